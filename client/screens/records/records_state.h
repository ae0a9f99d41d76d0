// The list of one entity: which records, in which order, which columns, what is selected.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "client/screens/cells/cells.h"
#include "client/screens/filter/filter_state.h"
#include "client/screens/merge/merge.h"
#include "client/screens/records/saved_views.h"
#include "client/widgets/grid.h"
#include "store/query.h"

namespace acq::ui {

// A tab above the list: conditions the program knows, or a view that somebody saved.
struct RecordsTab {
  std::string label;
  std::vector<Condition> where{};
  std::optional<SavedView> saved{};
};

// Asks how a view is to be called, and for whom it is.
struct ViewDialog {
  bool open = false;
  bool fresh = false;  // another view, not the one that is shown
  std::string name, error;
  int shared = 0;  // SharedWith
};

struct ColumnChoice {
  std::string key, label;
  bool on = false;
};

// The drawer in which a list gets its columns, its groups and its colours.
struct ListLook {
  bool open = false;
  std::vector<ColumnChoice> columns;      // every field that may be one
  std::vector<std::string> group_keys, group_names;
  std::vector<std::string> colour_words;  // of each rule: what it asks for
  int colouring = -1;                     // the rule whose filter is put together
  FilterState panel;                      // that filter
};

// Sets one field of all selected records.
struct BulkEdit {
  bool open = false;
  std::size_t count = 0;  // records
  std::string label, words;  // of the field, "" while none was chosen; typed to find one
  std::vector<ComboHit> hits;
  FormField input;
  DateDays today = 0;
};

struct RecordsState {
  EntityKind kind = EntityKind::none;
  std::string title;        // "Contacts"
  std::string new_label;    // "New contact"
  std::string empty_title, empty_sentence;
  Icon icon = Icon::none;
  bool people = false;  // rows are persons: initials, not signs
  bool can_create = true, can_edit = true, can_delete = true, can_import = false;

  std::vector<RecordsTab> tabs;
  int tab = 0;
  FilterState panel;  // the drawer
  Filter filter;      // what it stands for
  std::string words;  // search within this list
  std::string sort = "title", own_sort = "title";  // what is shown, and what the list begins with
  bool descending = false, own_descending = false;
  ViewDialog dialog;
  bool views_stale = false;  // saved views have to be read again

  std::vector<GridColumn> columns;
  std::vector<std::string> chosen;  // fields that are columns; none: the list's own
  ListLook look;            // the drawer for it
  std::string group;        // field by which rows are put together; "": they are not
  std::vector<ColourRule> colours;
  std::vector<Filter> colour_filters;     // of `colours`, resolved for this day
  std::vector<GridGroup> groups;          // of rowids, in order
  std::unordered_set<std::string> folded; // keys of groups
  GridLines lines;                        // where rows and headings lie
  BulkEdit bulk;
  MergePanel merge;
  CellsState cells;         // editing as in a sheet; the order stays as it is meanwhile
  std::vector<std::int64_t> rowids;
  std::int64_t total = 0;                           // without tab, filter and search
  std::unordered_map<std::size_t, GridRow> cache;   // by index into rowids
  std::unordered_set<std::int64_t> selected;        // rowids
  std::size_t wanted_first = 0, wanted_last = 60;   // lines to have rows in the cache for
  bool stale = true;    // the rowids have to be asked for again
  bool aged = false;    // something was written since; a long list is then read beside the old one
  // Reading so many again takes a good part of a frame in the browser.
  std::size_t long_from = 20'000;
  int first_rows_ms = 8;         // of a frame, for the first rows of a long list
  std::optional<ListWalk> walk;  // that reading, in slices (reread_records)
  bool filling = false;  // what is shown is what that reading has found so far
  bool to_top = false;  // scroll to the top in the next frame
  std::string error;    // a sentence, when the query failed

  bool grouped() const { return !groups.empty() && !cells.on; }
  bool filtered() const {
    return tab != 0 || !words.empty() || !filter.empty();
  }
};

enum class RecordsAsk : std::uint8_t {
  show_rows,    // a, b: lines [first, last)
  open_row,     // a: index
  toggle_row,   // a: index
  toggle_all,
  check_row,    // a: index: a task's hook
  call_row,     // a: index
  sort,         // a: column
  choose_tab,   // a
  filter,       // the drawer opens
  drop_chip,    // a: index of the chip
  ask_name,     // b: 1 for another view, 0 for the one that is shown
  save_view,
  close_dialog,
  remove_view,
  arrange,      // the drawer opens
  set_column,   // a: index into look.columns; b: on
  set_group,    // b: index into look.group_keys; less than 0: none
  add_colour,
  ask_colour,   // a: a rule; its filter is put together
  set_tone,     // a: a rule; b: the Tone
  remove_colour,  // a: a rule
  close_look,
  fold_group,   // a: index of the group
  swipe_row,    // a: index; b: 1 to the right, 0 to the left
  edit_selected,  // the drawer opens
  find_field,     // words were typed, or the list dropped down
  pick_field,     // b: index into hits
  bulk_input,     // form
  change_selected,
  close_bulk,
  merge_selected,  // the drawer opens
  search,       // words changed
  clear_filters,
  create,
  import,
  duplicates,
  board,
  take_next,    // the ticket that is due next becomes mine
  save_as,      // a: the ExportForm
  remove_selected,
  assign_selected,
  clear_selection,
  edit_cells,
};

struct RecordsIntent {
  RecordsAsk ask;
  std::size_t a = 0;
  std::int64_t b = 0;
  FormIntent form{FormAsk::changed};
};

}  // namespace acq::ui
