#include <doctest/doctest.h>

#include <vector>

#include "formats/csv_table.h"
#include "formats/csv_write.h"

using namespace acq;

TEST_CASE("csv: what is written is read back, whatever it holds") {
  const std::vector<std::string> cells = {"plain", "a,b", "say \"hi\"", "two\r\nlines", " padded ",
                                          "", "'quoted", "客户", "tab\there", "semi;colon"};
  CsvWriter writer;
  for (std::size_t i = 0; i < cells.size(); ++i) writer.cell("c" + std::to_string(i));
  writer.end_row();
  for (const std::string& cell : cells) writer.cell(cell);
  writer.end_row();
  CsvTable table(guess_csv_form(writer.text()));
  table.feed(writer.text());
  REQUIRE(table.finish().has_value());
  REQUIRE(table.row_count() == 1);
  CHECK(table.error(0) == nullptr);
  for (std::size_t i = 0; i < cells.size(); ++i) CHECK(table.cell(0, i) == cells[i]);
}

TEST_CASE("csv: a text that a spreadsheet would run as a formula is defused") {
  for (const std::string text : {"=1+1", "+49 30 123", "-x", "@cmd", "\tx", "\rx"}) {
    CsvWriter writer(',', false);
    writer.cell(text);
    const std::string& out = writer.text();
    CHECK(out[out.front() == '"' ? 1 : 0] == '\'');
    CHECK(without_formula_guard("'" + text) == text);
  }
  CHECK(without_formula_guard("'tis") == "'tis");
}

TEST_CASE("csv: numbers keep their minus, texts that only look like one in part do not") {
  CsvWriter writer(',', false);
  writer.cell("-12.50", CellKind::number);
  writer.cell("-1+cmd", CellKind::number);
  writer.cell("-12.50");
  CHECK(writer.text() == "-12.50,'-1+cmd,'-12.50");
}

TEST_CASE("csv: a table tells which rows have too few or too many cells") {
  CsvTable table({});
  table.feed("a,b,c\n1,2,3\n1,2\n1,2,3,4\n");
  REQUIRE(table.finish().has_value());
  REQUIRE(table.row_count() == 3);
  CHECK(table.error(0) == nullptr);
  REQUIRE(table.error(1) != nullptr);
  CHECK(table.error(1)->code == "csv_row_too_short");
  CHECK(table.error(1)->detail == "2");
  CHECK(table.error(1)->where.line == 3);
  REQUIRE(table.error(2) != nullptr);
  CHECK(table.error(2)->code == "csv_row_too_long");
  CHECK(table.error(2)->where.column == 4);
  CHECK(table.cell(2, 3) == "4");
  CHECK(table.cell(1, 2).empty());
}

TEST_CASE("csv: a file without a header or with a broken one is refused as a whole") {
  CsvTable empty({});
  const auto nothing = empty.finish();
  REQUIRE_FALSE(nothing.has_value());
  CHECK(nothing.error().code == "csv_empty");

  CsvTable broken({});
  broken.feed("a,\"b\n1,2\n");
  const auto refused = broken.finish();
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().code == "csv_unclosed_quote");
  CHECK(refused.error().where.line == 1);
  CHECK(broken.row_count() == 0);
}
