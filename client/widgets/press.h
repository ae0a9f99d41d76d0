// The behaviour under every control that is pressed: hit test, keyboard, focus ring.
#pragma once

#include <string_view>

#include "client/widgets/ui.h"

namespace acq::ui {

struct Press {
  bool clicked = false;
  bool hovered = false;
  bool held = false;
  bool focused = false;  // by keyboard: show a ring
  bool visible = true;   // false: clipped away, do not draw
  ImGuiID id = 0;
};

enum PressFlags : unsigned {
  kPressPlain = 0,
  kPressOverlap = 1,  // other controls lie on top of it
  kPressNoTab = 2,    // reached by the arrow keys, not by Tab
  kPressDisabled = 4,
};

// An item of this box; `key` makes its id within the current id scope.
Press press_area(const Box& box, std::string_view key, unsigned flags = 0);

// The ring around what the keyboard is on.
void focus_ring(const Ui& ui, const Box& box, float radius = space::radius);

// Shows `words` beside the pointer after it has rested on the item drawn last.
void tooltip(const Ui& ui, std::string_view words);

// A hand over what can be pressed.
void hand_cursor(const Press& press);

}  // namespace acq::ui
