// Set-up, sign-in, invitations and passwords, over loopback.
#include "live_server.h"

using namespace live;

TEST_CASE("setup: the link works once and signs the first administrator in") {
  Folder folder;
  Live live(folder);
  const auto link = live.server().setup_link();
  REQUIRE(link.has_value());
  const Reply first = live.set_up();
  CHECK(first.status == 200);
  CHECK(first.parsed()["user"]["email"] == "ada@example.org");
  CHECK(first.parsed()["user"]["role"] == "administrator");
  CHECK(first.header("Set-Cookie").find("HttpOnly; SameSite=Strict") != std::string::npos);
  CHECK(live.ask("GET", "/v1/session").status == 200);
  const json again = {{"token", token_in(*link)}, {"organisation", "B"},    {"name", "B"},
                      {"email", "b@example.org"}, {"password", "another one"}, {"language", "en"},
                      {"currency", "EUR"}};
  CHECK(live.post("/v1/setup", again).code() == "link_invalid");
  CHECK(*live.server().setup_link() == "");
}

TEST_CASE("setup: each wrong value is refused by name, and the link stays good") {
  Folder folder;
  Live live(folder);
  const std::string token = token_in(*live.server().setup_link());
  const json good = {{"token", token},          {"organisation", "A"},
                     {"name", "A"},             {"email", "a@example.org"},
                     {"password", "a quiet harbour"}, {"language", "en"}, {"currency", "EUR"}};
  struct Row {
    const char* member;
    json value;
    const char* code;
  };
  const std::vector<Row> rows = {
      {"token", "wrong", "link_invalid"},        {"organisation", nullptr, "missing_field"},
      {"name", 7, "wrong_type"},                 {"email", "nobody", "bad_email"},
      {"password", "short", "password_too_short"}, {"password", "1111111111", "password_guessable"},
      {"language", "tlh", "unknown_choice"},     {"currency", "eur", "bad_currency"}};
  for (const Row& row : rows) {
    CAPTURE(row.member);
    json body = good;
    body[row.member] = row.value;
    const Reply reply = live.post("/v1/setup", body);
    CHECK(reply.status >= 400);
    CHECK(reply.code() == row.code);
  }
  CHECK(live.post("/v1/setup", good).status == 200);
}

TEST_CASE("sign-in: wrong passwords and unknown addresses get one answer") {
  Folder folder;
  Live live(folder);
  live.set_up();
  live.cookie.clear();
  const Reply wrong = live.sign_in("ada@example.org", "not this one");
  const Reply unknown = live.sign_in("nobody@example.org", "not this one");
  CHECK(wrong.status == 401);
  CHECK(unknown.status == 401);
  CHECK(wrong.body == unknown.body);
  CHECK(live.ask("GET", "/v1/session").code() == "not_signed_in");
  CHECK(live.sign_in(" ADA@example.org ", Live::kPassword).status == 200);
}

TEST_CASE("sign-in: the tenth wrong try is the last for a while, also with the right password") {
  Folder folder;
  Live live(folder);
  live.set_up();
  for (int i = 0; i < 10; ++i) {
    CHECK(live.sign_in("ada@example.org", "wrong").code() == "wrong_credentials");
  }
  CHECK(live.sign_in("ada@example.org", Live::kPassword).status == 429);
  live.clock.now += 16 * 60'000;
  CHECK(live.sign_in("ada@example.org", Live::kPassword).status == 200);
}

TEST_CASE("sign-in: the session's secret changes each time, and signing out ends it") {
  Folder folder;
  Live live(folder);
  live.set_up();
  const std::string before = live.cookie;
  CHECK(live.sign_in("ada@example.org", Live::kPassword).status == 200);
  const std::string after = live.cookie;
  CHECK(before != after);
  live.cookie = before;
  CHECK(live.ask("GET", "/v1/session").status == 401);
  live.cookie = after;
  CHECK(live.ask("DELETE", "/v1/session").status == 204);
  live.cookie = after;
  CHECK(live.ask("GET", "/v1/session").status == 401);
}

TEST_CASE("sign-in: a session nobody uses for a month is over") {
  Folder folder;
  Live live(folder);
  live.set_up();
  live.clock.now += 29ll * 86'400'000;
  CHECK(live.ask("GET", "/v1/session").status == 200);
  live.clock.now += 31ll * 86'400'000;
  CHECK(live.ask("GET", "/v1/session").status == 401);
}

TEST_CASE("writes: without our own Origin and header nothing is done") {
  Folder folder;
  Live live(folder);
  live.set_up();
  live.own_pages = false;
  const std::string body = R"({"email":"b@example.org","name":"B","role":"sales"})";
  using Headers = std::vector<std::pair<std::string, std::string>>;
  const std::vector<Headers> tries = {
      {},
      {{"X-Acquaint", "1"}},
      {{"Origin", live.origin()}},
      {{"Origin", "http://evil.example"}, {"X-Acquaint", "1"}},
      {{"Origin", "null"}, {"X-Acquaint", "1"}},
      {{"Origin", live.origin() + ".evil.example"}, {"X-Acquaint", "1"}}};
  for (const Headers& headers : tries) {
    const Reply reply = live.ask("POST", "/v1/invitations", body, headers);
    CHECK(reply.status == 403);
    CHECK(reply.code() == "forbidden_origin");
  }
  live.own_pages = true;
  CHECK(live.ask("POST", "/v1/invitations", body).status == 201);
}

TEST_CASE("invitations: a guest comes in with the role she was given, once") {
  Folder folder;
  Live live(folder);
  live.set_up();
  const Reply invited = live.post(
      "/v1/invitations", {{"email", "bo@example.org"}, {"name", "Bo"}, {"role", "service"}});
  REQUIRE(invited.status == 201);
  CHECK(invited.parsed()["mailed"] == true);
  const std::string token = token_in(invited.parsed()["link"]);
  live.cookie.clear();
  CHECK(live.post("/v1/invitations/look", {{"token", token}}).parsed()["email"] ==
        "bo@example.org");
  const json accepted = {{"token", token}, {"name", "Bo Berg"}, {"password", "river and stone"}};
  const Reply in = live.post("/v1/invitations/accept", accepted);
  CHECK(in.status == 200);
  CHECK(in.parsed()["user"]["role"] == "service");
  CHECK(in.parsed()["user"]["name"] == "Bo Berg");
  CHECK(live.post("/v1/invitations/accept", accepted).code() == "link_invalid");
  // Only administrators invite.
  CHECK(live.post("/v1/invitations",
                  {{"email", "c@example.org"}, {"name", "C"}, {"role", "sales"}})
            .status == 403);
}

TEST_CASE("accounts: a changed role or a deactivated account ends every session") {
  Folder folder;
  Live live(folder);
  live.set_up();
  const Reply invited = live.post(
      "/v1/invitations", {{"email", "bo@example.org"}, {"name", "Bo"}, {"role", "service"}});
  const auto user = Id::parse(invited.parsed()["user"].get<std::string>());
  REQUIRE(user.has_value());
  live.cookie.clear();
  live.post("/v1/invitations/accept", {{"token", token_in(invited.parsed()["link"])},
                                       {"name", "Bo"},
                                       {"password", "river and stone"}});
  REQUIRE(live.ask("GET", "/v1/session").status == 200);
  const auto change = [&](std::string_view field, Value value) {
    Change edit = update_change(EntityKind::user, *user);
    edit.set(field, std::move(value));
    const Actor system{.role = Role::system, .user = {}, .contact = {}, .account = {}};
    return live.server().store().with(
        [&](Store& store) { return store.write(system, std::span(&edit, 1)).has_value(); });
  };
  REQUIRE(change("role", std::string("sales")));
  CHECK(live.ask("GET", "/v1/session").status == 401);
  CHECK(live.sign_in("bo@example.org", "river and stone").status == 200);
  REQUIRE(change("active", std::int64_t{0}));
  CHECK(live.ask("GET", "/v1/session").status == 401);
  CHECK(live.sign_in("bo@example.org", "river and stone").code() == "wrong_credentials");
}

TEST_CASE("passwords: changing one ends the other sessions and keeps this one") {
  Folder folder;
  Live live(folder);
  live.set_up();
  const std::string elsewhere = live.cookie;
  live.cookie.clear();
  live.sign_in("ada@example.org", Live::kPassword);
  CHECK(live.post("/v1/password", {{"old", "wrong"}, {"new", "a new safe one"}}).code() ==
        "wrong_password");
  const json right = {{"old", Live::kPassword}, {"new", "a new safe one"}};
  CHECK(live.post("/v1/password", right).status == 200);
  CHECK(live.ask("GET", "/v1/session").status == 200);
  live.cookie = elsewhere;
  CHECK(live.ask("GET", "/v1/session").status == 401);
  CHECK(live.sign_in("ada@example.org", "a new safe one").status == 200);
}

TEST_CASE("passwords: asking for a link tells nothing about who has an account") {
  Folder folder;
  Live live(folder);
  live.set_up();
  const Reply known = live.post("/v1/password/forgot", {{"email", "ada@example.org"}});
  const Reply unknown = live.post("/v1/password/forgot", {{"email", "no@example.org"}});
  CHECK(known.status == 204);
  CHECK(known.head == unknown.head);
}

TEST_CASE("json: what a parser would let through is refused by its own code") {
  Folder folder;
  Live live(folder);
  std::string deep(33, '[');
  deep += std::string(33, ']');
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"{\"email\":", "bad_json"},
      {"{\"email\":\"a\",\"email\":\"b\"}", "json_duplicate_key"},
      {"{\"email\":1e999}", "json_number_range"},
      {"{\"email\":123456789012345678901234567890}", "json_number_range"},
      {"{\"email\":\"\xff\"}", "json_not_utf8"},
      {deep, "json_too_deep"},
      {"[]", "wrong_type"},
      {"{} {}", "bad_json"}};
  for (const auto& [body, code] : rows) {
    CAPTURE(body);
    const Reply reply = live.ask("POST", "/v1/session", body);
    CHECK(reply.status == 400);
    CHECK(reply.code() == code);
  }
  CHECK(live.ask("POST", "/v1/session", "{}", {{"Content-Type", "text/plain"}}).status == 415);
  CHECK(live.ask("POST", "/v1/session", std::string(20'000, 'x')).status == 413);
}
