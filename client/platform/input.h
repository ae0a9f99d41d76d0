// Input arrives in ImGuiIO by itself: mouse, touch, wheel, keys, text, composition, clipboard.
// Ctrl means Cmd on a Mac (ConfigMacOSXBehaviors). These are the extras a widget may want.
#pragma once

#include <cstdint>

namespace acq::platform {

// Which keyboard a phone shows for the item drawn last (an ImGui::InputText).
enum class Keyboard : std::uint8_t { text, email, phone, number, decimal, search, url };

// Call right after the InputText; without it the keyboard is `text`.
void hint_keyboard(Keyboard keyboard);

// True while the last pointer used was a finger: rows and controls then want their touch size.
bool touch_active();

}  // namespace acq::platform
