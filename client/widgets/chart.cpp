#include "client/widgets/chart.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "client/platform/a11y.h"
#include "client/widgets/chart_parts.h"
#include "client/widgets/marks.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

namespace a11y = platform::a11y;

constexpr ImU32 rgb(std::uint32_t hex) {
  return IM_COL32((hex >> 16) & 0xff, (hex >> 8) & 0xff, hex & 0xff, 0xff);
}

// After Okabe and Ito, each with three to one against its ground. The first is the accent.
constexpr std::array kOnLight = {rgb(0xc2570c), rgb(0x0f8a6b), rgb(0xa8327e),
                                 rgb(0x2e7fb8), rgb(0x8a6d00), rgb(0x5c6370)};
constexpr std::array kOnDark = {rgb(0xf39a4d), rgb(0x4cc9a0), rgb(0xe88bc4),
                                rgb(0x6fb7e9), rgb(0xd9bd4a), rgb(0xa3a8b3)};
constexpr float kLegend = 22;

// Names of the series, one after the other.
void legend(const Ui& ui, Box row, const Chart& chart) {
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    const ChartSeries& series = chart.series[i];
    const float w = text_width(ui, Type::caption, series.name) + 26;
    if (row.w < w) break;
    const Box place = row.cut_left(w);
    const ImU32 colour = series.before ? ui.colours.faint : series_colour(ui.colours, i);
    fill(Box{place.x, place.y + 6, 10, 10}, colour, 3);
    draw_text_in(ui, {place.x + 15, place.y, w - 15, place.h}, Type::caption, ui.colours.muted,
                 series.name);
  }
}

std::optional<ChartPress> draw_kind(const Ui& ui, const Box& box, ChartKind kind,
                                    const Chart& chart) {
  switch (kind) {
    case ChartKind::columns: return draw_columns(ui, box, chart);
    case ChartKind::line: return draw_line(ui, box, chart);
    case ChartKind::funnel: return draw_funnel(ui, box, chart);
    case ChartKind::donut: return draw_donut(ui, box, chart);
    case ChartKind::bars: break;
  }
  return draw_bars(ui, box, chart);
}

}  // namespace

ImU32 series_colour(const Palette& colours, std::size_t index) {
  const auto& others = colours.dark ? kOnDark : kOnLight;
  return index == 0 ? colours.accent : others[(index - 1) % others.size()];
}

std::vector<double> nice_ticks(double least, double most, int wanted) {
  if (!(most > least)) most = least + 1;
  const double rough = (most - least) / std::max(1, wanted);
  const double scale = std::pow(10.0, std::floor(std::log10(rough)));
  double step = scale * 10;
  for (const double nice : {1.0, 2.0, 2.5, 5.0}) {
    if (scale * nice >= rough) {
      step = scale * nice;
      break;
    }
  }
  std::vector<double> ticks;
  const double first = std::floor(least / step);
  const double last = std::ceil(most / step);
  for (double n = first; n <= last; n += 1) ticks.push_back(n * step);
  return ticks;
}

Press chart_mark(const Ui& ui, const Box& box, const Chart& chart, std::size_t series,
                 std::size_t point, std::optional<ChartPress>& pressed) {
  const ChartSeries& own = chart.series[series];
  ImGui::PushID(static_cast<int>(series * 1000 + point));
  const bool first = series == 0 && point == 0;
  const Press press = press_area(box, "mark", first ? kPressPlain : kPressNoTab);
  std::string name = chart.labels[point];
  if (!own.name.empty() && chart.series.size() > 1) name += ", " + own.name;
  name += ": " + own.points[point].text;
  const bool leads = chart.pressed && !own.before;
  a11y::item({.role = leads ? a11y::Role::link : a11y::Role::image, .name = name});
  tooltip(ui, name);
  if (leads) hand_cursor(press);
  if (press.focused) focus_ring(ui, box, 4);
  if (press.clicked && leads) pressed = {series, point};
  ImGui::PopID();
  return press;
}

std::optional<ChartPress> draw_chart(const Ui& ui, const Box& box, ChartKind kind,
                                     const Chart& chart) {
  a11y::begin({.role = a11y::Role::group, .name = chart.name, .key = chart.key,
               .rect = {box.x, box.y, box.w, box.h}});
  ImGui::PushID(chart.key.c_str());
  Box rest = box;
  if (chart.series.size() > 1 && kind != ChartKind::donut) legend(ui, rest.cut_top(kLegend), chart);
  std::optional<ChartPress> pressed;
  if (!chart.series.empty() && !chart.labels.empty()) pressed = draw_kind(ui, rest, kind, chart);
  ImGui::PopID();
  a11y::end();
  return pressed;
}

bool draw_figure(const Ui& ui, const Box& box, const Figure& figure) {
  const Press press = press_area(box, "figure", figure.pressed ? kPressPlain : kPressNoTab);
  a11y::item({.role = figure.pressed ? a11y::Role::link : a11y::Role::image,
              .name = figure.name + ": " + figure.value, .description = figure.note});
  Box rest = box;
  draw_text_in(ui, rest.cut_top(34), Type::figure, ui.colours.text, figure.value);
  if (!figure.note.empty()) pill(ui, rest.cut_top(24), figure.note, figure.tone);
  if (figure.done) {
    rest.cut_top(6);
    const Box line = rest.cut_top(8);
    fill(line, ui.colours.accent_soft, 4);
    bar(line, static_cast<float>(*figure.done),
        *figure.done >= 1 ? ui.colours.good : ui.colours.accent);
    say(ui, rest.cut_top(20), Type::caption, ui.colours.muted, figure.target_text);
  }
  if (press.focused) focus_ring(ui, box);
  if (figure.pressed) hand_cursor(press);
  return press.clicked && figure.pressed;
}

}  // namespace acq::ui
