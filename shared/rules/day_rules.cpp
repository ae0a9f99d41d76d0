// Tasks and activities.
#include <algorithm>

#include "rules/edit.h"
#include "rules/recurrence.h"
#include "store/rows.h"

namespace acq {

namespace {

// A task that repeats makes the next one when it is done: due the first time after this one that
// has not passed. Its id follows from this task, so that it is made once.
Result<void> make_next_task(Edit& edit, std::vector<Change>& more) {
  const auto rule = parse_recurrence(edit.text("recurrence"));
  const Value& due = edit.get("due_on");
  if (!rule || is_empty(due)) return {};
  const DateDays today = day_of(edit.context.now);
  const Series series{number_of(due) * kMsPerDay, *rule, {}, true};
  const TimeMs after = std::max(number_of(due), today - 1) * kMsPerDay;
  const auto next = next_occurrence(series, after, [](TimeMs) { return 0; });
  if (!next) return {};
  const Id id = derived_id("next task " + edit.change.row.text());
  auto there = edit.context.rows.exists(EntityKind::task, id);
  if (!there) return forward(there);
  if (*there) return {};
  Change task = insert_change(EntityKind::task, id);
  for (const std::string_view name : {"subject", "priority", "due_minute", "reminder_min",
                                      "contact", "account", "lead", "deal", "ticket", "owner",
                                      "description"}) {
    if (!is_empty(edit.get(name))) task.set(name, edit.get(name));
  }
  Recurrence rest = *rule;
  if (rest.count > 1) --rest.count;
  task.set("recurrence", recurrence_text(rest));
  task.set("due_on", day_of(*next));
  more.push_back(std::move(task));
  return {};
}

}  // namespace

Result<void> on_task(Edit& edit, std::vector<Change>& more) {
  if (edit.inserts()) {
    edit.set_default("task_state", std::string("open"));
    edit.set_default("priority", std::string("normal"));
  }
  if (!edit.sets("task_state")) return {};
  const bool done = edit.text("task_state") == "done";
  const bool was = edit.current && text_of(edit.current->get("task_state")) == "done";
  follow_state(edit, done, "done_at");
  return done && !was ? make_next_task(edit, more) : Result<void>{};
}

void on_activity(Edit& edit) {
  if (!edit.inserts()) return;
  edit.set_default("happened_at", edit.context.now);
}

}  // namespace acq
