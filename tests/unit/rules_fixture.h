// A database with the rules over it, and short words for writing and reading records.
#pragma once

#include <doctest/doctest.h>

#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "rules/crm_rules.h"
#include "store/rows.h"

namespace acq::testing {

inline Value words(std::string_view text) { return std::string(text); }
inline Value whole(std::int64_t number) { return number; }

struct RulesFixture {
  using Values = std::initializer_list<std::pair<std::string_view, Value>>;

  FixedClock clock{1'750'000'000'000};
  SeededRandom random{3};
  CrmRules rules;
  std::optional<Database> db;
  std::unique_ptr<Store> store;
  Actor actor{.role = Role::administrator};

  RulesFixture() {
    auto opened = Database::open({.path = ":memory:"});
    REQUIRE(opened);
    db = std::move(*opened);
    auto made = Store::open(*db, clock, random, &rules, nullptr);
    REQUIRE(made);
    store = std::move(*made);
    actor.user = insert(EntityKind::user, {{"name", words("Kim")}, {"role", words("sales")}});
  }

  Id write(const Change& change) {
    const auto written = store->write(actor, {{change}});
    if (!written) FAIL(written.error().code << " " << written.error().where.field);
    return change.row;
  }
  // The code of the refusal, "" when it was written.
  std::string refusal(std::span<const Change> changes) {
    const auto written = store->write(actor, changes);
    return written ? std::string() : written.error().code;
  }
  std::string refusal(const Change& change) { return refusal({&change, 1}); }
  Change made(EntityKind kind, Values values) {
    Change change = insert_change(kind, store->ids().make());
    for (const auto& [name, value] : values) change.set(name, value);
    return change;
  }
  Id insert(EntityKind kind, Values values) { return write(made(kind, values)); }
  void update(EntityKind kind, const Id& row, std::string_view field, Value value) {
    write(update_change(kind, row).set(field, std::move(value)));
  }
  void remove(EntityKind kind, const Id& row) { write({kind, row, ChangeKind::remove, {}}); }
  Value get(EntityKind kind, const Id& row, std::string_view field) {
    const auto record = store->rows().find(kind, row);
    REQUIRE(record);
    REQUIRE(*record);
    return (*record)->get(field);
  }
  std::int64_t number(EntityKind kind, const Id& row, std::string_view field) {
    return number_of(get(kind, row, field));
  }
  std::string text(EntityKind kind, const Id& row, std::string_view field) {
    return std::string(text_of(get(kind, row, field)));
  }
};

}  // namespace acq::testing
