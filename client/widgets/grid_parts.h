// The parts of a table, for grid*.cpp alone.
#pragma once

#include <vector>

#include "client/widgets/grid.h"
#include "client/widgets/ui.h"

namespace acq::ui {

inline constexpr float kGridCheck = 40;  // the column of check boxes

// Everything the parts of one grid need while it is drawn.
struct GridPass {
  const Ui& ui;
  const Grid& grid;
  std::vector<GridColumn>& columns;
  GridEvents& events;
  Box body;       // what is visible of the rows
  float left;     // x of the first column, scrolled
  float total_w;  // all columns
  const GridLines& lines;
  float row_h, heading_h;
};

// The cell of that column in a row at `y`.
Box grid_cell(const GridPass& pass, std::size_t column, float y, float h);

// What the rows below have in common, and how many they are. Pressed, it folds them away.
void draw_heading(GridPass& pass, std::size_t group, const Box& box);
// A row of columns, and on phones of two lines, which also slides aside.
void draw_row(GridPass& pass, std::size_t index, const Box& box);
void draw_phone_row(GridPass& pass, std::size_t index, const Box& box);
// The ground of a row: whether it is chosen, pointed at, or stands out.
void draw_ground(const GridPass& pass, const GridRow* row, const Box& box, bool chosen,
                 bool hovered);

}  // namespace acq::ui
