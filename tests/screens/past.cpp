// What this user did and what was deleted, to be had back.
#include "staff_harness.h"

using namespace acq;
using namespace acq::testing;

namespace {

struct Past : StaffHarness {
  Past() {
    sign_in();
    anna = contact("Anna", "Abel");
    contact("Bert", "Brandt");
  }
  std::string job() {
    const auto record = app->device()->rows().find(EntityKind::contact, anna);
    return std::string(text_of((*record)->get("job_title")));
  }
  void give_job(std::string_view job) {
    Change change = update_change(EntityKind::contact, anna);
    change.set("job_title", std::string(job));
    REQUIRE(app->shell().write({&change, 1}, ""));
  }

  Id anna;
};

}  // namespace

TEST_CASE("past: an earlier change is taken back after the program was used for other things") {
  Past past;
  past.give_job("Buyer");
  past.contact("Cleo", "Conrad");
  past.go("/past");
  REQUIRE(past.shows_text("Contact changed: Anna Abel"));
  // The newest write comes first: Cleo.
  past.press(A11y::button, "Undo", 1);
  CHECK(past.job().empty());
  CHECK(past.shows_text("Taken back"));
}

TEST_CASE("past: what others changed since stays, and the user is told that nothing is left") {
  Past past;
  past.give_job("Buyer");
  Change later = update_change(EntityKind::contact, past.anna);
  later.set("job_title", std::string("Head"));
  past.write(later);
  past.go("/past");
  past.press(A11y::button, "Undo", 1);
  CHECK(past.job() == "Head");
  CHECK(past.shows_text("nothing left of it to undo"));
}

TEST_CASE("past: a deleted record is listed, and comes back when restored") {
  Past past;
  past.go("/past?deleted");
  CHECK(past.shows_text("Nothing was deleted"));
  const Change gone{EntityKind::contact, past.anna, ChangeKind::remove, {}};
  past.write(gone);
  past.settle();
  REQUIRE(past.shows_text("Anna Abel"));
  past.press(A11y::button, "Restore");
  CHECK_FALSE(past.shows(A11y::button, "Restore"));
  past.go("/contacts");
  CHECK(past.shows(A11y::row, "Anna Abel"));
}

TEST_CASE("past: a write of many records is one line, with how many there are") {
  Past past;
  std::vector<Change> changes;
  for (const char* name : {"Dora", "Emil", "Fay"}) {
    changes.push_back(
        insert_change(EntityKind::contact, past.app->device()->store().ids().make()));
    changes.back().set("last_name", std::string(name));
  }
  REQUIRE(past.app->shell().write(changes, ""));
  past.go("/past");
  CHECK(past.shows_text("Contact created: Dora"));
  CHECK(past.shows_text("and 2 more records"));
  past.press(A11y::button, "Undo");
  past.go("/contacts");
  CHECK_FALSE(past.shows(A11y::row, "Emil"));
}
