// What became of each record, field by field: who changed it, when, from what to what. Kept with
// every change, for the record's page and for finding out who wrote a value that was lost.
//
// Table: history(seq, entity, row, user, client, hlc, kind, body). An insert leaves none: the
// record itself says who made it and when; the values it began with stand in later entries.
#pragma once

#include <optional>
#include <vector>

#include "store/store.h"
#include "sync/past_change.h"

namespace acq::server {

Result<void> open_history(Database& db);
// In the transaction of the write. `client`: the device that made the change, nil for none.
Result<void> add_history(Rows& rows, const JournalEntry& entry, Hlc hlc, const Id& client);
// The newest first, at most `limit`, those before `before_seq` only (0 = all).
Result<std::vector<PastChange>> history_of(Rows& rows, EntityKind kind, const Id& row,
                                           std::int64_t before_seq, std::size_t limit);

struct Writer {
  Id user;
  Id client;
};
// Who made the change with this seq; nothing for an insert's.
Result<std::optional<Writer>> writer_of(Rows& rows, std::int64_t seq);

}  // namespace acq::server
