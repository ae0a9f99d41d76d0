// Tasks and activities.
#include "rules/edit.h"

namespace acq {

void on_task(Edit& edit) {
  if (edit.inserts()) {
    edit.set_default("task_state", std::string("open"));
    edit.set_default("priority", std::string("normal"));
  }
  if (edit.sets("task_state")) follow_state(edit, edit.text("task_state") == "done", "done_at");
}

void on_activity(Edit& edit) {
  if (!edit.inserts()) return;
  edit.set_default("happened_at", edit.context.now);
}

}  // namespace acq
