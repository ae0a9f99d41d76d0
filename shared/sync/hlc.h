// Hybrid logical clock (Kulkarni et al., 2014): orders edits of one value across devices whose
// clocks differ, and never runs backwards on one device.
#pragma once

#include <algorithm>
#include <cstdint>

#include "base/clock.h"

namespace acq {

// Milliseconds since 1970 in the upper 47 bits, a counter in the lower 16. Ordered as a number.
using Hlc = std::int64_t;
inline constexpr int kHlcCounterBits = 16;

inline constexpr Hlc hlc_at(TimeMs time) { return time << kHlcCounterBits; }
inline constexpr TimeMs hlc_time(Hlc hlc) { return hlc >> kHlcCounterBits; }

class HlcClock {
 public:
  explicit HlcClock(Hlc last = 0) : last_(last) {}

  // A stamp later than all before it. A counter that overflows runs into the next millisecond.
  Hlc tick(TimeMs now) { return last_ = std::max(last_ + 1, hlc_at(now)); }

  // Learns a stamp from elsewhere, but at most what the own clock says: one device far in the
  // future must not drag the others along.
  void observe(Hlc remote, TimeMs now) { last_ = std::max(last_, std::min(remote, limit(now))); }

  // The latest stamp that can be true at `now`.
  static constexpr Hlc limit(TimeMs now) { return hlc_at(now + 1) - 1; }

  // Learns the stamp of the authority, whatever the own clock says; but not past the year
  // 4200: half of all stamps are still to come then.
  void follow(Hlc authority) { last_ = std::max(last_, std::min(authority, kFollowed)); }

  Hlc last() const { return last_; }

 private:
  static constexpr Hlc kFollowed = Hlc{1} << 62;
  Hlc last_;
};

}  // namespace acq
