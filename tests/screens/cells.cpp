// A list that is edited as a sheet.
#include "staff_harness.h"

#include "imgui.h"

using namespace acq;
using namespace acq::testing;

namespace {

struct Sheet : StaffHarness {
  Sheet() {
    sign_in();
    auto& ids = app->device()->store().ids();
    for (const char* name : {"Abel GmbH", "Brandt AG", "Conrad KG"}) {
      Change company = insert_change(EntityKind::account, ids.make());
      company.set("name", std::string(name)).set("country", std::string("DE"));
      company.set("city", std::string("Ulm"));
      companies.push_back(write(company));
    }
    go("/accounts");
    press(A11y::button, "More");
    press(A11y::option, "Edit in the table");
  }
  void key(int key, bool ctrl = false, bool shift = false) {
    headless.press_key(*app, key, ctrl, shift);
    settle();
  }
  // From the first column: name, state, sector, employees, revenue, country, owner.
  void right(int columns) {
    for (int i = 0; i < columns; ++i) key(ImGuiKey_RightArrow);
  }
  Value get(std::size_t company, std::string_view field) {
    const auto record = app->device()->rows().find(EntityKind::account, companies[company]);
    return (*record)->get(field);
  }
  void paste(std::string_view text) {
    ImGui::SetClipboardText(std::string(text).c_str());
    key(ImGuiKey_V, true);
  }

  std::vector<Id> companies;
};

}  // namespace

TEST_CASE("cells: a value is typed into a cell, and Enter goes on to the one below") {
  Sheet sheet;
  sheet.right(3);
  for (const char* employees : {"12", "34"}) {
    sheet.key(ImGuiKey_Enter);
    sheet.headless.type(*sheet.app, employees);
    sheet.key(ImGuiKey_Enter);
  }
  CHECK(sheet.get(0, "employees") == Value{std::int64_t{12}});
  CHECK(sheet.get(1, "employees") == Value{std::int64_t{34}});
  sheet.key(ImGuiKey_Escape);
  CHECK_FALSE(sheet.shows_text("Arrows move"));
}

TEST_CASE("cells: a wrong value stays where it was typed, with its row, and is not written") {
  Sheet sheet;
  sheet.right(3);
  sheet.key(ImGuiKey_Enter);
  sheet.headless.type(*sheet.app, "many");
  sheet.key(ImGuiKey_Enter);
  CHECK(sheet.shows_text("Row 1, Employees"));
  CHECK(sheet.get(0, "employees") == Value{});
  sheet.key(ImGuiKey_Escape);
  CHECK_FALSE(sheet.shows_text("Row 1, Employees"));
}

TEST_CASE("cells: a block is copied for a spreadsheet, in its rows and columns") {
  Sheet sheet;
  sheet.right(5);
  sheet.key(ImGuiKey_DownArrow, false, true);
  sheet.key(ImGuiKey_C, true);
  CHECK(sheet.headless.log().clipboard == "DE\nDE\n");
}

TEST_CASE("cells: what comes from a spreadsheet is one write, with names for choices and people") {
  Sheet sheet;
  sheet.right(5);
  sheet.paste("AT\tDarcel Schlecht\r\nCH\tdarcel schlecht\r\n");
  CHECK(sheet.get(0, "country") == Value{std::string("AT")});
  CHECK(sheet.get(1, "country") == Value{std::string("CH")});
  CHECK(sheet.get(1, "owner") == Value{sheet.user});
  CHECK(sheet.get(2, "country") == Value{std::string("DE")});
  // Of half an address the order of sending would decide what the other half is.
  CHECK(sheet.get(0, "city") == Value{std::string("Ulm")});
  sheet.key(ImGuiKey_Z, true);
  CHECK(sheet.get(0, "country") == Value{std::string("DE")});
  CHECK(sheet.get(1, "country") == Value{std::string("DE")});
}

TEST_CASE("cells: one wrong cell of what is pasted is named and nothing is written") {
  Sheet sheet;
  sheet.right(5);
  sheet.paste("AT\tDarcel Schlecht\nCH\tNobody Here\n");
  CHECK(sheet.shows_text("Row 2, Owner"));
  CHECK(sheet.get(0, "country") == Value{std::string("DE")});
}

TEST_CASE("cells: one value goes into every marked cell, and Delete empties them") {
  Sheet sheet;
  sheet.right(5);
  sheet.key(ImGuiKey_DownArrow, false, true);
  sheet.key(ImGuiKey_DownArrow, false, true);
  sheet.paste("LI");
  for (std::size_t i = 0; i < 3; ++i) CHECK(sheet.get(i, "country") == Value{std::string("LI")});
  sheet.key(ImGuiKey_Delete);
  for (std::size_t i = 0; i < 3; ++i) CHECK(sheet.get(i, "country") == Value{});
}

TEST_CASE("cells: a hostile paste costs nothing") {
  Sheet sheet;
  sheet.paste(std::string(300'000, '\t'));
  sheet.paste(std::string("\0\xff\xfe\t\n", 5));
  sheet.paste("");
  CHECK(sheet.get(0, "name") == Value{std::string("Abel GmbH")});
  CHECK(sheet.shows(A11y::button, "Done"));
}
