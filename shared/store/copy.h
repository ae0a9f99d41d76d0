// A database as a whole: copied in slices, walked for damage in slices, removed.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "store/sqlite.h"

struct sqlite3_backup;

namespace acq {

// Copies one database over another. The target changes in one transaction at the end: until then,
// and when the copy is given up or the process dies, it stays what it was.
class DatabaseCopy {
 public:
  // `from` outlives the copy; what is written to it meanwhile is in the copy too. Nobody else has
  // the target open.
  static Result<DatabaseCopy> begin(Database& from, const OpenOptions& to);
  DatabaseCopy(DatabaseCopy&& other) noexcept;
  DatabaseCopy& operator=(DatabaseCopy&&) = delete;
  ~DatabaseCopy();

  // Copies `pages` more; false when it is complete. Codes: the database's.
  Result<bool> step(int pages);

 private:
  DatabaseCopy(Database&& target, sqlite3_backup* handle)
      : target_(std::move(target)), handle_(handle) {}
  Database target_;
  sqlite3_backup* handle_;
};

// Reads every row and every index once. SQLite's own check takes seconds of a large database in
// one go, and cannot be stopped; this one goes in slices, and finds what a user would come upon:
// pages that are no pages any more, rows out of order, values cut off.
class DatabaseWalk {
 public:
  static Result<DatabaseWalk> begin(Database& db);
  // Reads at most `rows` more; false at the end. Code database_corrupt: damaged.
  Result<bool> step(int rows);

 private:
  struct Part {
    std::string sql;      // ?1: after this rowid, ?2: so many rows; an index has neither
    bool slices = false;
  };
  explicit DatabaseWalk(Database& db) : db_(&db) {}
  Result<bool> read_slice(const Part& part, int rows);
  Database* db_;
  std::vector<Part> parts_;
  std::size_t at_ = 0;
  std::int64_t after_ = 0;
  bool fresh_ = true;  // of this part nothing was read yet
};

// Removes the file and what SQLite keeps beside it, however damaged. Nobody has it open.
Result<void> remove_database(const OpenOptions& options);

}  // namespace acq
