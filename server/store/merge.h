// The server's decision about one operation: what of it still counts against what is there.
#pragma once

#include <optional>

#include "model/record.h"
#include "server/store/server_journal.h"
#include "sync/operation.h"

namespace acq::server {

// `current` is the record as it stands (null when there is none) and `stamps` its columns'.
// Returns the change to write, with full values; nothing when every field of it lost to a later
// writer. An insert of a record that is there becomes an update, so that a replay is harmless.
// Fields that only the server may set are left out. Fields of one group win or lose together.
std::optional<Change> merge(const Operation& operation, Hlc hlc, const Record* current,
                            const Stamps& stamps);

}  // namespace acq::server
