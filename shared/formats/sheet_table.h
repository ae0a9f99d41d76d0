// A sheet of a workbook as a table, in slices: what the import reads instead of CSV.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "formats/csv_table.h"
#include "formats/xlsx.h"

namespace acq {

class SheetTable {
 public:
  // Begins with the first sheet; those without rows are passed over. Codes: XlsxReader::open.
  static Result<std::unique_ptr<SheetTable>> open(std::string bytes);

  const std::vector<std::string>& sheets() const { return reader_->sheets(); }
  // The one that is read, or was.
  std::size_t sheet() const { return sheet_; }
  // Reads that one, whatever it holds, and none but it.
  void choose(std::size_t sheet);
  // Unpacks about `bytes_max` more; nothing (nullptr) while there is more, then the table. Codes:
  // XlsxReader::step, CsvTable::finish.
  Result<std::unique_ptr<CsvTable>> step(std::size_t bytes_max);
  // How much of the sheet was read, 0 to 1.
  float share() const;

 private:
  explicit SheetTable(std::unique_ptr<XlsxReader> reader);
  void begin(std::size_t sheet);

  std::unique_ptr<XlsxReader> reader_;
  std::unique_ptr<CsvTable> table_;
  std::size_t sheet_ = 0;
  bool chosen_ = false;
};

}  // namespace acq
