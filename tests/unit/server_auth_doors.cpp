#include <doctest/doctest.h>

#include "server/auth/audit.h"
#include "server/auth/links.h"
#include "server/auth/passwords.h"
#include "server/auth/sessions.h"
#include "server/auth/throttle.h"

using namespace acq;
using namespace acq::server;

namespace {

struct Fixture {
  FixedClock clock{1'750'000'000'000};
  SeededRandom random{11};
  std::unique_ptr<AuthDatabase> database;
  Id someone;

  Fixture() {
    auto opened = AuthDatabase::open(":memory:");
    REQUIRE(opened);
    database = std::move(*opened);
    someone.bytes[15] = 7;
  }
};

}  // namespace

TEST_CASE("audit: an untouched chain holds, a changed or removed entry is named") {
  Fixture f;
  Audit audit(*f.database, f.clock);
  for (int n = 0; n < 5; ++n) REQUIRE(audit.add({"signed_in", f.someone, f.someone}));
  CHECK(*audit.first_broken() == 0);
  REQUIRE(f.database->db().run("UPDATE audit SET event='signed_out' WHERE n=3"));
  CHECK(*audit.first_broken() == 3);
  REQUIRE(f.database->db().run("UPDATE audit SET event='signed_in' WHERE n=3"));
  CHECK(*audit.first_broken() == 0);
  REQUIRE(f.database->db().run("DELETE FROM audit WHERE n=2"));
  CHECK(*audit.first_broken() == 2);
}

TEST_CASE("links: one works once, not after its time, not as another kind") {
  Fixture f;
  Links links(*f.database, f.clock, f.random);
  const auto token = links.issue(LinkKind::invitation, f.someone, "payload", 60'000);
  REQUIRE(token);
  CHECK(links.look(LinkKind::reset, *token).error().code == "link_invalid");
  CHECK(links.look(LinkKind::invitation, *token)->payload == "payload");
  CHECK(links.consume(LinkKind::invitation, *token)->subject == f.someone);
  CHECK(links.consume(LinkKind::invitation, *token).error().code == "link_invalid");
  const auto late = links.issue(LinkKind::invitation, f.someone, "", 60'000);
  f.clock.now += 60'001;
  CHECK(links.consume(LinkKind::invitation, *late).error().code == "link_invalid");
}

TEST_CASE("links: the token itself is not in the database") {
  Fixture f;
  Links links(*f.database, f.clock, f.random);
  const auto token = links.issue(LinkKind::reset, f.someone, "", 60'000);
  auto stored = f.database->db().prepare("SELECT count(*) FROM link WHERE token=?1");
  REQUIRE(stored);
  REQUIRE(stored->bind(1, *token).step());
  CHECK(stored->integer(0) == 0);
}

TEST_CASE("sessions: who is signed in may read although nothing can be written") {
  Fixture f;
  Sessions sessions(*f.database, f.clock, f.random);
  const auto token = sessions.start(SessionKind::staff, f.someone);
  REQUIRE(token);
  f.clock.now += 3'600'000;
  REQUIRE(f.database->db().run("PRAGMA query_only=1"));
  const auto found = sessions.find(SessionKind::staff, *token);
  REQUIRE(found);
  CHECK((*found)->subject == f.someone);
}

TEST_CASE("sessions: end by sign-out, by everyone's end, by disuse; kinds do not mix") {
  Fixture f;
  Sessions sessions(*f.database, f.clock, f.random);
  const auto first = sessions.start(SessionKind::staff, f.someone);
  const auto second = sessions.start(SessionKind::staff, f.someone);
  REQUIRE(first);
  REQUIRE(second);
  CHECK(*first != *second);
  CHECK((*sessions.find(SessionKind::staff, *first))->subject == f.someone);
  CHECK_FALSE(*sessions.find(SessionKind::customer, *first));
  REQUIRE(sessions.end(SessionKind::staff, *first));
  CHECK_FALSE(*sessions.find(SessionKind::staff, *first));
  CHECK(*sessions.find(SessionKind::staff, *second));
  REQUIRE(sessions.end_all(SessionKind::staff, f.someone));
  CHECK_FALSE(*sessions.find(SessionKind::staff, *second));
  const auto unused = sessions.start(SessionKind::staff, f.someone);
  f.clock.now += 31ll * 86'400'000;
  CHECK_FALSE(*sessions.find(SessionKind::staff, *unused));
}

TEST_CASE("throttle: refuses after the limit, until the window ends or success forgives") {
  Fixture f;
  Throttle throttle(*f.database, f.clock);
  const Limit limit{.count = 3, .window_ms = 60'000};
  for (int n = 0; n < 3; ++n) CHECK(throttle.take("kim", limit));
  CHECK(throttle.take("kim", limit).error().code == "too_many_attempts");
  CHECK(throttle.take("anna", limit));
  f.clock.now += 60'001;
  CHECK(throttle.take("kim", limit));
  for (int n = 0; n < 2; ++n) CHECK(throttle.take("kim", limit));
  REQUIRE(throttle.forgive("kim"));
  CHECK(throttle.take("kim", limit));
}

TEST_CASE("passwords: the right one is recognised, no account answers no, weak ones are refused") {
  auto passwords = Passwords::make();
  REQUIRE(passwords);
  const auto hash = (*passwords)->hash("a long enough password 7");
  REQUIRE(hash);
  CHECK(hash->starts_with("$argon2id$"));
  CHECK(*(*passwords)->verify(*hash, "a long enough password 7"));
  CHECK_FALSE(*(*passwords)->verify(*hash, "a long enough password 8"));
  CHECK_FALSE(*(*passwords)->verify("", "a long enough password 7"));
  CHECK_FALSE(check_new_password("short", "kim@nordlicht.example"));
  CHECK_FALSE(check_new_password("kim@nordlicht.example", "kim@nordlicht.example"));
  CHECK(check_new_password("a long enough password 7", "kim@nordlicht.example"));
}
