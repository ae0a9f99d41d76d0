// Who may do what: for each role and kind of record how far seeing, adding, changing and deleting
// reach, and which fields are hidden or read-only. Administrators change it; at once on every
// device.
#pragma once

#include <string>
#include <vector>

#include "client/screens/screen.h"

namespace acq::ui {

struct RightsField {
  std::string name, label;
  int access = 0;  // 0 may change, 1 read-only, 2 hidden
  bool may_hide = true;
};

struct RightsRow {
  EntityKind kind = EntityKind::none;
  std::string label;
  std::vector<int> reaches;  // see, add, change, delete: indexes of choices::reach
  bool sees_all = false;     // what every device needs
  bool own = false;          // an administrator has set it; else it is built in
};

struct RightsState {
  bool stale = true;
  bool may_manage = false;
  int role = 1;                     // index into role_names
  std::vector<std::string> role_names, reach_names, verbs, access_names;
  std::vector<RightsRow> rows;
  int open_row = -1;                // whose fields are shown
  std::vector<RightsField> fields;  // of that row
};

enum class RightsAsk : std::uint8_t { role, reach, open_fields, field, built_in };
struct RightsIntent {
  RightsAsk ask;
  int row = 0;     // role index, row, or field
  int column = 0;  // which verb
  int value = 0;
};

std::unique_ptr<Screen> make_rights_screen();

void load_rights_screen(Env& env, RightsState& state);
void view_rights(const Ui& ui, const Box& area, RightsState& state,
                 std::vector<RightsIntent>& intents);
void update_rights(Env& env, RightsState& state, const RightsIntent& intent);

}  // namespace acq::ui
