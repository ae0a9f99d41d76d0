#include "server/store/history.h"

#include "store/rows.h"

namespace acq::server {
namespace {

constexpr std::string_view kTable =
    "CREATE TABLE IF NOT EXISTS history(seq INTEGER PRIMARY KEY, entity INTEGER NOT NULL,"
    " row BLOB NOT NULL, user BLOB, client BLOB, hlc INTEGER NOT NULL, kind INTEGER NOT NULL,"
    " body BLOB NOT NULL);"
    "CREATE INDEX IF NOT EXISTS history_by_row ON history(entity, row, seq);";

Bytes body_of(const JournalEntry& entry) {
  std::vector<PastValue> values;
  for (const FieldChange& part : entry.change.fields) {
    values.push_back({part.field, entry.before->values[part.field],
                      entry.after.values[part.field]});
  }
  CborWriter out;
  write_past_values(out, entry.after.kind, values);
  return out.take();
}

// What people look at: not the write path's own columns, nor what only went along with its group.
std::vector<PastValue> shown_values(CborReader body, EntityKind kind) {
  std::vector<PastValue> values = read_past_values(body, kind);
  std::erase_if(values, [&](const PastValue& value) {
    return entity(kind).fields[value.field].has(kSystem) || value.before == value.after;
  });
  return values;
}

}  // namespace

Result<void> open_history(Database& db) { return db.run(kTable); }

Result<void> add_history(Rows& rows, const JournalEntry& entry, Hlc hlc, const Id& client) {
  if (!entry.before) return {};
  auto insert = rows.cached(
      "INSERT INTO history(seq, entity, row, user, hlc, kind, body, client)"
      " VALUES(?1,?2,?3,?4,?5,?6,?7,?8)");
  if (!insert) return forward(insert);
  Statement& statement = **insert;
  statement.bind(1, entry.after.version).bind(2, static_cast<std::int64_t>(entry.after.kind));
  statement.bind(3, entry.after.id);
  if (!entry.user.is_nil()) statement.bind(4, entry.user);
  statement.bind(5, hlc).bind(6, static_cast<std::int64_t>(entry.change.kind));
  statement.bind_blob(7, body_of(entry));
  if (!client.is_nil()) statement.bind(8, client);
  return statement.run();
}

Result<std::vector<PastChange>> history_of(Rows& rows, EntityKind kind, const Id& row,
                                           std::int64_t before_seq, std::size_t limit) {
  auto select = rows.cached(
      "SELECT seq, user, hlc, kind, body FROM history WHERE entity=?1 AND row=?2"
      " AND (?3=0 OR seq<?3) ORDER BY seq DESC LIMIT ?4");
  if (!select) return forward(select);
  Statement& statement = **select;
  statement.bind(1, static_cast<std::int64_t>(kind)).bind(2, row).bind(3, before_seq);
  statement.bind(4, static_cast<std::int64_t>(limit));
  std::vector<PastChange> found;
  for (;;) {
    auto there = statement.step();
    if (!there) return forward(there);
    if (!*there) return found;
    PastChange past{statement.integer(0), statement.id(1), statement.integer(2),
                    static_cast<ChangeKind>(statement.integer(3)),
                    shown_values(CborReader(statement.blob(4)), kind)};
    found.push_back(std::move(past));
  }
}

Result<std::optional<Writer>> writer_of(Rows& rows, std::int64_t seq) {
  auto select = rows.cached("SELECT user, client FROM history WHERE seq=?1");
  if (!select) return forward(select);
  auto there = (*select)->bind(1, seq).step();
  if (!there) return forward(there);
  if (!*there) return std::nullopt;
  return Writer{(*select)->id(0), (*select)->id(1)};
}

}  // namespace acq::server
