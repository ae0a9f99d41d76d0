// The drawer in which a list's filter is put together.
#pragma once

#include "client/screens/filter/filter_state.h"
#include "client/screens/screen.h"

namespace acq::ui {

// What `filter` (checked, not resolved) looks like in the drawer, closed.
FilterState make_filter_state(Env& env, EntityKind kind, const Filter& filter);
// Opens the drawer, with a row to fill in when there is none yet.
void open_filter(FilterState& state);
// Draws the drawer while state.open, under a title of its own when it is not a list's.
void view_filter(const Ui& ui, FilterState& state, std::vector<FilterIntent>& intents,
                 std::string_view title_key = "filter.title");
// True when filter_of(state) may differ now. Renews the chips.
bool update_filter(Env& env, FilterState& state, const FilterIntent& intent);

// The filter as far as it is complete: rows without a field or an answer ask for nothing yet. What
// cannot be read gets its sentence beside it.
Filter filter_of(Env& env, FilterState& state);

}  // namespace acq::ui
