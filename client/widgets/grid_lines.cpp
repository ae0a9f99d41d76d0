#include "client/widgets/grid_lines.h"

#include <algorithm>

namespace acq::ui {

GridLines::GridLines(const std::vector<GridGroup>& groups) {
  std::size_t row = 0;
  starts_.reserve(groups.size());
  for (const GridGroup& group : groups) {
    starts_.push_back({lines_, row});
    lines_ += 1 + (group.folded ? 0 : group.count);
    row += group.count;
  }
}

std::size_t GridLines::group_of(std::size_t line) const {
  const auto after = std::ranges::upper_bound(starts_, line, {}, &Start::line);
  return static_cast<std::size_t>(after - starts_.begin()) - 1;
}

GridLine GridLines::at(std::size_t line) const {
  if (starts_.empty()) return {.row = line};
  const std::size_t group = group_of(line);
  const Start& start = starts_[group];
  if (line == start.line) return {.heading = true, .group = group, .row = start.row};
  return {.group = group, .row = start.row + (line - start.line - 1)};
}

double GridLines::height(double row_h, double heading_h) const {
  const auto headings = static_cast<double>(starts_.size());
  return headings * heading_h + (static_cast<double>(lines_) - headings) * row_h;
}

double GridLines::top(std::size_t line, double row_h, double heading_h) const {
  double headings = 0;
  if (!starts_.empty()) {
    const std::size_t group = group_of(line);
    headings = static_cast<double>(group + (line > starts_[group].line ? 1 : 0));
  }
  return headings * heading_h + (static_cast<double>(line) - headings) * row_h;
}

std::size_t GridLines::line_at(double y, double row_h, double heading_h) const {
  if (lines_ == 0 || y <= 0) return 0;
  std::size_t first = 0, last = lines_ - 1;  // the last line whose top is not below y
  while (first < last) {
    const std::size_t middle = first + (last - first + 1) / 2;
    if (top(middle, row_h, heading_h) <= y) first = middle;
    else last = middle - 1;
  }
  return first;
}

}  // namespace acq::ui
