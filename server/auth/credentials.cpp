#include "server/auth/credentials.h"

namespace acq::server {

Credentials::Credentials(AuthDatabase& database, Clock& clock)
    : database_(database), clock_(clock) {}

Result<std::optional<Credential>> Credentials::find(const Id& user) {
  const std::lock_guard lock(database_.mutex());
  auto select = database_.db().prepare(
      "SELECT password, role, active FROM credential WHERE user=?1");
  if (!select) return forward(select);
  auto row = select->bind(1, user).step();
  if (!row) return forward(row);
  if (!*row) return std::nullopt;
  return Credential{std::string(select->text(0)), std::string(select->text(1)),
                    select->integer(2) != 0};
}

Result<void> Credentials::put(const Id& user, const Credential& credential) {
  const std::lock_guard lock(database_.mutex());
  auto insert =
      database_.db().prepare("INSERT OR REPLACE INTO credential VALUES(?1,?2,?3,?4,?5)");
  if (!insert) return forward(insert);
  insert->bind(1, user).bind(2, credential.password).bind(3, credential.role);
  insert->bind(4, std::int64_t{credential.active}).bind(5, clock_.now_ms());
  return insert->run();
}

Result<bool> Credentials::note_standing(const Id& user, std::string_view role, bool active) {
  const std::lock_guard lock(database_.mutex());
  auto update = database_.db().prepare(
      "UPDATE credential SET role=?2, active=?3 WHERE user=?1 AND (role<>?2 OR active<>?3)");
  if (!update) return forward(update);
  auto done = update->bind(1, user).bind(2, role).bind(3, std::int64_t{active}).run();
  if (!done) return forward(done);
  return database_.db().changes() > 0;
}

Result<std::int64_t> Credentials::count() {
  const std::lock_guard lock(database_.mutex());
  auto count = database_.db().integer("SELECT count(*) FROM credential");
  if (!count) return forward(count);
  return count->value_or(0);
}

}  // namespace acq::server
