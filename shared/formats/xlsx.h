// Workbooks (.xlsx, Office Open XML) as rows of text, read in slices.
//
// Cells become what they mean, not how they are shown: numbers with a point ("1234.5"), dates in
// ISO form by their number format ("2024-03-01", with a time of day "2024-03-01T14:05:00Z", a time
// alone "14:05:00"), percentages as they are read ("50"), truth values "true" and "false", errors
// by their names ("#N/A"), formulas by their last result. A number with exactly three decimals gets
// a zero behind them: "1.234" would be read as a thousand and some by those who group digits.
//
// Whoever made the file, reading it takes bounded time and memory; it holds the file, the shared
// texts and one row.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "formats/csv.h"

namespace acq {

inline constexpr std::int64_t kXlsxRowsMax = 1'048'576;      // of the format
inline constexpr std::size_t kXlsxTextMax = 256 << 20;       // bytes handed out for one sheet
inline constexpr std::size_t kXlsxCellsMax = 20'000'000;     // handed out for one sheet
inline constexpr std::size_t kXlsxSharedMax = 128 << 20;     // bytes of shared texts

// A workbook, or what somebody takes for one: an old .xls, an encrypted file.
bool is_spreadsheet(std::string_view bytes);

class XlsxReader {
 public:
  // Reads what is said about the file as a whole. Codes: xls_old (Excel before 2007),
  // xlsx_encrypted, xlsx_no_workbook, xlsx_damaged, xlsx_forbidden, xlsx_too_large.
  static Result<std::unique_ptr<XlsxReader>> open(std::string bytes);
  ~XlsxReader();
  XlsxReader(const XlsxReader&) = delete;
  XlsxReader& operator=(const XlsxReader&) = delete;

  // The names of the sheets that people see, in order; of all when every one is hidden.
  const std::vector<std::string>& sheets() const;

  // Rows with content, in order: `line` is the number the spreadsheet shows, cells end with the
  // last one that is not empty. Errors of a row: csv_row_too_large (without cells),
  // csv_too_many_columns (the first 1,000 cells).
  using Sink = std::function<void(const CsvRow&)>;
  // Starts with a sheet, whatever was read before. The sink is called by step().
  void begin(std::size_t sheet, Sink sink);
  // Unpacks about `bytes_max` more; true while there is more. Codes: xlsx_damaged, xlsx_forbidden,
  // xlsx_too_large; nothing comes after an error.
  Result<bool> step(std::size_t bytes_max);
  // Bytes unpacked, of those there are, for this sheet.
  std::uint64_t done() const;
  std::uint64_t total() const;

 private:
  struct Parts;
  XlsxReader();
  std::unique_ptr<Parts> parts_;
};

}  // namespace acq
