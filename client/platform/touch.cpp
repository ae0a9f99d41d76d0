#include "client/platform/touch.h"

#include <algorithm>
#include <cfloat>
#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

namespace acq::platform {
namespace {

constexpr float slop_px = 9;
constexpr double long_press_ms = 450;
constexpr float glide_ms = 325;  // time constant of the inertia
constexpr float glide_stop_px_ms = 0.03f;
constexpr float glide_max_px_ms = 6;

void mouse_to(float x, float y) {
  ImGui::GetIO().AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
  ImGui::GetIO().AddMousePosEvent(x, y);
}

// A finger that is gone hovers over nothing.
void mouse_away() {
  mouse_to(-FLT_MAX, -FLT_MAX);
}

void click(float x, float y, int button) {
  mouse_to(x, y);
  ImGui::GetIO().AddMouseButtonEvent(button, true);
  ImGui::GetIO().AddMouseButtonEvent(button, false);
  mouse_away();
}

// The innermost window around `window` that can scroll along the axis.
ImGuiWindow* scroller(ImGuiWindow* window, int axis) {
  while (window) {
    const bool fixed = (window->Flags & ImGuiWindowFlags_NoScrollWithMouse) != 0;
    if (!fixed && window->ScrollMax[axis] > 0) return window;
    if (!(window->Flags & ImGuiWindowFlags_ChildWindow)) return nullptr;
    window = window->ParentWindow;
  }
  return nullptr;
}

}  // namespace

void Touch::down(float x, float y, double now_ms) {
  state_ = State::pressed;
  start_x_ = x_ = last_x_ = x;
  start_y_ = y_ = last_y_ = y;
  start_ms_ = last_ms_ = now_ms;
  speed_x_ = speed_y_ = 0;
  wants_scroll_ = false;
  mouse_to(x, y);
}

void Touch::move(float x, float y, double now_ms) {
  x_ = x;
  y_ = y;
  const bool left_slop = std::hypot(x - start_x_, y - start_y_) > slop_px;
  if (state_ == State::pressed && left_slop) {
    if (now_ms - start_ms_ >= long_press_ms) {
      start_drag();
    } else {
      wants_scroll_ = true;
    }
  } else if (state_ == State::held && left_slop) {
    start_drag();
  }
  if (state_ == State::dragging) mouse_to(x, y);
}

void Touch::up(float x, float y, double now_ms) {
  if (state_ == State::pressed && !wants_scroll_) {
    const bool held = now_ms - start_ms_ >= long_press_ms;
    click(x, y, held ? ImGuiMouseButton_Right : ImGuiMouseButton_Left);
    state_ = State::idle;
  } else if (state_ == State::held) {
    click(x, y, ImGuiMouseButton_Right);
    state_ = State::idle;
  } else if (state_ == State::dragging) {
    mouse_to(x, y);
    ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, false);
    mouse_away();
    state_ = State::idle;
  } else if (state_ == State::scrolling) {
    const bool rested = now_ms - last_ms_ > 80;
    state_ = rested ? State::idle : State::gliding;
    last_ms_ = now_ms;
    mouse_away();
  } else {
    state_ = State::idle;
    mouse_away();
  }
}

void Touch::cancel() {
  if (state_ == State::dragging) ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, false);
  if (state_ != State::idle) mouse_away();
  state_ = State::idle;
  wants_scroll_ = false;
}

int Touch::long_press_in_ms(double now_ms) const {
  if (state_ != State::pressed || wants_scroll_) return -1;
  return std::max(0, static_cast<int>(start_ms_ + long_press_ms - now_ms));
}

void Touch::start_drag() {
  mouse_to(start_x_, start_y_);
  ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, true);
  state_ = State::dragging;
}

void Touch::start_scroll(double now_ms) {
  wants_scroll_ = false;
  ImGuiWindow* under = ImGui::GetCurrentContext()->HoveredWindow;
  ImGuiWindow* across = scroller(under, ImGuiAxis_X);
  ImGuiWindow* down_ = scroller(under, ImGuiAxis_Y);
  const bool sideways = std::abs(x_ - start_x_) > std::abs(y_ - start_y_);
  if (sideways ? !across : !down_) {
    start_drag();
    mouse_to(x_, y_);
    return;
  }
  window_x_ = across ? across->ID : 0;
  window_y_ = down_ ? down_->ID : 0;
  scroll_x_ = across ? across->Scroll.x : 0;
  scroll_y_ = down_ ? down_->Scroll.y : 0;
  // One axis at a time unless the same area scrolls both ways.
  if (across != down_) (sideways ? window_y_ : window_x_) = 0;
  last_ms_ = now_ms;
  state_ = State::scrolling;
  ImGui::ClearActiveID();
}

void Touch::scroll_by(float dx, float dy) {
  if (ImGuiWindow* window = window_x_ ? ImGui::FindWindowByID(window_x_) : nullptr) {
    scroll_x_ = std::clamp(scroll_x_ - dx, 0.0f, window->ScrollMax.x);
    ImGui::SetScrollX(window, scroll_x_);
  }
  if (ImGuiWindow* window = window_y_ ? ImGui::FindWindowByID(window_y_) : nullptr) {
    scroll_y_ = std::clamp(scroll_y_ - dy, 0.0f, window->ScrollMax.y);
    ImGui::SetScrollY(window, scroll_y_);
  }
}

void Touch::update(double now_ms) {
  if (wants_scroll_ && state_ == State::pressed) start_scroll(now_ms);
  if (state_ == State::pressed && now_ms - start_ms_ >= long_press_ms) state_ = State::held;
  const float elapsed_ms = static_cast<float>(std::max(1.0, now_ms - last_ms_));
  if (state_ == State::scrolling) {
    const float dx = x_ - last_x_, dy = y_ - last_y_;
    if (dx == 0 && dy == 0) return;
    scroll_by(dx, dy);
    speed_x_ =
        std::clamp(dx / elapsed_ms * 0.7f + speed_x_ * 0.3f, -glide_max_px_ms, glide_max_px_ms);
    speed_y_ =
        std::clamp(dy / elapsed_ms * 0.7f + speed_y_ * 0.3f, -glide_max_px_ms, glide_max_px_ms);
    last_x_ = x_;
    last_y_ = y_;
    last_ms_ = now_ms;
  } else if (state_ == State::gliding) {
    scroll_by(speed_x_ * elapsed_ms, speed_y_ * elapsed_ms);
    const float keep = std::exp(-elapsed_ms / glide_ms);
    speed_x_ *= keep;
    speed_y_ *= keep;
    last_ms_ = now_ms;
    if (std::hypot(speed_x_, speed_y_) < glide_stop_px_ms) state_ = State::idle;
  }
}

}  // namespace acq::platform
