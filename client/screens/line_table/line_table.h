#pragma once

#include "client/screens/line_table/line_table_state.h"
#include "client/screens/screen.h"

namespace acq::ui {

EntityKind lines_of(EntityKind whole);

// Reads the lines of `state.whole` and `state.id` again; what is being typed stays.
void load_lines(Env& env, LineTableState& state);
// Draws the table from the top of `at`; returns its height. Only what is in `window` is drawn.
float view_lines(const Ui& ui, const Box& at, const Box& window, LineTableState& state,
                 std::vector<LineIntent>& intents);
void update_lines(Env& env, LineTableState& state, const LineIntent& intent);

}  // namespace acq::ui
