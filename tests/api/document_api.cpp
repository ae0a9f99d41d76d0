// Quotes, orders and invoices as PDF, read back with pdftotext.
#include "live_server.h"

#include <cstdio>
#include <fstream>

#include "server/api/document_print.h"

using namespace live;
using namespace std::string_literals;
using enum EntityKind;

namespace {

const Actor kSystem{.role = Role::system};

// What is printed, page after page, as it stands on the paper.
std::string text_of_pdf(const Folder& folder, const std::string& bytes) {
  const std::string file = folder.path + "/printed.pdf";
  std::ofstream(file, std::ios::binary) << bytes;
  const std::string command = "pdftotext -layout " + file + " -";
  std::FILE* out = ::popen(command.c_str(), "r");
  REQUIRE(out);
  std::string text;
  std::array<char, 4096> buffer;
  while (const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), out)) {
    text.append(buffer.data(), got);
  }
  REQUIRE(::pclose(out) == 0);
  return text;
}

std::size_t times(const std::string& text, std::string_view words) {
  std::size_t found = 0;
  for (std::size_t at = text.find(words); at != text.npos; at = text.find(words, at + 1)) ++found;
  return found;
}

struct Office {
  Office() : live(folder) {
    live.set_up();
    live.server().store().with([&](Store& store) {
      const auto house = store.rows().at(organisation, 1);
      REQUIRE(house);
      write(store, update_change(organisation, (*house)->id)
                       .set("street", "Hafenstr. 1"s)
                       .set("city", "Hamburg"s)
                       .set("tax_number", "DE123456789"s)
                       .set("document_foot", "Bank: DE02 1203 0000 0000 2020 51"s));
      customer = make(store, account, {{"name", "Konmatfix <b>GmbH</b>"s}, {"city", "Kiel"s}});
      person = make(store, contact, {{"first_name", "Jürgen"s}, {"last_name", "Groß"s},
                                     {"account", customer}, {"language", "de"s},
                                     {"email", "juergen@example.org"s}});
    });
  }
  static void write(Store& store, const Change& change) {
    const auto written = store.write(kSystem, {&change, 1});
    if (!written) FAIL(written.error().code << " " << written.error().where.field);
  }
  static Id make(Store& store, EntityKind kind,
                 std::initializer_list<std::pair<std::string_view, Value>> values) {
    Change change = insert_change(kind, store.ids().make());
    for (const auto& [name, value] : values) change.set(name, value);
    write(store, change);
    return change.row;
  }
  // A quote for the customer with so many lines.
  Id quote_of(int lines, const std::string& description) {
    Id row;
    live.server().store().with([&](Store& store) {
      row = make(store, quote, {{"account", customer}, {"contact", person},
                                {"subject", "Flotte"s}});
      for (int i = 0; i < lines; ++i) {
        make(store, document_line, {{"quote", row}, {"description", description},
                                    {"quantity", std::int64_t{2'000}}, {"unit", "Stk."s},
                                    {"price", std::int64_t{123'450}},
                                    {"tax_percent", std::int64_t{19'000}}});
      }
    });
    return row;
  }
  Reply pdf(const Id& row, const std::string& query = {}, const std::string& kind = "quote") {
    return live.ask("GET", "/v1/documents/" + kind + "/" + row.text() + ".pdf" + query);
  }
  std::string printed(const Id& row, const std::string& query = {}) {
    const Reply reply = pdf(row, query);
    REQUIRE(reply.status == 200);
    CHECK(reply.header("Content-Type") == "application/pdf");
    return text_of_pdf(folder, reply.body);
  }

  Folder folder;
  Live live;
  Id customer, person;
};

}  // namespace

TEST_CASE("pdf: says who writes to whom, what it costs and what it adds up to") {
  Office office;
  const std::string text = office.printed(office.quote_of(1, "Filter"));
  for (const std::string_view words :
       {"Example & Co", "Hafenstr. 1", "USt-IdNr. DE123456789", "z. Hd. Jürgen Groß", "Kiel",
        "Angebot Q-1001 (Entwurf)", "Flotte", "Filter", "2 Stk.", "1.234,50", "2.469,00", "19 %",
        "469,11", "2.938,11", "Seite 1 von 1", "Bank: DE02 1203"}) {
    INFO(std::string(words), "\n", text);
    CHECK(text.contains(words));
  }
}

TEST_CASE("pdf: words from outside are words, never markup") {
  Office office;
  const std::string text = office.printed(office.quote_of(1, "</span> <i>5 & 6</i> 100%"));
  CHECK(text.contains("Konmatfix <b>GmbH</b>"));
  CHECK(text.contains("<i>5 & 6</i> 100%"));
}

TEST_CASE("pdf: in the customer's language unless another is asked for; Han characters show") {
  Office office;
  const Id row = office.quote_of(1, "滤清器 GTX");
  CHECK(office.printed(row, "?language=en").contains("Quote Q-1001 (draft)"));
  const std::string chinese = office.printed(row, "?language=zh-Hans");
  INFO(chinese);
  CHECK(chinese.contains("滤清器 GTX"));
  CHECK(chinese.contains("报价单 Q-1001"));
}

TEST_CASE("pdf: a long table goes over several pages, each with its head and number") {
  Office office;
  const std::string text = office.printed(office.quote_of(120, "Filter"), "?language=en");
  const std::size_t pages = times(text, "\f");
  CHECK(pages >= 4);
  CHECK(times(text, "Description") == pages);
  CHECK(text.contains("Page 1 of " + std::to_string(pages)));
  CHECK(text.contains("Page " + std::to_string(pages) + " of " + std::to_string(pages)));
  CHECK(times(text, "Filter") == 120);
}

TEST_CASE("pdf: the longest description there can be is printed to its end") {
  Office office;
  std::string longest;
  for (int i = 0; i < 1990; ++i) longest += "滤";
  const std::string text = office.printed(office.quote_of(2, longest + " END"));
  CHECK(times(text, "滤") == 2 * 1990);
  CHECK(times(text, "END") == 2);
}

TEST_CASE("pdf: nothing for strangers, for what is not there and for what is no document") {
  Office office;
  const Id row = office.quote_of(1, "Filter");
  CHECK(office.pdf(row, "", "invoice").status == 404);
  CHECK(office.pdf(office.customer, "", "account").status == 404);
  CHECK(office.live.ask("GET", "/v1/documents/quote/" + row.text()).status == 404);
  CHECK(office.live.ask("GET", "/v1/documents/quote/x.pdf").status == 404);
  office.live.cookie.clear();
  CHECK(office.pdf(row).status == 401);
}

TEST_CASE("pdf: a role that must not see the prices gets no paper with them") {
  Office office;
  const Id row = office.quote_of(1, "Filter");
  office.live.server().store().with([&](Store& store) {
    Change right = insert_change(role_right, role_right_id(Role::service, quote));
    right.set("role", "service"s).set("entity_name", "quote"s).set("may_read", "all"s);
    right.set("hidden_fields", "discount"s);
    office.write(store, right);
    Actor service{.role = Role::service, .user = store.ids().make()};
    service.grants = default_grants(Role::service);
    const auto record = store.rows().find(role_right, right.row);
    apply_right(service.grants, **record);
    const auto found = find_to_print(store, service, quote, row);
    REQUIRE_FALSE(found);
    CHECK(found.error().code == "not_allowed");
    service.grants[static_cast<std::size_t>(quote)].read = Reach::own;
    CHECK(find_to_print(store, service, quote, row).error().code == "not_found");
  });
}

TEST_CASE("mail: a quote goes to its contact as a PDF, is sent by that, and is in the timeline") {
  Office office;
  const Id row = office.quote_of(1, "Filter");
  const std::string path = "/v1/documents/quote/" + row.text() + "/mail";
  const Reply sent = office.live.ask("POST", path);
  CHECK(sent.status == 200);
  CHECK(sent.parsed()["to"] == "juergen@example.org");
  office.live.server().store().with([&](Store& store) {
    const auto quoted = store.rows().find(quote, row);
    CHECK(text_of((*quoted)->get("quote_state")) == "sent");
    const auto noted = store.rows().at(activity, 1);
    REQUIRE(noted);
    REQUIRE(*noted);
    CHECK(text_of((*noted)->get("subject")) == "Angebot Q-1001 von Example & Co");
    CHECK((*noted)->get("contact") == Value{office.person});
    CHECK(text_of((*noted)->get("direction")) == "outbound");
  });
  const std::string again = office.printed(row);
  CHECK(again.contains("Angebot Q-1001"));
  CHECK_FALSE(again.contains("Entwurf"));
}

TEST_CASE("mail: without an address, for a draft of an invoice, or for strangers nothing is sent") {
  Office office;
  const Id row = office.quote_of(1, "Filter");
  Id bill;
  office.live.server().store().with([&](Store& store) {
    bill = office.make(store, invoice, {{"account", office.customer},
                                        {"contact", office.person}});
    office.write(store, update_change(quote, row).set("contact", Value{}));
  });
  const auto ask = [&](const std::string& kind, const Id& id) {
    return office.live.ask("POST", "/v1/documents/" + kind + "/" + id.text() + "/mail").code();
  };
  CHECK(ask("quote", row) == "no_address");
  CHECK(ask("invoice", bill) == "not_issued");
  CHECK(ask("account", office.customer) == "not_found");
  office.live.own_pages = false;
  CHECK(ask("quote", row) == "forbidden_origin");
  office.live.own_pages = true;
  office.live.cookie.clear();
  CHECK(ask("quote", row) == "not_signed_in");
  office.live.server().store().with([&](Store& store) {
    CHECK(*store.rows().count(activity) == 0);
  });
}
