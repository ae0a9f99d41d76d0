#include "store/aggregate.h"

#include <algorithm>
#include <cmath>

#include "base/clamped.h"
#include "store/sql_text.h"
#include "store/where.h"

namespace acq {
namespace {

constexpr std::size_t kKeysMost = 2;
constexpr std::int64_t kPercent = 100;

// A moment as the day it falls on in that zone, rounded down also before 1970.
std::string day_sql(const std::string& column, const Zone& zone) {
  std::string offset = std::to_string(zone.empty() ? 0 : zone.front().offset_min);
  if (zone.size() > 1) {
    std::string cases = "CASE";  // the newest first: most records are
    for (std::size_t i = zone.size() - 1; i > 0; --i) {
      cases += " WHEN " + column + ">=" + std::to_string(zone[i].from) + " THEN " +
               std::to_string(zone[i].offset_min);
    }
    offset = "(" + cases + " ELSE " + offset + " END)";
  }
  const std::string local = "(" + column + "+" + offset + "*60000)";
  const std::string day = std::to_string(kMsPerDay);
  return "((" + local + "-((" + local + "%" + day + "+" + day + ")%" + day + "))/" + day + ")";
}

std::string key_sql(const Entity& entity, const GroupBy& by, const Zone& zone) {
  const Field& field = *field_of(entity, by.field);
  const std::string column = column_sql(entity, by.field);
  if (field.type == FieldType::time) return day_sql(column, zone);
  if (field.type == FieldType::boolean) return "coalesce(" + column + ",0)";  // never set is off
    return column;
}

// The groups that a raw key counts for.
std::vector<Value> keys_of(const Field& field, Bucket bucket, Value raw) {
  if (field.is_day() && !is_empty(raw)) return {bucket_start(number_of(raw), bucket)};
  if (field.type == FieldType::tags) {
    std::vector<Value> tags;
    for (std::string& tag : tags_of(text_of(raw))) tags.emplace_back(std::move(tag));
    if (!tags.empty()) return tags;
    return {Value{}};
  }
  if (std::holds_alternative<std::string>(raw) && text_of(raw).empty()) return {Value{}};
  return {std::move(raw)};
}

// Which keys stay, and in which order they stand.
struct Ranking {
  std::map<Value, std::size_t> places;
  std::size_t left_over = 0;
};

Ranking ranked(const std::map<Value, Tally>& tallies, bool by_day, const AggregateQuery& query) {
  std::vector<std::pair<Value, Tally>> order(tallies.begin(), tallies.end());
  const auto most_first = [&](const auto& a, const auto& b) {
    const auto left = a.second.of(query.rank), right = b.second.of(query.rank);
    if (left != right) return left > right;
    if (a.second.rows != b.second.rows) return a.second.rows > b.second.rows;
    return a.first < b.first;
  };
  const auto day = [](const Value& key) { return number_of(key, INT64_MAX); };
  const auto newest_first = [&](const auto& a, const auto& b) {
    return day(a.first) > day(b.first);
  };
  if (by_day) std::ranges::sort(order, newest_first);
  else std::ranges::sort(order, most_first);
  Ranking ranking;
  ranking.left_over = order.size() - std::min(order.size(), query.groups_max);
  order.resize(order.size() - ranking.left_over);
  if (by_day) std::ranges::reverse(order);
  for (std::size_t i = 0; i < order.size(); ++i) ranking.places[order[i].first] = i;
  return ranking;
}

Result<void> check_query(const Entity& described, const AggregateQuery& query) {
  const auto refuse = [&](std::string_view code, const std::string& field) {
    return fail(code, field, {.entity = std::string(described.name), .field = field});
  };
  if (query.by.size() > kKeysMost) return refuse("not_countable", query.by.back().field);
  for (const GroupBy& by : query.by) {
    if (!field_of(described, by.field)) return refuse("unknown_field", by.field);
  }
  if (query.field.empty()) return {};
  for (const std::string& name : {query.field, query.weight}) {
    const Field* counted = described.find(name);
    if (name.empty()) continue;
    if (!counted) return refuse("unknown_field", name);
    if (!counted->is_number()) return refuse("not_countable", name);
  }
  return {};
}

// A row a record: SQLite would sort all of them to group them, which takes four times as long as
// putting them together here.
std::string select_sql(const Entity& described, const AggregateQuery& query, bool money) {
  std::string columns;
  for (std::size_t i = 0; i < kKeysMost; ++i) {
    columns += (i < query.by.size() ? key_sql(described, query.by[i], query.zone) : "NULL") + ", ";
  }
  columns += query.field.empty() ? "NULL" : "t." + sql_name(query.field);
  columns += money && described.find("currency") ? ", t.currency" : ", NULL";
  columns += query.weight.empty() ? ", NULL" : ", t." + sql_name(query.weight);
  return "SELECT " + columns + " FROM " + sql_name(described.name) + " t";
}

// Appends what tells the column's value from others.
void pack(std::string& packed, const Statement& statement, int column) {
  const auto bytes = [&](const void* from, std::size_t size) {
    packed.append(static_cast<const char*>(from), size);
  };
  switch (statement.type(column)) {
    case ColumnType::integer: {
      const std::int64_t number = statement.integer(column);
      packed.push_back('i');
      bytes(&number, sizeof number);
      break;
    }
    case ColumnType::text: {
      const std::string_view text = statement.text(column);
      const std::size_t size = text.size();
      packed.push_back('t');
      bytes(&size, sizeof size);
      packed += text;
      break;
    }
    case ColumnType::blob: {
      const Id id = statement.id(column);
      packed.push_back('b');
      bytes(id.bytes.data(), id.bytes.size());
      break;
    }
    case ColumnType::null: packed.push_back('n'); break;
  }
}

// The organisation's, unless all is in others: then the one of most records.
std::string main_currency(const AggregateQuery& query, const std::map<std::string, Tally>& all) {
  if (all.empty() || all.contains(query.currency)) return query.currency;
  const auto rows = [](const auto& each) { return each.second.rows; };
  return std::ranges::max_element(all, {}, rows)->first;
}

}  // namespace

void Tally::add(const Tally& other) {
  if (other.values > 0) {
    least = values > 0 ? std::min(least, other.least) : other.least;
    most = values > 0 ? std::max(most, other.most) : other.most;
  }
  rows += other.rows;
  values += other.values;
  sum = add_clamped(sum, other.sum);
  weighted = add_clamped(weighted, other.weighted);
}

std::optional<std::int64_t> Tally::of(Measure measure) const {
  if (measure == Measure::count) return rows;
  if (values == 0) return std::nullopt;
  switch (measure) {
    case Measure::average: {
      const std::int64_t half = values / 2;
      return (sum >= 0 ? sum + half : sum - half) / values;
    }
    case Measure::minimum: return least;
    case Measure::maximum: return most;
    default: return sum;
  }
}

AggregateWalk::AggregateWalk(const Entity& described, AggregateQuery query, Statement statement,
                             bool money)
    : described_(&described),
      query_(std::move(query)),
      statement_(std::move(statement)),
      money_(money) {}

Result<AggregateWalk> AggregateWalk::begin(Rows& rows, AggregateQuery query) {
  const Entity& described = rows.entity(query.list.kind);
  if (auto fine = check_query(described, query); !fine) return forward(fine);
  auto where = where_sql(described, query.list);
  if (!where) return forward(where);
  const Field* counted = query.field.empty() ? nullptr : described.find(query.field);
  const bool money = counted && counted->type == FieldType::money;
  // Its own: one from the cache would be in the way of the same figures elsewhere.
  auto statement = rows.db().prepare(select_sql(described, query, money) + *where);
  if (!statement) return forward(statement);
  bind_where(*statement, query.list);
  return AggregateWalk(described, std::move(query), std::move(*statement), money);
}

void AggregateWalk::read_row() {
  const Statement& row = *statement_;
  packed_.clear();
  for (const int column : {0, 1, 3, 4}) pack(packed_, row, column);
  const auto [found, fresh] = cells_.try_emplace(packed_);
  Cell& cell = found->second;
  if (fresh) {
    cell.keys[0] = row.value(0);
    cell.keys[1] = row.value(1);
    cell.weight = row.integer(4);
    if (money_) cell.currency = row.text(3);
    if (money_ && cell.currency.empty()) cell.currency = query_.currency;
  }
  Tally& tally = cell.tally;
  ++tally.rows;
  if (row.type(2) == ColumnType::null) return;
  const std::int64_t value = row.integer(2);
  tally.least = tally.values > 0 ? std::min(tally.least, value) : value;
  tally.most = tally.values > 0 ? std::max(tally.most, value) : value;
  ++tally.values;
  tally.sum = add_clamped(tally.sum, value);
}

Result<bool> AggregateWalk::step(std::size_t rows_max) {
  for (std::size_t n = 0; statement_ && n < rows_max; ++n) {
    auto row = statement_->step();
    if (!row) return forward(row);
    if (*row) read_row();
    else statement_.reset();
  }
  return statement_.has_value();
}

void AggregateWalk::put_in_groups(Aggregate& result, const Worths& worths) const {
  const Entity& described = *described_;
  std::map<Value, Tally> tallies[kKeysMost];
  std::map<std::pair<Value, Value>, Tally> groups;
  for (const auto& [packed, cell] : cells_) {
    std::vector<Value> keys[kKeysMost] = {{Value{}}, {Value{}}};
    for (std::size_t i = 0; i < query_.by.size(); ++i) {
      const GroupBy& by = query_.by[i];
      keys[i] = keys_of(*field_of(described, by.field), by.bucket, cell.keys[i]);
    }
    const Tally tally = shown(cell, worths);
    for (const Value& first : keys[0]) {
      for (const Value& second : keys[1]) groups[{first, second}].add(tally);
    }
    for (std::size_t i = 0; i < kKeysMost; ++i) {
      for (const Value& key : keys[i]) tallies[i][key].add(tally);
    }
  }
  Ranking places[kKeysMost];
  for (std::size_t i = 0; i < kKeysMost; ++i) {
    const bool days = i < query_.by.size() && field_of(described, query_.by[i].field)->is_day();
    places[i] = ranked(tallies[i], days, query_);
    result.others += places[i].left_over;
  }
  const auto& [rows, columns] = places;
  for (const auto& [key, tally] : groups) {
    const bool kept = rows.places.contains(key.first) && columns.places.contains(key.second);
    if (kept) result.groups.push_back({key.first, key.second, tally});
    else result.other.add(tally);
  }
  std::ranges::sort(result.groups, {}, [&](const AggregateGroup& group) {
    return std::pair(rows.places.at(group.first), columns.places.at(group.second));
  });
}

// All of a cell has one weight, so it is rounded once.
Tally AggregateWalk::weighted(const Cell& cell) {
  Tally tally = cell.tally;
  const std::int64_t whole = tally.sum / kPercent, rest = tally.sum % kPercent;
  tally.weighted = whole * cell.weight + rest * cell.weight / kPercent;
  return tally;
}

// In the currency that is shown; without a rate only counted.
Tally AggregateWalk::shown(const Cell& cell, const Worths& worths) {
  Tally tally = weighted(cell);
  const std::optional<double> worth = worths.at(cell.currency);
  if (!worth) return {.rows = tally.rows};
  if (*worth == 1) return tally;
  for (std::int64_t* value : {&tally.sum, &tally.least, &tally.most, &tally.weighted}) {
    *value = std::llround(static_cast<double>(*value) * *worth);
  }
  return tally;
}

Aggregate AggregateWalk::take() {
  statement_.reset();
  Aggregate result;
  std::map<std::string, Tally> by_currency;
  for (const auto& [packed, cell] : cells_) by_currency[cell.currency].add(weighted(cell));
  result.currency = money_ ? main_currency(query_, by_currency) : std::string();
  Worths worths;
  for (const auto& [currency, tally] : by_currency) {
    const bool own = currency == result.currency;
    const bool asks = !own && query_.rate && result.currency == query_.currency;
    const auto worth = own ? std::optional(1.0) : asks ? query_.rate(currency) : std::nullopt;
    if (!own && worth) result.converted.push_back(currency);
    if (!worth) result.apart.emplace_back(currency, tally);
    worths[currency] = worth;
  }
  for (const auto& [packed, cell] : cells_) result.all.add(shown(cell, worths));
  if (!query_.by.empty()) put_in_groups(result, worths);
  return result;
}

Result<Aggregate> aggregate(Rows& rows, AggregateQuery query) {
  auto walk = AggregateWalk::begin(rows, std::move(query));
  if (!walk) return forward(walk);
  for (;;) {
    auto more = walk->step(SIZE_MAX);
    if (!more) return forward(more);
    if (!*more) return walk->take();
  }
}

}  // namespace acq
