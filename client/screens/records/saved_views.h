// Lists as people saved them: records, which every device has; those of one's own are only listed
// for oneself, those of a team for the team.
#pragma once

#include <string>
#include <vector>

#include "client/screens/screen.h"
#include "store/colour_rules.h"

namespace acq::ui {

// With whom, in the order in which the dialog names them.
enum class SharedWith : std::uint8_t { me, team, all };

struct SavedView {
  Id id;
  std::string name;
  SharedWith shared = SharedWith::me;
  bool mine = true;  // this user may change it
  Filter filter;
  std::string sort;  // "": the list's own
  bool descending = false;
  std::vector<std::string> columns;  // field names in order; none: the list's own
  std::string group;                 // a field's name; "": the rows are not put together
  std::vector<ColourRule> colours;
};

// Private ones first, then the others, by name. What cannot be read is left out.
std::vector<SavedView> load_views(Env& env, EntityKind kind);

// Writes it, new or changed, with Undo. An id is given to what has none. Codes: required (no
// name), and those of a write.
Result<void> save_view(Env& env, EntityKind kind, SavedView& view);

// Undo brings it back.
Result<void> remove_view(Env& env, const SavedView& view);

}  // namespace acq::ui
