// Figures as a table, on the screen and as CSV.
#include <algorithm>
#include <map>

#include "base/money.h"
#include "client/screens/dashboard/figures.h"
#include "client/screens/shown/shown_key.h"
#include "formats/csv_write.h"
#include "model/check.h"

namespace acq::ui {
namespace {

using Cell = FigureTable::Cell;

class Builder {
 public:
  Builder(Env& env, const Question& question, const Aggregate& found,
          const std::optional<DaySpan>& days)
      : env_(env), question_(question), found_(found), days_(days) {}

  Cell figure(const Tally* tally, const Value* first, const Value* second) const {
    Cell cell{.number = true};
    const auto value = tally ? tally->of(question_.measure) : std::nullopt;
    cell.text = figure_text(env_, question_, found_.currency, value);
    if (value) cell.plain = plain(*value);
    if (tally) cell.route = route_behind(question_, days_, first, second);
    return cell;
  }
  Cell name(const GroupBy& by, const Value& key) const {
    std::string words = group_label(env_, question_, by, key);
    return {.text = words, .plain = std::move(words)};
  }
  Cell words(std::string_view key) const { return {.text = env_.tr(key), .plain = env_.tr(key)}; }

 private:
  std::string plain(std::int64_t value) const {
    if (question_.measure == Measure::count) return std::to_string(value);
    const Field& field = *question_.entity().find(question_.field);
    const std::string_view code = found_.currency.empty() ? env_.currency : found_.currency;
    return value_to_text(field, value, currency_digits(code));
  }

  Env& env_;
  const Question& question_;
  const Aggregate& found_;
  const std::optional<DaySpan>& days_;
};

template <class Map>
const Tally* in(const Map& tallies, const typename Map::key_type& key) {
  const auto found = tallies.find(key);
  return found == tallies.end() ? nullptr : &found->second;
}

struct Sums {
  std::vector<Value> firsts, seconds;  // in their order
  std::map<Value, Tally> by_first, by_second;
  std::map<std::pair<Value, Value>, Tally> cells;
};

Sums sums_of(const Aggregate& found) {
  Sums sums;
  for (const AggregateGroup& group : found.groups) {
    if (sums.by_first.try_emplace(group.first).second) sums.firsts.push_back(group.first);
    if (sums.by_second.try_emplace(group.second).second) sums.seconds.push_back(group.second);
    sums.by_first[group.first].add(group.tally);
    sums.by_second[group.second].add(group.tally);
    sums.cells[{group.first, group.second}].add(group.tally);
  }
  return sums;
}

// Columns in an order of their own.
void order_columns(Env& env, const Question& question, std::vector<Value>& keys) {
  const Field& field = *field_of(question.entity(), question.second.field);
  std::vector<Value> ordered;
  for (const std::size_t place : keys_in_order(env, field, keys)) ordered.push_back(keys[place]);
  keys = std::move(ordered);
}

}  // namespace

FigureTable table_of(Env& env, const Question& question, const Aggregate& found,
                     const std::optional<DaySpan>& days) {
  const Builder build(env, question, found, days);
  const bool rows = !question.first.field.empty(), columns = !question.second.field.empty();
  FigureTable table;
  Sums sums = sums_of(found);
  if (columns) order_columns(env, question, sums.seconds);
  table.heads.push_back(rows ? path_label(env, question.kind, question.first.field) : "");
  if (columns) {
    for (const Value& key : sums.seconds) {
      table.heads.push_back(group_label(env, question, question.second, key));
    }
  }
  table.heads.push_back(columns ? env.tr("sight.total") : measure_label(env, question));
  for (const Value& key : sums.firsts) {
    if (!rows) break;
    std::vector<Cell> row = {build.name(question.first, key)};
    for (const Value& second : sums.seconds) {
      if (columns) row.push_back(build.figure(in(sums.cells, {key, second}), &key, &second));
    }
    row.push_back(build.figure(in(sums.by_first, key), &key, nullptr));
    table.rows.push_back(std::move(row));
  }
  if (found.others > 0) {
    std::vector<Cell> row(table.heads.size());
    row.front() = build.words("sight.all_others");
    row.back() = build.figure(&found.other, nullptr, nullptr);
    row.back().route.clear();
    table.rows.push_back(std::move(row));
  }
  std::vector<Cell> total = {build.words("sight.total")};
  for (const Value& key : sums.seconds) {
    if (columns) total.push_back(build.figure(in(sums.by_second, key), nullptr, &key));
  }
  total.push_back(build.figure(&found.all, nullptr, nullptr));
  table.rows.push_back(std::move(total));
  table.total = true;
  return table;
}

std::string table_csv(Env& env, const FigureTable& table) {
  const Language language = env.tr.language();
  const bool semicolon = language == Language::de || language == Language::es;
  CsvWriter writer(semicolon ? ';' : ',');
  for (const std::string& head : table.heads) writer.cell(head);
  writer.end_row();
  for (const auto& row : table.rows) {
    for (const Cell& cell : row) {
      writer.cell(cell.plain, cell.number ? CellKind::number : CellKind::text);
    }
    writer.end_row();
  }
  return writer.take();
}

}  // namespace acq::ui
