// What the server remembers of each device: how far its operations are decided, and the answers
// it may ask for again.
#pragma once

#include <optional>
#include <vector>

#include "store/rows.h"
#include "sync/wire.h"

namespace acq::server {

inline constexpr std::string_view kDeviceTables =
    "CREATE TABLE IF NOT EXISTS client(id BLOB PRIMARY KEY, user BLOB NOT NULL,"
    " last_n INTEGER NOT NULL, seen_at INTEGER NOT NULL) WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS op_result(client BLOB NOT NULL, n INTEGER NOT NULL,"
    " seq INTEGER NOT NULL, code TEXT, detail TEXT, field TEXT, PRIMARY KEY(client, n))"
    " WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS counter(name TEXT PRIMARY KEY, value INTEGER NOT NULL)"
    " WITHOUT ROWID;";

struct KnownDevice {
  Id user;
  std::int64_t last_n = 0;
};

Result<std::optional<KnownDevice>> find_device(Rows& rows, const Id& client);
Result<void> save_device(Rows& rows, const Id& client, const Id& user, std::int64_t last_n,
                         TimeMs now);
Result<void> save_result(Rows& rows, const Id& client, const OperationResult& result);
// The stored answer; one that has been forgotten counts as accepted, which it was or the device
// was told of its refusal long ago.
Result<OperationResult> stored_result(Rows& rows, const Id& client, std::int64_t n);
// Forgets answers that no device can still be waiting for.
Result<void> forget_results(Rows& rows, const Id& client, std::int64_t last_n);

}  // namespace acq::server
