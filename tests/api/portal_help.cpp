// What customers read of the knowledge base, and what they say of a solution.
#include "portal_fixture.h"

using namespace portal_test;

namespace {

Value words(std::string_view text) { return std::string(text); }

struct Help {
  Help() {
    contact = bench.insert(EntityKind::contact,
                           {{"first_name", words("Lena")}, {"last_name", words("Ott")},
                            {"email", words("lena@example.org")}});
    open = article("Descale the pump", "published", "portal", "Take **vinegar**. <b>Slowly</b>");
    internal = article("Discounts", "published", "internal", "Never tell vinegar");
    draft = article("Half done", "draft", "portal", "vinegar");
    bench.sign_in("lena@example.org");
  }
  Id article(std::string_view name, std::string_view state, std::string_view whom,
             std::string_view body) {
    const Id id = bench.insert(EntityKind::article,
                               {{"name", words(name)}, {"article_state", words(state)},
                                {"visible_to", words(whom)}});
    text(id, "en", 1, name, body, 1000);
    return id;
  }
  void text(const Id& article, std::string_view language, std::int64_t version,
            std::string_view heading, std::string_view body, std::int64_t published_at) {
    std::vector<std::pair<std::string, Value>> values{
        {"article", article}, {"language", words(language)}, {"text_version", version},
        {"heading", words(heading)}, {"body", words(body)}};
    if (published_at > 0) values.emplace_back("published_at", published_at);
    bench.insert(EntityKind::article_text, std::move(values));
  }
  Answer page(const std::string& path) { return bench.ask(bench.request("GET", path)); }
  std::string html(const std::string& path) { return page(path).response.body; }

  Bench bench;
  Id contact, open, internal, draft;
};

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("portal help: customers find and read what is published for them") {
  Help help;
  const std::string list = help.html("/portal/help?lang=en");
  CHECK(has(list, "Descale the pump"));
  CHECK_FALSE(has(list, "Discounts"));
  CHECK_FALSE(has(list, "Half done"));
  CHECK(has(help.html("/portal/help?lang=en&q=vinegar%20PUMP"), "Descale the pump"));
  CHECK_FALSE(has(help.html("/portal/help?lang=en&q=nonsense"), "Descale"));
  const Answer read = help.page("/portal/help/" + help.open.text());
  CHECK(read.status == 200);
  CHECK(has(read.response.body, "Take <strong>vinegar</strong>. &lt;b&gt;Slowly&lt;/b&gt;"));
}

TEST_CASE("portal help: internal articles, drafts and what is not there are 404") {
  Help help;
  for (const Id& id : {help.internal, help.draft, help.contact}) {
    CHECK(help.page("/portal/help/" + id.text()).status == 404);
  }
  CHECK(help.page("/portal/help/nonsense").status == 404);
  help.bench.remove(EntityKind::article, help.open);
  CHECK(help.page("/portal/help/" + help.open.text()).status == 404);
}

TEST_CASE("portal help: the newest published text is shown, in the reader's language where it is") {
  Help help;
  help.text(help.open, "en", 2, "Descale it", "Take citric acid", 2000);
  help.text(help.open, "en", 3, "A draft", "Take nothing", 0);
  help.text(help.open, "de", 1, "Pumpe entkalken", "Essig", 1500);
  const std::string path = "/portal/help/" + help.open.text();
  CHECK(has(help.html(path + "?lang=en"), "Take citric acid"));
  CHECK(has(help.html(path + "?lang=de"), "Pumpe entkalken"));
  CHECK(has(help.html(path + "?lang=es"), "Take citric acid"));
}

TEST_CASE("portal help: what was searched for stays text, and strangers are sent to sign in") {
  Help help;
  CHECK(has(help.html("/portal/help?q=%22%3E%3Cscript%3E"), "&quot;&gt;&lt;script&gt;"));
  help.bench.cookie.clear();
  const Answer stranger = help.page("/portal/help/" + help.open.text());
  CHECK(stranger.status == 303);
  CHECK(stranger.response.header("Location") == "/portal/");
}

TEST_CASE("portal help: pictures come with the articles one may read, and with no others") {
  Help help;
  const std::string png = "\x89PNG\r\n\x1a\n and so on, long enough to be a picture";
  const auto sha256 = help.bench.files->keep(png);
  REQUIRE(sha256);
  const auto picture = [&](const Id& article) {
    return help.bench.insert(EntityKind::file,
                             {{"name", words("pump.png")}, {"mime", words("image/png")},
                              {"size", std::int64_t{40}}, {"sha256", *sha256},
                              {"subject_kind", words("article")}, {"subject_id", article}});
  };
  const Id open = picture(help.open), internal = picture(help.internal);
  help.text(help.open, "en", 2, "Descale", "![The pump](pump.png)", 2000);
  CHECK(has(help.html("/portal/help/" + help.open.text() + "?lang=en"), open.text()));
  CHECK(help.bench.get("help/pictures/" + open.text()).status == 200);
  CHECK(help.bench.get("help/pictures/" + internal.text()).status == 404);
}

TEST_CASE("satisfaction: a customer marks an own request once it is done, from 1 to 5") {
  Help help;
  const std::string ticket = help.bench.open_ticket("Broken");
  const auto rate = [&](const json& body) {
    return help.bench.send("POST", "tickets/" + ticket + "/satisfaction", body);
  };
  CHECK(rate({{"mark", 5}}).code() == "not_done_yet");
  help.bench.update(EntityKind::ticket, *Id::parse(ticket), "ticket_state", words("solved"));
  CHECK(rate({{"mark", 0}}).code() == "bad_satisfaction");
  CHECK(rate({{"mark", 6}}).code() == "bad_satisfaction");
  CHECK(rate({{"mark", "5"}}).code() == "bad_satisfaction");
  const Answer fine = rate({{"mark", 4}, {"comment", "Quick"}});
  CHECK(fine.status == 200);
  CHECK(fine.body["satisfaction"] == 4);
  const Record record = help.bench.find(EntityKind::ticket, *Id::parse(ticket));
  CHECK(number_of(record.get("satisfaction")) == 4);
  CHECK(text_of(record.get("satisfaction_comment")) == "Quick");
  const Id other = help.bench.insert(EntityKind::ticket, {{"subject", words("Other")},
                                                          {"ticket_state", words("solved")}});
  CHECK(help.bench.send("POST", "tickets/" + other.text() + "/satisfaction", {{"mark", 1}})
            .status == 404);
}

TEST_CASE("merged requests: the customer sees the one they became, and answers go there") {
  Help help;
  const std::string keep = help.bench.open_ticket("Broken");
  const std::string gone = help.bench.open_ticket("Still broken");
  help.bench.update(EntityKind::ticket, *Id::parse(gone), "merged_into", *Id::parse(keep));
  const json listed = help.bench.get("tickets").body["tickets"];
  REQUIRE(listed.size() == 1);
  CHECK(listed[0]["id"] == keep);
  CHECK(help.bench.get("tickets/" + gone).body["subject"] == "Broken");
  REQUIRE(help.bench.send("POST", "tickets/" + gone + "/messages",
                          {{"id", help.bench.new_id()}, {"text", "And?"}}).status == 201);
  CHECK(help.bench.get("tickets/" + keep).body["messages"].back()["text"] == "And?");
}

TEST_CASE("assignment: a request from the portal gets its queue and owner on the server") {
  Help help;
  const Id queue = help.bench.insert(EntityKind::queue, {{"name", words("Portal")}});
  help.bench.insert(EntityKind::assignment_rule,
                    {{"name", words("From the portal")}, {"queue", queue},
                     {"assignee", help.bench.staff()},
                     {"filter", words(R"({"all":[{"field":"ticket_channel","is":"equal",)"
                                      R"("value":"portal"}]})")}});
  const std::string ticket = help.bench.open_ticket("Broken");
  const Record record = help.bench.find(EntityKind::ticket, *Id::parse(ticket));
  CHECK(id_of(record.get("queue")) == queue);
  CHECK(id_of(record.get("owner")) == help.bench.staff());
}
