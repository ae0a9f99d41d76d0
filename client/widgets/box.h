// Rectangles in CSS pixels, screen coordinates, and cutting them into a layout.
#pragma once

#include <algorithm>

#include "imgui.h"

namespace acq::ui {

struct Box {
  float x = 0, y = 0, w = 0, h = 0;

  float right() const { return x + w; }
  float bottom() const { return y + h; }
  ImVec2 min() const { return {x, y}; }
  ImVec2 max() const { return {x + w, y + h}; }
  ImVec2 centre() const { return {x + w / 2, y + h / 2}; }
  Box inset(float dx, float dy) const {
    return {x + dx, y + dy, std::max(0.0f, w - 2 * dx), std::max(0.0f, h - 2 * dy)};
  }
  Box inset(float d) const { return inset(d, d); }
  // A box of this size in the middle.
  Box centred(float width, float height) const {
    return {x + (w - width) / 2, y + (h - height) / 2, width, height};
  }

  // Take a strip away from one side; *this keeps the rest.
  Box cut_top(float height) {
    const Box cut{x, y, w, height};
    y += height;
    h = std::max(0.0f, h - height);
    return cut;
  }
  Box cut_bottom(float height) {
    h = std::max(0.0f, h - height);
    return {x, y + h, w, height};
  }
  Box cut_left(float width) {
    const Box cut{x, y, width, h};
    x += width;
    w = std::max(0.0f, w - width);
    return cut;
  }
  Box cut_right(float width) {
    w = std::max(0.0f, w - width);
    return {x + w, y, width, h};
  }
};

}  // namespace acq::ui
