// Editing in a list as in a sheet: a cursor that the arrow keys move, a cell that is typed into, a
// marked block that is copied to and pasted from a spreadsheet. Every paste is one write.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "client/screens/form/form_state.h"
#include "client/screens/screen.h"
#include "client/widgets/grid.h"

namespace acq::ui {

struct CellsState {
  bool on = false;
  GridCursor cursor;
  bool editing = false;
  bool focus = false;  // the editor takes the keyboard in this frame
  FormField input;     // of the cursor's cell, while editing
  std::string problem; // why a cell cannot be changed, or what is wrong with what was pasted
  DateDays today = 0;
};

enum class CellAsk : std::uint8_t {
  press,   // row, column; again on the same cell: edit
  extend,  // row, column: the marked block goes on to there
  move,    // row, column: steps, as signed numbers
  mark,    // the same, of the block's far corner
  edit,
  input,   // form
  save,    // writes the cell; then moves by row, column
  cancel,
  copy,
  paste,   // text
  empty,
  leave,
};
struct CellIntent {
  CellAsk ask;
  std::ptrdiff_t row = 0, column = 0;
  std::string text = {};
  FormIntent form{FormAsk::changed};
};

// The list that is edited; lives for the call.
struct CellsOf {
  EntityKind kind = EntityKind::none;
  std::span<const std::int64_t> rowids;
  std::span<const GridColumn> columns;
};

// After draw_grid: turns what was pressed and typed into intents, draws the editor over its cell
// and the line of what to know below `area`'s top; `strip_height` is how high that line is.
float cells_strip_height(const CellsState& state);
void view_cells(const Ui& ui, const Box& strip, const GridEvents& events, CellsState& state,
                std::vector<CellIntent>& intents);
void update_cells(Env& env, const CellsOf& list, CellsState& state, const CellIntent& intent);

}  // namespace acq::ui
