#include <algorithm>
#include <array>

#include "client/platform/a11y.h"
#include "client/screens/forecast/forecast.h"
#include "client/widgets/button.h"
#include "client/widgets/field.h"
#include "client/widgets/marks.h"
#include "client/widgets/scroll.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

namespace a11y = platform::a11y;
constexpr float kGap = 8, kRow = 44, kChart = 260, kPad = space::card_padding;

void head(const Ui& ui, Box& rest, ForecastState& state, ForecastIntents& out) {
  say_heading(ui, rest.cut_top(28), Type::title, ui.tr("nav.forecast"), 1);
  rest.cut_top(kGap);
  Box row = rest.cut_top(ui.control());
  const float square = ui.control();
  if (icon_button(ui, row.cut_left(square), Icon::chevron_left, ui.tr.view("forecast.earlier"))) {
    out.push_back({ForecastAsk::year, -1});
  }
  say(ui, row.cut_left(52), Type::body_strong, ui.colours.text, std::to_string(state.year),
      Align::centre);
  if (icon_button(ui, row.cut_left(square), Icon::chevron_right, ui.tr.view("forecast.later"))) {
    out.push_back({ForecastAsk::year, 1});
  }
  row.cut_left(kGap);
  if (ui.narrow()) {
    rest.cut_top(kGap);
    row = rest.cut_top(ui.control());
  }
  const float w = ui.narrow() ? (row.w - kGap) / 2 : 170;
  const std::string month = ui.tr("forecast.month"), split = ui.tr("forecast.by");
  const int chosen = select_field(ui, row.cut_left(w),
                                  {.label = month, .key = "month", .names = state.month_names,
                                   .chosen = state.month});
  if (chosen >= 0) out.push_back({ForecastAsk::month, chosen});
  row.cut_left(kGap);
  const int by = select_field(ui, row.cut_left(w),
                              {.label = split, .key = "split", .names = state.split_names,
                               .chosen = state.by_team ? 1 : 0});
  if (by >= 0) out.push_back({ForecastAsk::split, by});
  rest.cut_top(12);
}

// A figure that may lead to its deals.
void figure(const Ui& ui, const Box& box, std::string_view label, std::string_view who,
            const std::string& words, const std::string& route, bool strong,
            ForecastIntents& out) {
  const Type type = strong ? Type::table_medium : Type::table;
  const std::string name =
      std::string(who) + ", " + std::string(label) + ": " + words;
  if (route.empty()) {
    draw_text_in(ui, box, type, ui.colours.text, words, Align::right);
    a11y::text(name, {box.x, box.y, box.w, box.h});
    return;
  }
  const Press press = press_area(box, label);
  a11y::item({.role = a11y::Role::link, .name = name});
  draw_text_in(ui, box, type, press.hovered ? ui.colours.accent : ui.colours.text, words,
               Align::right);
  if (press.focused) focus_ring(ui, box, 4);
  hand_cursor(press);
  if (press.clicked) out.push_back({.ask = ForecastAsk::go, .text = route});
}

void target(const Ui& ui, const Box& box, ForecastState& state, ForecastRow& row, int index,
            const std::string& words, ForecastIntents& out) {
  const bool total = index < 0;
  if (total || !state.can_set || state.month == 0 || row.who.is_nil()) {
    figure(ui, box, ui.tr("forecast.target"), row.name, words, {}, total, out);
    return;
  }
  const std::string label = ui.tr("forecast.target_of", {{"who", row.name}});
  const Edited edited = text_field(
      ui, box.centred(box.w - 4, std::min(ui.control(), kRow - 8)),
      {.label = label, .key = "target", .error = row.error,
       .keyboard = platform::Keyboard::decimal}, row.typed);
  if (edited.submitted || edited.left) out.push_back({ForecastAsk::set_target, index});
}

// Where the words of a row's figures stand; each leads to the deals behind it.
constexpr std::array kLabels = {"forecast.won", "forecast.weighted", "forecast.best",
                                "forecast.target", "forecast.reached"};
constexpr std::size_t kTarget = 3;

std::string route_of(const ForecastRow& row, std::size_t column) {
  if (column == 0) return row.won_route;
  return column < kTarget ? row.open_route : std::string();
}

void line(const Ui& ui, Box& rest, ForecastState& state, ForecastRow& row, int index,
          ForecastIntents& out) {
  const bool strong = index < 0;
  ImGui::PushID(index);
  divider(ui, rest.x, rest.y, rest.w);
  const float height = ui.narrow() ? 30 + 34 * 5 : kRow;
  Box box = rest.cut_top(height);
  a11y::begin({.role = a11y::Role::group, .name = row.name, .key = "row",
               .id = ImGui::GetID("row"), .rect = {box.x, box.y, box.w, box.h}});
  const Box name = ui.narrow() ? box.cut_top(30) : box.cut_left(box.w * 0.28f);
  draw_text_in(ui, name, strong || ui.narrow() ? Type::body_strong : Type::body, ui.colours.text,
               row.name);
  const float w = box.w / static_cast<float>(kLabels.size());
  for (std::size_t c = 0; c < kLabels.size(); ++c) {
    const std::string label = ui.tr(kLabels[c]);
    Box cell = ui.narrow() ? box.cut_top(34) : box.cut_left(w);
    if (ui.narrow()) {
      draw_text_in(ui, cell.cut_left(cell.w / 2), Type::caption, ui.colours.muted, label);
    } else {
      cell.cut_left(kGap);
    }
    if (c == kTarget) target(ui, cell, state, row, index, row.words[c], out);
    else figure(ui, cell, label, row.name, row.words[c], route_of(row, c), strong, out);
  }
  a11y::end();
  ImGui::PopID();
  if (!row.error.empty()) {
    say(ui, rest.cut_top(20), Type::caption, ui.colours.bad, row.error, Align::right);
  }
}

void heads(const Ui& ui, Box row) {
  row.cut_left(row.w * 0.28f);
  const float w = row.w / static_cast<float>(kLabels.size());
  for (const char* label : kLabels) {
    draw_text_in(ui, row.cut_left(w), Type::caption_strong, ui.colours.muted, ui.tr(label),
                 Align::right);
  }
}

void people(const Ui& ui, Box& rest, ForecastState& state, ForecastIntents& out) {
  const float each = ui.narrow() ? 30 + 34 * 5 : kRow;
  float height = 2 * kPad + (ui.narrow() ? 0 : 28) +
                 each * static_cast<float>(state.rows.size() + 1);
  for (const ForecastRow& row : state.rows) height += row.error.empty() ? 0 : 20;
  Box box = rest.cut_top(height);
  card(ui, box);
  box = box.inset(kPad);
  const std::string name = ui.tr("nav.forecast");
  a11y::begin({.role = a11y::Role::group, .name = name, .key = "forecast"});
  if (!ui.narrow()) heads(ui, box.cut_top(28));
  for (std::size_t i = 0; i < state.rows.size(); ++i) {
    line(ui, box, state, state.rows[i], static_cast<int>(i), out);
  }
  line(ui, box, state, state.total, -1, out);
  a11y::end();
}

}  // namespace

void view_forecast(const Ui& ui, const Box& area, ForecastState& state, ForecastIntents& out) {
  Scroll scroll("forecast", area);
  Box rest = scroll.content().inset(ui.gutter(), 0);
  const float from = rest.y;
  rest.h = 1e6f;
  rest.cut_top(16);
  head(ui, rest, state, out);
  if (!state.error.empty()) {
    say_paragraph(ui, rest.cut_top(60), Type::body, ui.colours.bad, state.error);
  } else if (!state.ready) {
    say(ui, rest.cut_top(40), Type::body, ui.colours.muted, ui.tr("sight.counting"));
  } else {
    const Box chart = rest.cut_top(kChart);
    card(ui, chart);
    const auto press = draw_chart(ui, chart.inset(kPad, 12), ChartKind::columns,
                                  state.months.chart);
    if (press) out.push_back({ForecastAsk::month, static_cast<int>(press->point) + 1});
    rest.cut_top(space::gap);
    people(ui, rest, state, out);
    rest.cut_top(12);
    const std::string how = ui.tr("forecast.how");
    const float h = paragraph_height(ui, rest.w, Type::caption, how);
    say_paragraph(ui, rest.cut_top(h), Type::caption, ui.colours.muted, how);
    if (!state.apart.empty()) {
      say(ui, rest.cut_top(22), Type::caption, ui.colours.muted, state.apart);
    }
  }
  scroll.finish(rest.y - from + 24);
}

}  // namespace acq::ui
