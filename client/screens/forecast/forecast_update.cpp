#include <algorithm>

#include "base/utf8.h"
#include "client/screens/forecast/forecast.h"
#include "client/screens/shown/shown.h"
#include "i18n/locale.h"
#include "rules/sales_target.h"

namespace acq::ui {
namespace {

std::string month_text(const ForecastState& state) {
  return std::to_string(state.year) + (state.month < 10 ? "-0" : "-") +
         std::to_string(state.month);
}

// What makes the target of this id that amount; nothing when it is already.
std::vector<Change> target_changes(Env& env, const ForecastState& state, const Id& who,
                                   std::optional<std::int64_t> amount) {
  const std::string month = month_text(state);
  const Id row = sales_target_id(who, month);
  const auto found = env.rows.find(EntityKind::sales_target, row);
  const bool known = found && *found, there = known && !(*found)->deleted;
  if (!amount) {
    if (!there) return {};
    return {{EntityKind::sales_target, row, ChangeKind::remove, {}}};
  }
  if (there && acq::number_of((*found)->get("amount")) == *amount) return {};
  std::vector<Change> changes;
  if (known && !there) changes.push_back({EntityKind::sales_target, row, ChangeKind::restore, {}});
  changes.push_back(known ? update_change(EntityKind::sales_target, row)
                          : insert_change(EntityKind::sales_target, row));
  Change& change = changes.back();
  change.set("amount", *amount).set("currency", std::string(env.currency));
  if (!known) change.set("month", month).set(state.by_team ? "team" : "owner", who);
  return changes;
}

void set_target(Env& env, ForecastState& state, std::size_t index) {
  ForecastRow& row = state.rows[index];
  row.error.clear();
  const std::string typed(trim(row.typed));
  std::optional<std::int64_t> amount;
  if (!typed.empty()) {
    amount = parse_number(env.tr.language(), typed, currency_digits(env.currency));
    if (!amount) {
      row.error = env.tr.error(Error{.code = "bad_number", .detail = typed, .where = {}});
      return;
    }
  }
  const std::vector<Change> changes = target_changes(env, state, row.who, amount);
  if (changes.empty()) return;
  const auto written = env.shell.try_write(changes, env.tr("forecast.saved"));
  if (!written) row.error = env.tr.error(written.error());
}

}  // namespace

void update_forecast(Env& env, ForecastState& state, const ForecastIntent& intent) {
  switch (intent.ask) {
    case ForecastAsk::year: state.year = std::clamp(state.year + intent.number, 1970, 9998); break;
    case ForecastAsk::month: state.month = intent.number; break;
    case ForecastAsk::split: state.by_team = intent.number == 1; break;
    case ForecastAsk::set_target:
      set_target(env, state, static_cast<std::size_t>(intent.number));
      env.host.frames.request_frames(2);
      return;
    case ForecastAsk::go: return env.shell.go(intent.text);
  }
  for (ForecastRow& row : state.rows) row.error.clear();
  state.stale = true;
  env.host.frames.request_frames(2);
}

namespace {

class ForecastScreen final : public Screen {
 public:
  void open(Env& env, const Route&) override {
    if (state_.year != 0) return;
    const CalendarDate today = calendar_from_days(env.today());
    state_.year = today.year;
    state_.month = today.month;
    state_.zone = reader_zone(env);
    state_.month_names.push_back(env.tr("forecast.all_months"));
    for (int month = 1; month <= 12; ++month) {
      state_.month_names.push_back(env.tr("month." + std::to_string(month)));
    }
    state_.split_names = {env.tr("forecast.owners"), env.tr("forecast.teams")};
  }
  void committed(Env&, std::span<const Touched> rows) override {
    for (const Touched& touched : rows) {
      const bool named = touched.kind == EntityKind::user || touched.kind == EntityKind::team ||
                         touched.kind == EntityKind::exchange_rate;
      if (named || touched.kind == EntityKind::deal || touched.kind == EntityKind::sales_target) {
        state_.stale = true;
      }
    }
  }
  void frame(Env& env, const Ui& ui, const Box& area) override {
    state_.can_set = env.actor.role == Role::administrator || env.actor.role == Role::manager;
    if (state_.stale) env.shell.request_work();
    intents_.clear();
    view_forecast(ui, area, state_, intents_);
    for (const ForecastIntent& intent : intents_) update_forecast(env, state_, intent);
  }
  bool work(Env& env, int budget_ms) override { return work_on_forecast(env, state_, budget_ms); }

 private:
  ForecastState state_;
  ForecastIntents intents_;
};

}  // namespace

std::unique_ptr<Screen> make_forecast_screen() { return std::make_unique<ForecastScreen>(); }

}  // namespace acq::ui
