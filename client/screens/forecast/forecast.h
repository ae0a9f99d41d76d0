// What will be sold, by month, owner and team, against what is to be.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "client/screens/dashboard/figures.h"
#include "client/screens/screen.h"

namespace acq::ui {

// Amounts in minor units of the organisation's currency.
struct ForecastSums {
  std::int64_t won = 0, weighted = 0, best = 0;  // each holds what was won
  std::optional<std::int64_t> target;
  void add(const ForecastSums& other);
};

struct ForecastRow {
  Id who;  // nil: nobody
  std::string name, error;
  std::string typed;  // the target as it stands in its box
  ForecastSums sums;
  // As words: won, weighted, best case, target, how much of it is reached.
  std::array<std::string, 5> words;
  std::string won_route, open_route;
};

struct ForecastState {
  bool stale = true;
  bool ready = false;
  bool can_set = false;  // targets
  int year = 0, month = 0;  // month 0: all of the year
  bool by_team = false;
  std::string title, error, apart;
  std::vector<std::string> month_names, split_names;
  std::vector<ForecastRow> rows;
  ForecastRow total;
  ChartShown months;
  Zone zone;
  std::optional<AggregateWalk> walk;
  std::optional<Aggregate> won, open;
};

enum class ForecastAsk : std::uint8_t {
  year,        // number: so many later
  month,       // number
  split,       // number: 1 by team
  set_target,  // number: row; its `typed`
  go,          // text: route
};
struct ForecastIntent {
  ForecastAsk ask;
  int number = 0;
  std::string text = {};
};
using ForecastIntents = std::vector<ForecastIntent>;

std::unique_ptr<Screen> make_forecast_screen();

// The parts: a slice of reading (true: call again), drawing, what was pressed.
bool work_on_forecast(Env& env, ForecastState& state, int budget_ms);
void view_forecast(const Ui& ui, const Box& area, ForecastState& state, ForecastIntents& out);
void update_forecast(Env& env, ForecastState& state, const ForecastIntent& intent);

}  // namespace acq::ui
