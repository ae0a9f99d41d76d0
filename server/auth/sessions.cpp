#include "server/auth/sessions.h"

#include <tuple>

#include "base/date.h"
#include "server/auth/secrets.h"

namespace acq::server {
namespace {

constexpr TimeMs kIdleMsMax = 30 * kMsPerDay;
constexpr TimeMs kAgeMsMax = 180 * kMsPerDay;
constexpr TimeMs kSeenEveryMs = 10 * 60'000;  // not a disk write for every request

bool is_over(TimeMs now, TimeMs created, TimeMs seen) {
  return now - seen > kIdleMsMax || now - created > kAgeMsMax;
}

}  // namespace

Sessions::Sessions(AuthDatabase& database, Clock& clock, Random& random)
    : database_(database), clock_(clock), random_(random) {}

Result<std::string> Sessions::start(SessionKind kind, const Id& subject) {
  const std::lock_guard lock(database_.mutex());
  std::string token = random_token(random_);
  const TimeMs now = clock_.now_ms();
  auto insert = database_.db().prepare("INSERT INTO session VALUES(?1,?2,?3,?4,?4)");
  if (!insert) return forward(insert);
  insert->bind_blob(1, digest(token)).bind(2, static_cast<std::int64_t>(kind));
  insert->bind(3, subject).bind(4, now);
  if (auto done = insert->run(); !done) return forward(done);
  return token;
}

Result<std::optional<Session>> Sessions::find(SessionKind kind, std::string_view token) {
  if (token.empty()) return std::nullopt;
  const std::lock_guard lock(database_.mutex());
  auto select = database_.cached(
      "SELECT subject, created_at, seen_at FROM session WHERE token=?1 AND kind=?2");
  if (!select) return forward(select);
  const Digest key = digest(token);
  (*select)->bind_blob(1, key).bind(2, static_cast<std::int64_t>(kind));
  auto row = (*select)->step();
  if (!row) return forward(row);
  if (!*row) return std::nullopt;
  const Session session{(*select)->id(0), (*select)->integer(1)};
  const TimeMs now = clock_.now_ms();
  const TimeMs seen = (*select)->integer(2);
  if (is_over(now, session.created_at, seen)) return std::nullopt;
  (*select)->reset();
  if (now - seen > kSeenEveryMs) {
    auto update = database_.db().prepare("UPDATE session SET seen_at=?2 WHERE token=?1");
    if (!update) return forward(update);
    // On a full disk everybody may still read.
    std::ignore = update->bind_blob(1, key).bind(2, now).run();
  }
  return session;
}

Result<void> Sessions::end(SessionKind kind, std::string_view token) {
  const std::lock_guard lock(database_.mutex());
  auto remove = database_.db().prepare("DELETE FROM session WHERE token=?1 AND kind=?2");
  if (!remove) return forward(remove);
  return remove->bind_blob(1, digest(token)).bind(2, static_cast<std::int64_t>(kind)).run();
}

Result<void> Sessions::end_all(SessionKind kind, const Id& subject) {
  const std::lock_guard lock(database_.mutex());
  auto remove = database_.db().prepare("DELETE FROM session WHERE kind=?1 AND subject=?2");
  if (!remove) return forward(remove);
  return remove->bind(1, static_cast<std::int64_t>(kind)).bind(2, subject).run();
}

Result<std::int64_t> Sessions::clean() {
  const std::lock_guard lock(database_.mutex());
  const TimeMs now = clock_.now_ms();
  auto remove = database_.db().prepare(
      "DELETE FROM session WHERE seen_at < ?1 OR created_at < ?2");
  if (!remove) return forward(remove);
  auto done = remove->bind(1, now - kIdleMsMax).bind(2, now - kAgeMsMax).run();
  if (!done) return forward(done);
  return database_.db().changes();
}

}  // namespace acq::server
