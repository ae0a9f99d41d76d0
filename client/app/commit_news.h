// Screens read what they show again when rows were written. While long work writes in slices they
// are told of it now and then: so often that reading again takes a small share of the time.
#pragma once

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "base/clock.h"
#include "store/store.h"

namespace acq::app {

class CommitNews {
 public:
  void add(std::span<const Touched> rows) { rows_.insert(rows_.end(), rows.begin(), rows.end()); }
  bool empty() const { return rows_.empty(); }
  bool due(TimeMs now) const { return !empty() && now >= next_ms_; }
  int due_in_ms(TimeMs now) const {
    return static_cast<int>(std::max<TimeMs>(next_ms_ - now, 0));
  }
  // All that was added since the last time; whoever takes it tells the screens at `now`.
  std::vector<Touched> take(TimeMs now) {
    next_ms_ = now + kRestMs;
    taken_ = true;
    return std::exchange(rows_, {});
  }
  // The frame that followed, in which they read, took so long.
  void frame_took(TimeMs now, TimeMs ms) {
    if (std::exchange(taken_, false)) next_ms_ = now + std::max(kRestMs, ms * kRests);
  }

 private:
  static constexpr TimeMs kRestMs = 500;  // as others' changes should be seen within a second
  static constexpr TimeMs kRests = 10;    // a tenth of the time is for reading again

  std::vector<Touched> rows_;
  TimeMs next_ms_ = 0;
  bool taken_ = false;
};

}  // namespace acq::app
