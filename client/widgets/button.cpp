#include "client/widgets/button.h"

#include "client/platform/a11y.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

namespace a11y = platform::a11y;
constexpr float kIcon = 16, kPad = 12, kGap = 8;

struct Look {
  ImU32 fill, ink, line;
};

Look look_of(const Ui& ui, ButtonKind kind, const Press& press, bool selected) {
  const Palette& c = ui.colours;
  const bool over = press.hovered || press.held;
  switch (kind) {
    case ButtonKind::primary: return {over ? c.accent_hover : c.accent, c.on_accent, 0};
    case ButtonKind::danger: return {over ? faded(c.bad, 0.88f) : c.bad, c.panel, 0};
    case ButtonKind::secondary:
      if (selected) return {c.accent_soft, c.accent, c.accent};
      return {over ? c.hover : c.control, c.text, c.control_line};
    case ButtonKind::quiet: break;
  }
  if (selected) return {c.accent_soft, c.accent, 0};
  return {over ? c.hover : 0, press.hovered ? c.text : c.muted, 0};
}

void draw_ground(const Box& box, const Look& look, float alpha) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  if (look.fill) list->AddRectFilled(box.min(), box.max(), faded(look.fill, alpha), space::radius);
  if (look.line) {
    list->AddRect(box.min(), box.max(), faded(look.line, alpha), space::radius, 0, 1);
  }
}

}  // namespace

float button_width(const Ui& ui, const Button& b) {
  float width = 2 * kPad;
  if (!b.label.empty()) width += text_width(ui, Type::table_medium, b.label);
  if (b.icon != Icon::none) width += kIcon + (b.label.empty() ? 0 : kGap);
  return width;
}

bool button(const Ui& ui, const Box& box, const Button& b) {
  const Press press =
      press_area(box, b.key.empty() ? b.label : b.key, b.disabled ? kPressDisabled : kPressPlain);
  a11y::item({.role = a11y::Role::button,
              .name = b.label.empty() ? b.hint : b.label,
              .selected = b.selected ? a11y::State::yes : a11y::State::unset,
              .disabled = b.disabled ? a11y::State::yes : a11y::State::unset});
  if (!press.visible) return press.clicked;
  const float alpha = b.disabled ? 0.5f : 1.0f;
  const Look look = look_of(ui, b.kind, press, b.selected);
  draw_ground(box, look, alpha);
  const ImU32 ink = faded(look.ink, alpha);
  const float content = button_width(ui, b) - 2 * kPad;
  float x = box.x + std::max(6.0f, (box.w - content) / 2);
  if (b.icon != Icon::none) {
    draw_icon(ImGui::GetWindowDrawList(), b.icon, {x, box.y + (box.h - kIcon) / 2}, kIcon, ink);
    x += kIcon + kGap;
  }
  draw_text_in(ui, {x, box.y, box.right() - 6 - x, box.h}, Type::table_medium, ink, b.label);
  if (press.focused) focus_ring(ui, box);
  hand_cursor(press);
  tooltip(ui, b.hint);
  return press.clicked;
}

bool button_right(const Ui& ui, Box& row, const Button& b) {
  const float width = button_width(ui, b);
  const Box place = row.cut_right(width);
  row.cut_right(8);
  return button(ui, {place.x, place.y + (place.h - ui.control()) / 2, width, ui.control()}, b);
}

bool button_left(const Ui& ui, Box& row, const Button& spec) {
  const float w = button_width(ui, spec);
  const Box at = row.cut_left(w);
  row.cut_left(8);
  return button(ui, at.centred(w, ui.control()), spec);
}

bool icon_button(const Ui& ui, const Box& box, Icon icon, std::string_view name,
                 std::string_view key, ButtonKind kind) {
  const Press press = press_area(box, key.empty() ? name : key);
  a11y::item({.role = a11y::Role::button, .name = name});
  if (!press.visible) return press.clicked;
  const Look look = look_of(ui, kind, press, false);
  draw_ground(box, look, 1);
  const Box at = box.centred(kIcon, kIcon);
  draw_icon(ImGui::GetWindowDrawList(), icon, at.min(), kIcon, look.ink);
  if (press.focused) focus_ring(ui, box);
  hand_cursor(press);
  tooltip(ui, name);
  return press.clicked;
}

bool link(const Ui& ui, const Box& box, std::string_view words, Type type, std::string_view key) {
  if (words.empty()) return false;
  Box tight = box;
  tight.w = std::min(box.w, text_width(ui, type, words));
  const Press press = press_area(tight, key.empty() ? words : key);
  a11y::item({.role = a11y::Role::link, .name = words});
  if (!press.visible) return press.clicked;
  draw_text_in(ui, tight, type, ui.colours.accent, words);
  if (press.hovered) {
    const float y = tight.y + tight.h / 2 + type_spec(type).size_px / 2 + 1;
    ImGui::GetWindowDrawList()->AddLine({tight.x, y}, {tight.right(), y}, ui.colours.accent, 1);
  }
  if (press.focused) focus_ring(ui, tight, 3);
  hand_cursor(press);
  return press.clicked;
}

float chip_width(const Ui& ui, std::string_view label) {
  return text_width(ui, Type::caption, label) + 16;
}

bool chip(const Ui& ui, const Box& box, std::string_view label, bool on, std::string_view key) {
  const Press press = press_area(box, key.empty() ? label : key);
  a11y::item({.role = a11y::Role::toggle,
              .name = label,
              .checked = on ? a11y::State::yes : a11y::State::no});
  if (!press.visible) return press.clicked;
  const Palette& c = ui.colours;
  const ImU32 fill = on ? c.accent_soft : (press.hovered ? c.line : c.hover);
  ImGui::GetWindowDrawList()->AddRectFilled(box.min(), box.max(), fill, box.h / 2);
  draw_text_in(ui, box, Type::caption, on ? c.accent : c.muted, label, Align::centre);
  if (press.focused) focus_ring(ui, box, box.h / 2);
  hand_cursor(press);
  return press.clicked;
}

}  // namespace acq::ui
