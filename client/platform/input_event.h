// One thing the user did, as the page tells it. Kept in order until ImGui has taken it.
#pragma once

#include <cstdint>
#include <string>

namespace acq::platform {

enum class InputKind : std::uint8_t {
  pointer_move,    // x, y
  pointer_down,    // x, y, button
  pointer_up,      // x, y, button
  pointer_cancel,  // the browser took the finger away
  pointer_leave,   // the mouse left the page
  wheel,           // dx, dy in CSS pixels, positive = content moves up or left
  key,             // imgui_key, down, mods
  text,            // text: typed characters
  compose,         // text: what the input method shows now; replaces the last compose
  compose_end,     // text: what it ended with, may be empty
  paste,           // text, line ends already "\n"
  focus,           // down: the page has the keyboard
  act_press,       // id, x, y: press the item (accessibility)
  act_focus,       // id: an input gets the keyboard
  act_set,         // id, text: replaces the text of an input
  act_commit,      // id: the input is left
};

enum Mods : std::uint8_t { mod_ctrl = 1, mod_shift = 2, mod_alt = 4, mod_meta = 8 };

struct InputEvent {
  InputKind kind = InputKind::pointer_move;
  bool touch = false;
  bool down = false;
  std::uint8_t mods = 0;
  int button = 0;  // ImGuiMouseButton
  int imgui_key = 0;
  std::uint32_t id = 0;
  float x = 0, y = 0, dx = 0, dy = 0;
  std::string text = {};
};

}  // namespace acq::platform
