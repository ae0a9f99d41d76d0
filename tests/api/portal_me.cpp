#include "portal_fixture.h"

using namespace portal_test;

namespace {

struct Signed : Bench {
  Signed() {
    maria = insert(EntityKind::contact, {{"first_name", "María"}, {"last_name", "Núñez"},
                                         {"email", "maria@example.org"}, {"phone", "040 1"},
                                         {"description", "pays late"}});
    peter = insert(EntityKind::contact, {{"last_name", "Peters"}, {"email", "p@example.org"}});
    sign_in("maria@example.org");
  }
  Id maria, peter;
};

}  // namespace

TEST_CASE("portal: own data show what the customer may know and change, nothing else") {
  Signed bench;
  const Answer me = bench.get("me");
  CHECK(me.body["first_name"] == "María");
  CHECK(me.body["email"] == "maria@example.org");
  CHECK(me.body["phone"] == "040 1");
  CHECK(me.body["mobile"] == "");
  CHECK(me.response.body.find("pays late") == std::string::npos);
}

TEST_CASE("portal: a corrected phone number reaches the record with a new version") {
  Signed bench;
  const auto version = bench.find(EntityKind::contact, bench.maria).version;
  const Answer answer = bench.send("PATCH", "me", {{"phone", " +49 40 999 "}, {"city", "Kiel"},
                                                   {"language", "zh-Hant"}});
  CHECK(answer.status == 200);
  CHECK(answer.body["phone"] == "+49 40 999");
  const Record record = bench.find(EntityKind::contact, bench.maria);
  CHECK(text_of(record.get("phone")) == "+49 40 999");
  CHECK(text_of(record.get("city")) == "Kiel");
  CHECK(text_of(record.get("language")) == "zh-Hant");
  CHECK(record.version > version);
}

TEST_CASE("portal: an emptied field is cleared") {
  Signed bench;
  CHECK(bench.send("PATCH", "me", {{"phone", ""}}).body["phone"] == "");
  CHECK(is_empty(bench.find(EntityKind::contact, bench.maria).get("phone")));
}

TEST_CASE("portal: one wrong value refuses all of them, with its field") {
  Signed bench;
  const Answer answer = bench.send("PATCH", "me", {{"city", "Kiel"}, {"phone", "call me"}});
  CHECK(answer.status == 400);
  CHECK(answer.code() == "bad_phone");
  CHECK(answer.field() == "phone");
  CHECK(is_empty(bench.find(EntityKind::contact, bench.maria).get("city")));
  CHECK(bench.send("PATCH", "me", {{"language", "klingon"}}).code() == "unknown_choice");
  CHECK(bench.send("PATCH", "me", {{"city", 7}}).code() == "wrong_type");
  CHECK(bench.send("PATCH", "me", {{"city", std::string(300, 'x')}}).code() == "too_long");
}

TEST_CASE("portal: fields that are not the customer's to change are refused") {
  Signed bench;
  for (const std::string name : {"email", "last_name", "owner", "state", "description", "tags",
                                 "account", "updated_at", "nonsense"}) {
    INFO(name);
    const Answer answer = bench.send("PATCH", "me", {{name, "x"}});
    CHECK(answer.status == 400);
    CHECK(answer.code() == "unknown_field");
  }
}

TEST_CASE("portal: too many changes of the own data are stopped") {
  Signed bench;
  for (int i = 0; i < 60; ++i) {
    CHECK(bench.send("PATCH", "me", {{"city", std::to_string(i)}}).status == 200);
  }
  CHECK(bench.send("PATCH", "me", {{"city", "x"}}).status == 429);
}

TEST_CASE("portal: anybody sees whose portal it is and its words, in five languages") {
  Bench bench;
  const Answer about = bench.get("about");
  CHECK(about.body["name"] == "Nordlicht Service");
  CHECK(about.body["phone"] == "+49 40 123456");
  CHECK(about.body["language"] == "de");
  for (const std::string language : {"en", "de", "es", "zh-Hans", "zh-Hant"}) {
    const Answer words = bench.get("words?lang=" + language);
    CHECK(words.status == 200);
    CHECK(words.body["words"].size() > 60);
    CHECK_FALSE(words.body["words"].contains("portal.mail.text"));
  }
  CHECK(bench.get("words?lang=de").body["words"]["portal.sign_out"] == "Abmelden");
  CHECK(bench.get("words?lang=xx").body["words"]["portal.sign_out"] == "Sign out");
}

TEST_CASE("portal: words that have not changed are not sent again") {
  Bench bench;
  const Answer first = bench.get("words?lang=de");
  auto again = bench.request("GET", "/v1/portal/words?lang=de");
  again.headers.push_back({"if-none-match", std::string(first.response.header("ETag"))});
  const Answer answer = bench.ask(again);
  CHECK(answer.status == 304);
  CHECK(answer.response.body.empty());
}

TEST_CASE("portal: refusals speak the language of the request") {
  Bench bench;
  auto request = bench.request("GET", "/v1/portal/me");
  request.headers.push_back({"accept-language", "de"});
  CHECK(bench.ask(request).body["error"]["message"] == "Bitte melden Sie sich zuerst an.");
}
