// One finger on the glass: tap, long press, drag, scroll with inertia.
//
//   tap                      a left click
//   drag                     scrolls what is under the finger; drags when nothing there scrolls
//   long press, release      a right click
//   long press, then drag    a left drag (drag and drop)
#pragma once

#include <cstdint>

struct ImGuiWindow;

namespace acq::platform {

class Touch {
public:
  // Positions in CSS pixels, time in milliseconds. They queue mouse events in ImGuiIO.
  void down(float x, float y, double now_ms);
  void move(float x, float y, double now_ms);
  void up(float x, float y, double now_ms);
  void cancel();

  // Once a frame after ImGui::NewFrame(): long press, scrolling, inertia.
  void update(double now_ms);

  // True while frames are needed although no event comes.
  bool moving() const { return state_ == State::scrolling || state_ == State::gliding; }
  // Milliseconds until the long press is due, -1 when none is coming.
  int long_press_in_ms(double now_ms) const;

private:
  enum class State : std::uint8_t { idle, pressed, held, scrolling, gliding, dragging };

  void start_drag();
  void start_scroll(double now_ms);
  void scroll_by(float dx, float dy);

  State state_ = State::idle;
  float start_x_ = 0, start_y_ = 0, x_ = 0, y_ = 0;
  float last_x_ = 0, last_y_ = 0;      // where scrolling has got to
  float scroll_x_ = 0, scroll_y_ = 0;  // wanted scroll offsets, unrounded
  float speed_x_ = 0, speed_y_ = 0;    // CSS pixels per millisecond
  double start_ms_ = 0, last_ms_ = 0;
  bool wants_scroll_ = false;  // slop left; which window scrolls is known in update()
  std::uint32_t window_x_ = 0, window_y_ = 0;  // ids of the windows that scroll
};

}  // namespace acq::platform
