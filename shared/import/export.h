// Any list as a file: a workbook or CSV for spreadsheets, both readable by the import again, JSON
// for programs, vCards for address books.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "i18n/translator.h"
#include "store/rows.h"

namespace acq {

enum class ExportForm : std::uint8_t { csv, json, vcard, xlsx };

// What a file in this form is called and said to be: ".csv", "text/csv".
std::string_view export_ending(ExportForm form);
std::string_view export_type(ExportForm form);

// Takes records one by one, so that a long list can be exported in slices.
class RecordExport {
 public:
  virtual ~RecordExport() = default;
  virtual void add(const Record& record) = 0;
  // The file with all that was added; the export is over. Codes: xlsx_too_many_rows.
  virtual Result<std::string> take() = 0;
};

// Rows and translator outlive it. vCards are there of contacts only.
//
// CSV: the columns people see, in the reader's words, and last the record's id, by which an import
// knows it again. References appear as the other record's title; dates and times in ISO form and
// numbers with a point.
// Workbook: the same columns and words; numbers, dates, times (UTC) and truth values are such.
// JSON: {"acquaint": "records", "entity": "deal", "labels": {field: label}, "records": [{"id": ...,
// field: value}]}. Without what is empty. References {"id", "title"}, tags a list, whole numbers
// and truth values as such, money and decimals as "1234.50", choices by their stored names, dates
// and times in ISO form.
std::unique_ptr<RecordExport> make_export(ExportForm form, Rows& rows, const Translator& tr,
                                          EntityKind kind);

}  // namespace acq
