// What an organisation has made of the model, as one file: to keep, or to use elsewhere.
//
//   {"acquaint": "customisation", "schema": 8, "records": [
//     {"entity": "custom_field", "id": "...", "fields": {"name": "Year built", ...}}]}
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/rows.h"

namespace acq {

inline constexpr std::size_t kCustomisationBytesMost = 4'000'000;
inline constexpr std::size_t kCustomisationRecordsMost = 2'000;

// All live fields, entities, forms and rules of this database. Codes: the database's.
Result<std::string> customisation_text(Rows& rows);

// The changes that bring this database to what the file says: what is missing is made, with the
// file's ids, what was removed comes back, what differs is changed; what the file does not name
// stays. Store::write judges each. Code: bad_customisation (detail: what is wrong).
Result<std::vector<Change>> read_customisation(Rows& rows, std::string_view text);

}  // namespace acq
