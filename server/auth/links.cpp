#include "server/auth/links.h"

#include "server/auth/secrets.h"

namespace acq::server {

Links::Links(AuthDatabase& database, Clock& clock, Random& random)
    : database_(database), clock_(clock), random_(random) {}

Result<std::string> Links::issue(LinkKind kind, const Id& subject, std::string_view payload,
                                 TimeMs lasts_ms) {
  const std::lock_guard lock(database_.mutex());
  std::string token = random_token(random_);
  auto insert = database_.db().prepare("INSERT INTO link VALUES(?1,?2,?3,?4,?5)");
  if (!insert) return forward(insert);
  insert->bind_blob(1, digest(token)).bind(2, static_cast<std::int64_t>(kind));
  insert->bind(3, subject).bind(4, payload).bind(5, clock_.now_ms() + lasts_ms);
  if (auto done = insert->run(); !done) return forward(done);
  return token;
}

namespace {

Result<Link> take(Result<Statement> statement, const Digest& key, LinkKind kind, TimeMs now) {
  if (!statement) return forward(statement);
  statement->bind_blob(1, key).bind(2, static_cast<std::int64_t>(kind)).bind(3, now);
  auto row = statement->step();
  if (!row) return forward(row);
  if (!*row) return fail("link_invalid");
  Link link{statement->id(0), std::string(statement->text(1))};
  // A DELETE ... RETURNING takes effect only when it is stepped to its end.
  auto end = statement->step();
  if (!end) return forward(end);
  return link;
}

}  // namespace

Result<Link> Links::look(LinkKind kind, std::string_view token) {
  const std::lock_guard lock(database_.mutex());
  return take(database_.db().prepare("SELECT subject, payload FROM link "
                                     "WHERE token=?1 AND kind=?2 AND expires_at>?3"),
              digest(token), kind, clock_.now_ms());
}

Result<Link> Links::consume(LinkKind kind, std::string_view token) {
  const std::lock_guard lock(database_.mutex());
  return take(database_.db().prepare("DELETE FROM link WHERE token=?1 AND kind=?2 "
                                     "AND expires_at>?3 RETURNING subject, payload"),
              digest(token), kind, clock_.now_ms());
}

Result<void> Links::revoke(LinkKind kind, const Id& subject) {
  const std::lock_guard lock(database_.mutex());
  auto remove = database_.db().prepare("DELETE FROM link WHERE kind=?1 AND subject=?2");
  if (!remove) return forward(remove);
  return remove->bind(1, static_cast<std::int64_t>(kind)).bind(2, subject).run();
}

Result<void> Links::clean() {
  const std::lock_guard lock(database_.mutex());
  auto remove = database_.db().prepare("DELETE FROM link WHERE expires_at<=?1");
  if (!remove) return forward(remove);
  return remove->bind(1, clock_.now_ms()).run();
}

}  // namespace acq::server
