// The pivot over any list, and the forecast with its targets.
#include <doctest/doctest.h>

#include "rules/sales_target.h"
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
    team = make(EntityKind::team, {{"name", text("North")}});
    kim = make(EntityKind::user, {{"name", text("Kim")}, {"email", text("kim@example.org")},
                                  {"role", text("sales")}, {"team", team}});
  }
  Id make(EntityKind kind, std::vector<std::pair<std::string_view, Value>> fields) {
    Change change = insert_change(kind, app->device()->store().ids().make());
    for (auto& [name, value] : fields) change.set(name, std::move(value));
    return write(change);
  }
  DateDays today() { return day_of(headless.host().clock.now_ms()); }  // 2023-11-14
  void deal(std::string_view name, std::string_view stage, std::int64_t amount, const Id& owner,
            std::int64_t probability = 50) {
    const bool won = stage == "won";
    make(EntityKind::deal, {{"name", text(name)}, {"stage", text(stage)}, {"amount", amount},
                            {"currency", text("EUR")}, {"owner", owner},
                            {"probability", probability},
                            {won ? "closed_on" : "expected_close", today()}});
  }
  Id team, kim;
};

}  // namespace

TEST_CASE("pivot: rows by columns with totals, each figure leads to its records") {
  Office office;
  office.deal("Alpha", "won", 120'000, office.kim);
  office.deal("Beta", "engaging", 30'000, office.kim);
  office.deal("Gamma", "engaging", 50'000, office.user);
  office.go("/pivot/deals");
  CHECK(office.shows(A11y::link, "Engaging, Number of deals: 2"));
  office.press(A11y::combobox, "Columns");
  office.press(A11y::option, "Owner");
  CHECK(office.shows(A11y::link, "Engaging, Kim: 1"));
  CHECK(office.shows(A11y::link, "Engaging, Total: 2"));
  CHECK(office.shows(A11y::link, "Total, Kim: 2"));
  CHECK(office.shows(A11y::link, "Total, Total: 3"));
  office.press(A11y::button, "Export as CSV");
  REQUIRE(office.headless.log().saved.size() == 1);
  CHECK(office.headless.log().saved[0].bytes.find(
            "Stage,Darcel Schlecht,Kim,Total\r\nEngaging,1,1,2\r\nWon,,1,1\r\n"
            "Total,1,2,3\r\n") != std::string::npos);
  office.press(A11y::link, "Engaging, Kim: 1");
  CHECK(office.shows(A11y::row, "Beta"));
  CHECK_FALSE(office.shows(A11y::row, "Gamma"));
}

TEST_CASE("pivot: a name that would be a formula leaves as text") {
  Office office;
  const Id bad = office.make(EntityKind::user, {{"name", text("=HYPERLINK(1)")},
                                                {"email", text("x@example.org")},
                                                {"role", text("sales")}});
  office.deal("Alpha", "won", 120'000, bad);
  office.go("/pivot/deals");
  office.press(A11y::combobox, "Rows");
  office.press(A11y::option, "Owner");
  office.press(A11y::button, "Export as CSV");
  REQUIRE(office.headless.log().saved.size() == 1);
  CHECK(office.headless.log().saved[0].bytes.find("'=HYPERLINK(1),1") != std::string::npos);
}

TEST_CASE("forecast: won, weighted and best case by owner, and by team") {
  Office office;
  office.deal("Alpha", "won", 100'000, office.kim);
  office.deal("Beta", "engaging", 40'000, office.kim, 25);
  office.deal("Gamma", "engaging", 20'000, office.user, 50);
  office.go("/forecast");
  CHECK(office.shows(A11y::link, "Kim, Won: €1,000"));
  CHECK(office.shows(A11y::link, "Kim, Weighted: €1,100"));
  CHECK(office.shows(A11y::link, "Kim, Best case: €1,400"));
  CHECK(office.shows(A11y::text, "Total, Weighted: €1,200"));
  office.press(A11y::combobox, "Split by");
  office.press(A11y::option, "Teams");
  CHECK(office.shows(A11y::link, "North, Best case: €1,400"));
  CHECK(office.shows(A11y::link, "No team, Best case: €200"));
  office.press(A11y::link, "North, Won: €1,000");
  CHECK(office.shows(A11y::row, "Alpha"));
  CHECK_FALSE(office.shows(A11y::row, "Beta"));
}

TEST_CASE("forecast: a manager sets a target in its place, and takes it away again") {
  Office office;
  office.deal("Alpha", "won", 100'000, office.kim);
  office.go("/forecast");
  office.fill(A11y::textbox, "Target: Kim", "2000");
  office.press(A11y::heading, "Forecast");
  const auto target = [&] {
    const auto found = office.app->device()->rows().find(
        EntityKind::sales_target, sales_target_id(office.kim, "2023-11"));
    REQUIRE(found);
    return *found && !(*found)->deleted ? number_of((*found)->get("amount")) : -1;
  };
  CHECK(target() == 200'000);
  CHECK(office.shows(A11y::text, "Kim, Reached: 50%"));
  office.fill(A11y::textbox, "Target: Kim", "nonsense");
  office.press(A11y::heading, "Forecast");
  CHECK(office.shows_text("is no number"));
  CHECK(target() == 200'000);
  office.fill(A11y::textbox, "Target: Kim", "");
  office.press(A11y::heading, "Forecast");
  CHECK(target() == -1);
  office.fill(A11y::textbox, "Target: Kim", "1,500.50");
  office.press(A11y::heading, "Forecast");
  CHECK(target() == 150'050);
}

TEST_CASE("forecast: who sells does not set targets") {
  Office office;
  Change demoted = update_change(EntityKind::user, office.user);
  demoted.set("role", text("sales"));
  office.write(demoted);
  office.go("/forecast");
  CHECK_FALSE(office.shows(A11y::textbox, "Target: Kim"));
  CHECK(office.shows(A11y::text, "Kim, Target: –"));
}
