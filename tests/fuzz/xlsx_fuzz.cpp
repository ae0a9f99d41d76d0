// Whatever somebody drops as a workbook: rows in order, of valid text, the same however the work
// is cut, and what was read can be written and is read as the same. Bytes that were changed within
// a zip file seldom get past its checksums; so the first byte says whether the rest is the file, or
// its parts: sheet, shared texts, styles and workbook, parted by NUL, which are packed here.
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "formats/xlsx.h"
#include "formats/xlsx_write.h"
#include "formats/zip_file.h"

namespace {

constexpr std::array<std::string_view, 4> kParts = {"xl/worksheets/sheet1.xml",
                                                    "xl/sharedStrings.xml", "xl/styles.xml",
                                                    "xl/workbook.xml"};
constexpr std::string_view kWorkbook =
    "<workbook xmlns:r='r'><sheets><sheet name='A' r:id='a'/></sheets></workbook>";
constexpr std::string_view kRelations =
    "<Relationships><Relationship Id='a' Type='/worksheet' Target='worksheets/sheet1.xml'/>"
    "<Relationship Id='b' Type='/sharedStrings' Target='sharedStrings.xml'/>"
    "<Relationship Id='c' Type='/styles' Target='styles.xml'/></Relationships>";

std::string packed(std::string_view texts) {
  acq::ZipWriter zip;
  zip.begin("xl/_rels/workbook.xml.rels");
  zip.write(kRelations);
  for (const std::string_view name : kParts) {
    const std::size_t end = std::min(texts.find('\0'), texts.size());
    std::string_view text = texts.substr(0, end);
    texts.remove_prefix(std::min(end + 1, texts.size()));
    if (text.empty() && name == kParts[3]) text = kWorkbook;
    if (text.empty()) text = "<x/>";
    zip.begin(name);
    zip.write(text);
  }
  auto bytes = zip.take();
  if (!bytes) std::abort();
  return std::move(*bytes);
}

using Row = std::vector<std::string>;

std::vector<Row> read(const std::string& bytes, std::size_t sheet, std::size_t slice) {
  std::vector<Row> rows;
  auto reader = acq::XlsxReader::open(bytes);
  if (!reader) return rows;
  if ((*reader)->sheets().empty()) std::abort();
  long long last = 0;
  (*reader)->begin(sheet, [&](const acq::CsvRow& row) {
    if (row.line <= last || row.line > acq::kXlsxRowsMax) std::abort();
    if (row.cells.size() > acq::kCsvColumnsMax) std::abort();
    if (!row.error && (row.cells.empty() || row.cells.back().empty())) std::abort();
    last = row.line;
    for (const std::string_view cell : row.cells) {
      if (!acq::is_valid_utf8(cell)) std::abort();
    }
    rows.emplace_back(row.cells.begin(), row.cells.end());
  });
  acq::Result<bool> more = true;
  while (more && *more) more = (*reader)->step(slice);
  return rows;
}

void check_written(const std::vector<Row>& rows) {
  acq::XlsxWriter writer("A");
  for (const Row& row : rows) {
    for (const std::string& cell : row) writer.text(cell);
    writer.end_row();
  }
  const auto bytes = writer.take();
  if (!bytes) std::abort();
  const std::vector<Row> again = read(*bytes, 0, 1 << 20);
  std::size_t at = 0;
  for (const Row& row : rows) {
    if (row.empty()) continue;
    if (at >= again.size() || again[at++] != row) std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view rest(reinterpret_cast<const char*>(data) + 1, size - 1);
  const std::string bytes = data[0] == 'Z' ? std::string(rest) : packed(rest);
  const std::vector<Row> rows = read(bytes, 0, 1 << 20);
  if (read(bytes, 0, 1) != rows) std::abort();
  check_written(rows);
  return 0;
}
