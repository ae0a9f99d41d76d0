// Charts whose marks are rows with a name: lying bars, funnels, and a ring with its list.
#include <algorithm>
#include <cmath>

#include "client/widgets/chart_parts.h"
#include "client/widgets/marks.h"
#include "client/widgets/scroll.h"
#include "client/widgets/text.h"
#include "i18n/locale.h"

namespace acq::ui {
namespace {

constexpr float kRow = 30, kNameGap = 10;

// How much room names and values get beside the bars.
float widest_label(const Ui& ui, const Chart& chart, float most) {
  float widest = 40;
  for (const std::string& label : chart.labels) {
    widest = std::max(widest, text_width(ui, Type::caption, label) + 2);
  }
  return std::min(widest, most);
}
float widest_value(const Ui& ui, const Chart& chart) {
  float widest = 24;
  for (const ChartSeries& series : chart.series) {
    for (const ChartPoint& point : series.points) {
      widest = std::max(widest, text_width(ui, Type::caption, point.text) + 2);
    }
  }
  return widest;
}

double most_of(const Chart& chart) {
  double most = chart.target.value_or(0);
  for (const ChartSeries& series : chart.series) {
    for (const ChartPoint& point : series.points) {
      if (point.known) most = std::max(most, std::abs(point.value));
    }
  }
  return most > 0 ? most : 1;
}

ImU32 mark_colour(const Ui& ui, const Chart& chart, std::size_t series) {
  if (chart.series[series].before) return faded(ui.colours.faint, 0.6f);
  return series_colour(ui.colours, series);
}

std::string percent_text(const Ui& ui, double part, double whole) {
  if (!(whole > 0)) return {};
  return format_percent(ui.tr.language(), std::lround(part * 100 / whole));
}

// A part of a ring, from and to in turns.
void ring_part(ImDrawList* list, ImVec2 centre, float outer, float inner, double from, double to,
               ImU32 colour) {
  constexpr double kTurn = 6.283185307179586;
  const auto angle = [&](double turns) { return static_cast<float>((turns - 0.25) * kTurn); };
  const int steps = std::max(2, static_cast<int>((to - from) * 96));
  list->PathArcTo(centre, (outer + inner) / 2, angle(from), angle(to), steps);
  list->PathStroke(colour, 0, outer - inner);
}

}  // namespace

std::optional<ChartPress> draw_bars(const Ui& ui, const Box& box, const Chart& chart) {
  std::optional<ChartPress> pressed;
  Scroll scroll("bars", box);
  Box rest = scroll.content();
  const float names = widest_label(ui, chart, rest.w * 0.4f);
  const float values = widest_value(ui, chart);
  const double most = most_of(chart);
  const float bars = static_cast<float>(chart.series.size());
  const float row_h = std::max(kRow, 14 * bars + 8);
  const float from = rest.y;
  rest.h = 1e6f;
  for (std::size_t p = 0; p < chart.labels.size(); ++p) {
    Box row = rest.cut_top(row_h);
    draw_text_in(ui, row.cut_left(names), Type::caption, ui.colours.text, chart.labels[p]);
    row.cut_left(kNameGap);
    for (std::size_t s = 0; s < chart.series.size(); ++s) {
      const ChartPoint& point = chart.series[s].points[p];
      const float h = std::min(18.0f, (row_h - 8) / bars - 1);
      Box line{row.x, row.y + 4 + (row_h - 8) / bars * static_cast<float>(s), row.w, h};
      if (bars == 1) line.y = row.y + (row_h - h) / 2;
      const Press press =
          chart_mark(ui, {row.x - names - kNameGap, line.y - 2, row.w + names + kNameGap, h + 4},
                     chart, s, p, pressed);
      const Box number = line.cut_right(values);
      line.cut_right(kNameGap);
      const ImU32 colour = mark_colour(ui, chart, s);
      if (point.known) {
        bar(line, static_cast<float>(std::abs(point.value) / most),
            press.hovered ? faded(colour, 0.75f) : colour);
      }
      draw_text_in(ui, {number.x, number.y + h / 2 - 8, number.w, 16}, Type::caption,
                   ui.colours.muted, point.text, Align::right);
      if (s == 0 && chart.target) {
        const float x = line.x + line.w * static_cast<float>(*chart.target / most);
        fill({x - 1, row.y + 1, 2, row_h - 2}, ui.colours.warning);
      }
    }
  }
  if (chart.target) {
    say(ui, rest.cut_top(20), Type::caption, ui.colours.warning, chart.target_text, Align::right);
  }
  scroll.finish(rest.y - from);
  return pressed;
}

std::optional<ChartPress> draw_funnel(const Ui& ui, const Box& box, const Chart& chart) {
  std::optional<ChartPress> pressed;
  Scroll scroll("funnel", box);
  Box rest = scroll.content();
  const float names = widest_label(ui, chart, rest.w * 0.34f);
  const float values = widest_value(ui, chart) + 44;
  const std::vector<ChartPoint>& points = chart.series[0].points;
  const double most = most_of(chart);
  double whole_value = 0;
  for (const ChartPoint& point : points) whole_value += point.value;
  const float room = (rest.h - 4) / static_cast<float>(points.size());
  const float row_h = std::clamp(room, kRow, 48.0f);
  const float from = rest.y;
  rest.h = 1e6f;
  for (std::size_t p = 0; p < points.size(); ++p) {
    const Box whole = rest.cut_top(row_h);
    const Press press = chart_mark(ui, whole, chart, 0, p, pressed);
    Box row = whole;
    draw_text_in(ui, row.cut_left(names), Type::caption, ui.colours.text, chart.labels[p]);
    row.cut_left(kNameGap);
    const Box number = row.cut_right(values);
    row.cut_right(kNameGap);
    const float w = std::max(4.0f, row.w * static_cast<float>(points[p].value / most));
    const ImU32 colour = faded(ui.colours.accent, press.hovered ? 0.7f : 1.0f);
    fill(Box(row).centred(w, row_h - 6), colour, 4);
    draw_text_in(ui, number, Type::caption_strong, ui.colours.text, points[p].text);
    draw_text_in(ui, number, Type::caption, ui.colours.muted,
                 percent_text(ui, points[p].value, whole_value), Align::right);
  }
  scroll.finish(rest.y - from);
  return pressed;
}

std::optional<ChartPress> draw_donut(const Ui& ui, const Box& box, const Chart& chart) {
  std::optional<ChartPress> pressed;
  const std::vector<ChartPoint>& points = chart.series[0].points;
  double whole = 0;
  for (const ChartPoint& point : points) whole += std::max(0.0, point.known ? point.value : 0);
  Box rest = box;
  const float size = std::min({rest.h - 8, rest.w * 0.45f, 190.0f});
  const Box ring = Box(rest.cut_left(size)).centred(size, size);
  rest.cut_left(16);
  ImDrawList* beside = ImGui::GetWindowDrawList();  // the list's own is cut off at its edge
  Scroll scroll("parts", rest);
  Box list = scroll.content();
  const float from = list.y;
  list.h = 1e6f;
  double turn = 0;
  for (std::size_t p = 0; p < points.size(); ++p) {
    Box row = list.cut_top(26);
    const Press press = chart_mark(ui, row, chart, 0, p, pressed);
    const ImU32 colour = series_colour(ui.colours, p);
    const double part = whole > 0 && points[p].known ? std::max(0.0, points[p].value) / whole : 0;
    // A hair's breadth between the parts, as far as they are wide enough.
    const double gap = part > 0.02 && points.size() > 1 ? 0.003 : 0;
    if (part > 0) {
      ring_part(beside, ring.centre(), size / 2, size / 2 * (press.hovered ? 0.58f : 0.64f),
                turn + gap, turn + part - gap, colour);
    }
    turn += part;
    fill({row.x, row.y + 8, 10, 10}, colour, 3);
    row.cut_left(16);
    const std::string share = percent_text(ui, points[p].value, whole);
    draw_text_in(ui, row.cut_right(40), Type::caption, ui.colours.muted, share, Align::right);
    const float w = text_width(ui, Type::caption_strong, points[p].text) + 6;
    draw_text_in(ui, row.cut_right(std::min(w, row.w * 0.6f)), Type::caption_strong,
                 ui.colours.text, points[p].text, Align::right);
    draw_text_in(ui, row, Type::caption, ui.colours.text, chart.labels[p]);
  }
  scroll.finish(list.y - from);
  return pressed;
}

}  // namespace acq::ui
