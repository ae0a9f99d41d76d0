// Pictures, decoded by the browser.
#pragma once

#include <functional>
#include <string>

#include "base/result.h"
#include "client/platform/files.h"

namespace acq::platform {

struct Pixels {
  int width = 0, height = 0;
  std::string rgba;  // 4 bytes a pixel, row by row from the top
};

using OnPixels = std::function<void(Result<Pixels> pixels)>;

// `done` runs once on this thread, never inside the call. Neither side of what comes is longer
// than `side_max`; what is smaller keeps its size. Error: picture_unreadable (the browser does not
// know the format, or the bytes are damaged).
struct Pictures {
  virtual ~Pictures() = default;
  virtual void decode(std::string bytes, int side_max, OnPixels done) = 0;
  // The same as a JPEG.
  virtual void shrink(std::string bytes, int side_max, OnBytes done) = 0;
};

}  // namespace acq::platform
