#include "import/rejected.h"

#include "formats/csv_write.h"

namespace acq {

std::string rejected_csv(const ImportPlan& plan, const Translator& tr) {
  const CsvTable& table = plan.table();
  CsvWriter writer(table.form().delimiter);
  for (const std::string& name : table.header()) writer.cell(name);
  writer.cell(tr("import.reject.line"));
  writer.cell(tr("import.reason"));
  writer.end_row();
  for (std::size_t row = 0; row < plan.rows_total(); ++row) {
    const Error* reason = plan.reason(row);
    if (!reason) continue;
    for (std::size_t column = 0; column < table.header().size(); ++column) {
      // A cell that was guarded against spreadsheets already must not be guarded twice.
      writer.cell(without_formula_guard(table.cell(row, column)), CellKind::number);
    }
    writer.cell(std::to_string(table.line(row)), CellKind::number);
    writer.cell(tr.error(*reason));
    writer.end_row();
  }
  return writer.take();
}

}  // namespace acq
