#include "formats/xlsx.h"

#include <doctest/doctest.h>

#include "formats/csv_table.h"
#include "xlsx_book.h"

using namespace xlsx_test;

namespace {

using Cells = std::vector<std::string>;

std::string number(const std::string& stored, int style = 0) {
  return "<c s='" + std::to_string(style) + "'><v>" + stored + "</v></c>";
}

// One number in one format.
std::string shown(const std::string& stored, const std::string& format,
                  const std::string& properties = {}) {
  const Book book{.sheets = {}, .strings = {},
                  .formats = "<numFmt numFmtId='170' formatCode='" + format + "'/>",
                  .styles = "<xf numFmtId='0'/><xf numFmtId='170'/>", .properties = properties};
  return cells_of(book, number(stored, 1)).at(0);
}

std::string built_in(const std::string& stored, int format) {
  const Book book{.sheets = {}, .strings = {}, .formats = {},
                  .styles = "<xf numFmtId='" + std::to_string(format) + "'/>", .properties = {}};
  return cells_of(book, number(stored)).at(0);
}

}  // namespace

TEST_CASE("xlsx: texts shared, inline, rich, of formulas, with umlauts and Han") {
  const Book book{.sheets = {}, .strings = "<si><t>Jürgen</t></si><si><r><t>Bo</t></r><r><rPr/>"
                  "<t xml:space='preserve'>ld </t></r></si><si><t>東京</t><rPh sb='0' eb='2'>"
                  "<t>トウキョウ</t></rPh></si><si><t>a_x000A_b_x005F_x0041_</t></si>",
                  .formats = {}, .styles = {}, .properties = {}};
  const Cells cells = cells_of(
      book, "<c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='s'><v>2</v></c><c t='s'><v>3</v></c>"
            "<c t='inlineStr'><is><t>in &amp; line</t></is></c>"
            "<c t='str'><f>A1&amp;B1</f><v>result</v></c><c t='e'><f>1/0</f><v>#DIV/0!</v></c>"
            "<c><f>6*7</f><v>42</v></c><c t='b'><v>1</v></c><c t='b'><v>0</v></c>"
            "<c t='d'><v>2024-03-01T00:00:00</v></c>");
  CHECK(cells == Cells{"Jürgen", "Bold ", "東京", "a\nb_x0041_", "in & line", "result", "#DIV/0!",
                       "42", "true", "false", "2024-03-01T00:00:00"});
}

TEST_CASE("xlsx: numbers are written out, as many digits as a spreadsheet shows") {
  const auto plain = [](const std::string& stored) { return cells_of({}, number(stored)).at(0); };
  CHECK(plain("1985") == "1985");
  CHECK(plain("-0.10000000000000001") == "-0.1");
  CHECK(plain("1234.5") == "1234.5");
  CHECK(plain("1.2E+3") == "1200");
  CHECK(plain("1.0E-7") == "0.0000001");
  CHECK(plain("4.9111222333E11") == "491112223330");
  CHECK(plain("123456789012345678") == "123456789012345680");
  CHECK(plain("1.234") == "1.2340");  // not 1,234
  CHECK(plain("-0.0") == "0");
  CHECK(plain("1E+300") == "1E+300");
  CHECK(plain("nonsense") == "nonsense");
}

TEST_CASE("xlsx: a number is a date when its format says so, in both date systems") {
  CHECK(built_in("45352", 14) == "2024-03-01");
  CHECK(built_in("45352.586805555555", 22) == "2024-03-01T14:05:00Z");
  CHECK(built_in("45352", 22) == "2024-03-01");
  CHECK(built_in("45352.99999", 14) == "2024-03-01");
  CHECK(built_in("0.586805555555556", 20) == "14:05:00");
  CHECK(built_in("45352", 3) == "45352");
  CHECK(built_in("0.5", 9) == "50");
  CHECK(built_in("7.0000000000000007E-2", 10) == "7");
  CHECK(built_in("1", 14) == "1900-01-01");
  CHECK(built_in("59", 14) == "1900-02-28");
  CHECK(built_in("61", 14) == "1900-03-01");
  CHECK(built_in("-1e9", 14) == "-1000000000");
  CHECK(shown("43890", "dd/mm/yyyy", "<workbookPr date1904='1'/>") == "2024-03-01");
  CHECK(shown("0", "dd/mm/yyyy", "<workbookPr date1904='true'/>") == "1904-01-01");
  CHECK(shown("45352", "[$-407]d. mmmm yyyy") == "2024-03-01");
  CHECK(shown("45352", "yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;") == "2024-03-01");
  CHECK(shown("45352.25", "d.m.yy h:mm") == "2024-03-01T06:00:00Z");
  CHECK(shown("0.25", "h:mm AM/PM") == "06:00:00");
  CHECK(shown("1.5", "[h]:mm") == "1.5");
  CHECK(shown("1.5", "0.0 &quot;days&quot;") == "1.5");
  CHECK(shown("1.5", "#,##0.00 [$€-407];[Red]-#,##0.00 [$€-407]") == "1.5");
  CHECK(shown("1.5", "\\d0") == "1.5");
  CHECK(shown("0.125", "0.0%") == "12.5");
  CHECK(shown("45352.000011574074", "yyyy-mm-dd hh:mm:ss.000") == "2024-03-01T00:00:01Z");
  CHECK(shown("45352.00000001157", "yyyy-mm-dd hh:mm:ss") == "2024-03-01T00:00:00.001Z");
}

TEST_CASE("xlsx: rows keep their numbers, cells their columns, and empty rows are left out") {
  const Book book{.sheets = {{.name = "A", .rows =
      "<row r='2'><c r='B2'><v>1</v></c><c r='D2' s='0'/></row><row/>"
      "<row><c><v>2</v></c><c><v>3</v></c></row><row r='9'><c r='AA9'><v>4</v></c></row>"}}};
  const auto rows = rows_of(book);
  REQUIRE(rows.size() == 3);
  CHECK(rows[0] == ReadRow{2, {"", "1"}});
  CHECK(rows[1] == ReadRow{4, {"2", "3"}});
  CHECK(rows[2].line == 9);
  CHECK(rows[2].cells.size() == 27);
  CHECK(rows[2].cells[26] == "4");
}

TEST_CASE("xlsx: of several sheets each can be read, again and in slices of any size") {
  const std::string cell = "<row><c t='s'><v>0</v></c></row>";
  const Book book{.sheets = {{.name = "Empty", .rows = ""},
                             {.name = "Secret", .rows = cell, .state = "hidden"},
                             {.name = "Kund&amp;in", .rows = cell + cell}},
                  .strings = "<si><t>x</t></si>"};
  auto reader = XlsxReader::open(book.bytes());
  REQUIRE(reader);
  CHECK((*reader)->sheets() == Cells{"Empty", "Kund&in"});
  for (const std::size_t slice : {std::size_t{1}, std::size_t{1} << 20}) {
    for (const std::size_t sheet : {1, 0, 1}) {
      std::size_t rows = 0;
      (*reader)->begin(sheet, [&](const CsvRow& row) { rows += row.cells[0] == "x"; });
      for (;;) {
        const auto more = (*reader)->step(slice);
        REQUIRE(more);
        CHECK((*reader)->done() <= (*reader)->total());
        if (!*more) break;
      }
      CHECK((*reader)->done() == (*reader)->total());
      CHECK(rows == (sheet == 1 ? 2 : 0));
    }
  }
}

TEST_CASE("xlsx: sheets that all are hidden are offered all the same") {
  const Book book{.sheets = {{.name = "A", .rows = "", .state = "veryHidden"}}};
  auto reader = XlsxReader::open(book.bytes());
  REQUIRE(reader);
  CHECK((*reader)->sheets() == Cells{"A"});
}

TEST_CASE("xlsx: name spaces with prefixes, absolute targets and the strict form are read") {
  auto parts = Book{.sheets = {{.name = "A", .rows = ""}}}.parts();
  const std::string strict = "http://purl.oclc.org/ooxml/officeDocument/relationships/";
  parts["xl/workbook.xml"] = "<x:workbook xmlns:x='m' xmlns:rel='r'><x:sheets>"
                             "<x:sheet name='A' rel:id='s1'/></x:sheets></x:workbook>";
  parts["xl/_rels/workbook.xml.rels"] =
      "<Relationships><Relationship Id='s1' Type='" + strict +
      "worksheet' Target='/xl/worksheets/sheet1.xml'/></Relationships>";
  parts["xl/worksheets/sheet1.xml"] = "<x:worksheet xmlns:x='m'><x:sheetData><x:row><x:c>"
                                      "<x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>";
  const Outcome out = read_sheet(zipped(parts));
  CHECK(out.error == "");
  REQUIRE(out.rows.size() == 1);
  CHECK(out.rows[0].cells == Cells{"5"});
}

TEST_CASE("xlsx: a table of a sheet has short rows, but none that is too long") {
  const Book book{.sheets = {{.name = "A", .rows =
      "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"
      "<row><c><v>4</v></c><c><v>5</v></c><c><v>6</v></c></row>"}}};
  auto reader = XlsxReader::open(book.bytes());
  REQUIRE(reader);
  CsvTable table({});
  (*reader)->begin(0, [&](const CsvRow& row) { table.add(row); });
  while ((*reader)->step(1'000).value_or(false)) continue;
  REQUIRE(table.finish());
  CHECK(table.header() == Cells{"1", "2"});
  REQUIRE(table.row_count() == 2);
  CHECK(table.error(0) == nullptr);
  CHECK(table.cell(0, 0) == "3");
  CHECK(table.cell(0, 1) == "");
  REQUIRE(table.error(1) != nullptr);
  CHECK(table.error(1)->code == "csv_row_too_long");
  CHECK(table.line(1) == 3);
}
