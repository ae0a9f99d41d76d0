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
