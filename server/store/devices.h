// What the server remembers of each device: how far its operations are decided, and the answers
// it may ask for again.
#pragma once

#include <optional>
#include <vector>

#include "store/rows.h"
#include "sync/device_list.h"
#include "sync/wire.h"

namespace acq::server {

Result<void> open_devices(Database& db);

struct KnownDevice {
  Id user;
  std::int64_t last_n = 0;
  bool wiped = false;  // its data are to be removed at the next contact
  TimeMs seen_ms = 0;
};

Result<std::optional<KnownDevice>> find_device(Rows& rows, const Id& client);
// Those of `user`, or all when it is nil; the one seen last first.
Result<std::vector<ListedDevice>> list_devices(Rows& rows, const Id& user);
Result<void> mark_wiped(Rows& rows, const Id& client);
Result<void> save_device(Rows& rows, const Id& client, const Id& user, std::int64_t last_n,
                         TimeMs now);
Result<void> save_result(Rows& rows, const Id& client, const OperationResult& result);

// The stored answer; one that has been forgotten counts as accepted, which it was or the device
// was told of its refusal long ago.
Result<OperationResult> stored_result(Rows& rows, const Id& client, std::int64_t n);
// The answer to this very operation of the user's, whichever device sent it: a copy of a database
// sends what the original has sent. Nothing when it was not decided yet.
Result<std::optional<OperationResult>> result_of_mark(Rows& rows, std::int64_t mark,
                                                      const Id& user);
// The answers to the operations after `n`, in order, at most `limit`.
Result<std::vector<OperationResult>> results_after(Rows& rows, const Id& client, std::int64_t n,
                                                   std::size_t limit);
// Forgets answers that no device can still be waiting for.
Result<void> forget_results(Rows& rows, const Id& client, std::int64_t last_n);

}  // namespace acq::server
