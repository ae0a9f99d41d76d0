#include "client/screens/past/past.h"

namespace acq::ui {
namespace {

constexpr std::size_t kRowsAtOnce = 100;

void restore(Env& env, const PastRecord& record) {
  const Change change{record.kind, record.row, ChangeKind::restore, {}};
  (void)env.shell.write({&change, 1}, env.tr("past.is_back", {{"title", record.title}}));
}

class PastScreen final : public Screen {
 public:
  void open(Env&, const Route& route) override {
    state_.tab = route.query == "deleted" ? 1 : 0;
    state_.stale = true;
  }
  void committed(Env&, std::span<const Touched>) override { state_.stale = true; }
  void frame(Env& env, const Ui& ui, const Box& area) override {
    if (state_.stale && !state_.undoing) load_past(env, state_);
    poll_history(env, history_);
    intents_.clear();
    past_.clear();
    view_past(ui, area, state_, intents_);
    view_history(ui, history_, past_);
    for (const PastIntent& intent : intents_) update(env, intent);
    for (const HistoryIntent& intent : past_) update_history(env, history_, intent);
  }

  bool work(Env& env, int budget_ms) override {
    if (!state_.undoing) return false;
    const TimeMs end = env.host.clock.now_ms() + budget_ms;
    Result<bool> done = false;
    do done = state_.undoing->step(kRowsAtOnce);
    while (done && !*done && env.host.clock.now_ms() < end);
    if (done && !*done) return true;
    if (!done) {
      env.shell.toast(env.tr.error(done.error()), true);
    } else if (state_.undoing->rows_done() == 0) {
      env.shell.toast(env.tr("past.nothing_left"));
    } else {
      env.shell.undoable(state_.undoing->transaction(), env.tr("undo.done"));
    }
    state_.undoing.reset();
    state_.stale = true;
    env.host.frames.request_frames(2);
    return false;
  }

 private:
  void update(Env& env, const PastIntent& intent) {
    switch (intent.ask) {
      case PastAsk::tab:
        env.shell.go(intent.index == 1 ? "/past?deleted" : "/past", true);
        break;
      case PastAsk::undo:
        if (state_.undoing) break;
        state_.undoing.emplace(env.store, *env.outbox, env.actor,
                               state_.writes[intent.index].transaction);
        env.shell.request_work();
        break;
      case PastAsk::restore: restore(env, state_.deleted[intent.index]); break;
      case PastAsk::history: {
        const PastRecord& record = state_.deleted[intent.index];
        open_history(env, history_, record.kind, record.row);
        break;
      }
      case PastAsk::more:
        (state_.tab == 0 ? state_.writes_most : state_.deleted_most) += 100;
        state_.stale = true;
        break;
    }
    env.host.frames.request_frames(2);
  }

  PastState state_;
  HistoryState history_;
  std::vector<PastIntent> intents_;
  std::vector<HistoryIntent> past_;
};

}  // namespace

std::unique_ptr<Screen> make_past_screen() { return std::make_unique<PastScreen>(); }

}  // namespace acq::ui
