// Passwords of staff, and the role and state each account had when its sessions were made.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "server/auth/auth_database.h"

namespace acq::server {

struct Credential {
  std::string password;  // its hash
  std::string role;
  bool active = true;
};

// Safe to use from several threads. Codes of every call: the database's.
class Credentials {
 public:
  Credentials(AuthDatabase& database, Clock& clock);

  Result<std::optional<Credential>> find(const Id& user);
  // Inserts or replaces.
  Result<void> put(const Id& user, const Credential& credential);
  // Notes the standing of an account. True when it differs from the one noted before.
  Result<bool> note_standing(const Id& user, std::string_view role, bool active);
  Result<std::int64_t> count();

 private:
  AuthDatabase& database_;
  Clock& clock_;
};

}  // namespace acq::server
