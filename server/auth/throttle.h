// How often something may be tried. Survives a restart; keeps no address and no e-mail, only
// digests of them.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/clock.h"
#include "base/result.h"
#include "server/auth/auth_database.h"

namespace acq::server {

struct Limit {
  std::int64_t count = 10;
  TimeMs window_ms = 15 * 60'000;
};

// Safe to use from several threads.
class Throttle {
 public:
  // The arguments outlive it.
  Throttle(AuthDatabase& database, Clock& clock);

  // Counts one attempt before it is made, so that many at once cannot slip through.
  // Codes: too_many_attempts (detail: minutes to wait), and the database's.
  Result<void> take(std::string_view bucket, const Limit& limit);
  // Forgets the attempts, after a success.
  Result<void> forgive(std::string_view bucket);
  // Removes windows that have ended.
  Result<void> clean(TimeMs window_ms_max);

 private:
  AuthDatabase& database_;
  Clock& clock_;
};

}  // namespace acq::server
