// Where rows and headings of a table lie.
#include <doctest/doctest.h>

#include "client/widgets/grid_lines.h"

using namespace acq::ui;

namespace {

GridGroup group(std::size_t count, bool folded = false) {
  return {.key = {}, .label = {}, .count = count, .folded = folded};
}

}  // namespace

TEST_CASE("grid lines: without groups each row is a line") {
  const GridLines lines(3);
  CHECK(lines.count() == 3);
  CHECK(lines.at(2).row == 2);
  CHECK_FALSE(lines.at(2).heading);
  CHECK(lines.height(38, 36) == 3 * 38);
  CHECK(lines.line_at(75, 38, 36) == 1);
  CHECK(lines.line_at(1e9, 38, 36) == 2);
}

TEST_CASE("grid lines: a heading stands above its rows, and a folded group has none") {
  const GridLines lines({group(2), group(5, true), group(0), group(1)});
  REQUIRE(lines.count() == 7);
  const auto is = [&](std::size_t line, bool heading, std::size_t in, std::size_t row) {
    const GridLine at = lines.at(line);
    return at.heading == heading && at.group == in && at.row == row;
  };
  CHECK(is(0, true, 0, 0));
  CHECK(is(1, false, 0, 0));
  CHECK(is(2, false, 0, 1));
  CHECK(is(3, true, 1, 2));
  CHECK(is(4, true, 2, 7));
  CHECK(is(5, true, 3, 7));
  CHECK(is(6, false, 3, 7));
  CHECK(lines.height(38, 36) == 4 * 36 + 3 * 38);
}

TEST_CASE("grid lines: every line is found again by where it lies") {
  const GridLines lines({group(3), group(4, true), group(1'000'000), group(2)});
  double top = 0;
  for (std::size_t line = 0; line < 20; ++line) {
    CHECK(lines.top(line, 60, 44) == top);
    CHECK(lines.line_at(top, 60, 44) == line);
    top += lines.at(line).heading ? 44 : 60;
    CHECK(lines.line_at(top - 1, 60, 44) == line);
  }
  const std::size_t last = lines.count() - 1;
  CHECK(lines.top(last, 60, 44) + 60 == lines.height(60, 44));
  CHECK(lines.line_at(lines.top(last, 60, 44), 60, 44) == last);
}

TEST_CASE("grid lines: a table of nothing has no line") {
  CHECK(GridLines().count() == 0);
  CHECK(GridLines().line_at(100, 38, 36) == 0);
}
