#include "client/platform/keymap.h"

#include <array>
#include <utility>

#include <imgui.h>

namespace acq::platform {
namespace {

using Pair = std::pair<std::string_view, ImGuiKey>;

// Keys named alike wherever they are on the keyboard.
constexpr std::array named = {
    Pair{"Tab", ImGuiKey_Tab},
    Pair{"ArrowLeft", ImGuiKey_LeftArrow},
    Pair{"ArrowRight", ImGuiKey_RightArrow},
    Pair{"ArrowUp", ImGuiKey_UpArrow},
    Pair{"ArrowDown", ImGuiKey_DownArrow},
    Pair{"PageUp", ImGuiKey_PageUp},
    Pair{"PageDown", ImGuiKey_PageDown},
    Pair{"Home", ImGuiKey_Home},
    Pair{"End", ImGuiKey_End},
    Pair{"Insert", ImGuiKey_Insert},
    Pair{"Delete", ImGuiKey_Delete},
    Pair{"Backspace", ImGuiKey_Backspace},
    Pair{"Enter", ImGuiKey_Enter},
    Pair{"Escape", ImGuiKey_Escape},
    Pair{"CapsLock", ImGuiKey_CapsLock},
    Pair{"ScrollLock", ImGuiKey_ScrollLock},
    Pair{"NumLock", ImGuiKey_NumLock},
    Pair{"PrintScreen", ImGuiKey_PrintScreen},
    Pair{"Pause", ImGuiKey_Pause},
    Pair{"ContextMenu", ImGuiKey_Menu},
    Pair{" ", ImGuiKey_Space},
    Pair{"'", ImGuiKey_Apostrophe},
    Pair{",", ImGuiKey_Comma},
    Pair{"-", ImGuiKey_Minus},
    Pair{".", ImGuiKey_Period},
    Pair{"/", ImGuiKey_Slash},
    Pair{";", ImGuiKey_Semicolon},
    Pair{"=", ImGuiKey_Equal},
    Pair{"[", ImGuiKey_LeftBracket},
    Pair{"\\", ImGuiKey_Backslash},
    Pair{"]", ImGuiKey_RightBracket},
    Pair{"`", ImGuiKey_GraveAccent},
};

// Keys that differ by place: left and right, number pad.
constexpr std::array placed = {
    Pair{"ControlLeft", ImGuiKey_LeftCtrl},
    Pair{"ControlRight", ImGuiKey_RightCtrl},
    Pair{"ShiftLeft", ImGuiKey_LeftShift},
    Pair{"ShiftRight", ImGuiKey_RightShift},
    Pair{"AltLeft", ImGuiKey_LeftAlt},
    Pair{"AltRight", ImGuiKey_RightAlt},
    Pair{"MetaLeft", ImGuiKey_LeftSuper},
    Pair{"MetaRight", ImGuiKey_RightSuper},
    Pair{"NumpadDecimal", ImGuiKey_KeypadDecimal},
    Pair{"NumpadDivide", ImGuiKey_KeypadDivide},
    Pair{"NumpadMultiply", ImGuiKey_KeypadMultiply},
    Pair{"NumpadSubtract", ImGuiKey_KeypadSubtract},
    Pair{"NumpadAdd", ImGuiKey_KeypadAdd},
    Pair{"NumpadEnter", ImGuiKey_KeypadEnter},
    Pair{"NumpadEqual", ImGuiKey_KeypadEqual},
};

// What a key types on a US keyboard, for keys whose own sign ImGui has no name for.
constexpr std::array by_place = {
    Pair{"Space", ImGuiKey_Space},
    Pair{"Quote", ImGuiKey_Apostrophe},
    Pair{"Comma", ImGuiKey_Comma},
    Pair{"Minus", ImGuiKey_Minus},
    Pair{"Period", ImGuiKey_Period},
    Pair{"Slash", ImGuiKey_Slash},
    Pair{"Semicolon", ImGuiKey_Semicolon},
    Pair{"Equal", ImGuiKey_Equal},
    Pair{"BracketLeft", ImGuiKey_LeftBracket},
    Pair{"Backslash", ImGuiKey_Backslash},
    Pair{"IntlBackslash", ImGuiKey_Oem102},
    Pair{"BracketRight", ImGuiKey_RightBracket},
    Pair{"Backquote", ImGuiKey_GraveAccent},
};

template <std::size_t N>
int look_up(const std::array<Pair, N>& table, std::string_view name) {
  for (const auto& [text, key] : table)
    if (text == name) return key;
  return ImGuiKey_None;
}

int letter_or_digit(char c) {
  if (c >= 'a' && c <= 'z') return ImGuiKey_A + (c - 'a');
  if (c >= 'A' && c <= 'Z') return ImGuiKey_A + (c - 'A');
  if (c >= '0' && c <= '9') return ImGuiKey_0 + (c - '0');
  return ImGuiKey_None;
}

// "F1" to "F24".
int function_key(std::string_view key) {
  if (key.size() < 2 || key.size() > 3 || key[0] != 'F') return ImGuiKey_None;
  int number = 0;
  for (char c : key.substr(1)) {
    if (c < '0' || c > '9') return ImGuiKey_None;
    number = number * 10 + (c - '0');
  }
  return number >= 1 && number <= 24 ? ImGuiKey_F1 + (number - 1) : int{ImGuiKey_None};
}

}  // namespace

int imgui_key(std::string_view key, std::string_view code) {
  if (int found = look_up(placed, code)) return found;
  if (code.size() == 7 && code.starts_with("Numpad") && code[6] >= '0' && code[6] <= '9' &&
      key.size() == 1)
    return ImGuiKey_Keypad0 + (code[6] - '0');
  if (key.size() == 1)
    if (int found = letter_or_digit(key[0])) return found;
  if (int found = look_up(named, key)) return found;
  if (int found = function_key(key)) return found;
  if (code.size() == 4 && code.starts_with("Key")) return letter_or_digit(code[3]);
  if (code.size() == 6 && code.starts_with("Digit")) return letter_or_digit(code[5]);
  return look_up(by_place, code);
}

}  // namespace acq::platform
