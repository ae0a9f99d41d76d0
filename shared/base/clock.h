// Time as a parameter, so that tests and simulations decide what the time is.
#pragma once

#include <cstdint>

namespace acq {

// Milliseconds since 1970-01-01T00:00:00Z.
using TimeMs = std::int64_t;

struct Clock {
  virtual ~Clock() = default;
  virtual TimeMs now_ms() = 0;
};

// A clock that stands where it was put.
struct FixedClock final : Clock {
  explicit FixedClock(TimeMs start = 0) : now(start) {}
  TimeMs now_ms() override { return now; }
  TimeMs now;
};

}  // namespace acq
