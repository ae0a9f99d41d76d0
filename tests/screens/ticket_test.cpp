// The ticket page: conversation, answer, notes, pickers, files.
#include <doctest/doctest.h>

#include "base/sha256.h"
#include "client/screens/ticket/ticket.h"
#include "one_screen.h"

using namespace acq;
using Mirror = platform::a11y::Role;

namespace {

struct TicketPage {
  explicit TicketPage(platform::HeadlessOptions options = {})
      : at(ui::make_ticket_screen(), std::move(options)) {
    contact = at.add(EntityKind::contact, {{"first_name", std::string("Jürgen")},
                                           {"last_name", std::string("Groß")}});
    ticket = at.add(EntityKind::ticket, {{"subject", std::string("Invoice address")},
                                         {"ticket_state", std::string("new")},
                                         {"contact", contact}});
    route = "/tickets/" + ticket.text();
  }
  Id customer_says(const char* words) {
    return at.add(EntityKind::ticket_message, {{"ticket", ticket},
                                               {"author_kind", std::string("customer")},
                                               {"author_contact", contact},
                                               {"body", std::string(words)},
                                               {"sent_at", at.env().now}});
  }
  std::vector<Record> messages() {
    std::vector<Record> all;
    const auto rowids = list_rowids(at.device->rows(), {.kind = EntityKind::ticket_message,
                                                        .sort = "sent_at"});
    REQUIRE(rowids);
    for (const std::int64_t rowid : *rowids) {
      const auto record = at.device->rows().at(EntityKind::ticket_message, rowid);
      REQUIRE(record);
      all.push_back(**record);
    }
    return all;
  }
  bool write_answer(const char* words) {
    const bool filled = at.headless.fill(at, Mirror::multiline, "Write to the customer", words);
    return filled && at.click(Mirror::button, "Send");
  }
  std::string state() {
    return std::string(text_of(at.get(EntityKind::ticket, ticket).get("ticket_state")));
  }
  test::OneScreen at;
  Id contact, ticket;
  std::string route;
};

std::string sha(char digit) { return std::string(64, digit); }

TEST_CASE("ticket: without a number from the server the page says that it follows") {
  TicketPage page;
  page.at.open(page.route);
  CHECK(page.at.has(Mirror::heading, "Invoice address"));
  CHECK(page.at.has(Mirror::text, "Number follows"));
}

TEST_CASE("ticket: what the customer wrote and the way to the customer are on the page") {
  TicketPage page;
  page.customer_says("The old address is still on it.");
  page.at.open(page.route);
  CHECK(page.at.has(Mirror::text, "The old address is still on it."));
  REQUIRE(page.at.click(Mirror::link, "Jürgen Groß"));
  CHECK(page.at.shell->routes.back() == "/contacts/" + page.contact.text());
}

TEST_CASE("ticket: an answer is written as staff's and the ticket waits for the customer") {
  TicketPage page;
  page.customer_says("Hello?");
  page.at.open(page.route);
  REQUIRE(page.write_answer("It is corrected."));
  const auto messages = page.messages();
  REQUIRE(messages.size() == 2);
  CHECK(text_of(messages[1].get("body")) == "It is corrected.");
  CHECK(text_of(messages[1].get("author_kind")) == "staff");
  CHECK(id_of(messages[1].get("author_user")) == page.at.user);
  CHECK(number_of(messages[1].get("internal")) == 0);
  CHECK(page.state() == "waiting");
  page.at.settle();
  CHECK(page.at.has(Mirror::text, "It is corrected."));
}

TEST_CASE("ticket: an internal note leaves the ticket's state alone") {
  TicketPage page;
  page.at.open(page.route);
  REQUIRE(page.at.click(Mirror::toggle, "Internal note"));
  REQUIRE(page.at.headless.fill(page.at, Mirror::multiline, "Only staff will see this", "VIP"));
  REQUIRE(page.at.click(Mirror::button, "Save note"));
  const auto messages = page.messages();
  REQUIRE(messages.size() == 1);
  CHECK(number_of(messages[0].get("internal")) == 1);
  CHECK(page.state() == "new");
}

TEST_CASE("ticket: an answer of blanks is not sent") {
  TicketPage page;
  page.at.open(page.route);
  REQUIRE(page.write_answer("   "));
  CHECK(page.messages().empty());
}

TEST_CASE("ticket: a half-written answer is still there after looking at another ticket") {
  TicketPage page;
  const Id other = page.at.add(EntityKind::ticket, {{"subject", std::string("Other")},
                                                    {"ticket_state", std::string("new")}});
  page.at.open(page.route);
  REQUIRE(page.at.headless.fill(page.at, Mirror::multiline, "Write to the customer", "Dear"));
  page.at.open("/tickets/" + other.text());
  const auto* empty = page.at.headless.find(Mirror::multiline, "Write to the customer");
  REQUIRE(empty);
  CHECK(empty->value.empty());
  page.at.open(page.route);
  const auto* kept = page.at.headless.find(Mirror::multiline, "Write to the customer");
  REQUIRE(kept);
  CHECK(kept->value == "Dear");
}

TEST_CASE("ticket: state and priority are written as soon as they are chosen") {
  TicketPage page;
  page.at.open(page.route);
  REQUIRE(page.at.click(Mirror::combobox, page.at.tr("field.priority")));
  REQUIRE(page.at.click(Mirror::option, page.at.tr("choice.priority.urgent")));
  CHECK(text_of(page.at.get(EntityKind::ticket, page.ticket).get("priority")) == "urgent");
  REQUIRE(page.at.click(Mirror::button, "Mark as solved"));
  CHECK(page.state() == "solved");
  REQUIRE(page.at.click(Mirror::button, "Open again"));
  CHECK(page.state() == "open");
}

// A photo of the customer's, whose bytes are on the server.
void add_photo(TicketPage& page, const std::string& sha256, std::int64_t size) {
  const Id message = page.customer_says("See the photo");
  page.at.add(EntityKind::file, {{"name", std::string("photo.png")},
                                 {"mime", std::string("image/png")},
                                 {"size", size},
                                 {"sha256", sha256},
                                 {"ticket", page.ticket},
                                 {"ticket_message", message}});
}

TEST_CASE("ticket: a photo is fetched from the server, shown, and handed to the user") {
  TicketPage page;
  const std::string png = "\x89PNG and so on";
  add_photo(page, sha256_hex(png), 220'000);
  page.at.open(page.route);
  CHECK(page.at.has(Mirror::text, "220 KB · on the server"));
  auto& log = page.at.headless.log();
  REQUIRE(log.sent.size() == 1);  // to be shown
  CHECK(log.sent[0].request.path == "/v1/files/" + sha256_hex(png));
  const auto asked = std::move(log.sent[0]);
  log.sent.clear();
  asked.done({.status = 200, .body = png});
  page.at.settle();
  CHECK(page.at.has(Mirror::text, "220 KB"));
  REQUIRE(page.at.click(Mirror::button, "Save photo.png"));
  REQUIRE(log.saved.size() == 1);
  CHECK(log.saved[0].name == "photo.png");
  CHECK(log.saved[0].bytes == png);
  REQUIRE(page.at.click(Mirror::button, "Show photo.png"));
  page.at.settle();
  CHECK(page.at.has(Mirror::image, "photo.png"));
}

TEST_CASE("ticket: offline a photo cannot be fetched, and the page says where it is") {
  TicketPage page({.online = false});
  add_photo(page, sha('a'), 1);
  page.at.open(page.route);
  REQUIRE(page.at.click(Mirror::button, "Save photo.png"));
  CHECK(page.at.headless.log().sent.empty());
  CHECK(page.at.files->problem()->code == "file_not_here");
  CHECK(page.at.has(Mirror::text, "1 KB · on the server"));
}

TEST_CASE("ticket: a picked file goes out with the answer, also without a network") {
  TicketPage page({.online = false});
  page.at.open(page.route);
  page.at.on_file(page.at.headless.add_file("plan.pdf", "%PDF-1.7"));
  CHECK(page.at.taken);
  page.at.settle();
  REQUIRE(page.write_answer("Here it is"));
  REQUIRE(page.messages().size() == 1);
  const auto file =
      page.at.device->rows().find_by(EntityKind::file, "sha256", sha256_hex("%PDF-1.7"));
  REQUIRE(file);
  REQUIRE(*file);
  CHECK(id_of((*file)->get("ticket_message")) == page.messages()[0].id);
  CHECK(text_of((*file)->get("mime")) == "application/pdf");
  page.at.settle();
  CHECK(page.at.has(Mirror::text, "1 KB · not sent yet"));
}

TEST_CASE("ticket: a file that is refused stays beside the answer with its reason") {
  TicketPage page;
  page.at.open(page.route);
  page.at.on_file(page.at.headless.add_file("program", std::string("\x7f" "ELF\0", 5)));
  page.at.settle();
  CHECK(page.at.has(Mirror::text, page.at.tr("error.type_not_allowed")));
  REQUIRE(page.write_answer("Here it is"));
  CHECK(page.messages().empty());
  REQUIRE(page.at.click(Mirror::button, "Remove program"));
  REQUIRE(page.at.click(Mirror::button, "Send"));
  CHECK(page.messages().size() == 1);
}

TEST_CASE("ticket: on a phone the details are behind a tab") {
  TicketPage page({.width = 390, .height = 844, .touch = true});
  page.at.open(page.route);
  CHECK_FALSE(page.at.has(Mirror::combobox, page.at.tr("field.priority")));
  REQUIRE(page.at.click(Mirror::tab, "Details"));
  CHECK(page.at.has(Mirror::combobox, page.at.tr("field.priority")));
}

TEST_CASE("ticket: an unknown address says that the ticket is not here") {
  TicketPage page;
  page.at.open("/tickets/0190aaaa-0000-7000-8000-000000000000");
  CHECK(page.at.has(Mirror::text, "This ticket is not here"));
}

}  // namespace
