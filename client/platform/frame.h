// Drawing on demand. Nothing is drawn while nothing changes: input, resize and finished requests
// ask for frames by themselves; everything else asks here.
#pragma once

#include "base/clock.h"

namespace acq::platform {

struct Frames {
  virtual ~Frames() = default;

  // Draws at least `count` more frames, starting with the next screen refresh. Cheap to repeat.
  virtual void request_frames(int count = 2) = 0;

  // Draws again in `delay_ms`; the earliest of several wishes wins. For carets, toasts, clocks.
  virtual void wake_in(int delay_ms) = 0;

  // Calls App::work() in slices until it returns false, also while the page is hidden.
  virtual void request_work() = 0;

  // The same in `delay_ms`; the earliest wish wins. For looks that mostly find nothing to show:
  // those draw no frame.
  virtual void work_in(int delay_ms) = 0;

  // True when the page draws on a touch screen first (no hover, coarse pointer).
  virtual bool touch_first() const = 0;
};

}  // namespace acq::platform
