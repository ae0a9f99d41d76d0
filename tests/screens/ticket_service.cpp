// Customer service on the ticket page: promises, prepared texts, macros, other tickets, articles,
// and who else is here.
#include <doctest/doctest.h>

#include "client/screens/ticket/ticket.h"
#include "one_screen.h"
#include "sync/undo.h"

using namespace acq;
using Mirror = platform::a11y::Role;

namespace {

Value words(std::string_view text) { return std::string(text); }

struct Desk {
  explicit Desk(platform::HeadlessOptions options = {})
      : at(ui::make_ticket_screen(), std::move(options)) {
    contact = at.add(EntityKind::contact, {{"first_name", words("Jürgen")},
                                           {"last_name", words("Groß")}});
    queue = at.add(EntityKind::queue, {{"name", words("Repairs")}});
    ticket = make_ticket("Invoice address");
  }
  Id make_ticket(std::string_view subject) {
    return at.add(EntityKind::ticket, {{"subject", words(subject)}, {"contact", contact}});
  }
  Id says(const Id& in, std::string_view text) {
    return at.add(EntityKind::ticket_message, {{"ticket", in}, {"author_kind", words("customer")},
                                               {"author_contact", contact}, {"body", words(text)},
                                               {"sent_at", at.env().now}});
  }
  void open() { at.open("/tickets/" + ticket.text()); }
  void press(Mirror role, std::string_view name) {
    INFO("pressing ", std::string(name));
    REQUIRE(at.click(role, name));
    at.settle();
  }
  Value get(std::string_view field) { return at.get(EntityKind::ticket, ticket).get(field); }
  void take_back() {
    REQUIRE(undo(at.device->store(), at.device->outbox(), at.shell->actor,
                 at.shell->transactions.back()));
    at.settle();
  }
  std::string answer() {
    const auto* box = at.headless.find(Mirror::multiline, "Write to the customer");
    REQUIRE(box);
    return box->value;
  }
  std::int64_t messages_of(const Id& of) {
    return *count_rows(at.device->rows(), {.kind = EntityKind::ticket_message,
                                           .where = {{"ticket", Compare::equal, of}}});
  }
  test::OneScreen at;
  Id contact, queue, ticket;
};

void choose_other(Desk& desk, std::string_view title) {
  desk.press(Mirror::combobox, "Find a ticket");
  desk.press(Mirror::option, title);
}

}  // namespace

TEST_CASE("ticket service: what was promised is shown with the time that is left") {
  Desk desk;
  desk.at.add(EntityKind::sla_policy, {{"name", words("all")},
                                       {"first_answer_minutes", std::int64_t{90}},
                                       {"solve_minutes", std::int64_t{3000}}});
  desk.ticket = desk.make_ticket("Another");
  desk.open();
  CHECK(desk.at.has(Mirror::text, "First answer: 1 h 30 min left"));
  CHECK(desk.at.has(Mirror::text, "2 d 2 h left"));
}

TEST_CASE("ticket service: a promise's words change with the minute, and are known until when") {
  const Translator tr(Language::en);
  TimeMs until = 0;
  const auto at = [&](const ui::SlaMoments& moments, TimeMs now) {
    const auto pills = ui::sla_pills(tr, moments, now, until);
    return pills.empty() ? std::string() : pills[0].words;
  };
  const ui::SlaMoments open{.first_answer_due = 10'000'000};
  CHECK(at(open, 10'000'000 - 90'000) == "1 min left");
  CHECK(until == 10'000'000 - 90'000 + 30'001);
  CHECK(at(open, until) == "0 min left");
  CHECK(at(open, 10'000'000 + 60'000) == "1 min late");
  CHECK(until == 10'000'000 + 120'000);
  CHECK(at({.first_answer_due = 10, .first_answered_at = 10}, 99) == "in time");
  CHECK(until == 0);
  CHECK(at({.first_answer_due = 10, .first_answered_at = 11}, 99) == "too late");
  CHECK(at({.solve_due = 10, .paused = true}, 99) == "clock stopped");
  CHECK(at({}, 99).empty());
}

TEST_CASE("ticket service: the queue is written as soon as it is chosen") {
  Desk desk;
  desk.open();
  desk.press(Mirror::combobox, "Queue");
  desk.press(Mirror::option, "Repairs");
  CHECK(id_of(desk.get("queue")) == desk.queue);
  desk.press(Mirror::combobox, "Queue");
  desk.press(Mirror::option, "No queue");
  CHECK(is_empty(desk.get("queue")));
}

TEST_CASE("ticket service: a prepared text is inserted with the customer's name") {
  Desk desk;
  desk.at.add(EntityKind::canned_answer, {{"name", words("Thanks")}, {"shortcut", words("ty")},
                                          {"body", words("Dear {contact.first_name}, thanks.")}});
  desk.open();
  desk.press(Mirror::button, "Canned answers");
  desk.press(Mirror::option, "Thanks  ty");
  CHECK(desk.answer() == "Dear Jürgen, thanks.");
}

TEST_CASE("ticket service: a shortcut becomes its text when the blank is typed") {
  Desk desk;
  desk.at.add(EntityKind::canned_answer, {{"name", words("Thanks")}, {"shortcut", words("ty")},
                                          {"body", words("Thank you, {contact.last_name}.")}});
  desk.open();
  REQUIRE(desk.at.headless.fill(desk.at, Mirror::multiline, "Write to the customer", "Hi /ty"));
  CHECK(desk.answer() == "Hi /ty");
  REQUIRE(desk.at.headless.fill(desk.at, Mirror::multiline, "Write to the customer", "Hi /ty "));
  desk.at.settle();
  CHECK(desk.answer() == "Hi Thank you, Groß.");
}

TEST_CASE("ticket service: a macro is one press and one Undo") {
  Desk desk;
  desk.at.add(EntityKind::macro, {{"name", words("Escalate")}, {"priority", words("urgent")},
                                  {"queue", desk.queue}, {"answer", words("We are at it.")}});
  desk.open();
  desk.press(Mirror::button, "Macros");
  desk.press(Mirror::option, "Escalate");
  CHECK(text_of(desk.get("priority")) == "urgent");
  CHECK(id_of(desk.get("queue")) == desk.queue);
  CHECK(desk.messages_of(desk.ticket) == 1);
  desk.take_back();
  CHECK(text_of(desk.get("priority")) == "normal");
  CHECK(is_empty(desk.get("queue")));
  CHECK(desk.messages_of(desk.ticket) == 0);
}

TEST_CASE("ticket service: merging moves everything, opens the other ticket, and is one Undo") {
  Desk desk;
  const Id other = desk.make_ticket("The same again");
  desk.says(desk.ticket, "Hello?");
  desk.open();
  desk.press(Mirror::button, "More for this ticket");
  desk.press(Mirror::option, "Merge into another ticket");
  desk.press(Mirror::button, "Merge");
  CHECK(desk.at.shell->routes.empty());  // none was chosen yet
  choose_other(desk, "The same again");
  desk.press(Mirror::button, "Merge");
  CHECK(desk.at.shell->routes.back() == "/tickets/" + other.text());
  CHECK(desk.messages_of(other) == 2);
  CHECK(id_of(desk.get("merged_into")) == other);
  desk.open();
  CHECK(desk.at.has(Mirror::link, "The same again"));
  desk.take_back();
  CHECK(desk.messages_of(other) == 0);
  CHECK(desk.messages_of(desk.ticket) == 1);
  CHECK(is_empty(desk.get("merged_into")));
  CHECK(text_of(desk.get("ticket_state")) == "new");
}

TEST_CASE("ticket service: a message becomes a ticket of its own, linked with this one") {
  Desk desk;
  desk.says(desk.ticket, "First");
  desk.at.headless.clock().now += 1000;
  desk.says(desk.ticket, "And the pump leaks");
  desk.open();
  desk.press(Mirror::button, "Move to a new ticket");
  CHECK(desk.messages_of(desk.ticket) == 1);
  CHECK(desk.at.shell->routes.back().starts_with("/tickets/"));
  CHECK(desk.at.has(Mirror::link, "And the pump leaks"));
  CHECK(desk.at.has(Mirror::text, "Split off"));
}

TEST_CASE("ticket service: two tickets are linked, and the link is taken away again") {
  Desk desk;
  desk.make_ticket("The same again");
  desk.open();
  desk.press(Mirror::button, "More for this ticket");
  desk.press(Mirror::option, "Link another ticket");
  choose_other(desk, "The same again");
  desk.press(Mirror::button, "Link");
  CHECK(desk.at.has(Mirror::link, "The same again"));
  desk.press(Mirror::button, "Remove the link to The same again");
  CHECK_FALSE(desk.at.has(Mirror::link, "The same again"));
}

TEST_CASE("ticket service: published articles that share words are offered, and inserted") {
  Desk desk;
  const auto article = [&](const char* name, const char* state, const char* body) {
    const Id id = desk.at.add(EntityKind::article, {{"name", words(name)},
                                                    {"article_state", words(state)}});
    desk.at.add(EntityKind::article_text, {{"article", id}, {"language", words("en")},
                                           {"text_version", std::int64_t{1}},
                                           {"heading", words(name)}, {"body", words(body)},
                                           {"published_at", std::int64_t{1000}}});
  };
  article("Change the invoice address", "published", "Open your account.");
  article("Invoice address for staff", "draft", "Secret.");
  article("Descale the machine", "published", "Take vinegar.");
  desk.open();
  CHECK(desk.at.has(Mirror::link, "Change the invoice address"));
  CHECK_FALSE(desk.at.has(Mirror::link, "Invoice address for staff"));
  CHECK_FALSE(desk.at.has(Mirror::link, "Descale the machine"));
  desk.press(Mirror::button, "Insert the text of Change the invoice address");
  CHECK(desk.answer() == "Open your account.");
  // Of an internal one customers could open no link.
  CHECK_FALSE(desk.at.has(Mirror::button, "Insert a link to Change the invoice address"));
}

TEST_CASE("ticket service: what the customer said of the solution is shown") {
  Desk desk;
  Change change = update_change(EntityKind::ticket, desk.ticket);
  change.set("satisfaction", std::int64_t{4}).set("satisfaction_comment", words("Quick"));
  REQUIRE(desk.at.device->store().write({.role = Role::system}, {&change, 1}));
  desk.open();
  CHECK(desk.at.has(Mirror::text, "4 of 5"));
  CHECK(desk.at.has(Mirror::text, "Quick"));
}

TEST_CASE("ticket service: who else is answering is asked of the server and shown") {
  Desk desk;
  desk.open();
  auto& shell = *desk.at.shell;
  REQUIRE(shell.asked.size() == 1);
  CHECK(shell.asked[0].path == "/v1/presence");
  CHECK(shell.asked[0].body.find("\"writing\":false") != std::string::npos);
  shell.answers[1] = {.status = 200,
                      .body = R"({"others":[{"name":"Anna","writing":true},{"name":"Kim"}]})"};
  desk.at.settle();
  desk.at.headless.frame(desk.at);
  desk.at.settle();
  CHECK(desk.at.has(Mirror::text, "Anna is answering"));
  CHECK(desk.at.has(Mirror::text, "Kim has this ticket open"));
  REQUIRE(desk.at.headless.fill(desk.at, Mirror::multiline, "Write to the customer", "Dear"));
  desk.at.settle();
  REQUIRE(shell.asked.size() == 2);
  CHECK(shell.asked[1].body.find("\"writing\":true") != std::string::npos);
  shell.answers[2] = {.status = 200, .body = R"({"others":[]})"};
  shell.presence = 1;
  desk.at.headless.frame(desk.at);
  desk.at.settle();
  CHECK_FALSE(desk.at.has(Mirror::text, "Anna is answering"));
  CHECK(shell.asked.size() == 3);  // the server had news
}

TEST_CASE("ticket service: without a network nobody is asked") {
  Desk desk({.online = false});
  desk.open();
  CHECK(desk.at.shell->asked.empty());
}
