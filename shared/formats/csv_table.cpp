#include "formats/csv_table.h"

#include "base/utf8.h"

namespace acq {

CsvTable::CsvTable(CsvForm form)
    : form_(form), reader_(form, [this](const CsvRow& row) { take(row, false); }) {}

void CsvTable::feed(std::string_view bytes) { reader_.feed(bytes); }

Result<void> CsvTable::finish() {
  reader_.finish();
  if (!header_error_ && !has_header_) header_error_ = Error{"csv_empty", {}, {}};
  if (!header_error_) return {};
  header_.clear();
  rows_.clear();
  return fail(*header_error_);
}

void CsvTable::take_header(const CsvRow& row) {
  has_header_ = true;
  if (row.error) {
    header_error_ = row.error;
    return;
  }
  for (const std::string_view cell : row.cells) header_.emplace_back(trim(cell));
}

void CsvTable::take(const CsvRow& row, bool may_be_short) {
  if (!has_header_) {
    take_header(row);
    return;
  }
  std::optional<Error> error = row.error;
  const bool longer = row.cells.size() > header_.size();
  if (!error && (longer || (row.cells.size() < header_.size() && !may_be_short))) {
    error = Error{longer ? "csv_row_too_long" : "csv_row_too_short",
                  std::to_string(row.cells.size()),
                  {.line = row.line,
                   .column = static_cast<long long>(longer ? header_.size() + 1
                                                           : row.cells.size())}};
  }
  Row kept{.first = ends_.size(), .count = static_cast<std::uint32_t>(row.cells.size()),
           .error = -1, .line = row.line};
  if (error) {
    kept.error = static_cast<std::int32_t>(errors_.size());
    errors_.push_back(std::move(*error));
  }
  for (const std::string_view cell : row.cells) {
    text_ += cell;
    ends_.push_back(text_.size());
  }
  rows_.push_back(kept);
}

const Error* CsvTable::error(std::size_t row) const {
  const std::int32_t index = rows_[row].error;
  return index < 0 ? nullptr : &errors_[static_cast<std::size_t>(index)];
}

std::string_view CsvTable::cell(std::size_t row, std::size_t column) const {
  const Row& found = rows_[row];
  if (column >= found.count) return {};
  const std::size_t index = found.first + column;
  const std::size_t start = index == 0 ? 0 : ends_[index - 1];
  return std::string_view(text_).substr(start, ends_[index] - start);
}

}  // namespace acq
