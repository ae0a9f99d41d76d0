// Contacts as vCards, and a file of cards as a table that the import reads like any other.
#pragma once

#include <string>
#include <string_view>

#include "formats/vcard.h"
#include "store/rows.h"

namespace acq {

// UID is the outside system's key, or the record's own id as "urn:uuid:...".
Vcard card_of(Rows& rows, const Record& contact);

// What the import's table is read from: a file of vCards as CSV under the names of contacts'
// fields, anything else as it is. Codes: those of read_vcards.
Result<std::string> table_text(std::string bytes);

}  // namespace acq
