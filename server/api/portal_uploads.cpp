#include "server/api/portal_uploads.h"

namespace acq::server {

namespace {
// An entry may wait on an offline phone for long, but its pictures are sent right before it.
constexpr TimeMs kUploadMsMax = 86'400'000;
}  // namespace

Result<void> prepare_uploads(AuthDatabase& database) {
  const std::scoped_lock lock(database.mutex());
  return database.db().run(
      "CREATE TABLE IF NOT EXISTS portal_upload(contact BLOB NOT NULL, sha256 TEXT NOT NULL,"
      " mime TEXT NOT NULL, size INTEGER NOT NULL, at INTEGER NOT NULL,"
      " PRIMARY KEY(contact, sha256)) WITHOUT ROWID;");
}

Result<void> note_upload(AuthDatabase& database, const Id& contact,
                         const PortalAttachment& upload, TimeMs now) {
  const std::scoped_lock lock(database.mutex());
  auto old = database.db().prepare("DELETE FROM portal_upload WHERE at < ?1");
  if (!old) return forward(old);
  if (auto done = old->bind(1, now - kUploadMsMax).run(); !done) return done;
  auto put = database.db().prepare(
      "INSERT OR REPLACE INTO portal_upload(contact, sha256, mime, size, at)"
      " VALUES(?1, ?2, ?3, ?4, ?5)");
  if (!put) return forward(put);
  put->bind(1, contact).bind(2, std::string_view(upload.sha256));
  return put->bind(3, std::string_view(upload.mime)).bind(4, upload.size).bind(5, now).run();
}

Result<PortalAttachment> find_upload(AuthDatabase& database, const Id& contact,
                                     std::string_view sha256) {
  const std::scoped_lock lock(database.mutex());
  auto statement = database.db().prepare(
      "SELECT mime, size FROM portal_upload WHERE contact=?1 AND sha256=?2");
  if (!statement) return forward(statement);
  auto row = statement->bind(1, contact).bind(2, sha256).step();
  if (!row) return forward(row);
  if (!*row) return fail("portal_unknown_file", {}, {.entity = {}, .field = "files"});
  return PortalAttachment{std::string(sha256), {}, std::string(statement->text(0)),
                          statement->integer(1)};
}

}  // namespace acq::server
