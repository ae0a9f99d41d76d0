// SQLite's files. Names that the host opened before boot (web/staff/storage.js) live in the
// browser's private file system; every other name, and all of them when there is no such file
// system, in memory until the tab closes.
//
// No shared memory: a connection must say PRAGMA locking_mode=EXCLUSIVE before journal_mode=WAL.
// A write that falls short is SQLITE_FULL, because browsers do not throw when the quota is used up.
// A deleted file is an empty one, truncated and flushed.
#pragma once

#include <string>
#include <string_view>

namespace acq::platform {

inline constexpr char vfs_name[] = "acq-opfs";
inline constexpr char database_name[] = "acquaint.db";
inline constexpr char spare_name[] = "spare.db";

// Contents of a file that is in memory; "" when there is none of that name.
std::string memory_file(std::string_view name);

}  // namespace acq::platform
