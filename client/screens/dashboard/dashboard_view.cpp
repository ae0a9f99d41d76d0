#include "client/platform/a11y.h"
#include "client/screens/dashboard/dashboard.h"
#include "client/screens/filter/filter.h"
#include "client/widgets/button.h"
#include "client/widgets/date_field.h"
#include "client/widgets/field.h"
#include "client/widgets/marks.h"
#include "client/widgets/overlay.h"
#include "client/widgets/scroll.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

constexpr float kGap = 8;

void choose_dashboard(const Ui& ui, const Box& box, const DashboardState& state,
                      DashboardIntents& out) {
  std::vector<std::string> names;
  for (const DashboardEntry& entry : state.list) names.push_back(entry.name);
  const std::string label = ui.tr("sight.dashboard");
  const int chosen = select_field(
      ui, box, {.label = label, .key = "dashboard", .names = names,
                .chosen = state.shown ? static_cast<int>(*state.shown) : -1});
  if (chosen >= 0) out.push_back({DashboardAsk::choose, static_cast<std::size_t>(chosen)});
}

void more_menu(const Ui& ui, const Box& at, const DashboardState& state, DashboardIntents& out) {
  const std::string name = ui.tr("sight.more");
  if (icon_button(ui, at, Icon::more, name, "dashboard_more")) open_menu("dashboard_menu");
  Menu menu(ui, "dashboard_menu", name, {at.right() - 230, at.bottom() + 4}, 230);
  if (!menu.open()) return;
  const auto line = [&](std::string_view key, Icon icon, DashboardAsk ask) {
    if (menu.line(ui.tr.view(key), icon)) out.push_back({ask});
  };
  if (state.can_create) line("sight.new_dashboard", Icon::plus, DashboardAsk::choose_template);
  line("pivot.open", Icon::table, DashboardAsk::pivot);
  if (!state.widgets.empty()) {
    line("sight.picture", Icon::download, DashboardAsk::picture);
    line("sight.print", Icon::letter, DashboardAsk::print);
  }
  if (!state.can_edit) return;
  line("sight.add_widget", Icon::chart, DashboardAsk::add_widget);
  line(state.arranging ? "sight.arranged" : "sight.arrange", Icon::board, DashboardAsk::arrange);
  menu.separator();
  line("sight.settings", Icon::edit, DashboardAsk::rename);
  line("sight.remove_dashboard", Icon::trash, DashboardAsk::remove);
}

void period_row(const Ui& ui, Box row, DashboardState& state, DashboardIntents& out) {
  const std::string compare = ui.tr("sight.compare");
  const float compare_w = chip_width(ui, compare);
  const float room = ui.narrow() ? row.w - compare_w - kGap : 190;
  const std::string label = ui.tr("sight.period");
  const auto index = std::ranges::find(kPeriods, state.period) - kPeriods.begin();
  const int chosen = select_field(ui, row.cut_left(room),
                                  {.label = label, .key = "period", .names = state.period_names,
                                   .chosen = static_cast<int>(index)});
  if (chosen >= 0) out.push_back({DashboardAsk::period, static_cast<std::size_t>(chosen)});
  row.cut_left(kGap);
  if (chip(ui, row.cut_left(compare_w).centred(compare_w, 28), compare, state.compares)) {
    out.push_back({DashboardAsk::compare});
  }
}

void own_days(const Ui& ui, Box& column, DashboardState& state, DashboardIntents& out) {
  if (state.period != Period::own) return;
  Box row = column.cut_top(ui.control());
  column.cut_top(kGap);
  const float w = std::min(170.0f, (row.w - kGap) / 2);
  const std::string from = ui.tr("sight.from"), to = ui.tr("sight.to");
  bool changed = date_field(ui, row.cut_left(w), {.label = from, .key = "from",
                                                  .error = state.own_error, .today = state.today},
                            state.own_from);
  row.cut_left(kGap);
  changed |= date_field(ui, row.cut_left(w), {.label = to, .key = "to", .error = state.own_error,
                                              .today = state.today}, state.own_to);
  if (changed) out.push_back({DashboardAsk::own_days});
  row.cut_left(kGap);
  if (!state.own_error.empty() && row.w > 120) {
    say(ui, row, Type::caption, ui.colours.bad, state.own_error);
  } else if (!state.own_error.empty()) {
    say(ui, column.cut_top(20), Type::caption, ui.colours.bad, state.own_error);
  }
}

void head(const Ui& ui, Box& rest, DashboardState& state, DashboardIntents& out) {
  say_heading(ui, rest.cut_top(28), Type::title, ui.tr("nav.dashboards"), 1);
  rest.cut_top(kGap);
  Box row = rest.cut_top(ui.control());
  rest.cut_top(kGap);
  more_menu(ui, row.cut_right(ui.control()).centred(ui.control(), ui.control()), state, out);
  row.cut_right(kGap);
  if (!ui.narrow() && state.can_edit) {
    if (state.arranging &&
        button_right(ui, row, {.label = ui.tr.view("sight.arranged"), .icon = Icon::check,
                               .kind = ButtonKind::primary})) {
      out.push_back({DashboardAsk::arrange});
    }
    if (!state.arranging && button_right(ui, row, {.label = ui.tr.view("sight.arrange"),
                                                   .icon = Icon::board})) {
      out.push_back({DashboardAsk::arrange});
    }
    const Button add{.label = ui.tr.view("sight.add_widget"), .icon = Icon::plus};
    if (!ui.medium() && button_right(ui, row, add)) out.push_back({DashboardAsk::add_widget});
  }
  choose_dashboard(ui, row.cut_left(ui.narrow() ? row.w : 260), state, out);
  row.cut_left(kGap);
  if (ui.narrow()) {
    period_row(ui, rest.cut_top(ui.control()), state, out);
    rest.cut_top(kGap);
  } else {
    period_row(ui, row, state, out);
  }
  own_days(ui, rest, state, out);
  if (ui.narrow() && state.arranging) {
    Box done = rest.cut_top(ui.control());
    if (button_left(ui, done, {.label = ui.tr.view("sight.arranged"), .icon = Icon::check,
                               .kind = ButtonKind::primary})) {
      out.push_back({DashboardAsk::arrange});
    }
  }
  rest.cut_top(kGap);
}

void templates(const Ui& ui, DashboardState& state, DashboardIntents& out) {
  bool open = state.choosing;
  const float row_h = 64;
  const float height = 130 + row_h * static_cast<float>(state.templates.size());
  Dialog dialog(ui, "templates", ui.tr.view("sight.new_dashboard"), 460, height, open);
  if (dialog.showing()) {
    Box body = dialog.body();
    for (std::size_t i = 0; i < state.templates.size(); ++i) {
      Box row = body.cut_top(row_h);
      const auto& [name, about] = state.templates[i];
      const Press press = press_area(row, name);
      platform::a11y::item({.role = platform::a11y::Role::button, .name = name,
                            .description = about});
      if (press.hovered) fill(row, ui.colours.hover, space::radius);
      Box words = row.inset(12, 10);
      draw_text_in(ui, words.cut_top(22), Type::body_strong, ui.colours.text, name);
      draw_text_in(ui, words.cut_top(20), Type::caption, ui.colours.muted, about);
      if (press.focused) focus_ring(ui, row);
      hand_cursor(press);
      if (press.clicked) out.push_back({DashboardAsk::use_template, i});
    }
  }
  if (state.choosing && !open) out.push_back({DashboardAsk::close_templates});
}

float cards(const Ui& ui, const Box& area, DashboardState& state, DashboardIntents& out) {
  if (state.widgets.empty()) {
    const Box place{area.x, area.y, area.w, 300};
    card(ui, place);
    const std::string action = state.can_edit ? ui.tr("sight.add_widget") : "";
    if (empty_state(ui, place, Icon::chart, ui.tr("sight.empty"), ui.tr("sight.empty_hint"),
                    action)) {
      out.push_back({DashboardAsk::add_widget});
    }
    return 300;
  }
  const CardLayout layout = lay_out(card_columns(ui), area, state);
  for (std::size_t i = 0; i < state.widgets.size(); ++i) {
    ImGui::PushID(state.widgets[i].widget.row.text().c_str());
    const Box& box = layout.boxes[i];
    if (state.arranging) card(ui, box);
    else view_widget(ui, box, state, i, false, out);
    ImGui::PopID();
  }
  if (state.arranging) view_arranging(ui, layout, state, out);
  return layout.height;
}

}  // namespace

void view_dashboard(const Ui& ui, const Box& area, DashboardState& state, DashboardIntents& out) {
  {
    Scroll scroll("dashboard", area);
    Box rest = scroll.content().inset(ui.gutter(), 0);
    const float from = rest.y;
    rest.h = 1e6f;
    rest.cut_top(16);
    if (state.list.empty()) {
      say_heading(ui, rest.cut_top(28), Type::title, ui.tr("nav.dashboards"), 1);
      rest.cut_top(16);
      const Box place = rest.cut_top(300);
      card(ui, place);
      const std::string action = state.can_create ? ui.tr("sight.new_dashboard") : "";
      if (empty_state(ui, place, Icon::chart, ui.tr("sight.none"), ui.tr("sight.none_hint"),
                      action)) {
        out.push_back({DashboardAsk::choose_template});
      }
      scroll.finish(rest.y - from + 24);
    } else {
      head(ui, rest, state, out);
      const float height = cards(ui, rest, state, out);
      scroll.finish(rest.y - from + height + 24);
    }
  }
  templates(ui, state, out);
  view_editor(ui, state.editor, out);
}

}  // namespace acq::ui
