// Any list as CSV: for spreadsheets, and readable by the import again.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "formats/csv_write.h"
#include "i18n/translator.h"
#include "store/rows.h"

namespace acq {

struct ExportOptions {
  // Field names instead of labels, choices by name, and the record's id as the first column:
  // the form in which programs read it. Otherwise all of it is in the reader's language.
  bool machine_names = false;
  char delimiter = ',';
};

// Writes records one by one, so that a long list can be exported in slices. References appear as
// the other record's title; dates and times in ISO form and numbers with a point in either case.
class CsvExport {
 public:
  // Empty `fields`: all that an import could take back. Rows and translator outlive the export.
  CsvExport(Rows& rows, const Translator& tr, EntityKind kind,
            std::vector<std::string_view> fields, ExportOptions options);

  void add(const Record& record);
  // By SQLite's rowid, as lists hold them; one that is gone is left out. Codes: the database's.
  Result<void> add(std::int64_t rowid);
  std::string take() { return writer_.take(); }

 private:
  void header();
  std::string label_of(const Field& field) const;
  void cell(const Record& record, const Field& field);

  Rows& rows_;
  const Translator& tr_;
  const Entity& described_;
  std::vector<const Field*> fields_;
  ExportOptions options_;
  CsvWriter writer_;
  std::string organisation_currency_;
};

}  // namespace acq
