// Writing CSV that spreadsheets open safely and our import reads back.
#pragma once

#include <string>
#include <string_view>

namespace acq {

// What a cell holds decides whether a leading sign is harmless.
enum class CellKind { text, number };

// Appends one row, cell by cell: UTF-8, CRLF row ends, quotes only where needed.
class CsvWriter {
 public:
  // `bom`: start with a byte order mark, which spreadsheets need to see UTF-8.
  explicit CsvWriter(char delimiter = ',', bool bom = true);

  // A text that starts with = + - @, a tab or CR would run as a formula in a spreadsheet: it
  // gets a ' in front. Numbers keep their minus.
  void cell(std::string_view text, CellKind kind = CellKind::text);
  void end_row();
  const std::string& text() const { return out_; }
  std::string take() { return std::move(out_); }

 private:
  char delimiter_;
  bool first_in_row_ = true;
  std::string out_;
};

// Takes the ' away again that CsvWriter put before a would-be formula.
std::string_view without_formula_guard(std::string_view cell);

}  // namespace acq
