// The filter of a list, put together in its drawer.
#include "client/screens/filter/filter.h"

#include "staff_harness.h"

using namespace acq;
using namespace acq::testing;

namespace {

struct FilteredList : StaffHarness {
  FilteredList() {
    sign_in();
    add("Anna", {{"state", std::string("customer")}, {"city", std::string("Zürich")}});
    add("Bert", {{"state", std::string("at_risk")}, {"city", std::string("Bern")}});
    add("Carl", {{"city", std::string("Basel")}});
    go("/contacts");
    press(A11y::button, "Filter");
  }
  void add(std::string name, std::vector<std::pair<std::string_view, Value>> fields) {
    Change made = insert_change(EntityKind::contact, app->device()->store().ids().make());
    made.set("last_name", std::move(name));
    for (const auto& [field, value] : fields) made.set(field, value);
    write(made);
  }
  // In the row that was added last: the others' fields are chosen already.
  void choose_field(std::string_view words, std::string_view name) {
    press(A11y::combobox, "Field");
    headless.type(*app, words);
    settle();
    press(A11y::option, name);
  }
  void choose(std::string_view box, std::string_view option) {
    press(A11y::combobox, box);
    press(A11y::option, option);
  }
  std::string rows() {
    std::string names;
    for (const char* name : {"Anna", "Bert", "Carl"}) {
      if (shows(A11y::row, name)) names += std::string(name) + " ";
    }
    return names;
  }
};

}  // namespace

TEST_CASE("filter: a condition narrows the list, and its chip drops it again") {
  FilteredList list;
  list.choose_field("cit", "City");
  list.press(A11y::button, "Done");
  CHECK(list.rows() == "Anna Bert Carl ");
  list.press(A11y::button, "Filter");
  list.fill(A11y::textbox, "Value", "zur");
  list.press(A11y::button, "Done");
  CHECK(list.rows() == "Anna ");
  list.press(A11y::toggle, "City contains zur  ×");
  CHECK(list.rows() == "Anna Bert Carl ");
}

TEST_CASE("filter: conditions can be joined by or, and are cleared together") {
  FilteredList list;
  list.choose_field("cit", "City");
  list.fill(A11y::textbox, "Value", "Basel");
  list.choose("Which records", "At least one of these conditions");
  list.press(A11y::button, "Add condition");
  list.press(A11y::combobox, "Field", 1);
  list.headless.type(*list.app, "status");
  list.settle();
  list.press(A11y::option, "Status");
  list.choose("Value", "At risk");
  list.press(A11y::button, "Done");
  CHECK(list.rows() == "Bert Carl ");
  list.press(A11y::button, "Filter");
  list.press(A11y::button, "Clear");
  list.press(A11y::button, "Done");
  CHECK(list.rows() == "Anna Bert Carl ");
}

TEST_CASE("filter: what cannot be read is told beside it, and asks for nothing") {
  FilteredList list;
  list.choose_field("birth", "Birthday");
  list.fill(A11y::textbox, "Value", "soon");
  const auto* value = list.headless.find(A11y::textbox, "Value");
  REQUIRE(value != nullptr);
  CHECK(value->invalid == platform::a11y::State::yes);
  list.press(A11y::button, "Done");
  CHECK_FALSE(list.shows(A11y::dialog, "Filter"));
  CHECK(list.rows() == "Anna Bert Carl ");
}

TEST_CASE("filter: a group asks for its own, beside what all records must be") {
  FilteredList list;
  list.choose_field("cit", "City");
  list.fill(A11y::textbox, "Value", "b");
  list.press(A11y::button, "Add group");
  list.press(A11y::combobox, "Field", 1);
  list.headless.type(*list.app, "status");
  list.settle();
  list.press(A11y::option, "Status");
  list.press(A11y::combobox, "Condition", 1);
  list.press(A11y::option, "is empty");
  list.press(A11y::button, "Done");
  CHECK(list.rows() == "Carl ");
  list.press(A11y::button, "Filter");
  list.press(A11y::button, "Remove group");
  list.press(A11y::button, "Done");
  CHECK(list.rows() == "Bert Carl ");
}

TEST_CASE("filter: groups within a group keep what they mean, and are told of") {
  FilteredList list;
  list.press(A11y::button, "Done");
  const Condition a{"city", Compare::equal, std::string("A")};
  const Condition b{"city", Compare::equal, std::string("B")};
  const Filter deep{.conditions = {a},
                    .groups = {{.any = true, .conditions = {b}, .groups = {{.conditions = {a, b}}}},
                               {.any = true, .conditions = {a, b}}}};
  Change view = insert_change(EntityKind::list_view, list.app->device()->store().ids().make());
  view.set("name", std::string("Deep")).set("shared_with", std::string("all"));
  view.set("entity_name", std::string("contact")).set("filter", filter_text(deep));
  list.write(view);
  list.settle();
  list.press(A11y::tab, "Deep");
  CHECK(list.shows(A11y::toggle, "Groups within a group  ×"));
  list.press(A11y::button, "Filter");
  CHECK(list.shows_text("Groups within a group"));
  list.press(A11y::button, "Done");
  CHECK_FALSE(list.shows(A11y::link, "Save as a view"));
}
