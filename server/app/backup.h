// Everything in one file: the records' database, with the sign-in database and the attachments
// as rows of a table of their own.
#pragma once

#include <string>

#include "base/result.h"

namespace acq::server {

// Writes `file` from the folder `data`, also while a server works on it. A file that is there
// already is left alone. Codes: already_exists, not_found (no such folder), the database's.
Result<void> write_backup(const std::string& data, const std::string& file);

// Brings it back into `data`. What was there is moved to a folder beside it, named after the
// time. Nobody else may use the folder meanwhile. Codes: not_a_backup, data_in_use, the
// database's.
Result<void> read_backup(const std::string& file, const std::string& data);

}  // namespace acq::server
