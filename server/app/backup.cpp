#include "server/app/backup.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

#include "server/api/file_uploads.h"
#include "server/app/data_directory.h"
#include "server/app/system_clock.h"
#include "server/auth/auth_database.h"
#include "store/sqlite.h"

namespace acq::server {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kTable =
    "CREATE TABLE backup_file(path TEXT PRIMARY KEY, bytes BLOB NOT NULL)";

Result<std::string> read_bytes(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return fail("file_not_readable", path.filename().string());
  return std::string{std::istreambuf_iterator<char>(in), {}};
}

Result<void> store_bytes(Database& db, const std::string& name, const std::string& bytes) {
  auto insert = db.prepare("INSERT INTO backup_file VALUES(?1,?2)");
  if (!insert) return forward(insert);
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  return insert->bind(1, name).bind_blob(2, {data, bytes.size()}).run();
}

Result<void> copy_database(const std::string& from, const std::string& to) {
  auto source = Database::open({.path = from});
  if (!source) return forward(source);
  return source->backup_to(to);
}

// Attachments never change once they are there, so copying them after the database finds all
// that the database names.
Result<void> add_files(Database& db, const std::string& data) {
  std::error_code failed;
  fs::recursive_directory_iterator at(data + "/files", failed);
  for (; !failed && at != fs::recursive_directory_iterator(); at.increment(failed)) {
    const auto& entry = *at;
    const std::string name = entry.path().filename().string();
    // Who sends a file sends it again where the restored server has none of it.
    if (at.depth() == 0 && name == kPartialFolder) at.disable_recursion_pending();
    if (!entry.is_regular_file() || name.starts_with('.')) continue;
    auto bytes = read_bytes(entry.path());
    if (!bytes && !fs::exists(entry.path())) continue;  // no record named it for long
    if (!bytes) return forward(bytes);
    const std::string path = fs::relative(entry.path(), data).generic_string();
    if (auto done = store_bytes(db, path, *bytes); !done) return done;
  }
  return {};
}

Result<void> fill(const std::string& data, const std::string& file) {
  if (auto done = copy_database(data + "/acquaint.db", file); !done) return done;
  const std::string doors = file + ".auth";
  auto copied = copy_database(data + "/auth.db", doors);
  auto bytes = copied ? read_bytes(doors) : Result<std::string>(forward(copied));
  fs::remove(doors);
  if (!bytes) return forward(bytes);
  auto db = Database::open({.path = file});
  if (!db) return forward(db);
  if (auto done = db->run(kTable); !done) return done;
  auto transaction = Transaction::begin(*db);
  if (!transaction) return forward(transaction);
  if (auto done = store_bytes(*db, "auth.db", *bytes); !done) return done;
  if (auto done = add_files(*db, data); !done) return done;
  if (auto done = transaction->commit(); !done) return done;
  // One file, without a log beside it.
  return db->run("PRAGMA journal_mode=DELETE");
}

bool is_safe_path(const std::string& path) {
  return path == "auth.db" || (path.starts_with("files/") && path.find("..") == path.npos);
}

Result<void> write_bytes(const fs::path& path, std::span<const std::uint8_t> bytes) {
  std::error_code failed;
  fs::create_directories(path.parent_path(), failed);
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out.write(reinterpret_cast<const char*>(bytes.data()),
            static_cast<std::streamsize>(bytes.size()));
  if (!out.flush()) return fail("file_not_writable", path.filename().string());
  return {};
}

Result<void> unpack(const std::string& database, const std::string& data) {
  auto db = Database::open({.path = database});
  if (!db) return forward(db);
  {
    auto rows = db->prepare("SELECT path, bytes FROM backup_file");
    if (!rows) return forward(rows);
    while (true) {
      auto row = rows->step();
      if (!row) return forward(row);
      if (!*row) break;
      const std::string path(rows->text(0));
      if (!is_safe_path(path)) return fail("not_a_backup", path);
      if (auto done = write_bytes(fs::path(data) / path, rows->blob(1)); !done) return done;
    }
  }
  return db->run("DROP TABLE backup_file; VACUUM");
}

Result<void> check_backup(const std::string& file) {
  if (!fs::is_regular_file(file)) return fail("not_a_backup", file);
  auto db = Database::open({.path = file, .read_only = true});
  if (!db) return fail("not_a_backup", file);
  auto tables = db->integer(
      "SELECT count(*) FROM sqlite_schema WHERE name IN ('org_seq','backup_file')");
  if (!tables || tables->value_or(0) != 2) return fail("not_a_backup", file);
  auto check = db->prepare("PRAGMA quick_check(1)");
  if (!check) return forward(check);
  auto row = check->step();
  if (!row || !*row || check->text(0) != "ok") return fail("not_a_backup", file);
  return {};
}

// The epoch file stays behind: the restored server takes a new epoch, and every device checks
// what it has.
Result<void> move_aside(const std::string& data) {
  std::error_code failed;
  const fs::path aside = fs::path(data) / ("before-restore-" +
                                           std::to_string(SystemClock().now_ms()));
  for (const char* name : {"acquaint.db", "acquaint.db-wal", "acquaint.db-shm", "auth.db",
                           "auth.db-wal", "auth.db-shm", "files", "epoch"}) {
    const fs::path from = fs::path(data) / name;
    if (!fs::exists(from)) continue;
    fs::create_directories(aside, failed);
    fs::rename(from, aside / name, failed);
    if (failed) return fail("file_not_writable", name);
  }
  return {};
}

// Who was signed in, or held a link, when the backup was made has to come to the door again.
Result<void> end_sessions(const std::string& data) {
  auto auth = AuthDatabase::open(data + "/auth.db");
  if (!auth) return forward(auth);
  return (*auth)->db().run("DELETE FROM session; DELETE FROM link");
}

}  // namespace

Result<void> write_backup(const std::string& data, const std::string& file) {
  if (fs::exists(file)) return fail("already_exists", file);
  if (!fs::is_regular_file(data + "/acquaint.db")) return fail("not_found", data);
  const std::string draft = file + ".part";
  std::error_code failed;
  fs::remove(draft, failed);
  if (auto done = fill(data, draft); !done) {
    fs::remove(draft, failed);
    return done;
  }
  fs::rename(draft, file, failed);
  if (failed) return fail("file_not_writable", file);
  return {};
}

Result<void> read_backup(const std::string& file, const std::string& data) {
  if (auto good = check_backup(file); !good) return good;
  if (auto made = make_data_directory(data); !made) return made;
  auto lock = DataLock::take(data);
  if (!lock) return forward(lock);
  const std::string draft = data + "/restoring.db";
  std::error_code failed;
  fs::copy_file(file, draft, fs::copy_options::overwrite_existing, failed);
  if (failed) return fail("file_not_writable", draft);
  if (auto moved = move_aside(data); !moved) return moved;
  if (auto done = unpack(draft, data); !done) return done;
  if (auto done = end_sessions(data); !done) return done;
  fs::rename(draft, data + "/acquaint.db", failed);
  if (failed) return fail("file_not_writable", "acquaint.db");
  return {};
}

}  // namespace acq::server
