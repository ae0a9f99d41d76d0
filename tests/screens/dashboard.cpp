// Dashboards: from a template, changed, arranged, shared, drilled into.
#include <doctest/doctest.h>

#include "client/screens/dashboard/dashboard.h"
#include "client/widgets/chart.h"
#include "one_screen.h"
#include "staff_harness.h"
#include "store/query.h"

using namespace acq;
using acq::testing::A11y;
using acq::testing::StaffHarness;

namespace {

std::string text(std::string_view words) { return std::string(words); }

struct Office : StaffHarness {
  Office() {
    settle();
    sign_in();
    first_sync();
  }
  DateDays today() { return day_of(headless.host().clock.now_ms()); }
  Id deal(std::string_view name, std::string_view stage, std::int64_t amount,
          std::string_view currency = "EUR") {
    Change change = insert_change(EntityKind::deal, app->device()->store().ids().make());
    change.set("name", text(name)).set("stage", text(stage)).set("amount", amount);
    change.set("currency", text(currency)).set("owner", user);
    if (stage == "won" || stage == "lost") change.set("closed_on", today());
    return write(change);
  }
  void sales_overview() {
    go("/dashboards");
    press(A11y::button, "New dashboard");
    press(A11y::button, "Sales overview");
  }
  std::vector<Record> all(EntityKind kind, std::string_view sort = "title") {
    std::vector<Record> records;
    Rows& rows = app->device()->rows();
    const auto rowids = list_rowids(rows, {.kind = kind, .sort = text(sort)});
    REQUIRE(rowids);
    for (const auto rowid : *rowids) records.push_back(**rows.at(kind, rowid));
    return records;
  }
  std::string names_by_place() {
    std::string names;
    for (const Record& record : all(EntityKind::dashboard_widget, "position")) {
      names += text(text_of(record.get("name"))) + "; ";
    }
    return names;
  }
};

}  // namespace

TEST_CASE("dashboard: a template becomes an ordinary one that shows the figures") {
  Office office;
  office.deal("Alpha", "won", 120'000);
  office.deal("Beta", "won", 30'000);
  office.deal("Gamma", "engaging", 70'000);
  office.deal("Yen", "won", 5'000, "JPY");
  office.sales_overview();
  CHECK(office.all(EntityKind::dashboard).size() == 1);
  CHECK(office.all(EntityKind::dashboard_widget).size() == 8);
  CHECK(office.shows(A11y::link, "Won: €1,500"));
  CHECK(office.shows(A11y::link, "Deals won: 3"));
  CHECK(office.shows(A11y::link, "Open pipeline: €700"));
  CHECK(office.shows(A11y::link, "Engaging: 1"));
  CHECK(office.shows(A11y::link, "Darcel Schlecht: €1,500"));
  CHECK(office.shows_text("Not included, in another currency: ¥5,000"));
}

TEST_CASE("dashboard: with a rate amounts in another currency are converted, and it is said") {
  Office office;
  office.deal("Alpha", "won", 120'000);
  office.deal("Yen", "won", 5'000, "JPY");
  Change rate =
      insert_change(EntityKind::exchange_rate, office.app->device()->store().ids().make());
  rate.set("currency", text("JPY")).set("units", std::int64_t{100});
  rate.set("exchange_rate", std::int64_t{600});  // 100 yen are 0.60 euro
  office.write(rate);
  office.sales_overview();
  CHECK(office.shows(A11y::link, "Won: €1,230"));
  CHECK(office.shows_text("At today’s rate: JPY."));
}

TEST_CASE("dashboard: figures are renewed when one of their records is written, not before") {
  Office office;
  office.deal("Alpha", "won", 120'000);
  office.sales_overview();
  CHECK(office.shows(A11y::link, "Won: €1,200"));
  office.deal("Beta", "won", 80'000);
  office.settle();
  CHECK(office.shows(A11y::link, "Won: €2,000"));
}

TEST_CASE("dashboard: a mark leads to exactly the records behind it") {
  Office office;
  office.deal("Alpha", "won", 120'000);
  office.deal("Beta", "engaging", 30'000);
  office.deal("Gamma", "engaging", 30'000);
  office.sales_overview();
  office.press(A11y::link, "Engaging: 2");
  CHECK(office.headless.host().location.route().starts_with("/deals?filter="));
  CHECK(office.shows(A11y::row, "Beta"));
  CHECK(office.shows(A11y::row, "Gamma"));
  CHECK_FALSE(office.shows(A11y::row, "Alpha"));
  office.go("/dashboards");
  office.press(A11y::link, "Won: €1,200");
  CHECK(office.shows(A11y::row, "Alpha"));
  CHECK_FALSE(office.shows(A11y::row, "Beta"));
}

TEST_CASE("dashboard: a widget is added and edited in its drawer; what is missing is said there") {
  Office office;
  office.deal("Alpha", "won", 120'000);
  office.sales_overview();
  office.press(A11y::button, "Add widget");
  REQUIRE(office.shows(A11y::textbox, "Name"));
  office.press(A11y::combobox, "What is shown");
  office.press(A11y::option, "Sum");
  office.press(A11y::button, "Save");
  CHECK(office.shows_text("Fill in “Of which field”."));
  office.press(A11y::combobox, "Of which field");
  office.press(A11y::option, "Amount");
  office.press(A11y::button, "Save");
  CHECK_FALSE(office.shows(A11y::textbox, "Name"));
  const auto widgets = office.all(EntityKind::dashboard_widget, "position");
  REQUIRE(widgets.size() == 9);
  CHECK(text_of(widgets.back().get("name")) == "Amount (Sum) by Stage");
  CHECK(office.shows(A11y::link, "Won: €1,200"));
  office.press(A11y::button, "More for Pipeline by stage");
  office.press(A11y::option, "Edit widget");
  office.fill(A11y::textbox, "Name", "Worth");
  office.press(A11y::button, "Save");
  CHECK(office.shows(A11y::button, "More for Worth"));
}

TEST_CASE("dashboard: widgets are moved and resized by buttons, with a way back") {
  Office office;
  office.sales_overview();
  const std::string before = office.names_by_place();
  office.press(A11y::button, "Arrange");
  office.press(A11y::button, "Move later: Won");
  CHECK(office.names_by_place().starts_with("Deals won; Won; "));
  office.press(A11y::combobox, "Size: Won");
  office.press(A11y::option, "2 × 1");
  CHECK(number_of(office.all(EntityKind::dashboard_widget, "position")[1].get("width")) == 2);
  office.press(A11y::button, "Undo");
  CHECK(number_of(office.all(EntityKind::dashboard_widget, "position")[1].get("width")) == 1);
  office.press(A11y::button, "Done");
  CHECK_FALSE(office.shows(A11y::button, "Move later: Won"));
  CHECK(office.names_by_place() != before);
}

TEST_CASE("dashboard: every chart can be read as a table, and leaves as a safe file") {
  Office office;
  office.deal("Alpha", "engaging", 120'000);
  office.sales_overview();
  office.press(A11y::button, "More for Pipeline by stage");
  office.press(A11y::option, "Show as table");
  CHECK(office.shows(A11y::table, "Pipeline by stage"));
  CHECK(office.shows(A11y::link, "Engaging, Number of deals: 1"));
  office.press(A11y::button, "More for Pipeline by stage");
  office.press(A11y::option, "Export as CSV");
  REQUIRE(office.headless.log().saved.size() == 1);
  const auto& file = office.headless.log().saved[0];
  CHECK(file.name == "Pipeline by stage.csv");
  CHECK(file.bytes.find("Stage,Number of deals\r\nEngaging,1\r\nTotal,1\r\n") !=
        std::string::npos);
}

TEST_CASE("dashboard: on paper it is whole, in four columns, named, and without its buttons") {
  Office office;
  office.deal("Alpha", "won", 120'000);
  office.headless.resize(390, 844);
  office.sales_overview();
  office.press(A11y::button, "More for this dashboard");
  office.press(A11y::option, "Save as a picture");
  auto& log = office.headless.log();
  REQUIRE(log.papers.size() == 1);
  CHECK(log.papers[0].name == "Sales overview");
  CHECK(log.papers[0].use == platform::PaperUse::save);
  CHECK(log.papers[0].width > log.papers[0].height);
  const auto says = [&](std::string_view words) {
    return std::ranges::any_of(log.paper_words, [&](const std::string& said) {
      return said.find(words) != std::string::npos;
    });
  };
  CHECK(says("This year · "));
  for (const Record& widget : office.all(EntityKind::dashboard_widget)) {
    CHECK(says(text_of(widget.get("name"))));
  }
  CHECK_FALSE(says("More for "));
  CHECK(office.shows_text("Saved as Sales overview.png"));
  office.press(A11y::button, "More for this dashboard");
  office.press(A11y::option, "Print");
  REQUIRE(log.papers.size() == 2);
  CHECK(log.papers[1].use == platform::PaperUse::print);
  CHECK(office.shows(A11y::heading, "Dashboards"));
}

TEST_CASE("dashboard: the period narrows what has days, and the others stay") {
  Office office;
  Change old = insert_change(EntityKind::deal, office.app->device()->store().ids().make());
  old.set("name", text("Old")).set("stage", text("won")).set("amount", std::int64_t{90'000});
  old.set("currency", text("EUR")).set("closed_on", office.today() - 800);
  office.write(old);
  office.deal("New", "won", 10'000);
  office.sales_overview();
  CHECK(office.shows(A11y::link, "Won: €100"));
  office.press(A11y::combobox, "Period");
  office.press(A11y::option, "Own days");
  office.fill(A11y::textbox, "From", "1/1/2001");
  office.settle();
  CHECK(office.shows(A11y::link, "Won: €1,000"));
  office.fill(A11y::textbox, "From", "nonsense");
  CHECK(office.shows_text("is no date"));
}

TEST_CASE("dashboard: one of somebody else's is listed only when shared, and cannot be changed") {
  Office office;
  const auto make = [&](std::string_view name, std::string_view listed) {
    Change user = insert_change(EntityKind::user, office.app->device()->store().ids().make());
    user.set("name", text("Kim")).set("email", text(name) + "@example.org");
    user.set("role", text("sales"));
    Change board = insert_change(EntityKind::dashboard, office.app->device()->store().ids().make());
    board.set("name", text(name)).set("listed_for", text(listed));
    board.set("owner", office.write(user));
    office.write(board);
  };
  make("Secret", "none");
  make("Open", "all");
  Change demoted = update_change(EntityKind::user, office.user);
  demoted.set("role", text("sales"));
  office.write(demoted);
  office.go("/dashboards");
  office.press(A11y::combobox, "Dashboard");
  CHECK(office.shows(A11y::option, "Open"));
  CHECK_FALSE(office.shows(A11y::option, "Secret"));
  office.press(A11y::option, "Open");
  CHECK_FALSE(office.shows(A11y::button, "Add widget"));
  CHECK_FALSE(office.shows(A11y::button, "Arrange"));
}

TEST_CASE("dashboard: a team's is listed for its maker's team, not for others") {
  Office office;
  const auto make = [&](EntityKind kind, std::vector<std::pair<std::string_view, Value>> fields) {
    Change change = insert_change(kind, office.app->device()->store().ids().make());
    for (auto& [name, value] : fields) change.set(name, std::move(value));
    return office.write(change);
  };
  const Id north = make(EntityKind::team, {{"name", text("North")}});
  const Id south = make(EntityKind::team, {{"name", text("South")}});
  for (const auto& [name, team] : {std::pair{"Near", north}, std::pair{"Far", south}}) {
    const Id maker = make(EntityKind::user, {{"name", text(name)}, {"role", text("sales")},
                                             {"email", text(name) + "@example.org"},
                                             {"team", team}});
    make(EntityKind::dashboard, {{"name", text(name) + " figures"}, {"listed_for", text("team")},
                                 {"owner", maker}});
  }
  Change joins = update_change(EntityKind::user, office.user);
  joins.set("team", north);
  office.write(joins);
  office.go("/dashboards");
  office.press(A11y::combobox, "Dashboard");
  CHECK(office.shows(A11y::option, "Near figures"));
  CHECK_FALSE(office.shows(A11y::option, "Far figures"));
}

namespace {

// A dashboard of two numbers: side by side, on a phone one above the other.
struct Board {
  explicit Board(platform::HeadlessOptions options = {})
      : page(ui::make_dashboard_screen(), std::move(options)) {
    const Id board = page.add(EntityKind::dashboard, {{"name", text("B")},
                                                      {"listed_for", text("all")},
                                                      {"owner", page.user}});
    for (const std::string_view name : {"One", "Two"}) {
      widgets.push_back(page.add(EntityKind::dashboard_widget,
                                 {{"dashboard", board}, {"name", text(name)},
                                  {"widget_kind", text("number")}, {"entity_name", text("deal")},
                                  {"measure", text("count")}, {"width", std::int64_t{1}},
                                  {"height", std::int64_t{1}},
                                  {"position", static_cast<std::int64_t>(widgets.size())}}));
    }
    page.open("/dashboards");
  }
  void arrange() {
    if (page.has(A11y::button, "Arrange")) {
      page.click(A11y::button, "Arrange");
    } else {
      page.click(A11y::button, "More for this dashboard");
      page.settle();
      page.click(A11y::option, "Arrange");
    }
    page.settle();
  }
  // The upper left corner of a card, from the size that can be chosen in it.
  platform::a11y::Rect card(std::string_view name) {
    const auto* seen = page.headless.find(A11y::combobox, "Size: " + std::string(name));
    REQUIRE(seen);
    const float control = seen->rect.h;
    return {seen->rect.x - 4 - 2 * control - 6, seen->rect.y - 6};
  }
  std::int64_t of(std::size_t widget, std::string_view field) {
    return number_of(page.get(EntityKind::dashboard_widget, widgets[widget]).get(field));
  }

  acq::test::OneScreen page;
  std::vector<Id> widgets;
};

}  // namespace

TEST_CASE("dashboard: a card is dragged to another's place, and its corner makes it larger") {
  Board board;
  board.arrange();
  const auto one = board.card("One"), two = board.card("Two");
  board.page.drag(one.x + 20, one.y + 96, two.x + 20, two.y + 96);
  CHECK(board.of(0, "position") == 1);
  CHECK(board.of(1, "position") == 0);
  // "One" is the second now. A card is a column less the gap wide, and 136 high.
  const float step = board.card("One").x - board.card("Two").x;
  const auto first = board.card("One");
  const float x = first.x + step - 16 - 8, y = first.y + 136 - 8;
  board.page.drag(x, y, x + step, y + 152);
  CHECK(board.of(0, "width") == 2);
  CHECK(board.of(0, "height") == 2);
}

TEST_CASE("dashboard: on a phone the cards are one column, and a finger moves them") {
  Board board({.width = 390, .height = 844, .touch = true});
  board.arrange();
  const auto one = board.card("One"), two = board.card("Two");
  CHECK(two.y > one.y + 100);
  board.page.drag(one.x + 60, one.y + 96, two.x + 60, two.y + 96, true);
  CHECK(board.of(0, "position") == 1);
}

TEST_CASE("dashboard: an address that asks for nonsense says so and shows all") {
  Office office;
  office.deal("Alpha", "won", 120'000);
  office.go("/deals?filter=%7b");
  CHECK(office.shows(A11y::row, "Alpha"));
  office.go("/deals?filter=" +
            ui::escaped(R"({"all":[{"field":"stage","is":"equal","value":"lost"}]})"));
  CHECK_FALSE(office.shows(A11y::row, "Alpha"));
}

TEST_CASE("route: any text comes back from an address") {
  const std::string words = "a=b&c %41 \xc3\xa4 \"{}\"#?/";
  const ui::Route route = ui::parse_route("/deals?view=mine&filter=" + ui::escaped(words));
  CHECK(ui::query_value(route, "filter") == words);
  CHECK(ui::query_value(route, "view") == "mine");
  CHECK_FALSE(ui::query_value(route, "vie"));
  CHECK(ui::query_value(ui::parse_route("/x?q=%4"), "q") == "%4");
}

TEST_CASE("chart: an axis has round numbers that enclose what is drawn") {
  using Ticks = std::vector<double>;
  CHECK(ui::nice_ticks(0, 97, 4) == Ticks{0, 25, 50, 75, 100});
  CHECK(ui::nice_ticks(0, 4, 4) == Ticks{0, 1, 2, 3, 4});
  CHECK(ui::nice_ticks(-30, 50, 4) == Ticks{-40, -20, 0, 20, 40, 60});
  CHECK(ui::nice_ticks(0, 0, 4).size() >= 2);
  CHECK(ui::nice_ticks(0, 1e15, 4).size() < 8);
}
