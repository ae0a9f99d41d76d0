// Whatever somebody drops as a CSV file: the same rows however the bytes are cut, no cell lost
// or moved, and what was read can be written and read again.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "formats/csv_table.h"
#include "formats/csv_write.h"
#include "formats/guess.h"

namespace {

struct Rows {
  std::vector<std::vector<std::string>> good;
  std::size_t broken = 0;
  long long last_line = 0;
};

Rows read(std::string_view bytes, acq::CsvForm form, std::size_t piece) {
  Rows rows;
  acq::CsvReader reader(form, [&](const acq::CsvRow& row) {
    if (row.line <= rows.last_line || row.cells.size() > acq::kCsvColumnsMax) std::abort();
    rows.last_line = row.line;
    if (row.error) {
      if (row.error->code.empty() || row.error->where.line != row.line) std::abort();
      ++rows.broken;
    } else {
      rows.good.emplace_back(row.cells.begin(), row.cells.end());
    }
  });
  for (std::size_t at = 0; at < bytes.size(); at += piece) reader.feed(bytes.substr(at, piece));
  reader.finish();
  return rows;
}

void check_table(std::string_view bytes, acq::CsvForm form) {
  acq::CsvTable table(form);
  table.feed(bytes);
  if (!table.finish()) return;
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    acq::ContentGuess guess;
    for (std::size_t i = 0; i < table.cell_count(row); ++i) guess.add(table.cell(row, i));
    if (guess.content() == acq::Content::empty && !table.error(row)) std::abort();
  }
}

std::string written(const Rows& rows) {
  acq::CsvWriter writer(',', true);
  for (const auto& row : rows.good) {
    for (const std::string& cell : row) writer.cell(cell);
    writer.end_row();
  }
  return writer.take();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const acq::CsvForm form = acq::guess_csv_form(bytes);
  const Rows whole = read(bytes, form, size + 1);
  const Rows cut = read(bytes, form, 1 + size % 7);
  if (cut.good != whole.good || cut.broken != whole.broken) std::abort();
  check_table(bytes, form);
  const std::string text = written(whole);
  const Rows again = read(text, {acq::guess_encoding(text), ','}, text.size() + 1);
  if (again.broken != 0 || again.good.size() != whole.good.size()) std::abort();
  for (std::size_t row = 0; row < again.good.size(); ++row) {
    for (std::size_t i = 0; i < again.good[row].size(); ++i) {
      const std::string_view before = whole.good[row][i], after = again.good[row][i];
      if (after != before && acq::without_formula_guard(after) != before) std::abort();
    }
  }
  return 0;
}
