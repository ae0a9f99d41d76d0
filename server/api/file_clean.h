// Files that nobody will ask for any more.
#pragma once

#include "base/date.h"
#include "server/api/file_store.h"
#include "server/api/file_uploads.h"
#include "server/store/server_store.h"

namespace acq::server {

// How long an upload may rest before it starts over.
inline constexpr TimeMs kKeepUnfinishedMs = 7 * kMsPerDay;
// How long a stored file waits for a record to name it: a device may have sent the bytes long
// before it gets to send the record.
inline constexpr TimeMs kKeepUnnamedMs = 180 * kMsPerDay;

// Removes stored files that no record names, not even a removed one, and that are that old.
// Codes: the database's.
Result<void> remove_unnamed_files(const FileStore& files, ServerStore& store, TimeMs now);

}  // namespace acq::server
