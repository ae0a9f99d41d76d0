// Where the lines of a table lie: its rows, and the headings above those that belong together.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/entity.h"

namespace acq::ui {

// Rows that belong together follow each other.
struct GridGroup {
  std::string key;    // stable
  std::string label;  // as shown
  Tone tone = Tone::neutral;
  std::size_t count = 0;
  bool folded = false;  // its rows have no lines
};

// One line: a row, or the heading of a group (`row` is then its first).
struct GridLine {
  bool heading = false;
  std::size_t group = 0, row = 0;
};

// Without groups every row is a line. Lines are numbered from 0 and measured in pixels from the
// table's top, as double: a float cannot place a million rows.
class GridLines {
 public:
  GridLines() = default;
  explicit GridLines(std::size_t rows) : lines_(rows) {}
  // The groups' counts add up to the rows.
  explicit GridLines(const std::vector<GridGroup>& groups);

  std::size_t count() const { return lines_; }
  GridLine at(std::size_t line) const;
  double height(double row_h, double heading_h) const;
  double top(std::size_t line, double row_h, double heading_h) const;
  // The line that this distance from the top lies in; the last one for what lies below.
  std::size_t line_at(double y, double row_h, double heading_h) const;

 private:
  struct Start {
    std::size_t line, row;
  };
  std::size_t group_of(std::size_t line) const;

  std::size_t lines_ = 0;
  std::vector<Start> starts_;  // of each group: its heading's line, its first row
};

}  // namespace acq::ui
