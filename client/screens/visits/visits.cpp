#include "client/screens/visits/visits.h"

#include "sync/operation.h"

namespace acq::ui {
namespace {

// Of looks without a star, so many are kept: what each record held then is kept with it.
constexpr std::string_view kForget =
    "DELETE FROM visit WHERE starred_at IS NULL AND seen_at < "
    "(SELECT seen_at FROM visit WHERE starred_at IS NULL ORDER BY seen_at DESC LIMIT 1 OFFSET 299)";

}  // namespace

Visits::Visits(Database& db) : db_(db) {
  (void)db_.run(
      "CREATE TABLE IF NOT EXISTS visit(kind INTEGER NOT NULL, row BLOB NOT NULL,"
      " seen_at INTEGER, newest INTEGER, held BLOB, starred_at INTEGER,"
      " PRIMARY KEY(kind, row)) WITHOUT ROWID;"
      "CREATE INDEX IF NOT EXISTS visit_seen ON visit(seen_at)");
}

std::vector<Visit> Visits::list(std::string_view sql, std::size_t most) {
  std::vector<Visit> found;
  auto select = db_.prepare(sql);
  if (!select) return found;
  select->bind(1, static_cast<std::int64_t>(most));
  for (auto row = select->step(); row && *row; row = select->step()) {
    const auto kind = static_cast<EntityKind>(select->integer(0));
    found.push_back({kind, select->id(1)});
  }
  return found;
}

std::vector<Visit> Visits::recent(std::size_t most) {
  return list("SELECT kind, row FROM visit WHERE seen_at IS NOT NULL"
              " ORDER BY seen_at DESC LIMIT ?1", most);
}

std::vector<Visit> Visits::favourites(std::size_t most) {
  return list("SELECT kind, row FROM visit WHERE starred_at IS NOT NULL"
              " ORDER BY starred_at LIMIT ?1", most);
}

bool Visits::is_favourite(EntityKind kind, const Id& row) {
  auto select = db_.prepare(
      "SELECT 1 FROM visit WHERE kind=?1 AND row=?2 AND starred_at IS NOT NULL");
  if (!select) return false;
  const auto there = select->bind(1, static_cast<std::int64_t>(kind)).bind(2, row).step();
  return there && *there;
}

void Visits::set_favourite(EntityKind kind, const Id& row, bool on, TimeMs now) {
  auto write = db_.prepare("INSERT INTO visit(kind, row, starred_at) VALUES(?1, ?2, ?3)"
                           " ON CONFLICT DO UPDATE SET starred_at=excluded.starred_at");
  if (!write) return;
  write->bind(1, static_cast<std::int64_t>(kind)).bind(2, row);
  if (on) write->bind(3, now);
  (void)write->run();
}

std::optional<Seen> Visits::seen(EntityKind kind, const Id& row) {
  auto select = db_.prepare("SELECT seen_at, newest, held FROM visit"
                            " WHERE kind=?1 AND row=?2 AND seen_at IS NOT NULL");
  if (!select) return std::nullopt;
  const auto there = select->bind(1, static_cast<std::int64_t>(kind)).bind(2, row).step();
  if (!there || !*there) return std::nullopt;
  Seen seen{select->integer(0), select->integer(1), blank(kind, row)};
  decode_values(select->blob(2), seen.record);
  return seen;
}

void Visits::look(const Record& record, std::int64_t newest, TimeMs now) {
  auto write = db_.prepare(
      "INSERT INTO visit(kind, row, seen_at, newest, held) VALUES(?1, ?2, ?3, ?4, ?5)"
      " ON CONFLICT DO UPDATE SET seen_at=excluded.seen_at, newest=excluded.newest,"
      " held=excluded.held");
  if (!write) return;
  write->bind(1, static_cast<std::int64_t>(record.kind)).bind(2, record.id).bind(3, now);
  write->bind(4, newest).bind_blob(5, encode_values(record));
  if (!write->run()) return;
  (void)db_.run(kForget);
}

}  // namespace acq::ui
