// Signing in at the portal: links and codes from mails instead of passwords.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/id.h"
#include "base/random.h"
#include "base/result.h"
#include "server/auth/auth_database.h"
#include "server/auth/links.h"
#include "server/auth/sessions.h"
#include "store/sqlite.h"

namespace acq::server {

inline constexpr TimeMs kPortalLinkMsMax = 10 * 60'000;
inline constexpr int kPortalCodeTriesMax = 5;  // for one address, until its codes run out

// What a mail carries; only digests of both are kept.
struct PortalSecrets {
  std::string token;
  std::string code;  // six digits
};

// What a link or code stood for.
struct PortalGrant {
  Id contact;         // nil: an unknown address that may register
  std::string email;  // the address that was proved, folded
};

// Lower case ASCII without white space around it: how addresses are compared.
std::string fold_address(std::string_view email);

// The oldest live contact with this address as `email`, else as `email_private`; nil when none.
Result<Id> contact_by_address(Database& db, std::string_view email);
// The index the look-up above needs.
Result<void> prepare_contact_addresses(Database& db);

// Links and codes belong together: using one makes all others of the same address worthless.
// Safe to use from several threads; the arguments outlive it.
class PortalSignIn {
 public:
  // Makes its tables in `database`.
  static Result<void> prepare(AuthDatabase& database);
  PortalSignIn(AuthDatabase& database, Clock& clock, Random& random);

  // Secrets for a mail to this address. For an address that is nobody's and may not register
  // the same is done and the secrets open nothing, so that it takes as long.
  Result<PortalSecrets> ask(std::string_view email, const Id& contact, bool may_register);

  // Code: link_invalid (used, too old, or never given).
  Result<PortalGrant> use_token(std::string_view token);
  // Code: portal_bad_code. After five wrong codes for an address its codes are dead; the links
  // in the mails still work.
  Result<PortalGrant> use_code(std::string_view email, std::string_view code);

  // Starts a session of `contact`, who has proved to read mail to `email`. Gives its token.
  Result<std::string> start_session(const Id& contact, std::string_view email);
  // Whose session is it? Nothing when it is none.
  Result<std::optional<Id>> find_session(std::string_view token);
  // Is one of these still the address that was proved? Else the session no longer counts: mail
  // to somebody's new address must not be read with the old one.
  Result<bool> is_proved(const Id& contact, std::string_view email, std::string_view other);
  Result<void> end_session(std::string_view token);

 private:
  Result<std::string> issue_code(std::string_view folded, std::string_view payload);
  Result<void> forget(std::string_view folded);

  AuthDatabase& database_;
  Clock& clock_;
  Random& random_;
  Links links_;
  Sessions sessions_;
};

}  // namespace acq::server
