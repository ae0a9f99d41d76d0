// The import assistant: a file, its columns, the dry run, the import, and the way back.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/platform/files.h"
#include "client/widgets/grid.h"
#include "formats/sheet_table.h"
#include "import/known_exports.h"
#include "import/plan.h"
#include "sync/undo.h"

namespace acq::ui {

enum class ImportStep : std::uint8_t {
  file,      // nothing chosen yet
  reading,   // bytes come in, then rows
  columns,   // which column goes where
  checking,  // the dry run
  review,    // its verdicts
  writing,
  done,
  undoing,
  undone,
};

// Rows of the table by verdict; `all` first.
enum class ImportFilter : std::uint8_t { all, fresh, changed, duplicate, refused };
inline constexpr std::size_t kImportFilters = 5;

struct ImportState {
  ImportStep step = ImportStep::file;
  Error error;                   // code "" when there is none
  EntityKind kind = EntityKind::none;
  bool kind_chosen = false;      // by the user or the address; else guessed from the file
  std::vector<EntityKind> kinds; // that can come in from a file

  std::string file_name;
  std::uint32_t file_id = 0;
  std::int64_t file_bytes = 0;
  std::string bytes;             // the whole file as it is
  bool read_whole = false;
  std::size_t fed = 0;           // bytes given to the table so far

  std::unique_ptr<SheetTable> book;    // of a workbook, which `bytes` went into
  CsvForm form;
  std::vector<Translator> languages;   // as far as they have come
  std::size_t languages_asked = 0;     // and not answered
  std::unique_ptr<ImportWords> words;  // once all have
  std::unique_ptr<CsvTable> table;
  const KnownExport* known = nullptr;  // the product that the file looks like an export of
  std::string known_entities;          // what it holds then
  Mapping mapping;
  std::vector<std::string> samples;              // a few values of each column
  std::vector<std::string_view> targets;         // what a column of this entity may go into
  std::vector<std::string> target_labels;        // as shown; first "Do not import"
  std::vector<std::string> kind_labels;          // parallel to kinds

  std::unique_ptr<ImportPlan> plan;
  std::size_t batch = 200;       // rows a step, adapted to the time it takes
  ImportCounts counts;
  ImportFilter filter = ImportFilter::all;
  std::vector<std::size_t> rows; // indexes of the table's rows that the filter shows
  std::vector<GridColumn> columns;
  GridRow shown_row;             // the one being drawn
  bool to_top = false;
  bool stopped = false;          // the user broke off while writing

  std::unique_ptr<Undo> undo;
  std::int64_t undo_total = 0;
};

enum class ImportAsk : std::uint8_t {
  pick,
  choose_kind,       // a: index into kinds
  delimiter,         // a: index into kImportDelimiters
  encoding,          // a: Encoding
  sheet,             // a: index into the book's sheets
  target,            // a: column, b: index into target_labels
  date_order,        // a: column, b: DateOrder
  decimal_mark,      // a: column, b: 0 point, 1 comma
  scale,             // a: column, b: 0, 1, 2 for 1, 1000, 1000000
  create_missing,    // a: column
  existing,          // a: 1 update, 0 leave
  check,
  back,              // to the step before
  filter,            // a: ImportFilter
  accept,            // a: proposal
  accept_all,
  start,
  stop,
  undo,
  download_refused,
  show_records,
  another,
};

struct ImportIntent {
  ImportAsk ask;
  std::size_t a = 0, b = 0;
};

inline constexpr char kImportDelimiters[] = {',', ';', '\t', '|'};

}  // namespace acq::ui
