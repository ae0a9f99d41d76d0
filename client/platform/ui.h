// One ImGui context with everything the platform hangs on it; the same in the browser and in
// headless tests. The frame is: begin(), App::frame(), end().
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "client/platform/input_queue.h"
#include "client/platform/mirror.h"

struct ImGuiContext;

namespace acq::platform {

// Caret of the active input, for the page's hidden text area.
struct Caret {
  float x = 0, y = 0, height = 0;
  bool wanted = false;  // an input is active
  bool operator==(const Caret&) const = default;
};

class Ui {
public:
  Ui();  // creates a context and makes it current
  ~Ui();
  Ui(const Ui&) = delete;
  Ui& operator=(const Ui&) = delete;

  // The one that belongs to the current ImGui context.
  static Ui& current();

  // Size in CSS pixels; `ratio` device pixels for one. `collect`: mirror this frame.
  void begin(double now_ms, float width, float height, float ratio, bool collect);
  void end();

  // After end(): frames still needed without further input.
  bool wants_frames() const;
  // After end(): milliseconds until something on screen changes by itself, -1 = never.
  int wake_in_ms(double now_ms) const;
  // Selected text of the active input, "" when none or a password.
  std::string selected_text() const;

  InputQueue input;
  Mirror mirror;
  Caret caret;
  std::string copied;  // what ImGui put on the clipboard since it was last cleared
  bool copied_anew = false;

private:
  struct Free {
    void operator()(ImGuiContext* context) const;
  };
  std::unique_ptr<ImGuiContext, Free> context_;
  double last_ms_ = 0;
};

}  // namespace acq::platform
