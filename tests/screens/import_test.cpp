// The import assistant, from a dropped file to the undo of the whole import.
#include <doctest/doctest.h>

#include "client/screens/import/import.h"
#include "formats/zip_file.h"
#include "one_screen.h"

using namespace acq;
using Mirror = platform::a11y::Role;

namespace {

constexpr const char* kPeople =
    "First Name,Last Name,Company,Email,Customer Since\n"
    "Anna,Snelling,Cancity,anna@cancity.com,21-03-2024\n"
    "Tom,Okafor,Gogozoom,tom@gogozoom.com,02-11-2023\n"
    "Bad,Row,Gogozoom,no mail at all,03-11-2023\n";

struct Assistant {
  explicit Assistant(platform::HeadlessOptions options = {})
      : at(ui::make_import_screen(), std::move(options)) {
    at.open("/import");
  }
  void drop(std::string name, std::string bytes) {
    at.on_file(at.headless.add_file(std::move(name), std::move(bytes)));
    at.settle(200);
  }
  bool press(std::string_view name) {
    const bool pressed = at.click(Mirror::button, name);
    at.settle(400);
    return pressed;
  }
  std::int64_t count(EntityKind kind) { return at.device->rows().count(kind).value_or(-1); }
  test::OneScreen at;
};

TEST_CASE("import: a dropped file shows its columns with guessed fields") {
  Assistant assistant;
  assistant.drop("people.csv", kPeople);
  CHECK(assistant.at.taken);
  const auto* field = assistant.at.headless.find(Mirror::combobox, "Field for Email");
  REQUIRE(field);
  CHECK(field->value == assistant.at.tr("field.email"));
  const auto* order = assistant.at.headless.find(Mirror::combobox, "Date form");
  REQUIRE(order);
  CHECK(order->value == "Day/month/year");
}

using Rows = std::vector<std::vector<std::string>>;

// Sheets by name and content, as any spreadsheet program writes them.
std::string workbook(const std::vector<std::pair<std::string, Rows>>& sheets) {
  std::string list, relations;
  ZipWriter zip;
  for (const auto& [name, rows] : sheets) {
    list += "<sheet name='" + name + "' r:id='" + name + "'/>";
    relations += "<Relationship Id='" + name + "' Type='/worksheet' Target='" + name + ".xml'/>";
    std::string text = "<worksheet><sheetData>";
    for (const auto& row : rows) {
      text += "<row>";
      for (const std::string& cell : row) {
        text += cell.empty() ? "<c/>"
                             : "<c t='inlineStr'><is><t>" + cell + "</t></is></c>";
      }
      text += "</row>";
    }
    zip.begin("xl/" + name + ".xml");
    zip.write(text + "</sheetData></worksheet>");
  }
  zip.begin("xl/workbook.xml");
  zip.write("<workbook xmlns:r='r'><sheets>" + list + "</sheets></workbook>");
  zip.begin("xl/_rels/workbook.xml.rels");
  zip.write("<Relationships>" + relations + "</Relationships>");
  return zip.take().value_or("");
}

TEST_CASE("import: a workbook comes in like CSV, and asks for no delimiter") {
  Assistant assistant;
  assistant.drop("people.xlsx", workbook({{"People", {{"First Name", "Last Name", "Email"},
                                                      {"Jürgen", "Groß", "j@gross.example"},
                                                      {"", "", ""},
                                                      {"小明", "王", "#N/A"}}}}));
  CHECK(assistant.at.taken);
  CHECK_FALSE(assistant.at.has(Mirror::combobox, "Delimiter"));
  CHECK_FALSE(assistant.at.has(Mirror::combobox, "Sheet"));  // there is but one
  REQUIRE(assistant.press("Check the rows"));
  CHECK(assistant.at.has(Mirror::toggle, "Refused  1"));  // the cell's error
  REQUIRE(assistant.press("Import 1 rows"));
  CHECK(assistant.count(EntityKind::contact) == 1);
  REQUIRE(assistant.press("Download refused rows"));
  const auto& saved = assistant.at.headless.log().saved;
  REQUIRE(saved.size() == 1);
  CHECK(saved[0].name == "people-refused.csv");
  CHECK(saved[0].bytes.contains("小明,王,#N/A,4,"));  // the number that the sheet shows
}

TEST_CASE("import: of several sheets the first with rows is read, and another can be chosen") {
  Assistant assistant;
  assistant.drop("book.xlsx", workbook({{"Notes", {}},
                                             {"People", {{"Last Name"}, {"Groß"}}},
                                             {"Products", {{"Name", "SKU"}, {"Lamp", "L1"},
                                                           {"Chair", "C1"}}}}));
  const auto* sheet = assistant.at.headless.find(Mirror::combobox, "Sheet");
  REQUIRE(sheet);
  CHECK(sheet->value == "People");
  CHECK(assistant.at.has(Mirror::combobox, "Field for Last Name"));
  REQUIRE(assistant.at.click(Mirror::combobox, "Sheet"));
  REQUIRE(assistant.at.click(Mirror::option, "Products"));
  assistant.at.settle(200);
  CHECK(assistant.at.has(Mirror::combobox, "Field for SKU"));
}

TEST_CASE("import: a workbook that cannot be read is refused with a sentence") {
  Assistant assistant;
  assistant.drop("old.xlsx", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and so on");
  CHECK(assistant.at.has(Mirror::text, "This file was made for an old Excel. Open it, save it as "
                                       ".xlsx and try again."));
  assistant.drop("bomb.xlsx", workbook({{"A", {{std::string(8 << 20, ' ')}}}}));
  CHECK(assistant.at.has(Mirror::text, "Unpacked, the workbook is too large. Split it, or save the "
                                       "sheet as CSV."));
}

TEST_CASE("import: an address book's cards come in as contacts with their companies") {
  Assistant assistant;
  assistant.drop("people.vcf",
                 "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Snelling;Anna;;;\r\nORG:Cancity\r\n"
                 "EMAIL:anna@cancity.com\r\nTEL;TYPE=CELL:+49 170 1234567\r\nEND:VCARD\r\n"
                 "BEGIN:VCARD\r\nVERSION:2.1\r\nFN:Tom Okafor\r\nEND:VCARD\r\n");
  CHECK(assistant.at.taken);
  const auto* field = assistant.at.headless.find(Mirror::combobox, "Field for mobile");
  REQUIRE(field);
  CHECK(field->value == assistant.at.tr("field.mobile"));
  REQUIRE(assistant.press("Check the rows"));
  REQUIRE(assistant.press("Import 2 rows"));
  CHECK(assistant.count(EntityKind::contact) == 2);
  CHECK(assistant.count(EntityKind::account) == 1);
}

TEST_CASE("import: the dry run writes nothing and tells new from refused rows") {
  Assistant assistant;
  assistant.drop("people.csv", kPeople);
  REQUIRE(assistant.press("Check the rows"));
  CHECK(assistant.count(EntityKind::contact) == 0);
  CHECK(assistant.at.has(Mirror::toggle, "New  2"));
  CHECK(assistant.at.has(Mirror::toggle, "Refused  1"));
  REQUIRE(assistant.at.click(Mirror::toggle, "Refused  1"));
  assistant.at.settle();
  CHECK(assistant.at.has(Mirror::cell, "4"));
  CHECK_FALSE(assistant.at.has(Mirror::cell, "2"));
}

TEST_CASE("import: good rows go in, refused ones can be downloaded, and one press undoes it all") {
  Assistant assistant;
  assistant.drop("people.csv", kPeople);
  REQUIRE(assistant.press("Check the rows"));
  REQUIRE(assistant.press("Import 2 rows"));
  CHECK(assistant.count(EntityKind::contact) == 2);
  CHECK(assistant.count(EntityKind::account) == 2);
  CHECK(assistant.at.has(Mirror::heading, "The import is done"));

  REQUIRE(assistant.press("Download refused rows"));
  const auto& saved = assistant.at.headless.log().saved;
  REQUIRE(saved.size() == 1);
  CHECK(saved[0].name == "people-refused.csv");
  CHECK(saved[0].bytes.find("Bad,Row,Gogozoom,no mail at all,03-11-2023,4,") !=
        std::string::npos);
  CHECK(saved[0].bytes.find("Anna") == std::string::npos);

  REQUIRE(assistant.press("Undo this import"));
  CHECK(assistant.count(EntityKind::contact) == 0);
  CHECK(assistant.count(EntityKind::account) == 0);
  CHECK(assistant.at.has(Mirror::heading, "The import was undone."));
}

TEST_CASE("import: the same file once more is nothing but duplicates") {
  Assistant assistant;
  assistant.drop("people.csv", kPeople);
  REQUIRE(assistant.press("Check the rows"));
  REQUIRE(assistant.press("Import 2 rows"));
  REQUIRE(assistant.press("Import another file"));
  assistant.drop("people.csv", kPeople);
  REQUIRE(assistant.press("Check the rows"));
  CHECK(assistant.at.has(Mirror::toggle, "New  0"));
  CHECK(assistant.at.has(Mirror::toggle, "Duplicate  2"));
}

TEST_CASE("import: a column can be left out") {
  Assistant assistant;
  assistant.drop("people.csv", kPeople);
  REQUIRE(assistant.at.click(Mirror::combobox, "Field for First Name"));
  REQUIRE(assistant.at.click(Mirror::option, "Do not import"));
  REQUIRE(assistant.press("Check the rows"));
  REQUIRE(assistant.press("Import 2 rows"));
  const auto anna = assistant.at.device->rows().find_by(EntityKind::contact, "email",
                                                        std::string("anna@cancity.com"));
  REQUIRE(anna);
  REQUIRE(*anna);
  CHECK(is_empty((*anna)->get("first_name")));
  CHECK(text_of((*anna)->get("last_name")) == "Snelling");
}

TEST_CASE("import: another delimiter reads the file anew") {
  Assistant assistant;
  assistant.drop("people.csv", "Last Name;Email\nLang;a@example.com\n");
  CHECK(assistant.at.has(Mirror::combobox, "Field for Email"));
  REQUIRE(assistant.at.click(Mirror::combobox, "Delimiter"));
  REQUIRE(assistant.at.click(Mirror::option, "Comma"));
  assistant.at.settle(100);
  CHECK_FALSE(assistant.at.has(Mirror::combobox, "Field for Email"));
  CHECK(assistant.at.has(Mirror::combobox, "Field for Last Name;Email"));
}

TEST_CASE("import: a near miss is proposed, and goes in once it is accepted") {
  Assistant assistant;
  assistant.at.add(EntityKind::product, {{"name", std::string("GTX Pro")}});
  assistant.at.open("/import?as=deal");
  assistant.drop("deals.csv", "Name,Stage,Product,Amount\nOne,won,GTXPro,100\n");
  REQUIRE(assistant.press("Check the rows"));
  CHECK(assistant.at.has(Mirror::toggle, "New  0"));
  CHECK(assistant.at.has(Mirror::text, "Product: “GTXPro” is probably “GTX Pro”"));
  REQUIRE(assistant.press("Accept"));
  CHECK(assistant.at.has(Mirror::toggle, "New  1"));
}

TEST_CASE("import: an empty file is refused with a sentence") {
  Assistant assistant;
  assistant.drop("empty.csv", "");
  CHECK(assistant.at.taken);
  CHECK(assistant.at.has(Mirror::text, assistant.at.tr("error.csv_empty")));
  CHECK(assistant.at.has(Mirror::button, "Choose a file"));
}

TEST_CASE("import: a file of several megabytes comes in by pieces, whole") {
  std::string bytes = "Last Name,Email\n";
  for (int i = 0; i < 40'000; ++i) {
    const std::string n = std::to_string(i);
    bytes += "Somebody with a long enough name " + n + ",person" + n + "@example.com\n";
  }
  REQUIRE(bytes.size() > 2'000'000);
  Assistant assistant;
  assistant.drop("many.csv", bytes);
  CHECK(assistant.at.has(Mirror::text, "40,000 rows"));
}

TEST_CASE("import: on a phone the same steps are there") {
  Assistant assistant({.width = 390, .height = 844, .touch = true});
  assistant.drop("people.csv", kPeople);
  REQUIRE(assistant.press("Check the rows"));
  REQUIRE(assistant.press("Import 2 rows"));
  CHECK(assistant.count(EntityKind::contact) == 2);
}

}  // namespace
