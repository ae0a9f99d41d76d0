#include "client/platform/input_queue.h"

#include <cfloat>
#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

namespace acq::platform {
namespace {

// ImGui scrolls five times the font size for one step of the wheel.
constexpr float wheel_step_px = 70;

// These change the text over a whole frame, so nothing may follow them in the same frame.
bool takes_a_frame(InputKind kind) {
  return kind == InputKind::compose || kind == InputKind::compose_end || kind == InputKind::paste ||
         kind == InputKind::act_set || kind == InputKind::act_commit ||
         kind == InputKind::act_press;
}

bool presses(const InputEvent& event) {
  return event.kind == InputKind::act_press ||
         (event.kind == InputKind::pointer_down && !event.touch);
}

bool mouse_rests_at(const InputEvent& event) {
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  return std::fabs(mouse.x - event.x) < 1 && std::fabs(mouse.y - event.y) < 1;
}

}  // namespace

void InputQueue::push(InputEvent event) {
  // Of many moves in one frame only the last counts.
  if (event.kind == InputKind::pointer_move && !events_.empty() &&
      events_.back().kind == InputKind::pointer_move && events_.back().touch == event.touch) {
    events_.back() = std::move(event);
    return;
  }
  // Of a text replaced letter by letter only the last state counts.
  if (event.kind == InputKind::act_set && !events_.empty() &&
      events_.back().kind == InputKind::act_set && events_.back().id == event.id) {
    events_.back() = std::move(event);
    return;
  }
  events_.push_back(std::move(event));
}

bool InputQueue::pending() const {
  return !events_.empty() || text_.busy() || touch_.moving() ||
         ImGui::GetCurrentContext()->InputEventsQueue.Size > 0;
}

void InputQueue::before_frame(double now_ms) {
  // Later input waits until ImGui has taken what it was given: a text replaced over several frames
  // must not meet the click that follows it.
  while (!events_.empty() && !text_.busy()) {
    const bool own_frame = takes_a_frame(events_.front().kind);
    if (own_frame && ImGui::GetCurrentContext()->InputEventsQueue.Size > 0) break;
    if (!aimed(events_.front())) break;
    const InputEvent event = std::move(events_.front());
    events_.pop_front();
    apply(event, now_ms);
    if (own_frame) break;
  }
  text_.before_frame();
}

bool InputQueue::aimed(const InputEvent& event) {
  if (!presses(event)) return true;
  if (aiming_) {
    if (ImGui::GetCurrentContext()->InputEventsQueue.Size > 0) return false;
    aiming_ = false;
    return true;
  }
  if (mouse_rests_at(event)) return true;
  ImGui::GetIO().AddMouseSourceEvent(ImGuiMouseSource_Mouse);
  ImGui::GetIO().AddMousePosEvent(event.x, event.y);
  aiming_ = true;
  return false;
}

void InputQueue::in_frame(double now_ms) {
  touch_.update(now_ms);
  text_.in_frame();
}

void InputQueue::apply(const InputEvent& event, double now_ms) {
  ImGuiIO& io = ImGui::GetIO();
  switch (event.kind) {
    case InputKind::pointer_move:
    case InputKind::pointer_down:
    case InputKind::pointer_up:
    case InputKind::pointer_cancel:
    case InputKind::pointer_leave:
      return apply_pointer(event, now_ms);
    case InputKind::wheel:
      io.AddMouseSourceEvent(ImGuiMouseSource_Mouse);
      return io.AddMouseWheelEvent(-event.dx / wheel_step_px, -event.dy / wheel_step_px);
    case InputKind::key:
      return apply_key(event);
    case InputKind::text:
      return io.AddInputCharactersUTF8(event.text.c_str());
    case InputKind::compose:
      return text_.compose(event.text, false);
    case InputKind::compose_end:
      return text_.compose(event.text, true);
    case InputKind::paste:
      return text_.paste(event.text);
    case InputKind::focus:
      return io.AddFocusEvent(event.down);
    case InputKind::act_press:
    case InputKind::act_focus:
    case InputKind::act_set:
    case InputKind::act_commit:
      return apply_action(event);
  }
}

void InputQueue::apply_pointer(const InputEvent& event, double now_ms) {
  touch_active_ = event.touch;
  if (event.touch) {
    if (event.kind == InputKind::pointer_down) touch_.down(event.x, event.y, now_ms);
    if (event.kind == InputKind::pointer_move) touch_.move(event.x, event.y, now_ms);
    if (event.kind == InputKind::pointer_up) touch_.up(event.x, event.y, now_ms);
    if (event.kind == InputKind::pointer_cancel) touch_.cancel();
    return;
  }
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseSourceEvent(ImGuiMouseSource_Mouse);
  if (event.kind == InputKind::pointer_leave) return io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
  io.AddMousePosEvent(event.x, event.y);
  if (event.kind == InputKind::pointer_down) io.AddMouseButtonEvent(event.button, true);
  if (event.kind == InputKind::pointer_up) io.AddMouseButtonEvent(event.button, false);
}

void InputQueue::apply_key(const InputEvent& event) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddKeyEvent(ImGuiMod_Ctrl, (event.mods & mod_ctrl) != 0);
  io.AddKeyEvent(ImGuiMod_Shift, (event.mods & mod_shift) != 0);
  io.AddKeyEvent(ImGuiMod_Alt, (event.mods & mod_alt) != 0);
  io.AddKeyEvent(ImGuiMod_Super, (event.mods & mod_meta) != 0);
  if (event.imgui_key == 0) return;
  io.AddKeyEvent(static_cast<ImGuiKey>(event.imgui_key), event.down);
}

void InputQueue::apply_action(const InputEvent& event) {
  if (event.kind == InputKind::act_set) return text_.set_value(event.id, event.text);
  if (event.kind == InputKind::act_commit) return text_.commit(event.id);
  if (event.kind == InputKind::act_focus) return text_.activate(event.id);
  // A press with the mouse works for every widget, also those that look at the position.
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseSourceEvent(ImGuiMouseSource_Mouse);
  io.AddMousePosEvent(event.x, event.y);
  io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
  io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
}

}  // namespace acq::platform
