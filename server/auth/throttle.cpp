#include "server/auth/throttle.h"

#include "server/auth/secrets.h"

namespace acq::server {
namespace {

// One statement: starts a new window when the old one is over, otherwise counts on.
constexpr std::string_view kTake = R"sql(
INSERT INTO throttle VALUES(?1, 1, ?2)
ON CONFLICT(bucket) DO UPDATE SET
  taken = CASE WHEN started_at + ?3 <= ?2 THEN 1 ELSE taken + 1 END,
  started_at = CASE WHEN started_at + ?3 <= ?2 THEN ?2 ELSE started_at END
RETURNING taken, started_at
)sql";

}  // namespace

Throttle::Throttle(AuthDatabase& database, Clock& clock) : database_(database), clock_(clock) {}

Result<void> Throttle::take(std::string_view bucket, const Limit& limit) {
  const std::lock_guard lock(database_.mutex());
  auto count = database_.db().prepare(kTake);
  if (!count) return forward(count);
  const TimeMs now = clock_.now_ms();
  count->bind_blob(1, digest(bucket)).bind(2, now).bind(3, limit.window_ms);
  auto row = count->step();
  if (!row) return forward(row);
  const std::int64_t taken = count->integer(0);
  const TimeMs until = count->integer(1) + limit.window_ms;
  if (auto end = count->run(); !end) return forward(end);
  if (taken <= limit.count) return {};
  return fail("too_many_attempts", std::to_string((until - now + 59'999) / 60'000));
}

Result<void> Throttle::forgive(std::string_view bucket) {
  const std::lock_guard lock(database_.mutex());
  auto remove = database_.db().prepare("DELETE FROM throttle WHERE bucket=?1");
  if (!remove) return forward(remove);
  return remove->bind_blob(1, digest(bucket)).run();
}

Result<void> Throttle::clean(TimeMs window_ms_max) {
  const std::lock_guard lock(database_.mutex());
  auto remove = database_.db().prepare("DELETE FROM throttle WHERE started_at<?1");
  if (!remove) return forward(remove);
  return remove->bind(1, clock_.now_ms() - window_ms_max).run();
}

}  // namespace acq::server
