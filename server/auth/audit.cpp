#include "server/auth/audit.h"

#include <algorithm>
#include <string>
#include <vector>

#include "server/auth/secrets.h"

namespace acq::server {
namespace {

// Every part carries its length, so that no two entries have the same bytes.
void append(std::string& out, std::string_view part) {
  out += std::to_string(part.size()) + ":" + std::string(part);
}

std::string_view as_text(std::span<const std::uint8_t> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

Digest chain(std::string_view previous, std::int64_t n, TimeMs at, const AuditEntry& entry) {
  std::string bytes;
  append(bytes, previous);
  append(bytes, std::to_string(n));
  append(bytes, std::to_string(at));
  append(bytes, entry.event);
  append(bytes, as_text(entry.actor.span()));
  append(bytes, as_text(entry.subject.span()));
  append(bytes, entry.detail);
  return digest(bytes);
}

}  // namespace

Audit::Audit(AuthDatabase& database, Clock& clock) : database_(database), clock_(clock) {}

Result<void> Audit::add(const AuditEntry& entry) {
  const std::lock_guard lock(database_.mutex());
  Database& db = database_.db();
  auto last = db.prepare("SELECT n, hash FROM audit ORDER BY n DESC LIMIT 1");
  if (!last) return forward(last);
  auto row = last->step();
  if (!row) return forward(row);
  const std::int64_t n = *row ? last->integer(0) + 1 : 1;
  const std::string previous(*row ? as_text(last->blob(1)) : std::string_view());
  last->reset();
  const TimeMs now = clock_.now_ms();
  auto insert = db.prepare("INSERT INTO audit VALUES(?1,?2,?3,?4,?5,?6,?7)");
  if (!insert) return forward(insert);
  insert->bind(1, n).bind(2, now).bind(3, entry.event).bind(4, entry.actor);
  insert->bind(5, entry.subject).bind(6, entry.detail);
  return insert->bind_blob(7, chain(previous, n, now, entry)).run();
}

Result<std::int64_t> Audit::first_broken() {
  const std::lock_guard lock(database_.mutex());
  auto all = database_.db().prepare(
      "SELECT n, at, event, actor, subject, detail, hash FROM audit ORDER BY n");
  if (!all) return forward(all);
  std::string previous;
  std::int64_t expected = 1;
  while (true) {
    auto row = all->step();
    if (!row) return forward(row);
    if (!*row) return 0;
    const AuditEntry entry{all->text(2), all->id(3), all->id(4), all->text(5)};
    const Digest hash = chain(previous, all->integer(0), all->integer(1), entry);
    if (all->integer(0) != expected || !std::ranges::equal(hash, all->blob(6))) return expected;
    previous = as_text(all->blob(6));
    ++expected;
  }
}

}  // namespace acq::server
