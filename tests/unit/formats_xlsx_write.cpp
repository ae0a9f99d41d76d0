#include "formats/xlsx_write.h"

#include <doctest/doctest.h>

#include "xlsx_book.h"

using namespace xlsx_test;

namespace {

// The part of a file that was written.
std::string part_of(const std::string& bytes, std::string_view name) {
  auto zip = ZipReader::open(bytes);
  REQUIRE(zip);
  REQUIRE((*zip)->enter(name));
  std::string text((*zip)->size(name), ' ');
  std::size_t at = 0;
  while (at < text.size()) {
    const auto got = (*zip)->read(std::span(text).subspan(at));
    REQUIRE(got);
    at += *got;
  }
  return text;
}

std::string taken(XlsxWriter& writer) {
  auto bytes = writer.take();
  REQUIRE(bytes);
  return std::move(*bytes);
}

}  // namespace

TEST_CASE("xlsx: what is written is read as the same, whatever is in it") {
  const std::vector<std::string> texts = {
      "Jürgen", "東京都", "=1+1", "+49 711", "-x", "@name", "'quoted", " blank ", "two\nlines",
      "a\rb", "tab\tbed", "<b>&amp;\"'</b>", "_x0041_", "_x", "bell\x07", "00123", "1e5", "TRUE",
      "2024-03-01", "\xF0\x9F\x99\x82"};
  XlsxWriter writer("Kontakte");
  for (int row = 0; row < 2; ++row) {
    for (const std::string& text : texts) writer.text(text);
    writer.end_row();
  }
  writer.number("-1234.50", 2);
  writer.number("1985");
  writer.empty();
  writer.boolean(true);
  writer.date(19'783);
  writer.time(19'783 * kMsPerDay + 50'700'123);
  writer.date(-30'000);
  writer.number("not a number");
  writer.number("12345678901234567");
  writer.number("-0.250", 3);
  writer.end_row();
  const Outcome out = read_sheet(taken(writer));
  CHECK(out.error == "");
  REQUIRE(out.rows.size() == 3);
  CHECK(out.rows[0].cells == texts);
  CHECK(out.rows[1].cells == texts);
  CHECK(out.rows[2].cells ==
        std::vector<std::string>{"-1234.5", "1985", "", "true", "2024-03-01",
                                 "2024-03-01T14:05:00.123Z", "1887-11-12", "not a number",
                                 "12345678901234567", "-0.25"});
}

TEST_CASE("xlsx: every millisecond of a day is written and read as itself") {
  XlsxWriter writer("Times");
  std::vector<std::string> expected;
  for (std::int64_t ms = 1; ms < kMsPerDay; ms += 86'399'999 / 400) {
    writer.time(20'000 * kMsPerDay + ms / 1'000 * 1'000);
    expected.push_back(iso_time(20'000 * kMsPerDay + ms / 1'000 * 1'000));
  }
  writer.end_row();
  const Outcome out = read_sheet(taken(writer));
  REQUIRE(out.rows.size() == 1);
  for (std::size_t i = 0; i < expected.size(); ++i) {
    const std::string& cell = out.rows[0].cells[i];
    CHECK((cell == expected[i] || (expected[i].ends_with("T00:00:00Z") && cell == "2024-10-04")));
  }
}

TEST_CASE("xlsx: numbers and dates are such, texts are texts and never formulas") {
  XlsxWriter writer("A");
  writer.text("Name");
  writer.end_row();
  writer.text("=HYPERLINK(\"x\")");
  writer.number("12.50", 2);
  writer.date(19'783);
  writer.end_row();
  const std::string sheet = part_of(taken(writer), "xl/worksheets/sheet1.xml");
  CHECK(!sheet.contains("<f"));
  CHECK(sheet.contains("<c r=\"A2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">=HYPERLINK("
                       "&quot;x&quot;)</t></is></c>"));
  CHECK(sheet.contains("<c r=\"B2\" s=\"5\"><v>12.50</v></c>"));
  CHECK(sheet.contains("<c r=\"C2\" s=\"2\"><v>45352</v></c>"));
}

TEST_CASE("xlsx: the first row is bold and stays, columns are as wide as they need to be") {
  XlsxWriter writer("A");
  writer.text("Name");
  writer.text("Description");
  writer.end_row();
  writer.text("A name of thirty characters ..");
  writer.text(std::string(500, 'x'));
  writer.end_row();
  const std::string bytes = taken(writer);
  const std::string sheet = part_of(bytes, "xl/worksheets/sheet1.xml");
  CHECK(sheet.contains("state=\"frozen\""));
  CHECK(sheet.contains("<col min=\"1\" max=\"1\" width=\"32\" customWidth=\"1\"/>"));
  CHECK(sheet.contains("<col min=\"2\" max=\"2\" width=\"60\" customWidth=\"1\"/>"));
  CHECK(sheet.contains("<c r=\"A1\" s=\"1\""));
  CHECK(part_of(bytes, "xl/styles.xml").contains("<font><b/>"));
}

TEST_CASE("xlsx: names of sheets are such as the format takes, cells as long") {
  const auto name = [](std::string_view wanted) {
    XlsxWriter writer(wanted);
    auto reader = XlsxReader::open(taken(writer));
    REQUIRE(reader);
    return (*reader)->sheets().at(0);
  };
  CHECK(name("Verträge & <mehr>") == "Verträge & <mehr>");
  CHECK(name("a/b:c*d?e[f]") == "a b c d e f");
  CHECK(name(std::string(40, 'a')) == std::string(31, 'a'));
  CHECK(name("'") == "1");
  XlsxWriter writer("A");
  writer.text(std::string(40'000, 'a'));
  writer.text(std::string(32'766, 'a') + "\xF0\x9F\x99\x82");
  writer.end_row();
  const Outcome out = read_sheet(taken(writer));
  REQUIRE(out.rows.size() == 1);
  CHECK(out.rows[0].cells[0].size() == kXlsxCellUnitsMax);
  CHECK(out.rows[0].cells[1].size() == 32'766);  // half a character does not fit
}

TEST_CASE("xlsx: a long list is written in pieces and is the same file each time") {
  const auto written = [] {
    XlsxWriter writer("Long");
    for (int row = 0; row < 20'000; ++row) {
      writer.text("row " + std::to_string(row));
      writer.number(std::to_string(row * 37));
      writer.end_row();
    }
    return taken(writer);
  };
  const std::string bytes = written();
  CHECK(bytes == written());
  const Outcome out = read_sheet(bytes);
  REQUIRE(out.rows.size() == 20'000);
  CHECK(out.rows[19'999] == ReadRow{20'000, {"row 19999", "739963"}});
}

TEST_CASE("xlsx: more rows than a sheet has are an error, not a file that nothing opens") {
  XlsxWriter writer("A");
  for (std::int64_t row = 0; row <= kXlsxRowsMax; ++row) writer.end_row();
  const auto bytes = writer.take();
  REQUIRE(!bytes);
  CHECK(bytes.error().code == "xlsx_too_many_rows");
  CHECK(bytes.error().detail == "1048575");
}
