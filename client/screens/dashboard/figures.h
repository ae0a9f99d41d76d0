// From a question (a widget, a pivot) to figures, and from figures to words, charts and tables.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "client/screens/screen.h"
#include "client/widgets/chart.h"
#include "store/aggregate.h"

namespace acq::ui {

inline constexpr int kFigureDigits = 3;  // of a decimal

enum class WidgetKind : std::uint8_t {
  number, bar, line, funnel, donut, table, leaderboard, pivot,
};

// Of which days. `own` is the one that somebody entered, for the whole dashboard only.
enum class Period : std::uint8_t {
  dashboard, always, this_month, this_quarter, this_year, past_30_days, own,
};

struct Question {
  EntityKind kind = EntityKind::deal;
  const Entity* described = nullptr;  // the dictionary's; null: the program's
  const Entity& entity() const { return described ? *described : acq::entity(kind); }
  Filter filter;  // checked, not resolved
  Measure measure = Measure::count;
  std::string field;  // of the measure; "" for counting
  GroupBy first, second;  // no field: not grouped
  Period period = Period::always;
  std::string period_field;  // "" : no period
  bool compares = false;
};

// A widget as its record says; nothing when this program cannot read it.
struct Widget {
  Id row;
  std::string name;
  WidgetKind kind = WidgetKind::number;
  Question question;
  std::optional<std::int64_t> target;  // thousandths
  int position = 0, width = 1, height = 1;
};
std::optional<Widget> read_widget(Rows& rows, const Record& record);
// All of it as fields of a change.
void put_widget(Change& change, const Widget& widget);

// When the reader's clock was put forward and back, for some years around now.
Zone reader_zone(Env& env);
// The days of a period; nothing for always.
std::optional<DaySpan> days_of(Period period, DateDays today, const DaySpan& own);

// What is asked for, over these days (or all).
AggregateQuery query_of(Env& env, const Question& question, const std::optional<DaySpan>& days,
                        const Zone& zone);
// The list of the records behind a figure: those of a group, of the days. "" where there is none.
std::string route_behind(const Question& question, const std::optional<DaySpan>& days,
                         const Value* first, const Value* second);

// Words (figures_words.cpp). `value` is in the measure's units.
std::string figure_text(Env& env, const Question& question, const std::string& currency,
                        std::optional<std::int64_t> value);
// The same in few words, of a value in a chart; to be kept as long as the language is.
std::function<std::string(double)> axis_words(Env& env, const Question& question,
                                              const std::string& currency);
// What a figure is in a chart: money in whole units.
double chart_value(Env& env, const Question& question, const std::string& currency,
                   std::int64_t value);
std::string group_label(Env& env, const Question& question, const GroupBy& by, const Value& key);
std::string path_label(Env& env, EntityKind kind, std::string_view path);
// "Number of deals", "Amount (sum)".
std::string measure_label(Env& env, const Question& question);
// What could not be added up, and what was left over; "" when nothing was.
std::string note_of(Env& env, const Question& question, const Aggregate& found);

// What a chart shows, and where each mark leads: [series][point], "" for nowhere.
struct ChartShown {
  Chart chart;
  std::vector<std::vector<std::string>> routes;
};
ChartShown chart_of(Env& env, const Widget& widget, const Aggregate& now, const Aggregate* before,
                    const std::optional<DaySpan>& days);
struct FigureShown {
  Figure figure;
  std::string route;
};
FigureShown number_of(Env& env, const Widget& widget, const Aggregate& now,
                      const Aggregate* before, const std::optional<DaySpan>& days);

// Rows by columns with totals: the same for tables, pivots and files.
struct FigureTable {
  struct Cell {
    std::string text, plain, route;  // plain: for a spreadsheet
    bool number = false;
  };
  std::vector<std::string> heads;
  std::vector<std::vector<Cell>> rows;  // the last one is the total when there is one
  bool total = false;
};
FigureTable table_of(Env& env, const Question& question, const Aggregate& found,
                     const std::optional<DaySpan>& days);
std::string table_csv(Env& env, const FigureTable& table);
// Draws it, sized to its columns; the route of what was pressed.
std::string view_figure_table(const Ui& ui, const Box& box, std::string_view name,
                              const FigureTable& table);

}  // namespace acq::ui
