#include "client/widgets/tabs.h"

#include <algorithm>
#include <vector>

#include "client/platform/a11y.h"
#include "client/widgets/button.h"
#include "client/widgets/marks.h"
#include "client/widgets/overlay.h"
#include "client/widgets/press.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

namespace a11y = platform::a11y;

constexpr float kBetween = 18, kMore = 28;

float tab_width(const Ui& ui, std::string_view name, bool on) {
  return text_width(ui, on ? Type::body_strong : Type::body, name);
}

// Those that fit, with the chosen one among them; the others go into a menu.
std::vector<std::size_t> fitting(const Ui& ui, float room, std::span<const std::string> names,
                                 int chosen) {
  const auto on = static_cast<std::size_t>(std::max(chosen, 0));
  float all = 0;
  for (std::size_t i = 0; i < names.size(); ++i) all += tab_width(ui, names[i], i == on) + kBetween;
  const bool fits = all - kBetween <= room;
  float left = fits ? all : room - kMore - tab_width(ui, names[on], true);
  std::vector<std::size_t> shown;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (!fits && i == on) {
      shown.push_back(i);
      continue;
    }
    left -= tab_width(ui, names[i], i == on) + kBetween;
    if (left < -kBetween) continue;
    shown.push_back(i);
  }
  return shown;
}

bool one_tab(const Ui& ui, const Box& tab, float line, std::string_view name, bool on) {
  const Press press = press_area(tab, "tab");
  a11y::item({.role = a11y::Role::tab, .name = name,
              .selected = on ? a11y::State::yes : a11y::State::no});
  if (!press.visible) return press.clicked;
  const ImU32 ink = on || press.hovered ? ui.colours.text : ui.colours.muted;
  draw_text_in(ui, tab, on ? Type::body_strong : Type::body, ink, name);
  if (on) fill({tab.x, line - 2, tab.w, 2}, ui.colours.accent);
  if (press.focused) focus_ring(ui, tab, 4);
  hand_cursor(press);
  return press.clicked;
}

int other_tabs(const Ui& ui, const Box& at, std::span<const std::string> names,
               const std::vector<std::size_t>& shown) {
  int pressed = -1;
  if (icon_button(ui, at.centred(kMore, kMore), Icon::chevron_down, ui.tr.view("view.others"),
                  "more_tabs")) {
    open_menu("other_tabs");
  }
  Menu menu(ui, "other_tabs", ui.tr.view("view.others"), {at.x, at.bottom()}, 200);
  if (!menu.open()) return pressed;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (std::ranges::find(shown, i) != shown.end()) continue;
    ImGui::PushID(static_cast<int>(i));
    if (menu.line(names[i])) pressed = static_cast<int>(i);
    ImGui::PopID();
  }
  return pressed;
}

}  // namespace

int tab_row(const Ui& ui, const Box& box, std::span<const std::string> names, int chosen,
            std::string_view name) {
  int pressed = -1;
  Box rest = box;
  const std::vector<std::size_t> shown = fitting(ui, box.w, names, chosen);
  ImGui::PushID("tabs");
  a11y::begin({.role = a11y::Role::tablist, .name = name, .key = "tabs"});
  for (const std::size_t i : shown) {
    const bool on = static_cast<int>(i) == chosen;
    const Box tab = rest.cut_left(tab_width(ui, names[i], on));
    rest.cut_left(kBetween);
    ImGui::PushID(static_cast<int>(i));
    if (one_tab(ui, tab, box.bottom(), names[i], on)) pressed = static_cast<int>(i);
    ImGui::PopID();
  }
  a11y::end();
  if (shown.size() < names.size()) {
    const int other = other_tabs(ui, rest.cut_left(kMore), names, shown);
    if (other >= 0) pressed = other;
  }
  ImGui::PopID();
  return pressed;
}

}  // namespace acq::ui
