#include <doctest/doctest.h>

#include <chrono>
#include <functional>

#include "formats/xlsx.h"
#include "xlsx_book.h"

using namespace xlsx_test;

namespace {

std::string code_of(const std::string& bytes) { return read_sheet(bytes).error; }

// A workbook of one sheet whose parts were changed.
std::string changed(const std::function<void(std::map<std::string, std::string>&)>& change) {
  auto parts = Book{.sheets = {{.name = "A", .rows = "<row><c><v>1</v></c></row>"}}}.parts();
  change(parts);
  return zipped(parts);
}

std::string with_sheet(const std::string& text) {
  return changed([&](auto& parts) { parts["xl/worksheets/sheet1.xml"] = text; });
}

std::string with_rows(const std::string& rows) {
  return with_sheet("<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

// Where the file's directory speaks of a part: its header begins 46 bytes before the name.
std::size_t directory_entry(const std::string& bytes, std::string_view name) {
  const std::size_t at = bytes.rfind(name, bytes.rfind("PK\x05\x06"));
  REQUIRE(at != std::string::npos);
  return at - 46;
}

void put_u32(std::string& bytes, std::size_t at, std::uint32_t value) {
  for (int i = 0; i < 4; ++i) bytes[at + static_cast<std::size_t>(i)] =
      static_cast<char>(value >> (8 * i));
}

constexpr std::string_view kSheet = "xl/worksheets/sheet1.xml";

}  // namespace

TEST_CASE("xlsx: a zip bomb is refused before it is unpacked") {
  // 64 MiB of blanks become 64 KiB.
  const std::string bomb = with_sheet(std::string(64 << 20, ' '));
  CHECK(bomb.size() < 100'000);
  auto opened = XlsxReader::open(bomb);
  REQUIRE(!opened);
  CHECK(opened.error().code == "xlsx_too_large");
}

TEST_CASE("xlsx: a part that is not needed may not be a bomb either") {
  const std::string bomb = changed([](auto& parts) {
    parts["xl/media/image1.png"] = std::string(8 << 20, '\0');
  });
  CHECK(code_of(bomb) == "xlsx_too_large");
}

TEST_CASE("xlsx: a part is never larger than the file's directory says") {
  std::string bytes = with_rows("<row><c><v>123</v></c></row>");
  const std::size_t entry = directory_entry(bytes, kSheet);
  SUBCASE("less than is packed") {
    put_u32(bytes, entry + 24, 20);
    CHECK(code_of(bytes) == "xlsx_damaged");
  }
  SUBCASE("more than is packed") {
    put_u32(bytes, entry + 24, 4'000);
    CHECK(code_of(bytes) == "xlsx_damaged");
  }
  SUBCASE("too much for any memory") {
    put_u32(bytes, entry + 24, 0xF0000000);
    CHECK(code_of(bytes) == "xlsx_too_large");
  }
}

TEST_CASE("xlsx: parts that are too large only together are refused") {
  std::string bytes = changed([](auto& parts) {
    for (const char c : std::string_view("abc")) parts[std::string("z/") + c] = "x";
  });
  for (const std::string_view name : {"z/a", "z/b", "z/c"}) {
    const std::size_t entry = directory_entry(bytes, name);
    put_u32(bytes, entry + 20, 400 << 20);
    put_u32(bytes, entry + 24, 400 << 20);
  }
  CHECK(code_of(bytes) == "xlsx_too_large");
}

TEST_CASE("xlsx: a file cut anywhere is refused, and nothing else happens") {
  const std::string whole = with_rows("<row><c><v>1</v></c></row>");
  CHECK(code_of(whole) == "");
  // Its last two bytes say how long a comment is that it does not have.
  for (std::size_t size = 0; size < whole.size() - 2; ++size) {
    const std::string code = code_of(whole.substr(0, size));
    INFO(size);
    CHECK(code == "xlsx_damaged");
  }
}

TEST_CASE("xlsx: a file with a byte changed is refused or read as some rows") {
  const std::string whole = with_rows("<row><c><v>1</v></c></row>");
  std::size_t refused = 0;
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string bytes = whole;
    bytes[at] = static_cast<char>(bytes[at] ^ 0x41);
    refused += code_of(bytes) != "";
  }
  CHECK(refused > whole.size() / 3);
}

TEST_CASE("xlsx: parts twice, missing parts and names that lead elsewhere are refused") {
  const auto renamed = [](std::string_view from, std::string_view to) {
    std::string bytes = changed([&](auto& parts) { parts[std::string(from)] = "x"; });
    for (std::size_t at = 0; (at = bytes.find(from, at)) != std::string::npos;) {
      bytes.replace(at, from.size(), to);
    }
    return bytes;
  };
  CHECK(code_of(renamed("xl/worksheets/sheet9.xml", "xl/worksheets/sheet1.xml")) ==
        "xlsx_damaged");
  CHECK(code_of(renamed("xl/worksheets/sheet9.xml", "xl/worksheets/SHEET1.xml")) ==
        "xlsx_damaged");
  CHECK(code_of(renamed("aa/bbbbbb", "../passwd")) == "xlsx_forbidden");
  CHECK(code_of(renamed("aa/bbbbbb", "/etc/host")) == "xlsx_forbidden");
  CHECK(code_of(renamed("aa/bbbbbb", "a\\bbbbbbb")) == "xlsx_forbidden");
  CHECK(code_of(renamed("aa/bbbbbb", std::string_view("aa/b\0bbbb", 9))) == "xlsx_forbidden");
  CHECK(code_of(renamed("aa/bbbbbb", "aa/ccccccc")) != "");  // one longer: nothing fits any more
  CHECK(code_of(changed([](auto& parts) { parts.erase(std::string(kSheet)); })) ==
        "xlsx_damaged");
  CHECK(code_of(changed([](auto& parts) { parts.erase("xl/workbook.xml"); })) ==
        "xlsx_no_workbook");
  CHECK(code_of(changed([](auto& parts) { parts.erase("xl/_rels/workbook.xml.rels"); })) ==
        "xlsx_no_workbook");
  CHECK(code_of(zipped({{"word/document.xml", "<document/>"}})) == "xlsx_no_workbook");
}

TEST_CASE("xlsx: entities are not expanded, and a document with a DTD is refused") {
  const std::string laughs =
      "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]>"
      "<worksheet><sheetData><row><c t='str'><v>&b;</v></c></row></sheetData></worksheet>";
  CHECK(code_of(with_sheet(laughs)) == "xlsx_forbidden");
  CHECK(code_of(changed([&](auto& parts) {
          parts["xl/workbook.xml"] = "<!DOCTYPE w SYSTEM 'file:///etc/passwd'><workbook/>";
        })) == "xlsx_forbidden");
  CHECK(code_of(with_rows("<row><c t='str'><v>&b;</v></c></row>")) == "xlsx_damaged");
}

TEST_CASE("xlsx: rows and columns beyond what a sheet has are refused") {
  for (const std::string row : {"0", "-1", "2147483648", "1048577", "99999999999999999999", "x"}) {
    INFO(row);
    CHECK(code_of(with_rows("<row r='" + row + "'><c><v>1</v></c></row>")) == "xlsx_damaged");
  }
  CHECK(code_of(with_rows("<row r='1048576'><c><v>1</v></c></row>")) == "");
  CHECK(code_of(with_rows("<row r='2'/><row r='2'/>")) == "xlsx_damaged");
  for (const std::string place : {"XFE1", "ZZZZ1", "AAAAAAAAAAAAAAAA1"}) {
    CHECK(code_of(with_rows("<row><c r='" + place + "'><v>1</v></c></row>")) == "xlsx_damaged");
  }
  CHECK(code_of(with_rows("<row><c r='B1'><v>1</v></c><c r='A1'><v>1</v></c></row>")) ==
        "xlsx_damaged");
}

TEST_CASE("xlsx: a million columns are refused, and a row of too many keeps the first thousand") {
  CHECK(code_of(with_rows("<row>" + repeated("<c/>", 1'000'000) + "</row>")) != "");
  const Outcome out = read_sheet(
      with_rows("<row>" + repeated("<c><v>1</v></c>", 1'001) + "</row><row><c><v>2</v></c></row>"));
  CHECK(out.error == "");
  REQUIRE(out.rows.size() == 2);
  CHECK(out.rows[0].error == "csv_too_many_columns");
  CHECK(out.rows[0].cells.size() == 1'000);
  CHECK(out.rows[1] == ReadRow{2, {"2"}});
}

TEST_CASE("xlsx: a shared text that is not there is refused, not read") {
  const Book none{.sheets = {{.name = "A", .rows = "<row><c t='s'><v>0</v></c></row>"}}};
  CHECK(code_of(none.bytes()) == "xlsx_damaged");
  for (const std::string index : {"1", "-1", "4294967296", "18446744073709551616", "x"}) {
    const Book book{.sheets = {{.name = "A", .rows = "<row><c t='s'><v>" + index +
                                "</v></c></row>"}}, .strings = "<si><t>a</t></si>"};
    INFO(index);
    CHECK(code_of(book.bytes()) == "xlsx_damaged");
  }
}

TEST_CASE("xlsx: a long text that many cells share does not fill the memory") {
  const Book book{.sheets = {{.name = "A", .rows = repeated("<row><c t='s'><v>0</v></c></row>",
                                                            20'000)}},
                  .strings = "<si><t>" + repeated("long text ", 3'200) + "</t></si>"};
  std::size_t bytes = 0;
  auto reader = XlsxReader::open(book.bytes());
  REQUIRE(reader);
  (*reader)->begin(0, [&](const CsvRow& row) { bytes += row.cells[0].size(); });
  Result<bool> more = true;
  while (more && *more) more = (*reader)->step(1 << 20);
  REQUIRE(!more);
  CHECK(more.error().code == "xlsx_too_large");
  CHECK(bytes <= kXlsxTextMax);
}

TEST_CASE("xlsx: one row that is too large is told, and the others are read") {
  std::string texts;
  for (int i = 0; i < 40; ++i) texts += "<c t='s'><v>0</v></c>";
  const Book book{.sheets = {{.name = "A", .rows = "<row>" + texts + "</row><row><c><v>1</v></c>"
                              "</row>"}},
                  .strings = "<si><t>" + repeated("long text ", 3'200) + "</t></si>"};
  const auto rows = rows_of(book);
  REQUIRE(rows.size() == 2);
  CHECK(rows[0] == ReadRow{1, {}, "csv_row_too_large"});
  CHECK(rows[1] == ReadRow{2, {"1"}});
}

TEST_CASE("xlsx: tags without end and without bottom are refused") {
  // Numbers between them, or the file would be refused for being dense.
  std::string deep, wide = "<worksheet ";
  for (int i = 0; i < 100'000; ++i) {
    deep += "<a" + std::to_string(i * 7'919 % 100'003) + ">";
    wide += "a" + std::to_string(i) + "='" + std::to_string(i * 7'919 % 100'003) + "' ";
  }
  CHECK(code_of(with_sheet("<worksheet>" + deep)) == "xlsx_damaged");
  CHECK(wide.size() > (1 << 20));
  CHECK(code_of(with_sheet(wide)) == "xlsx_damaged");
}

TEST_CASE("xlsx: merged cells by the million cost no memory and are not looked at") {
  std::string merged;
  for (int i = 1; i < 300'000; ++i) {
    merged += "<mergeCell ref='A" + std::to_string(i) + ":B" + std::to_string(i) + "'/>";
  }
  const Outcome out = read_sheet(with_sheet("<worksheet><sheetData><row><c><v>1</v></c></row>"
                                            "</sheetData><mergeCells>" + merged +
                                            "</mergeCells></worksheet>"));
  CHECK(out.error == "");
  CHECK(out.rows.size() == 1);
}

TEST_CASE("xlsx: encrypted files and those of an older Excel are called by their names") {
  const std::string ole = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
  std::string name;
  for (const char c : std::string_view("EncryptedPackage")) name += {c, '\0'};
  CHECK(is_spreadsheet(ole));
  CHECK(code_of(ole + std::string(600, 'x')) == "xls_old");
  CHECK(code_of(ole + std::string(600, 'x') + name) == "xlsx_encrypted");
  std::string bytes = with_rows("");
  bytes[directory_entry(bytes, kSheet) + 8] |= 1;
  CHECK(code_of(bytes) == "xlsx_encrypted");
  CHECK(code_of("Name,E-mail\n") == "xlsx_damaged");
  CHECK(!is_spreadsheet("Name,E-mail\n"));
}
