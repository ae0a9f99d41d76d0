#include "store/aggregate.h"

#include <doctest/doctest.h>

#include "store/store.h"

using namespace acq;

namespace {

const Actor kAdmin{.role = Role::administrator};
constexpr TimeMs kNow = 1'700'000'000'000;
constexpr TimeMs kHour = 3'600'000;

DateDays on(int year, int month, int day) { return *days_from_calendar({year, month, day}); }
std::string text(std::string_view words) { return std::string(words); }

struct Office {
  Office() { store = std::move(*Store::open(*db, clock, random, nullptr, nullptr)); }
  using Fields = std::vector<std::pair<std::string_view, Value>>;
  Id make(EntityKind kind, const Fields& fields) {
    Change change = insert_change(kind, store->ids().make());
    for (const auto& [name, value] : fields) change.set(name, value);
    REQUIRE(store->write(kAdmin, {&change, 1}));
    return change.row;
  }
  Id deal(std::string_view stage, Value amount, std::string_view currency = "EUR",
          Fields more = {}) {
    more.emplace_back("name", text("Deal"));
    more.emplace_back("stage", text(stage));
    more.emplace_back("amount", std::move(amount));
    if (!currency.empty()) more.emplace_back("currency", text(currency));
    return make(EntityKind::deal, more);
  }
  Aggregate get(AggregateQuery query) {
    query.currency = "EUR";
    auto found = aggregate(store->rows(), std::move(query));
    REQUIRE_MESSAGE(found, (found ? "" : found.error().code));
    return std::move(*found);
  }
  // "key=value", one after the other.
  std::string shown(AggregateQuery query, Measure measure = Measure::count) {
    std::string words;
    for (const AggregateGroup& group : get(std::move(query)).groups) {
      const auto* day = std::get_if<std::int64_t>(&group.first);
      words += day ? iso_date(*day) : std::string(text_of(group.first));
      if (!is_empty(group.second)) words += "/" + std::string(text_of(group.second));
      const auto value = group.tally.of(measure);
      words += "=" + (value ? std::to_string(*value) : std::string("-")) + " ";
    }
    return words;
  }

  FixedClock clock{kNow};
  SeededRandom random{7};
  Result<Database> db = Database::open({.path = ":memory:"});
  std::unique_ptr<Store> store;
};

AggregateQuery of_deals(std::string_view field, std::string_view by, Bucket bucket = Bucket::none) {
  AggregateQuery query{.list = {.kind = EntityKind::deal}, .field = std::string(field)};
  if (!by.empty()) query.by = {{std::string(by), bucket}};
  query.rank = field.empty() ? Measure::count : Measure::sum;
  return query;
}

}  // namespace

TEST_CASE("aggregate: counts, adds up, finds average, least and most by a choice") {
  Office office;
  office.deal("won", std::int64_t{100});
  office.deal("won", std::int64_t{301});
  office.deal("lost", std::int64_t{-5});
  office.deal("won", Value{});
  CHECK(office.shown(of_deals("amount", "stage"), Measure::count) == "won=3 lost=1 ");
  CHECK(office.shown(of_deals("amount", "stage"), Measure::sum) == "won=401 lost=-5 ");
  CHECK(office.shown(of_deals("amount", "stage"), Measure::average) == "won=201 lost=-5 ");
  CHECK(office.shown(of_deals("amount", "stage"), Measure::minimum) == "won=100 lost=-5 ");
  CHECK(office.shown(of_deals("amount", "stage"), Measure::maximum) == "won=301 lost=-5 ");
  const Aggregate all = office.get(of_deals("amount", ""));
  CHECK(all.groups.empty());
  CHECK(all.all.rows == 4);
  CHECK(all.all.sum == 396);
}

TEST_CASE("aggregate: nothing is not nought: without a value there is no sum") {
  Office office;
  office.deal("won", Value{});
  CHECK(office.shown(of_deals("amount", "stage"), Measure::sum) == "won=- ");
  CHECK_FALSE(office.get(of_deals("amount", "")).all.of(Measure::average));
  Office empty;
  CHECK(empty.get(of_deals("amount", "stage")).groups.empty());
  CHECK(empty.get(of_deals("", "")).all.of(Measure::count) == 0);
}

TEST_CASE("aggregate: what was removed and what the filter leaves out does not count") {
  Office office;
  const Id gone = office.deal("won", std::int64_t{7});
  office.deal("lost", std::int64_t{8});
  office.deal("won", std::int64_t{9});
  const Change remove{EntityKind::deal, gone, ChangeKind::remove, {}};
  REQUIRE(office.store->write(kAdmin, {&remove, 1}));
  AggregateQuery query = of_deals("amount", "stage");
  query.list.filter = {.conditions = {{"stage", Compare::equal, text("won")}}};
  CHECK(office.shown(query, Measure::sum) == "won=9 ");
}

TEST_CASE("aggregate: a moment counts for the day it is where the reader is, summer time too") {
  Office office;
  const TimeMs midnight = on(2024, 3, 31) * kMsPerDay;  // clocks go forward at 01:00 UTC
  for (const TimeMs at : {midnight - 90 * 60'000, midnight - 30 * 60'000,
                          midnight + 22 * kHour - 1, midnight + 22 * kHour}) {
    office.make(EntityKind::activity, {{"channel", text("call")}, {"subject", text("x")},
                                       {"happened_at", at}});
  }
  AggregateQuery query{.list = {.kind = EntityKind::activity},
                       .by = {{"happened_at", Bucket::day}}};
  query.zone = {{0, 60}, {midnight + kHour, 120}};
  CHECK(office.shown(query) == "2024-03-30=1 2024-03-31=2 2024-04-01=1 ");
  query.zone = {};
  CHECK(office.shown(query) == "2024-03-30=2 2024-03-31=2 ");
  query.by[0].bucket = Bucket::month;
  query.zone = {{0, 60}, {midnight + kHour, 120}};
  CHECK(office.shown(query) == "2024-03-01=3 2024-04-01=1 ");
}

TEST_CASE("aggregate: leap days, weeks across a year's end and days before 1970 have their place") {
  Office office;
  for (const DateDays day : {on(2024, 2, 29), on(2024, 12, 31), on(2025, 1, 5), on(1969, 12, 31)}) {
    office.deal("won", std::int64_t{1}, "EUR", {{"closed_on", day}});
  }
  office.deal("won", std::int64_t{1});
  CHECK(office.shown(of_deals("", "closed_on", Bucket::month)) ==
        "1969-12-01=1 2024-02-01=1 2024-12-01=1 2025-01-01=1 =1 ");
  CHECK(office.shown(of_deals("", "closed_on", Bucket::week)) ==
        "1969-12-29=1 2024-02-26=1 2024-12-30=2 =1 ");
  CHECK(office.shown(of_deals("", "closed_on", Bucket::year)) ==
        "1969-01-01=1 2024-01-01=2 2025-01-01=1 =1 ");
  office.make(EntityKind::activity, {{"channel", text("call")}, {"subject", text("x")},
                                     {"happened_at", TimeMs{-1}}});
  CHECK(office.shown({.list = {.kind = EntityKind::activity},
                      .by = {{"happened_at", Bucket::day}}}) == "1969-12-31=1 ");
}

TEST_CASE("aggregate: amounts of several currencies are never added up") {
  Office office;
  office.deal("won", std::int64_t{100});
  office.deal("won", std::int64_t{5'000}, "JPY");
  office.deal("won", std::int64_t{20}, "");  // the organisation's
  const Aggregate found = office.get(of_deals("amount", "stage"));
  CHECK(found.currency == "EUR");
  CHECK(found.all.sum == 120);
  CHECK(found.all.rows == 3);
  REQUIRE(found.groups.size() == 1);
  CHECK(found.groups[0].tally.sum == 120);
  CHECK(found.groups[0].tally.rows == 3);
  REQUIRE(found.apart.size() == 1);
  CHECK(found.apart[0].first == "JPY");
  CHECK(found.apart[0].second.sum == 5'000);

  AggregateQuery yen = of_deals("amount", "");
  yen.list.filter = {.conditions = {{"currency", Compare::equal, text("JPY")}}};
  CHECK(office.get(yen).currency == "JPY");
  CHECK(office.get(yen).all.sum == 5'000);
  CHECK(office.get(yen).apart.empty());
}

TEST_CASE("aggregate: another currency is converted where there is a rate, and named") {
  Office office;
  office.deal("won", std::int64_t{100});
  office.deal("won", std::int64_t{5'000}, "JPY");
  office.deal("lost", std::int64_t{70}, "USD");
  AggregateQuery query = of_deals("amount", "stage");
  query.rate = [](const std::string& other) -> std::optional<double> {
    if (other == "JPY") return 0.6;
    return std::nullopt;
  };
  const Aggregate found = office.get(query);
  CHECK(found.currency == "EUR");
  CHECK(found.all.sum == 3'100);
  CHECK(found.all.rows == 3);
  CHECK(found.converted == std::vector<std::string>{"JPY"});
  REQUIRE(found.apart.size() == 1);
  CHECK(found.apart[0].first == "USD");
  CHECK(office.shown(query, Measure::sum) == "won=3100 lost=- ");
}

TEST_CASE("aggregate: each tag counts, a reference may be gone through, empty is a group") {
  Office office;
  const Id zoom = office.make(EntityKind::account, {{"name", text("Zoom")},
                                                    {"sector", text("software")}});
  office.deal("won", std::int64_t{1}, "EUR", {{"tags", join_tags({"A", "B"})}, {"account", zoom}});
  office.deal("won", std::int64_t{2}, "EUR", {{"tags", join_tags({"B"})}});
  office.deal("lost", std::int64_t{4});
  CHECK(office.shown(of_deals("", "tags")) == "B=2 =1 A=1 ");
  CHECK(office.get(of_deals("", "tags")).all.rows == 3);
  CHECK(office.shown(of_deals("amount", "account.sector"), Measure::sum) == "=6 software=1 ");
  AggregateQuery two = of_deals("amount", "stage");
  two.by.push_back({"account.sector", Bucket::none});
  CHECK(office.shown(two, Measure::sum) == "lost=4 won=2 won/software=1 ");
}

TEST_CASE("aggregate: a sum may be weighed by a percentage, each record by its own") {
  Office office;
  office.deal("won", std::int64_t{1'050}, "EUR", {{"probability", std::int64_t{10}}});
  office.deal("won", std::int64_t{200}, "EUR", {{"probability", std::int64_t{60}}});
  office.deal("won", std::int64_t{9'999});
  AggregateQuery query = of_deals("amount", "stage");
  query.weight = "probability";
  const Aggregate found = office.get(query);
  REQUIRE(found.groups.size() == 1);
  CHECK(found.groups[0].tally.weighted == 105 + 120);
  CHECK(found.all.weighted == 225);
  CHECK(found.all.sum == 11'249);
  query.weight = "name";
  CHECK(aggregate(office.store->rows(), query).error().code == "not_countable");
}

TEST_CASE("aggregate: groups beyond the limit are left over, and said to be") {
  Office office;
  for (int day = 1; day <= 5; ++day) {
    for (int n = 0; n < day; ++n) {
      office.deal("won", std::int64_t{10}, "EUR",
                  {{"expected_close", on(2024, 1, day)},
                   {"external_id", "K" + std::to_string(day)}});
    }
  }
  AggregateQuery by_key = of_deals("amount", "external_id");
  by_key.groups_max = 2;
  const Aggregate found = office.get(by_key);
  CHECK(found.others == 3);
  CHECK(found.other.rows == 6);
  CHECK(found.other.sum == 60);
  CHECK(office.shown(by_key) == "K5=5 K4=4 ");
  AggregateQuery by_day = of_deals("", "expected_close", Bucket::day);
  by_day.groups_max = 2;
  CHECK(office.shown(by_day) == "2024-01-04=4 2024-01-05=5 ");
}

TEST_CASE("aggregate: in steps it comes to the same as in one go") {
  Office office;
  {
    auto all = Transaction::begin(*office.db);
    REQUIRE(all);
    for (int i = 0; i < 300; ++i) {
      office.deal(i % 3 == 0 ? "won" : "lost", std::int64_t{i}, i % 7 == 0 ? "USD" : "EUR");
    }
    REQUIRE(all->commit());
  }
  AggregateQuery query = of_deals("amount", "stage");
  query.currency = "EUR";
  auto walk = AggregateWalk::begin(office.store->rows(), query);
  REQUIRE(walk);
  int steps = 1;
  while (*walk->step(100)) ++steps;
  CHECK(steps == 4);
  const Aggregate slow = walk->take();
  CHECK(slow.all.rows == 300);
  CHECK(slow.groups.size() == 2);
  CHECK(slow.all == office.get(query).all);
}

TEST_CASE("aggregate: what is no field or no number is refused") {
  Office office;
  const auto code = [&](std::string_view field, std::string_view by) {
    const auto found = aggregate(office.store->rows(), of_deals(field, by));
    return found ? std::string("fine") : found.error().code;
  };
  CHECK(code("nonsense", "") == "unknown_field");
  CHECK(code("name", "") == "not_countable");
  CHECK(code("amount", "account.nonsense") == "unknown_field");
  CHECK(code("amount", "account.name") == "fine");
}
