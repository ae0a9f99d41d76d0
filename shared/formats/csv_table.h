// A whole file of rows in memory, compactly: what the import assistant walks over several times.
// Made of CSV, or of rows that something else read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "formats/csv.h"

namespace acq {

// The first row is the header. Rows whose number of cells differs from the header's carry
// csv_row_too_long or csv_row_too_short (detail: how many they have) and keep their cells.
class CsvTable {
 public:
  explicit CsvTable(CsvForm form);
  CsvTable(const CsvTable&) = delete;
  CsvTable& operator=(const CsvTable&) = delete;

  // Give the file in pieces of any size, then finish. Codes of finish: csv_empty, or what was
  // wrong with the header row; there are no columns and no rows then.
  void feed(std::string_view bytes);
  Result<void> finish();
  // Instead of feeding: a row of a spreadsheet, where cells that are empty at a row's end are not
  // there at all. Then finish.
  void add(const CsvRow& row) { take(row, true); }

  const CsvForm& form() const { return form_; }
  const std::vector<std::string>& header() const { return header_; }
  std::size_t row_count() const { return rows_.size(); }
  long long line(std::size_t row) const { return rows_[row].line; }
  // Nothing wrong with the row itself: nullptr.
  const Error* error(std::size_t row) const;
  std::size_t cell_count(std::size_t row) const { return rows_[row].count; }
  // "" beyond the row's end. Lives as long as the table.
  std::string_view cell(std::size_t row, std::size_t column) const;

 private:
  struct Row {
    std::size_t first = 0;  // index into ends_
    std::uint32_t count = 0;
    std::int32_t error = -1;  // index into errors_
    long long line = 0;
  };
  void take(const CsvRow& row, bool may_be_short);
  void take_header(const CsvRow& row);

  CsvForm form_;
  CsvReader reader_;
  bool has_header_ = false;
  std::optional<Error> header_error_;
  std::vector<std::string> header_;
  std::string text_;                // all cells, one behind the other
  std::vector<std::size_t> ends_;   // where each cell ends in text_
  std::vector<Row> rows_;
  std::vector<Error> errors_;
};

}  // namespace acq
