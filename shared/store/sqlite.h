// SQLite behind RAII. Every failure becomes an Error: database_full, database_busy,
// database_corrupt, database_error (detail: SQLite's text).
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "base/id.h"
#include "base/result.h"
#include "model/value.h"

struct sqlite3;
struct sqlite3_stmt;

namespace acq {

class Database;

enum class ColumnType : std::uint8_t { null, integer, text, blob };

// A prepared statement. Parameters are 1-based, columns 0-based, as in SQLite. Text and blobs
// are copied on bind; what text() and blob() return lives until the next step or reset.
class Statement {
 public:
  Statement() = default;
  Statement(Statement&& other) noexcept;
  Statement& operator=(Statement&& other) noexcept;
  ~Statement();

  Statement& bind(int index, std::int64_t value);
  Statement& bind(int index, std::string_view text);
  Statement& bind(int index, const Id& id);
  Statement& bind_blob(int index, std::span<const std::uint8_t> bytes);
  Statement& bind_null(int index);
  Statement& bind_value(int index, const Value& value);

  // True when there is a row, false at the end.
  Result<bool> step();
  // Steps to the end and resets, for statements that return nothing.
  Result<void> run();
  // Ready for new parameters; old ones are cleared.
  void reset();

  std::int64_t integer(int column) const;
  std::string_view text(int column) const;
  std::span<const std::uint8_t> blob(int column) const;
  Id id(int column) const;  // nil when NULL or not 16 bytes
  bool is_null(int column) const;
  ColumnType type(int column) const;
  Value value(int column) const;
  int column_count() const;

 private:
  friend class Database;
  explicit Statement(sqlite3_stmt* handle) : handle_(handle) {}
  sqlite3_stmt* handle_ = nullptr;
};

struct OpenOptions {
  std::string path{};    // ":memory:" for a database that dies with the process
  std::string vfs{};     // "" = SQLite's default
  bool exclusive = false;  // one connection only: WAL without shared memory (the browser)
  bool read_only = false;
};

class Database {
 public:
  static Result<Database> open(const OpenOptions& options);
  Database(Database&& other) noexcept;
  Database& operator=(Database&& other) noexcept;
  ~Database();

  // `sql` is one statement.
  Result<Statement> prepare(std::string_view sql);
  // `sql` may hold several statements, without parameters.
  Result<void> run(std::string_view sql);
  // First column of the first row; nothing when there is no row.
  Result<std::optional<std::int64_t>> integer(std::string_view sql);
  std::int64_t last_rowid() const;
  // Rows changed by the last statement.
  std::int64_t changes() const;
  bool in_transaction() const;
  // A consistent copy of the whole database at `path`, taken while others read and write.
  Result<void> backup_to(const std::string& path);
  sqlite3* handle() const { return handle_; }

 private:
  friend class Transaction;
  friend class UnhurriedCommits;
  explicit Database(sqlite3* handle) : handle_(handle) {}
  sqlite3* handle_ = nullptr;
  bool unhurried_ = false;  // commits do not wait, and nobody wants that any more
};

// A statement on loan from a cache; reset when the loan ends.
class CachedStatement {
 public:
  explicit CachedStatement(Statement& statement) : statement_(&statement) {}
  CachedStatement(CachedStatement&& other) noexcept
      : statement_(std::exchange(other.statement_, nullptr)) {}
  CachedStatement& operator=(CachedStatement&&) = delete;
  ~CachedStatement() {
    if (statement_) statement_->reset();
  }
  Statement* operator->() const { return statement_; }
  Statement& operator*() const { return *statement_; }

 private:
  Statement* statement_;
};

// Prepared statements by their SQL, kept for the next time. The same SQL must not be borrowed a
// second time while a first loan is in use.
class StatementCache {
 public:
  explicit StatementCache(Database& db) : db_(db) {}
  // The loan ends before the cache does.
  Result<CachedStatement> get(std::string_view sql);

 private:
  Database& db_;
  std::map<std::string, Statement, std::less<>> by_sql_;
};

// BEGIN IMMEDIATE ... COMMIT; rolls back when it goes out of scope uncommitted. Nested use
// takes a savepoint.
class Transaction {
 public:
  static Result<Transaction> begin(Database& db);
  Transaction(Transaction&& other) noexcept;
  ~Transaction();
  Result<void> commit();

 private:
  Transaction(Database& db, bool nested) : db_(&db), nested_(nested) {}
  Database* db_ = nullptr;
  bool nested_ = false;
};

// While one lives, commits do not wait for the disk: a power cut, in the browser also a killed tab,
// may undo the newest of them, in order, each as a whole. For what can be had again. The first
// commit afterwards makes all of them durable. Begin it outside of a transaction; the database
// outlives it.
class UnhurriedCommits {
 public:
  explicit UnhurriedCommits(Database& db);
  ~UnhurriedCommits();
  UnhurriedCommits(const UnhurriedCommits&) = delete;
  UnhurriedCommits& operator=(const UnhurriedCommits&) = delete;

 private:
  Database& db_;
};

}  // namespace acq
