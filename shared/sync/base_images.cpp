#include "sync/base_images.h"

#include "sync/operation.h"

namespace acq {
namespace {

constexpr std::string_view kTable =
    "CREATE TABLE IF NOT EXISTS base(entity INTEGER NOT NULL, row BLOB NOT NULL,"
    " version INTEGER NOT NULL, deleted INTEGER NOT NULL, body BLOB NOT NULL,"
    " PRIMARY KEY(entity, row)) WITHOUT ROWID;";

}  // namespace

Result<BaseImages> BaseImages::open(Database& db) {
  if (auto done = db.run(kTable); !done) return forward(done);
  return BaseImages(db);
}

Result<void> BaseImages::keep(const Record& record) {
  auto statement = cache_.get(
      "INSERT OR REPLACE INTO base(entity, row, version, deleted, body) VALUES(?1,?2,?3,?4,?5)");
  if (!statement) return forward(statement);
  (*statement)->bind(1, static_cast<std::int64_t>(record.kind)).bind(2, record.id);
  (*statement)->bind(3, record.version).bind(4, std::int64_t{record.deleted});
  return (*statement)->bind_blob(5, encode_values(record)).run();
}

Result<std::optional<Record>> BaseImages::find(EntityKind kind, const Id& row) {
  auto statement = cache_.get("SELECT version, deleted, body FROM base WHERE entity=?1 AND row=?2");
  if (!statement) return forward(statement);
  (*statement)->bind(1, static_cast<std::int64_t>(kind)).bind(2, row);
  auto found = (*statement)->step();
  if (!found) return forward(found);
  if (!*found) return std::nullopt;
  Record record = blank(kind, row);
  record.version = (*statement)->integer(0);
  record.deleted = (*statement)->integer(1) != 0;
  decode_values((*statement)->blob(2), record);
  return record;
}

Result<void> BaseImages::drop(EntityKind kind, const Id& row) {
  auto statement = cache_.get("DELETE FROM base WHERE entity=?1 AND row=?2");
  if (!statement) return forward(statement);
  return (*statement)->bind(1, static_cast<std::int64_t>(kind)).bind(2, row).run();
}

}  // namespace acq
