// What was removed long ago is forgotten, and the marks of rows that left a scope.
#include "server/store/server_store.h"

namespace acq::server {
namespace {

struct Tombstone {
  EntityKind kind = EntityKind::none;
  std::int64_t rid = 0;
  std::int64_t seq = 0;
};

// Removed records whose last word is older than `before_ms`, in the order of their seq.
Result<std::vector<Tombstone>> find_tombstones(Database& db, TimeMs before_ms,
                                               std::size_t rows_max) {
  std::vector<Tombstone> found;
  for (const Entity& described : entities()) {
    auto select = db.prepare("SELECT e.rid, v.seq, v.stamps FROM \"" +
                             std::string(described.name) +
                             "\" AS e JOIN row_version AS v ON v.seq=e.version"
                             " WHERE e.deleted=1 ORDER BY v.seq LIMIT ?1");
    if (!select) return forward(select);
    select->bind(1, static_cast<std::int64_t>(rows_max));
    for (;;) {
      auto row = select->step();
      if (!row) return forward(row);
      if (!*row) break;
      const Stamps stamps = Stamps::decode(select->blob(2));
      if (hlc_time(stamps.of("deleted").hlc) >= before_ms) continue;
      found.push_back({described.kind, select->integer(0), select->integer(1)});
    }
  }
  return found;
}

}  // namespace

Result<std::int64_t> ServerStore::forget_removed(TimeMs before_ms, std::size_t rows_max) {
  const std::scoped_lock lock(mutex_);
  auto found = find_tombstones(*db_, before_ms, rows_max);
  if (!found || found->empty()) return found ? Result<std::int64_t>(0) : forward(found);
  auto transaction = Transaction::begin(*db_);
  if (!transaction) return forward(transaction);
  Rows& rows = store_->rows();
  std::int64_t floor = 0;
  for (const Tombstone& tombstone : *found) {
    auto record = rows.at(tombstone.kind, tombstone.rid);
    if (!record) return forward(record);
    if (!*record) continue;
    if (auto done = rows.erase(**record); !done) return forward(done);
    if (auto done = journal_->forget(rows, **record); !done) return forward(done);
    floor = std::max(floor, tombstone.seq);
  }
  if (auto done = journal_->raise_floor(rows, floor); !done) return forward(done);
  if (auto done = transaction->commit(); !done) return forward(done);
  announce();
  return static_cast<std::int64_t>(found->size());
}

}  // namespace acq::server
