#include <doctest/doctest.h>

#include "base/date.h"
#include "rules/convert_lead.h"
#include "rules/crm_rules.h"
#include "store/rows.h"
#include "store/colour_rules.h"

using namespace acq;

namespace {

struct Fixture {
  FixedClock clock{1'750'000'000'000};
  SeededRandom random{3};
  CrmRules rules;
  std::optional<Database> db;
  std::unique_ptr<Store> store;
  Actor actor{.role = Role::administrator};

  Fixture() {
    auto opened = Database::open({.path = ":memory:"});
    REQUIRE(opened);
    db = std::move(*opened);
    auto made = Store::open(*db, clock, random, &rules, nullptr);
    REQUIRE(made);
    store = std::move(*made);
    Change user = insert_change(EntityKind::user, store->ids().make());
    user.set("name", std::string("Kim")).set("role", std::string("sales"));
    write(user);
    actor.user = user.row;
  }

  Id write(const Change& change) {
    const auto written = store->write(actor, {{change}});
    if (!written) FAIL(written.error().code << " " << written.error().where.field);
    return change.row;
  }
  Id insert(EntityKind kind, std::initializer_list<std::pair<std::string_view, Value>> values) {
    Change change = insert_change(kind, store->ids().make());
    for (const auto& [name, value] : values) change.set(name, value);
    return write(change);
  }
  void update(EntityKind kind, const Id& row, std::string_view field, Value value) {
    write(update_change(kind, row).set(field, std::move(value)));
  }
  Value get(EntityKind kind, const Id& row, std::string_view field) {
    const auto record = store->rows().find(kind, row);
    REQUIRE(record);
    return (*record)->get(field);
  }
};

Value words(std::string_view text) { return std::string(text); }

}  // namespace

TEST_CASE("deal: probability and closing date follow the stage, both ways") {
  Fixture f;
  const Id deal = f.insert(EntityKind::deal, {{"name", words("D")}, {"stage", words("engaging")}});
  CHECK(f.get(EntityKind::deal, deal, "probability") == Value{std::int64_t{30}});
  CHECK(f.get(EntityKind::deal, deal, "opened_on") == Value{day_of(f.clock.now)});
  CHECK(f.get(EntityKind::deal, deal, "owner") == Value{f.actor.user});
  f.update(EntityKind::deal, deal, "stage", words("won"));
  CHECK(f.get(EntityKind::deal, deal, "probability") == Value{std::int64_t{100}});
  CHECK(f.get(EntityKind::deal, deal, "closed_on") == Value{day_of(f.clock.now)});
  f.update(EntityKind::deal, deal, "stage", words("engaging"));
  CHECK(is_empty(f.get(EntityKind::deal, deal, "closed_on")));
}

TEST_CASE("deal: a closing date that is given stays as given") {
  Fixture f;
  const Id deal = f.insert(EntityKind::deal, {{"name", words("D")}, {"stage", words("won")},
                                              {"closed_on", std::int64_t{17'000}}});
  CHECK(f.get(EntityKind::deal, deal, "closed_on") == Value{std::int64_t{17'000}});
}

TEST_CASE("deal lines: the deal's amount is their sum, less discounts, also after removal") {
  Fixture f;
  const Id product = f.insert(EntityKind::product, {{"name", words("GTX Pro")},
                                                    {"price", std::int64_t{482'100}}});
  const Id deal = f.insert(EntityKind::deal, {{"name", words("D")}, {"stage", words("engaging")}});
  const Id line = f.insert(EntityKind::deal_line, {{"deal", deal}, {"product", product},
                                                   {"quantity", std::int64_t{2000}}});
  CHECK(f.get(EntityKind::deal, deal, "amount") == Value{std::int64_t{964'200}});
  f.insert(EntityKind::deal_line, {{"deal", deal}, {"description", words("Delivery")},
                                   {"price", std::int64_t{1000}},
                                   {"discount", std::int64_t{50}}});
  CHECK(f.get(EntityKind::deal, deal, "amount") == Value{std::int64_t{964'700}});
  f.write({EntityKind::deal_line, line, ChangeKind::remove, {}});
  CHECK(f.get(EntityKind::deal, deal, "amount") == Value{std::int64_t{500}});
}

TEST_CASE("deal lines: what is beyond any amount is refused, not wrapped around") {
  Fixture f;
  const Id deal = f.insert(EntityKind::deal, {{"name", words("D")}, {"stage", words("engaging")}});
  for (const std::int64_t quantity : {9'000'000'000'000'000, 9'223'372'036'854'775'807}) {
    Change line = insert_change(EntityKind::deal_line, f.store->ids().make());
    line.set("deal", deal).set("description", words("Planet")).set("quantity", quantity);
    line.set("price", std::int64_t{9'000'000'000'000'000});
    const auto written = f.store->write(f.actor, {{line}});
    REQUIRE_FALSE(written);
    CHECK(written.error().code == "out_of_range");
  }
  CHECK(is_empty(f.get(EntityKind::deal, deal, "amount")));
  f.insert(EntityKind::deal_line, {{"deal", deal}, {"description", words("Fleet")},
                                   {"quantity", std::int64_t{2'000'000'000}},
                                   {"price", std::int64_t{90'000'000'000}},
                                   {"discount", std::int64_t{99}}});
  CHECK(f.get(EntityKind::deal, deal, "amount") == Value{std::int64_t{1'800'000'000'000'000}});
}

TEST_CASE("deal lines: one that names neither product nor text is refused, the amount stays") {
  Fixture f;
  const Id deal = f.insert(EntityKind::deal, {{"name", words("D")}, {"stage", words("engaging")},
                                              {"amount", std::int64_t{36'400}}});
  Change line = insert_change(EntityKind::deal_line, f.store->ids().make());
  line.set("deal", deal);
  const auto written = f.store->write(f.actor, {{line}});
  REQUIRE_FALSE(written);
  CHECK(written.error().code == "required");
  CHECK(written.error().where.field == "product");
  CHECK(f.get(EntityKind::deal, deal, "amount") == Value{std::int64_t{36'400}});
}

TEST_CASE("task: done_at is set when it is done and cleared when it is opened again") {
  Fixture f;
  const Id task = f.insert(EntityKind::task, {{"subject", words("Call")}});
  CHECK(f.get(EntityKind::task, task, "task_state") == words("open"));
  f.update(EntityKind::task, task, "task_state", words("done"));
  CHECK(f.get(EntityKind::task, task, "done_at") == Value{f.clock.now});
  f.update(EntityKind::task, task, "task_state", words("open"));
  CHECK(is_empty(f.get(EntityKind::task, task, "done_at")));
}

TEST_CASE("ticket: waits for whoever did not write last; an internal note changes nothing") {
  Fixture f;
  const Id ticket = f.insert(EntityKind::ticket, {{"subject", words("Filters")}});
  const auto state = [&] { return f.get(EntityKind::ticket, ticket, "ticket_state"); };
  const auto say = [&](std::string_view who, bool internal) {
    f.insert(EntityKind::ticket_message, {{"ticket", ticket}, {"author_kind", words(who)},
                                          {"body", words("text")},
                                          {"internal", std::int64_t{internal}}});
  };
  CHECK(state() == words("new"));
  say("staff", true);
  CHECK(state() == words("new"));
  say("staff", false);
  CHECK(state() == words("waiting"));
  say("customer", false);
  CHECK(state() == words("open"));
  f.update(EntityKind::ticket, ticket, "ticket_state", words("solved"));
  CHECK(f.get(EntityKind::ticket, ticket, "solved_at") == Value{f.clock.now});
  say("customer", false);
  CHECK(state() == words("open"));
  CHECK(is_empty(f.get(EntityKind::ticket, ticket, "solved_at")));
}

TEST_CASE("amounts take the organisation's currency when none is given") {
  Fixture f;
  f.insert(EntityKind::organisation, {{"name", words("Nordlicht")}, {"currency", words("CHF")}});
  const Id deal = f.insert(EntityKind::deal, {{"name", words("D")}, {"stage", words("engaging")},
                                              {"amount", std::int64_t{100}}});
  CHECK(f.get(EntityKind::deal, deal, "currency") == words("CHF"));
}

TEST_CASE("convert_lead: makes account, contact and deal at once, and only once") {
  Fixture f;
  const Id lead = f.insert(EntityKind::lead, {{"first_name", words("Ola")},
                                              {"last_name", words("Nordmann")},
                                              {"company", words("Warephase")},
                                              {"amount", std::int64_t{5000}}});
  auto converted = convert_lead(f.store->rows(), f.store->ids(), lead, "First order");
  REQUIRE(converted);
  REQUIRE(f.store->write(f.actor, converted->changes));
  CHECK(f.store->rows().title(EntityKind::account, converted->account) == "Warephase");
  CHECK(f.store->rows().title(EntityKind::contact, converted->contact) == "Ola Nordmann");
  CHECK(f.get(EntityKind::deal, converted->deal, "amount") == Value{std::int64_t{5000}});
  CHECK(convert_lead(f.store->rows(), f.store->ids(), lead, "").error().code ==
        "already_converted");
}

TEST_CASE("convert_lead: what was said and planned goes on with the person and the deal") {
  Fixture f;
  const Id lead = f.insert(EntityKind::lead, {{"last_name", words("Nordmann")}});
  const Id call = f.insert(EntityKind::activity,
                           {{"channel", words("call")}, {"subject", words("Budget is approved")},
                            {"happened_at", f.clock.now}, {"lead", lead}});
  const Id task = f.insert(EntityKind::task, {{"subject", words("Send the plan")}, {"lead", lead}});
  const auto converted = convert_lead(f.store->rows(), f.store->ids(), lead, "First order");
  REQUIRE(converted);
  REQUIRE(f.store->write(f.actor, converted->changes));
  for (const auto& [kind, row] : {std::pair{EntityKind::activity, call},
                                  std::pair{EntityKind::task, task}}) {
    CHECK(f.get(kind, row, "contact") == Value{converted->contact});
    CHECK(f.get(kind, row, "deal") == Value{converted->deal});
    CHECK(f.get(kind, row, "lead") == Value{lead});
    CHECK(is_empty(f.get(kind, row, "account")));
  }
}

TEST_CASE("convert_lead: a company that is known is used again") {
  Fixture f;
  const Id account = f.insert(EntityKind::account, {{"name", words("Warephase")}});
  const Id lead = f.insert(EntityKind::lead, {{"last_name", words("Nordmann")},
                                              {"company", words("warephase")}});
  const auto converted = convert_lead(f.store->rows(), f.store->ids(), lead, "");
  REQUIRE(converted);
  CHECK(converted->account == account);
  CHECK(converted->deal.is_nil());
}

TEST_CASE("list_view: what cannot be opened is refused: another entity, field, order or question") {
  Fixture f;
  const auto code = [&](std::string_view listed, std::string_view filter, std::string_view sort) {
    Change view = insert_change(EntityKind::list_view, f.store->ids().make());
    view.set("name", words("V")).set("shared_with", words("all"));
    view.set("entity_name", words(listed)).set("filter", words(filter)).set("sort", words(sort));
    const auto written = f.store->write(f.actor, {&view, 1});
    return written ? std::string("fine") : written.error().code;
  };
  CHECK(code("contact", R"({"all":[{"field":"city","is":"empty"}]})", "city") == "fine");
  CHECK(code("contact", "", "title") == "fine");
  CHECK(code("nonsense", "", "") == "unknown_entity");
  CHECK(code("contact", "", "nonsense") == "unknown_field");
  CHECK(code("contact", "{", "") == "bad_filter");
  CHECK(code("contact", R"({"all":[{"field":"nonsense","is":"empty"}]})", "") == "filter_field");
}

TEST_CASE("list_view: groups and colours that the list cannot have are refused") {
  Fixture f;
  const auto code = [&](std::string_view group, std::string_view colours) {
    Change view = insert_change(EntityKind::list_view, f.store->ids().make());
    view.set("name", words("V")).set("shared_with", words("me"));
    view.set("entity_name", words("contact")).set("filter", words(""));
    view.set("grouped_by", words(group)).set("colours", words(colours));
    const auto written = f.store->write(f.actor, {&view, 1});
    return written ? std::string("fine") : written.error().code;
  };
  CHECK(code("state", R"([{"tone":"bad","filter":"{\"all\":[]}"}])") == "fine");
  CHECK(code("nonsense", "") == "unknown_field");
  CHECK(code("tags", "") == "unknown_field");
  CHECK(code("", "{") == "bad_colours");
  CHECK(code("", R"([{"tone":"loud","filter":""}])") == "bad_colours");
  CHECK(code("", R"([{"tone":"bad","filter":"{"}])") == "bad_filter");
  std::string many = "[";
  for (std::size_t i = 0; i <= kColourRulesMost; ++i) {
    many += std::string(i ? "," : "") + R"({"tone":"bad","filter":""})";
  }
  CHECK(code("", many + "]") == "bad_colours");
}

TEST_CASE("list_view: who only reads keeps views for themselves and shares none") {
  Fixture f;
  f.actor.role = Role::read_only;
  const auto code = [&](std::string_view shared) {
    Change view = insert_change(EntityKind::list_view, f.store->ids().make());
    view.set("name", words("V")).set("shared_with", words(shared));
    view.set("entity_name", words("contact"));
    const auto written = f.store->write(f.actor, {&view, 1});
    return written ? std::string("fine") : written.error().code;
  };
  CHECK(code("me") == "fine");
  CHECK(code("team") == "not_allowed");
  CHECK(code("all") == "not_allowed");
}

TEST_CASE("dashboard_widget: what cannot be drawn is refused: entity, filter, fields and sizes") {
  Fixture f;
  Change board = insert_change(EntityKind::dashboard, f.store->ids().make());
  board.set("name", words("B")).set("listed_for", words("all"));
  REQUIRE(f.store->write(f.actor, {&board, 1}));
  const auto code = [&](std::vector<std::pair<std::string_view, Value>> fields) {
    Change widget = insert_change(EntityKind::dashboard_widget, f.store->ids().make());
    widget.set("dashboard", board.row).set("name", words("W")).set("widget_kind", words("bar"));
    widget.set("entity_name", words("deal")).set("measure", words("count"));
    for (auto& [name, value] : fields) widget.set(name, value);
    const auto written = f.store->write(f.actor, {&widget, 1});
    return written ? std::string("fine") : written.error().code + " " + written.error().where.field;
  };
  CHECK(code({}) == "fine");
  CHECK(code({{"group_field", words("account.sector")}, {"measure", words("sum")},
              {"measure_field", words("amount")}, {"period_field", words("closed_on")}}) == "fine");
  CHECK(code({{"entity_name", words("nonsense")}}) == "unknown_entity entity_name");
  CHECK(code({{"filter", words("{")}}).starts_with("bad_filter"));
  CHECK(code({{"group_field", words("nonsense")}}) == "unknown_field group_field");
  CHECK(code({{"group_field", words("description")}}) == "not_countable group_field");
  CHECK(code({{"measure", words("sum")}}) == "required measure_field");
  CHECK(code({{"measure_field", words("name")}}) == "not_countable measure_field");
  CHECK(code({{"period_field", words("amount")}}) == "not_countable period_field");
  CHECK(code({{"width", std::int64_t{5}}}) == "out_of_range width");
  CHECK(code({{"height", std::int64_t{0}}}) == "out_of_range height");
}

TEST_CASE("sales_target: is of one month, for a person or a team, and never less than nothing") {
  Fixture f;
  const auto make = [&](EntityKind kind, std::string_view name) {
    Change change = insert_change(kind, f.store->ids().make());
    change.set("name", words(name));
    if (kind == EntityKind::user) change.set("role", words("sales"));
    REQUIRE(f.store->write(Actor{.role = Role::system}, {&change, 1}));
    return change.row;
  };
  const Id kim = make(EntityKind::user, "Kim"), north = make(EntityKind::team, "North");
  const auto code = [&](std::string_view month, Value owner, Value team, std::int64_t amount) {
    Change target = insert_change(EntityKind::sales_target, f.store->ids().make());
    target.set("month", words(month)).set("amount", amount);
    if (!is_empty(owner)) target.set("owner", owner);
    if (!is_empty(team)) target.set("team", team);
    const auto written = f.store->write(f.actor, {&target, 1});
    return written ? std::string("fine") : written.error().code;
  };
  CHECK(code("2024-02", kim, {}, 100) == "fine");
  CHECK(code("2024-02", {}, north, 100) == "fine");
  CHECK(code("2024-02", {}, {}, 100) == "target_for_one");
  CHECK(code("2024-02", kim, north, 100) == "target_for_one");
  CHECK(code("2024-13", kim, {}, 100) == "bad_month");
  CHECK(code("2024-2", kim, {}, 100) == "bad_month");
  CHECK(code("2024-02", kim, {}, -1) == "out_of_range");
}

TEST_CASE("dashboard: changed by who made it and by managers; targets are set by managers alone") {
  Fixture f;
  const auto person = [&](std::string_view role) {
    Change change = insert_change(EntityKind::user, f.store->ids().make());
    change.set("name", words("Kim")).set("role", words(role));
    REQUIRE(f.store->write(Actor{.role = Role::system}, {&change, 1}));
    return Actor{.role = *role_from_name(role), .user = change.row};
  };
  const Actor kim = person("sales"), bo = person("sales"), manager = person("manager");
  Change board = insert_change(EntityKind::dashboard, f.store->ids().make());
  board.set("name", words("B")).set("listed_for", words("all"));
  REQUIRE(f.store->write(kim, {&board, 1}));
  const auto widget_by = [&](const Actor& actor) {
    Change widget = insert_change(EntityKind::dashboard_widget, f.store->ids().make());
    widget.set("dashboard", board.row).set("name", words("W")).set("widget_kind", words("bar"));
    widget.set("entity_name", words("deal")).set("measure", words("count"));
    const auto written = f.store->write(actor, {&widget, 1});
    return written ? std::string("fine") : written.error().code;
  };
  CHECK(widget_by(kim) == "fine");
  CHECK(widget_by(bo) == "not_allowed");
  CHECK(widget_by(manager) == "fine");
  const auto target_by = [&](const Actor& actor) {
    Change target = insert_change(EntityKind::sales_target, f.store->ids().make());
    target.set("month", words("2024-02")).set("amount", std::int64_t{5}).set("owner", kim.user);
    const auto written = f.store->write(actor, {&target, 1});
    return written ? std::string("fine") : written.error().code;
  };
  CHECK(target_by(kim) == "not_allowed");
  CHECK(target_by(manager) == "fine");
}
