#include "client/app/preferences.h"

namespace acq::app {

Preferences::Preferences(Database& db) : db_(db) {
  (void)db_.run("CREATE TABLE IF NOT EXISTS preference(name TEXT PRIMARY KEY, value TEXT)");
}

std::string Preferences::get(std::string_view name) {
  auto statement = db_.prepare("SELECT value FROM preference WHERE name = ?1");
  if (!statement) return {};
  statement->bind(1, name);
  const auto row = statement->step();
  return row && *row ? std::string(statement->text(0)) : std::string{};
}

void Preferences::set(std::string_view name, std::string_view value) {
  auto statement = db_.prepare(
      "INSERT INTO preference(name, value) VALUES(?1, ?2) "
      "ON CONFLICT(name) DO UPDATE SET value = excluded.value");
  if (!statement) return;
  statement->bind(1, name).bind(2, value);
  (void)statement->run();
}

}  // namespace acq::app
