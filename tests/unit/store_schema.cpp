#include <doctest/doctest.h>

#include "base/random.h"
#include "store/rows.h"
#include "store/schema.h"
#include "store/store.h"

using namespace acq;

TEST_CASE("schema: a database made before files had previews gets the field, and keeps its rows") {
  FixedClock clock{1'700'000'000'000};
  SeededRandom random{7};
  auto db = Database::open({.path = ":memory:"});
  REQUIRE(db);
  const Actor admin{.role = Role::administrator};
  const auto file = [&](Store& store, const char* name) {
    Change change = insert_change(EntityKind::file, store.ids().make());
    change.set("name", std::string(name)).set("mime", std::string("image/png"));
    change.set("size", std::int64_t{1}).set("sha256", std::string(64, 'a'));
    return change;
  };
  Id before;
  {
    auto store = Store::open(*db, clock, random, nullptr, nullptr);
    REQUIRE(store);
    const Change change = file(**store, "before.png");
    before = change.row;
    REQUIRE((*store)->write(admin, {&change, 1}));
  }
  REQUIRE(db->run("DROP INDEX file_by_preview; ALTER TABLE file DROP COLUMN preview;"
                  "PRAGMA user_version=2"));
  auto store = Store::open(*db, clock, random, nullptr, nullptr);
  REQUIRE(store);
  Rows& rows = (*store)->rows();
  const auto kept = rows.find(EntityKind::file, before);
  REQUIRE(kept->has_value());
  CHECK(text_of((*kept)->get("name")) == "before.png");
  CHECK(is_empty((*kept)->get("preview")));
  Change change = file(**store, "after.png");
  change.set("preview", std::string(64, 'b'));
  REQUIRE((*store)->write(admin, {&change, 1}));
  const auto found = rows.find_by(EntityKind::file, "preview", std::string(64, 'b'));
  REQUIRE(found->has_value());
  CHECK((*found)->id == change.row);
  CHECK(*db->integer("SELECT count(*) FROM sqlite_schema WHERE name='file_by_preview'") == 1);
}

TEST_CASE("schema: side indexes that were dropped are made again one by one, as they were") {
  FixedClock clock{1'700'000'000'000};
  SeededRandom random{7};
  auto db = Database::open({.path = ":memory:"});
  REQUIRE(db);
  auto store = Store::open(*db, clock, random, nullptr, nullptr);
  REQUIRE(store);
  const auto count = [&] {
    return *db->integer("SELECT count(*) FROM sqlite_schema WHERE type='index'");
  };
  const auto before = count();
  CHECK_FALSE(*lacks_indexes(*db));
  REQUIRE(drop_side_indexes(*db));
  CHECK(*lacks_indexes(*db));
  CHECK(*db->integer("SELECT count(*) FROM sqlite_schema WHERE name='contact_by_title'") == 1);
  CHECK(*db->integer("SELECT count(*) FROM sqlite_schema WHERE name='contact_by_email'") == 0);
  // The start page counts by it while a first sync goes on.
  CHECK(*db->integer("SELECT count(*) FROM sqlite_schema WHERE name='contact_by_state'") == 1);
  const auto left = count();
  Change contact = insert_change(EntityKind::contact, (*store)->ids().make());
  contact.set("last_name", std::string("Ortega")).set("email", std::string("o@example.org"));
  REQUIRE((*store)->write({.role = Role::administrator}, {&contact, 1}));
  // All of the tables that hold nothing, and one of contacts at a time.
  const auto of_contacts = [&] {
    return **db->integer("SELECT count(*) FROM sqlite_schema WHERE type='index'"
                         " AND tbl_name='contact'");
  };
  const auto contacts_left = of_contacts();
  REQUIRE(*make_missing_index(*db));
  CHECK(of_contacts() == contacts_left + 1);
  CHECK(*count() > *left + 1);
  REQUIRE(*make_missing_index(*db));
  CHECK(of_contacts() == contacts_left + 2);
  while (*make_missing_index(*db)) {
  }
  CHECK(count() == before);
  CHECK_FALSE(*lacks_indexes(*db));
  CHECK((*store)->rows().find_by(EntityKind::contact, "email", std::string("o@example.org"))
            ->has_value());
}
