// SQLite's files. Names that the host opened before boot (web/staff/storage.js) live in the
// browser's private file system; every other name, and all of them when there is no such file
// system, in memory until the tab closes.
//
// No shared memory: a connection must say PRAGMA locking_mode=EXCLUSIVE before journal_mode=WAL.
// A write reaches the browser at the latest with the file's next sync, so that a commit that waits
// for the disk is as safe as ever. One that falls short is SQLITE_FULL, because browsers do not
// throw when the quota is used up.
// A deleted file is an empty one, truncated and flushed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace acq::platform {

inline constexpr char vfs_name[] = "acq-opfs";
inline constexpr char database_name[] = "acquaint.db";
inline constexpr char spare_name[] = "spare.db";
inline constexpr char kept_name[] = "kept.db";
inline constexpr char attached_name[] = "files.db";

// Contents of a file that is in memory; "" when there is none of that name.
std::string memory_file(std::string_view name);

// Writes past SQLite; from byte 0 the file starts anew. Code: database_full.
Result<void> write_file(const char* name, std::int64_t offset, std::string_view bytes);

}  // namespace acq::platform
