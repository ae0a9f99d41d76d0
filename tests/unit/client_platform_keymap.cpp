#include <doctest/doctest.h>
#include <imgui.h>

#include "client/platform/keymap.h"

using acq::platform::imgui_key;

TEST_CASE("keymap: a shortcut is where the user's keyboard has the letter") {
  CHECK(imgui_key("z", "KeyY") == ImGuiKey_Z);
  CHECK(imgui_key("Z", "KeyY") == ImGuiKey_Z);
  CHECK(imgui_key("y", "KeyZ") == ImGuiKey_Y);
}

TEST_CASE("keymap: on a keyboard without Latin letters the place decides") {
  CHECK(imgui_key("я", "KeyZ") == ImGuiKey_Z);
  CHECK(imgui_key("ф", "KeyA") == ImGuiKey_A);
  CHECK(imgui_key("&", "Digit1") == ImGuiKey_1);
  CHECK(imgui_key("ö", "Semicolon") == ImGuiKey_Semicolon);
}

TEST_CASE("keymap: a slash is a slash wherever it is typed") {
  CHECK(imgui_key("/", "Digit7") == ImGuiKey_Slash);
  CHECK(imgui_key("/", "NumpadDivide") == ImGuiKey_KeypadDivide);
}

TEST_CASE("keymap: left and right, number pad and its keys without Num Lock are told apart") {
  CHECK(imgui_key("Shift", "ShiftLeft") == ImGuiKey_LeftShift);
  CHECK(imgui_key("Shift", "ShiftRight") == ImGuiKey_RightShift);
  CHECK(imgui_key("Enter", "NumpadEnter") == ImGuiKey_KeypadEnter);
  CHECK(imgui_key("5", "Numpad5") == ImGuiKey_Keypad5);
  CHECK(imgui_key("ArrowUp", "Numpad8") == ImGuiKey_UpArrow);
}

TEST_CASE("keymap: function keys go to F24 and no further") {
  CHECK(imgui_key("F1", "F1") == ImGuiKey_F1);
  CHECK(imgui_key("F24", "F24") == ImGuiKey_F24);
  CHECK(imgui_key("F25", "F25") == ImGuiKey_None);
  CHECK(imgui_key("F0", "F0") == ImGuiKey_None);
}

TEST_CASE("keymap: an unknown key is none") {
  CHECK(imgui_key("MediaPlayPause", "MediaPlayPause") == ImGuiKey_None);
  CHECK(imgui_key("", "") == ImGuiKey_None);
}
