// Charts: bars, columns, lines, funnels and rings. They draw what they are given, as words and as
// marks; each mark is mirrored by its name, "label: value".
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "client/widgets/ui.h"

namespace acq::ui {

struct ChartPoint {
  double value = 0;
  bool known = true;  // false: nothing is known here, which is not nought
  std::string text;   // the value as words
};

struct ChartSeries {
  std::string name;  // "" when it is the only one
  std::vector<ChartPoint> points;  // parallel to the labels
  bool before = false;  // what the others are compared with: drawn faintly, cannot be pressed
};

struct Chart {
  std::string name, key;
  std::vector<std::string> labels;
  std::vector<ChartSeries> series;
  std::function<std::string(double)> axis_text;
  std::optional<double> target;  // a line, and what it says
  std::string target_text;
  bool pressed = false;  // marks lead somewhere
};

enum class ChartKind : std::uint8_t {
  columns,  // upright, for what follows in time
  bars,     // lying, for names
  line,
  funnel,   // lying, in the middle, in the order of their steps
  donut,
};

// The mark pressed.
struct ChartPress {
  std::size_t series = 0, point = 0;
};
std::optional<ChartPress> draw_chart(const Ui& ui, const Box& box, ChartKind kind,
                                     const Chart& chart);

// One large number with what it is compared with.
struct Figure {
  std::string name, value, note;
  Tone tone = Tone::neutral;
  std::optional<double> done;  // of the target, 0..
  std::string target_text;
  bool pressed = false;
};
bool draw_figure(const Ui& ui, const Box& box, const Figure& figure);

// Apart for people who see colours differently, and on light and dark ground.
ImU32 series_colour(const Palette& colours, std::size_t index);

// Where an axis from `least` to `most` has its lines: about `wanted`, at round numbers; the first
// and the last enclose both.
std::vector<double> nice_ticks(double least, double most, int wanted);

}  // namespace acq::ui
