#include "store/filter.h"

#include <doctest/doctest.h>

#include "store/query.h"
#include "store/store.h"

using namespace acq;

namespace {

const Actor kAdmin{.role = Role::administrator};
const Entity& contact() { return entity(EntityKind::contact); }
constexpr TimeMs kNow = 1'700'000'000'000;  // 2023-11-14, 22:13 UTC

struct Office {
  Office() {
    store = std::move(*Store::open(*db, clock, random, nullptr, nullptr));
    make("me", EntityKind::user, {{"name", std::string("Kim")}, {"role", std::string("sales")}});
    me = ids["me"];
    make("account", EntityKind::account, {{"name", std::string("Zoom AG")},
                                          {"sector", std::string("software")}});
    person("Anna", {{"state", std::string("customer")}, {"account", ids["account"]},
                    {"birthday", std::int64_t{19'675}}, {"city", std::string("Zürich")}});
    person("Bert", {{"state", std::string("at_risk")}, {"owner", me},
                    {"birthday", std::int64_t{19'680}},
                    {"tags", join_tags({"VIP", "Messe"})}});
    person("Carl", {{"city", std::string("Bern")}});
  }
  using Fields = std::vector<std::pair<std::string_view, Value>>;
  void make(std::string_view key, EntityKind kind, const Fields& fields) {
    Change change = insert_change(kind, store->ids().make());
    for (const auto& [name, value] : fields) change.set(name, value);
    REQUIRE(store->write(kAdmin, {&change, 1}));
    ids[std::string(key)] = change.row;
  }
  void person(std::string_view name, Fields fields) {
    fields.emplace_back("last_name", std::string(name));
    make(name, EntityKind::contact, fields);
  }
  std::string found(Filter filter) {
    ListQuery query{.kind = EntityKind::contact};
    query.filter = resolved(contact(), filter, me, kNow, 0);
    const auto rowids = list_rowids(store->rows(), query);
    if (!rowids) return rowids.error().code;
    std::string names;
    for (const auto rowid : *rowids) {
      names += title_of(**store->rows().at(EntityKind::contact, rowid)) + " ";
    }
    return names;
  }
  std::string found(Condition condition) { return found(Filter{.conditions = {condition}}); }

  FixedClock clock{kNow};
  SeededRandom random{7};
  Result<Database> db = Database::open({.path = ":memory:"});
  std::unique_ptr<Store> store;
  std::map<std::string, Id> ids;
  Id me;
};

std::string text(std::string_view words) { return std::string(words); }

}  // namespace

TEST_CASE("filter: one of several is enough, or all are needed, and groups may be mixed") {
  Office office;
  const Condition customer{"state", Compare::equal, text("customer")};
  const Condition in_bern{"city", Compare::equal, text("Bern")};
  const Condition has_owner{"owner", Compare::not_empty, {}};
  CHECK(office.found(Filter{.any = true, .conditions = {customer, in_bern}}) == "Anna Carl ");
  CHECK(office.found(Filter{.conditions = {customer, in_bern}}).empty());
  const Filter either{.any = true, .conditions = {in_bern}, .groups = {{.conditions = {
      has_owner, {"state", Compare::not_equal, text("customer")}}}}};
  CHECK(office.found(either) == "Bert Carl ");
  CHECK(office.found(Filter{}) == "Anna Bert Carl ");
}

TEST_CASE("filter: letters are found without regard to case and diacritics, tags as a whole") {
  Office office;
  CHECK(office.found({"city", Compare::contains, text("ZURI")}) == "Anna ");
  CHECK(office.found({"city", Compare::lacks, text("zuri")}) == "Bert Carl ");
  CHECK(office.found({"tags", Compare::contains, text("vip")}) == "Bert ");
  CHECK(office.found({"tags", Compare::contains, text("vi")}).empty());
  CHECK(office.found({"tags", Compare::lacks, text("Messe")}) == "Anna Carl ");
}

TEST_CASE("filter: days count from today, moments by the day they fall on, me is who asks") {
  Office office;  // today is day 19,675
  CHECK(office.found({"birthday", Compare::equal, std::int64_t{19'675}}) == "Anna ");
  CHECK(office.found({"birthday", Compare::next_days, std::int64_t{5}}) == "Anna Bert ");
  CHECK(office.found({"birthday", Compare::past_days, std::int64_t{5}}) == "Anna ");
  CHECK(office.found({"created_at", Compare::equal, std::int64_t{19'675}}) ==
        "Anna Bert Carl ");
  CHECK(office.found({"created_at", Compare::more, std::int64_t{19'675}}).empty());
  CHECK(office.found({"owner", Compare::is_me, {}}) == "Bert ");
}

TEST_CASE("filter: a field of the record that a reference points to can be asked for") {
  Office office;
  CHECK(office.found({"account.sector", Compare::equal, text("software")}) == "Anna ");
  CHECK(office.found({"account.name", Compare::contains, text("zoom")}) == "Anna ");
  CHECK(field_of(contact(), "account.nonsense") == nullptr);
  CHECK(field_of(contact(), "city.name") == nullptr);
  CHECK(field_of(contact(), "account.parent.name") == nullptr);
}

TEST_CASE("filter: comes back from its text as it was") {
  const Filter filter{.any = true,
                      .conditions = {{"city", Compare::contains, text("\"Zürich\"")},
                                     {"owner", Compare::equal, Id{}}},
                      .groups = {{.conditions = {{"birthday", Compare::less, std::int64_t{-5}},
                                                 {"phone", Compare::empty, {}}}}}};
  const auto again = parse_filter(contact(), filter_text(filter));
  REQUIRE(again);
  CHECK(*again == filter);
  CHECK(filter_text(Filter{}).empty());
  CHECK(parse_filter(contact(), "")->empty());
}

TEST_CASE("filter: what cannot be asked is refused with its place, and nothing hostile gets in") {
  const auto code = [](std::string_view json) {
    const auto parsed = parse_filter(contact(), json);
    return parsed ? std::string("fine") : parsed.error().code + " " + parsed.error().where.field;
  };
  CHECK(code("{") == "bad_filter ");
  CHECK(code("[]") == "bad_filter ");
  CHECK(code(R"({"all":[],"any":[]})") == "bad_filter ");
  CHECK(code(R"({"all":[{"field":"x\";--","is":"equal","value":"a"}]})") ==
        "filter_field x\";--");
  CHECK(code(R"({"all":[{"field":"city","is":"more","value":"a"}]})") == "filter_compare city");
  CHECK(code(R"({"all":[{"field":"birthday","is":"equal","value":"a"}]})") ==
        "filter_value birthday");
  CHECK(code(R"({"all":[{"field":"city","is":"equal","value":""}]})") == "filter_value city");
  CHECK(code(R"({"all":[{"field":"city","is":"empty"}]})") == "fine");
  CHECK(code(R"({"all":[{"field":"birthday","is":"less","value":9223372036854775807}]})") ==
        "filter_value birthday");
  std::string empty_groups;
  for (int i = 0; i < 2000; ++i) empty_groups += std::string(i > 0 ? "," : "") + R"({"all":[]})";
  CHECK(code(R"({"all":[)" + empty_groups + "]}") == "filter_too_big ");
  std::string deep = R"({"field":"city","is":"empty"})";
  for (int i = 0; i < kFilterDepthMax + 2; ++i) deep = R"({"all":[)" + deep + "]}";
  CHECK(code(deep) == "filter_too_big ");
  std::string many;
  for (std::size_t i = 0; i <= kFilterConditionsMax; ++i) {
    many += std::string(i > 0 ? "," : "") + R"({"field":"city","is":"empty"})";
  }
  CHECK(code(R"({"all":[)" + many + "]}") == "filter_too_big ");
}
