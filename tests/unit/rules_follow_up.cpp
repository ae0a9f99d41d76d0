// Follow-up rules and notifications: who gets what, when, and only once.
#include "rules/follow_up.h"

#include <doctest/doctest.h>

#include "rules/crm_rules.h"
#include "rules/notices.h"
#include "store/query.h"
#include "store/store.h"

using namespace acq;

namespace {

constexpr TimeMs kStart = 1'750'000'000'000;

struct House {
  using Fields = std::vector<std::pair<std::string_view, Value>>;

  House() {
    store = std::move(*Store::open(*db, clock, random, &rules, nullptr));
    kim = make(EntityKind::user, {{"name", words("Kim Lee")}, {"role", words("sales")}});
    anna = make(EntityKind::user, {{"name", words("Anna Snelling")}, {"role", words("sales")}});
    actor.user = kim;
  }
  static Value words(std::string_view text) { return std::string(text); }
  Result<Written> write(const Change& change) { return store->write(actor, {&change, 1}); }
  Id make(EntityKind kind, const Fields& fields) {
    Change change = insert_change(kind, store->ids().make());
    for (const auto& [name, value] : fields) change.set(name, value);
    const auto written = write(change);
    if (!written) FAIL(written.error().code << " " << written.error().where.field);
    return change.row;
  }
  void set(EntityKind kind, const Id& row, std::string_view field, Value value) {
    Change change = update_change(kind, row);
    change.set(field, std::move(value));
    const auto written = write(change);
    if (!written) FAIL(written.error().code << " " << written.error().where.field);
  }
  Id won_rule(std::string filter = {}) {
    return make(EntityKind::follow_up_rule,
                {{"name", words("Won")}, {"active", std::int64_t{1}},
                 {"entity_name", words("deal")}, {"occasion", words("becomes")},
                 {"field_name", words("stage")}, {"wanted_value", words("won")},
                 {"filter", filter.empty() ? Value{} : Value{filter}},
                 {"task_subject", words("Call about {name}")}, {"task_days", std::int64_t{30}}});
  }
  std::vector<Record> all(EntityKind kind) {
    std::vector<Record> found;
    const auto rowids = list_rowids(store->rows(), {.kind = kind});
    REQUIRE(rowids);
    for (const auto rowid : *rowids) found.push_back(**store->rows().at(kind, rowid));
    return found;
  }
  std::vector<Change> due() {
    auto found = follow_ups_due(store->rows(), clock.now_ms(), 100);
    REQUIRE(found);
    return *found;
  }
  void later(int days) { clock.now += days * kMsPerDay; }

  FixedClock clock{kStart};
  SeededRandom random{1};
  CrmRules rules;
  Result<Database> db = Database::open({.path = ":memory:"});
  std::unique_ptr<Store> store;
  Actor actor{.role = Role::administrator};
  Id kim, anna;
};

TEST_CASE("follow-up: a deal that is won gives its owner a task, once") {
  House house;
  const Id rule = house.won_rule();
  const Id company = house.make(EntityKind::account, {{"name", House::words("Konmatfix")}});
  const Id deal = house.make(EntityKind::deal, {{"name", House::words("GTX Pro")},
                                                {"account", company},
                                                {"stage", House::words("engaging")},
                                                {"owner", house.anna}});
  CHECK(house.all(EntityKind::task).empty());
  house.set(EntityKind::deal, deal, "stage", House::words("won"));
  const auto tasks = house.all(EntityKind::task);
  REQUIRE(tasks.size() == 1);
  CHECK(text_of(tasks[0].get("subject")) == "Call about GTX Pro");
  CHECK(number_of(tasks[0].get("due_on")) == day_of(kStart) + 30);
  CHECK(id_of(tasks[0].get("owner")) == house.anna);
  CHECK(id_of(tasks[0].get("deal")) == deal);
  CHECK(id_of(tasks[0].get("account")) == company);
  CHECK(id_of(tasks[0].get("follow_up")) == rule);
  // Done, and won once more: it does not come again.
  house.set(EntityKind::task, tasks[0].id, "task_state", House::words("done"));
  house.set(EntityKind::deal, deal, "stage", House::words("engaging"));
  house.set(EntityKind::deal, deal, "stage", House::words("won"));
  CHECK(house.all(EntityKind::task).size() == 1);
}

TEST_CASE("follow-up: only what the rule's condition fits, and only while it is active") {
  House house;
  const Id rule = house.won_rule(
      R"({"all":[{"field":"amount","is":"at_least","value":100000}]})");
  const auto win = [&](std::int64_t amount) {
    const Id deal = house.make(EntityKind::deal, {{"name", House::words("Deal")},
                                                  {"stage", House::words("engaging")},
                                                  {"amount", amount},
                                                  {"currency", House::words("EUR")}});
    house.set(EntityKind::deal, deal, "stage", House::words("won"));
  };
  win(99'999);
  CHECK(house.all(EntityKind::task).empty());
  win(100'000);
  CHECK(house.all(EntityKind::task).size() == 1);
  house.set(EntityKind::follow_up_rule, rule, "active", std::int64_t{0});
  win(200'000);
  CHECK(house.all(EntityKind::task).size() == 1);
}

TEST_CASE("follow-up: a rule that could not be carried out is refused with its place") {
  House house;
  const auto refused = [&](House::Fields fields) {
    Change change = insert_change(EntityKind::follow_up_rule, house.store->ids().make());
    change.set("name", House::words("Rule"));
    change.set("task_subject", House::words("Task"));
    for (auto& [name, value] : fields) change.set(name, value);
    const auto written = house.write(change);
    if (written) return std::string("written");
    return written.error().code + " " + written.error().where.field;
  };
  const auto w = House::words;
  CHECK(refused({{"entity_name", w("spaceship")}, {"occasion", w("created")}}) ==
        "unknown_entity entity_name");
  CHECK(refused({{"entity_name", w("deal")}, {"occasion", w("becomes")},
                 {"field_name", w("nothing")}}) == "unknown_field field_name");
  CHECK(refused({{"entity_name", w("deal")}, {"occasion", w("becomes")},
                 {"field_name", w("stage")}}) == "required wanted_value");
  CHECK(refused({{"entity_name", w("deal")}, {"occasion", w("becomes")},
                 {"field_name", w("stage")}, {"wanted_value", w("lots")}}) ==
        "unknown_choice wanted_value");
  CHECK(refused({{"entity_name", w("deal")}, {"occasion", w("idle")}}) ==
        "out_of_range wait_days");
  CHECK(refused({{"entity_name", w("deal")}, {"occasion", w("date_near")},
                 {"field_name", w("stage")}}) == "follow_up_field field_name");
  CHECK(refused({{"entity_name", w("deal")}, {"occasion", w("created")},
                 {"filter", w("{\"all\":[{\"field\":\"x\",\"is\":\"empty\"}]}")}}) ==
        "filter_field x");
}

TEST_CASE("follow-up: nothing for five days makes a task, and a note in between does not") {
  House house;
  house.make(EntityKind::follow_up_rule,
             {{"name", House::words("Silence")}, {"active", std::int64_t{1}},
              {"entity_name", House::words("lead")}, {"occasion", House::words("idle")},
              {"wait_days", std::int64_t{5}}, {"task_subject", House::words("Ask {name}")},
              {"task_days", std::int64_t{0}}, {"assign_to", House::words("named")},
              {"assignee", house.anna}});
  const Id quiet = house.make(EntityKind::lead, {{"last_name", House::words("Quiet")}});
  const Id busy = house.make(EntityKind::lead, {{"last_name", House::words("Busy")}});
  house.later(3);
  house.make(EntityKind::activity, {{"channel", House::words("call")},
                                    {"subject", House::words("Called")}, {"lead", busy}});
  CHECK(house.due().empty());
  house.later(3);
  const auto first = house.due();
  REQUIRE(first.size() == 2);  // the task, and word of it
  CHECK(first[0].entity == EntityKind::task);
  CHECK(id_of(*first[0].find("lead")) == quiet);
  CHECK(id_of(*first[0].find("owner")) == house.anna);
  CHECK(first[1].entity == EntityKind::notification);
  const Actor system{.role = Role::system};
  REQUIRE(house.store->write(system, first));
  CHECK(house.due().empty());
  house.later(3);
  const auto second = house.due();
  REQUIRE(second.size() == 2);
  CHECK(id_of(*second[0].find("lead")) == busy);
  // A server that was off for a week still makes it; one that was off for a month does not.
  house.later(40);
  CHECK(house.due().empty());
}

TEST_CASE("follow-up: a date that is so many days away makes a task, also when a day was missed") {
  House house;
  house.make(EntityKind::follow_up_rule,
             {{"name", House::words("Close")}, {"active", std::int64_t{1}},
              {"entity_name", House::words("deal")}, {"occasion", House::words("date_near")},
              {"field_name", House::words("expected_close")}, {"wait_days", std::int64_t{7}},
              {"task_subject", House::words("Push {name}")}, {"task_days", std::int64_t{1}}});
  const DateDays close = day_of(kStart) + 10;
  house.make(EntityKind::deal, {{"name", House::words("Deal")},
                                {"stage", House::words("engaging")}, {"expected_close", close}});
  CHECK(house.due().empty());
  house.later(5);
  CHECK(house.due().size() == 2);
}

TEST_CASE("follow-up: the preview counts what would get a task") {
  House house;
  const Id rule = house.won_rule();
  for (const char* stage : {"won", "won", "lost"}) {
    house.make(EntityKind::deal, {{"name", House::words("Deal")}, {"stage", House::words(stage)}});
  }
  const auto found = house.store->rows().find(EntityKind::follow_up_rule, rule);
  const auto count = follow_up_count(house.store->rows(), **found, kStart);
  REQUIRE(count);
  CHECK(*count == 2);
}

TEST_CASE("notices: whoever is mentioned is told, once, and by a first name that only one has") {
  House house;
  const Id note = house.make(EntityKind::activity,
                             {{"channel", House::words("note")}, {"subject", House::words("Offer")},
                              {"body", House::words("please look, @anna snelling. @Kim too")}});
  auto notices = house.all(EntityKind::notification);
  REQUIRE(notices.size() == 1);  // not the writer
  CHECK(id_of(notices[0].get("owner")) == house.anna);
  CHECK(text_of(notices[0].get("notice_kind")) == "mention");
  CHECK(text_of(notices[0].get("subject")) == "Offer");
  CHECK(id_of(notices[0].get("subject_id")) == note);
  house.set(EntityKind::activity, note, "body", House::words("@Anna Snelling: thanks"));
  CHECK(house.all(EntityKind::notification).size() == 1);
  const std::vector<std::pair<Id, std::string>> users = {{house.anna, "Anna Snelling"},
                                                         {house.kim, "Anna Berg"}};
  CHECK(mentioned("@anna", users).empty());
  CHECK(mentioned("@Annabel", users).empty());
  CHECK(mentioned("mail@anna berg", users).size() == 1);
}

TEST_CASE("notices: what somebody gives to somebody else tells them") {
  House house;
  const Id task = house.make(EntityKind::task, {{"subject", House::words("Send offer")},
                                                {"owner", house.anna}});
  REQUIRE(house.all(EntityKind::notification).size() == 1);
  CHECK(text_of(house.all(EntityKind::notification)[0].get("notice_kind")) == "assigned");
  house.set(EntityKind::task, task, "subject", House::words("Send the offer"));
  CHECK(house.all(EntityKind::notification).size() == 1);
  house.make(EntityKind::task, {{"subject", House::words("Mine")}});
  CHECK(house.all(EntityKind::notification).size() == 1);
}

TEST_CASE("tasks: one that repeats makes the next when it is done, never one that has passed") {
  House house;
  const DateDays monday = day_of(kStart) - weekday(day_of(kStart));
  const Id task = house.make(EntityKind::task, {{"subject", House::words("Backup")},
                                                {"due_on", monday},
                                                {"recurrence", House::words("FREQ=WEEKLY")}});
  house.later(20);
  house.set(EntityKind::task, task, "task_state", House::words("done"));
  const auto tasks = house.all(EntityKind::task);
  REQUIRE(tasks.size() == 2);
  const Record& next = tasks[0].id == task ? tasks[1] : tasks[0];
  CHECK(text_of(next.get("task_state")) == "open");
  CHECK(number_of(next.get("due_on")) == monday + 28);
  house.set(EntityKind::task, task, "task_state", House::words("open"));
  house.set(EntityKind::task, task, "task_state", House::words("done"));
  CHECK(house.all(EntityKind::task).size() == 2);
}

TEST_CASE("events: a rule nobody can read, or an end before the start, is refused") {
  House house;
  const auto refused = [&](House::Fields fields) {
    Change change = insert_change(EntityKind::event, house.store->ids().make());
    change.set("subject", House::words("Event"));
    change.set("starts_at", kStart);
    for (auto& [name, value] : fields) change.set(name, value);
    const auto written = house.write(change);
    if (written) return std::string("written");
    return written.error().code + " " + written.error().where.field;
  };
  CHECK(refused({}) == "written");
  CHECK(refused({{"recurrence", House::words("FREQ=SECONDLY")}}) ==
        "recurrence_unknown recurrence");
  CHECK(refused({{"ends_at", kStart - 1}}) == "ends_before_start ends_at");
  CHECK(refused({{"ends_at", kStart + 93 * kMsPerDay}}) == "event_too_long ends_at");
}

}  // namespace
