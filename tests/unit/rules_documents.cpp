#include "rules_fixture.h"

#include "rules/convert_document.h"
#include "rules/documents.h"
#include "rules/pricing.h"
#include "store/query.h"

using namespace acq;
using namespace acq::testing;
using enum EntityKind;

namespace {

struct Fixture : RulesFixture {
  Id tax = insert(tax_rate, {{"name", words("Full")}, {"tax_percent", whole(19'000)},
                             {"standard", whole(1)}});
  Id customer;

  Fixture() {
    insert(organisation, {{"name", words("Nordlicht")}, {"currency", words("EUR")}});
    customer = insert(account, {{"name", words("Konmatfix")}, {"street", words("Am Kai 3")},
                                {"city", words("Kiel")}});
  }
  Id quote_with(std::initializer_list<Values> lines) {
    const Id made = insert(quote, {{"account", customer}, {"subject", words("Fleet")}});
    for (const Values& line : lines) add(quote, made, line);
    return made;
  }
  Change line(EntityKind kind, const Id& document, Values values) {
    return RulesFixture::made(document_line, values).set(entity(kind).name, document);
  }
  Id add(EntityKind kind, const Id& document, Values values) {
    return write(line(kind, document, values));
  }
  std::vector<std::int64_t> totals(EntityKind kind, const Id& document) {
    return {number(kind, document, "net_amount"), number(kind, document, "tax_amount"),
            number(kind, document, "amount")};
  }
  // Writes it all; the new document.
  Id take(const Result<DocumentMade>& made) {
    if (!made) FAIL(made.error().code);
    const auto written = store->write(actor, made->changes);
    if (!written) FAIL(written.error().code << " " << written.error().where.field);
    return made->row;
  }
  std::vector<Record> lines_of(EntityKind kind, const Id& document) {
    const auto rowids = list_rowids(
        store->rows(), {.kind = document_line,
                        .where = {{std::string(entity(kind).name), Compare::equal, document}},
                        .sort = "position"});
    REQUIRE(rowids);
    std::vector<Record> lines;
    for (const std::int64_t rowid : *rowids) {
      lines.push_back(**store->rows().at(document_line, rowid));
    }
    return lines;
  }
};

Record priced(std::int64_t price, std::int64_t quantity, std::int64_t discount) {
  Record line = blank(document_line, Id{});
  line.set("price", price);
  line.set("quantity", quantity);
  line.set("discount", discount);
  return line;
}

using Totals = std::vector<std::int64_t>;

}  // namespace

TEST_CASE("document lines: an amount is rounded once, half away from zero") {
  CHECK(line_amount(priced(101, 500, 0)) == 51);    // 50.5
  CHECK(line_amount(priced(-101, 500, 0)) == -51);
  CHECK(line_amount(priced(101, 499, 0)) == 50);    // 50.399
  CHECK(line_amount(priced(999, 3'000, 50)) == 1499);  // 1498.5
  CHECK(line_amount(priced(333, 333, 10)) == 100);  // 99.8001, not 110.889 rounded and then 99.9
  CHECK(line_amount(blank(document_line, Id{})) == 0);
}

TEST_CASE("quote: totals follow its lines when they come, change, go and come back") {
  Fixture f;
  const Id made = f.quote_with({{{"description", words("Bike")}, {"price", whole(10'000)},
                                 {"quantity", whole(2'000)}}});
  CHECK(f.totals(quote, made) == Totals{20'000, 3'800, 23'800});
  const Id second = f.add(quote, made, {{"description", words("Book")}, {"price", whole(1'000)},
                                        {"tax_percent", whole(7'000)}});
  CHECK(f.totals(quote, made) == Totals{21'000, 3'870, 24'870});
  f.update(document_line, second, "discount", whole(50));
  CHECK(f.number(document_line, second, "amount") == 500);
  CHECK(f.totals(quote, made) == Totals{20'500, 3'835, 24'335});
  f.remove(document_line, second);
  CHECK(f.totals(quote, made) == Totals{20'000, 3'800, 23'800});
  f.write({document_line, second, ChangeKind::restore, {}});
  CHECK(f.totals(quote, made) == Totals{20'500, 3'835, 24'335});
}

TEST_CASE("quote: its own discount is taken off every rate, and tax is of what is left") {
  Fixture f;
  const Id made = f.quote_with({{{"description", words("A")}, {"price", whole(1'005)}},
                                {{"description", words("B")}, {"price", whole(333)},
                                 {"tax_percent", whole(7'000)}},
                                {{"description", words("C")}, {"price", whole(100)},
                                 {"tax_percent", whole(0)}}});
  f.update(quote, made, "discount", whole(10));
  const auto totals = document_totals(f.store->rows(), quote, made, 10);
  REQUIRE(totals);
  CHECK(totals->sum == 1'438);
  CHECK(totals->discount == 144);  // 100.5 and 33.3 and 10, each rounded
  CHECK(totals->taxes == std::vector<TaxSum>{{19'000, 904, 172}, {7'000, 300, 21}});
  CHECK(totals->net == 1'294);
  CHECK(totals->gross == totals->net + totals->tax);
  CHECK(f.totals(quote, made) == Totals{1'294, 193, 1'487});
}

TEST_CASE("quote: totals cannot be written by hand") {
  Fixture f;
  const Id made = f.quote_with({{{"description", words("A")}, {"price", whole(100)}}});
  f.update(quote, made, "amount", whole(1));
  CHECK(f.totals(quote, made) == Totals{100, 19, 119});
}

TEST_CASE("document lines: what is beyond any amount is refused, not wrapped around") {
  Fixture f;
  const Id made = f.quote_with({});
  const std::int64_t most = 9'000'000'000'000'000;
  CHECK(f.refusal(f.line(quote, made, {{"description", words("Planet")}, {"price", whole(most)},
                                       {"quantity", whole(most)}})) == "out_of_range");
  f.add(quote, made, {{"description", words("Moon")}, {"price", whole(most)},
                      {"tax_percent", whole(0)}});
  CHECK(f.refusal(f.line(quote, made, {{"description", words("Moon")}, {"price", whole(most)},
                                       {"tax_percent", whole(0)}})) == "out_of_range");
  CHECK(f.totals(quote, made) == Totals{most, 0, most});
}

TEST_CASE("document lines: no document has more than a thousand") {
  Fixture f;
  const Id made = f.quote_with({});
  std::vector<Change> changes;
  for (std::int64_t i = 0; i < kDocumentLinesMax; ++i) {
    changes.push_back(f.line(quote, made, {{"description", words("A")}, {"price", whole(1)}}));
  }
  CHECK(f.refusal(changes) == "");
  CHECK(f.refusal(f.line(quote, made, {{"description", words("A")}})) == "too_many_lines");
  CHECK(f.number(quote, made, "net_amount") == kDocumentLinesMax);
}

TEST_CASE("document lines: one belongs to one document, and says what it is") {
  Fixture f;
  const Id made = f.quote_with({});
  const Id order = f.insert(sales_order, {{"account", f.customer}});
  Change both = f.line(quote, made, {{"description", words("A")}});
  both.set("sales_order", order);
  CHECK(f.refusal(both) == "one_document");
  CHECK(f.refusal(f.made(document_line, {{"description", words("A")}})) == "one_document");
  CHECK(f.refusal(f.line(quote, made, {{"price", whole(5)}})) == "required");
}

TEST_CASE("document lines: price, unit and tax come from the product, unless given") {
  Fixture f;
  const Id seven = f.insert(tax_rate, {{"name", words("Food")}, {"tax_percent", whole(7'000)}});
  const Id tea = f.insert(product, {{"name", words("Tea")}, {"price", whole(480)},
                                    {"unit", words("kg")}, {"tax_rate", seven}});
  const Id made = f.quote_with({});
  const Id line = f.add(quote, made, {{"product", tea}});
  CHECK(f.number(document_line, line, "price") == 480);
  CHECK(f.text(document_line, line, "unit") == "kg");
  CHECK(f.text(document_line, line, "description") == "Tea");
  CHECK(f.text(document_line, line, "currency") == "EUR");
  CHECK(f.number(document_line, line, "tax_percent") == 7'000);
  const Id cheap = f.add(quote, made, {{"product", tea}, {"price", whole(100)}});
  CHECK(f.number(document_line, cheap, "price") == 100);
  CHECK(f.number(document_line, cheap, "position") == 2);
}

TEST_CASE("document lines: a customer with a price list pays by it while it is active") {
  Fixture f;
  const Id bike = f.insert(product, {{"name", words("Bike")}, {"price", whole(90'000)}});
  const Id bell = f.insert(product, {{"name", words("Bell")}, {"price", whole(900)}});
  const Id list = f.insert(price_list, {{"name", words("Dealers")}, {"currency", words("EUR")}});
  const Id entry = f.insert(price_list_entry, {{"price_list", list}, {"product", bike},
                                               {"price", whole(70'000)}});
  CHECK(f.text(price_list_entry, entry, "currency") == "EUR");
  CHECK(f.text(price_list_entry, entry, "description") == "Bike");
  f.update(account, f.customer, "price_list", list);
  const Id made = f.quote_with({{{"product", bike}}, {{"product", bell}}});
  const auto lines = f.lines_of(quote, made);
  CHECK(number_of(lines[0].get("price")) == 70'000);
  CHECK(number_of(lines[1].get("price")) == 900);
  f.update(price_list, list, "active", whole(0));
  CHECK(f.number(document_line, f.add(quote, made, {{"product", bike}}), "price") == 90'000);
}

TEST_CASE("deal lines: a customer's price list counts there as well") {
  Fixture f;
  const Id bike = f.insert(product, {{"name", words("Bike")}, {"price", whole(90'000)}});
  const Id list = f.insert(price_list, {{"name", words("Dealers")}});
  f.insert(price_list_entry, {{"price_list", list}, {"product", bike}, {"price", whole(70'000)}});
  f.update(account, f.customer, "price_list", list);
  const Id made = f.insert(deal, {{"name", words("D")}, {"stage", words("engaging")},
                                  {"account", f.customer}});
  f.insert(deal_line, {{"deal", made}, {"product", bike}});
  CHECK(f.number(deal, made, "amount") == 70'000);
}

TEST_CASE("exchange rates: the newest that counts is used, both ways and through the house's") {
  Fixture f;
  const auto rate = [&](std::string_view currency, std::int64_t units, std::int64_t worth,
                        DateDays from) {
    f.insert(exchange_rate, {{"currency", words(currency)}, {"units", whole(units)},
                             {"exchange_rate", whole(worth)}, {"valid_from", whole(from)}});
  };
  rate("USD", 1, 900, 100);
  rate("USD", 1, 925, 200);
  rate("USD", 1, 999, 300);
  rate("JPY", 100, 617, 0);
  const auto exchange = [&](Money money, std::string_view to, DateDays day) {
    const auto found = converted(f.store->rows(), money, to, day);
    REQUIRE(found);
    return *found;
  };
  CHECK(exchange({10'000, "USD"}, "EUR", 250) == 9'250);
  CHECK(exchange({10'000, "USD"}, "EUR", 150) == 9'000);
  CHECK(exchange({9'250, "EUR"}, "USD", 250) == 10'000);
  CHECK(exchange({10'000, "JPY"}, "EUR", 250) == 6'170);    // yen have no cents
  CHECK(exchange({-10'000, "USD"}, "JPY", 250) == -14'992);  // 92.50 / 0.00617
  CHECK(exchange({1, "USD"}, "USD", 0) == 1);
  CHECK_FALSE(exchange({1, "USD"}, "EUR", 50));
  CHECK_FALSE(exchange({1, "GBP"}, "EUR", 250));
}

TEST_CASE("exchange rates: what nobody could convert by is refused") {
  Fixture f;
  const auto refused = [&](std::int64_t rate, std::int64_t units) {
    return f.refusal(f.made(exchange_rate, {{"currency", words("USD")},
                                            {"exchange_rate", whole(rate)},
                                            {"units", whole(units)}}));
  };
  CHECK(refused(0, 1) == "out_of_range");
  CHECK(refused(-5, 1) == "out_of_range");
  CHECK(refused(1'000, 0) == "out_of_range");
  CHECK(refused(kExchangeRateMax + 1, 1) == "out_of_range");
  CHECK(refused(kExchangeRateMax, kExchangeUnitsMax) == "");
  const auto most = converted(f.store->rows(), {9'000'000'000'000'000, "USD"}, "EUR", 0);
  REQUIRE(most);
  CHECK(*most > 0);
}

TEST_CASE("document lines: a price in another currency is converted, without a rate left open") {
  Fixture f;
  const Id import = f.insert(product, {{"name", words("Import")}, {"price", whole(10'000)},
                                       {"currency", words("USD")}});
  const Id made = f.quote_with({{{"product", import}}});
  CHECK(is_empty(f.lines_of(quote, made)[0].get("price")));
  f.insert(exchange_rate, {{"currency", words("USD")}, {"exchange_rate", whole(925)}});
  CHECK(f.number(document_line, f.add(quote, made, {{"product", import}}), "price") == 9'250);
}

TEST_CASE("quote: its currency stays once it has lines") {
  Fixture f;
  const Id made = f.quote_with({});
  f.update(quote, made, "currency", words("USD"));
  f.add(quote, made, {{"description", words("A")}, {"price", whole(1)}});
  CHECK(f.refusal(update_change(quote, made).set("currency", words("CHF"))) ==
        "currency_has_lines");
}

TEST_CASE("quote: starts as a draft for the customer's address, and stands for a month") {
  Fixture f;
  const Id made = f.quote_with({});
  const DateDays today = day_of(f.clock.now);
  CHECK(f.text(quote, made, "quote_state") == "draft");
  CHECK(f.text(quote, made, "currency") == "EUR");
  CHECK(f.text(quote, made, "recipient") == "Konmatfix");
  CHECK(f.text(quote, made, "street") == "Am Kai 3");
  CHECK(f.number(quote, made, "issued_on") == today);
  CHECK(f.number(quote, made, "valid_until") == today + 30);
  f.update(account, f.customer, "street", words("Elsewhere 1"));
  CHECK(f.text(quote, made, "street") == "Am Kai 3");
}

TEST_CASE("conversion: a deal becomes a quote with its lines, taxed as the house does") {
  Fixture f;
  const Id sale = f.insert(deal, {{"name", words("Fleet")}, {"stage", words("engaging")},
                                  {"account", f.customer}});
  f.insert(deal_line, {{"deal", sale}, {"description", words("Bike")}, {"price", whole(10'000)},
                       {"quantity", whole(2'000)}, {"discount", whole(10)}});
  const Id made = f.take(quote_from_deal(f.store->rows(), f.store->ids(), sale));
  CHECK(f.text(quote, made, "subject") == "Fleet");
  CHECK(f.totals(quote, made) == Totals{18'000, 3'420, 21'420});
  CHECK(f.get(quote, made, "deal") == Value{sale});
}

TEST_CASE("conversion: quote, order and invoice say the same, and nothing is made twice unasked") {
  Fixture f;
  Rows& rows = f.store->rows();
  IdMaker& ids = f.store->ids();
  const Id first = f.quote_with({{{"description", words("A")}, {"price", whole(1'000)}},
                                 {{"description", words("B")}, {"price", whole(500)},
                                  {"tax_percent", whole(0)}}});
  const Id order = f.take(order_from_quote(rows, ids, first, false));
  CHECK(f.text(quote, first, "quote_state") == "accepted");
  CHECK(f.text(sales_order, order, "order_state") == "confirmed");
  CHECK(f.totals(sales_order, order) == f.totals(quote, first));
  const auto twice = order_from_quote(rows, ids, first, false);
  REQUIRE_FALSE(twice);
  CHECK(twice.error().code == "already_ordered");
  CHECK(twice.error().detail == "Fleet");
  CHECK(order_from_quote(rows, ids, first, true));

  const Id bill = f.take(invoice_from_order(rows, ids, order, false));
  CHECK(f.totals(invoice, bill) == Totals{1'500, 190, 1'690});
  CHECK(f.text(invoice, bill, "invoice_state") == "draft");
  CHECK(f.text(invoice, bill, "recipient") == "Konmatfix");
  CHECK(invoice_from_order(rows, ids, order, false).error().code == "already_invoiced");
  f.update(invoice, bill, "invoice_state", words("issued"));
  f.update(invoice, bill, "invoice_state", words("cancelled"));
  CHECK(invoice_from_order(rows, ids, order, false));
}

TEST_CASE("quote: a new version takes its place, once, and what was replaced stays as it is") {
  Fixture f;
  Rows& rows = f.store->rows();
  const Id first = f.quote_with({{{"description", words("A")}, {"price", whole(1'000)}}});
  const Id second = f.take(next_version(rows, f.store->ids(), first));
  CHECK(f.number(quote, second, "revision") == 2);
  CHECK(f.get(quote, second, "replaces") == Value{first});
  CHECK(f.text(quote, second, "quote_state") == "draft");
  CHECK(f.text(quote, first, "quote_state") == "replaced");
  CHECK(f.totals(quote, second) == f.totals(quote, first));
  CHECK(next_version(rows, f.store->ids(), first).error().code == "already_replaced");
  CHECK(f.refusal(f.line(quote, first, {{"description", words("B")}})) == "document_closed");
  CHECK(f.refusal(update_change(document_line, f.lines_of(quote, first)[0].id)
                      .set("price", whole(1))) == "document_closed");
}

TEST_CASE("invoice: what was issued keeps its lines and amounts; it is paid or cancelled") {
  Fixture f;
  const Id bill = f.insert(invoice, {{"account", f.customer}});
  const Id line = f.add(invoice, bill, {{"description", words("A")}, {"price", whole(1'000)}});
  const DateDays today = day_of(f.clock.now);
  f.update(invoice, bill, "invoice_state", words("issued"));
  CHECK(f.number(invoice, bill, "due_on") == today + 14);
  const auto changed = [&](EntityKind kind, const Id& row, std::string_view field, Value value) {
    return f.refusal(update_change(kind, row).set(field, std::move(value)));
  };
  CHECK(changed(document_line, line, "price", whole(1)) == "document_issued");
  CHECK(f.refusal(Change{document_line, line, ChangeKind::remove, {}}) == "document_issued");
  CHECK(f.refusal(f.line(invoice, bill, {{"description", words("B")}})) == "document_issued");
  CHECK(changed(invoice, bill, "discount", whole(10)) == "document_issued");
  CHECK(changed(invoice, bill, "recipient", words("Somebody")) == "document_issued");
  CHECK(f.refusal(Change{invoice, bill, ChangeKind::remove, {}}) == "document_issued");
  CHECK(changed(invoice, bill, "invoice_state", words("draft")) == "illegal_transition");
  CHECK(changed(invoice, bill, "description", words("Called them.")) == "");
  CHECK(changed(invoice, bill, "due_on", whole(today + 60)) == "");
  CHECK(f.totals(invoice, bill) == Totals{1'000, 190, 1'190});
}

TEST_CASE("invoice: its state follows what was paid, both ways") {
  Fixture f;
  const Id bill = f.insert(invoice, {{"account", f.customer}});
  f.add(invoice, bill, {{"description", words("A")}, {"price", whole(1'000)}});
  f.update(invoice, bill, "invoice_state", words("issued"));
  const auto paid = [&](std::int64_t amount) {
    f.update(invoice, bill, "paid_amount", whole(amount));
    return f.text(invoice, bill, "invoice_state");
  };
  CHECK(paid(1'000) == "part_paid");
  CHECK(paid(1'190) == "paid");
  CHECK(paid(0) == "issued");
}

TEST_CASE("documents: late is an unpaid invoice after its day, and a quote without an answer") {
  Record bill = blank(invoice, Id{});
  bill.set("invoice_state", words("issued"));
  bill.set("due_on", whole(100));
  CHECK_FALSE(is_late(bill, 100));
  CHECK(is_late(bill, 101));
  bill.set("invoice_state", words("paid"));
  CHECK_FALSE(is_late(bill, 101));
  Record offer = blank(quote, Id{});
  offer.set("quote_state", words("sent"));
  offer.set("valid_until", whole(100));
  CHECK(is_late(offer, 101));
  offer.set("quote_state", words("accepted"));
  CHECK_FALSE(is_late(offer, 101));
}
