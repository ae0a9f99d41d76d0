// From deals and targets to the rows of the forecast.
#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>

#include "client/screens/forecast/forecast.h"
#include "client/screens/shown/shown.h"
#include "i18n/locale.h"

namespace acq::ui {
namespace {

constexpr std::size_t kRowsAtOnce = 1'000, kPeopleMost = 1'000;
constexpr int kMonths = 12;

Condition is_not(std::string_view stage) {
  return {"stage", Compare::not_equal, std::string(stage)};
}

// What is asked of deals: those won by their last day, open ones by the day they are expected.
Question question_of(const ForecastState& state, bool won) {
  Question question{.kind = EntityKind::deal, .measure = Measure::sum, .field = "amount"};
  question.filter.conditions = won ? std::vector<Condition>{{"stage", Compare::equal,
                                                             std::string("won")}}
                                   : std::vector<Condition>{is_not("won"), is_not("lost")};
  question.first = {won ? "closed_on" : "expected_close", Bucket::month};
  question.second = {state.by_team ? "owner.team" : "owner", Bucket::none};
  question.period_field = question.first.field;
  return question;
}

DateDays month_begin(int year, int month) {
  return days_from_calendar({year, month, 1}).value_or(0);
}

std::string month_text(int year, int month) {
  return iso_date(month_begin(year, month)).substr(0, 7);
}

Result<AggregateWalk> begin_walk(Env& env, const ForecastState& state, bool won) {
  const DaySpan year{month_begin(state.year, 1), month_begin(state.year + 1, 1)};
  AggregateQuery query = query_of(env, question_of(state, won), year, state.zone);
  query.weight = "probability";
  query.groups_max = kPeopleMost;
  return AggregateWalk::begin(env.rows, std::move(query));
}

// By month of the year (1..12) and who.
using Sums = std::map<std::pair<int, Id>, ForecastSums>;

Sums sums_of(const ForecastState& state, std::string_view currency) {
  Sums sums;
  for (const bool won : {true, false}) {
    const Aggregate& found = won ? *state.won : *state.open;
    if (found.currency != currency) continue;  // all of it is in another one
    for (const AggregateGroup& group : found.groups) {
      const int month = calendar_from_days(acq::number_of(group.first)).month;
      ForecastSums& to = sums[{month, id_of(group.second)}];
      const Tally& tally = group.tally;
      if (won) to.add({.won = tally.sum, .weighted = tally.sum, .best = tally.sum, .target = {}});
      else to.add({.weighted = tally.weighted, .best = tally.sum, .target = {}});
    }
  }
  return sums;
}

Id team_of(Env& env, const Id& person) {
  const auto user = env.rows.find(EntityKind::user, person);
  return user && *user ? id_of((*user)->get("team")) : Id{};
}

// The targets of the year. A team without one of its own has those of its members.
void add_targets(Env& env, const ForecastState& state, Sums& sums) {
  std::map<std::pair<int, Id>, std::int64_t> own, of_members;
  for (int month = 1; month <= kMonths; ++month) {
    ListQuery query{.kind = EntityKind::sales_target};
    query.where = {{"month", Compare::equal, month_text(state.year, month)}};
    const auto rowids = list_rowids(env.rows, query);
    if (!rowids) continue;
    for (const std::int64_t rowid : *rowids) {
      const auto record = env.rows.at(EntityKind::sales_target, rowid);
      if (!record || !*record) continue;
      const Id person = id_of((*record)->get("owner")), team = id_of((*record)->get("team"));
      const std::int64_t amount = acq::number_of((*record)->get("amount"));
      if (!state.by_team && !person.is_nil()) own[{month, person}] = amount;
      if (state.by_team && !team.is_nil()) own[{month, team}] = amount;
      if (state.by_team && !person.is_nil()) of_members[{month, team_of(env, person)}] += amount;
    }
  }
  own.merge(of_members);
  for (const auto& [key, amount] : own) sums[key].target = amount;
}

// Who has a line also without figures: everybody who sells, every team.
std::vector<Id> everybody(Env& env, const ForecastState& state, const Sums& sums) {
  std::vector<Id> all;
  const auto add = [&](const Id& id) {
    if (std::ranges::find(all, id) == all.end()) all.push_back(id);
  };
  const EntityKind kind = state.by_team ? EntityKind::team : EntityKind::user;
  const auto rowids = list_rowids(env.rows, {.kind = kind});
  for (const std::int64_t rowid : rowids.value_or(std::vector<std::int64_t>{})) {
    const auto record = env.rows.at(kind, rowid);
    if (!record || !*record) continue;
    const std::string_view role = text_of((*record)->get("role"));
    if (state.by_team || role == "sales" || role == "manager") add((*record)->id);
  }
  for (const auto& [key, value] : sums) add(key.second);
  return all;
}

std::string money_input(Env& env, std::int64_t minor) {
  return format_decimal(env.tr.language(), minor, currency_digits(env.currency), true);
}

std::string name_of(Env& env, const ForecastState& state, const Id& who) {
  if (who.is_nil()) return env.tr(state.by_team ? "forecast.no_team" : "forecast.no_owner");
  const std::string name =
      env.rows.title(state.by_team ? EntityKind::team : EntityKind::user, who);
  return name.empty() ? env.tr("sight.unknown") : name;
}

void put_words(Env& env, ForecastRow& row) {
  const ForecastSums& sums = row.sums;
  row.words = {money_text(env, sums.won), money_text(env, sums.weighted),
               money_text(env, sums.best), "–", "–"};
  if (!sums.target) return;
  row.words[3] = money_text(env, *sums.target);
  if (*sums.target == 0) return;
  const double share = static_cast<double>(sums.won) / static_cast<double>(*sums.target);
  row.words[4] = format_percent(env.tr.language(), std::llround(share * 100));
}

void make_rows(Env& env, ForecastState& state, const Sums& sums) {
  std::vector<ForecastRow> old = std::move(state.rows);
  state.rows.clear();
  state.total = {.name = env.tr("forecast.total")};
  const int month = state.month;
  const DaySpan days{month_begin(state.year, std::max(month, 1)),
                     month > 0 ? bucket_after(month_begin(state.year, month), Bucket::month)
                               : month_begin(state.year + 1, 1)};
  for (const Id& who : everybody(env, state, sums)) {
    ForecastRow row{.who = who, .name = name_of(env, state, who)};
    for (const auto& [key, value] : sums) {
      if (key.second == who && (month == 0 || key.first == month)) row.sums.add(value);
    }
    const Value key = who.is_nil() ? Value{} : Value{who};
    row.won_route = route_behind(question_of(state, true), days, nullptr, &key);
    row.open_route = route_behind(question_of(state, false), days, nullptr, &key);
    if (row.sums.target) row.typed = money_input(env, *row.sums.target);
    const auto was = std::ranges::find(old, who, &ForecastRow::who);
    if (was != old.end() && !was->error.empty()) {  // what is wrong stays to be corrected
      row.typed = was->typed;
      row.error = was->error;
    }
    put_words(env, row);
    state.total.sums.add(row.sums);
    state.rows.push_back(std::move(row));
  }
  put_words(env, state.total);
  std::ranges::stable_sort(state.rows, std::greater{},
                           [](const ForecastRow& row) { return row.sums.best; });
}

void make_months(Env& env, ForecastState& state, const Sums& sums) {
  ChartShown& shown = state.months;
  shown = {};
  shown.chart.name = env.tr("forecast.months");
  shown.chart.key = "months";
  const Question question = question_of(state, true);
  shown.chart.axis_text = axis_words(env, question, {});
  shown.chart.pressed = true;
  constexpr std::array kNames = {"forecast.won", "forecast.weighted", "forecast.best",
                                 "forecast.target"};
  std::vector<ForecastSums> by_month(kMonths + 1);
  for (const auto& [key, value] : sums) {
    by_month[static_cast<std::size_t>(key.first)].add(value);
  }
  for (int month = 1; month <= kMonths; ++month) {
    shown.chart.labels.push_back(env.tr("month.short." + std::to_string(month)));
  }
  for (std::size_t s = 0; s < kNames.size(); ++s) {
    ChartSeries series{.name = env.tr(kNames[s]), .points = {}};
    for (std::size_t month = 1; month <= kMonths; ++month) {
      const ForecastSums& of = by_month[month];
      const std::int64_t values[] = {of.won, of.weighted, of.best, of.target.value_or(0)};
      series.points.push_back({chart_value(env, question, {}, values[s]),
                               s < 3 || of.target.has_value(), money_text(env, values[s])});
    }
    shown.chart.series.push_back(std::move(series));
  }
}

void show(Env& env, ForecastState& state) {
  Sums sums = sums_of(state, env.currency);
  add_targets(env, state, sums);
  make_rows(env, state, sums);
  make_months(env, state, sums);
  std::int64_t apart = 0;
  for (const Aggregate* found : {&*state.won, &*state.open}) {
    for (const auto& [currency, tally] : found->apart) apart += tally.rows;
    if (found->currency != env.currency) apart += found->all.values;
  }
  state.apart = apart > 0 ? env.tr.count("forecast.apart", apart) : std::string();
  state.ready = true;
}

// One step; false: nothing is left to do.
bool advance(Env& env, ForecastState& state) {
  if (state.stale) {
    state.stale = false;
    state.error.clear();
    state.walk.reset();
    state.won.reset();
    state.open.reset();
  }
  if (!state.error.empty() || (state.won && state.open)) return false;
  if (!state.walk) {
    auto walk = begin_walk(env, state, !state.won);
    if (walk) state.walk = std::move(*walk);
    else state.error = env.tr.error(walk.error());
    return true;
  }
  auto more = state.walk->step(kRowsAtOnce);
  if (more && *more) return true;
  if (more) (state.won ? state.open : state.won) = state.walk->take();
  else state.error = env.tr.error(more.error());
  state.walk.reset();
  if (state.won && state.open) show(env, state);
  return true;
}

}  // namespace

void ForecastSums::add(const ForecastSums& other) {
  won += other.won;
  weighted += other.weighted;
  best += other.best;
  if (other.target) target = target.value_or(0) + *other.target;
}

bool work_on_forecast(Env& env, ForecastState& state, int budget_ms) {
  const TimeMs begun = env.host.clock.now_ms();
  while (advance(env, state)) {
    if (env.host.clock.now_ms() - begun >= budget_ms) return true;
  }
  env.host.frames.request_frames(1);
  return false;
}

}  // namespace acq::ui
