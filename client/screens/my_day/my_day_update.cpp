#include "client/screens/my_day/my_day.h"

#include <algorithm>

#include "rules/user_setting.h"

namespace acq::ui {
namespace {

// Written once, when all is arranged: so that one undo takes it back.
void keep_order(Env& env, MyDayState& state) {
  state.arranging = false;
  state.stale = true;
  const std::string kept = user_setting(env.rows, env.actor.user, kDayOrder);
  if (read_day_order(kept) == state.order) return;
  const bool usual = state.order == read_day_order({});
  const std::string text = usual ? std::string() : day_order_text(state.order);
  const Change change = user_setting_change(env.rows, env.store.ids(), env.actor.user, kDayOrder,
                                          text);
  (void)env.shell.write({&change, 1}, env.tr("day.arranged"));
}

void arrange(MyDayState& state, const DayIntent& intent) {
  const std::size_t at = intent.index;
  DayOrder& order = state.order;
  if (intent.ask == DayAsk::show_card) order[at].shown = !order[at].shown;
  if (intent.ask == DayAsk::card_up) std::swap(order[at], order[at - 1]);
  if (intent.ask == DayAsk::card_down) std::swap(order[at], order[at + 1]);
  if (intent.ask == DayAsk::usual_order) order = read_day_order({});
  state.stale = true;  // what is shown now was not read before
}

}  // namespace

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
    case DayAsk::arrange: state.arranging = true; break;
    case DayAsk::arranged: keep_order(env, state); break;
    case DayAsk::card_up:
    case DayAsk::card_down:
    case DayAsk::show_card:
    case DayAsk::usual_order: arrange(state, intent); break;
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
