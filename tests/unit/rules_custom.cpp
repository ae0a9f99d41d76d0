// Fields and entities of an organisation's own.
#include "rules/convert_lead.h"
#include "rules/custom_rules.h"
#include "rules/layout.h"
#include "rules/merge_records.h"
#include "rules_fixture.h"
#include "store/query.h"
#include "store/search.h"

namespace acq {
namespace {

using testing::RulesFixture;
using testing::whole;
using testing::words;

constexpr std::string_view kGrades =
    R"([{"name":"a","label":"First","tone":"good","labels":{"de":"Erste"}},
        {"name":"b","label":"Second"}])";

struct Custom : RulesFixture {
  Change field(std::string_view entity, std::string_view name, std::string_view type,
               Values more = {}) {
    Change change =
        made(EntityKind::custom_field,
             {{"entity_name", words(entity)}, {"name", words(name)}, {"custom_type", words(type)}});
    for (const auto& [key, value] : more) change.set(key, value);
    return change;
  }
  // Where the field was put.
  std::string define(std::string_view entity, std::string_view name, std::string_view type,
                     Values more = {}) {
    const Id row = write(field(entity, name, type, more));
    return std::string(
        text_of((*store->rows().find(EntityKind::custom_field, row))->get("slot_name")));
  }
  Value value(EntityKind kind, const Id& row, std::string_view name) {
    return (*store->rows().find(kind, row))->get(name);
  }
};

}  // namespace

TEST_CASE_FIXTURE(Custom, "custom field: holds what its type says, and refuses anything else") {
  const std::string year = define("account", "Year built", "integer");
  const std::string grade = define("account", "Grade", "choice", {{"options", words(kGrades)}});
  const Id row = insert(EntityKind::account,
                        {{"name", words("Mill")}, {year, whole(1907)}, {grade, words("a")}});
  CHECK(value(EntityKind::account, row, year) == whole(1907));
  CHECK(refusal(update_change(EntityKind::account, row).set(year, words("old"))) == "wrong_type");
  CHECK(refusal(update_change(EntityKind::account, row).set(grade, words("c"))) ==
        "unknown_choice");
  const Entity& described = store->rows().entity(EntityKind::account);
  CHECK(described.find(grade)->labels->in("de") == "Grade");
  CHECK(described.find(grade)->choices->choices[0].labels->in("de") == "Erste");
  CHECK(described.find(grade)->choices->choices[0].labels->in("es") == "First");
  CHECK(described.index_of(year) == entity(EntityKind::account).index_of(year));
}

TEST_CASE_FIXTURE(Custom, "custom field: a slot that nobody gave a meaning takes nothing") {
  const Id row = insert(EntityKind::account, {{"name", words("Mill")}});
  CHECK(refusal(update_change(EntityKind::account, row).set("custom_1", words("x"))) ==
        "unknown_field");
}

TEST_CASE_FIXTURE(Custom, "custom field: text is found, numbers are compared, both sort") {
  const std::string code = define("account", "Code", "text");
  const std::string year = define("account", "Year", "integer");
  insert(EntityKind::account, {{"name", words("A")}, {code, words("zebra")}, {year, whole(9)}});
  insert(EntityKind::account, {{"name", words("B")}, {code, words("Yak")}, {year, whole(10)}});
  Rows& rows = store->rows();
  CHECK(search_rowids(rows, EntityKind::account, "zeb")->size() == 1);
  ListQuery query{.kind = EntityKind::account, .sort = year};
  CHECK(text_of((*rows.at(EntityKind::account, list_rowids(rows, query)->front()))->get("name")) ==
        "A");
  query.sort = code;
  CHECK(text_of((*rows.at(EntityKind::account, list_rowids(rows, query)->front()))->get("name")) ==
        "B");
  const auto filter =
      parse_filter(rows.entity(EntityKind::account),
                   R"({"all":[{"field":")" + year + R"(","is":"at_least","value":10}]})");
  REQUIRE(filter);
  query.filter = *filter;
  CHECK(list_rowids(rows, query)->size() == 1);
}

TEST_CASE_FIXTURE(Custom, "custom field: a filter reaches it through a reference, too") {
  const std::string year = define("account", "Year", "integer");
  const Id mill = insert(EntityKind::account, {{"name", words("Mill")}, {year, whole(1907)}});
  insert(EntityKind::contact, {{"last_name", words("In")}, {"account", mill}});
  insert(EntityKind::contact, {{"last_name", words("Out")}});
  Rows& rows = store->rows();
  const auto filter =
      parse_filter(rows.entity(EntityKind::contact),
                   R"({"all":[{"field":"account.)" + year + R"(","is":"equal","value":1907}]})");
  REQUIRE(filter);
  const ListQuery query{.kind = EntityKind::contact, .filter = *filter};
  CHECK(list_rowids(rows, query)->size() == 1);
}

TEST_CASE_FIXTURE(Custom, "custom field: a required one is asked for where it is shown") {
  const std::string why =
      define("deal", "Why", "text",
             {{"required", whole(1)},
              {"shown_if", words(R"({"all":[{"field":"stage","is":"equal","value":"lost"}]})")}});
  const Id deal = insert(EntityKind::deal, {{"name", words("D")}, {"stage", words("engaging")}});
  update(EntityKind::deal, deal, "name", words("E"));
  const Change lost = update_change(EntityKind::deal, deal).set("stage", words("lost"));
  const auto refused = store->write(actor, {{lost}});
  REQUIRE(!refused);
  CHECK(refused.error().code == "required");
  CHECK(refused.error().where.field == why);
  Change both = lost;
  write(both.set(why, words("Price")));
  CHECK(refusal(update_change(EntityKind::deal, deal).set(why, Value{})) == "required");
}

TEST_CASE_FIXTURE(Custom, "custom field: an old record without a new required field still works") {
  const Id row = insert(EntityKind::account, {{"name", words("Mill")}});
  const std::string code = define("account", "Code", "text", {{"required", whole(1)}});
  update(EntityKind::account, row, "city", words("Ulm"));
  CHECK(refusal(made(EntityKind::account, {{"name", words("New")}})) == "required");
  // What another device made before it knew of the field is taken.
  const Change away = made(EntityKind::account, {{"name", words("Away")}});
  CHECK(store->write(actor, {{away}}, {.replicated = true}));
}

TEST_CASE_FIXTURE(Custom,
                  "custom field: a removed one leaves its values, and its slot is not given away") {
  const Change definition = field("account", "Code", "text");
  write(definition);
  const std::string slot(text_of(value(EntityKind::custom_field, definition.row, "slot_name")));
  const Id row = insert(EntityKind::account, {{"name", words("Mill")}, {slot, words("old")}});
  write({EntityKind::custom_field, definition.row, ChangeKind::remove, {}});
  CHECK(store->rows().entity(EntityKind::account).find(slot)->type == FieldType::slot);
  for (int i = 0; i < 23; ++i) {
    CHECK(define("account", "F" + std::to_string(i), "text") != slot);
  }
  CHECK(refusal(field("account", "One more", "text")) == "no_slot_left");
  write({EntityKind::custom_field, definition.row, ChangeKind::restore, {}});
  CHECK(store->rows().entity(EntityKind::account).find(slot)->labels->text == "Code");
  CHECK(value(EntityKind::account, row, slot) == words("old"));
}

TEST_CASE_FIXTURE(Custom, "custom field: refuses a definition that nobody could use") {
  CHECK(refusal(field("team", "X", "text")) == "unknown_entity");
  CHECK(refusal(field("account", "X", "choice")) == "required");
  CHECK(refusal(field("account", "X", "reference", {{"target_name", words("own_1")}})) ==
        "unknown_entity");
  CHECK(refusal(field("account", "X", "text", {{"shown_if", words("{]")}})) == "bad_filter");
  CHECK(refusal(field("account", "X", "decimal", {{"formula", words("1 +")}})) == "formula_syntax");
  define("account", "Twice", "text");
  CHECK(refusal(field("account", "Twice", "text")) == "not_unique");
  CHECK(store->rows().dictionary().entity(EntityKind::account).find("custom_1") != nullptr);
}

TEST_CASE_FIXTURE(Custom, "custom field: a refused write takes its definition back") {
  const Change good = field("account", "Code", "text");
  const Change bad = made(EntityKind::contact, {{"first_name", words("No name")}});
  const std::vector<Change> both = {good, bad};
  CHECK(refusal(both) == "required");
  for (const Field& each : store->rows().entity(EntityKind::account).fields) {
    CHECK(each.labels == nullptr);
  }
}

TEST_CASE_FIXTURE(Custom, "computed field: follows what it is computed from, and is not typed") {
  const std::string margin =
      define("deal", "Worth", "money", {{"formula", words("amount * probability / 100")}});
  const Id deal =
      insert(EntityKind::deal,
             {{"name", words("D")}, {"stage", words("engaging")}, {"amount", whole(200'000)}});
  CHECK(value(EntityKind::deal, deal, margin) == whole(60'000));
  update(EntityKind::deal, deal, "amount", whole(100'000));
  CHECK(value(EntityKind::deal, deal, margin) == whole(30'000));
  update(EntityKind::deal, deal, "amount", Value{});
  CHECK(is_empty(value(EntityKind::deal, deal, margin)));
  CHECK(refusal(field("deal", "Twice", "money", {{"formula", words(margin + " * 2")}})) ==
        "formula_computed");
}

TEST_CASE_FIXTURE(Custom, "computed field: what two devices changed apart is computed again") {
  const std::string both =
      define("account", "Both", "text", {{"formula", words("city & \"/\" & country")}});
  const Id row = insert(EntityKind::account, {{"name", words("M")}, {"city", words("Ulm")}});
  Change from_away = update_change(EntityKind::account, row).set("country", words("DE"));
  CHECK(store->write(actor, {{from_away}}, {.replicated = true}));
  CHECK(value(EntityKind::account, row, both) == words("Ulm/DE"));
}

TEST_CASE_FIXTURE(Custom, "own entity: gets a name, fields, and records like any other") {
  const Id definition = insert(EntityKind::custom_entity,
                               {{"name", words("Machine")}, {"plural", words("Machines")}});
  const std::string name(text_of(value(EntityKind::custom_entity, definition, "entity_name")));
  const Entity& machine = *store->rows().find_entity(name);
  CHECK(store->rows().dictionary().uses(machine.kind));
  CHECK(machine.one->text == "Machine");
  CHECK(machine.many->text == "Machines");
  const std::string hours = define(name, "Hours", "integer");
  const std::string part =
      define("product", "Machine", "reference", {{"target_name", words(name)}});
  const Id row = insert(machine.kind, {{"name", words("Press 4")}, {hours, whole(12)}});
  insert(EntityKind::product, {{"name", words("Seal")}, {part, row}});
  CHECK(refusal(made(EntityKind::product, {{"name", words("X")}, {part, store->ids().make()}})) ==
        "unknown_reference");
  for (int i = 0; i < 5; ++i) {
    insert(EntityKind::custom_entity, {{"name", words("E")}, {"plural", words("Es")}});
  }
  CHECK(refusal(made(EntityKind::custom_entity, {{"name", words("E")}, {"plural", words("Es")}})) ==
        "no_entity_left");
}

TEST_CASE_FIXTURE(Custom,
                  "own reference: follows when the record it names is merged into another") {
  const std::string maker =
      define("product", "Maker", "reference", {{"target_name", words("account")}});
  const Id keep = insert(EntityKind::account, {{"name", words("Mill")}});
  const Id gone = insert(EntityKind::account, {{"name", words("Mill Ltd")}});
  const Id product = insert(EntityKind::product, {{"name", words("Seal")}, {maker, gone}});
  const auto merged =
      merge_records(store->rows(), store->ids(), EntityKind::account, keep, gone, 0);
  REQUIRE(merged);
  CHECK(refusal(merged->changes).empty());
  CHECK(value(EntityKind::product, product, maker) == Value{keep});
}

TEST_CASE_FIXTURE(Custom, "own field of a lead: goes along to the field of the same name") {
  const std::string of_lead = define("lead", "Shoe size", "integer");
  define("contact", "Something else", "text");
  const std::string of_contact = define("contact", "Shoe size", "integer");
  const Id lead =
      insert(EntityKind::lead, {{"last_name", words("Snelling")}, {of_lead, whole(39)}});
  const auto converted = convert_lead(store->rows(), store->ids(), lead, {});
  REQUIRE(converted);
  CHECK(refusal(converted->changes).empty());
  CHECK(value(EntityKind::contact, converted->contact, of_contact) == whole(39));
}

TEST_CASE_FIXTURE(
    Custom, "validation rule: refuses the records it describes, with its words, beside its field") {
  insert(EntityKind::validation_rule,
         {{"name", words("No free deals")},
          {"entity_name", words("deal")},
          {"filter", words(R"({"all":[{"field":"stage","is":"equal","value":"won"},
                                     {"field":"amount","is":"empty"}]})")},
          {"message", words("A won deal has an amount.")},
          {"field_name", words("amount")},
          {"active", whole(1)}});
  const Id deal = insert(EntityKind::deal, {{"name", words("D")}, {"stage", words("engaging")}});
  const Change won = update_change(EntityKind::deal, deal).set("stage", words("won"));
  const auto refused = store->write(actor, {{won}});
  REQUIRE(!refused);
  CHECK(refused.error().code == "rule_broken");
  CHECK(refused.error().detail == "A won deal has an amount.");
  CHECK(refused.error().where.field == "amount");
  CHECK(value(EntityKind::deal, deal, "stage") == words("engaging"));
  Change both = won;
  write(both.set("amount", whole(5)));
  CHECK(refusal(made(EntityKind::validation_rule, {{"name", words("All")},
                                                   {"entity_name", words("deal")},
                                                   {"message", words("No.")}})) == "required");
}

TEST_CASE_FIXTURE(Custom, "layout: keeps the order, refuses one that lacks what is required") {
  const Rows& rows = store->rows();
  const Entity& described = rows.entity(EntityKind::contact);
  const auto layout =
      parse_layout(described, R"([{"title":"Who","fields":["last_name","email","gone"]}])");
  REQUIRE(layout);
  CHECK(layout->front().fields == std::vector<std::string>{"last_name", "email"});
  CHECK(parse_layout(described, layout_text(*layout)).value().front().title == "Who");
  CHECK(layout_order(described, *layout) ==
        std::vector<std::size_t>{*described.index_of("last_name"), *described.index_of("email")});
  CHECK(parse_layout(described, R"([{"title":"","fields":["email"]}])").error().code ==
        "layout_lacks");
  CHECK(parse_layout(described, R"([{"fields":["email","email"]}])").error().code == "bad_layout");
  CHECK(parse_layout(described, "{").error().code == "bad_layout");
}

TEST_CASE_FIXTURE(Custom, "layout: a role's own comes before that for everybody") {
  insert(EntityKind::form_layout,
         {{"entity_name", words("contact")},
          {"fields", words(R"([{"title":"All","fields":["last_name"]}])")}});
  insert(EntityKind::form_layout,
         {{"entity_name", words("contact")},
          {"role", words("service")},
          {"fields", words(R"([{"title":"Service","fields":["last_name","phone"]}])")}});
  const auto title = [&](Role role) {
    return layout_for(store->rows(), EntityKind::contact, role)->front().title;
  };
  CHECK(title(Role::service) == "Service");
  CHECK(title(Role::sales) == "All");
  CHECK(layout_for(store->rows(), EntityKind::account, Role::sales)->empty());
}

}  // namespace acq
