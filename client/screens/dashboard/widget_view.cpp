// One widget in its card.
#include "client/platform/a11y.h"
#include "client/screens/dashboard/dashboard.h"
#include "client/widgets/button.h"
#include "client/widgets/marks.h"
#include "client/widgets/overlay.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

ChartKind chart_kind(const Widget& widget) {
  switch (widget.kind) {
    case WidgetKind::line: return ChartKind::line;
    case WidgetKind::funnel: return ChartKind::funnel;
    case WidgetKind::donut: return ChartKind::donut;
    case WidgetKind::leaderboard: return ChartKind::bars;
    default: break;
  }
  const Question& question = widget.question;
  if (question.first.field.empty()) return ChartKind::bars;
  // What follows in time stands upright, what has a name lies.
  const bool days = field_of(question.entity(), question.first.field)->is_day();
  return days ? ChartKind::columns : ChartKind::bars;
}

bool as_table(const WidgetView& view) {
  return view.as_table || view.widget.kind == WidgetKind::table ||
         view.widget.kind == WidgetKind::pivot;
}

void widget_menu(const Ui& ui, const Box& at, const DashboardState& state, std::size_t index,
                 DashboardIntents& out) {
  const WidgetView& view = state.widgets[index];
  const std::string name = ui.tr("sight.widget_menu", {{"widget", view.widget.name}});
  if (icon_button(ui, at, Icon::more, name, "more")) open_menu("widget");
  Menu menu(ui, "widget", name, {at.right() - 220, at.bottom() + 2}, 220);
  if (!menu.open()) return;
  const auto line = [&](std::string_view key, Icon icon, DashboardAsk ask) {
    if (menu.line(ui.tr.view(key), icon)) out.push_back({ask, index});
  };
  if (view.widget.kind != WidgetKind::table && view.widget.kind != WidgetKind::pivot) {
    line(view.as_table ? "sight.as_chart" : "sight.as_table",
         view.as_table ? Icon::chart : Icon::table, DashboardAsk::as_table);
  }
  line("sight.csv", Icon::download, DashboardAsk::csv);
  if (!state.can_edit) return;
  menu.separator();
  line("sight.edit_widget", Icon::edit, DashboardAsk::edit_widget);
  line("sight.remove_widget", Icon::trash, DashboardAsk::remove_widget);
}

void content(const Ui& ui, const Box& box, const WidgetView& view, DashboardIntents& out) {
  const auto go = [&](const std::string& route) {
    if (!route.empty()) out.push_back({.ask = DashboardAsk::go, .text = route});
  };
  if (as_table(view)) {
    go(view_figure_table(ui, box, view.widget.name, view.table));
  } else if (view.widget.kind == WidgetKind::number) {
    if (draw_figure(ui, box, view.number.figure)) go(view.number.route);
  } else if (view.chart.chart.labels.empty()) {
    say(ui, box.centred(box.w, 24), Type::body, ui.colours.muted, ui.tr("sight.nothing"),
        Align::centre);
  } else if (const auto press = draw_chart(ui, box, chart_kind(view.widget), view.chart.chart)) {
    go(view.chart.routes[press->series][press->point]);
  }
}

}  // namespace

void view_widget(const Ui& ui, const Box& box, const DashboardState& state, std::size_t index,
                 bool on_paper, DashboardIntents& out) {
  const WidgetView& view = state.widgets[index];
  card(ui, box);
  Box inner = box.inset(space::card_padding, 10);
  Box head = inner.cut_top(26);
  const Box more = head.cut_right(on_paper ? 0 : 28);
  say_heading(ui, head, Type::body_strong, view.widget.name, 2);
  if (!on_paper) widget_menu(ui, more.centred(28, 28), state, index, out);
  inner.cut_top(2);
  if (!view.note.empty()) {
    const Box note = inner.cut_bottom(18);
    const float w = draw_text_in(ui, note, Type::caption, ui.colours.muted, view.note);
    press_area({note.x, note.y, w, note.h}, "note", kPressNoTab);
    platform::a11y::item({.role = platform::a11y::Role::text, .name = view.note});
    tooltip(ui, view.note);
  }
  if (!view.error.empty()) {
    say_paragraph(ui, inner, Type::table, ui.colours.bad, view.error);
  } else if (view.ready) {
    content(ui, inner, view, out);
  } else {
    say(ui, inner.centred(inner.w, 24), Type::body, ui.colours.muted, ui.tr("sight.counting"),
        Align::centre);
  }
}

}  // namespace acq::ui
