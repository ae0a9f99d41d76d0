#include "rules/merge_records.h"

#include <doctest/doctest.h>

#include "rules/crm_rules.h"
#include "store/query.h"
#include "store/store.h"

using namespace acq;

namespace {

struct TwoContacts {
  using Fields = std::vector<std::pair<std::string_view, Value>>;

  TwoContacts() {
    store = std::move(*Store::open(*db, clock, random, &rules, nullptr));
    keep = make(EntityKind::contact, {{"last_name", words("Ortega")}, {"city", words("Bern")},
                                      {"tags", join_tags({"VIP"})}});
    gone = make(EntityKind::contact, {{"last_name", words("Ortega Ruiz")},
                                      {"email", words("o@example.org")},
                                      {"tags", join_tags({"Messe"})}, {"reports_to", keep}});
  }
  static Value words(std::string_view text) { return std::string(text); }
  Id make(EntityKind kind, const Fields& fields) {
    Change change = insert_change(kind, store->ids().make());
    for (const auto& [name, value] : fields) change.set(name, value);
    const auto written = store->write(admin, {&change, 1});
    if (!written) FAIL(written.error().code << " " << written.error().where.field);
    return change.row;
  }
  Record find(EntityKind kind, const Id& id) { return **store->rows().find(kind, id); }
  MergedRecords merge(std::vector<std::string_view> taken) {
    FieldSet fields = 0;
    const Entity& described = entity(EntityKind::contact);
    for (const std::string_view name : taken) fields |= field_bit(*described.index_of(name));
    auto merged = merge_records(store->rows(), store->ids(), EntityKind::contact, keep, gone,
                                fields);
    REQUIRE(merged);
    const auto written = store->write(admin, merged->changes);
    if (!written) FAIL(written.error().code << " " << written.error().where.field);
    return std::move(*merged);
  }

  FixedClock clock{1'700'000'000'000};
  SeededRandom random{7};
  CrmRules rules;
  Result<Database> db = Database::open({.path = ":memory:"});
  std::unique_ptr<Store> store;
  Actor admin{.role = Role::administrator};
  Id keep, gone;
};

}  // namespace

TEST_CASE("merge: the chosen values stay, all tags are kept, and the other record is removed") {
  TwoContacts two;
  two.merge({"email"});
  const Record merged = two.find(EntityKind::contact, two.keep);
  CHECK(text_of(merged.get("last_name")) == "Ortega");
  CHECK(text_of(merged.get("email")) == "o@example.org");
  CHECK(text_of(merged.get("city")) == "Bern");
  CHECK(tags_of(text_of(merged.get("tags"))) == std::vector<std::string>{"Messe", "VIP"});
  CHECK(two.find(EntityKind::contact, two.gone).deleted);
}

TEST_CASE("merge: what pointed to the one points to the other, and nobody reports to themself") {
  TwoContacts two;
  const Id deal = two.make(EntityKind::deal, {{"name", two.words("D")},
                                              {"stage", two.words("engaging")},
                                              {"contact", two.gone}});
  const Id boss = two.make(EntityKind::contact, {{"last_name", two.words("Report")},
                                                 {"reports_to", two.gone}});
  const MergedRecords merged = two.merge({"reports_to"});
  CHECK(merged.moved == 2);
  CHECK(id_of(two.find(EntityKind::deal, deal).get("contact")) == two.keep);
  CHECK(id_of(two.find(EntityKind::contact, boss).get("reports_to")) == two.keep);
  CHECK(is_empty(two.find(EntityKind::contact, two.keep).get("reports_to")));
}

TEST_CASE("merge: who reported to the removed record is not left pointing at it") {
  TwoContacts two;
  Change change = update_change(EntityKind::contact, two.keep);
  change.set("reports_to", two.gone);
  REQUIRE(two.store->write(two.admin, {&change, 1}));
  two.merge({});
  CHECK(is_empty(two.find(EntityKind::contact, two.keep).get("reports_to")));
}

TEST_CASE("merge: files follow, a message stays said by who said it") {
  TwoContacts two;
  const Id ticket = two.make(EntityKind::ticket, {{"subject", two.words("T")},
                                                  {"contact", two.gone}});
  const Id message = two.make(EntityKind::ticket_message,
                              {{"ticket", ticket}, {"author_kind", two.words("customer")},
                               {"author_contact", two.gone}, {"body", two.words("Hello")}});
  two.make(EntityKind::file, {{"name", two.words("a.txt")}, {"mime", two.words("text/plain")},
                              {"size", std::int64_t{1}}, {"sha256", std::string(64, 'a')},
                              {"subject_kind", two.words("contact")},
                              {"subject_id", two.gone}});
  two.merge({});
  CHECK(id_of(two.find(EntityKind::ticket, ticket).get("contact")) == two.keep);
  CHECK(id_of(two.find(EntityKind::ticket_message, message).get("author_contact")) == two.gone);
  const auto files = list_rowids(two.store->rows(), {
      .kind = EntityKind::file, .where = {{"subject_id", Compare::equal, two.keep}}});
  REQUIRE(files->size() == 1);
  CHECK(text_of((*two.store->rows().at(EntityKind::file, files->front()))->get("sha256")) ==
        std::string(64, 'a'));
}

TEST_CASE("merge: what a lead has become is known of the one that stays") {
  TwoContacts two;
  const Id first = two.make(EntityKind::lead, {{"last_name", two.words("L")}});
  const Id second = two.make(EntityKind::lead, {{"last_name", two.words("L")},
                                                {"contact", two.keep}});
  auto merged = merge_records(two.store->rows(), two.store->ids(), EntityKind::lead, first,
                              second, 0);
  REQUIRE(merged);
  REQUIRE(two.store->write(two.admin, merged->changes));
  CHECK(id_of(two.find(EntityKind::lead, first).get("contact")) == two.keep);
}

TEST_CASE("merge: a record with itself, a missing one and other kinds are refused") {
  TwoContacts two;
  const auto code = [&](EntityKind kind, const Id& a, const Id& b) {
    const auto merged = merge_records(two.store->rows(), two.store->ids(), kind, a, b, 0);
    return merged ? std::string("fine") : merged.error().code;
  };
  CHECK(code(EntityKind::contact, two.keep, two.keep) == "merge_impossible");
  CHECK(code(EntityKind::user, two.keep, two.gone) == "merge_impossible");
  CHECK(code(EntityKind::contact, two.keep, Id{}) == "not_found");
}
