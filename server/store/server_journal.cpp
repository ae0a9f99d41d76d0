#include "server/store/server_journal.h"

#include "server/store/history.h"
#include "store/rows.h"
#include "store/schema.h"

namespace acq::server {
namespace {

constexpr std::string_view kJournalTables =
    "CREATE TABLE IF NOT EXISTS org_seq(one INTEGER PRIMARY KEY CHECK(one=1),"
    " seq INTEGER NOT NULL, hlc INTEGER NOT NULL);"
    "INSERT OR IGNORE INTO org_seq(one, seq, hlc) VALUES(1, 0, 0);"
    "CREATE TABLE IF NOT EXISTS row_version(seq INTEGER PRIMARY KEY, entity INTEGER NOT NULL,"
    " rid INTEGER NOT NULL, stamps BLOB NOT NULL);";

Result<std::int64_t> take_seq(Rows& rows, Hlc hlc) {
  auto statement = rows.cached("UPDATE org_seq SET seq=seq+1, hlc=?1 RETURNING seq");
  if (!statement) return forward(statement);
  auto row = (*statement)->bind(1, hlc).step();
  if (!row) return forward(row);
  return (*statement)->integer(0);
}

}  // namespace

Result<std::unique_ptr<ServerJournal>> ServerJournal::open(Database& db, Clock& clock) {
  if (auto done = db.run(kJournalTables); !done) return forward(done);
  if (auto done = ensure_column(db, "org_seq", "floor", "INTEGER NOT NULL DEFAULT 0"); !done) {
    return forward(done);
  }
  if (auto done = ensure_column(db, "row_version", "grp", "INTEGER NOT NULL DEFAULT 0"); !done) {
    return forward(done);
  }
  if (auto done = open_history(db); !done) return forward(done);
  auto last = db.integer("SELECT hlc FROM org_seq");
  if (!last) return forward(last);
  std::unique_ptr<ServerJournal> journal(new ServerJournal(clock));
  journal->hlc_ = HlcClock(last->value_or(0));
  Rows rows(db);
  auto scopes = ScopeIndex::open(rows, [self = journal.get()](Rows& in) {
    return take_seq(in, self->hlc_.last());
  });
  if (!scopes) return forward(scopes);
  journal->scopes_ = std::move(*scopes);
  return journal;
}

// Kept in the database, so that a write that is rolled back gives its seq back.
Result<std::int64_t> ServerJournal::next_version(Rows& rows, const Record*) {
  return take_seq(rows, hlc_.last());
}

void ServerJournal::begin_group(const Id& client) {
  in_group_ = true;
  group_ = 0;
  client_ = client;
}

void ServerJournal::end_group() {
  in_group_ = false;
  client_ = {};
}

Result<std::int64_t> ServerJournal::seq(Rows& rows) {
  auto statement = rows.cached("SELECT seq FROM org_seq");
  if (!statement) return forward(statement);
  auto row = (*statement)->step();
  if (!row) return forward(row);
  return (*statement)->integer(0);
}

Result<void> ServerJournal::forget(Rows& rows, const Record& record) {
  auto version = rows.cached("DELETE FROM row_version WHERE seq=?1");
  if (!version) return forward(version);
  if (auto done = (*version)->bind(1, record.version).run(); !done) return done;
  auto history = rows.cached("DELETE FROM history WHERE entity=?1 AND row=?2");
  if (!history) return forward(history);
  (*history)->bind(1, static_cast<std::int64_t>(record.kind)).bind(2, record.id);
  if (auto done = (*history)->run(); !done) return done;
  auto scope = rows.cached("DELETE FROM row_scope WHERE entity=?1 AND rid=?2");
  if (!scope) return forward(scope);
  (*scope)->bind(1, static_cast<std::int64_t>(record.kind)).bind(2, record.rowid);
  if (auto done = (*scope)->run(); !done) return done;
  return scopes_->forgotten(rows, record);
}

Result<void> ServerJournal::raise_floor(Rows& rows, std::int64_t seq) {
  auto raise = rows.cached("UPDATE org_seq SET floor=max(floor, ?1)");
  if (!raise) return forward(raise);
  if (auto done = (*raise)->bind(1, seq).run(); !done) return done;
  auto marks = rows.cached("DELETE FROM row_scope WHERE gone=1 AND seq<=?1");
  if (!marks) return forward(marks);
  return (*marks)->bind(1, seq).run();
}

Result<Stamps> ServerJournal::stamps_of(Rows& rows, std::int64_t version) {
  if (version == 0) return Stamps{};
  auto statement = rows.cached("SELECT stamps FROM row_version WHERE seq=?1");
  if (!statement) return forward(statement);
  auto row = (*statement)->bind(1, version).step();
  if (!row) return forward(row);
  Stamps stamps;
  if (*row) stamps = Stamps::decode((*statement)->blob(0));
  return stamps;
}

Result<void> ServerJournal::record(Rows& rows, const JournalEntry& entry) {
  const Hlc hlc = entry.hlc > 0  ? entry.hlc
                  : entry.first ? hlc_.tick(clock_.now_ms())
                                : hlc_.last();
  hlc_.observe(hlc, clock_.now_ms());
  Stamps stamps;
  if (entry.before) {
    auto old = stamps_of(rows, entry.before->version);
    if (!old) return forward(old);
    stamps = std::move(*old);
    auto drop = rows.cached("DELETE FROM row_version WHERE seq=?1");
    if (!drop) return forward(drop);
    if (auto done = (*drop)->bind(1, entry.before->version).run(); !done) return done;
  }
  const std::int64_t version = entry.after.version;
  stamps.note(entry.change, {hlc, version});
  if (group_ == 0 || (!in_group_ && entry.first)) group_ = version;
  auto insert = rows.cached(
      "INSERT INTO row_version(seq, entity, rid, stamps, grp) VALUES(?1,?2,?3,?4,?5)");
  if (!insert) return forward(insert);
  (*insert)->bind(1, version).bind(2, static_cast<std::int64_t>(entry.after.kind));
  (*insert)->bind(3, entry.after.rowid).bind_blob(4, stamps.encode()).bind(5, group_);
  if (auto done = (*insert)->run(); !done) return done;
  if (auto done = add_history(rows, entry, hlc, client_); !done) return done;
  return scopes_->note(rows, entry.before, entry.after);
}

}  // namespace acq::server
