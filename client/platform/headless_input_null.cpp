#include <imgui.h>
#include <imgui_internal.h>

#include "client/platform/headless_parts.h"

namespace acq::platform {

void Headless::click(App& app, float x, float y) {
  InputQueue& input = parts_->ui.input;
  const bool touch = input.touch_active();
  input.push({.kind = InputKind::pointer_move, .touch = touch, .x = x, .y = y});
  if (!touch) frame(app);
  input.push({.kind = InputKind::pointer_down, .touch = touch, .x = x, .y = y});
  input.push({.kind = InputKind::pointer_up, .touch = touch, .x = x, .y = y});
  settle(app, 12);
  frame(app);
}

void Headless::press_key(App& app, int imgui_key, bool ctrl, bool shift, bool alt) {
  InputQueue& input = parts_->ui.input;
  const auto mods = static_cast<std::uint8_t>((ctrl ? mod_ctrl : 0) | (shift ? mod_shift : 0) |
                                              (alt ? mod_alt : 0));
  input.push({.kind = InputKind::key, .down = true, .mods = mods, .imgui_key = imgui_key});
  frame(app);
  input.push({.kind = InputKind::key, .down = false, .mods = mods, .imgui_key = imgui_key});
  input.push({.kind = InputKind::key});
  settle(app, 12);
  frame(app);
}

void Headless::type(App& app, std::string_view text) {
  parts_->ui.input.push({.kind = InputKind::text, .text = std::string(text)});
  settle(app, 12);
  frame(app);
}

const a11y::Seen* Headless::find(a11y::Role role, std::string_view name, int nth) const {
  for (const a11y::Seen& seen : parts_->ui.mirror.last)
    if (seen.role == role && seen.name == name && nth-- == 0) return &seen;
  return nullptr;
}

bool Headless::click(App& app, a11y::Role role, std::string_view name, int nth) {
  const a11y::Seen* seen = find(role, name, nth);
  if (!seen) return false;
  click(app, seen->rect.x + seen->rect.w / 2, seen->rect.y + seen->rect.h / 2);
  return true;
}

bool Headless::fill(App& app, a11y::Role role, std::string_view name, std::string_view text) {
  const a11y::Seen* seen = find(role, name);
  if (!seen) return false;
  const std::uint32_t id = seen->id;
  InputQueue& input = parts_->ui.input;
  input.push({.kind = InputKind::act_set, .id = id, .text = std::string(text)});
  settle(app, 20);
  input.push({.kind = InputKind::act_commit, .id = id});
  settle(app, 20);
  frame(app);
  return true;
}

}  // namespace acq::platform
