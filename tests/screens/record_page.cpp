#include "staff_harness.h"

using namespace acq;
using namespace acq::testing;

TEST_CASE("record page: a logged call stands at the top of the timeline") {
  StaffHarness staff;
  staff.sign_in();
  const Id anna = staff.contact("Anna", "Snelling");
  staff.go("/contacts/" + anna.text());
  staff.press(A11y::button, "Log");
  staff.fill(A11y::textbox, "Subject", "Wants 40 units");
  staff.press(A11y::button, "Save");
  CHECK(staff.shows(A11y::listitem, "Wants 40 units"));
}

TEST_CASE("record page: an empty note is refused where it is typed") {
  StaffHarness staff;
  staff.sign_in();
  const Id anna = staff.contact("Anna", "Snelling");
  staff.go("/contacts/" + anna.text());
  staff.press(A11y::button, "Log");
  staff.fill(A11y::textbox, "Subject", " ");
  staff.press(A11y::button, "Save");
  const auto* subject = staff.headless.find(A11y::textbox, "Subject");
  REQUIRE(subject != nullptr);
  CHECK(subject->invalid == platform::a11y::State::yes);
}

TEST_CASE("record page: a task made there belongs to the customer") {
  StaffHarness staff;
  staff.sign_in();
  const Id anna = staff.contact("Anna", "Snelling");
  staff.go("/contacts/" + anna.text());
  staff.press(A11y::button, "New task");
  staff.fill(A11y::textbox, "Subject", "Call after delivery");
  staff.press(A11y::button, "Save");
  CHECK(staff.shows(A11y::checkbox, "Call after delivery"));
}

TEST_CASE("record page: a lead becomes a contact with a company and a deal") {
  StaffHarness staff;
  staff.sign_in();
  Change lead = insert_change(EntityKind::lead, staff.app->device()->store().ids().make());
  lead.set("first_name", std::string("Tom"));
  lead.set("last_name", std::string("Okafor"));
  lead.set("company", std::string("Gogozoom"));
  lead.set("lead_state", std::string("new"));
  lead.set("owner", staff.user);
  const Id id = staff.write(lead);
  staff.go("/leads/" + id.text());
  staff.press(A11y::button, "Convert");
  CHECK(staff.shows(A11y::heading, "Tom Okafor"));
  CHECK(staff.shows(A11y::link, "Gogozoom"));
  CHECK(staff.app->device()->rows().count(EntityKind::deal).value_or(0) == 1);
}

TEST_CASE("record page: a record that is not there says so") {
  StaffHarness staff;
  staff.sign_in();
  staff.go("/contacts/0190aaaa-0000-7000-8000-000000000000");
  CHECK(staff.shows_text("This record is not here"));
}

TEST_CASE("record page: hostile addresses do no harm") {
  StaffHarness staff;
  staff.sign_in();
  for (const std::string_view route :
       {"/contacts/%00", "////", "/contacts/../../x", "/deals/\xff\xfe", "/?", "/contacts//"}) {
    staff.go(std::string(route));
    CHECK(staff.headless.vertices() > 0);
  }
}

TEST_CASE("record page: Enter in the subject saves the entry") {
  StaffHarness staff;
  staff.sign_in();
  const Id anna = staff.contact("Anna", "Snelling");
  staff.go("/contacts/" + anna.text());
  staff.press(A11y::button, "Log");
  staff.headless.type(*staff.app, "Sent the catalogue");
  staff.headless.press_key(*staff.app, ImGuiKey_Enter);
  staff.settle();
  CHECK(staff.shows(A11y::listitem, "Sent the catalogue"));
}

namespace {

struct CustomerPage : StaffHarness {
  CustomerPage() {
    sign_in();
    anna = contact("Anna", "Snelling");
    other = app->device()->store().ids().make();
    Change kim = insert_change(EntityKind::user, other);
    kim.set("name", std::string("Kim Okafor")).set("role", std::string("sales"));
    write(kim);
  }
  void log(std::string_view channel, std::string_view subject, const Id& owner) {
    Change entry = insert_change(EntityKind::activity, app->device()->store().ids().make());
    entry.set("channel", std::string(channel)).set("subject", std::string(subject));
    entry.set("contact", anna).set("owner", owner);
    write(entry);
  }
  void open() { go("/contacts/" + anna.text()); }

  Id anna, other;
};

}  // namespace

TEST_CASE("record page: the timeline offers the channels that occur, and no others") {
  CustomerPage page;
  page.log("fax", "Sent the offer", page.user);
  page.log("visit", "In the shop", page.user);
  page.open();
  REQUIRE(page.shows(A11y::toggle, "Fax"));
  CHECK_FALSE(page.shows(A11y::toggle, "Call"));
  page.press(A11y::toggle, "Fax");
  CHECK(page.shows(A11y::listitem, "Sent the offer"));
  CHECK_FALSE(page.shows(A11y::listitem, "In the shop"));
}

TEST_CASE("record page: the timeline may be one person's") {
  CustomerPage page;
  page.log("call", "Mine", page.user);
  page.log("call", "Of Kim", page.other);
  page.open();
  page.press(A11y::toggle, "Anybody");
  page.press(A11y::option, "Kim Okafor");
  CHECK(page.shows(A11y::listitem, "Of Kim"));
  CHECK_FALSE(page.shows(A11y::listitem, "Mine"));
}

TEST_CASE("record page: one key opens a call, Enter saves it") {
  CustomerPage page;
  page.open();
  page.headless.type(*page.app, "c");
  page.settle();
  REQUIRE(page.shows(A11y::textbox, "Subject"));
  page.headless.type(*page.app, "Will order");
  page.headless.press_key(*page.app, ImGuiKey_Enter);
  page.settle();
  CHECK(page.shows(A11y::listitem, "Will order"));
  CHECK_FALSE(page.shows(A11y::textbox, "Subject"));
}

TEST_CASE("record page: letters are no commands while something is typed, or when they are off") {
  CustomerPage page;
  page.open();
  page.press(A11y::button, "Log");
  page.headless.type(*page.app, "s");
  page.settle();
  CHECK_FALSE(page.shows(A11y::button, "Remove from favourites"));
  page.press(A11y::button, "Cancel");
  page.go("/settings");
  page.press(A11y::checkbox, "Single letters are commands on a record's page (C call, N note, "
                             "E edit, S star)");
  page.open();
  page.headless.type(*page.app, "c");
  page.settle();
  CHECK_FALSE(page.shows(A11y::textbox, "Subject"));
}

TEST_CASE("record page: what others changed since the last look is named, once") {
  CustomerPage page;
  page.open();
  page.go("/contacts");
  Change change = update_change(EntityKind::contact, page.anna);
  change.set("job_title", std::string("Head of purchasing"));
  page.write(change);
  page.open();
  CHECK(page.shows_text("Job title: nothing → Head of purchasing"));
  page.go("/contacts");
  page.open();
  CHECK_FALSE(page.shows_text("Job title: nothing"));
}

TEST_CASE("record page: a star puts the record beside every page, and takes it away again") {
  CustomerPage page;
  page.open();
  page.press(A11y::button, "Add to favourites");
  page.go("/tasks");
  REQUIRE(page.shows(A11y::link, "Anna Snelling"));
  page.press(A11y::link, "Anna Snelling");
  page.press(A11y::button, "Remove from favourites");
  page.go("/tasks");
  CHECK_FALSE(page.shows(A11y::link, "Anna Snelling"));
}

TEST_CASE("record page: a company shows its people, open deals, tickets and subsidiaries") {
  CustomerPage page;
  auto& ids = page.app->device()->store().ids();
  const auto company = [&](std::string name, const Id& parent) {
    Change made = insert_change(EntityKind::account, ids.make());
    made.set("name", std::move(name));
    if (!parent.is_nil()) made.set("parent", parent);
    return page.write(made);
  };
  const Id mother = company("Konmatfix", {});
  company("Konmatfix Iberia", mother);
  page.write(update_change(EntityKind::contact, page.anna).set("account", mother));
  Change deal = insert_change(EntityKind::deal, ids.make());
  deal.set("name", std::string("GTX Pro")).set("stage", std::string("engaging"));
  deal.set("account", mother).set("amount", std::int64_t{1'000'00});
  deal.set("currency", std::string("EUR"));
  page.write(deal);
  page.go("/accounts/" + mother.text());
  CHECK(page.shows(A11y::link, "Konmatfix Iberia"));
  CHECK(page.shows(A11y::link, "Anna Snelling"));
  CHECK(page.shows(A11y::link, "GTX Pro"));
  page.write(update_change(EntityKind::deal, deal.row).set("stage", std::string("won")));
  page.settle();
  CHECK_FALSE(page.shows(A11y::link, "GTX Pro"));  // in the timeline, but no longer open
  page.open();
  CHECK(page.shows_text("1 contact"));
}

TEST_CASE("record page: what the role may not do is not offered") {
  StaffHarness staff;
  staff.sign_in();
  const Id anna = staff.contact("Anna", "Snelling", "+49 711 1");
  const auto become = [&](const char* role) {
    Change change = update_change(EntityKind::user, staff.user);
    change.set("role", std::string(role));
    staff.write(change);
  };
  become("manager");
  staff.go("/users/" + staff.user.text());
  CHECK_FALSE(staff.shows(A11y::button, "Edit"));
  CHECK_FALSE(staff.shows(A11y::button, "Edit details"));
  staff.go("/contacts/" + anna.text());
  CHECK(staff.shows(A11y::button, "Edit"));
  CHECK(staff.shows(A11y::button, "Log"));
  staff.press(A11y::button, "More");
  CHECK(staff.shows(A11y::option, "Delete"));
  become("read_only");
  staff.go("/contacts");
  staff.go("/contacts/" + anna.text());
  for (const char* name : {"Edit", "Edit details", "Log"}) {
    CHECK_FALSE(staff.shows(A11y::button, name));
  }
  CHECK_FALSE(staff.shows(A11y::link, "Log a call or a visit"));
  CHECK(staff.shows(A11y::button, "Call"));
  staff.press(A11y::button, "More");
  CHECK_FALSE(staff.shows(A11y::option, "Delete"));
}
