// DATA/auth.db: who may come in. Kept apart from the records, so that no list, search, export or
// sync can ever reach a secret.
#pragma once

#include <memory>
#include <mutex>
#include <string>

#include "base/result.h"
#include "store/sqlite.h"

namespace acq::server {

class AuthDatabase {
 public:
  // Opens or creates; ":memory:" for tests. Codes: the database's.
  static Result<std::unique_ptr<AuthDatabase>> open(const std::string& path);

  // Held by everything that uses `db`.
  std::mutex& mutex() { return mutex_; }
  Database& db() { return db_; }
  // For what every request asks; held until the next one.
  Result<CachedStatement> cached(std::string_view sql) { return statements_.get(sql); }

 private:
  explicit AuthDatabase(Database db) : db_(std::move(db)) {}
  Database db_;
  StatementCache statements_{db_};
  std::mutex mutex_;
};

}  // namespace acq::server
