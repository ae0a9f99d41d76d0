#include "store/copy.h"
#include "store/sql_text.h"

#include <sqlite3.h>

#include <limits>
#include <utility>

namespace acq {
namespace {

std::unexpected<Error> refused(int code) {
  code &= 0xff;
  if (code == SQLITE_FULL) return fail("database_full");
  if (code == SQLITE_BUSY || code == SQLITE_LOCKED) return fail("database_busy");
  if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB) return fail("database_corrupt");
  return fail("database_error", sqlite3_errstr(code));
}

}  // namespace

Result<DatabaseCopy> DatabaseCopy::begin(Database& from, const OpenOptions& to) {
  auto target = Database::open(to);
  if (!target) return forward(target);
  // Pages go to their places as they come, what they replace into a journal; with WAL all of them
  // would move once more when the copy is closed, in one go.
  auto mode = target->run("PRAGMA journal_mode=DELETE; PRAGMA cache_size=-2048");
  if (!mode) return forward(mode);
  sqlite3_backup* handle =
      sqlite3_backup_init(target->handle(), "main", from.handle(), "main");
  if (!handle) return refused(sqlite3_errcode(target->handle()));
  return DatabaseCopy(std::move(*target), handle);
}

DatabaseCopy::DatabaseCopy(DatabaseCopy&& other) noexcept
    : target_(std::move(other.target_)), handle_(std::exchange(other.handle_, nullptr)) {}

DatabaseCopy::~DatabaseCopy() { sqlite3_backup_finish(handle_); }

Result<bool> DatabaseCopy::step(int pages) {
  const int code = sqlite3_backup_step(handle_, pages);
  if (code == SQLITE_OK) return true;
  const int ended = sqlite3_backup_finish(std::exchange(handle_, nullptr));
  if (code != SQLITE_DONE) return refused(code);
  if (ended != SQLITE_OK) return refused(ended);
  return false;
}

Result<DatabaseWalk> DatabaseWalk::begin(Database& db) {
  DatabaseWalk walk(db);
  auto tables = db.prepare("SELECT name, wr FROM pragma_table_list WHERE schema='main'"
                           " AND type IN ('table','shadow') AND name<>'sqlite_schema'");
  if (!tables) return forward(tables);
  for (;;) {
    auto row = tables->step();
    if (!row) return forward(row);
    if (!*row) break;
    const std::string name = sql_name(tables->text(0));
    const bool slices = tables->integer(1) == 0;
    walk.parts_.push_back(
        {slices ? "SELECT rowid, * FROM " + name + " WHERE rowid>?1 ORDER BY rowid LIMIT ?2"
                : "SELECT * FROM " + name,
         slices});
  }
  auto indexes = db.prepare("SELECT name, tbl_name, substr(sql, instr(sql, ' WHERE ')),"
                            " instr(sql, ' WHERE ') FROM sqlite_schema"
                            " WHERE type='index' AND sql IS NOT NULL");
  if (!indexes) return forward(indexes);
  for (;;) {
    auto row = indexes->step();
    if (!row) return forward(row);
    if (!*row) return walk;
    const std::string where(indexes->integer(3) > 0 ? indexes->text(2) : std::string_view{});
    walk.parts_.push_back({"SELECT count(*) FROM " + sql_name(indexes->text(1)) + " INDEXED BY " +
                               sql_name(indexes->text(0)) + where,
                           false});
  }
}

Result<bool> DatabaseWalk::step(int rows) {
  if (at_ >= parts_.size()) return false;
  auto more = read_slice(parts_[at_], rows);
  if (!more) return more;
  fresh_ = false;
  if (!*more) {
    ++at_;
    fresh_ = true;
  }
  return at_ < parts_.size();
}

Result<bool> DatabaseWalk::read_slice(const Part& part, int rows) {
  auto statement = db_->prepare(part.sql);
  if (!statement) return forward(statement);
  if (fresh_) after_ = std::numeric_limits<std::int64_t>::min();
  if (part.slices) statement->bind(1, after_).bind(2, std::int64_t{rows});
  int read = 0;
  for (;; ++read) {
    auto row = statement->step();
    if (!row) return forward(row);
    if (!*row) break;
    // Text and blobs may go on in pages of their own, which are read only when asked for.
    for (int i = 0; i < statement->column_count(); ++i) (void)statement->blob(i);
    if (!part.slices) continue;
    if (statement->integer(0) <= after_ && !(fresh_ && read == 0)) return fail("database_corrupt");
    after_ = statement->integer(0);
  }
  // A value that could not be fetched became nothing; the connection remembers why.
  if ((sqlite3_errcode(db_->handle()) & 0xff) == SQLITE_CORRUPT) return fail("database_corrupt");
  return part.slices && read == rows;
}

Result<void> remove_database(const OpenOptions& options) {
  sqlite3_vfs* vfs = sqlite3_vfs_find(options.vfs.empty() ? nullptr : options.vfs.c_str());
  if (!vfs) return fail("database_error", "no such vfs");
  // What would be played back into the file goes first.
  for (const char* suffix : {"-journal", "-wal", "-shm", ""}) {
    const std::string name = options.path + suffix;
    int there = 0;
    vfs->xAccess(vfs, name.c_str(), SQLITE_ACCESS_EXISTS, &there);
    if (!there) continue;
    if (const int code = vfs->xDelete(vfs, name.c_str(), 1); code != SQLITE_OK) {
      return refused(code);
    }
  }
  return {};
}

}  // namespace acq
