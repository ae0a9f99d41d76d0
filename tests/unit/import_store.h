// An empty database that imports write into and exports read, by default without any rules.
#pragma once

#include <doctest/doctest.h>

#include <memory>
#include <optional>

#include "base/random.h"
#include "store/store.h"

namespace acq::testing {

struct ImportStore {
  FixedClock clock{1'700'000'000'000};
  SeededRandom random{7};
  std::optional<Database> db;
  std::unique_ptr<Store> store;

  explicit ImportStore(Rules* rules = nullptr, Journal* journal = nullptr) {
    auto made = Database::open({.path = ":memory:"});
    REQUIRE(made);
    db = std::move(*made);
    auto opened = Store::open(*db, clock, random, rules, journal);
    REQUIRE(opened);
    store = std::move(*opened);
  }
};

}  // namespace acq::testing
