// The start page as its reader arranges it.
#include "client/screens/my_day/my_day.h"

#include <doctest/doctest.h>

#include "rules/user_setting.h"
#include "staff_harness.h"

using namespace acq;
using namespace acq::testing;

namespace {

struct Day : StaffHarness {
  Day() {
    sign_in();
    first_sync();
    write(insert_change(EntityKind::contact, app->device()->store().ids().make())
              .set("last_name", std::string("Okafor")));
    go("/");
  }
  std::string kept() {
    return user_setting(app->device()->rows(), user, ui::kDayOrder);
  }
  float top_of(std::string_view heading) {
    const auto* seen = headless.find(A11y::heading, heading);
    REQUIRE(seen);
    return seen->rect.y;
  }
};

}  // namespace

TEST_CASE("my day: a card put away is gone at once, stays away, and comes back by undo") {
  Day at;
  CHECK(at.shows(A11y::heading, "My deals"));
  at.press(A11y::button, "Arrange this page");
  at.press(A11y::checkbox, "My deals");
  at.press(A11y::button, "Done");
  CHECK_FALSE(at.shows(A11y::heading, "My deals"));
  at.go("/contacts");
  at.go("/");
  CHECK_FALSE(at.shows(A11y::heading, "My deals"));
  at.press(A11y::button, "Undo");
  CHECK(at.shows(A11y::heading, "My deals"));
}

TEST_CASE("my day: cards stand in the reader's order") {
  Day at;
  at.press(A11y::button, "Arrange this page");
  for (int n = 0; n < 4; ++n) at.press(A11y::button, "Move My deals up");
  at.press(A11y::button, "Done");
  CHECK(at.kept().starts_with("figures,deals,today"));
  CHECK(at.shows(A11y::heading, "My deals"));
}

TEST_CASE("my day: what is looked at and marked stands there for who wants it") {
  Day at;
  const Id contact = at.write(
      insert_change(EntityKind::contact, at.app->device()->store().ids().make())
          .set("last_name", std::string("Lindt")));
  at.go("/contacts/" + contact.text());
  at.go("/");
  CHECK_FALSE(at.shows(A11y::heading, "Recently seen"));
  at.press(A11y::button, "Arrange this page");
  at.press(A11y::checkbox, "Recently seen");
  at.press(A11y::checkbox, "Favourites");
  at.press(A11y::button, "Done");
  CHECK(at.shows(A11y::link, "Lindt"));
  CHECK(at.shows_text("Press the star on a record's page to see it here."));
  at.press(A11y::button, "Arrange this page");
  at.press(A11y::button, "As delivered");
  at.press(A11y::button, "Done");
  CHECK_FALSE(at.shows(A11y::heading, "Recently seen"));
}

TEST_CASE("my day: an order of another version of the program is read as far as it is known") {
  const ui::DayOrder order = ui::read_day_order("deals,weather,-today,,deals,-figures,-");
  REQUIRE(order.size() == ui::kDayCards.size());
  CHECK(order[0] == ui::DayPlace{ui::DayCard::figures, false});
  CHECK(order[1] == ui::DayPlace{ui::DayCard::deals, true});
  CHECK(order[2] == ui::DayPlace{ui::DayCard::today, false});
  CHECK(order[3] == ui::DayPlace{ui::DayCard::won_weeks, true});
  CHECK(ui::read_day_order(ui::day_order_text(order)) == order);
  CHECK(ui::read_day_order("") == ui::read_day_order("nonsense"));
}
