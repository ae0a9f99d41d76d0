// Short messages at the bottom, with a way back.
#pragma once

#include <string>
#include <vector>

#include "client/widgets/ui.h"

namespace acq::ui {

struct Toast {
  std::string words;
  std::string action;  // "Undo", or empty
  int action_id = 0;   // handed back when the action is pressed
  bool bad = false;
  TimeMs until = 0;    // set by Toasts::add
};

struct Toasts {
  std::vector<Toast> shown;  // newest last; at most three

  // Stays for `stay_ms`; errors stay longer.
  void add(Toast toast, TimeMs now);
};

// Draws them, drops those whose time is over; returns the action pressed, or 0.
int draw_toasts(const Ui& ui, Toasts& toasts);

}  // namespace acq::ui
