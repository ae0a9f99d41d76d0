// A page that is drawn beside the screen, to be kept as a picture or to be printed.
#pragma once

#include <functional>
#include <string>

#include "base/result.h"

namespace acq::platform {

enum class PaperUse : std::uint8_t { save, print };

struct PaperAsk {
  std::string name;                // of the file, without its ending; the title of what is printed
  PaperUse use = PaperUse::save;
  float width = 0, height = 0;     // CSS pixels
  float ratio = 2;                 // device pixels each
  // Runs between NewFrame and Render of frames of that size, twice: ImGui's windows are as large as
  // their content only in the second. What it refers to lives until `done`.
  std::function<void()> draw;
  // Once, on this thread, never inside the call: the file is with the user, or the dialog for
  // printing is open. Errors: paper_too_large, paper_failed.
  std::function<void(Result<void>)> done;
};

struct Paper {
  virtual ~Paper() = default;
  // Drawn after the next frame of the screen, which is drawn once more behind it.
  virtual void draw(PaperAsk ask) = 0;
};

}  // namespace acq::platform
