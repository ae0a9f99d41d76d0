// Columns and lines over an axis.
#include <algorithm>
#include <cmath>

#include "client/platform/a11y.h"
#include "client/widgets/chart_parts.h"
#include "client/widgets/marks.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

namespace a11y = platform::a11y;

// The plane that values are drawn in.
struct Plane {
  Box box;
  double least = 0, most = 1;
  float step = 0;  // from label to label

  float y(double value) const {
    return box.bottom() - static_cast<float>((value - least) / (most - least)) * box.h;
  }
  float x(std::size_t point) const { return box.x + step * (static_cast<float>(point) + 0.5f); }
};

std::pair<double, double> range_of(const Chart& chart) {
  double least = 0, most = 0;
  for (const ChartSeries& series : chart.series) {
    for (const ChartPoint& point : series.points) {
      if (!point.known) continue;
      least = std::min(least, point.value);
      most = std::max(most, point.value);
    }
  }
  if (chart.target) most = std::max(most, *chart.target);
  return {least, most};
}

void labels_below(const Ui& ui, const Plane& plane, const Box& row, const Chart& chart) {
  float widest = 1;
  for (const std::string& label : chart.labels) {
    widest = std::max(widest, text_width(ui, Type::caption, label));
  }
  const std::size_t every = static_cast<std::size_t>(std::ceil((widest + 10) / plane.step));
  const std::size_t last = chart.labels.size() - 1;
  for (std::size_t i = 0; i <= last; ++i) {
    if ((last - i) % std::max<std::size_t>(1, every) != 0) continue;  // the newest always
    const float w = std::min(widest, std::max(plane.step, row.w)) + 2;
    const float x = std::clamp(plane.x(i) - w / 2, row.x, std::max(row.x, row.right() - w));
    draw_text_in(ui, {x, row.y, w, row.h}, Type::caption, ui.colours.muted, chart.labels[i],
                 Align::centre);
  }
}

// Lines, numbers and labels; what is left for the marks.
Plane draw_axes(const Ui& ui, Box box, const Chart& chart) {
  const auto [least, most] = range_of(chart);
  const Box below = box.cut_bottom(20);
  box.cut_top(8);
  const std::vector<double> ticks = nice_ticks(least, most, box.h > 150 ? 4 : 2);
  float numbers = 0;
  const auto words = [&](double tick) { return chart.axis_text ? chart.axis_text(tick) : ""; };
  for (const double tick : ticks) {
    numbers = std::max(numbers, text_width(ui, Type::caption, words(tick)));
  }
  const Box left = box.cut_left(numbers + 8);
  Plane plane{box, ticks.front(), ticks.back()};
  plane.step = box.w / static_cast<float>(std::max<std::size_t>(1, chart.labels.size()));
  for (const double tick : ticks) {
    const float y = std::floor(plane.y(tick));
    fill({box.x, y, box.w, 1}, tick == 0 ? ui.colours.control_line : ui.colours.line);
    draw_text_in(ui, {left.x, y - 8, numbers, 16}, Type::caption, ui.colours.muted, words(tick),
                 Align::right);
  }
  labels_below(ui, plane, {box.x, below.y, box.w, below.h}, chart);
  return plane;
}

void draw_target(const Ui& ui, const Plane& plane, const Chart& chart) {
  if (!chart.target) return;
  const float y = std::floor(plane.y(*chart.target));
  constexpr float kDash = 6;
  for (float x = plane.box.x; x < plane.box.right(); x += kDash * 2) {
    fill({x, y, std::min(kDash, plane.box.right() - x), 2}, ui.colours.warning);
  }
  const Box words{plane.box.x, std::max(plane.box.y - 8, y - 17), plane.box.w - 4, 16};
  draw_text_in(ui, words, Type::caption, ui.colours.warning, chart.target_text, Align::right);
  a11y::text(chart.target_text, {words.x, words.y, words.w, words.h});
}

}  // namespace

std::optional<ChartPress> draw_columns(const Ui& ui, const Box& box, const Chart& chart) {
  const Plane plane = draw_axes(ui, box, chart);
  std::optional<ChartPress> pressed;
  const auto count = static_cast<float>(chart.series.size());
  const float gap = plane.step > 12 ? 2.0f : 0.0f;
  const float w = std::clamp(plane.step * 0.7f / count - gap, 1.0f, 40.0f);
  const float zero = plane.y(0);
  for (std::size_t p = 0; p < chart.labels.size(); ++p) {
    for (std::size_t s = 0; s < chart.series.size(); ++s) {
      const ChartPoint& point = chart.series[s].points[p];
      if (!point.known) continue;
      const float x = plane.x(p) + (w + gap) * (static_cast<float>(s) - count / 2) + gap / 2;
      const float y = plane.y(point.value);
      const float h = point.value == 0 ? 0 : std::max(2.0f, std::abs(zero - y));
      const Box mark{x, std::min(y, zero), w, h};
      const Press press = chart_mark(ui, {x - gap / 2, plane.box.y, w + gap, plane.box.h}, chart,
                                     s, p, pressed);
      ImU32 colour = series_colour(ui.colours, s);
      if (chart.series[s].before) colour = faded(ui.colours.faint, 0.6f);
      if (h > 0) fill(mark, press.hovered ? faded(colour, 0.75f) : colour, std::min(3.0f, w / 3));
    }
  }
  draw_target(ui, plane, chart);
  return pressed;
}

std::optional<ChartPress> draw_line(const Ui& ui, const Box& box, const Chart& chart) {
  const Plane plane = draw_axes(ui, box, chart);
  std::optional<ChartPress> pressed;
  ImDrawList* list = ImGui::GetWindowDrawList();
  for (std::size_t s = chart.series.size(); s-- > 0;) {
    const ChartSeries& series = chart.series[s];
    const ImU32 colour = series.before ? ui.colours.faint : series_colour(ui.colours, s);
    for (std::size_t p = 0; p < chart.labels.size(); ++p) {
      if (!series.points[p].known) continue;
      const ImVec2 at{plane.x(p), plane.y(series.points[p].value)};
      if (p > 0 && series.points[p - 1].known) {
        list->AddLine({plane.x(p - 1), plane.y(series.points[p - 1].value)}, at, colour,
                      series.before ? 1.5f : 2.0f);
      }
    }
  }
  for (std::size_t p = 0; p < chart.labels.size(); ++p) {
    for (std::size_t s = 0; s < chart.series.size(); ++s) {
      const ChartPoint& point = chart.series[s].points[p];
      if (!point.known) continue;
      const ImVec2 at{plane.x(p), plane.y(point.value)};
      const float reach = std::clamp(plane.step, 8.0f, 24.0f);
      const Press press = chart_mark(ui, {at.x - reach / 2, at.y - 12, reach, 24}, chart, s, p,
                                     pressed);
      const ImU32 colour =
          chart.series[s].before ? ui.colours.faint : series_colour(ui.colours, s);
      if (press.hovered || plane.step > 14) {
        list->AddCircleFilled(at, press.hovered ? 5.0f : 3.0f, colour);
      }
    }
  }
  draw_target(ui, plane, chart);
  return pressed;
}

}  // namespace acq::ui
