// The machine's own clock.
#pragma once

#include <chrono>

#include "base/clock.h"

namespace acq::server {

struct SystemClock final : Clock {
  TimeMs now_ms() override {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
  }
};

}  // namespace acq::server
