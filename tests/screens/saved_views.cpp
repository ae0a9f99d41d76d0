// A list as somebody wants to see it, saved and shared.
#include "staff_harness.h"

using namespace acq;
using namespace acq::testing;

namespace {

struct ViewedList : StaffHarness {
  ViewedList() {
    sign_in();
    contact("Anna", "Abel");
    contact("Bert", "Brandt");
    go("/contacts");
  }
  void filter_by_last_name(std::string_view letters) {
    press(A11y::button, "Filter");
    press(A11y::combobox, "Field");
    headless.type(*app, "last name");
    settle();
    press(A11y::option, "Last name");
    fill(A11y::textbox, "Value", letters);
    press(A11y::button, "Done");
  }
  void save_as(std::string_view name, std::string_view whom) {
    press(A11y::link, "Save as a view");
    fill(A11y::textbox, "Name of the view", name);
    press(A11y::combobox, "Who sees it");
    press(A11y::option, whom);
    press(A11y::button, "Save");
  }
  // With whom the one view is shared; "" without a view.
  std::string for_whom() {
    Rows& rows = app->device()->rows();
    const auto rowids = list_rowids(rows, {.kind = EntityKind::list_view});
    REQUIRE(rowids->size() <= 1);
    if (rowids->empty()) return {};
    return std::string(text_of((*rows.at(EntityKind::list_view, rowids->front()))
                                   ->get("shared_with")));
  }
};

}  // namespace

TEST_CASE("views: a filter is saved as a tab, which brings it back after another was shown") {
  ViewedList list;
  list.filter_by_last_name("bra");
  list.save_as("B people", "Only I");
  REQUIRE(list.shows(A11y::tab, "B people"));
  CHECK_FALSE(list.shows(A11y::link, "Save as a view"));
  CHECK(list.for_whom() == "me");
  list.press(A11y::tab, "All contacts");
  CHECK(list.shows(A11y::row, "Anna Abel"));
  list.press(A11y::tab, "B people");
  CHECK_FALSE(list.shows(A11y::row, "Anna Abel"));
  CHECK(list.shows(A11y::row, "Bert Brandt"));
}

TEST_CASE("views: what everybody is to see is a record, and Undo brings back a deleted one") {
  ViewedList list;
  list.filter_by_last_name("bra");
  list.save_as("B people", "Everybody here");
  REQUIRE(list.shows(A11y::tab, "B people"));
  CHECK(list.for_whom() == "all");
  list.press(A11y::button, "More");
  list.press(A11y::option, "Delete view");
  CHECK_FALSE(list.shows(A11y::tab, "B people"));
  CHECK(list.shows(A11y::row, "Anna Abel"));
  list.press(A11y::button, "Undo");
  CHECK(list.shows(A11y::tab, "B people"));
}

TEST_CASE("views: a view without a name is not saved, and says so beside the name") {
  ViewedList list;
  list.filter_by_last_name("bra");
  list.save_as(" ", "Everybody here");
  CHECK(list.shows(A11y::dialog, "Save as a view"));
  const auto* name = list.headless.find(A11y::textbox, "Name of the view");
  REQUIRE(name != nullptr);
  CHECK(name->invalid == platform::a11y::State::yes);
  CHECK(list.for_whom().empty());
}

TEST_CASE("views: a view may be renamed and kept to oneself again") {
  ViewedList list;
  list.filter_by_last_name("bra");
  list.save_as("B people", "Everybody here");
  list.press(A11y::button, "More");
  list.press(A11y::option, "Change view");
  list.fill(A11y::textbox, "Name of the view", "Bs");
  list.press(A11y::combobox, "Who sees it");
  list.press(A11y::option, "Only I");
  list.press(A11y::button, "Save");
  CHECK(list.shows(A11y::tab, "Bs"));
  CHECK_FALSE(list.shows(A11y::tab, "B people"));
  CHECK(list.for_whom() == "me");
  list.press(A11y::tab, "All contacts");
  list.press(A11y::tab, "Bs");
  CHECK_FALSE(list.shows(A11y::row, "Anna Abel"));
}

TEST_CASE("views: a colleague's team view is shown to the team and to nobody else") {
  ViewedList list;
  Store& store = list.app->device()->store();
  const auto make = [&](EntityKind kind, std::vector<std::pair<std::string_view, Value>> fields) {
    Change change = insert_change(kind, store.ids().make());
    for (const auto& [name, value] : fields) change.set(name, value);
    return list.write(change);
  };
  const Id team = make(EntityKind::team, {{"name", std::string("North")}});
  const Id other = make(EntityKind::user, {{"name", std::string("Kim")}, {"team", team},
                                           {"email", std::string("kim@example.org")},
                                           {"role", std::string("sales")}});
  make(EntityKind::list_view, {{"name", std::string("Kim's team")}, {"owner", other},
                               {"entity_name", std::string("contact")},
                               {"shared_with", std::string("team")}});
  list.settle();
  CHECK_FALSE(list.shows(A11y::tab, "Kim's team"));
  Change join = update_change(EntityKind::user, list.user);
  join.set("team", team);
  list.write(join);
  list.go("/");
  list.go("/contacts");
  CHECK(list.shows(A11y::tab, "Kim's team"));
}

TEST_CASE("views: one that somebody removes while it is being changed closes its dialog") {
  ViewedList list;
  list.filter_by_last_name("bra");
  list.save_as("B people", "Everybody here");
  list.press(A11y::button, "More");
  list.press(A11y::option, "Change view");
  const auto row = list_rowids(list.app->device()->rows(), {.kind = EntityKind::list_view});
  const auto view = list.app->device()->rows().at(EntityKind::list_view, row->front());
  list.write({EntityKind::list_view, (*view)->id, ChangeKind::remove, {}});
  list.settle();
  CHECK_FALSE(list.shows(A11y::dialog, "Change view"));
  CHECK_FALSE(list.shows(A11y::tab, "B people"));
  CHECK(list.shows(A11y::row, "Anna Abel"));
}

TEST_CASE("views: a colleague's change is shown, unless the user has changed the view too") {
  ViewedList list;
  list.filter_by_last_name("bra");
  list.save_as("People", "Everybody here");
  const auto row = list_rowids(list.app->device()->rows(), {.kind = EntityKind::list_view});
  const auto view = list.app->device()->rows().at(EntityKind::list_view, row->front());
  const auto filter_by = [&](std::string_view letters) {
    Change change = update_change(EntityKind::list_view, (*view)->id);
    change.set("filter", filter_text({.conditions = {{"last_name", Compare::contains,
                                                      std::string(letters)}}}));
    list.write(change);
    list.settle();
  };
  filter_by("abe");
  CHECK(list.shows(A11y::row, "Anna Abel"));
  CHECK_FALSE(list.shows(A11y::row, "Bert Brandt"));
  list.press(A11y::toggle, "Last name contains abe  ×");
  filter_by("bra");
  CHECK(list.shows(A11y::row, "Anna Abel"));
  CHECK(list.shows(A11y::row, "Bert Brandt"));
}

TEST_CASE("views: Show all leaves a saved view as it is, and shows all") {
  ViewedList list;
  list.filter_by_last_name("nobody");
  list.save_as("None", "Only I");
  list.press(A11y::button, "Show all");
  CHECK(list.shows(A11y::row, "Anna Abel"));
  list.press(A11y::tab, "None");
  CHECK_FALSE(list.shows(A11y::row, "Anna Abel"));
}

TEST_CASE("views: sharing one is undone like any change") {
  ViewedList list;
  list.filter_by_last_name("bra");
  list.save_as("B people", "Only I");
  CHECK(list.for_whom() == "me");
  list.press(A11y::button, "More");
  list.press(A11y::option, "Change view");
  list.press(A11y::combobox, "Who sees it");
  list.press(A11y::option, "Everybody here");
  list.press(A11y::button, "Save");
  CHECK(list.for_whom() == "all");
  list.press(A11y::button, "Undo");
  CHECK(list.for_whom() == "me");
  CHECK(list.shows(A11y::tab, "B people"));
}

TEST_CASE("views: a colleague's own view is not listed") {
  ViewedList list;
  list.filter_by_last_name("bra");
  list.save_as("B people", "Only I");
  REQUIRE(list.shows(A11y::tab, "B people"));
  const auto row = list_rowids(list.app->device()->rows(), {.kind = EntityKind::list_view});
  const auto view = list.app->device()->rows().at(EntityKind::list_view, row->front());
  Change kim = insert_change(EntityKind::user, list.app->device()->store().ids().make());
  kim.set("name", std::string("Kim")).set("email", std::string("kim@example.org"));
  kim.set("role", std::string("sales"));
  list.write(kim);
  Change given = update_change(EntityKind::list_view, (*view)->id);
  list.write(given.set("owner", kim.row));
  list.settle();
  CHECK_FALSE(list.shows(A11y::tab, "B people"));
}
