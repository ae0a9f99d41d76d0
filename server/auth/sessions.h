// Who is signed in: a random token in a cookie, its digest here.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/id.h"
#include "base/random.h"
#include "base/result.h"
#include "server/auth/auth_database.h"

namespace acq::server {

// Numbers are stored: append only.
enum class SessionKind : std::uint8_t { staff = 1, customer = 2 };

struct Session {
  Id subject;  // the user or contact record
  TimeMs created_at = 0;
};

// Safe to use from several threads. Codes of every call: the database's.
class Sessions {
 public:
  // The arguments outlive it.
  Sessions(AuthDatabase& database, Clock& clock, Random& random);

  // A new session; the returned token is shown once and never stored.
  Result<std::string> start(SessionKind kind, const Id& subject);
  // Nothing when unknown, of the other kind, not used for 30 days, or older than 180 days.
  Result<std::optional<Session>> find(SessionKind kind, std::string_view token);
  Result<void> end(SessionKind kind, std::string_view token);
  Result<void> end_all(SessionKind kind, const Id& subject);
  // Removes what has run out. Returns how many.
  Result<std::int64_t> clean();

 private:
  AuthDatabase& database_;
  Clock& clock_;
  Random& random_;
};

}  // namespace acq::server
