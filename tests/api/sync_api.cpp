// Push, pull and events, over loopback; and a restart on the same data.
#include "live_server.h"
#include "sync/wire.h"

using namespace live;

namespace {

const std::vector<std::pair<std::string, std::string>> kCbor = {
    {"Content-Type", "application/cbor"}, {"Accept", "application/cbor"}};

std::string as_text(const Bytes& bytes) { return {bytes.begin(), bytes.end()}; }

ByteSpan as_bytes(const std::string& text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

Operation new_contact(std::int64_t n, const Id& row, const std::string& name) {
  Operation operation;
  operation.n = n;
  operation.group = n;
  operation.hlc = 1;
  operation.change = insert_change(EntityKind::contact, row);
  operation.change.set("last_name", name);
  return operation;
}

PushRequest push_of(std::vector<Operation> operations) {
  PushRequest request;
  request.client_id.bytes[0] = 1;
  request.operations = std::move(operations);
  return request;
}

Id row_id(std::uint8_t last) {
  Id id;
  id.bytes[15] = last;
  return id;
}

std::size_t rows_in(const std::string& page, EntityKind kind) {
  const ByteSpan bytes = as_bytes(page);
  auto reader = PageReader::open(Bytes(bytes.begin(), bytes.end()));
  REQUIRE(reader.has_value());
  std::size_t count = 0;
  for (;;) {
    const auto row = reader->next();
    REQUIRE(row.has_value());
    if (!*row) return count;
    count += (*row)->kind == kind ? 1 : 0;
  }
}

std::string cursor_of(const std::string& page) {
  const ByteSpan bytes = as_bytes(page);
  const auto reader = PageReader::open(Bytes(bytes.begin(), bytes.end()));
  REQUIRE(reader.has_value());
  return reader->header().cursor;
}

}  // namespace

TEST_CASE("sync: what one device pushes the other pulls, and a repeated push changes nothing") {
  Folder folder;
  Live live(folder);
  live.set_up();
  const std::string body = as_text(encode(push_of({new_contact(1, row_id(1), "Meier")})));
  for (int i = 0; i < 2; ++i) {
    const Reply pushed = live.ask("POST", "/v1/sync/push", body, kCbor);
    REQUIRE(pushed.status == 200);
    const auto answer = decode_push_response(as_bytes(pushed.body));
    REQUIRE(answer.has_value());
    CHECK(answer->last_n == 1);
  }
  const Reply pulled = live.ask("GET", "/v1/sync/pull?cursor=", {}, kCbor);
  CHECK(pulled.status == 200);
  CHECK(pulled.header("Content-Type") == "application/cbor");
  CHECK(rows_in(pulled.body, EntityKind::contact) == 1);
}

TEST_CASE("sync: strangers, wrong types and broken messages are refused whole") {
  Folder folder;
  Live live(folder);
  live.set_up();
  const std::string good = as_text(encode(push_of({new_contact(1, row_id(1), "Meier")})));
  CHECK(live.ask("POST", "/v1/sync/push", good).status == 415);
  CHECK(live.ask("POST", "/v1/sync/push", "garbage", kCbor).status == 400);
  CHECK(live.ask("POST", "/v1/sync/push", good.substr(0, good.size() - 3), kCbor).status == 400);
  CHECK(live.ask("POST", "/v1/sync/push", std::string(2 << 20, 'x'), kCbor).status == 413);
  PushRequest gap = push_of({new_contact(5, row_id(1), "Meier")});
  gap.previous = 4;  // which the server never saw
  CHECK(live.ask("POST", "/v1/sync/push", as_text(encode(gap)), kCbor).status == 409);
  CHECK(live.ask("GET", "/v1/sync/pull?cursor=nonsense", {}, kCbor).status >= 400);
  const std::string cookie = std::exchange(live.cookie, "acquaint_session=guessed");
  CHECK(live.ask("POST", "/v1/sync/push", good, kCbor).status == 401);
  CHECK(live.ask("GET", "/v1/sync/pull?cursor=", {}, kCbor).status == 401);
  CHECK(live.ask("GET", "/v1/events").status == 401);
  live.cookie = cookie;
  const Reply pulled = live.ask("GET", "/v1/sync/pull?cursor=", {}, kCbor);
  CHECK(rows_in(pulled.body, EntityKind::contact) == 0);
}

TEST_CASE("sync: who waits at the same place gets the same page, and a newer one after a write") {
  Folder folder;
  Live live(folder);
  live.set_up();
  const auto pull = [&](const std::string& cursor) {
    const Reply page = live.ask("GET", "/v1/sync/pull?cursor=" + cursor, {}, kCbor);
    REQUIRE(page.status == 200);
    return page.body;
  };
  const auto push = [&](std::int64_t n, const char* name) {
    const std::string body =
        as_text(encode(push_of({new_contact(n, row_id(static_cast<std::uint8_t>(n)), name)})));
    REQUIRE(live.ask("POST", "/v1/sync/push", body, kCbor).status == 200);
  };
  const std::string here = cursor_of(pull(""));
  CHECK(rows_in(pull(here), EntityKind::contact) == 0);
  push(1, "Meier");
  const std::string page = pull(here);
  CHECK(rows_in(page, EntityKind::contact) == 1);
  CHECK(pull(here) == page);
  push(2, "Bauer");
  CHECK(rows_in(pull(here), EntityKind::contact) == 2);
  CHECK(rows_in(pull(cursor_of(page)), EntityKind::contact) == 1);
}

TEST_CASE("sync: a program that is too old gets no page, not even one kept for others") {
  Folder folder;
  Live live(folder);
  live.set_up();
  CHECK(live.ask("GET", "/v1/sync/pull?cursor=&schema=2", {}, kCbor).status == 200);
  CHECK(live.ask("GET", "/v1/sync/pull?cursor=&schema=0", {}, kCbor).status == 426);
}

TEST_CASE("sync: what was acknowledged is there after a restart") {
  Folder folder;
  std::string cookie;
  {
    Live live(folder);
    live.set_up();
    cookie = live.cookie;
    const std::string body = as_text(encode(push_of({new_contact(1, row_id(1), "Meier")})));
    REQUIRE(live.ask("POST", "/v1/sync/push", body, kCbor).status == 200);
  }
  Live again(folder);
  again.cookie = cookie;
  const Reply pulled = again.ask("GET", "/v1/sync/pull?cursor=", {}, kCbor);
  CHECK(pulled.status == 200);
  CHECK(rows_in(pulled.body, EntityKind::contact) == 1);
}

TEST_CASE("data: two servers never share one folder") {
  Folder folder;
  Live live(folder);
  ServeOptions options;
  options.data = folder.path;
  options.gate.port = 0;
  SystemRandom random;
  Log log(live.clock, nullptr);
  const auto second = Server::open(std::move(options),
                                   [](std::string_view) { return std::string(); }, live.clock,
                                   random, log);
  REQUIRE_FALSE(second.has_value());
  CHECK(second.error().code == "data_in_use");
}

TEST_CASE("pages: served with their safety headers, compressed, and not sent twice") {
  Folder folder;
  Live live(folder);
  const Reply page = live.ask("GET", "/staff/account/sign-in.html");
  REQUIRE(page.status == 200);
  CHECK(page.header("Content-Security-Policy").find("'wasm-unsafe-eval'") != std::string::npos);
  CHECK(page.header("Content-Security-Policy").find("unsafe-inline") == std::string::npos);
  CHECK(page.header("X-Content-Type-Options") == "nosniff");
  const Reply again = live.ask("GET", "/staff/account/sign-in.html", {},
                               {{"If-None-Match", page.header("ETag")}});
  CHECK(again.status == 304);
  CHECK(again.body.empty());
  const Reply packed =
      live.ask("GET", "/staff/account/account.css", {}, {{"Accept-Encoding", "gzip, br"}});
  CHECK(packed.header("Content-Encoding") == "br");
  CHECK(live.ask("GET", "/").header("Location") == "/staff/");
  CHECK(live.ask("GET", "/../etc/passwd").status == 404);
  CHECK(live.ask("GET", "/health").status == 200);
  CHECK(live.ask("GET", "/ready").parsed()["set_up"] == false);
}
