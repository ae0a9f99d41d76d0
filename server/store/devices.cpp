#include "server/store/devices.h"

namespace acq::server {
namespace {
constexpr std::int64_t kResultsKept = 10'000;
}

Result<std::optional<KnownDevice>> find_device(Rows& rows, const Id& client) {
  auto statement = rows.cached("SELECT user, last_n FROM client WHERE id=?1");
  if (!statement) return forward(statement);
  auto row = (*statement)->bind(1, client).step();
  if (!row) return forward(row);
  std::optional<KnownDevice> device;
  if (*row) device = KnownDevice{(*statement)->id(0), (*statement)->integer(1)};
  return device;
}

Result<void> save_device(Rows& rows, const Id& client, const Id& user, std::int64_t last_n,
                         TimeMs now) {
  auto statement = rows.cached(
      "INSERT OR REPLACE INTO client(id, user, last_n, seen_at) VALUES(?1,?2,?3,?4)");
  if (!statement) return forward(statement);
  return (*statement)->bind(1, client).bind(2, user).bind(3, last_n).bind(4, now).run();
}

Result<void> save_result(Rows& rows, const Id& client, const OperationResult& result) {
  auto statement = rows.cached(
      "INSERT OR REPLACE INTO op_result(client, n, seq, code, detail, field)"
      " VALUES(?1,?2,?3,?4,?5,?6)");
  if (!statement) return forward(statement);
  Statement& insert = (*statement)->bind(1, client).bind(2, result.n).bind(3, result.seq);
  if (result.error) {
    insert.bind(4, result.error->code).bind(5, result.error->detail);
    insert.bind(6, result.error->where.field);
  }
  return insert.run();
}

Result<OperationResult> stored_result(Rows& rows, const Id& client, std::int64_t n) {
  auto statement = rows.cached(
      "SELECT seq, code, detail, field FROM op_result WHERE client=?1 AND n=?2");
  if (!statement) return forward(statement);
  auto row = (*statement)->bind(1, client).bind(2, n).step();
  if (!row) return forward(row);
  OperationResult result{.n = n, .seq = 0, .error = std::nullopt};
  if (*row) {
    result.seq = (*statement)->integer(0);
    if (!(*statement)->is_null(1)) {
      result.error = Error{std::string((*statement)->text(1)), std::string((*statement)->text(2)),
                           {.field = std::string((*statement)->text(3))}};
    }
  }
  return result;
}

Result<void> forget_results(Rows& rows, const Id& client, std::int64_t last_n) {
  auto statement = rows.cached("DELETE FROM op_result WHERE client=?1 AND n<?2");
  if (!statement) return forward(statement);
  return (*statement)->bind(1, client).bind(2, last_n - kResultsKept).run();
}

}  // namespace acq::server
