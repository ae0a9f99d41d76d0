#include "formats/sheet_table.h"

#include <algorithm>

namespace acq {

SheetTable::SheetTable(std::unique_ptr<XlsxReader> reader) : reader_(std::move(reader)) {
  begin(0);
}

Result<std::unique_ptr<SheetTable>> SheetTable::open(std::string bytes) {
  auto reader = XlsxReader::open(std::move(bytes));
  if (!reader) return forward(reader);
  return std::unique_ptr<SheetTable>(new SheetTable(std::move(*reader)));
}

void SheetTable::begin(std::size_t sheet) {
  sheet_ = std::min(sheet, sheets().size() - 1);
  table_ = std::make_unique<CsvTable>(CsvForm{});
  reader_->begin(sheet_, [this](const CsvRow& row) { table_->add(row); });
}

void SheetTable::choose(std::size_t sheet) {
  chosen_ = true;
  begin(sheet);
}

Result<std::unique_ptr<CsvTable>> SheetTable::step(std::size_t bytes_max) {
  const auto more = reader_->step(bytes_max);
  if (!more) return fail(more.error());
  if (*more) return nullptr;
  const auto finished = table_->finish();
  if (finished) return std::move(table_);
  const bool empty = finished.error().code == "csv_empty";
  if (!empty || chosen_ || sheet_ + 1 >= sheets().size()) return fail(finished.error());
  begin(sheet_ + 1);
  return nullptr;
}

float SheetTable::share() const {
  const auto total = static_cast<float>(reader_->total());
  return total > 0 ? static_cast<float>(reader_->done()) / total : 0;
}

}  // namespace acq
