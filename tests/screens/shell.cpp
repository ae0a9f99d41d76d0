#include "client/platform/ui.h"
#include "staff_harness.h"

#include "base/utf8.h"

using namespace acq;
using namespace acq::testing;

TEST_CASE("shell: a stranger is sent to the sign-in page") {
  StaffHarness staff;
  REQUIRE(staff.answer("/v1/session", 401, "{}"));
  staff.settle();
  REQUIRE(staff.headless.log().opened_urls.size() == 1);
  CHECK(staff.headless.log().opened_urls[0] == "/staff/account/sign-in.html");
}

TEST_CASE("shell: without a network and without an earlier sign-in it says what is missing") {
  StaffHarness staff;
  REQUIRE(staff.answer("/v1/session", 0, ""));
  staff.settle();
  CHECK(staff.shows_text("No connection"));
  staff.press(A11y::button, "Try again");
  CHECK(staff.answer("/v1/session", 401, "{}"));
}

TEST_CASE("shell: an empty organisation is greeted with a way to begin") {
  StaffHarness staff;
  staff.sign_in();
  CHECK(staff.shows_text("Darcel"));
  CHECK(staff.shows(A11y::button, "Import customers"));
  CHECK(staff.shows(A11y::link, "Contacts"));
  CHECK(staff.shows(A11y::textbox, "Search"));
}

TEST_CASE("shell: nothing is drawn while nothing changes") {
  StaffHarness staff;
  staff.sign_in();
  CHECK(staff.frames < 60);
  staff.settle();
  CHECK(staff.frames <= 3);
}

TEST_CASE("shell: an address nobody knows says so and leads back") {
  StaffHarness staff;
  staff.sign_in();
  staff.go("/nowhere");
  CHECK(staff.shows_text("There is no such page"));
  staff.press(A11y::button, "My day");
  CHECK(staff.headless.host().location.route() == "/");
}

TEST_CASE("shell: the language changes at once, everywhere") {
  StaffHarness staff;
  staff.sign_in();
  staff.go("/contacts");
  REQUIRE(staff.shows(A11y::heading, "Contacts"));
  staff.press(A11y::button, "Account of Darcel Schlecht");
  staff.press(A11y::option, "Deutsch");
  CHECK(staff.shows(A11y::heading, "Kontakte"));
  CHECK(staff.shows(A11y::button, "Neuer Kontakt"));
  CHECK(staff.headless.log().page_language == "de");
  staff.press(A11y::button, "Konto von Darcel Schlecht");
  staff.press(A11y::option, "简体中文");
  CHECK(staff.shows(A11y::heading, "联系人"));
}

TEST_CASE("shell: a language whose words cannot be had leaves the words there are, and says so") {
  StaffHarness staff({.words = [](std::string_view code) {
    const platform::HeadlessOptions all = with_words({});
    return code == "en" ? all.words("en") : std::string();
  }});
  staff.sign_in();
  staff.go("/contacts");
  staff.press(A11y::button, "Account of Darcel Schlecht");
  staff.press(A11y::option, "Deutsch");
  CHECK(staff.shows(A11y::heading, "Contacts"));
  CHECK(staff.headless.log().page_language == "en");
  CHECK(staff.shows_text("The server cannot be reached."));
}

TEST_CASE("shell: an open search looks again when something was written, and only then") {
  StaffHarness staff;
  staff.sign_in();
  staff.contact("Anna", "Snelling");
  staff.settle();
  staff.fill(A11y::textbox, "Search", "snel");
  REQUIRE(staff.shows(A11y::option, "Anna Snelling"));
  staff.settle();
  const int at_rest = staff.frames;
  staff.app->work(8);  // as the daily check of the database does, slice after slice
  staff.settle();
  CHECK(staff.frames == at_rest);
  staff.contact("Bert", "Snelling");
  staff.settle();
  CHECK(staff.shows(A11y::option, "Bert Snelling"));
}

TEST_CASE("shell: search finds a customer as one types and Enter opens it") {
  StaffHarness staff;
  staff.sign_in();
  const Id anna = staff.contact("Anna", "Snelling");
  staff.contact("Heather", "Callahan");
  staff.settle();
  staff.fill(A11y::textbox, "Search", "snel");
  CHECK(staff.shows(A11y::option, "Anna Snelling"));
  CHECK_FALSE(staff.shows(A11y::option, "Heather Callahan"));
  staff.press(A11y::option, "Anna Snelling");
  CHECK(staff.headless.host().location.route() == "/contacts/" + anna.text());
  CHECK(staff.shows(A11y::heading, "Anna Snelling"));
}

TEST_CASE("shell: no pixel is painted over and over, a dialog and its shadow included") {
  StaffHarness staff;
  staff.sign_in();
  staff.go("/contacts");
  CHECK(staff.headless.overdraw() > 0.1);
  CHECK(staff.headless.overdraw() < 1.5);
  staff.headless.press_key(*staff.app, ImGuiKey_K, true);
  staff.settle();
  REQUIRE(staff.shows(A11y::dialog, "Go to or do"));
  // The scrim and the dialog itself are one and a third.
  CHECK(staff.headless.overdraw() < 3);
}

namespace {

// Everything that is pressed or typed into lies on a screen that wide, whatever page is shown.
void check_reach(const platform::HeadlessOptions& options) {
  StaffHarness staff(options);
  staff.sign_in();
  const Id anna = staff.contact("Anna", "Snelling", "+1 555 0100");
  for (const std::string& route :
       {std::string("/"), std::string("/contacts"), std::string("/deals"),
        std::string("/deals/board"), std::string("/tickets"), std::string("/calendar"),
        std::string("/dashboards"), std::string("/forecast"), std::string("/settings"),
        std::string("/import"), std::string("/designer?of=lead"), std::string("/rights"),
        std::string("/more"), "/contacts/" + anna.text()}) {
    staff.go(route);
    for (const platform::a11y::Seen& seen : platform::a11y::seen()) {
      const bool control = seen.role == A11y::button || seen.role == A11y::textbox ||
                           seen.role == A11y::combobox || seen.role == A11y::checkbox;
      if (!control) continue;
      INFO(options.languages[0] << " " << options.width << " " << route << " " << seen.name);
      CHECK(seen.rect.x >= 0);
      CHECK(seen.rect.x + seen.rect.w < options.width - 4);  // where what goes on is cut off
    }
  }
}

}  // namespace

TEST_CASE("shell: on a phone no control reaches beyond the screen, in any language") {
  for (const std::string language : {"en", "de", "es", "zh-Hans", "zh-Hant"}) {
    check_reach({.width = 360, .height = 760, .languages = {language}, .touch = true});
  }
}

// WCAG 2.2, 1.4.4 and 1.4.10: a window of 1280 by 1024 at 200 and at 400 %.
TEST_CASE("shell: enlarged two and four times every control can be reached") {
  for (const std::string language : {"en", "de"}) {
    check_reach({.width = 640, .height = 512, .languages = {language}});
    check_reach({.width = 320, .height = 256, .languages = {language}});
  }
}

TEST_CASE("shell: enlarged four times a contact is entered, found and opened") {
  StaffHarness staff({.width = 320, .height = 256});
  staff.sign_in();
  staff.go("/contacts");
  staff.press(A11y::button, "New contact");
  staff.fill(A11y::textbox, "First name", "Anna");
  staff.press(A11y::button, "Save");
  CHECK(staff.shows(A11y::dialog, "New contact"));  // the last name is still missing
  staff.fill(A11y::textbox, "Last name", "Snelling");
  staff.press(A11y::button, "Save");
  staff.go("/contacts");
  staff.headless.clock().now += 20'000;  // what was said of it is gone
  staff.settle();
  CHECK_FALSE(staff.shows(A11y::row, "Anna Snelling"));
  const auto* tabs = staff.headless.find(A11y::tab, "All contacts");
  REQUIRE(tabs);
  using platform::InputKind;
  auto& input = platform::Ui::current().input;
  input.push({.kind = InputKind::pointer_move, .x = tabs->rect.x + 4, .y = tabs->rect.y + 4});
  staff.settle();
  input.push({.kind = InputKind::wheel, .dy = 80});
  staff.settle();
  staff.press(A11y::row, "Anna Snelling");
  CHECK(staff.headless.host().location.route().starts_with("/contacts/"));
}

TEST_CASE("shell: the palette leads to a page by its name") {
  StaffHarness staff;
  staff.sign_in();
  staff.headless.press_key(*staff.app, ImGuiKey_K, true);
  staff.settle();
  REQUIRE(staff.shows(A11y::dialog, "Go to or do"));
  staff.fill(A11y::textbox, "Go to or do", "produ");
  staff.press(A11y::option, "Products");
  CHECK(staff.headless.host().location.route() == "/products");
}

TEST_CASE("shell: the pill says how many changes wait while offline") {
  StaffHarness staff;
  staff.sign_in();
  staff.contact("Anna", "Snelling");
  staff.settle();
  CHECK(staff.shows_text("changes waiting"));
}

TEST_CASE("shell: on a phone there is one column and a bar at the bottom") {
  StaffHarness staff({.width = 390, .height = 844, .touch = true});
  staff.sign_in();
  staff.contact("Anna", "Snelling", "+1 463 210 5521");
  staff.go("/contacts");
  CHECK(staff.shows(A11y::link, "More"));
  const auto* row = staff.headless.find(A11y::row, "Anna Snelling");
  REQUIRE(row != nullptr);
  CHECK(row->rect.h == doctest::Approx(60));
  CHECK(row->rect.w == doctest::Approx(390));
  staff.press(A11y::button, "Call");
  CHECK(staff.headless.log().opened_urls.back() == "tel:+1 463 210 5521");
}

TEST_CASE("shell: the bottom bar of a phone shows whole names in every language") {
  for (const char* language : {"en", "de", "es", "zh-Hans", "zh-Hant"}) {
    StaffHarness staff({.width = 360, .height = 760, .languages = {language}, .touch = true});
    staff.sign_in();
    const Translator tr(*language_from_code(language));
    float right = 0;
    for (const char* key : {"nav.day_short", "entities.contact", "entities.deal",
                            "entities.ticket", "nav.more"}) {
      INFO(language << " " << key);
      const std::string name = tr(key);
      const platform::a11y::Seen* link = staff.headless.find(A11y::link, name);
      REQUIRE(link);
      // The headless font's letters are all 7 px wide at 13 px.
      const auto letters = static_cast<float>(utf8_length(name));
      CHECK(link->rect.w >= letters * 7 * 12 / 13);
      CHECK(link->rect.w >= 34);
      CHECK(link->rect.x >= right);
      right = link->rect.x + link->rect.w;
    }
    CHECK(right <= 360);
  }
}
