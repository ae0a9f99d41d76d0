#include "server/auth/auth_database.h"

namespace acq::server {
namespace {

// Times are UTC milliseconds; secrets appear only as digests.
constexpr std::string_view kSchema = R"sql(
CREATE TABLE IF NOT EXISTS credential(
  user BLOB PRIMARY KEY, password TEXT NOT NULL, role TEXT NOT NULL, active INTEGER NOT NULL,
  changed_at INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS session(
  token BLOB PRIMARY KEY, kind INTEGER NOT NULL, subject BLOB NOT NULL,
  created_at INTEGER NOT NULL, seen_at INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS session_subject ON session(kind, subject);
CREATE TABLE IF NOT EXISTS link(
  token BLOB PRIMARY KEY, kind INTEGER NOT NULL, subject BLOB NOT NULL, payload TEXT NOT NULL,
  expires_at INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS throttle(
  bucket BLOB PRIMARY KEY, taken INTEGER NOT NULL, started_at INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS audit(
  n INTEGER PRIMARY KEY, at INTEGER NOT NULL, event TEXT NOT NULL, actor BLOB NOT NULL,
  subject BLOB NOT NULL, detail TEXT NOT NULL, hash BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS setting(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
)sql";

}  // namespace

Result<std::unique_ptr<AuthDatabase>> AuthDatabase::open(const std::string& path) {
  auto db = Database::open({.path = path});
  if (!db) return forward(db);
  if (auto made = db->run(kSchema); !made) return forward(made);
  return std::unique_ptr<AuthDatabase>(new AuthDatabase(std::move(*db)));
}

}  // namespace acq::server
