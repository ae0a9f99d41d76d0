// A database without rules over it, and who may do everything.
#pragma once

#include <doctest/doctest.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/random.h"
#include "store/rows.h"
#include "store/search.h"
#include "store/store.h"

namespace acq::testing {

struct StoreFixture {
  FixedClock clock{1'700'000'000'000};
  SeededRandom random{7};
  std::optional<Database> db;
  std::unique_ptr<Store> store;
  Actor admin{.role = Role::administrator};

  StoreFixture() {
    auto opened_db = Database::open({.path = ":memory:"});
    REQUIRE(opened_db);
    db = std::move(*opened_db);
    auto opened = Store::open(*db, clock, random, nullptr, nullptr);
    REQUIRE(opened);
    store = std::move(*opened);
  }

  Id add_contact(std::string first, std::string last, std::string phone = {}) {
    Change change = insert_change(EntityKind::contact, store->ids().make());
    change.set("first_name", std::move(first)).set("last_name", std::move(last));
    if (!phone.empty()) change.set("phone", std::move(phone));
    REQUIRE(store->write(admin, {{change}}));
    return change.row;
  }

  Result<Written> write(const Change& change) { return store->write(admin, {{change}}); }
  Record contact(const Id& id) { return **store->rows().find(EntityKind::contact, id); }
  std::size_t hits(std::string_view words) {
    return search_everything(store->rows(), words, 50)->size();
  }
};

}  // namespace acq::testing
