// The system clipboard. Ctrl+C, X and V inside text fields need none of this.
#pragma once

#include <string_view>

namespace acq::platform {

struct Clipboard {
  virtual ~Clipboard() = default;
  // Puts UTF-8 text on the system clipboard. Call it in answer to a press or a key: browsers
  // refuse it otherwise.
  virtual void copy(std::string_view text) = 0;
};

}  // namespace acq::platform
