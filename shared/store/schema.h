// The SQL schema, derived from the model.
#pragma once

#include <string>

#include "base/result.h"
#include "model/entity.h"
#include "store/sqlite.h"

namespace acq {

// Creates what is missing: tables, columns of fields added to the model since, indexes, the
// search index. Never drops anything, so an older program can still read the file.
// Codes: database_newer (made by a newer program), and the database's.
Result<void> migrate(Database& db);

// Adds a column to a table of ours that is no entity's, when it is not there yet: `column` is its
// name, `declaration` its type and default.
Result<void> ensure_column(Database& db, std::string_view table, std::string_view column,
                           std::string_view declaration);

// For a database that is about to be filled: drops the indexes that lists can do without, all but
// those by id, by title and by a choice. They are made again one by one, from the rows, in a
// fraction of the time that keeping them up would take.
Result<void> drop_side_indexes(Database& db);
Result<bool> lacks_indexes(Database& db);
// Makes those that are missing up to the first whose table holds rows, in as long as it takes to
// sort that one; false when none was missing.
Result<bool> make_missing_index(Database& db);

// Small facts that live beside the records (device id, cursor, epoch, settings).
Result<std::optional<std::string>> get_meta(Database& db, std::string_view key);
Result<void> set_meta(Database& db, std::string_view key, std::string_view value);

}  // namespace acq
