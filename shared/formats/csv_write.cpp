#include "formats/csv_write.h"

namespace acq {
namespace {

constexpr std::string_view kFormulaStarts = "=+-@\t\r";

bool is_plain_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  return !text.empty() && text.find_first_not_of("0123456789.,") == text.npos &&
         text.find_first_of("0123456789") != text.npos;
}

}  // namespace

CsvWriter::CsvWriter(char delimiter, bool bom) : delimiter_(delimiter) {
  if (bom) out_ = "\xEF\xBB\xBF";
}

void CsvWriter::cell(std::string_view text, CellKind kind) {
  if (!first_in_row_) out_.push_back(delimiter_);
  first_in_row_ = false;
  const bool number = kind == CellKind::number && is_plain_number(text);
  const bool guard = !text.empty() && kFormulaStarts.contains(text.front()) && !number;
  const bool quote = text.find_first_of("\"\r\n\t;,|") != text.npos ||
                     text.starts_with(' ') || text.ends_with(' ');
  if (quote) out_.push_back('"');
  if (guard) out_.push_back('\'');
  if (quote) {
    for (const char c : text) {
      if (c == '"') out_.push_back('"');
      out_.push_back(c);
    }
    out_.push_back('"');
  } else {
    out_ += text;
  }
}

void CsvWriter::end_row() {
  out_ += "\r\n";
  first_in_row_ = true;
}

std::string_view without_formula_guard(std::string_view cell) {
  if (cell.size() > 1 && cell.front() == '\'' && kFormulaStarts.contains(cell[1])) {
    cell.remove_prefix(1);
  }
  return cell;
}

}  // namespace acq
