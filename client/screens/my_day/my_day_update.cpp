#include "client/screens/my_day/my_day.h"

namespace acq::ui {

void update_my_day(Env& env, MyDayState& state, const DayIntent& intent) {
  switch (intent.ask) {
    case DayAsk::go: env.shell.go(intent.text); break;
    case DayAsk::check_task: {
      const DayTask& task = state.tasks[intent.index];
      Change change = update_change(EntityKind::task, task.row);
      change.set("task_state", std::string("done"));
      (void)env.shell.write({&change, 1}, env.tr("task.done", {{"subject", task.subject}}));
      break;
    }
    case DayAsk::open_task:
      env.shell.open_form(EntityKind::task, state.tasks[intent.index].row);
      break;
    case DayAsk::open_event:
      env.shell.open_form(EntityKind::event, state.events[intent.index].row);
      break;
    case DayAsk::new_task: env.shell.open_form(EntityKind::task, Id{}); break;
    case DayAsk::import: env.shell.go("/import"); break;
    case DayAsk::new_contact: env.shell.open_form(EntityKind::contact, Id{}); break;
  }
  env.host.frames.request_frames(2);
}

namespace {

class MyDayScreen final : public Screen {
 public:
  void open(Env&, const Route&) override { state_.stale = true; }
  void committed(Env&, std::span<const Touched>) override { state_.stale = true; }
  void frame(Env& env, const Ui& ui, const Box& area) override {
    if (state_.stale) load_my_day(env, state_);
    intents_.clear();
    view_my_day(ui, area, state_, intents_);
    for (const DayIntent& intent : intents_) update_my_day(env, state_, intent);
  }

 private:
  MyDayState state_;
  std::vector<DayIntent> intents_;
};

}  // namespace

std::unique_ptr<Screen> make_my_day_screen() { return std::make_unique<MyDayScreen>(); }

}  // namespace acq::ui
