// What happened at the door, as a chain: changing or removing an entry breaks every later hash.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "server/auth/auth_database.h"

namespace acq::server {

struct AuditEntry {
  std::string_view event;  // snake_case: "signed_in", "password_changed" ...
  Id actor;                // who did it, nil for nobody or the system
  Id subject;              // whom it concerns, may be nil
  std::string_view detail = {};  // no personal data
};

// Safe to use from several threads.
class Audit {
 public:
  Audit(AuthDatabase& database, Clock& clock);

  Result<void> add(const AuditEntry& entry);
  // The number of the first entry that does not fit the chain, 0 when all do.
  Result<std::int64_t> first_broken();

 private:
  AuthDatabase& database_;
  Clock& clock_;
};

}  // namespace acq::server
