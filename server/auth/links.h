// One-time links: set-up, invitations, password resets, the customers' sign-in. And one that is
// looked at again and again: a calendar's address.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/id.h"
#include "base/random.h"
#include "base/result.h"
#include "server/auth/auth_database.h"

namespace acq::server {

// Numbers are stored: append only.
enum class LinkKind : std::uint8_t { setup = 1, invitation = 2, reset = 3, portal = 4,
                                     calendar = 5 };

struct Link {
  Id subject;
  std::string payload;
};

// Safe to use from several threads. Codes of every call: the database's, and those named.
class Links {
 public:
  // The arguments outlive it.
  Links(AuthDatabase& database, Clock& clock, Random& random);

  // The returned token goes into the link; only its digest is stored.
  Result<std::string> issue(LinkKind kind, const Id& subject, std::string_view payload,
                            TimeMs lasts_ms);
  // Looks without using it up. Code: link_invalid (unknown, used or run out; nobody learns which).
  Result<Link> look(LinkKind kind, std::string_view token);
  // Uses it up: of two callers at once exactly one gets it. Code: link_invalid.
  Result<Link> consume(LinkKind kind, std::string_view token);
  // Makes the links of a subject worthless.
  Result<void> revoke(LinkKind kind, const Id& subject);
  Result<void> clean();

 private:
  AuthDatabase& database_;
  Clock& clock_;
  Random& random_;
};

}  // namespace acq::server
