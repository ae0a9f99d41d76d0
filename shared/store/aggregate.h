// Figures over a list: how many, how much, by what. What a chart, a pivot or a forecast shows.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/period.h"
#include "base/result.h"
#include "store/query.h"

namespace acq {

enum class Measure : std::uint8_t { count, sum, average, minimum, maximum };

// What records are put together by: a field, or one of the record that a reference points to
// ("account.sector"). A date or time goes by its bucket, in the reader's time zone; a record with
// several tags counts for each of them.
struct GroupBy {
  std::string field;
  Bucket bucket = Bucket::none;
};

struct AggregateQuery {
  ListQuery list;       // its order, limit and search words do not count
  std::string field;    // what is added up or compared; "" for counting alone
  std::string weight;   // a percent field; "" weighs nothing. Empty in a record: nought
  std::vector<GroupBy> by;  // none, one or two
  std::string currency;     // the organisation's: of amounts that name none, and shown first
  // What a minor unit of another currency is worth in its minor units; nothing without a rate.
  std::function<std::optional<double>(const std::string& other)> rate = {};
  Zone zone{};
  std::size_t groups_max = 50;  // of each key: those with most; of days and months the newest
  Measure rank = Measure::count;  // what is "most"
};

// What is known of some records together. Amounts of different currencies never meet in one.
struct Tally {
  std::int64_t rows = 0;    // also those without a value
  std::int64_t values = 0;
  std::int64_t sum = 0, least = 0, most = 0;
  std::int64_t weighted = 0;  // the sum by its weights; without any 0

  void add(const Tally& other);
  // Nothing when no record has a value; an average is rounded to the nearest.
  std::optional<std::int64_t> of(Measure measure) const;
  bool operator==(const Tally&) const = default;
};

struct AggregateGroup {
  Value first, second;  // a bucket by its first day; empty where the field is
  Tally tally;
};

struct Aggregate {
  // By what is most, buckets in their order; those of one first key in the order of the second.
  std::vector<AggregateGroup> groups;
  Tally all;                // every record once
  std::size_t others = 0;   // groups left over, and what is in them
  Tally other;
  // Money only: what `all` and the groups are in; other currencies that were converted; and what
  // there is no rate for. Counts (rows) hold every record.
  std::string currency;
  std::vector<std::string> converted;
  std::vector<std::pair<std::string, Tally>> apart;
};

// Reads a list's figures in steps between which others may use the database, also to write: what is
// written meanwhile may or may not be in them. Ends before the database does.
class AggregateWalk {
 public:
  // Codes: unknown_field, not_countable (more than two keys, or a field that is no number).
  static Result<AggregateWalk> begin(Rows& rows, AggregateQuery query);
  // Looks at most at so many more records; false: that was all. Codes: the database's.
  Result<bool> step(std::size_t rows_max);
  // The figures of what was read; the walk is over.
  Aggregate take();

 private:
  struct Cell {
    Value keys[2];
    std::string currency;
    std::int64_t weight = 0;
    Tally tally;
  };
  using Worths = std::map<std::string, std::optional<double>>;  // of each currency that there is
  static Tally weighted(const Cell& cell);
  static Tally shown(const Cell& cell, const Worths& worths);
  AggregateWalk(const Entity& described, AggregateQuery query, Statement statement, bool money);
  void read_row();
  void put_in_groups(Aggregate& result, const Worths& worths) const;

  const Entity* described_;  // the dictionary's
  AggregateQuery query_;
  std::optional<Statement> statement_;
  bool money_ = false;
  std::string packed_;  // of the row being read: kept, so that a row allocates nothing
  std::unordered_map<std::string, Cell> cells_;  // by what the row's keys are
};

// All of it in one go. Codes: as AggregateWalk.
Result<Aggregate> aggregate(Rows& rows, AggregateQuery query);

}  // namespace acq
