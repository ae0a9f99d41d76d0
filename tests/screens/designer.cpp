// Fields, entities, forms and rules of an organisation's own, by hand.
#include <doctest/doctest.h>

#include "staff_harness.h"
#include "store/query.h"

using namespace acq;
using namespace acq::testing;

namespace {

Value words(std::string_view text) {
  return std::string(text);
}

struct Designer : StaffHarness {
  Designer() {
    sign_in();
    first_sync();
  }
  Rows& rows() { return app->device()->rows(); }
  Id add(EntityKind kind, std::vector<std::pair<std::string_view, Value>> fields) {
    Change change = insert_change(kind, app->device()->store().ids().make());
    for (auto& [name, value] : fields) change.set(name, std::move(value));
    return write(change);
  }
  // A field as the designer makes it; its slot.
  std::string define(std::string_view entity, std::string_view name, std::string_view type,
                     std::vector<std::pair<std::string_view, Value>> more = {}) {
    more.insert(
        more.end(),
        {{"entity_name", words(entity)}, {"name", words(name)}, {"custom_type", words(type)}});
    const Id row = add(EntityKind::custom_field, std::move(more));
    settle();
    return std::string(text_of((*rows().find(EntityKind::custom_field, row))->get("slot_name")));
  }
  Value value(EntityKind kind, const Id& row, std::string_view field) {
    return (*rows().find(kind, row))->get(field);
  }
};

}  // namespace

TEST_CASE("designer: a field made there is in the form, on the page and in the filter at once") {
  Designer at;
  at.go("/designer?of=product");
  at.press(A11y::button, "New field");
  at.fill(A11y::textbox, "Name", "Shelf");
  at.press(A11y::combobox, "Type");
  at.press(A11y::option, "Whole number");
  at.press(A11y::button, "Save");
  CHECK(at.shows(A11y::link, "Shelf"));
  const Id seal = at.add(EntityKind::product, {{"name", words("Seal")}});
  at.go("/products/" + seal.text());
  at.press(A11y::button, "Edit");
  at.fill(A11y::textbox, "Shelf", "39");
  at.press(A11y::button, "Save");
  CHECK(at.shows_text("Shelf"));
  CHECK(at.shows_text("39"));
  at.go("/products");
  at.press(A11y::button, "Filter");
  at.press(A11y::combobox, "Field");
  at.headless.type(*at.app, "shel");
  at.settle();
  CHECK(at.shows(A11y::option, "Shelf"));
}

TEST_CASE(
    "designer: a choice without choices, and a formula that cannot be read, are refused there") {
  Designer at;
  at.go("/designer?of=deal");
  at.press(A11y::button, "New field");
  at.fill(A11y::textbox, "Name", "Grade");
  at.press(A11y::combobox, "Type");
  at.press(A11y::option, "Choice");
  at.press(A11y::button, "Save");
  CHECK(*at.rows().count(EntityKind::custom_field) == 0);
  at.press(A11y::button, "Choice");
  at.fill(A11y::textbox, "Choice 1", "Gold");
  at.press(A11y::combobox, "Colour");
  at.press(A11y::option, "Green");
  at.press(A11y::button, "Save");
  CHECK(*at.rows().count(EntityKind::custom_field) == 1);
  at.press(A11y::button, "New field");
  at.fill(A11y::textbox, "Name", "Margin");
  at.press(A11y::combobox, "Type");
  at.press(A11y::option, "Money");
  at.press(A11y::checkbox, "Computed by a formula");
  at.fill(A11y::multiline, "Formula", "amount * ");
  at.press(A11y::button, "Save");
  CHECK(at.shows_text("The formula cannot be read"));
  CHECK(*at.rows().count(EntityKind::custom_field) == 1);
}

TEST_CASE("designer: a formula is computed for the records that are there") {
  Designer at;
  std::vector<Id> deals;
  for (int i = 1; i <= 250; ++i) {
    deals.push_back(at.add(EntityKind::deal, {{"name", words("D" + std::to_string(i))},
                                              {"stage", words("engaging")},
                                              {"amount", std::int64_t{i * 100}}}));
  }
  at.go("/designer?of=deal");
  at.press(A11y::button, "New field");
  at.fill(A11y::textbox, "Name", "Twice");
  at.press(A11y::combobox, "Type");
  at.press(A11y::option, "Money");
  at.press(A11y::checkbox, "Computed by a formula");
  at.fill(A11y::multiline, "Formula", "amount * 2");
  CHECK(at.shows_text("D250: €500"));
  at.press(A11y::button, "Save");
  for (int i = 0; i < 20; ++i) at.settle();
  std::string slot;
  for (const Field& field : at.rows().entity(EntityKind::deal).fields) {
    if (field.labels) slot = field.name;
  }
  CHECK(at.value(EntityKind::deal, deals.front(), slot) == Value{std::int64_t{200}});
  CHECK(at.value(EntityKind::deal, deals.back(), slot) == Value{std::int64_t{50'000}});
}

TEST_CASE("designer: a list of one's own stands beside the others, with its records") {
  Designer at;
  at.go("/designer");
  at.press(A11y::button, "New list");
  at.fill(A11y::textbox, "One is called", "Machine");
  at.fill(A11y::textbox, "Several are called", "Machines");
  at.press(A11y::button, "Save");
  CHECK(at.shows(A11y::link, "Machines"));
  at.press(A11y::link, "Machines");
  CHECK(at.shows(A11y::heading, "Machines"));
  at.press(A11y::button, "New: Machine");
  at.fill(A11y::textbox, "Name", "Press 4");
  at.press(A11y::button, "Save");
  CHECK(at.shows(A11y::heading, "Press 4"));
  CHECK(*at.rows().count(EntityKind::own_1) == 1);
}

TEST_CASE("designer: a reference shows on both pages") {
  Designer at;
  at.add(EntityKind::custom_entity, {{"name", words("Machine")}, {"plural", words("Machines")}});
  const std::string maker =
      at.define("own_1", "Maker", "reference", {{"target_name", words("account")}});
  const Id mill = at.add(EntityKind::account, {{"name", words("Mill Ltd")}});
  const Id press = at.add(EntityKind::own_1, {{"name", words("Press 4")}, {maker, mill}});
  at.go("/accounts/" + mill.text());
  CHECK(at.shows(A11y::link, "Press 4"));
  at.go("/own-1/" + press.text());
  CHECK(at.shows(A11y::link, "Mill Ltd"));
}

TEST_CASE("designer: what is hidden and moved there is so in the form; Undo takes it back") {
  Designer at;
  at.go("/designer?of=account");
  at.press(A11y::button, "Hide Website");
  at.press(A11y::button, "Heading");
  at.go("/accounts");
  at.press(A11y::button, "New company");
  CHECK_FALSE(at.shows(A11y::textbox, "Website"));
  CHECK(at.shows(A11y::textbox, "Name"));
  CHECK(at.shows(A11y::heading, "Section"));
  at.press(A11y::button, "Cancel");
  at.go("/designer?of=account");
  at.press(A11y::button, "As delivered");
  at.go("/accounts");
  at.press(A11y::button, "New company");
  CHECK(at.shows(A11y::textbox, "Website"));
}

TEST_CASE("designer: a rule refuses the record it describes, beside the field") {
  Designer at;
  at.add(EntityKind::validation_rule,
         {{"name", words("Far")},
          {"entity_name", words("account")},
          {"filter", words(R"({"all":[{"field":"city","is":"equal","value":"Ulm"}]})")},
          {"message", words("We do not go to Ulm.")},
          {"field_name", words("city")},
          {"active", std::int64_t{1}}});
  at.go("/designer?of=account");
  CHECK(at.shows_text("We do not go to Ulm."));
  at.go("/accounts");
  at.press(A11y::button, "New company");
  at.fill(A11y::textbox, "Name", "Mill");
  at.fill(A11y::textbox, "City", "Ulm");
  at.press(A11y::button, "Save");
  CHECK(at.shows_text("We do not go to Ulm."));
  CHECK(*at.rows().count(EntityKind::account) == 0);
  at.fill(A11y::textbox, "City", "Bonn");
  at.press(A11y::button, "Save");
  CHECK(*at.rows().count(EntityKind::account) == 1);
}

TEST_CASE("designer: a rule is put together there, and holds until it is switched off") {
  Designer at;
  at.go("/designer?of=account");
  at.press(A11y::button, "New rule");
  at.fill(A11y::textbox, "Name", "Far");
  at.fill(A11y::multiline, "What to say then", "We do not go to Ulm.");
  at.press(A11y::button, "Save");
  CHECK(*at.rows().count(EntityKind::validation_rule) == 0);  // which records, it does not say yet
  at.press(A11y::button, "Which records are wrong");
  at.press(A11y::combobox, "Field");
  at.headless.type(*at.app, "city");
  at.settle();
  at.press(A11y::option, "City");
  at.fill(A11y::textbox, "Value", "Ulm");
  at.press(A11y::button, "Done");
  at.press(A11y::button, "Save");
  CHECK(*at.rows().count(EntityKind::validation_rule) == 1);
  const Change far = insert_change(EntityKind::account, at.app->device()->store().ids().make())
                         .set("name", words("Mill"))
                         .set("city", words("In Ulm"));
  const Actor actor{.role = Role::administrator, .user = at.user};
  CHECK(at.app->device()->store().write(actor, {{far}}).error().code == "rule_broken");
  at.press(A11y::checkbox, "Far is in force");
  CHECK(at.app->device()->store().write(actor, {{far}}));
}

TEST_CASE("form: a field that depends on another comes with it, and is asked for then") {
  Designer at;
  const std::string why = at.define(
      "deal", "Why so", "text",
      {{"required", std::int64_t{1}},
       {"shown_if", words(R"({"all":[{"field":"stage","is":"equal","value":"lost"}]})")}});
  const Id deal = at.add(EntityKind::deal, {{"name", words("D")}, {"stage", words("engaging")}});
  at.go("/deals/" + deal.text());
  at.press(A11y::button, "Edit");
  CHECK_FALSE(at.shows(A11y::textbox, "Why so"));
  at.press(A11y::combobox, "Stage");
  at.press(A11y::option, "Lost");
  CHECK(at.shows(A11y::textbox, "Why so"));
  at.press(A11y::button, "Save");
  CHECK(at.value(EntityKind::deal, deal, "stage") == words("engaging"));
  at.fill(A11y::textbox, "Why so", "Price");
  at.press(A11y::button, "Save");
  CHECK(at.value(EntityKind::deal, deal, "stage") == words("lost"));
  CHECK(at.value(EntityKind::deal, deal, why) == words("Price"));
}

TEST_CASE("designer: others than administrators read it and change nothing") {
  Designer at;
  Change change = update_change(EntityKind::user, at.user);
  at.write(change.set("role", words("sales")));
  at.go("/designer?of=contact");
  CHECK(at.shows(A11y::heading, "Fields and forms"));
  CHECK_FALSE(at.shows(A11y::button, "New field"));
}

TEST_CASE("designer: a pipeline made there gives forms its stages, and what they require") {
  Designer at;
  at.go("/designer?of=deal");
  at.press(A11y::button, "New pipeline");
  at.fill(A11y::textbox, "Name", "Renewal");
  at.press(A11y::checkbox, "New deals begin here");
  at.fill(A11y::textbox, "Choice 1", "Due");
  at.fill(A11y::textbox, "Probability", "40");
  at.press(A11y::combobox, "Must be filled in by then");
  at.press(A11y::option, "Expected close");
  at.press(A11y::button, "Save");
  REQUIRE(at.rows().dictionary().pipelines().size() == 1);
  CHECK(at.shows(A11y::link, "Renewal"));
  CHECK(at.shows_text("Due"));
  at.go("/deals");
  at.press(A11y::button, "New deal");
  CHECK(at.shows(A11y::combobox, "Pipeline"));
  at.fill(A11y::textbox, "Name", "Mill");
  at.press(A11y::button, "Save");
  const auto* close = at.headless.find(A11y::textbox, "Expected close");
  REQUIRE(close);
  CHECK(close->required == platform::a11y::State::yes);
  CHECK(*at.rows().count(EntityKind::deal) == 0);
  at.fill(A11y::textbox, "Expected close", "12/31/2026");
  at.press(A11y::button, "Save");
  const auto deals = list_rowids(at.rows(), {.kind = EntityKind::deal});
  REQUIRE(deals->size() == 1);
  const auto deal = at.rows().at(EntityKind::deal, deals->front());
  CHECK((*deal)->get("probability") == Value{std::int64_t{40}});
  CHECK(id_of((*deal)->get("pipeline")) == at.rows().dictionary().pipelines()[0].id);
}

TEST_CASE("designer: a chance of success that is none is refused there, and nothing is written") {
  Designer at;
  at.go("/designer?of=deal");
  at.press(A11y::button, "New pipeline");
  at.fill(A11y::textbox, "Name", "Renewal");
  at.fill(A11y::textbox, "Choice 1", "Due");
  at.fill(A11y::textbox, "Probability", "140");
  at.press(A11y::button, "Save");
  CHECK(*at.rows().count(EntityKind::pipeline) == 0);
  CHECK(at.shows_text("140 is too small or too large for “Probability”. Correct the number."));
  at.fill(A11y::textbox, "Probability", "100");
  at.press(A11y::button, "Save");
  CHECK(*at.rows().count(EntityKind::pipeline) == 1);
}

TEST_CASE("designer: the form of a deal whose pipeline is gone does not move the deal") {
  Designer at;
  const Id renewal = at.add(EntityKind::pipeline,
                            {{"name", words("Renewal")},
                             {"stages", words(R"([{"name":"r1","label":"Due"}])")}});
  at.settle();
  const Id deal = at.add(EntityKind::deal, {{"name", words("Mill")}, {"stage", words("r1")}});
  at.add(EntityKind::pipeline, {{"name", words("Other")},
                                {"stages", words(R"([{"name":"o1","label":"Only"}])")}});
  // Another device may remove it before it hears of the deal.
  const Change gone{EntityKind::pipeline, renewal, ChangeKind::remove, {}};
  REQUIRE(at.app->device()->store().write({.role = Role::system}, {{gone}}, {.replicated = true}));
  at.settle();
  at.go("/deals/" + deal.text());
  at.press(A11y::button, "Edit");
  at.fill(A11y::textbox, "Name", "Mill 2");
  at.press(A11y::button, "Save");
  CHECK(at.value(EntityKind::deal, deal, "name") == words("Mill 2"));
  CHECK(at.value(EntityKind::deal, deal, "stage") == words("r1"));
}
