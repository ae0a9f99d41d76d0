// A quiet table: sticky header, sortable and resizable columns, any number of rows. Rows are asked
// for by index, only those on screen. On phones each row is two lines.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "client/widgets/grid_lines.h"
#include "client/widgets/icons.h"
#include "client/widgets/text.h"

namespace acq::ui {

enum class CellLook : std::uint8_t { plain, title, person, pill, muted, check };

struct GridColumn {
  std::string key;    // stable: a field's name
  std::string title;  // as shown
  float width = 160;  // wanted; changed by dragging
  float drawn = 0;    // set by draw_grid: what is left over goes to all columns
  CellLook look = CellLook::plain;
  Align align = Align::left;
  bool sortable = true;
};

struct GridCell {
  std::string text;
  Tone tone = Tone::neutral;
};

struct GridRow {
  std::string key;    // stable id of the record
  std::string name;   // what the row is called
  std::string below;  // second line on phones
  std::string pill;   // at the right on phones
  Tone tone = Tone::neutral;
  bool can_call = false;
  bool done = false;  // CellLook::check: the state of the hook; the row is then struck through
  std::optional<Tone> colour;   // stands out: ground and left edge
  std::vector<GridCell> cells;  // parallel to the columns
};

// Cells instead of rows are pressed: the one the cursor is on, and a marked block up to `far`.
struct GridCursor {
  std::size_t row = 0, column = 0;
  std::size_t far_row = 0, far_column = 0;
  bool show = false;  // scrolls to it in this frame

  bool marks(std::size_t a_row, std::size_t a_column) const {
    const auto between = [](std::size_t a, std::size_t b, std::size_t c) {
      return a <= b ? a <= c && c <= b : b <= c && c <= a;
    };
    return between(row, far_row, a_row) && between(column, far_column, a_column);
  }
};

// What sliding a row aside on a phone does; without a sign: nothing. Never the only way to it.
struct GridSwipe {
  Icon icon = Icon::none;
  std::string_view label;
  Tone tone = Tone::accent;
};

struct Grid {
  std::string_view name;  // accessible name of the table
  std::string_view key;
  std::size_t count = 0;  // rows, also those without a line
  const GridLines* lines = nullptr;  // where they lie; null: one line each
  std::span<const GridGroup> groups = {};  // those that `lines` was made of
  int sort_column = -1;  // index into columns
  bool descending = false;
  bool selectable = false;
  Icon row_icon = Icon::none;  // on phones, in place of a person's initials
  bool reset_scroll = false;  // back to the top in this frame
  // The row, or null while it is not fetched yet.
  std::function<const GridRow*(std::size_t)> row = {};
  std::function<bool(std::size_t)> selected = {};
  std::function<GridSwipe(std::size_t row, bool to_the_right)> swipe = {};
  const GridCursor* cursor = nullptr;  // null: rows are pressed
};

inline constexpr std::size_t kNoRow = static_cast<std::size_t>(-1);

struct GridEvents {
  std::size_t first = 0, last = 0;  // lines on screen: [first, last)
  std::size_t folded = kNoRow;    // group whose heading was pressed
  std::size_t opened = kNoRow;
  std::size_t toggled = kNoRow;   // selection of one row
  std::size_t checked = kNoRow;   // the hook of a CellLook::check column
  std::size_t called = kNoRow;    // the telephone on phones
  std::size_t swiped = kNoRow;    // slid far enough, and let go
  bool swiped_right = false;
  bool toggled_all = false;
  int sort = -1;                  // column whose head was pressed
  bool resized = false;
  std::size_t cell_row = kNoRow, cell_column = 0;  // with a cursor: the cell that was pressed
  Box cursor_box{};  // where the cursor's cell was drawn; no width: nowhere
};

GridEvents draw_grid(const Ui& ui, const Box& box, const Grid& grid,
                     std::vector<GridColumn>& columns);

}  // namespace acq::ui
