// The list of one entity: which records, in which order, which columns, what is selected.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "client/widgets/grid.h"
#include "store/query.h"

namespace acq::ui {

// A named set of conditions: a tab above the list.
struct RecordsTab {
  std::string label;
  std::vector<Condition> where;
};

// One filter the user may set: a choice field and its choices.
struct RecordsFilter {
  std::string field;
  std::string label;
  std::vector<std::string> values;  // stored names
  std::vector<std::string> names;   // as shown
  int chosen = -1;
};

struct RecordsState {
  EntityKind kind = EntityKind::none;
  std::string title;        // "Contacts"
  std::string new_label;    // "New contact"
  std::string empty_title, empty_sentence;
  Icon icon = Icon::none;
  bool people = false;  // rows are persons: initials, not signs
  bool can_create = true, can_delete = true, can_import = false;

  std::vector<RecordsTab> tabs;
  int tab = 0;
  std::vector<RecordsFilter> filters;
  std::string words;  // search within this list
  std::string sort = "title";
  bool descending = false;

  std::vector<GridColumn> columns;
  std::vector<std::int64_t> rowids;
  std::int64_t total = 0;                           // without tab, filter and search
  std::unordered_map<std::size_t, GridRow> cache;   // by index into rowids
  std::unordered_set<std::int64_t> selected;        // rowids
  std::size_t wanted_first = 0, wanted_last = 60;   // rows to have in the cache
  bool stale = true;    // the rowids have to be asked for again
  bool aged = false;    // something was written since; a long list is then read beside the old one
  // Reading so many again takes a good part of a frame in the browser.
  std::size_t long_from = 20'000;
  std::optional<ListWalk> walk;  // that reading, in slices (reread_records)
  bool to_top = false;  // scroll to the top in the next frame
  std::string error;    // a sentence, when the query failed

  bool filtered() const {
    for (const RecordsFilter& filter : filters) {
      if (filter.chosen >= 0) return true;
    }
    return tab != 0 || !words.empty();
  }
};

enum class RecordsAsk : std::uint8_t {
  show_rows,    // a, b: [first, last)
  open_row,     // a: index
  toggle_row,   // a: index
  toggle_all,
  check_row,    // a: index: a task's hook
  call_row,     // a: index
  sort,         // a: column
  choose_tab,   // a
  filter,       // a: filter, b: choice or -1
  search,       // words changed
  clear_filters,
  create,
  import,
  board,
  export_csv,
  remove_selected,
  assign_selected,
  clear_selection,
};

struct RecordsIntent {
  RecordsAsk ask;
  std::size_t a = 0;
  std::int64_t b = 0;
};

}  // namespace acq::ui
