// Who else has a ticket open.
#include "live_server.h"
#include "server/api/presence.h"
#include "sync/wire.h"

using namespace live;

namespace {

Id number(std::uint8_t n) {
  Id id;
  id.bytes[15] = n;
  return id;
}

Id make_ticket(Live& live) {
  Operation made{.n = 1, .group = 1, .transaction = number(9), .hlc = 1};
  made.change = insert_change(EntityKind::ticket, number(5));
  made.change.set("subject", std::string("Broken")).set("ticket_state", std::string("new"));
  const Bytes bytes = encode(PushRequest{number(7), "", 0, {made}});
  REQUIRE(live.ask("POST", "/v1/sync/push", {bytes.begin(), bytes.end()},
                   {{"Content-Type", "application/cbor"}}).status == 200);
  return number(5);
}

// A colleague with a session of her own.
std::string invite(Live& live) {
  const json made = live.post("/v1/invitations", {{"email", "anna@example.org"}, {"name", "Anna"},
                                                  {"role", "service"}}).parsed();
  const std::string before = std::exchange(live.cookie, "");
  REQUIRE(live.post("/v1/invitations/accept", {{"token", token_in(made["link"])},
                                               {"name", "Anna"},
                                               {"password", "river and stone"}}).status == 200);
  return std::exchange(live.cookie, before);
}

}  // namespace

TEST_CASE("presence: colleagues on the same ticket see each other, and who is writing") {
  Folder folder;
  Live live(folder);
  live.set_up();
  const std::string ticket = make_ticket(live).text();
  CHECK(live.post("/v1/presence", {{"ticket", ticket}, {"writing", true}}).parsed()["others"] ==
        json::array());
  const std::string ada = std::exchange(live.cookie, invite(live));
  const json seen = live.post("/v1/presence", {{"ticket", ticket}}).parsed()["others"];
  REQUIRE(seen.size() == 1);
  CHECK(seen[0]["name"] == "Ada");
  CHECK(seen[0]["writing"] == true);
  const std::string anna = std::exchange(live.cookie, ada);
  CHECK(live.post("/v1/presence", {{"ticket", ""}}).parsed()["others"] == json::array());
  live.cookie = anna;
  CHECK(live.post("/v1/presence", {{"ticket", ticket}}).parsed()["others"] == json::array());
}

TEST_CASE("presence: a ticket that is not there is 404, and strangers are nobody") {
  Folder folder;
  Live live(folder);
  live.set_up();
  CHECK(live.post("/v1/presence", {{"ticket", number(4).text()}}).status == 404);
  CHECK(live.post("/v1/presence", {{"ticket", "nonsense"}}).code() == "bad_reference");
  live.cookie.clear();
  CHECK(live.post("/v1/presence", {{"ticket", ""}}).status == 401);
}

TEST_CASE("presence: only what others see differently is news, and who is silent is forgotten") {
  Presence presence;
  const Present anna{number(1), "Anna", false};
  CHECK(presence.note(anna, number(9), 0));
  CHECK_FALSE(presence.note(anna, number(9), 1000));
  CHECK(presence.note({anna.user, "Anna", true}, number(9), 2000));
  CHECK(presence.note(anna, number(8), 3000));
  CHECK(presence.others(number(2), number(9), 3000).empty());
  CHECK(presence.others(number(2), number(8), 3000 + Presence::kForgetMs - 1).size() == 1);
  CHECK(presence.others(number(2), number(8), 3000 + Presence::kForgetMs).empty());
  CHECK(presence.note(anna, number(8), 3000 + Presence::kForgetMs));
}
