// Lists as people saved them: their own on this device, and those they share as records.
#pragma once

#include <string>
#include <vector>

#include "client/screens/screen.h"

namespace acq::ui {

// With whom, in the order in which the dialog names them.
enum class SharedWith : std::uint8_t { me, team, all };

struct SavedView {
  Id id;  // of its record, when it is shared; of a private one, made for it
  std::string name;
  SharedWith shared = SharedWith::me;
  bool mine = true;  // this user may change it
  Filter filter;
  std::string sort;  // "": the list's own
  bool descending = false;
  std::vector<std::string> columns;  // field names in order; none: the list's own
};

// Private ones first, each group by name. What cannot be read is left out.
std::vector<SavedView> load_views(Env& env, EntityKind kind);

// Writes it, new or changed; sharing it moves it between the two places. An id is given to what
// has none. Codes: required (no name), and those of a write.
Result<void> save_view(Env& env, EntityKind kind, SavedView& view);

// A shared one can be brought back with Undo.
Result<void> remove_view(Env& env, EntityKind kind, const SavedView& view);

}  // namespace acq::ui
