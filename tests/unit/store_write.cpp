#include <doctest/doctest.h>

#include "store/query.h"
#include "store_fixture.h"

using namespace acq;
using Fixture = acq::testing::StoreFixture;

namespace {

Change update(const Id& id, std::string_view field, Value value) {
  return update_change(EntityKind::contact, id).set(field, std::move(value));
}

}  // namespace

TEST_CASE("write: an inserted contact is found, titled, stamped and listed") {
  Fixture f;
  const Id id = f.add_contact("J\xC3\xBCrgen", "Gro\xC3\x9F");
  const Record record = f.contact(id);
  CHECK(title_of(record) == "J\xC3\xBCrgen Gro\xC3\x9F");
  CHECK(number_of(record.get("created_at")) == f.clock.now);
  CHECK(f.store->rows().title(EntityKind::contact, id) == title_of(record));
  const auto list = list_rowids(f.store->rows(), {.kind = EntityKind::contact,
                                                  });
  REQUIRE(list);
  CHECK(*list == std::vector<std::int64_t>{record.rowid});
}

TEST_CASE("write: a bad value is refused with its place and nothing of the write stays") {
  Fixture f;
  const Id id = f.add_contact("Anna", "Snelling", "+1 463 210 5521");
  const std::vector<Change> both = {update(id, "phone", std::string("+1 1")),
                                    update(id, "email", std::string("not an address"))};
  const auto written = f.store->write(f.admin, both);
  REQUIRE_FALSE(written);
  CHECK(written.error().code == "bad_email");
  CHECK(written.error().where.field == "email");
  CHECK(text_of(f.contact(id).get("phone")) == "+1 463 210 5521");
}

TEST_CASE("write: a required field cannot be cleared, a blank text counts as cleared") {
  Fixture f;
  const Id id = f.add_contact("Anna", "Snelling");
  const auto written = f.write(update(id, "last_name", std::string("  ")));
  REQUIRE_FALSE(written);
  CHECK(written.error().code == "required");
  CHECK(text_of(f.contact(id).get("last_name")) == "Snelling");
}

TEST_CASE("write: an update of a record that is not there is refused") {
  Fixture f;
  CHECK(f.write(update(f.store->ids().make(), "phone", std::string("123"))).error().code ==
        "not_found");
}

TEST_CASE("write: the same id cannot be inserted twice") {
  Fixture f;
  Change change = insert_change(EntityKind::contact, f.store->ids().make());
  change.set("last_name", std::string("Once"));
  CHECK(f.write(change));
  CHECK(f.write(change).error().code == "already_exists");
}

TEST_CASE("write: a reference must lead to a record") {
  Fixture f;
  const Id id = f.add_contact("Anna", "Snelling");
  const auto written = f.write(update(id, "account", f.store->ids().make()));
  REQUIRE_FALSE(written);
  CHECK(written.error().code == "unknown_reference");
}

TEST_CASE("write: a unique field refuses the second owner in any case of letters") {
  Fixture f;
  Change first = insert_change(EntityKind::tag, f.store->ids().make());
  first.set("name", std::string("VIP"));
  Change second = insert_change(EntityKind::tag, f.store->ids().make());
  second.set("name", std::string("vip"));
  CHECK(f.write(first));
  CHECK(f.write(second).error().code == "not_unique");
}

TEST_CASE("write: a removed record leaves lists and search, and comes back when restored") {
  Fixture f;
  const Id id = f.add_contact("Anna", "Snelling");
  CHECK(f.hits("snelling") == 1);
  CHECK(f.write({EntityKind::contact, id, ChangeKind::remove, {}}));
  CHECK(f.hits("snelling") == 0);
  CHECK(*f.store->rows().count(EntityKind::contact) == 0);
  CHECK(f.write({EntityKind::contact, id, ChangeKind::restore, {}}));
  CHECK(f.hits("snelling") == 1);
  CHECK(*f.store->rows().count(EntityKind::contact) == 1);
}

// An update writes only what differs; every index must still hold what it should.
TEST_CASE("write: after edits of many kinds the indexes are those of the rows") {
  Fixture f;
  const Id owner = f.store->ids().make();
  Change user = insert_change(EntityKind::user, owner);
  user.set("name", std::string("Kim")).set("role", std::string("sales"));
  REQUIRE(f.write(user));
  std::vector<Id> rows;
  for (int i = 0; i < 8; ++i) rows.push_back(f.add_contact("A", "Name " + std::to_string(i)));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    f.clock.now += 1000;
    const std::string words = "w" + std::to_string(i);
    REQUIRE(f.write(update(rows[i], "city", words)));
    REQUIRE(f.write(update(rows[i], "last_name", words)));
    REQUIRE(f.write(update(rows[i], "owner", i % 2 == 0 ? Value{owner} : Value{})));
    if (i % 3 != 0) continue;
    Change remove = update_change(EntityKind::contact, rows[i]);
    remove.kind = ChangeKind::remove;
    REQUIRE(f.write(remove));
    if (i == 3) {
      remove.kind = ChangeKind::restore;
      REQUIRE(f.write(remove));
    }
  }
  auto check = f.db->prepare("PRAGMA integrity_check");
  REQUIRE(check);
  const auto checked = check->step();  // the browser's SQLite goes without this check
  REQUIRE(checked);
  if (*checked) CHECK(check->text(0) == "ok");
  CHECK(title_of(f.contact(rows[4])) == "A w4");
  CHECK(f.store->rows().title(EntityKind::contact, rows[4]) == "A w4");
  CHECK(f.store->rows().count(EntityKind::contact) == 6);
}

TEST_CASE("write: a role without the right is refused and nothing is written") {
  Fixture f;
  const Id id = f.add_contact("Anna", "Snelling");
  Actor reader = f.admin;
  reader.role = Role::read_only;
  const auto change = update(id, "phone", std::string("12345"));
  CHECK(f.store->write(reader, {{change}}).error().code == "not_allowed");
  CHECK(is_empty(f.contact(id).get("phone")));
}

TEST_CASE("write: listeners hear of every row once it is committed") {
  Fixture f;
  std::vector<Touched> heard;
  f.store->on_commit([&](std::span<const Touched> rows) {
    heard.insert(heard.end(), rows.begin(), rows.end());
  });
  const Id id = f.add_contact("Anna", "Snelling");
  CHECK_FALSE(f.write(update(id, "email", std::string("wrong"))));
  REQUIRE(heard.size() == 1);
  CHECK(heard[0].row == id);
}

TEST_CASE("search: prefixes, accents, Han characters and bare phone digits are found") {
  Fixture f;
  f.add_contact("J\xC3\xBCrgen", "Gro\xC3\x9F", "+49 711-998 210");
  f.add_contact("\xE4\xBC\x9F", "\xE5\xBC\xA0");  // 伟 张
  CHECK(f.hits("jurg") == 1);
  CHECK(f.hits("J\xC3\xBCrgen gro") == 1);
  CHECK(f.hits("\xE4\xBC\x9F") == 1);
  CHECK(f.hits("+49711998210") == 1);
  CHECK(f.hits("711 998") == 1);
  CHECK(f.hits("nobody") == 0);
  CHECK(f.hits("\" OR *") == 0);
  CHECK(f.hits("   ") == 0);
}

TEST_CASE("search: an edit moves the record to its new words") {
  Fixture f;
  const Id id = f.add_contact("Anna", "Snelling");
  CHECK(f.write(update(id, "last_name", std::string("Maier"))));
  CHECK(f.hits("snelling") == 0);
  CHECK(f.hits("maier") == 1);
}

TEST_CASE("search: rows of a bulk load are found after index_pending, older rows all along") {
  Fixture f;
  f.add_contact("Old", "Friend");
  auto transaction = Transaction::begin(f.store->db());
  REQUIRE(begin_bulk(f.store->rows(), EntityKind::contact));
  for (int i = 0; i < 30; ++i) {
    Record record = blank(EntityKind::contact, f.store->ids().make());
    record.set("last_name", std::string("Bulk"));
    REQUIRE(f.store->rows().put_unindexed(record));
  }
  REQUIRE(transaction->commit());
  CHECK(f.hits("friend") == 1);
  CHECK(f.hits("bulk") == 0);
  CHECK(*index_pending(f.store->rows(), 10) == 20);
  CHECK(f.hits("bulk") == 10);
  CHECK(*index_pending(f.store->rows(), 100) == 0);
  CHECK(f.hits("bulk") == 30);
}

TEST_CASE("search: a batch indexes each record once, with its last words") {
  Fixture f;
  const Id old = f.add_contact("Old", "Friend");
  auto transaction = Transaction::begin(f.store->db());
  IndexBatch batch(f.store->rows());
  const Id added = f.add_contact("New", "Snelling");
  CHECK(f.write(update(added, "last_name", std::string("Maier"))));
  CHECK(f.write(update(old, "last_name", std::string("Foe"))));
  CHECK(f.write(update(old, "last_name", std::string("Fellow"))));
  CHECK(f.hits("new") == 0);  // only noted so far
  REQUIRE(batch.commit());
  REQUIRE(transaction->commit());
  CHECK(f.hits("snelling") == 0);
  CHECK(f.hits("maier") == 1);
  CHECK(f.hits("friend") == 0);
  CHECK(f.hits("foe") == 0);
  CHECK(f.hits("fellow") == 1);
  CHECK(f.write(update(old, "last_name", std::string("After"))));
  CHECK(f.hits("after") == 1);  // the batch is over: written at once
}

TEST_CASE("search: what is taken back inside a batch is not indexed, the rest is") {
  Fixture f;
  const Id old = f.add_contact("Old", "Friend");
  auto transaction = Transaction::begin(f.store->db());
  IndexBatch batch(f.store->rows());
  f.add_contact("Kept", "One");
  {
    auto savepoint = Transaction::begin(f.store->db());
    IndexBatch inner(f.store->rows());
    f.add_contact("Dropped", "Two");
    CHECK(f.write(update(old, "last_name", std::string("Dropped"))));
  }
  const Id removed = f.add_contact("Removed", "Three");
  CHECK(f.write({EntityKind::contact, removed, ChangeKind::remove, {}}));
  REQUIRE(batch.commit());
  REQUIRE(transaction->commit());
  CHECK(f.hits("kept") == 1);
  CHECK(f.hits("dropped") == 0);
  CHECK(f.hits("removed") == 0);
  CHECK(f.hits("friend") == 1);
}

TEST_CASE("list: conditions, order and words select the rows") {
  Fixture f;
  const Id anna = f.add_contact("Anna", "Snelling");
  const Id bert = f.add_contact("bert", "Maier");
  const Id carl = f.add_contact("Carl", "Maier");
  CHECK(f.write(update(carl, "state", std::string("customer"))));
  const auto ids = [&](ListQuery query) {
    query.kind = EntityKind::contact;
    std::vector<Id> found;
    const auto rowids = list_rowids(f.store->rows(), query);
    for (const auto rowid : *rowids) {
      found.push_back((*f.store->rows().at(EntityKind::contact, rowid))->id);
    }
    return found;
  };
  CHECK(ids({}) == std::vector{anna, bert, carl});
  CHECK(ids({.descending = true}) == std::vector{carl, bert, anna});
  CHECK(ids({.search = "maier"}) == std::vector{bert, carl});
  CHECK(ids({.where = {{"state", Compare::equal, std::string("customer")}}}) ==
        std::vector{carl});
  CHECK(ids({.where = {{"state", Compare::empty, {}}}, .limit = 1}) ==
        std::vector{anna});
  ListQuery bad{.kind = EntityKind::contact, .sort = "nonsense"};
  CHECK(list_rowids(f.store->rows(), bad).error().code == "unknown_field");
}

TEST_CASE("list: is counted without being read, as long as it would be, whatever its limit") {
  Fixture f;
  f.add_contact("Anna", "Snelling");
  f.add_contact("bert", "Maier");
  const Id carl = f.add_contact("Carl", "Maier");
  CHECK(f.write(update(carl, "state", std::string("customer"))));
  const auto count = [&](ListQuery query) {
    query.kind = EntityKind::contact;
    return count_rows(f.store->rows(), query).value_or(-1);
  };
  CHECK(count({}) == 3);
  CHECK(count({.search = "maier", .limit = 1}) == 2);
  const Condition is_customer{"state", Compare::equal, std::string("customer")};
  CHECK(count({.where = {is_customer}}) == 1);
  CHECK(count({.where = {is_customer}, .search = "anna"}) == 0);
  CHECK(f.write({EntityKind::contact, carl, ChangeKind::remove, {}}));
  CHECK(count({.where = {is_customer}}) == 0);
  const ListQuery bad{.kind = EntityKind::contact, .where = {{"nonsense", Compare::empty, {}}}};
  CHECK(count_rows(f.store->rows(), bad).error().code == "unknown_field");
}

TEST_CASE("group_sums: counts and adds up money by stage") {
  Fixture f;
  for (const int amount : {100, 250, 400}) {
    Change deal = insert_change(EntityKind::deal, f.store->ids().make());
    deal.set("name", std::string("Deal")).set("amount", std::int64_t{amount});
    deal.set("stage", std::string(amount > 300 ? "lost" : "won"));
    CHECK(f.write(deal));
  }
  const auto groups = group_sums(f.store->rows(), {.kind = EntityKind::deal,
                                                   }, "stage", "amount");
  REQUIRE(groups);
  REQUIRE(groups->size() == 2);
  for (const GroupSum& group : *groups) {
    CHECK(group.count == (text_of(group.key) == "won" ? 2 : 1));
    CHECK(group.sum == (text_of(group.key) == "won" ? 350 : 400));
  }
}

TEST_CASE("list: by a reference, an index or a filter it is the same read in steps or at once") {
  Fixture f;
  Rows& rows = f.store->rows();
  std::vector<Id> companies;
  for (const char* name : {"beta", "Alpha", "gamma", "Alpha"}) {
    Change company = insert_change(EntityKind::account, f.store->ids().make());
    company.set("name", std::string(name));
    CHECK(f.write(company));
    companies.push_back(company.row);
  }
  for (int i = 0; i < 20; ++i) {
    Change person = insert_change(EntityKind::contact, f.store->ids().make());
    person.set("last_name", std::string(i % 2 ? "odd" : "even"));
    if (i % 5 != 4) person.set("account", companies[static_cast<std::size_t>(i % 5)]);
    CHECK(f.write(person));
  }
  CHECK(f.write({EntityKind::account, companies[2], ChangeKind::remove, {}}));
  Filter odd{.conditions = {{"last_name", Compare::contains, std::string("od")}}};
  for (const char* sort : {"title", "account", "last_name", "city", "updated_at"}) {
    for (const bool descending : {false, true}) {
      for (const Filter& filter : {Filter{}, odd}) {
        const ListQuery query{.kind = EntityKind::contact, .filter = filter, .sort = sort,
                              .descending = descending};
        auto walk = ListWalk::begin(rows, query);
        REQUIRE(walk.has_value());
        while (*walk->step(3)) {}
        INFO(sort);
        CHECK(walk->take() == *list_rowids(rows, query));
      }
    }
  }
}

TEST_CASE("list: read in steps it is the same, and others may write between them") {
  Fixture f;
  for (int i = 0; i < 10; ++i) f.add_contact("Person", std::to_string(i));
  Rows& rows = f.store->rows();
  const auto in_steps = [&](const ListQuery& query, std::size_t step) {
    auto walk = ListWalk::begin(rows, query);
    REQUIRE(walk.has_value());
    for (int n = 0;; ++n) {
      const auto more = walk->step(step);
      REQUIRE(more.has_value());
      if (!*more) return walk->take();
      REQUIRE(n < 100);
    }
  };
  const ListQuery all{.kind = EntityKind::contact};
  const ListQuery some{.kind = EntityKind::contact, .descending = true, .limit = 7};
  const ListQuery words{.kind = EntityKind::contact, .search = "person"};
  for (const std::size_t step : {1u, 3u, 10u, 99u}) {
    CHECK(in_steps(all, step) == *list_rowids(rows, all));
    CHECK(in_steps(some, step) == *list_rowids(rows, some));
    CHECK(in_steps(words, step) == *list_rowids(rows, words));
  }
  auto walk = ListWalk::begin(rows, all);
  REQUIRE(walk.has_value());
  CHECK(*walk->step(4));
  f.add_contact("Aaron", "first");
  f.add_contact("Zoe", "last");
  while (*walk->step(4)) {}
  CHECK(walk->take().size() >= 10);
  CHECK(ListWalk::begin(rows, {.kind = EntityKind::contact, .sort = "nonsense"}).error().code ==
        "unknown_field");
}
