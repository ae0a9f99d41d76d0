#include "server/store/server_journal.h"

#include <algorithm>

#include "store/rows.h"
#include "sync/cbor.h"

namespace acq::server {
namespace {

constexpr std::string_view kTables =
    "CREATE TABLE IF NOT EXISTS org_seq(one INTEGER PRIMARY KEY CHECK(one=1),"
    " seq INTEGER NOT NULL, hlc INTEGER NOT NULL);"
    "INSERT OR IGNORE INTO org_seq(one, seq, hlc) VALUES(1, 0, 0);"
    "CREATE TABLE IF NOT EXISTS row_version(seq INTEGER PRIMARY KEY, entity INTEGER NOT NULL,"
    " rid INTEGER NOT NULL, stamps BLOB NOT NULL);";

void stamp_change(Stamps& stamps, const Change& change, Hlc hlc) {
  const Entity& described = entity(change.entity);
  if (change.kind == ChangeKind::insert) {
    stamps.set("", hlc);
    return;
  }
  if (change.kind != ChangeKind::update) stamps.set("deleted", hlc);
  for (const FieldChange& part : change.fields) {
    stamps.set(described.fields[part.field].name, hlc);
  }
}

}  // namespace

Hlc Stamps::of(std::string_view column) const {
  auto it = by_column_.find(column);
  if (it == by_column_.end()) it = by_column_.find("");
  return it == by_column_.end() ? 0 : it->second;
}

void Stamps::set(std::string_view column, Hlc hlc) {
  by_column_.insert_or_assign(std::string(column), hlc);
}

std::vector<std::uint8_t> Stamps::encode() const {
  CborWriter out;
  out.map(by_column_.size());
  for (const auto& [column, hlc] : by_column_) out.text(column).integer(hlc);
  return out.take();
}

Stamps Stamps::decode(std::span<const std::uint8_t> bytes) {
  Stamps stamps;
  CborReader in(bytes);
  for (std::size_t left = in.map(); left > 0 && !in.failed(); --left) {
    const std::string_view column = in.text();
    stamps.set(column, in.integer());
  }
  return stamps;
}

Result<std::unique_ptr<ServerJournal>> ServerJournal::open(Database& db, Clock& clock) {
  if (auto done = db.run(kTables); !done) return forward(done);
  auto last = db.integer("SELECT hlc FROM org_seq");
  if (!last) return forward(last);
  std::unique_ptr<ServerJournal> journal(new ServerJournal(clock));
  journal->hlc_ = HlcClock(last->value_or(0));
  return journal;
}

// Kept in the database, so that a write that is rolled back gives its seq back.
Result<std::int64_t> ServerJournal::next_version(Rows& rows, const Record*) {
  auto statement = rows.cached("UPDATE org_seq SET seq=seq+1, hlc=?1 RETURNING seq");
  if (!statement) return forward(statement);
  auto row = (*statement)->bind(1, hlc_.last()).step();
  if (!row) return forward(row);
  const std::int64_t number = (*statement)->integer(0);
  return number;
}

Result<std::int64_t> ServerJournal::seq(Rows& rows) {
  auto statement = rows.cached("SELECT seq FROM org_seq");
  if (!statement) return forward(statement);
  auto row = (*statement)->step();
  if (!row) return forward(row);
  const std::int64_t number = (*statement)->integer(0);
  return number;
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
  const Hlc hlc = entry.hlc > 0 ? entry.hlc : hlc_.tick(clock_.now_ms());
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
  stamp_change(stamps, entry.change, hlc);
  auto insert = rows.cached(
      "INSERT INTO row_version(seq, entity, rid, stamps) VALUES(?1,?2,?3,?4)");
  if (!insert) return forward(insert);
  (*insert)->bind(1, entry.after.version).bind(2, static_cast<std::int64_t>(entry.after.kind));
  (*insert)->bind(3, entry.after.rowid).bind_blob(4, stamps.encode());
  return (*insert)->run();
}

}  // namespace acq::server
