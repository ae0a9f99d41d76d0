// Records that may stand for the same customer.
#include "staff_harness.h"

using namespace acq;
using namespace acq::testing;

namespace {

struct Twins : StaffHarness {
  Twins() {
    sign_in();
    first_sync();
    contact("Anna", "Abel", "+49 30 1234567");
    contact("Anna", "Abel", "0049 30 1234567");
    contact("Bert", "Brandt", "+49 30 7654321");
    go("/contacts");
    press(A11y::button, "More");
    press(A11y::option, "Find duplicates");
  }
  std::int64_t contacts() { return *app->device()->rows().count(EntityKind::contact); }
};

}  // namespace

TEST_CASE("duplicates: a pair is named with its reasons and merged into one") {
  Twins twins;
  REQUIRE(twins.shows_text("1 pair may be the same customer."));
  CHECK(twins.shows_text("the same: Last name, Phone"));
  twins.press(A11y::button, "Compare and merge");
  twins.press(A11y::button, "Merge now");
  CHECK(twins.contacts() == 2);
  CHECK(twins.shows_text("No duplicates"));
}

TEST_CASE("duplicates: a merge that is taken back is proposed again") {
  Twins twins;
  twins.press(A11y::button, "Compare and merge");
  twins.press(A11y::button, "Merge now");
  twins.press(A11y::button, "Undo");
  CHECK(twins.contacts() == 3);
  CHECK(twins.shows_text("1 pair may be the same customer."));
}

TEST_CASE("duplicates: two that are not the same are not proposed again") {
  Twins twins;
  twins.press(A11y::button, "Not the same");
  CHECK(twins.shows_text("No duplicates"));
  twins.go("/contacts");
  twins.go("/duplicates?of=contact");
  CHECK(twins.shows_text("No duplicates"));
  CHECK(twins.contacts() == 3);
}
