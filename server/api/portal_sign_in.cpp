#include "server/api/portal_sign_in.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "server/auth/secrets.h"

namespace acq::server {
namespace {

// portal_code: the codes under way, by the digest of their address. portal_proof: the address a
// contact last proved, as a digest.
constexpr std::string_view kTables =
    "CREATE TABLE IF NOT EXISTS portal_code(address BLOB NOT NULL, code BLOB NOT NULL,"
    " payload TEXT NOT NULL, created INTEGER NOT NULL, tries INTEGER NOT NULL DEFAULT 0);"
    "CREATE INDEX IF NOT EXISTS portal_code_by_address ON portal_code(address);"
    "CREATE TABLE IF NOT EXISTS portal_proof(contact BLOB PRIMARY KEY, address BLOB NOT NULL)"
    " WITHOUT ROWID;";

constexpr std::string_view kNobody = "-";

Digest address_digest(std::string_view folded) {
  return digest("portal address " + std::string(folded));
}

Digest code_digest(std::string_view folded, std::string_view code) {
  return digest("portal code " + std::string(folded) + " " + std::string(code));
}

// Links are revoked by subject; an address has the same one whether it is known or not.
Id subject_of(std::string_view folded) {
  const Digest whole = address_digest(folded);
  Id subject;
  std::copy_n(whole.begin(), subject.bytes.size(), subject.bytes.begin());
  return subject;
}

// "CONTACT EMAIL"
std::string payload_of(const Id& contact, std::string_view folded, bool may_register) {
  if (contact.is_nil() && !may_register) return std::string(kNobody);
  return contact.text() + " " + std::string(folded);
}

std::optional<PortalGrant> grant_of(std::string_view payload) {
  const std::size_t space = payload.find(' ');
  if (space == payload.npos) return std::nullopt;
  const auto contact = Id::parse(payload.substr(0, space));
  if (!contact) return std::nullopt;
  return PortalGrant{*contact, std::string(payload.substr(space + 1))};
}

}  // namespace

std::string fold_address(std::string_view email) {
  std::string folded(trim(email));
  for (char& c : folded) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return folded;
}

Result<void> prepare_contact_addresses(Database& db) {
  return db.run(
      "CREATE INDEX IF NOT EXISTS contact_by_email_private"
      " ON contact(email_private COLLATE NOCASE) WHERE deleted=0;");
}

Result<Id> contact_by_address(Database& db, std::string_view email) {
  constexpr std::array<std::string_view, 2> kQueries = {
      "SELECT id FROM contact WHERE email = ?1 AND deleted=0 ORDER BY rid LIMIT 1",
      "SELECT id FROM contact WHERE email_private = ?1 COLLATE NOCASE AND deleted=0"
      " ORDER BY rid LIMIT 1"};
  Id found;
  // Both are always asked: the time must not tell which address is known.
  for (const std::string_view query : kQueries) {
    auto statement = db.prepare(query);
    if (!statement) return forward(statement);
    statement->bind(1, email);
    auto row = statement->step();
    if (!row) return forward(row);
    if (*row && found.is_nil()) found = statement->id(0);
  }
  return found;
}

Result<void> PortalSignIn::prepare(AuthDatabase& database) {
  const std::scoped_lock lock(database.mutex());
  return database.db().run(kTables);
}

PortalSignIn::PortalSignIn(AuthDatabase& database, Clock& clock, Random& random)
    : database_(database), clock_(clock), random_(random), links_(database, clock, random),
      sessions_(database, clock, random) {}

Result<std::string> PortalSignIn::issue_code(std::string_view folded, std::string_view payload) {
  std::array<std::uint8_t, 8> raw{};
  random_.fill(raw);
  std::uint64_t number = 0;  // of 64 bits: the remainder favours no code measurably
  for (const std::uint8_t byte : raw) number = number << 8 | byte;
  std::string code = std::to_string(1'000'000 + number % 1'000'000).substr(1);

  const TimeMs now = clock_.now_ms();
  const std::scoped_lock lock(database_.mutex());
  auto old = database_.db().prepare("DELETE FROM portal_code WHERE created <= ?1");
  if (!old) return forward(old);
  if (auto done = old->bind(1, now - kPortalLinkMsMax).run(); !done) return forward(done);
  auto insert = database_.db().prepare(
      "INSERT INTO portal_code(address, code, payload, created) VALUES(?1, ?2, ?3, ?4)");
  if (!insert) return forward(insert);
  insert->bind_blob(1, address_digest(folded)).bind_blob(2, code_digest(folded, code));
  if (auto done = insert->bind(3, payload).bind(4, now).run(); !done) return forward(done);
  return code;
}

Result<PortalSecrets> PortalSignIn::ask(std::string_view email, const Id& contact,
                                        bool may_register) {
  const std::string folded = fold_address(email);
  const std::string payload = payload_of(contact, folded, may_register);
  auto token = links_.issue(LinkKind::portal, subject_of(folded), payload, kPortalLinkMsMax);
  if (!token) return forward(token);
  auto code = issue_code(folded, payload);
  if (!code) return forward(code);
  return PortalSecrets{std::move(*token), std::move(*code)};
}

Result<void> PortalSignIn::forget(std::string_view folded) {
  if (auto done = links_.revoke(LinkKind::portal, subject_of(folded)); !done) return done;
  const std::scoped_lock lock(database_.mutex());
  auto statement = database_.db().prepare("DELETE FROM portal_code WHERE address=?1");
  if (!statement) return forward(statement);
  return statement->bind_blob(1, address_digest(folded)).run();
}

Result<PortalGrant> PortalSignIn::use_token(std::string_view token) {
  auto link = links_.consume(LinkKind::portal, token);
  if (!link) return forward(link);
  auto grant = grant_of(link->payload);
  if (!grant) return fail("link_invalid");
  if (auto done = forget(grant->email); !done) return forward(done);
  return std::move(*grant);
}

Result<PortalGrant> PortalSignIn::use_code(std::string_view email, std::string_view code) {
  const std::string folded = fold_address(email);
  const TimeMs oldest = clock_.now_ms() - kPortalLinkMsMax;
  std::optional<PortalGrant> grant;
  {
    const std::scoped_lock lock(database_.mutex());
    // A try counts before it is judged, and against every code of the address.
    auto count = database_.db().prepare("UPDATE portal_code SET tries=tries+1 WHERE address=?1");
    if (!count) return forward(count);
    if (auto done = count->bind_blob(1, address_digest(folded)).run(); !done) {
      return forward(done);
    }
    auto find = database_.db().prepare(
        "SELECT payload FROM portal_code WHERE address=?1 AND code=?2 AND created > ?3"
        " AND tries <= ?4");
    if (!find) return forward(find);
    find->bind_blob(1, address_digest(folded)).bind_blob(2, code_digest(folded, code));
    auto row = find->bind(3, oldest).bind(4, std::int64_t{kPortalCodeTriesMax}).step();
    if (!row) return forward(row);
    if (*row) grant = grant_of(find->text(0));
    find->reset();
    if (grant) {  // used up before the lock is let go: of two callers one gets it
      auto used = database_.db().prepare("DELETE FROM portal_code WHERE address=?1");
      if (!used) return forward(used);
      if (auto done = used->bind_blob(1, address_digest(folded)).run(); !done) {
        return forward(done);
      }
    }
  }
  if (!grant) return fail("portal_bad_code", {}, {.field = "code"});
  if (auto done = forget(folded); !done) return forward(done);
  return std::move(*grant);
}

Result<std::string> PortalSignIn::start_session(const Id& contact, std::string_view email) {
  const Digest proved = address_digest(fold_address(email));
  bool changed = false;
  {
    const std::scoped_lock lock(database_.mutex());
    auto put = database_.db().prepare(
        "INSERT INTO portal_proof(contact, address) VALUES(?1, ?2) ON CONFLICT(contact)"
        " DO UPDATE SET address=?2 WHERE address <> ?2");
    if (!put) return forward(put);
    if (auto done = put->bind(1, contact).bind_blob(2, proved).run(); !done) {
      return forward(done);
    }
    changed = database_.db().changes() > 0;
  }
  if (changed) {
    auto ended = sessions_.end_all(SessionKind::customer, contact);
    if (!ended) return forward(ended);
  }
  return sessions_.start(SessionKind::customer, contact);
}

Result<std::optional<Id>> PortalSignIn::find_session(std::string_view token) {
  auto session = sessions_.find(SessionKind::customer, token);
  if (!session) return forward(session);
  if (!*session) return std::optional<Id>{};
  return std::optional<Id>{(*session)->subject};
}

Result<bool> PortalSignIn::is_proved(const Id& contact, std::string_view email,
                                     std::string_view other) {
  const std::scoped_lock lock(database_.mutex());
  auto statement = database_.db().prepare(
      "SELECT 1 FROM portal_proof WHERE contact=?1 AND address IN (?2, ?3)");
  if (!statement) return forward(statement);
  statement->bind(1, contact).bind_blob(2, address_digest(fold_address(email)));
  return statement->bind_blob(3, address_digest(fold_address(other))).step();
}

Result<void> PortalSignIn::end_session(std::string_view token) {
  return sessions_.end(SessionKind::customer, token);
}

}  // namespace acq::server
