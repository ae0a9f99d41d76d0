#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "formats/csv.h"

using namespace acq;
using namespace std::string_literals;

namespace {

struct Seen {
  long long line;
  std::vector<std::string> cells;
  std::string code;
  long long column;
  bool operator==(const Seen&) const = default;
};

std::vector<Seen> read(std::string_view bytes, std::size_t piece = 1 << 20,
                       char delimiter = ',') {
  std::vector<Seen> rows;
  CsvForm form{guess_encoding(bytes), delimiter};
  CsvReader reader(form, [&](const CsvRow& row) {
    rows.push_back({row.line,
                    {row.cells.begin(), row.cells.end()},
                    row.error ? row.error->code : "",
                    row.error ? row.error->where.column : 0});
  });
  for (std::size_t at = 0; at < bytes.size(); at += piece) reader.feed(bytes.substr(at, piece));
  reader.finish();
  return rows;
}

std::string joined(const std::vector<Seen>& rows) {
  std::string all;
  for (const Seen& row : rows) {
    all += std::to_string(row.line) + row.code + ":";
    for (const auto& cell : row.cells) all += "<" + cell + ">";
    all += " ";
  }
  return all;
}

}  // namespace

TEST_CASE("csv: plain and quoted cells, doubled quotes and line breaks inside quotes") {
  CHECK(joined(read("a,b\n1,\"x, \"\"y\"\"\"\n\"two\nlines\",2\n3,4")) ==
        "1:<a><b> 2:<1><x, \"y\"> 3:<two\nlines><2> 5:<3><4> ");
}

TEST_CASE("csv: rows end with LF, CRLF or CR and the line numbers stay right") {
  CHECK(joined(read("a,b\r\n1,2\r\n3,4\r\n")) == "1:<a><b> 2:<1><2> 3:<3><4> ");
  CHECK(joined(read("a,b\r1,2\r3,4")) == "1:<a><b> 2:<1><2> 3:<3><4> ");
  CHECK(joined(read("a,b\n\n\r\n,\n1,2")) == "1:<a><b> 5:<1><2> ");
}

TEST_CASE("csv: empty cells count, at the ends too") {
  CHECK(joined(read(",a,\n,,x\n\"\",y,\"\"\n")) == "1:<><a><> 2:<><><x> 3:<><y><> ");
}

TEST_CASE("csv: any cutting of the bytes gives the same rows") {
  const std::string file =
      "n,ä\r\n1,\"a \"\"q\"\"\r\nb\"\r\n2,x\r\n\"bad\"x,1\r\n3,\"ü\"\r\n4,\"open\r\n5,6\r\n";
  const std::string whole = joined(read(file));
  CHECK(whole.contains("csv_stray_quote"));
  CHECK(whole.contains("csv_unclosed_quote"));
  for (std::size_t piece = 1; piece < file.size(); ++piece) {
    CHECK(joined(read(file, piece)) == whole);
  }
}

TEST_CASE("csv: an unclosed quote is refused with its line and the rows after it are read") {
  const auto rows = read("a,b\n1,2\n3,\"open\n5,6\n7,8\n");
  REQUIRE(rows.size() == 5);
  CHECK(rows[2] == Seen{3, {"3,\"open"}, "csv_unclosed_quote", 2});
  CHECK(rows[3] == Seen{4, {"5", "6"}, "", 0});
  CHECK(rows[4] == Seen{5, {"7", "8"}, "", 0});
}

TEST_CASE("csv: text behind a closing quote is refused with its line") {
  const auto rows = read("a,b\n\"x\"y,1\n2,3\n");
  REQUIRE(rows.size() == 3);
  CHECK(rows[1].code == "csv_stray_quote");
  CHECK(rows[1].line == 2);
  CHECK(rows[1].column == 1);
  CHECK(rows[2].cells == std::vector<std::string>{"2", "3"});
}

TEST_CASE("csv: a quote inside an unquoted cell is text and blanks behind a quoted cell go") {
  CHECK(joined(read("5\" pipe,x\n\"a\"  ,b\n")) == "1:<5\" pipe><x> 2:<a><b> ");
}

TEST_CASE("csv: a NUL is refused with line and column and the rows after it are read") {
  const auto rows = read("a,b\n1,x\0y\n2,3\n"s);
  REQUIRE(rows.size() == 3);
  CHECK(rows[1].code == "csv_nul");
  CHECK(rows[1].line == 2);
  CHECK(rows[1].column == 2);
  CHECK(rows[2].code.empty());
}

TEST_CASE("csv: a hundred thousand columns are refused and not kept") {
  std::string file = "a,b\n1";
  for (int i = 1; i < 100'000; ++i) file += ",x";
  const auto rows = read(file + "\n1,2\n");
  REQUIRE(rows.size() == 3);
  CHECK(rows[1].code == "csv_too_many_columns");
  CHECK(rows[1].cells.size() == kCsvColumnsMax);
  CHECK(rows[2].code.empty());
}

TEST_CASE("csv: a row over a mebibyte is refused once, quoted or not, and reading goes on") {
  const std::string big(kCsvRowBytesMax + 100, 'x');
  for (const std::size_t piece : {std::size_t{1} << 22, std::size_t{1} << 16}) {
    auto rows = read("a,b\n" + big + ",1\n2,3\n", piece);
    REQUIRE(rows.size() == 3);
    CHECK(rows[1].code == "csv_row_too_large");
    CHECK(rows[1].line == 2);
    CHECK(rows[2] == Seen{3, {"2", "3"}, "", 0});
    rows = read("a,b\n\"" + big + "\n2,3\n", piece);
    REQUIRE(rows.size() == 3);
    CHECK(rows[1].code == "csv_unclosed_quote");
    CHECK(rows[2] == Seen{3, {"2", "3"}, "", 0});
  }
}

TEST_CASE("csv: a line that is longer than what is held is skipped to its end") {
  const std::string big(3 * kCsvRowBytesMax, 'x');
  const auto rows = read("a,b\n" + big + "\r\n2,3\n", 1 << 16);
  REQUIRE(rows.size() == 3);
  CHECK(rows[1].code == "csv_row_too_large");
  CHECK(rows[2] == Seen{3, {"2", "3"}, "", 0});
}

TEST_CASE("csv: one damaged character refuses its row in a file marked as UTF-8") {
  const auto rows = read("\xEF\xBB\xBF" "a,b\n1,\xC3\n2,\xC3\xA9\n");
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].cells[0] == "a");
  CHECK(rows[1].code == "not_utf8");
  CHECK(rows[1].column == 2);
  CHECK(rows[2].cells[1] == "é");
}

TEST_CASE("csv: the delimiter is the mark that parts most lines evenly") {
  CHECK(guess_delimiter("a,b,c\n1,2,3\n") == ',');
  CHECK(guess_delimiter("name;price\nx;1,5\ny;2,5\n") == ';');
  CHECK(guess_delimiter("a\tb, c\n1\t2\n") == '\t');
  CHECK(guess_delimiter("a|b\n1|2\n") == '|');
  CHECK(guess_delimiter("\"a;b;c\",d\n\"1;2\",3\n") == ',');
  CHECK(guess_delimiter("one column\nx\n") == ',');
  CHECK(guess_delimiter("") == ',');
}

TEST_CASE("csv: an empty file has no rows") {
  CHECK(read("").empty());
  CHECK(read("\xEF\xBB\xBF\r\n\r\n").empty());
}
