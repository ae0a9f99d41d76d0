// Two records of a list made one.
#include "staff_harness.h"

using namespace acq;
using namespace acq::testing;

namespace {

struct TwoOfOne : StaffHarness {
  TwoOfOne() {
    sign_in();
    first_sync();
    anna = contact("Anna", "Abel", "+49 30 1");
    other = contact("Anna", "Abel-Costa");
    contact("Bert", "Brandt");
    go("/contacts");
    press(A11y::checkbox, "Anna Abel");
    press(A11y::checkbox, "Anna Abel-Costa");
    press(A11y::button, "Merge");
  }
  Record find(const Id& row) { return **app->device()->rows().find(EntityKind::contact, row); }
  Id anna, other;
};

}  // namespace

TEST_CASE("merge: the value of the other is chosen for one field, and Undo brings both back") {
  TwoOfOne list;
  REQUIRE(list.shows(A11y::dialog, "Merge two records"));
  list.press(A11y::combobox, "Last name");
  list.press(A11y::option, "Abel-Costa");
  list.press(A11y::button, "Merge now");
  CHECK(list.shows(A11y::row, "Anna Abel-Costa"));
  CHECK_FALSE(list.shows(A11y::row, "Anna Abel"));
  CHECK(text_of(list.find(list.anna).get("phone")) == "+49 30 1");
  CHECK(list.find(list.other).deleted);
  list.press(A11y::button, "Undo");
  CHECK(list.shows(A11y::row, "Anna Abel"));
  CHECK_FALSE(list.find(list.other).deleted);
}

TEST_CASE("merge: when the other one stays, what only the first had is taken over") {
  TwoOfOne list;
  list.press(A11y::combobox, "This one stays");
  list.press(A11y::option, "Anna Abel-Costa");
  list.press(A11y::button, "Merge now");
  CHECK(list.find(list.anna).deleted);
  CHECK(text_of(list.find(list.other).get("phone")) == "+49 30 1");
  CHECK(text_of(list.find(list.other).get("last_name")) == "Abel-Costa");
}

TEST_CASE("merge: before everything has come to this device nothing is merged") {
  StaffHarness list;
  list.sign_in();
  const Id anna = list.contact("Anna", "Abel");
  list.contact("Anna", "Abel-Costa");
  list.go("/contacts");
  list.press(A11y::checkbox, "Anna Abel");
  list.press(A11y::checkbox, "Anna Abel-Costa");
  list.press(A11y::button, "Merge");
  list.press(A11y::button, "Merge now");
  CHECK(list.shows_text("Not everything that belongs to the two is on this device."));
  CHECK_FALSE((*list.app->device()->rows().find(EntityKind::contact, anna))->deleted);
}

TEST_CASE("merge: of three there is nothing to merge") {
  TwoOfOne list;
  list.press(A11y::button, "Cancel");
  list.press(A11y::checkbox, "Bert Brandt");
  CHECK_FALSE(list.shows(A11y::button, "Merge"));
}
