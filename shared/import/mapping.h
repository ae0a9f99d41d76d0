// Which column of a file goes into which field, and how its values are written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "formats/csv_table.h"
#include "formats/guess.h"
#include "import/words.h"

namespace acq {

struct ColumnMap {
  std::string field;  // a field's name, kIdTarget or kFullNameTarget; "" = not imported
  DateOrder date_order = DateOrder::iso;
  bool date_ambiguous = false;  // day or month first? somebody must look
  char decimal_mark = 0;        // '.', ',' or 0 = each value for itself
  int scale = 0;                // the values are in units of 10^scale: 0, 3 or 6
  bool create_missing = false;  // reference: an unknown name makes a new record
};

struct Mapping {
  EntityKind kind = EntityKind::none;
  std::vector<ColumnMap> columns;  // one for each column of the header
  bool update_existing = true;     // else records that are here already stay as they are
};

// The best guess from headers and contents; an export of another product that is known
// (known_exports.h) is mapped as such. The first of several columns for one field gets it.
Mapping guess_mapping(const CsvTable& table, EntityKind kind, const ImportWords& words);

// After another field was chosen for a column: how its values are written, over all rows.
void guess_column_form(const CsvTable& table, const Entity& described, std::size_t column,
                       ColumnMap& map);

// What the file most probably holds; contact when nothing speaks for anything.
EntityKind guess_entity(const CsvTable& table, const ImportWords& words);

// What a column may be mapped to, in the model's order, pseudo fields first.
std::vector<std::string_view> column_targets(const Entity& described);

// Codes: import_unknown_entity, import_nothing_mapped, import_column_twice, unknown_field.
Result<void> check_mapping(const Entity& described, const Mapping& mapping);

// May an unknown name in this field become a record of its own?
bool may_create(const Field& field);

}  // namespace acq
