#include "client/screens/records/records.h"

#include "staff_harness.h"

using namespace acq;
using namespace acq::testing;

namespace {

// y of a row on screen, or -1.
float row_top(StaffHarness& staff, std::string_view name) {
  const auto* row = staff.headless.find(A11y::row, name);
  return row ? row->rect.y : -1;
}

}  // namespace

TEST_CASE("records: an empty list says what to do and its button opens the form") {
  StaffHarness staff;
  staff.sign_in();
  staff.go("/contacts");
  CHECK(staff.shows_text("No contacts yet"));
  staff.press(A11y::button, "New contact");
  CHECK(staff.shows(A11y::dialog, "New contact"));
}

TEST_CASE("records: a contact is made through the form and opens") {
  StaffHarness staff;
  staff.sign_in();
  staff.go("/contacts");
  staff.press(A11y::button, "New contact");
  staff.fill(A11y::textbox, "First name", "Jürgen");
  staff.fill(A11y::textbox, "Last name", "Groß");
  staff.press(A11y::button, "Save");
  CHECK(staff.shows(A11y::heading, "Jürgen Groß"));
  staff.go("/contacts");
  CHECK(staff.shows(A11y::row, "Jürgen Groß"));
}

TEST_CASE("records: one line of an address is edited and the whole of it is sent") {
  StaffHarness staff;
  staff.sign_in();
  Change made = insert_change(EntityKind::contact, staff.app->device()->store().ids().make());
  made.set("last_name", std::string("Groß")).set("street", std::string("Königstr. 12"));
  made.set("city", std::string("Stuttgart")).set("owner", staff.user);
  const Id row = staff.write(made);
  const Entity& described = entity(EntityKind::contact);
  staff.go("/contacts/" + row.text());
  staff.press(A11y::button, "Edit");
  staff.fill(A11y::textbox, "City", "Ulm");
  staff.press(A11y::button, "Save");
  const auto logged = staff.app->device()->outbox().pending(100, 100'000);
  REQUIRE(logged);
  const Change& change = logged->back().change;
  REQUIRE(change.row == row);
  const auto value = [&](std::string_view name) {
    for (const FieldChange& part : change.fields) {
      if (described.fields[part.field].name == name) return std::string(text_of(part.value));
    }
    return std::string("not sent");
  };
  CHECK(value("city") == "Ulm");
  CHECK(value("street") == "Königstr. 12");
  CHECK(value("phone") == "not sent");
}

TEST_CASE("records: a wrong e-mail is told beside its field and nothing typed is lost") {
  StaffHarness staff;
  staff.sign_in();
  staff.go("/contacts");
  staff.press(A11y::button, "New contact");
  staff.fill(A11y::textbox, "Last name", "Groß");
  staff.fill(A11y::textbox, "E-mail", "not an address");
  staff.press(A11y::button, "Save");
  REQUIRE(staff.shows(A11y::dialog, "New contact"));
  const auto* email = staff.headless.find(A11y::textbox, "E-mail");
  REQUIRE(email != nullptr);
  CHECK(email->invalid == platform::a11y::State::yes);
  CHECK(email->value == "not an address");
  CHECK_FALSE(email->description.empty());
  CHECK(staff.headless.find(A11y::textbox, "Last name")->value == "Groß");
}

TEST_CASE("records: a required field left empty is named") {
  StaffHarness staff;
  staff.sign_in();
  staff.go("/contacts");
  staff.press(A11y::button, "New contact");
  staff.press(A11y::button, "Save");
  const auto* name = staff.headless.find(A11y::textbox, "Last name");
  REQUIRE(name != nullptr);
  CHECK(name->invalid == platform::a11y::State::yes);
}

TEST_CASE("records: a column head sorts, and sorts the other way when pressed again") {
  StaffHarness staff;
  staff.sign_in();
  staff.contact("Anna", "Snelling");
  staff.contact("Zoe", "Adams");
  staff.go("/contacts");
  CHECK(row_top(staff, "Anna Snelling") < row_top(staff, "Zoe Adams"));
  staff.press(A11y::columnheader, "Name");
  CHECK(row_top(staff, "Anna Snelling") > row_top(staff, "Zoe Adams"));
  CHECK(staff.headless.find(A11y::columnheader, "Name")->sort ==
        platform::a11y::Sort::descending);
}

TEST_CASE("records: deleted rows come back with Undo") {
  StaffHarness staff;
  staff.sign_in();
  staff.contact("Anna", "Snelling");
  staff.contact("Zoe", "Adams");
  staff.go("/contacts");
  staff.press(A11y::checkbox, "Anna Snelling");
  CHECK(staff.shows_text("1 selected"));
  staff.press(A11y::button, "Delete");
  CHECK_FALSE(staff.shows(A11y::row, "Anna Snelling"));
  CHECK(staff.shows(A11y::row, "Zoe Adams"));
  staff.press(A11y::button, "Undo");
  CHECK(staff.shows(A11y::row, "Anna Snelling"));
}

TEST_CASE("records: Ctrl+Z takes back the last change") {
  StaffHarness staff;
  staff.sign_in();
  staff.go("/contacts");
  staff.press(A11y::button, "New contact");
  staff.fill(A11y::textbox, "Last name", "Groß");
  staff.press(A11y::button, "Save");
  staff.go("/contacts");
  REQUIRE(staff.shows(A11y::row, "Groß"));
  staff.headless.press_key(*staff.app, ImGuiKey_Z, true);
  staff.settle();
  CHECK_FALSE(staff.shows(A11y::row, "Groß"));
}

TEST_CASE("records: a task is ticked off in the list") {
  StaffHarness staff;
  staff.sign_in();
  Change task = insert_change(EntityKind::task, staff.app->device()->store().ids().make());
  task.set("subject", std::string("Send quote"));
  task.set("task_state", std::string("open"));
  task.set("owner", staff.user);
  const Id id = staff.write(task);
  staff.go("/tasks");
  staff.press(A11y::checkbox, "Send quote");
  CHECK_FALSE(staff.shows(A11y::row, "Send quote"));
  const auto record = staff.app->device()->rows().find(EntityKind::task, id);
  REQUIRE((record && *record));
  CHECK(text_of((*record)->get("task_state")) == "done");
}

TEST_CASE("records: of a long list only what is on screen is fetched") {
  StaffHarness staff;
  staff.sign_in();
  std::vector<Change> many;
  for (int i = 0; i < 2000; ++i) {
    Change change = insert_change(EntityKind::contact, staff.app->device()->store().ids().make());
    change.set("last_name", "Person " + std::to_string(10'000 + i));
    many.push_back(std::move(change));
  }
  const Actor system{.role = acq::Role::system, .user = {}, .contact = {}, .account = {}};
  REQUIRE(staff.app->device()->store().write(system, many));
  staff.go("/contacts");
  const auto* table = staff.headless.find(A11y::table, "Contacts");
  REQUIRE(table != nullptr);
  CHECK(table->row_count == 2000);
  int rows = 0;
  for (const auto& seen : platform::a11y::seen()) rows += seen.role == A11y::row ? 1 : 0;
  CHECK(rows > 10);
  CHECK(rows < 60);
}

TEST_CASE("records: the list goes out as CSV with titles for references, as vCards and as JSON") {
  StaffHarness staff;
  staff.sign_in();
  Change account = insert_change(EntityKind::account, staff.app->device()->store().ids().make());
  account.set("name", std::string("Konmatfix"));
  const Id company = staff.write(account);
  Change contact = insert_change(EntityKind::contact, staff.app->device()->store().ids().make());
  contact.set("last_name", std::string("Groß"));
  contact.set("account", company);
  staff.write(contact);
  staff.go("/contacts");
  staff.press(A11y::button, "More");
  staff.press(A11y::option, "Export CSV");
  REQUIRE(staff.headless.log().saved.size() == 1);
  const std::string& csv = staff.headless.log().saved[0].bytes;
  CHECK(staff.headless.log().saved[0].name == "contacts.csv");
  CHECK(csv.find("Groß") != std::string::npos);
  CHECK(csv.find("Konmatfix") != std::string::npos);
  staff.press(A11y::button, "More");
  staff.press(A11y::option, "Export vCards");
  REQUIRE(staff.headless.log().saved.size() == 2);
  CHECK(staff.headless.log().saved[1].name == "contacts.vcf");
  CHECK(staff.headless.log().saved[1].bytes.find("ORG:Konmatfix\r\n") != std::string::npos);
  staff.press(A11y::button, "More");
  staff.press(A11y::option, "Export JSON");
  REQUIRE(staff.headless.log().saved.size() == 3);
  CHECK(staff.headless.log().saved[2].name == "contacts.json");
  CHECK(staff.headless.log().saved[2].bytes.find("\"title\":\"Konmatfix\"") != std::string::npos);
}

TEST_CASE("records: words typed beside the tabs narrow the list") {
  StaffHarness staff;
  staff.sign_in();
  staff.contact("Anna", "Snelling");
  staff.contact("Zoe", "Adams");
  staff.go("/contacts");
  staff.fill(A11y::textbox, "Find in this list", "ada");
  CHECK(staff.shows(A11y::row, "Zoe Adams"));
  CHECK_FALSE(staff.shows(A11y::row, "Anna Snelling"));
  staff.fill(A11y::textbox, "Find in this list", "nobody");
  CHECK(staff.shows_text("Nothing fits"));
  staff.press(A11y::button, "Show all");
  CHECK(staff.shows(A11y::row, "Anna Snelling"));
}

TEST_CASE("records: a day is picked from the month and stands in the field") {
  StaffHarness staff;
  staff.sign_in();
  staff.go("/tasks");
  staff.press(A11y::button, "New task");
  staff.press(A11y::button, "Pick a day");
  REQUIRE(staff.shows(A11y::button, "Next month"));
  // The harness stands on 14 November 2023.
  staff.press(A11y::button, "Nov 23, 2023");
  CHECK(staff.headless.find(A11y::textbox, "Due on")->value == "11/23/2023");
}

TEST_CASE("records: closing a half-filled form asks before anything is thrown away") {
  StaffHarness staff;
  staff.sign_in();
  staff.go("/contacts");
  staff.press(A11y::button, "New contact");
  staff.fill(A11y::textbox, "Last name", "Groß");
  staff.press(A11y::button, "Cancel");
  REQUIRE(staff.shows(A11y::dialog, "Discard what you entered?"));
  staff.press(A11y::button, "Keep editing");
  REQUIRE(staff.shows(A11y::dialog, "New contact"));
  CHECK(staff.headless.find(A11y::textbox, "Last name")->value == "Groß");
  staff.press(A11y::button, "Cancel");
  staff.press(A11y::button, "Discard");
  CHECK_FALSE(staff.shows(A11y::dialog, "New contact"));
}

TEST_CASE("records: an untouched form closes at once") {
  StaffHarness staff;
  staff.sign_in();
  staff.go("/contacts");
  staff.press(A11y::button, "New contact");
  staff.press(A11y::button, "Cancel");
  CHECK_FALSE(staff.shows(A11y::dialog, "New contact"));
}

TEST_CASE("records: a Chinese name puts the family first, without a space") {
  StaffHarness staff;
  staff.sign_in();
  staff.contact("静怡", "李");
  staff.go("/contacts");
  CHECK(staff.shows(A11y::row, "李静怡"));
}

TEST_CASE("form: who is entered a second time is named, and can be opened instead") {
  StaffHarness staff;
  staff.sign_in();
  staff.contact("Anna", "Snelling");
  staff.go("/contacts");
  staff.press(A11y::button, "New contact");
  staff.fill(A11y::textbox, "First name", "Anna");
  CHECK_FALSE(staff.shows_text("This may be there already"));
  staff.fill(A11y::textbox, "Last name", "snelling");
  REQUIRE(staff.shows_text("This may be there already"));
  staff.press(A11y::link, "Anna Snelling");
  staff.press(A11y::button, "Discard");
  CHECK(staff.shows(A11y::heading, "Anna Snelling"));
  CHECK_FALSE(staff.shows(A11y::dialog, "New contact"));
}

TEST_CASE("records: an empty list speaks of importing only where that can be done") {
  StaffHarness staff;
  staff.sign_in();
  staff.go("/contacts");
  CHECK(staff.shows_text("CSV file"));
  staff.go("/quotes");
  CHECK(staff.shows_text("Add the first one."));
  CHECK_FALSE(staff.shows_text("CSV file"));
}
