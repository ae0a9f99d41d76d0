#include "portal_fixture.h"

using namespace portal_test;

namespace {

Id add_maria(Bench& bench) {
  return bench.insert(EntityKind::contact, {{"first_name", "María"}, {"last_name", "Núñez"},
                                            {"email", "Maria@Example.org"},
                                            {"email_private", "mn@home.example"}});
}

}  // namespace

TEST_CASE("portal: a known address gets a mail whose link signs in once") {
  Bench bench;
  const Id maria = add_maria(bench);
  const Letter letter = bench.letter_for(" maria@EXAMPLE.org ");
  CHECK(letter.to == "maria@example.org");
  CHECK(letter.text.contains("http://crm.example/portal/#in/" + letter.token + "/go"));
  CHECK(bench.get("me").status == 401);
  bench.take_cookie(bench.send("POST", "session", {{"token", letter.token}}));
  const Answer me = bench.get("me");
  CHECK(me.status == 200);
  CHECK(me.body["id"] == maria.text());
  CHECK(me.body["name"] == "María Núñez");
  CHECK(bench.get("session").body["contact"] == maria.text());
  const Answer again = bench.send("POST", "session", {{"token", letter.token}});
  CHECK(again.status == 410);
  CHECK(again.code() == "link_invalid");
}

TEST_CASE("portal: the private address signs the same contact in") {
  Bench bench;
  const Id maria = add_maria(bench);
  bench.sign_in("MN@home.example");
  CHECK(bench.get("me").body["id"] == maria.text());
}

TEST_CASE("portal: an unknown address gets the same answer, no mail and no account") {
  Bench bench;
  add_maria(bench);
  const Answer known = bench.send("POST", "link", {{"email", "maria@example.org"}});
  const Answer unknown = bench.send("POST", "link", {{"email", "nobody@example.org"}});
  CHECK(known.status == unknown.status);
  CHECK(known.response.body == unknown.response.body);
  CHECK(known.response.headers == unknown.response.headers);
  const auto letters = bench.letters();
  REQUIRE(letters.size() == 1);
  CHECK(letters[0].to == "maria@example.org");
  CHECK(bench.count(EntityKind::contact) == 1);
}

TEST_CASE("portal: a deleted contact is unknown, and its session ends") {
  Bench bench;
  const Id maria = add_maria(bench);
  bench.sign_in("maria@example.org");
  bench.remove(EntityKind::contact, maria);
  CHECK(bench.get("me").status == 401);
  CHECK(bench.send("POST", "link", {{"email", "maria@example.org"}}).status == 202);
  CHECK(bench.letters().empty());
}

TEST_CASE("portal: the six digits sign in, and then neither they nor the link work again") {
  Bench bench;
  add_maria(bench);
  const Letter letter = bench.letter_for("maria@example.org");
  REQUIRE(letter.code.size() == 6);
  const json by_code = {{"email", "maria@example.org"}, {"code", letter.code}};
  bench.take_cookie(bench.send("POST", "session", by_code));
  CHECK(bench.get("me").status == 200);
  CHECK(bench.send("POST", "session", by_code).code() == "portal_bad_code");
  CHECK(bench.send("POST", "session", {{"token", letter.token}}).code() == "link_invalid");
}

TEST_CASE("portal: the code is only good for the address it was mailed to") {
  Bench bench;
  add_maria(bench);
  bench.insert(EntityKind::contact, {{"last_name", "Other"}, {"email", "other@example.org"}});
  const Letter letter = bench.letter_for("maria@example.org");
  bench.letter_for("other@example.org");
  const Answer answer = bench.send("POST", "session", {{"email", "other@example.org"},
                                                       {"code", letter.code}});
  CHECK(answer.code() == "portal_bad_code");
  CHECK(answer.field() == "code");
}

TEST_CASE("portal: after five wrong codes the right one is dead, the link still works") {
  Bench bench;
  add_maria(bench);
  const Letter letter = bench.letter_for("maria@example.org");
  const std::string wrong = letter.code == "000000" ? "000001" : "000000";
  for (int i = 0; i < 5; ++i) {
    const Answer answer = bench.send("POST", "session", {{"email", "maria@example.org"},
                                                         {"code", wrong}});
    CHECK(answer.code() == "portal_bad_code");
  }
  CHECK(bench.send("POST", "session", {{"email", "maria@example.org"}, {"code", letter.code}})
            .code() == "portal_bad_code");
  CHECK(bench.send("POST", "session", {{"token", letter.token}}).status == 200);
}

TEST_CASE("portal: link and code run out after ten minutes") {
  Bench bench;
  add_maria(bench);
  const Letter letter = bench.letter_for("maria@example.org");
  bench.clock.now += 10 * 60'000 + 1;
  CHECK(bench.send("POST", "session", {{"token", letter.token}}).code() == "link_invalid");
  CHECK(bench.send("POST", "session", {{"email", "maria@example.org"}, {"code", letter.code}})
            .code() == "portal_bad_code");
}

TEST_CASE("portal: too many mails to one address are refused, known or not") {
  Bench bench;
  add_maria(bench);
  for (const std::string email : {"maria@example.org", "nobody@example.org"}) {
    for (int i = 0; i < 5; ++i) {
      CHECK(bench.send("POST", "link", {{"email", email}}).status == 202);
    }
    const Answer answer = bench.send("POST", "link", {{"email", email}});
    CHECK(answer.status == 429);
    CHECK(answer.code() == "too_many_attempts");
  }
}

TEST_CASE("portal: one network may not try many tokens") {
  Bench bench;
  int status = 0;
  for (int i = 0; i < 61; ++i) {
    status = bench.send("POST", "session", {{"token", "x"}}).status;
  }
  CHECK(status == 429);
}

TEST_CASE("portal: self-registration makes a contact at the first sign-in, not before") {
  Bench bench;
  bench.update(EntityKind::organisation, bench.organisation, "self_registration",
               std::int64_t{1});
  const Letter letter = bench.letter_for("new@example.org");
  CHECK(bench.count(EntityKind::contact) == 0);
  bench.take_cookie(bench.send("POST", "session", {{"token", letter.token}}));
  CHECK(bench.count(EntityKind::contact) == 1);
  const Answer me = bench.get("me");
  CHECK(me.body["email"] == "new@example.org");
  CHECK(me.body["name"] == "new");
}

TEST_CASE("portal: self-registration switched off meanwhile makes no contact") {
  Bench bench;
  bench.update(EntityKind::organisation, bench.organisation, "self_registration",
               std::int64_t{1});
  const Letter letter = bench.letter_for("new@example.org");
  bench.update(EntityKind::organisation, bench.organisation, "self_registration",
               std::int64_t{0});
  CHECK(bench.send("POST", "session", {{"token", letter.token}}).code() == "link_invalid");
  CHECK(bench.count(EntityKind::contact) == 0);
}

TEST_CASE("portal: a session ends when the address that was proved is no longer the contact's") {
  Bench bench;
  const Id maria = add_maria(bench);
  bench.sign_in("maria@example.org");
  bench.update(EntityKind::contact, maria, "email", std::string("successor@example.org"));
  CHECK(bench.get("me").status == 401);
  bench.update(EntityKind::contact, maria, "email", std::string("maria@example.org"));
  CHECK(bench.get("me").status == 401);  // ended, not asleep
}

TEST_CASE("portal: signing out ends the session and its event streams") {
  Bench bench;
  const Id maria = add_maria(bench);
  bench.sign_in("maria@example.org");
  const Answer out = bench.ask(bench.request("DELETE", "/v1/portal/session"));
  CHECK(out.status == 204);
  CHECK(out.response.header("Set-Cookie").find("Max-Age=0") != std::string_view::npos);
  CHECK(bench.get("me").status == 401);
  CHECK(bench.closed == std::vector<std::string>{"portal/" + maria.text()});
}

TEST_CASE("portal: the cookie is out of reach of scripts and other sites") {
  Bench bench;
  add_maria(bench);
  const Letter letter = bench.letter_for("maria@example.org");
  const Answer answer = bench.send("POST", "session", {{"token", letter.token}});
  const std::string set(answer.response.header("Set-Cookie"));
  CHECK(set.contains("HttpOnly"));
  CHECK(set.contains("SameSite=Lax"));
  CHECK(set.contains("Path=/"));
}

TEST_CASE("portal: writing from another site's page is refused") {
  Bench bench;
  add_maria(bench);
  const std::string body = R"({"email":"maria@example.org"})";
  auto foreign = bench.request("POST", "/v1/portal/link", body);
  foreign.headers[1].value = "http://evil.example";
  CHECK(bench.ask(foreign).code() == "forbidden_origin");
  auto without_header = bench.request("POST", "/v1/portal/link", body);
  without_header.headers[2].value = "";
  CHECK(bench.ask(without_header).status == 403);
  CHECK(bench.letters().empty());
}

TEST_CASE("portal: malformed sign-in requests are refused with their code") {
  Bench bench;
  const auto code_of = [&](const std::string& path, const std::string& body) {
    return bench.ask(bench.request("POST", "/v1/portal/" + path, body)).code();
  };
  CHECK(code_of("link", "{") == "bad_json");
  CHECK(code_of("link", "[]") == "wrong_type");
  CHECK(code_of("link", "{}") == "missing_field");
  CHECK(code_of("link", R"({"email":7})") == "wrong_type");
  CHECK(code_of("link", R"({"email":""})") == "bad_email");
  CHECK(code_of("link", R"({"email":"a@b.example\r\nBcc: c@d.example"})") == "bad_email");
  CHECK(code_of("link", R"({"email":"a@b.example,c@d.example"})") == "bad_email");
  CHECK(code_of("session", "{}") == "missing_field");
  CHECK(code_of("session", R"({"token":""})") == "link_invalid");
  CHECK(code_of("session", R"({"email":"a@b.example","code":""})") == "portal_bad_code");
}

TEST_CASE("portal: the mail is in the language asked for, else the contact's") {
  Bench bench;
  const Id maria = add_maria(bench);
  bench.update(EntityKind::contact, maria, "language", std::string("es"));
  REQUIRE(bench.send("POST", "link", {{"email", "maria@example.org"}}).status == 202);
  REQUIRE(bench.send("POST", "link", {{"email", "maria@example.org"}, {"language", "zh-Hans"}})
              .status == 202);
  const auto letters = bench.letters();
  REQUIRE(letters.size() == 2);
  CHECK(letters[0].text.contains("Content-Language: es"));
  CHECK(letters[1].text.contains("Content-Language: zh-Hans"));
}
