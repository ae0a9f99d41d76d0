#include "portal_fixture.h"

using namespace portal_test;

namespace {

struct Signed : Bench {
  Signed() {
    acme = insert(EntityKind::account, {{"name", "ACME"}});
    maria = insert(EntityKind::contact, {{"first_name", "María"}, {"last_name", "Núñez"},
                                         {"email", "maria@example.org"}, {"account", acme}});
    peter = insert(EntityKind::contact, {{"last_name", "Peters"}, {"email", "p@example.org"},
                                         {"account", acme}});
    sign_in("maria@example.org");
  }
  Id acme, maria, peter;
};

}  // namespace

TEST_CASE("portal: a new request gets a number and reaches the records") {
  Signed bench;
  const std::string id = bench.new_id();
  const Answer answer = bench.send("POST", "tickets", {{"id", id}, {"subject", " No filters "},
                                                       {"text", "Line one\r\nline two"}});
  CHECK(answer.status == 201);
  CHECK(answer.body["id"] == id);
  CHECK(answer.body["number"] == "T-1001");
  CHECK(answer.body["state"] == "new");
  REQUIRE(answer.body["messages"].size() == 1);
  CHECK(answer.body["messages"][0]["text"] == "Line one\nline two");
  CHECK(answer.body["messages"][0]["author"] == "customer");

  const Record ticket = bench.find(EntityKind::ticket, *Id::parse(id));
  CHECK(text_of(ticket.get("subject")) == "No filters");
  CHECK(text_of(ticket.get("ticket_channel")) == "portal");
  CHECK(id_of(ticket.get("contact")) == bench.maria);
  CHECK(id_of(ticket.get("account")) == bench.acme);
  CHECK(ticket.version > 0);  // staff's browsers pull it
}

TEST_CASE("portal: the same request sent twice is one request") {
  Signed bench;
  const json request = {{"id", bench.new_id()}, {"subject", "Once"}, {"text", "x"}};
  const Answer first = bench.send("POST", "tickets", request);
  const Answer second = bench.send("POST", "tickets", request);
  CHECK(second.status == 201);
  CHECK(second.body["number"] == first.body["number"]);
  CHECK(bench.count(EntityKind::ticket) == 1);
  CHECK(bench.count(EntityKind::ticket_message) == 1);
}

TEST_CASE("portal: a reply sent twice is one reply") {
  Signed bench;
  const std::string ticket = bench.open_ticket("Twice");
  const json reply = {{"id", bench.new_id()}, {"text", "More"}};
  CHECK(bench.send("POST", "tickets/" + ticket + "/messages", reply).status == 201);
  const Answer second = bench.send("POST", "tickets/" + ticket + "/messages", reply);
  CHECK(second.status == 201);
  CHECK(second.body["messages"].size() == 2);
}

TEST_CASE("portal: an id that belongs to somebody else's record is refused") {
  Signed bench;
  const Id theirs = bench.insert(EntityKind::ticket, {{"subject", "Peter's"},
                                                      {"ticket_state", "new"},
                                                      {"contact", bench.peter}});
  const Answer answer = bench.send("POST", "tickets", {{"id", theirs.text()}, {"subject", "x"},
                                                       {"text", "x"}});
  CHECK(answer.status == 409);
  CHECK(answer.code() == "already_exists");
}

TEST_CASE("portal: the list shows own requests only, the newest conversation first") {
  Signed bench;
  bench.insert(EntityKind::ticket, {{"subject", "Peter's"}, {"ticket_state", "new"},
                                    {"contact", bench.peter}});
  const std::string first = bench.open_ticket("First");
  bench.clock.now += 1000;
  const std::string second = bench.open_ticket("Second");
  bench.clock.now += 1000;
  bench.staff_says(first, "We are on it");
  const Answer list = bench.get("tickets");
  REQUIRE(list.body["tickets"].size() == 2);
  CHECK(list.body["tickets"][0]["id"] == first);
  CHECK(list.body["tickets"][1]["id"] == second);
}

TEST_CASE("portal: another customer's request does not exist, not even a colleague's") {
  Signed bench;
  const Id theirs = bench.insert(EntityKind::ticket, {{"subject", "Peter's"},
                                                      {"ticket_state", "new"},
                                                      {"contact", bench.peter},
                                                      {"account", bench.acme}});
  const Answer seen = bench.get("tickets/" + theirs.text());
  const Answer never = bench.get("tickets/" + bench.new_id());
  CHECK(seen.status == 404);
  CHECK(seen.response.body == never.response.body);
  const json reply = {{"id", bench.new_id()}, {"text", "Let me in"}};
  CHECK(bench.send("POST", "tickets/" + theirs.text() + "/messages", reply).status == 404);
  CHECK(bench.count(EntityKind::ticket_message) == 0);
}

TEST_CASE("portal: a deleted request is gone") {
  Signed bench;
  const std::string ticket = bench.open_ticket("Gone");
  bench.remove(EntityKind::ticket, *Id::parse(ticket));
  CHECK(bench.get("tickets/" + ticket).status == 404);
  CHECK(bench.get("tickets").body["tickets"].empty());
}

TEST_CASE("portal: staff's answer is shown with its author, internal notes never") {
  Signed bench;
  const std::string ticket = bench.open_ticket("Hello");
  bench.clock.now += 1000;
  bench.staff_says(ticket, "We send them today");
  bench.clock.now += 1000;
  bench.staff_says(ticket, "Customer is difficult", true);
  const Answer seen = bench.get("tickets/" + ticket);
  REQUIRE(seen.body["messages"].size() == 2);
  CHECK(seen.body["messages"][1]["author"] == "staff");
  CHECK(seen.body["messages"][1]["name"] == "Jonas Weber");
  CHECK(seen.body["messages"][1]["text"] == "We send them today");
  CHECK(seen.response.body.find("difficult") == std::string::npos);
  const Answer list = bench.get("tickets");
  CHECK(list.body["tickets"][0]["updated_at"] == seen.body["messages"][1]["sent_at"]);
}

TEST_CASE("portal: a request that staff answered last without asking back shows as answered") {
  Signed bench;
  const std::string ticket = bench.open_ticket("Hello");
  bench.staff_says(ticket, "Here you are");
  bench.update(EntityKind::ticket, *Id::parse(ticket), "ticket_state", std::string("open"));
  CHECK(bench.get("tickets/" + ticket).body["state"] == "answered");
}

TEST_CASE("portal: a reply opens a solved request again") {
  Signed bench;
  const std::string ticket = bench.open_ticket("Hello");
  bench.update(EntityKind::ticket, *Id::parse(ticket), "ticket_state", std::string("solved"));
  CHECK(bench.get("tickets/" + ticket).body["state"] == "solved");
  const json reply = {{"id", bench.new_id()}, {"text", "Still broken"}};
  const Answer answer = bench.send("POST", "tickets/" + ticket + "/messages", reply);
  CHECK(answer.body["state"] == "open");
}

TEST_CASE("portal: the customer's page is told of staff's answers, and nobody else's page") {
  Signed bench;
  const std::string ticket = bench.open_ticket("Hello");
  const Answer stream = bench.get("events");
  REQUIRE(stream.response.stream.has_value());
  const std::string topic = "portal/" + bench.maria.text();
  CHECK(stream.response.stream->topic == topic);
  bench.published.clear();
  bench.staff_says(ticket, "We are on it");
  CHECK(std::ranges::count(bench.published, topic) > 0);
  CHECK(std::ranges::count(bench.published, topic) ==
        static_cast<long>(bench.published.size()));
}

TEST_CASE("portal: requests that cannot be right are refused with code and field") {
  Signed bench;
  const auto refused = [&](const json& body) { return bench.send("POST", "tickets", body); };
  const std::string id = bench.new_id();
  CHECK(refused({{"id", id}, {"text", "x"}}).code() == "missing_field");
  CHECK(refused({{"id", id}, {"subject", "x"}}).code() == "missing_field");
  CHECK(refused({{"id", "7"}, {"subject", "x"}, {"text", "x"}}).code() == "bad_reference");
  const Answer blank = refused({{"id", id}, {"subject", "  "}, {"text", "x"}});
  CHECK(blank.code() == "required");
  CHECK(blank.field() == "subject");
  const Answer longer = refused({{"id", id}, {"subject", std::string(201, 'x')}, {"text", "x"}});
  CHECK(longer.code() == "too_long");
  const Answer control = refused({{"id", id}, {"subject", "a\nb"}, {"text", "x"}});
  CHECK(control.code() == "control_characters");
  CHECK(refused({{"id", id}, {"subject", "x"}, {"text", "x"}, {"files", "y"}}).code() ==
        "wrong_type");
  CHECK(bench.count(EntityKind::ticket) == 0);
}

TEST_CASE("portal: an empty reply is refused") {
  Signed bench;
  const std::string ticket = bench.open_ticket("Hello");
  const Answer answer = bench.send("POST", "tickets/" + ticket + "/messages",
                                   {{"id", bench.new_id()}, {"text", " \n "}});
  CHECK(answer.code() == "required");
}

TEST_CASE("portal: a flood of requests is stopped") {
  Signed bench;
  for (int i = 0; i < 30; ++i) bench.open_ticket("again");
  const Answer answer = bench.send("POST", "tickets", {{"id", bench.new_id()},
                                                       {"subject", "x"}, {"text", "x"}});
  CHECK(answer.status == 429);
  CHECK(bench.count(EntityKind::ticket) == 30);
}

TEST_CASE("portal: without a session every address of the customer's own is refused") {
  Signed bench;
  const std::string ticket = bench.open_ticket("Hello");
  bench.cookie = "acq_portal=guess";
  for (const std::string& path : {std::string("tickets"), "tickets/" + ticket, std::string("me"),
                                 std::string("events"), std::string("session"),
                                 "files/" + ticket}) {
    INFO(path);
    CHECK(bench.get(path).status == 401);
    CHECK(bench.get(path).code() == "portal_sign_in_needed");
  }
  CHECK(bench.send("POST", "tickets", json::object()).status == 401);
  CHECK(bench.send("POST", "tickets/" + ticket + "/messages", json::object()).status == 401);
  CHECK(bench.send("PATCH", "me", json::object()).status == 401);
  CHECK(bench.send("PUT", "files", json::object()).status == 401);
}
