// A list read together with the groups of its rows.
#include <doctest/doctest.h>

#include <algorithm>

#include "store/query.h"
#include "store_fixture.h"

using namespace acq;
using Fixture = acq::testing::StoreFixture;

namespace {

// Read to the end in steps of three.
ListWalk walked(Rows& rows, const ListQuery& query, std::string_view group, Zone zone = {}) {
  auto walk = ListWalk::begin(rows, query, group, std::move(zone));
  REQUIRE(walk);
  for (int n = 0; n < 100; ++n) {
    const auto more = walk->step(3);
    REQUIRE(more);
    if (!*more) break;
  }
  return std::move(*walk);
}

// "Essen: Abel Brandt; Ulm: Curie; ", the groups in the order of their keys.
std::string together(Rows& rows, const ListQuery& query, std::string_view group) {
  ListWalk walk = walked(rows, query, group);
  const std::vector<std::int64_t> found = walk.take();
  const RowGroups& groups = *walk.groups();
  std::vector<std::size_t> order(groups.keys().size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::sort(order, {}, [&](std::size_t i) { return groups.keys()[i]; });
  const std::vector<std::int64_t> rowids = groups.together(found, order);
  std::string said;
  std::size_t row = 0;
  for (const std::size_t i : order) {
    said += std::string(text_of(groups.keys()[i])) + ":";
    for (std::size_t n = groups.counts()[i]; n > 0; --n, ++row) {
      said += " " + title_of(**rows.at(query.kind, rowids[row]));
    }
    said += "; ";
  }
  return said;
}

struct Towns : Fixture {
  Towns() {
    for (const auto& [name, city] : {std::pair{"Abel", "Ulm"}, {"Brandt", "Essen"},
                                     {"Curie", "Ulm"}, {"Dorn", ""}, {"Eder", "Essen"}}) {
      Change change = insert_change(EntityKind::contact, store->ids().make());
      change.set("last_name", std::string(name));
      if (*city) change.set("city", std::string(city));
      REQUIRE(write(change));
    }
  }
  Rows& rows() { return store->rows(); }
};

}  // namespace

TEST_CASE("groups: rows with the same value come together, each group in the list's order") {
  Towns towns;
  CHECK(together(towns.rows(), {.kind = EntityKind::contact}, "city") ==
        ": Dorn; Essen: Brandt Eder; Ulm: Abel Curie; ");
  CHECK(together(towns.rows(), {.kind = EntityKind::contact, .descending = true}, "city") ==
        ": Dorn; Essen: Eder Brandt; Ulm: Curie Abel; ");
}

TEST_CASE("groups: a filter and a search leave their rows in the groups, whatever the order") {
  Towns towns;
  const Filter filter{.conditions = {{"last_name", Compare::contains, std::string("r")}}};
  for (const char* sort : {"title", "account", "postal_code"}) {
    CHECK(together(towns.rows(),
                   {.kind = EntityKind::contact, .filter = filter, .sort = sort}, "city") ==
          ": Dorn; Essen: Brandt Eder; Ulm: Curie; ");
  }
  CHECK(together(towns.rows(), {.kind = EntityKind::contact, .search = "ulm"}, "city") ==
        "Ulm: Abel Curie; ");
}

TEST_CASE("groups: a moment belongs to the month that it is in where the reader is") {
  Fixture f;
  const TimeMs new_year = *days_from_calendar({2026, 1, 1}) * kMsPerDay;
  for (const TimeMs at : {new_year - 1, new_year, new_year + 40 * kMsPerDay}) {
    Change change = insert_change(EntityKind::activity, f.store->ids().make());
    change.set("subject", std::string("Call")).set("channel", std::string("call"));
    change.set("happened_at", at);
    REQUIRE(f.write(change));
  }
  const auto months = [&](int offset_min) {
    ListWalk walk = walked(f.store->rows(), {.kind = EntityKind::activity, .sort = "happened_at"},
                           "happened_at", {{.from = 0, .offset_min = offset_min}});
    return walk.groups()->counts();
  };
  CHECK(months(0) == std::vector<std::size_t>{1, 1, 1});
  CHECK(months(60) == std::vector<std::size_t>{2, 1});
}

TEST_CASE("groups: a switch that was never set is off") {
  Fixture f;
  const Field& active = *entity(EntityKind::product).find("active");
  RowGroups groups(active);
  CHECK(groups.add({}));
  CHECK(groups.add(std::int64_t{0}));
  CHECK(groups.add(std::int64_t{1}));
  CHECK(groups.counts() == std::vector<std::size_t>{2, 1});
}

TEST_CASE("groups: more than can be looked at are refused, and the rows before are as they were") {
  RowGroups groups(*entity(EntityKind::contact).find("city"));
  for (std::size_t i = 0; i < kRowGroupsMost; ++i) REQUIRE(groups.add(std::to_string(i)));
  CHECK(groups.add(std::string("7")));
  const auto refused = groups.add(std::string("another"));
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "too_many_groups");
  CHECK(groups.rows() == kRowGroupsMost + 1);
}

TEST_CASE("groups: tags and what nobody sees make no groups; a field that is not there is named") {
  const Entity& contact = entity(EntityKind::contact);
  CHECK(can_group_rows(*contact.find("state")));
  CHECK(can_group_rows(*contact.find("account")));
  CHECK_FALSE(can_group_rows(*contact.find("tags")));
  CHECK_FALSE(can_group_rows(*entity(EntityKind::list_view).find("sort")));
  Fixture f;
  CHECK(ListWalk::begin(f.store->rows(), {.kind = EntityKind::contact}, "nonsense").error().code ==
        "unknown_field");
}
