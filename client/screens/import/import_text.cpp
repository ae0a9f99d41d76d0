// Rows and reasons in words, and as a file of refused rows.
#include "client/screens/import/import.h"
#include "formats/csv_write.h"

namespace acq::ui {

std::string import_row_words(const CsvTable& table, std::size_t row) {
  constexpr std::size_t kCells = 4;
  std::string words;
  std::size_t used = 0;
  for (std::size_t i = 0; i < table.cell_count(row) && used < kCells; ++i) {
    const std::string_view cell = table.cell(row, i);
    if (cell.empty()) continue;
    words += (words.empty() ? "" : " · ") + std::string(cell.substr(0, 120));
    ++used;
  }
  return words;
}

std::string import_reason(const Translator& tr, const ImportPlan& plan, std::size_t row) {
  const Error* reason = plan.reason(row);
  if (!reason) {
    const std::string_view field = plan.row(row).matched_by;
    if (field.empty()) return {};
    return tr("import.matched_by", {{"field", import_target_label(tr, plan.described(), field)}});
  }
  const std::string sentence = tr.error(*reason);
  if (reason->where.field.empty()) return sentence;
  return import_target_label(tr, plan.described(), reason->where.field) + ": " + sentence;
}

std::string refused_csv(const Translator& tr, const ImportPlan& plan) {
  const CsvTable& table = plan.table();
  CsvWriter writer(table.form().delimiter);
  for (const std::string& name : table.header()) writer.cell(name);
  writer.cell(tr("import.line_head"));
  writer.cell(tr("import.reason"));
  writer.end_row();
  for (std::size_t row = 0; row < plan.rows_total(); ++row) {
    if (plan.row(row).verdict != RowVerdict::refused) continue;
    // A row that is too short is filled up, one too long keeps its cells.
    const std::size_t cells = std::max(table.header().size(), table.cell_count(row));
    for (std::size_t i = 0; i < cells; ++i) {
      writer.cell(i < table.cell_count(row) ? table.cell(row, i) : std::string_view{});
    }
    writer.cell(std::to_string(table.line(row)), CellKind::number);
    writer.cell(import_reason(tr, plan, row));
    writer.end_row();
  }
  return writer.take();
}

}  // namespace acq::ui
