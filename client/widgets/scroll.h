// A part of the window that scrolls.
#pragma once

#include <string_view>

#include "client/widgets/ui.h"

namespace acq::ui {

// Lives for the part's drawing code. Boxes inside are screen coordinates below content().
class Scroll {
 public:
  // `key` names the scroll position within the current id scope.
  Scroll(std::string_view key, const Box& box, bool sideways = false);
  ~Scroll();
  Scroll(const Scroll&) = delete;
  Scroll& operator=(const Scroll&) = delete;

  // Where the content starts (moves with scrolling); w is the visible width, h the visible height.
  Box content() const { return content_; }
  // How large the content turned out. Call once, at the end.
  void finish(float height, float width = 0);
  // True when this much of the content, from its top, is on screen.
  bool shows(const Box& box) const;

 private:
  Box outer_, content_;
};

}  // namespace acq::ui
