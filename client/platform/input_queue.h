// Takes what the user did to ImGui, in order, some of it over several frames.
#pragma once

#include <deque>

#include "client/platform/input_event.h"
#include "client/platform/text_edit.h"
#include "client/platform/touch.h"

namespace acq::platform {

class InputQueue {
public:
  void push(InputEvent event);

  // Before ImGui::NewFrame(): hands over what can be handed over now.
  void before_frame(double now_ms);
  // Between ImGui::NewFrame() and the program's drawing.
  void in_frame(double now_ms);

  // True while a further frame is needed to get rid of what is waiting.
  bool pending() const;
  bool touch_active() const { return touch_active_; }
  void set_touch_active(bool touch) { touch_active_ = touch; }
  const Touch& touch() const { return touch_; }
  TextEdit& text() { return text_; }

private:
  // False while the mouse has to rest for a frame where it will press: an item that others may
  // overlap (a row with a checkbox) takes a press only when it was hovered in the frame before.
  bool aimed(const InputEvent& event);
  void apply(const InputEvent& event, double now_ms);
  void apply_pointer(const InputEvent& event, double now_ms);
  void apply_key(const InputEvent& event);
  void apply_action(const InputEvent& event);

  std::deque<InputEvent> events_;
  Touch touch_;
  TextEdit text_;
  bool touch_active_ = false;
  bool aiming_ = false;
};

}  // namespace acq::platform
