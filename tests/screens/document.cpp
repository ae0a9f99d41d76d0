#include "staff_harness.h"

#include "store/query.h"

using namespace acq;
using namespace acq::testing;
using enum EntityKind;

namespace {

Value words(std::string_view text) { return std::string(text); }
Value whole(std::int64_t number) { return number; }

struct Fixture : StaffHarness {
  Id customer, bike;

  explicit Fixture(platform::HeadlessOptions options = {}) : StaffHarness(std::move(options)) {
    settle();
    sign_in();
    first_sync();
    make(tax_rate, {{"name", words("Full")}, {"tax_percent", whole(19'000)},
                    {"standard", whole(1)}});
    customer = make(account, {{"name", words("Konmatfix")}, {"city", words("Kiel")}});
    bike = make(product, {{"name", words("GTX Pro")}, {"price", whole(482'100)},
                          {"unit", words("pcs")}, {"active", whole(1)}});
  }
  Rows& rows() { return app->device()->rows(); }
  Id make(EntityKind kind, std::initializer_list<std::pair<std::string_view, Value>> values) {
    Change change = insert_change(kind, app->device()->store().ids().make());
    for (const auto& [name, value] : values) change.set(name, value);
    return write(change);
  }
  Value get(EntityKind kind, const Id& row, std::string_view field) {
    const auto record = rows().find(kind, row);
    REQUIRE(record);
    REQUIRE(*record);
    return (*record)->get(field);
  }
  // The only living one of its kind.
  Record only(EntityKind kind) {
    const auto rowids = list_rowids(rows(), {.kind = kind});
    REQUIRE(rowids);
    REQUIRE(rowids->size() == 1);
    return **rows().at(kind, rowids->front());
  }
  Id quote_page() {
    const Id made = make(quote, {{"account", customer}, {"subject", words("Fleet")}});
    go("/quotes/" + made.text());
    return made;
  }
};

}  // namespace

TEST_CASE("document: a line is added by searching its product, and the totals follow") {
  Fixture f;
  const Id made = f.quote_page();
  CHECK(f.shows(A11y::heading, "Number follows"));
  CHECK(f.shows_text("No lines yet"));
  f.press(A11y::combobox, "Add line");
  f.headless.type(*f.app, "gtx");
  f.settle();
  f.headless.press_key(*f.app, ImGuiKey_Enter);
  f.settle();
  const Record line = f.only(document_line);
  CHECK(line.get("product") == Value{f.bike});
  CHECK(f.shows(A11y::textbox, "Price, Line 1"));
  CHECK(f.shows_text("€5,736.99"));
  // The keyboard is in the new line's quantity.
  f.headless.type(*f.app, "2");
  f.headless.press_key(*f.app, ImGuiKey_Tab);
  f.settle();
  CHECK(f.get(document_line, line.id, "quantity") == whole(2'000));
  CHECK(f.get(quote, made, "amount") == whole(1'147'398));
  CHECK(f.shows_text("€11,473.98"));
}

TEST_CASE("document: words that are no product are a line of their own; Enter asks for the next") {
  Fixture f;
  f.quote_page();
  f.press(A11y::combobox, "Add line");
  f.headless.type(*f.app, "Delivery");
  f.settle();
  f.headless.press_key(*f.app, ImGuiKey_Enter);
  f.settle();
  const Record line = f.only(document_line);
  CHECK(text_of(line.get("description")) == "Delivery");
  f.fill(A11y::textbox, "Price, Line 1", "12.50");
  f.headless.press_key(*f.app, ImGuiKey_Enter);
  f.settle();
  CHECK(f.get(document_line, line.id, "price") == whole(1'250));
  CHECK(f.shows(A11y::textbox, "Search"));  // of the next line
}

TEST_CASE("document: what is no number is said beside the line and nothing is written") {
  Fixture f;
  const Id made = f.quote_page();
  const Id line = f.make(document_line, {{"quote", made}, {"description", words("A")},
                                         {"price", whole(1'000)}});
  f.settle();
  f.fill(A11y::textbox, "Price, Line 1", "ten");
  f.headless.press_key(*f.app, ImGuiKey_Tab);
  f.settle();
  CHECK(f.headless.find(A11y::textbox, "Price, Line 1")->invalid == platform::a11y::State::yes);
  CHECK(f.get(document_line, line, "price") == whole(1'000));
}

TEST_CASE("document: a quote becomes an order, and a second one only after asking") {
  Fixture f;
  const Id made = f.quote_page();
  f.make(document_line, {{"quote", made}, {"description", words("A")}, {"price", whole(1'000)}});
  f.settle();
  const auto make_order = [&] {
    f.press(A11y::button, "More");
    f.press(A11y::option, "Make order");
  };
  make_order();
  const Record order = f.only(sales_order);
  CHECK(order.get("amount") == whole(1'190));
  CHECK(f.get(quote, made, "quote_state") == words("accepted"));
  CHECK(f.shows(A11y::button, "Make invoice"));
  f.go("/quotes/" + made.text());
  CHECK_FALSE(f.shows(A11y::combobox, "Add line"));
  f.press(A11y::button, "Make order");
  CHECK(f.shows_text("already an order"));
  f.press(A11y::button, "Make another");
  const auto rowids = list_rowids(f.rows(), {.kind = sales_order});
  CHECK(rowids->size() == 2);
}

TEST_CASE("document: Undo takes a whole order back, lines and all") {
  Fixture f;
  const Id made = f.quote_page();
  f.make(document_line, {{"quote", made}, {"description", words("A")}, {"price", whole(1'000)}});
  f.settle();
  f.press(A11y::button, "More");
  f.press(A11y::option, "Make order");
  f.only(sales_order);
  f.press(A11y::button, "Undo");
  CHECK(list_rowids(f.rows(), {.kind = sales_order})->empty());
  CHECK(list_rowids(f.rows(), {.kind = document_line})->size() == 1);
  CHECK(f.get(quote, made, "quote_state") == words("draft"));
}

TEST_CASE("document: an invoice is issued after asking, then paid in parts") {
  Fixture f;
  const Id made = f.make(invoice, {{"account", f.customer}});
  f.make(document_line, {{"invoice", made}, {"description", words("A")}, {"price", whole(1'000)}});
  f.go("/invoices/" + made.text());
  f.press(A11y::button, "Issue");
  CHECK(f.shows_text("can no longer be changed"));
  f.press(A11y::button, "Issue");
  CHECK(f.get(invoice, made, "invoice_state") == words("issued"));
  CHECK_FALSE(f.shows(A11y::textbox, "Price, Line 1"));
  f.press(A11y::button, "Record payment");
  f.fill(A11y::textbox, "Amount received (EUR)", "0");
  f.press(A11y::button, "Save");
  CHECK(f.shows_text("Enter an amount above 0"));
  f.fill(A11y::textbox, "Amount received (EUR)", "10");
  f.press(A11y::button, "Save");
  CHECK(f.get(invoice, made, "invoice_state") == words("part_paid"));
  CHECK(f.shows_text("€1.90"));
  f.press(A11y::button, "Record payment");
  f.press(A11y::button, "Save");
  CHECK(f.get(invoice, made, "invoice_state") == words("paid"));
}

TEST_CASE("document: the PDF is asked of the server and kept as a file") {
  Fixture f;
  const Id made = f.quote_page();
  f.press(A11y::button, "PDF");
  CHECK(f.shows_text("Changes must reach the server first"));
  (void)made;
}

TEST_CASE("document: on a phone everything is in one column and can be edited") {
  Fixture f({.width = 390, .height = 844});
  const Id made = f.quote_page();
  const Id line = f.make(document_line, {{"quote", made}, {"description", words("A")},
                                         {"price", whole(1'000)}});
  f.settle();
  REQUIRE(f.shows(A11y::textbox, "Price, Line 1"));
  const auto* price = f.headless.find(A11y::textbox, "Price, Line 1");
  CHECK(price->rect.x >= 0);
  CHECK(price->rect.x + price->rect.w <= 390);
  CHECK(price->rect.h >= 44);
  f.fill(A11y::textbox, "Price, Line 1", "20");
  f.headless.press_key(*f.app, ImGuiKey_Tab);
  f.settle();
  CHECK(f.get(document_line, line, "price") == whole(2'000));
}

TEST_CASE("deal: its quotes are on its page, and a new one brings the lines along") {
  Fixture f;
  const Id sale = f.make(deal, {{"name", words("Fleet")}, {"stage", words("engaging")},
                                {"account", f.customer}});
  f.make(deal_line, {{"deal", sale}, {"product", f.bike}});
  f.go("/deals/" + sale.text());
  f.press(A11y::button, "New quote");
  const Record made = f.only(quote);
  CHECK(made.get("deal") == Value{sale});
  CHECK(made.get("net_amount") == whole(482'100));
  CHECK(f.shows(A11y::textbox, "Price, Line 1"));
  f.go("/accounts/" + f.customer.text());
  CHECK(f.shows(A11y::heading, "Quotes"));
}

TEST_CASE("deal: its lines are typed into like those of a quote, and its amount follows") {
  Fixture f;
  const Id sale = f.make(deal, {{"name", words("Fleet")}, {"stage", words("engaging")},
                                {"account", f.customer}});
  const Id line = f.make(deal_line, {{"deal", sale}, {"product", f.bike}});
  f.go("/deals/" + sale.text());
  CHECK_FALSE(f.shows(A11y::textbox, "Tax %, Line 1"));
  f.fill(A11y::textbox, "Quantity, Line 1", "3");
  f.headless.press_key(*f.app, ImGuiKey_Tab);
  f.settle();
  CHECK(f.get(deal_line, line, "quantity") == whole(3'000));
  CHECK(f.get(deal, sale, "amount") == whole(3 * 482'100));
}
