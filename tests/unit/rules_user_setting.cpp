// What a person has arranged for themselves.
#include "rules/user_setting.h"

#include "rules_fixture.h"

namespace acq {
namespace {

using testing::RulesFixture;
using testing::words;

struct Arranged : RulesFixture {
  std::string kept(const Id& user, std::string_view name) {
    return user_setting(store->rows(), user, name);
  }
  void keep(std::string_view name, std::string_view value) {
    write(user_setting_change(store->rows(), store->ids(), actor.user, name, value));
  }
};

}  // namespace

TEST_CASE_FIXTURE(Arranged, "user setting: is kept by name, in one record, however often set") {
  CHECK(kept(actor.user, "my_day").empty());
  keep("my_day", "today");
  keep("my_day", "-today");
  keep("other", "x");
  CHECK(kept(actor.user, "my_day") == "-today");
  CHECK(*store->rows().count(EntityKind::user_setting) == 2);
  keep("my_day", "");
  CHECK(kept(actor.user, "my_day").empty());
}

TEST_CASE_FIXTURE(Arranged, "user setting: of two that were made apart the later one counts") {
  const Change first = user_setting_change(store->rows(), store->ids(), actor.user, "my_day",
                                           "first");
  write(first);
  clock.now += 1000;
  insert(EntityKind::user_setting,
         {{"owner", actor.user}, {"name", words("my_day")}, {"value", words("second")}});
  CHECK(kept(actor.user, "my_day") == "second");
  clock.now += 1000;
  update(EntityKind::user_setting, first.row, "value", words("third"));
  CHECK(kept(actor.user, "my_day") == "third");
}

TEST_CASE_FIXTURE(Arranged, "user setting: nobody makes one for others, or changes theirs") {
  const Id kim = insert(EntityKind::user, {{"name", words("Kim")}, {"role", words("sales")}});
  insert(EntityKind::user_setting,
         {{"owner", kim}, {"name", words("my_day")}, {"value", words("-today")}});
  CHECK(kept(kim, "my_day").empty());
  CHECK(kept(actor.user, "my_day") == "-today");
  const auto theirs = store->rows().find_by(EntityKind::user_setting, "name", words("my_day"));
  REQUIRE(theirs);
  REQUIRE(*theirs);
  const Actor other{.role = Role::sales, .user = kim};
  const Change change =
      update_change(EntityKind::user_setting, (*theirs)->id).set("value", words("figures"));
  const auto written = store->write(other, {{change}});
  REQUIRE_FALSE(written);
  CHECK(written.error().code == "not_allowed");
  CHECK(kept(actor.user, "my_day") == "-today");
}

TEST_CASE_FIXTURE(Arranged, "user setting: who only reads arranges the program too") {
  actor.role = Role::read_only;
  keep("my_day", "today");
  CHECK(kept(actor.user, "my_day") == "today");
}

}  // namespace acq
