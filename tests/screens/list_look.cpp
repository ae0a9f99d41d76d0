// How a list looks: its columns, its rows in groups, those that stand out; and what a swipe does.
#include "client/screens/filter/filter.h"
#include "client/screens/records/records.h"
#include "one_screen.h"
#include "staff_harness.h"

using namespace acq;
using namespace acq::testing;

namespace {

struct Look : StaffHarness {
  explicit Look(platform::HeadlessOptions options = {}) : StaffHarness(std::move(options)) {
    sign_in();
    for (const auto& [name, city, state] :
         {std::tuple{"Abel", "Ulm", "customer"}, {"Brandt", "Essen", "customer"},
          {"Curie", "Ulm", "at_risk"}, {"Dorn", "", "customer"}}) {
      Change change = insert_change(EntityKind::contact, app->device()->store().ids().make());
      change.set("last_name", std::string(name)).set("state", std::string(state));
      if (*city) change.set("city", std::string(city));
      write(change.set("owner", user));
    }
    go("/contacts");
  }
  void arrange() {
    press(A11y::button, "More");
    press(A11y::option, "Columns, groups, colours");
  }
  void group_by(std::string_view field) {
    arrange();
    press(A11y::combobox, "Group by");
    press(A11y::option, field);
    press(A11y::button, "Done");
  }
  void colour_at_risk() {
    press(A11y::button, "Colour rows where …");
    press(A11y::combobox, "Field");
    headless.type(*app, "status");
    settle();
    press(A11y::option, "Status");
    press(A11y::combobox, "Value");
    press(A11y::option, "At risk");
    press(A11y::button, "Done");
  }
  void save_as(std::string_view name) {
    press(A11y::link, "Save as a view");
    fill(A11y::textbox, "Name of the view", name);
    press(A11y::button, "Save");
  }
  // The rows and headings from top to bottom.
  std::string lines() {
    std::vector<std::pair<float, std::string>> found;
    for (const platform::a11y::Seen& seen : platform::a11y::seen()) {
      if (seen.role == A11y::row && seen.name != "Columns" && !seen.name.empty()) {
        found.emplace_back(seen.rect.y, seen.name);
      }
    }
    std::ranges::sort(found);
    std::string all;
    for (const auto& [y, name] : found) all += (all.empty() ? "" : " ") + name;
    return all;
  }
  // The ground of a row, between its last cell's words and its end.
  std::uint32_t ground_of(std::string_view name) {
    const auto* row = headless.find(A11y::row, name);
    REQUIRE(row != nullptr);
    return headless.colour_at(row->rect.x + row->rect.w - 3, row->rect.y + 3);
  }
};

}  // namespace

TEST_CASE("list: its columns are chosen, and are part of the view") {
  Look list;
  list.arrange();
  list.press(A11y::checkbox, "City");
  list.press(A11y::checkbox, "E-mail");
  list.press(A11y::button, "Done");
  CHECK(list.shows(A11y::columnheader, "City"));
  CHECK_FALSE(list.shows(A11y::columnheader, "E-mail"));
  list.save_as("Towns");
  list.press(A11y::tab, "All contacts");
  CHECK(list.shows(A11y::columnheader, "E-mail"));
  list.press(A11y::tab, "Towns");
  CHECK(list.shows(A11y::columnheader, "City"));
  CHECK_FALSE(list.shows(A11y::columnheader, "E-mail"));
}

TEST_CASE("list: rows of one town stand together under its name, without a town they come last") {
  Look list;
  list.group_by("City");
  CHECK(list.lines() == "Essen Brandt Ulm Abel Curie Not set Dorn");
  CHECK(list.shows(A11y::button, "Ulm · 2"));
}

TEST_CASE("list: groups of a choice stand in its order") {
  Look list;
  list.group_by("Status");
  CHECK(list.lines() == "Customer Abel Brandt Dorn At risk Curie");
}

TEST_CASE("list: a group is folded and stays so while the list is written to") {
  Look list;
  list.group_by("City");
  list.press(A11y::button, "Ulm · 2");
  CHECK(list.lines() == "Essen Brandt Ulm Not set Dorn");
  list.contact("Zoe", "Zander");
  list.settle();
  CHECK(list.lines() == "Essen Brandt Ulm Not set Dorn Zoe Zander");
  list.press(A11y::button, "Ulm · 2");
  CHECK(list.lines() == "Essen Brandt Ulm Abel Curie Not set Dorn Zoe Zander");
}

TEST_CASE("list: in groups, the row that is pressed is the one that opens") {
  Look list;
  list.group_by("City");
  list.press(A11y::button, "Essen · 1");
  list.press(A11y::row, "Curie");
  CHECK(list.shows(A11y::heading, "Curie"));
}

TEST_CASE("list: groups and colours are part of the view, and leave with it") {
  Look list;
  list.group_by("City");
  list.arrange();
  list.colour_at_risk();
  list.press(A11y::button, "Done");
  const std::uint32_t red = ui::tone_colours(ui::palette(false), Tone::bad).soft;
  CHECK(list.ground_of("Curie") == red);
  CHECK(list.ground_of("Abel") != red);
  list.save_as("By town");
  list.press(A11y::tab, "All contacts");
  CHECK(list.lines() == "Abel Brandt Curie Dorn");
  CHECK(list.ground_of("Curie") != red);
  list.press(A11y::tab, "By town");
  CHECK(list.lines() == "Essen Brandt Ulm Abel Curie Not set Dorn");
  CHECK(list.ground_of("Curie") == red);
  CHECK_FALSE(list.shows(A11y::link, "Save as a view"));
}

TEST_CASE("list: a colour whose question is never asked is not kept") {
  Look list;
  list.arrange();
  list.press(A11y::button, "Colour rows where …");
  list.press(A11y::button, "Done");
  CHECK(list.shows(A11y::dialog, "Columns, groups, colours"));
  CHECK_FALSE(list.shows(A11y::combobox, "Colour"));
  list.colour_at_risk();
  CHECK(list.shows(A11y::link, "Status is At risk"));
  list.press(A11y::button, "Remove the colour: Status is At risk");
  CHECK_FALSE(list.shows(A11y::link, "Status is At risk"));
}

TEST_CASE("list: as a sheet its rows keep their order and have no headings") {
  Look list;
  list.group_by("City");
  list.press(A11y::button, "More");
  list.press(A11y::option, "Edit in the table");
  CHECK(list.lines() == "Brandt Abel Curie Dorn");
}

TEST_CASE("list: on a phone a row slid to the left opens its form, a short way does nothing") {
  test::OneScreen at(ui::make_records_screen(EntityKind::contact),
                     {.width = 390, .height = 844, .touch = true});
  at.add(EntityKind::contact, {{"last_name", std::string("Abel")},
                               {"phone", std::string("+49 30 1")}});
  at.open("/contacts");
  const auto* row = at.headless.find(A11y::row, "Abel");
  REQUIRE(row != nullptr);
  const float y = row->rect.y + 30;
  at.swipe(300, y, 240, y);
  CHECK(at.shell->forms.empty());
  CHECK(at.shell->routes.empty());
  at.swipe(300, y, 150, y);
  CHECK(at.shell->forms.size() == 1);
  CHECK(at.shell->routes.empty());
  at.swipe(80, y, 250, y);
  CHECK(at.headless.log().opened_urls == std::vector<std::string>{"tel:+49 30 1"});
}

TEST_CASE("list: on a phone a task slid to the right is done, and slid again is open") {
  test::OneScreen at(ui::make_records_screen(EntityKind::task),
                     {.width = 390, .height = 844, .touch = true});
  const Id task = at.add(EntityKind::task, {{"subject", std::string("Send the offer")}});
  at.open("/tasks");
  const auto state = [&] {
    const auto record = at.device->rows().find(EntityKind::task, task);
    return std::string(text_of((*record)->get("task_state")));
  };
  const auto slide = [&] {
    const auto* row = at.headless.find(A11y::row, "Send the offer");
    REQUIRE(row != nullptr);
    at.swipe(60, row->rect.y + 30, 250, row->rect.y + 30);
  };
  slide();
  CHECK(state() == "done");
  CHECK(at.shell->transactions.size() == 1);
}

TEST_CASE("list: on a phone its name never runs under the buttons, however long it is") {
  for (const Language language : {Language::en, Language::de, Language::es}) {
    test::OneScreen at(ui::make_records_screen(EntityKind::deal),
                       {.width = 360, .height = 800, .touch = true}, language);
    at.open("/deals");
    const auto* title = at.headless.find(A11y::heading, at.tr("entities.deal"));
    const auto* more = at.headless.find(A11y::button, at.tr("action.more"));
    REQUIRE(title != nullptr);
    REQUIRE(more != nullptr);
    CHECK(title->rect.x + title->rect.w <= more->rect.x);
  }
}

TEST_CASE("list: who somebody is may be known late; a swipe then does what they may") {
  test::OneScreen at(ui::make_records_screen(EntityKind::task),
                     {.width = 390, .height = 844, .touch = true});
  at.add(EntityKind::task, {{"subject", std::string("Send the offer")}});
  const Actor known = at.shell->actor;
  at.shell->actor = {.role = Role::read_only};
  at.open("/tasks");
  const auto slide = [&] {
    const auto* row = at.headless.find(A11y::row, "Send the offer");
    REQUIRE(row != nullptr);
    at.swipe(300, row->rect.y + 30, 100, row->rect.y + 30);
  };
  slide();
  CHECK(at.shell->forms.empty());
  at.shell->actor = known;
  slide();
  CHECK(at.shell->forms.size() == 1);
}

TEST_CASE("filter: the drawer that was closed is drawn away, though nothing else happens") {
  test::OneScreen at(ui::make_records_screen(EntityKind::contact));
  at.open("/contacts");
  ui::Env env = at.env();
  ui::FilterState drawer = ui::make_filter_state(env, EntityKind::contact, {});
  ui::open_filter(drawer);
  at.settle();
  CHECK_FALSE(ui::update_filter(env, drawer, {ui::FilterAsk::close}));
  CHECK_FALSE(drawer.open);
  CHECK(at.headless.settle(at, 60) >= 2);
}
