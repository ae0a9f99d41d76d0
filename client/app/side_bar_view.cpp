#include "client/app/shell_view.h"

#include <algorithm>
#include <vector>

#include "client/platform/a11y.h"
#include "client/widgets/marks.h"
#include "client/widgets/press.h"
#include "client/widgets/scroll.h"
#include "client/widgets/text.h"
#include "i18n/locale.h"

namespace acq::app {
namespace {

namespace a11y = platform::a11y;
using namespace ui;

void mark(const Ui& ui, const Box& row) {
  const Box square{row.x + 16, row.y + 15, 22, 22};
  fill(square, ui.colours.accent, 6);
  draw_text_in(ui, square, Type::caption_strong, ui.colours.on_accent, "A", Align::centre);
  draw_text_in(ui, {square.right() + 8, row.y, 140, row.h}, Type::body_strong, ui.colours.text,
               "Acquaint");
}

void entry(const Ui& ui, const Box& box, const NavEntry& nav, bool on, ShellIntents& out) {
  const Press press = press_area(box, nav.section);
  a11y::item({.role = a11y::Role::link, .name = nav.label,
              .selected = on ? a11y::State::yes : a11y::State::unset});
  if (press.clicked) out.push_back({ShellAsk::go, nav.route});
  if (!press.visible) return;
  const Palette& c = ui.colours;
  if (on) fill(box, c.accent_soft, space::radius_small);
  else if (press.hovered) fill(box, c.dark ? c.panel : c.line, space::radius_small);
  const ImU32 ink = on ? c.accent : c.muted;
  draw_icon(ImGui::GetWindowDrawList(), nav.icon, {box.x + 8, box.y + (box.h - 16) / 2}, 16, ink);
  Box rest{box.x + 34, box.y, box.w - 42, box.h};
  if (nav.count > 0) {
    const std::string n = format_number(ui.tr.language(), nav.count);
    draw_text_in(ui, rest.cut_right(text_width(ui, Type::caption, n)), Type::caption, c.muted, n,
                 Align::right);
  }
  draw_text_in(ui, rest, on ? Type::body_strong : Type::body, ink, nav.label);
  if (press.focused) focus_ring(ui, box, space::radius_small);
  hand_cursor(press);
}

// How wide each place of the bottom bar is. All the same where every name fits; else a long name
// gets what the short ones do not need.
std::vector<float> bottom_widths(const Ui& ui, const ShellModel& model, float whole) {
  constexpr float kAir = 8;
  std::vector<float> widths;
  float sum = 0, most = 0;
  for (const NavEntry& nav : model.bottom) {
    widths.push_back(text_width(ui, Type::caption_strong, nav.label) + kAir);
    sum += widths.back();
    most = std::max(most, widths.back());
  }
  const float count = static_cast<float>(std::max<std::size_t>(1, widths.size()));
  const bool even = most <= whole / count;
  for (float& w : widths) w = even ? whole / count : w + (whole - sum) / count;
  return widths;
}

}  // namespace

void view_side_bar(const Ui& ui, const Box& box, ShellModel& model, ShellIntents& out) {
  const std::string name = ui.tr("nav.main");
  a11y::begin({.role = a11y::Role::navigation, .name = name, .key = "side_bar",
               .rect = {box.x, box.y, box.w, box.h}});
  fill({box.right() - 1, box.y, 1, box.h}, ui.colours.line);
  Box rest = box;
  mark(ui, rest.cut_top(space::header));
  const Box foot = rest.cut_bottom(48);
  {
    Scroll scroll("nav", {rest.x, rest.y, rest.w - 1, rest.h});
    float y = scroll.content().y;
    const float top = y;
    for (const NavGroup& group : model.groups) {
      if (!group.label.empty()) {
        y += 14;
        section_label(ui, {box.x + 16, y, box.w - 32, 20}, group.label);
        y += 24;
      }
      for (const NavEntry& nav : group.entries) {
        entry(ui, {box.x + 8, y, box.w - 16, 32}, nav, nav.section == model.section, out);
        y += 34;
      }
    }
    scroll.finish(y - top + 8);
  }
  const NavEntry settings{{"settings", "/settings", ui.tr("nav.settings"), Icon::gear}};
  entry(ui, {foot.x + 8, foot.y + 4, foot.w - 16, 32}, settings, model.section == "settings", out);
  a11y::end();
}

void view_bottom_bar(const Ui& ui, const Box& box, ShellModel& model, ShellIntents& out) {
  const std::string name = ui.tr("nav.main");
  a11y::begin({.role = a11y::Role::navigation, .name = name, .key = "bottom_bar",
               .rect = {box.x, box.y, box.w, box.h}});
  fill(box, ui.colours.panel);
  divider(ui, box.x, box.y, box.w);
  const std::vector<float> widths = bottom_widths(ui, model, box.w);
  Box rest = box;
  for (std::size_t i = 0; i < model.bottom.size(); ++i) {
    const NavEntry& nav = model.bottom[i];
    const Box place = rest.cut_left(widths[i]);
    const bool on = nav.section == model.section;
    const Press press = press_area(place.inset(4, 2), nav.section);
    a11y::item({.role = a11y::Role::link, .name = nav.label,
                .selected = on ? a11y::State::yes : a11y::State::unset});
    const ImU32 ink = on ? ui.colours.accent : ui.colours.muted;
    draw_icon(ImGui::GetWindowDrawList(), nav.icon, {place.centre().x - 9, place.y + 10}, 18, ink);
    draw_text_in(ui, {place.x + 2, place.y + 34, place.w - 4, 16},
                 on ? Type::caption_strong : Type::caption, ink, nav.label, Align::centre);
    if (press.clicked) out.push_back({ShellAsk::go, nav.route});
    if (press.focused) focus_ring(ui, place.inset(4));
  }
  a11y::end();
}

}  // namespace acq::app
