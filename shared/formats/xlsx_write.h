// Writing a workbook of one sheet that spreadsheets open and our import reads back.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/date.h"
#include "base/result.h"

namespace acq {

// What a spreadsheet holds in one cell, in UTF-16 units; longer texts are cut there.
inline constexpr std::size_t kXlsxCellUnitsMax = 32'767;

// Cell by cell, row by row. The first row is the head: bold, and stays when one scrolls. Columns
// are as wide as the first rows need. What was written is held packed.
class XlsxWriter {
 public:
  // The sheet's name is cut and changed as far as the format demands it.
  explicit XlsxWriter(std::string_view sheet_name);
  ~XlsxWriter();
  XlsxWriter(const XlsxWriter&) = delete;
  XlsxWriter& operator=(const XlsxWriter&) = delete;

  // Always text, whatever it starts with: nothing in it is a formula.
  void text(std::string_view text);
  // A number as decimal_text writes it; `decimals` are shown, with grouping, and -1 means: as it
  // is. What is no number, or has more than 15 digits, becomes text.
  void number(std::string_view number, int decimals = -1);
  void boolean(bool value);
  // Days before 1900-03-01 become text in ISO form: spreadsheets have no numbers for them.
  void date(DateDays day);
  void time(TimeMs time);  // UTC
  void empty();
  void end_row();
  // The whole file; nothing may be written afterwards. Codes: xlsx_too_many_rows (detail: how many
  // fit), xlsx_too_large.
  Result<std::string> take();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace acq
