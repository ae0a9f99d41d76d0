// What the figures of a dashboard cost at 100,000 deals and as many activities. Prints one JSON
// object a line, as data.cpp does.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "base/random.h"
#include "store/aggregate.h"
#include "store/store.h"

using namespace acq;

namespace {

constexpr int kRows = 100'000, kRounds = 7;
constexpr TimeMs kNow = 1'767'225'600'000;  // 2026-01-01
constexpr std::string_view kStages[] = {"prospecting", "engaging", "quote_sent", "won", "lost"};
constexpr std::string_view kChannels[] = {"call", "email", "meeting", "visit", "note"};

void need(bool fine, const char* step) {
  if (fine) return;
  std::fprintf(stderr, "%s failed\n", step);
  std::exit(1);
}

Record deal(IdMaker& ids, const std::vector<Id>& users, int n) {
  Record record = blank(EntityKind::deal, ids.make());
  record.set("name", "Deal " + std::to_string(n));
  record.set("stage", std::string(kStages[n % 5]));
  record.set("amount", std::int64_t{n} * 1'000);
  record.set("currency", std::string(n % 50 == 0 ? "USD" : "EUR"));
  record.set("expected_close", day_of(kNow) + n % 365);
  if (n % 5 == 3) record.set("closed_on", day_of(kNow) - n % 730);
  record.set("owner", users[static_cast<std::size_t>(n) % users.size()]);
  record.set("description", std::string(200, 'x'));
  return record;
}

Record activity(IdMaker& ids, const std::vector<Id>& users, int n) {
  Record record = blank(EntityKind::activity, ids.make());
  record.set("subject", "Call " + std::to_string(n));
  record.set("channel", std::string(kChannels[n % 5]));
  record.set("happened_at", kNow - std::int64_t{n} * 600'000);
  record.set("owner", users[static_cast<std::size_t>(n) % users.size()]);
  record.set("body", std::string(200, 'x'));
  return record;
}

void fill(Store& store) {
  auto all = Transaction::begin(store.db());
  need(all.has_value(), "begin");
  std::vector<Id> users;
  for (int i = 0; i < 20; ++i) users.push_back(store.ids().make());
  for (int n = 0; n < kRows; ++n) {
    Record one = deal(store.ids(), users, n), other = activity(store.ids(), users, n);
    need(store.rows().put_unindexed(one).has_value(), "deal");
    need(store.rows().put_unindexed(other).has_value(), "activity");
  }
  need(all->commit().has_value(), "commit");
}

// Twenty years of summer times, as a browser has them.
Zone zone() {
  Zone steps;
  for (int year = 2010; year < 2030; ++year) {
    steps.push_back({*days_from_calendar({year, 3, 28}) * kMsPerDay, 120});
    steps.push_back({*days_from_calendar({year, 10, 28}) * kMsPerDay, 60});
  }
  return steps;
}

void measure(Store& store, const char* what, const AggregateQuery& query) {
  std::vector<double> times;
  for (int round = 0; round < kRounds; ++round) {
    const auto begun = std::chrono::steady_clock::now();
    need(aggregate(store.rows(), query).has_value(), what);
    times.push_back(std::chrono::duration<double, std::milli>(
        std::chrono::steady_clock::now() - begun).count());
  }
  std::ranges::sort(times);
  std::printf("{\"what\":\"figures: %s\",\"value\":%.3f,\"unit\":\"ms\",\"reach\":\"< 100\"}\n",
              what, times[kRounds / 2]);
}

}  // namespace

int main() {
  auto db = Database::open({.path = ":memory:"});
  need(db.has_value(), "open");
  FixedClock clock{kNow};
  SeededRandom random{1};
  auto store = Store::open(*db, clock, random, nullptr, nullptr);
  need(store.has_value(), "store");
  fill(**store);
  const ListQuery deals{.kind = EntityKind::deal}, calls{.kind = EntityKind::activity};
  ListQuery won = deals, recent = calls;
  won.filter = {.conditions = {{"stage", Compare::equal, std::string("won")},
                               {"closed_on", Compare::at_least, day_of(kNow) - 365},
                               {"closed_on", Compare::less, day_of(kNow)}}};
  recent.filter = {.conditions = {{"happened_at", Compare::at_least, kNow - 30 * kMsPerDay}}};
  measure(**store, "deals by stage", {.list = deals, .by = {{"stage"}}});
  measure(**store, "amount by stage", {.list = deals, .field = "amount", .by = {{"stage"}}});
  measure(**store, "amount by owner and month",
          {.list = deals, .field = "amount", .by = {{"owner"}, {"expected_close", Bucket::month}}});
  measure(**store, "won in a year by month",
          {.list = won, .field = "amount", .by = {{"closed_on", Bucket::month}}});
  measure(**store, "activities by week and channel",
          {.list = calls, .by = {{"happened_at", Bucket::week}, {"channel"}}, .zone = zone()});
  measure(**store, "activities of 30 days by day",
          {.list = recent, .by = {{"happened_at", Bucket::day}}, .zone = zone()});
  return 0;
}
