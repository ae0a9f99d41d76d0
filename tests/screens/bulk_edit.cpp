// One field of many records, changed at once.
#include "staff_harness.h"

using namespace acq;
using namespace acq::testing;

namespace {

struct SelectedList : StaffHarness {
  SelectedList() {
    sign_in();
    anna = contact("Anna", "Abel");
    bert = contact("Bert", "Brandt");
    contact("Carl", "Costa");
    go("/contacts");
    press(A11y::checkbox, "Anna Abel");
    press(A11y::checkbox, "Bert Brandt");
    press(A11y::button, "Change");
  }
  void choose_field(std::string_view name) {
    press(A11y::combobox, "Field");
    headless.type(*app, name);
    settle();
    press(A11y::option, name);
  }
  std::string city(const Id& row) {
    const auto record = app->device()->rows().find(EntityKind::contact, row);
    return std::string(text_of((*record)->get("city")));
  }
  Id anna, bert;
};

}  // namespace

TEST_CASE("bulk: a value is written to all that are selected, and one Undo takes it back") {
  SelectedList list;
  CHECK(list.shows(A11y::dialog, "Change 2 records"));
  list.choose_field("City");
  list.fill(A11y::textbox, "New value", "Bern");
  list.press(A11y::button, "Change them");
  CHECK(list.city(list.anna) == "Bern");
  CHECK(list.city(list.bert) == "Bern");
  CHECK(list.shows_text("2 records changed"));
  list.press(A11y::button, "Undo");
  CHECK(list.city(list.anna).empty());
  CHECK(list.city(list.bert).empty());
}

TEST_CASE("bulk: what must not be empty is not emptied, and says so beside it") {
  SelectedList list;
  list.choose_field("Last name");
  list.press(A11y::button, "Change them");
  REQUIRE(list.shows(A11y::dialog, "Change 2 records"));
  const auto* value = list.headless.find(A11y::textbox, "New value");
  REQUIRE(value != nullptr);
  CHECK(value->invalid == platform::a11y::State::yes);
  list.press(A11y::button, "Cancel");
  CHECK(list.shows(A11y::row, "Anna Abel"));
}

TEST_CASE("bulk: a row that was removed meanwhile is left out, the others are changed") {
  SelectedList list;
  list.choose_field("City");
  list.write({EntityKind::contact, list.bert, ChangeKind::remove, {}});
  list.settle();
  list.fill(A11y::textbox, "New value", "Bern");
  list.press(A11y::button, "Change them");
  CHECK(list.city(list.anna) == "Bern");
  CHECK(list.city(list.bert).empty());
}
