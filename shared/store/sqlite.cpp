#include "store/sqlite.h"

#include <sqlite3.h>

#include <tuple>
#include <utility>

#include "store/text_functions.h"

namespace acq {
namespace {

std::unexpected<Error> failure(sqlite3* db) {
  const int code = sqlite3_errcode(db) & 0xff;
  std::string_view name = "database_error";
  if (code == SQLITE_FULL) name = "database_full";
  if (code == SQLITE_BUSY || code == SQLITE_LOCKED) name = "database_busy";
  if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB) name = "database_corrupt";
  return fail(name, sqlite3_errmsg(db));
}

constexpr int kBusyTimeoutMs = 5000;
constexpr std::string_view kWaitForDisk = "PRAGMA synchronous=FULL;";

}  // namespace

Statement::Statement(Statement&& other) noexcept : handle_(std::exchange(other.handle_, {})) {}

Statement& Statement::operator=(Statement&& other) noexcept {
  std::swap(handle_, other.handle_);
  return *this;
}

Statement::~Statement() { sqlite3_finalize(handle_); }

Statement& Statement::bind(int index, std::int64_t value) {
  sqlite3_bind_int64(handle_, index, value);
  return *this;
}

Statement& Statement::bind(int index, std::string_view text) {
  const char* data = text.data() ? text.data() : "";  // a null pointer would bind NULL
  sqlite3_bind_text(handle_, index, data, static_cast<int>(text.size()), SQLITE_TRANSIENT);
  return *this;
}

Statement& Statement::bind(int index, const Id& id) { return bind_blob(index, id.bytes); }

Statement& Statement::bind_blob(int index, std::span<const std::uint8_t> bytes) {
  const void* data = bytes.empty() ? static_cast<const void*>("") : bytes.data();
  sqlite3_bind_blob(handle_, index, data, static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
  return *this;
}

Statement& Statement::bind_null(int index) {
  sqlite3_bind_null(handle_, index);
  return *this;
}

Statement& Statement::bind_value(int index, const Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return bind(index, *number);
  if (const auto* id = std::get_if<Id>(&value)) return bind(index, *id);
  if (std::holds_alternative<std::monostate>(value)) return bind_null(index);
  return bind(index, text_of(value));
}

Result<bool> Statement::step() {
  const int code = sqlite3_step(handle_);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  auto error = failure(sqlite3_db_handle(handle_));
  sqlite3_reset(handle_);
  return error;
}

Result<void> Statement::run() {
  for (;;) {
    auto row = step();
    if (!row) return forward(row);
    if (!*row) break;
  }
  reset();
  return {};
}

void Statement::reset() {
  sqlite3_reset(handle_);
  sqlite3_clear_bindings(handle_);
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(handle_, column); }

std::string_view Statement::text(int column) const {
  const auto* data = sqlite3_column_text(handle_, column);
  if (!data) return {};
  return {reinterpret_cast<const char*>(data),
          static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))};
}

std::span<const std::uint8_t> Statement::blob(int column) const {
  const auto* data = static_cast<const std::uint8_t*>(sqlite3_column_blob(handle_, column));
  if (!data) return {};
  return {data, static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))};
}

Id Statement::id(int column) const { return Id::from_bytes(blob(column)).value_or(Id{}); }

bool Statement::is_null(int column) const {
  return sqlite3_column_type(handle_, column) == SQLITE_NULL;
}

ColumnType Statement::type(int column) const {
  switch (sqlite3_column_type(handle_, column)) {
    case SQLITE_INTEGER: return ColumnType::integer;
    case SQLITE_TEXT: return ColumnType::text;
    case SQLITE_BLOB: return ColumnType::blob;
    default: return ColumnType::null;
  }
}

Value Statement::value(int column) const {
  switch (type(column)) {
    case ColumnType::integer: return integer(column);
    case ColumnType::text: return std::string(text(column));
    case ColumnType::blob: return id(column);
    case ColumnType::null: return {};
  }
  return {};
}

int Statement::column_count() const { return sqlite3_column_count(handle_); }

Result<Database> Database::open(const OpenOptions& options) {
  sqlite3* handle = nullptr;
  const int access = options.read_only ? SQLITE_OPEN_READONLY
                                       : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  const int code = sqlite3_open_v2(options.path.c_str(), &handle, access | SQLITE_OPEN_NOMUTEX,
                                   options.vfs.empty() ? nullptr : options.vfs.c_str());
  if (code != SQLITE_OK) {
    if (!handle) return fail("database_error", sqlite3_errstr(code));
    auto error = failure(handle);
    sqlite3_close(handle);
    return error;
  }
  Database db(handle);
  sqlite3_extended_result_codes(handle, 1);
  sqlite3_busy_timeout(handle, kBusyTimeoutMs);
  // page_size and locking_mode come before the first access, journal_mode after them.
  std::string setup = options.exclusive ? "PRAGMA locking_mode=EXCLUSIVE;" : "";
  if (!options.read_only) {
    setup += "PRAGMA page_size=8192; PRAGMA journal_mode=WAL;" + std::string(kWaitForDisk);
  }
  setup += "PRAGMA foreign_keys=OFF; PRAGMA trusted_schema=OFF; PRAGMA cache_size=-32768;"
           "PRAGMA temp_store=MEMORY;";
  if (auto done = db.run(setup); !done) return forward(done);
  if (add_text_functions(handle) != SQLITE_OK) return failure(handle);
  return db;
}

Database::Database(Database&& other) noexcept
    : handle_(std::exchange(other.handle_, {})), unhurried_(other.unhurried_) {}

Database& Database::operator=(Database&& other) noexcept {
  std::swap(handle_, other.handle_);
  std::swap(unhurried_, other.unhurried_);
  return *this;
}

Database::~Database() { sqlite3_close_v2(handle_); }

Result<Statement> Database::prepare(std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  if (code != SQLITE_OK) return failure(handle_);
  return Statement(statement);
}

Result<void> Database::run(std::string_view sql) {
  const std::string text(sql);
  if (sqlite3_exec(handle_, text.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
    return failure(handle_);
  }
  return {};
}

Result<std::optional<std::int64_t>> Database::integer(std::string_view sql) {
  auto statement = prepare(sql);
  if (!statement) return forward(statement);
  auto row = statement->step();
  if (!row) return forward(row);
  if (!*row) return std::nullopt;
  return statement->integer(0);
}

std::int64_t Database::last_rowid() const { return sqlite3_last_insert_rowid(handle_); }
std::int64_t Database::changes() const { return sqlite3_changes64(handle_); }
bool Database::in_transaction() const { return sqlite3_get_autocommit(handle_) == 0; }

Result<void> Database::backup_to(const std::string& path) {
  sqlite3* target = nullptr;
  if (sqlite3_open(path.c_str(), &target) != SQLITE_OK) {
    auto error = failure(target);
    sqlite3_close(target);
    return error;
  }
  sqlite3_backup* backup = sqlite3_backup_init(target, "main", handle_, "main");
  if (backup) {
    sqlite3_backup_step(backup, -1);
    sqlite3_backup_finish(backup);
  }
  const bool done = sqlite3_errcode(target) == SQLITE_OK;
  auto error = failure(target);
  sqlite3_close(target);
  if (!done) return error;
  return {};
}

Result<CachedStatement> StatementCache::get(std::string_view sql) {
  const auto known = by_sql_.find(sql);
  if (known != by_sql_.end()) return CachedStatement(known->second);
  auto statement = db_.prepare(sql);
  if (!statement) return forward(statement);
  return CachedStatement(by_sql_.emplace(std::string(sql), std::move(*statement)).first->second);
}

Result<Transaction> Transaction::begin(Database& db) {
  const bool nested = db.in_transaction();
  if (db.unhurried_ && !nested) {
    if (auto done = db.run(kWaitForDisk); !done) return forward(done);
    db.unhurried_ = false;
  }
  auto begun = db.run(nested ? "SAVEPOINT nested" : "BEGIN IMMEDIATE");
  if (!begun) return forward(begun);
  return Transaction(db, nested);
}

Transaction::Transaction(Transaction&& other) noexcept
    : db_(std::exchange(other.db_, nullptr)), nested_(other.nested_) {}

Transaction::~Transaction() {
  // SQLite itself rolls back on some failures (a full disk); then there is nothing left to do.
  if (!db_ || !db_->in_transaction()) return;
  std::ignore = db_->run(nested_ ? "ROLLBACK TO nested; RELEASE nested" : "ROLLBACK");
}

Result<void> Transaction::commit() {
  auto done = db_->run(nested_ ? "RELEASE nested" : "COMMIT");
  if (done) db_ = nullptr;
  return done;
}

// Rarer checkpoints, too: a page that is written again and again is copied once. Should this fail,
// commits wait: slower, and just as right.
UnhurriedCommits::UnhurriedCommits(Database& db) : db_(db) {
  std::ignore = db_.run("PRAGMA synchronous=NORMAL");
  std::ignore = db_.run("PRAGMA wal_autocheckpoint=4000");
}

// Should that fail, the next transaction does not begin before it is made good.
UnhurriedCommits::~UnhurriedCommits() {
  std::ignore = db_.run("PRAGMA wal_autocheckpoint=1000");
  db_.unhurried_ = !db_.run(kWaitForDisk);
}

}  // namespace acq
