#pragma once

#include "client/screens/records/records_state.h"
#include "client/screens/screen.h"
#include "import/export.h"

namespace acq::ui {

// The list screen of an entity with fields to show (list_name(kind) is not empty).
std::unique_ptr<Screen> make_records_screen(EntityKind kind);

// The parts, for tests: a state for `kind`, its draw and its update.
RecordsState make_records_state(Env& env, EntityKind kind);
void view_records(const Ui& ui, const Box& area, RecordsState& state,
                  std::vector<RecordsIntent>& intents, std::vector<CellIntent>& cells);
void update_records(Env& env, RecordsState& state, const RecordsIntent& intent);
// Queries again when stale and fetches the rows wanted. A long list that has only aged is shown as
// it was until reread_records is finished.
void refresh_records(Env& env, RecordsState& state);
// One slice of reading an aged list again, of `budget_ms`; true: call again.
bool reread_records(Env& env, RecordsState& state, int budget_ms);

// The saved views (records_views.cpp): reads them into the tabs, the shown one staying where it is;
// shows a tab; what was asked of them. True: it was one of those.
void load_tabs(Env& env, RecordsState& state);
void show_tab(Env& env, RecordsState& state, int tab);
bool update_views(Env& env, RecordsState& state, const RecordsIntent& intent);
// Is what is shown something else than the tab it began with?
bool view_changed(const RecordsState& state);
// What the user may do here: their own record, with the role, may arrive after the list was opened.
void read_rights(Env& env, RecordsState& state);
// Tabs and columns as the program makes them (records_setup.cpp).
std::vector<RecordsTab> make_tabs(Env& env, EntityKind kind);
std::vector<GridColumn> make_columns(Env& env, EntityKind kind,
                                     const std::vector<std::string>& chosen);
void show_columns(Env& env, RecordsState& state, std::vector<std::string> chosen);
// Draws the dialog that asks for a view's name, while it is open.
void view_saving(const Ui& ui, RecordsState& state, std::vector<RecordsIntent>& intents);

// Columns, groups and colours (records_look.cpp), and the drawer for them.
void update_look(Env& env, RecordsState& state, const RecordsIntent& intent);
void update_colour_filter(Env& env, RecordsState& state, const FilterIntent& intent);
void view_look(const Ui& ui, RecordsState& state, std::vector<RecordsIntent>& intents);
// Colours the rows by these rules from now on.
void set_colours(Env& env, RecordsState& state, std::vector<ColourRule> colours);
std::optional<Tone> colour_of(Env& env, const RecordsState& state, const Record& record);
// The rows group by group, the groups with their headings in state; without `found` as they are.
std::vector<std::int64_t> put_together(Env& env, RecordsState& state,
                                       std::vector<std::int64_t> rowids, const RowGroups* found);

// What sliding a row aside on a phone does (records_swipe.cpp).
GridSwipe swipe_of(const Ui& ui, const RecordsState& state, std::size_t index, bool right);
void swipe_row(Env& env, RecordsState& state, std::size_t index, bool right);

// What is done to all selected records at once (records_bulk.cpp), and the drawer for it.
void update_bulk(Env& env, RecordsState& state, const RecordsIntent& intent);
void view_bulk(const Ui& ui, RecordsState& state, std::vector<RecordsIntent>& intents);

// The ticket that is due next in the user's queues becomes theirs and is shown
// (records_queues.cpp).
void take_next_ticket(Env& env);
// Tabs of the ticket list: the user's queues together, then each queue.
void add_queue_tabs(Env& env, std::vector<RecordsTab>& tabs);

// The rows of the list, or those that are selected, as a file.
Result<std::string> exported_records(Env& env, RecordsState& state, ExportForm form);

}  // namespace acq::ui
