#include "staff_harness.h"

using namespace acq;
using namespace acq::testing;

TEST_CASE("form: a long text makes its field taller, is shown whole, and stays as it was typed") {
  StaffHarness staff;
  staff.sign_in();
  const Id anna = staff.contact("Anna", "Snelling");
  std::string words;
  for (int i = 0; i < 90; ++i) words += "lamp" + std::to_string(i) + " ";
  words += "\n\nlast line";
  Change change = update_change(EntityKind::contact, anna);
  change.set("description", words);
  staff.write(change);
  staff.go("/contacts/" + anna.text());
  staff.press(A11y::button, "Edit");
  // The drawer scrolls; what lies below its edge is not mirrored.
  staff.headless.resize(1440, 3000);
  staff.settle();
  const platform::a11y::Seen* field = staff.headless.find(A11y::multiline, "Description");
  REQUIRE(field);
  CHECK(field->rect.h > 150);
  CHECK(field->rect.h <= 320);
  CHECK(field->value == words);
  staff.press(A11y::multiline, "Description");
  staff.headless.type(*staff.app, "x");
  field = staff.headless.find(A11y::multiline, "Description");
  REQUIRE(field);
  CHECK(field->value.size() == words.size() + 1);
}

TEST_CASE("form: what is set in another field as the form opens stays out of the first") {
  StaffHarness staff;
  staff.sign_in();
  const Id anna = staff.contact("Anna", "Snelling", "+49 711 1000");
  staff.go("/contacts/" + anna.text());
  REQUIRE(staff.headless.click(*staff.app, A11y::button, "Edit"));
  REQUIRE(staff.headless.fill(*staff.app, A11y::textbox, "Phone", "+49 711 2000"));
  staff.settle();
  CHECK(staff.headless.find(A11y::textbox, "Phone")->value == "+49 711 2000");
  CHECK(staff.headless.find(A11y::textbox, "First name")->value == "Anna");
}
