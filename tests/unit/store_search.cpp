// The search when there is much to find; what it finds at all is in store_write.cpp.
#include <doctest/doctest.h>

#include <algorithm>

#include "store/query.h"
#include "store_fixture.h"

using namespace acq;

namespace {

struct Fixture : acq::testing::StoreFixture {
  // `count` contacts whose last name is `last` and their number.
  void add_contacts(const std::string& first, const std::string& last, int count) {
    std::vector<Change> changes;
    for (int i = 0; i < count; ++i) {
      Change change = insert_change(EntityKind::contact, store->ids().make());
      change.set("first_name", first).set("last_name", last + " " + std::to_string(i));
      changes.push_back(std::move(change));
    }
    REQUIRE(store->write(admin, changes));
  }

  std::vector<std::int64_t> first_found(std::string_view words, std::size_t limit) {
    std::vector<std::int64_t> rowids;
    const auto hits = search_everything(store->rows(), words, limit);
    REQUIRE(hits);
    for (const Hit& hit : *hits) rowids.push_back(hit.rowid);
    return rowids;
  }
  std::vector<std::int64_t> all_found(std::string_view words) {
    return *search_rowids(store->rows(), EntityKind::contact, words);
  }
  std::vector<std::string> titles(const ListQuery& query) {
    std::vector<std::string> found;
    const auto rowids = list_rowids(store->rows(), query);
    REQUIRE(rowids);
    for (const std::int64_t rowid : *rowids) {
      found.push_back(title_of(**store->rows().at(query.kind, rowid)));
    }
    return found;
  }
};

}  // namespace

TEST_CASE("search: a long beginning of a word finds the first records that have it") {
  Fixture f;
  f.add_contacts("Ann", "Stuart", 700);  // more than are compared one by one
  f.add_contacts("Zo\xC3\xAB", "Stra\xC3\x9F" "er", 30);
  f.add_contacts("Ann", "Stuttgart", 20);
  const auto stuttgart = f.all_found("stuttgart");
  REQUIRE(stuttgart.size() == 20);
  CHECK(f.first_found("stutt", 8) == std::vector(stuttgart.begin(), stuttgart.begin() + 8));
  CHECK(f.first_found("stutt", 50) == stuttgart);
  CHECK(f.first_found("stua", 8).size() == 8);
  CHECK(f.first_found("stuz", 8).empty());
}

TEST_CASE("search: a few wanted are always the first of all, whatever is typed") {
  Fixture f;
  f.add_contacts("J\xC3\xBCrgen", "M\xC3\xBCller-Thurgau", 40);
  f.add_contacts("\xC3\x89mile", "Stra\xC3\x9F" "er", 40);
  f.add_contacts("Anna", "\xE5\xBC\xA0\xE4\xB8\x89\xE4\xB8\xB0", 40);
  for (const std::string_view words :
       {"m", "mul", "mull", "M\xC3\x9CLLER", "muller thur", "thurgau ju", "J\xC3\xBCrg 1", "emile",
        "stra\xC3\x9F" "e", "strasse", "stra\xC3\x9F" "er emil", "\xE5\xBC\xA0\xE4\xB8\x89",
        "\xE5\xBC\xA0\xE4\xB8\x89\xE4\xB8\xB0 anna", "anna \xE5\xBC\xA0", "anna ", "annab"}) {
    CAPTURE(words);
    auto all = f.all_found(words);
    CHECK(f.first_found(words, 200) == all);
    all.resize(std::min<std::size_t>(all.size(), 5));
    CHECK(f.first_found(words, 5) == all);
  }
}

TEST_CASE("list: few hits of many records come in the order of the list, and so do many") {
  Fixture f;
  f.add_contacts("Ann", "Stuart", 60);
  f.add_contacts("Ben", "Okafor", 3);
  ListQuery query{.kind = EntityKind::contact, .search = "okaf", .descending = true};
  const std::vector<std::string> few = {"Ben Okafor 2", "Ben Okafor 1", "Ben Okafor 0"};
  CHECK(f.titles(query) == few);
  query.limit = 2;
  CHECK(f.titles(query) == std::vector(few.begin(), few.begin() + 2));
  query.where = {{"last_name", Compare::not_equal, std::string("Okafor 1")}};
  CHECK(f.titles(query) == std::vector<std::string>{few[0], few[2]});
  query.search = "ann stuart";
  const auto many = f.titles(query);
  CHECK(many == std::vector<std::string>{"Ann Stuart 9", "Ann Stuart 8"});
}
