#include "live_server.h"
#include "sync/wire.h"

using namespace live;

namespace {

const std::vector<std::pair<std::string, std::string>> kCbor = {
    {"Content-Type", "application/cbor"}, {"Accept", "application/cbor"}};

std::string text_of_bytes(const Bytes& bytes) { return {bytes.begin(), bytes.end()}; }

Id client_number(std::uint8_t n) {
  Id id;
  id.bytes[0] = n;
  return id;
}

Reply push_contact(Live& live, const Id& client, std::int64_t n, const Id& row,
                   std::string_view field, std::string value, ChangeKind kind) {
  Operation op{.n = n, .group = n, .transaction = row, .hlc = n};
  op.change = {EntityKind::contact, row, kind, {}};
  op.change.set(field, std::move(value));
  PushRequest request{client, "", 0, {op}};
  return live.ask("POST", "/v1/sync/push", text_of_bytes(encode(request)), kCbor);
}

}  // namespace

TEST_CASE("devices: one that was here is listed; once wiped it gets nothing more and is told so") {
  Folder folder;
  Live live(folder);
  live.set_up();
  const Id client = client_number(7);
  const std::string pull = "/v1/sync/pull?cursor=&client=" + client.text();
  REQUIRE(live.ask("GET", pull, {}, kCbor).status == 200);
  const json listed = live.ask("GET", "/v1/devices").parsed()["devices"];
  REQUIRE(listed.size() == 1);
  CHECK(listed[0]["id"] == client.text());
  CHECK(listed[0]["wiped"] == false);
  CHECK(live.ask("POST", "/v1/devices/" + client_number(8).text() + "/wipe").status == 404);
  CHECK(live.ask("POST", "/v1/devices/" + client.text() + "/wipe").status == 204);
  CHECK(live.ask("GET", pull, {}, kCbor).status == 410);
  const Reply pushed = push_contact(live, client, 1, client_number(1), "last_name", "Late",
                                    ChangeKind::insert);
  CHECK(pushed.status == 410);
  CHECK(live.ask("GET", "/v1/devices").parsed()["devices"][0]["wiped"] == true);
  const std::string cookie = std::exchange(live.cookie, "");
  CHECK(live.ask("GET", "/v1/devices").status == 401);
}

TEST_CASE("history: who changed what, from what to what, the newest first") {
  Folder folder;
  Live live(folder);
  live.set_up();
  const Id client = client_number(7), row = client_number(1);
  REQUIRE(push_contact(live, client, 1, row, "last_name", "Meier", ChangeKind::insert).status ==
          200);
  REQUIRE(push_contact(live, client, 2, row, "last_name", "Maier", ChangeKind::update).status ==
          200);
  REQUIRE(push_contact(live, client, 3, row, "last_name", "Mayer", ChangeKind::update).status ==
          200);
  const json history =
      live.ask("GET", "/v1/history?entity=contact&id=" + row.text()).parsed();
  REQUIRE(history["changes"].size() == 2);
  CHECK(history["more"] == false);
  const json newest = history["changes"][0];
  CHECK(newest["values"][0]["field"] == "last_name");
  CHECK(newest["values"][0]["before"] == "Maier");
  CHECK(newest["values"][0]["after"] == "Mayer");
  const std::string before = std::to_string(newest["seq"].get<std::int64_t>());
  const json older = live.ask("GET", "/v1/history?entity=contact&id=" + row.text() +
                                         "&before=" + before).parsed();
  REQUIRE(older["changes"].size() == 1);
  CHECK(older["changes"][0]["values"][0]["after"] == "Maier");
  CHECK(live.ask("GET", "/v1/history?entity=contact&id=" + client_number(2).text()).status == 404);
  CHECK(live.ask("GET", "/v1/history?entity=spaceship&id=" + row.text()).code() ==
        "unknown_entity");
  CHECK(live.ask("GET", "/v1/history?entity=contact&id=1").code() == "bad_reference");
}

TEST_CASE("snapshot: a page kept for others never brings what has changed hands since") {
  Folder folder;
  Live live(folder);
  live.set_up();
  const Id client = client_number(7);
  REQUIRE(push_contact(live, client, 1, client_number(1), "last_name", "Meier",
                       ChangeKind::insert).status == 200);
  const Reply first = live.ask("GET", "/v1/sync/pull?cursor=&client=" +
                                          client_number(8).text(), {}, kCbor);
  const Reply second = live.ask("GET", "/v1/sync/pull?cursor=&client=" +
                                           client_number(9).text(), {}, kCbor);
  CHECK(first.status == 200);
  CHECK(second.body == first.body);
  // What a device misses by an older page it fetches behind it: the cursor says from where.
  REQUIRE(push_contact(live, client, 2, client_number(2), "last_name", "Neu",
                       ChangeKind::insert).status == 200);
  auto page = PageReader::open(Bytes(second.body.begin(), second.body.end()));
  REQUIRE(page);
  const Reply rest = live.ask("GET", "/v1/sync/pull?cursor=" + page->header().cursor, {}, kCbor);
  auto news = PageReader::open(Bytes(rest.body.begin(), rest.body.end()));
  REQUIRE(news);
  CHECK(news->header().rows == 1);
}
