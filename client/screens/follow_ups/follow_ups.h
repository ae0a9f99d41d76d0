// Follow-up rules: what happens to a record, and the task that somebody gets then. Managers and
// administrators change them; at once on every device.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "client/screens/filter/filter_state.h"
#include "client/screens/screen.h"

namespace acq::ui {

struct FollowUpLine {
  Id row{};
  std::string name, sentence;
  bool active = false;
};

// The rule in the drawer. What is picked from a list is an index; the lists are made when what
// they depend on changes.
struct FollowUpEditor {
  bool open = false, filtering = false;
  Id row{};  // nil: a new one
  std::string name, subject;
  std::string wait_days = "5", task_days = "0";
  int kind = 0, occasion = 0, field = -1, value = -1, assign = 0, person = -1;
  bool active = true;
  std::vector<std::string> kind_names, occasion_names, field_names, value_names, assign_names,
      person_names;
  std::vector<EntityKind> kinds;
  std::vector<const Field*> fields;
  std::vector<std::string> values;
  std::vector<Id> people;
  FilterState filter;
  std::string preview;   // a sentence: how many it would concern now
  std::string error, error_field;
};

struct FollowUpsState {
  bool stale = true;
  bool may_manage = false;
  std::vector<FollowUpLine> lines;
  FollowUpEditor editor;
};

enum class FollowUpAsk : std::uint8_t {
  create, edit, toggle, remove,          // index
  kind, occasion, field, value, assign, person,  // index
  typed, open_filter, save, cancel,
};
struct FollowUpIntent {
  FollowUpAsk ask;
  int index = 0;
};

std::unique_ptr<Screen> make_follow_ups_screen();

void load_follow_ups(Env& env, FollowUpsState& state);
void view_follow_ups(const Ui& ui, const Box& area, FollowUpsState& state,
                     std::vector<FollowUpIntent>& intents);
void view_follow_up_editor(const Ui& ui, FollowUpsState& state,
                           std::vector<FollowUpIntent>& intents);
void update_follow_ups(Env& env, FollowUpsState& state, const FollowUpIntent& intent);

// follow_ups_editor.cpp: the rule as the drawer shows it, and back.
void open_follow_up(Env& env, FollowUpEditor& editor, const Record& rule);
Change follow_up_change(Env& env, FollowUpEditor& editor);
// After a choice that others depend on.
void renew_follow_up(Env& env, FollowUpEditor& editor);
void preview_follow_up(Env& env, FollowUpEditor& editor);

}  // namespace acq::ui
