#include "server/store/devices.h"

#include "store/schema.h"

namespace acq::server {
namespace {
constexpr std::int64_t kResultsKept = 10'000;

constexpr std::string_view kDeviceTables =
    "CREATE TABLE IF NOT EXISTS client(id BLOB PRIMARY KEY, user BLOB NOT NULL,"
    " last_n INTEGER NOT NULL, seen_at INTEGER NOT NULL) WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS op_result(client BLOB NOT NULL, n INTEGER NOT NULL,"
    " seq INTEGER NOT NULL, code TEXT, detail TEXT, field TEXT, PRIMARY KEY(client, n))"
    " WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS counter(name TEXT PRIMARY KEY, value INTEGER NOT NULL)"
    " WITHOUT ROWID;";

// Columns: n, seq, code, detail, field, mark.
OperationResult read_result(const Statement& row) {
  OperationResult result{.n = row.integer(0), .seq = row.integer(1), .mark = row.integer(5),
                         .error = std::nullopt};
  if (row.is_null(2)) return result;
  result.error = Error{std::string(row.text(2)), std::string(row.text(3)),
                       {.field = std::string(row.text(4))}};
  return result;
}

}  // namespace

Result<void> open_devices(Database& db) {
  if (auto done = db.run(kDeviceTables); !done) return done;
  auto wipe = ensure_column(db, "client", "wipe", "INTEGER NOT NULL DEFAULT 0");
  if (!wipe) return wipe;
  auto mark = ensure_column(db, "op_result", "mark", "INTEGER NOT NULL DEFAULT 0");
  if (!mark) return mark;
  return db.run("CREATE INDEX IF NOT EXISTS op_result_by_mark ON op_result(mark)");
}

Result<std::optional<KnownDevice>> find_device(Rows& rows, const Id& client) {
  auto statement = rows.cached("SELECT user, last_n, wipe, seen_at FROM client WHERE id=?1");
  if (!statement) return forward(statement);
  auto row = (*statement)->bind(1, client).step();
  if (!row) return forward(row);
  std::optional<KnownDevice> device;
  if (*row) {
    device = KnownDevice{(*statement)->id(0), (*statement)->integer(1),
                         (*statement)->integer(2) != 0, (*statement)->integer(3)};
  }
  return device;
}

Result<std::vector<ListedDevice>> list_devices(Rows& rows, const Id& user) {
  auto statement = rows.cached("SELECT id, user, seen_at, wipe FROM client WHERE ?1 IS NULL OR"
                               " user=?1 ORDER BY seen_at DESC LIMIT 1000");
  if (!statement) return forward(statement);
  if (!user.is_nil()) (*statement)->bind(1, user);
  std::vector<ListedDevice> found;
  for (;;) {
    auto row = (*statement)->step();
    if (!row) return forward(row);
    if (!*row) return found;
    found.push_back({(*statement)->id(0), (*statement)->id(1), (*statement)->integer(2),
                     (*statement)->integer(3) != 0});
  }
}

Result<void> mark_wiped(Rows& rows, const Id& client) {
  auto statement = rows.cached("UPDATE client SET wipe=1 WHERE id=?1");
  if (!statement) return forward(statement);
  return (*statement)->bind(1, client).run();
}

Result<void> save_device(Rows& rows, const Id& client, const Id& user, std::int64_t last_n,
                         TimeMs now) {
  auto statement = rows.cached(
      "INSERT INTO client(id, user, last_n, seen_at) VALUES(?1,?2,?3,?4)"
      " ON CONFLICT(id) DO UPDATE SET last_n=?3, seen_at=?4");
  if (!statement) return forward(statement);
  return (*statement)->bind(1, client).bind(2, user).bind(3, last_n).bind(4, now).run();
}

Result<void> save_result(Rows& rows, const Id& client, const OperationResult& result) {
  auto statement = rows.cached(
      "INSERT OR REPLACE INTO op_result(client, n, seq, code, detail, field, mark)"
      " VALUES(?1,?2,?3,?4,?5,?6,?7)");
  if (!statement) return forward(statement);
  Statement& insert = (*statement)->bind(1, client).bind(2, result.n).bind(3, result.seq);
  insert.bind(7, result.mark);
  if (result.error) {
    insert.bind(4, result.error->code).bind(5, result.error->detail);
    insert.bind(6, result.error->where.field);
  }
  return insert.run();
}

Result<OperationResult> stored_result(Rows& rows, const Id& client, std::int64_t n) {
  auto statement = rows.cached(
      "SELECT n, seq, code, detail, field, mark FROM op_result WHERE client=?1 AND n=?2");
  if (!statement) return forward(statement);
  auto row = (*statement)->bind(1, client).bind(2, n).step();
  if (!row) return forward(row);
  if (!*row) return OperationResult{.n = n, .seq = 0, .mark = 0, .error = std::nullopt};
  return read_result(**statement);
}

Result<std::optional<OperationResult>> result_of_mark(Rows& rows, std::int64_t mark,
                                                        const Id& user) {
  // Not as a join: SQLite would plan that one anew for every user asked for.
  auto statement = rows.cached(
      "SELECT n, seq, code, detail, field, mark FROM op_result WHERE mark=?1 AND"
      " (SELECT user FROM client WHERE client.id=op_result.client)=?2");
  if (!statement) return forward(statement);
  auto row = (*statement)->bind(1, mark).bind(2, user).step();
  if (!row) return forward(row);
  if (!*row) return std::nullopt;
  return read_result(**statement);
}

Result<std::vector<OperationResult>> results_after(Rows& rows, const Id& client, std::int64_t n,
                                                   std::size_t limit) {
  auto statement = rows.cached(
      "SELECT n, seq, code, detail, field, mark FROM op_result WHERE client=?1 AND n>?2 ORDER BY n"
      " LIMIT ?3");
  if (!statement) return forward(statement);
  (*statement)->bind(1, client).bind(2, n).bind(3, static_cast<std::int64_t>(limit));
  std::vector<OperationResult> found;
  for (;;) {
    auto row = (*statement)->step();
    if (!row) return forward(row);
    if (!*row) return found;
    found.push_back(read_result(**statement));
  }
}

Result<void> forget_results(Rows& rows, const Id& client, std::int64_t last_n) {
  auto statement = rows.cached("DELETE FROM op_result WHERE client=?1 AND n<?2");
  if (!statement) return forward(statement);
  return (*statement)->bind(1, client).bind(2, last_n - kResultsKept).run();
}

}  // namespace acq::server
