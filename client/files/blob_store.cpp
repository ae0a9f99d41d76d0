#include "client/files/blob_store.h"

#include <algorithm>
#include <vector>

namespace acq::files {
namespace {

constexpr std::string_view kSchema =
    "PRAGMA cache_size=-2048;"
    "CREATE TABLE IF NOT EXISTS blob(id INTEGER PRIMARY KEY, sha256 TEXT UNIQUE,"
    " size INTEGER NOT NULL DEFAULT 0, received INTEGER NOT NULL DEFAULT 0,"
    " to_send INTEGER NOT NULL DEFAULT 0, refused TEXT NOT NULL DEFAULT '',"
    " small INTEGER NOT NULL DEFAULT 0);"
    "CREATE TABLE IF NOT EXISTS piece(blob INTEGER NOT NULL, at INTEGER NOT NULL,"
    " bytes BLOB NOT NULL, UNIQUE(blob, at));"
    "DELETE FROM piece WHERE blob NOT IN (SELECT id FROM blob WHERE sha256 IS NOT NULL);"
    "DELETE FROM blob WHERE sha256 IS NULL;"
    // Roles change.
    "UPDATE blob SET refused='' WHERE refused='not_allowed';";

constexpr std::string_view kColumns =
    "SELECT id, sha256, size, received, to_send, refused FROM blob";

Blob blob_of(const Statement& row) {
  return {row.integer(0), std::string(row.text(1)), row.integer(2),
          row.integer(3), row.integer(4) != 0,      std::string(row.text(5))};
}

std::span<const std::uint8_t> as_bytes(std::string_view bytes) {
  return {reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()};
}

}  // namespace

Result<BlobStore> BlobStore::open(const OpenOptions& options) {
  auto db = Database::open(options);
  if (!db) return forward(db);
  if (auto made = db->run(kSchema); !made) return forward(made);
  return BlobStore(std::move(*db));
}

Result<std::optional<Blob>> BlobStore::first(Result<Statement> statement) {
  if (!statement) return forward(statement);
  const auto row = statement->step();
  if (!row) return fail(row.error());
  return *row ? std::optional(blob_of(*statement)) : std::nullopt;
}

Result<std::int64_t> BlobStore::begin() {
  if (auto made = db_.run("INSERT INTO blob(sha256) VALUES(NULL)"); !made) return forward(made);
  return db_.last_rowid();
}

Result<void> BlobStore::append(std::int64_t blob, std::string_view bytes) {
  auto tx = Transaction::begin(db_);
  if (!tx) return forward(tx);
  auto put = db_.prepare(
      "INSERT INTO piece(blob, at, bytes) SELECT id, received, ?2 FROM blob WHERE id=?1");
  if (!put) return forward(put);
  put->bind(1, blob).bind_blob(2, as_bytes(bytes));
  if (auto done = put->run(); !done) return done;
  auto count = db_.prepare("UPDATE blob SET received=received+?2 WHERE id=?1");
  if (!count) return forward(count);
  count->bind(1, blob).bind(2, static_cast<std::int64_t>(bytes.size()));
  if (auto done = count->run(); !done) return done;
  return tx->commit();
}

Result<void> BlobStore::finish(std::int64_t blob, std::string_view sha256, bool small) {
  auto tx = Transaction::begin(db_);
  if (!tx) return forward(tx);
  const auto known = find(sha256);
  if (!known) return fail(known.error());
  const bool have = *known && (*known)->here();
  // One that is only half here from the server gives way to the whole.
  if (auto gone = have ? drop(blob) : *known ? drop((*known)->id) : Result<void>{}; !gone) {
    return gone;
  }
  auto name = db_.prepare(have ? "UPDATE blob SET to_send=1, refused='', small=small AND ?3"
                                 " WHERE sha256=?1"
                               : "UPDATE blob SET sha256=?1, size=received, to_send=1, small=?3"
                                 " WHERE id=?2");
  if (!name) return forward(name);
  name->bind(1, sha256).bind(3, std::int64_t{small});
  if (!have) name->bind(2, blob);
  if (auto done = name->run(); !done) return done;
  return tx->commit();
}

Result<void> BlobStore::drop(std::int64_t blob) {
  auto tx = Transaction::begin(db_);
  if (!tx) return forward(tx);
  for (const std::string_view sql :
       {"DELETE FROM piece WHERE blob=?1", "DELETE FROM blob WHERE id=?1"}) {
    auto gone = db_.prepare(sql);
    if (!gone) return forward(gone);
    if (auto done = gone->bind(1, blob).run(); !done) return done;
  }
  return tx->commit();
}

Result<Blob> BlobStore::expect(std::string_view sha256, std::int64_t size) {
  auto put = db_.prepare("INSERT OR IGNORE INTO blob(sha256, size) VALUES(?1, ?2)");
  if (!put) return forward(put);
  if (auto done = put->bind(1, sha256).bind(2, size).run(); !done) return forward(done);
  auto found = find(sha256);
  if (!found) return forward(found);
  return **found;
}

Result<std::optional<Blob>> BlobStore::find(std::string_view sha256) {
  auto statement = db_.prepare(std::string(kColumns) + " WHERE sha256=?1");
  if (statement) statement->bind(1, sha256);
  return first(std::move(statement));
}

Result<std::string> BlobStore::read(const Blob& blob, std::int64_t offset, std::int64_t size) {
  auto pieces = db_.prepare(
      "SELECT at, bytes FROM piece WHERE blob=?1 AND at < ?3 AND at > ?2 - ?4 ORDER BY at");
  if (!pieces) return forward(pieces);
  // No piece is longer than what was appended at once.
  constexpr std::int64_t kLongest = 4 * kPieceBytes;
  pieces->bind(1, blob.id).bind(2, offset).bind(3, offset + size).bind(4, kLongest);
  std::string bytes;
  for (;;) {
    const auto row = pieces->step();
    if (!row) return fail(row.error());
    if (!*row) return bytes;
    const std::int64_t at = pieces->integer(0);
    const auto piece = pieces->blob(1);
    const auto length = static_cast<std::int64_t>(piece.size());
    const std::int64_t from = std::clamp<std::int64_t>(offset - at, 0, length);
    const std::int64_t to = std::clamp<std::int64_t>(offset + size - at, 0, length);
    bytes.append(reinterpret_cast<const char*>(piece.data()) + from,
                 static_cast<std::size_t>(to - from));
  }
}

Result<std::vector<std::string>> BlobStore::to_send() {
  auto select = db_.prepare("SELECT sha256 FROM blob WHERE to_send AND refused=''"
                            " AND sha256 IS NOT NULL ORDER BY id");
  if (!select) return forward(select);
  std::vector<std::string> names;
  for (;;) {
    const auto row = select->step();
    if (!row) return fail(row.error());
    if (!*row) return names;
    names.emplace_back(select->text(0));
  }
}

Result<void> BlobStore::run_named(std::string_view sql, std::string_view sha256,
                                  std::string_view more) {
  auto statement = db_.prepare(sql);
  if (!statement) return forward(statement);
  return statement->bind(1, sha256).bind(2, more).run();
}

Result<void> BlobStore::sent(std::string_view sha256) {
  return run_named("UPDATE blob SET to_send=0, refused=?2 WHERE sha256=?1", sha256, "");
}

Result<void> BlobStore::refused(std::string_view sha256, std::string_view code) {
  return run_named("UPDATE blob SET refused=?2 WHERE sha256=?1", sha256, code);
}

Result<void> BlobStore::send_all_again() {
  return db_.run("UPDATE blob SET to_send=1"
                 " WHERE sha256 IS NOT NULL AND received=size AND refused=''");
}

Result<BlobStore::Unsent> BlobStore::unsent() {
  auto count = db_.prepare("SELECT count(*) FILTER (WHERE refused=''),"
                           " count(*) FILTER (WHERE refused<>'')"
                           " FROM blob WHERE to_send AND NOT small AND sha256 IS NOT NULL");
  if (!count) return forward(count);
  const auto row = count->step();
  if (!row) return fail(row.error());
  return Unsent{count->integer(0), count->integer(1)};
}

Result<std::int64_t> BlobStore::bytes() {
  auto sum = db_.integer("SELECT coalesce(sum(received), 0) FROM blob");
  if (!sum) return forward(sum);
  return sum->value_or(0);
}

Result<void> BlobStore::keep_only(const std::set<std::string, std::less<>>& keep) {
  std::vector<std::int64_t> drops;
  {
    auto all = db_.prepare(std::string(kColumns) +
                           " WHERE NOT to_send AND refused='' AND sha256 IS NOT NULL");
    if (!all) return forward(all);
    for (;;) {
      const auto row = all->step();
      if (!row) return fail(row.error());
      if (!*row) break;
      if (!keep.contains(all->text(1))) drops.push_back(all->integer(0));
    }
  }
  for (const std::int64_t id : drops) {
    if (auto done = drop(id); !done) return done;
  }
  return {};
}

}  // namespace acq::files
