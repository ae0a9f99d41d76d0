// Workbooks for tests, part by part.
#pragma once

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

#include "formats/xlsx.h"
#include "formats/zip_file.h"

namespace xlsx_test {

using namespace acq;

inline std::string zipped(const std::map<std::string, std::string>& parts) {
  ZipWriter zip;
  for (const auto& [name, text] : parts) {
    zip.begin(name);
    zip.write(text);
  }
  auto bytes = zip.take();
  REQUIRE(bytes);
  return std::move(*bytes);
}

// Sheets by their names in order; `rows` is what stands in sheetData.
struct Book {
  struct Sheet {
    std::string name, rows, state{};
  };
  std::vector<Sheet> sheets;
  std::string strings{};  // the <si> of the shared texts
  std::string formats{};  // <numFmt>s
  std::string styles{};   // the <xf>s of cells
  std::string properties{};

  std::map<std::string, std::string> parts() const {
    const std::string ns = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const auto relation = [&](const std::string& id, const std::string& type,
                              const std::string& target) {
      return "<Relationship Id='" + id + "' Type='" + ns + "/" + type + "' Target='" + target +
             "'/>";
    };
    std::map<std::string, std::string> all;
    all["_rels/.rels"] =
        "<Relationships>" + relation("a", "officeDocument", "xl/workbook.xml") +
        "</Relationships>";
    std::string list, relations;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
      const std::string number = std::to_string(i + 1);
      list += "<sheet name='" + sheets[i].name + "' sheetId='" + number + "' r:id='s" + number +
              "'" + (sheets[i].state.empty() ? "" : " state='" + sheets[i].state + "'") + "/>";
      relations += relation("s" + number, "worksheet", "worksheets/sheet" + number + ".xml");
      all["xl/worksheets/sheet" + number + ".xml"] =
          "<worksheet><sheetData>" + sheets[i].rows + "</sheetData></worksheet>";
    }
    if (!strings.empty()) {
      relations += relation("t", "sharedStrings", "sharedStrings.xml");
      all["xl/sharedStrings.xml"] = "<sst>" + strings + "</sst>";
    }
    if (!styles.empty()) {
      relations += relation("f", "styles", "styles.xml");
      all["xl/styles.xml"] = "<styleSheet><numFmts>" + formats + "</numFmts><cellStyleXfs>" +
                             "<xf numFmtId='14'/></cellStyleXfs><cellXfs>" + styles +
                             "</cellXfs></styleSheet>";
    }
    all["xl/workbook.xml"] = "<workbook xmlns:r='" + ns + "'>" + properties + "<sheets>" + list +
                             "</sheets></workbook>";
    all["xl/_rels/workbook.xml.rels"] = "<Relationships>" + relations + "</Relationships>";
    return all;
  }
  std::string bytes() const { return zipped(parts()); }
};

struct ReadRow {
  long long line = 0;
  std::vector<std::string> cells;
  std::string error{};
  bool operator==(const ReadRow&) const = default;
};

struct Outcome {
  std::vector<ReadRow> rows;
  std::string error{};  // the code
};

// Reads one sheet, `slice` bytes at a time.
inline Outcome read_sheet(std::string bytes, std::size_t sheet = 0, std::size_t slice = 1 << 20) {
  Outcome out;
  auto reader = XlsxReader::open(std::move(bytes));
  if (!reader) {
    out.error = reader.error().code;
    return out;
  }
  (*reader)->begin(sheet, [&](const CsvRow& row) {
    out.rows.push_back({row.line, {row.cells.begin(), row.cells.end()},
                        row.error ? row.error->code : std::string()});
  });
  for (;;) {
    const auto more = (*reader)->step(slice);
    if (!more) out.error = more.error().code;
    if (!more || !*more) return out;
  }
}

inline std::vector<ReadRow> rows_of(const Book& book, std::size_t sheet = 0) {
  const Outcome out = read_sheet(book.bytes(), sheet);
  CHECK(out.error == "");
  return out.rows;
}

// One row of which every cell is given.
inline std::vector<std::string> cells_of(Book book, const std::string& cells) {
  book.sheets = {{.name = "A", .rows = "<row r='1'>" + cells + "</row>"}};
  const auto rows = rows_of(book);
  REQUIRE(rows.size() == 1);
  return rows.front().cells;
}

}  // namespace xlsx_test
