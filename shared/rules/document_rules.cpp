// Quotes, orders, invoices and their lines.
#include <algorithm>
#include <array>

#include "base/date.h"
#include "rules/documents.h"
#include "rules/edit.h"
#include "rules/pricing.h"
#include "store/query.h"
#include "store/rows.h"

namespace acq {
namespace {

constexpr std::int64_t kQuoteDays = 30;    // a quote stands
constexpr std::int64_t kPaymentDays = 14;  // until an invoice is due, unless the house says else

// What a customer was told, and somebody's books hold.
constexpr std::array<std::string_view, 14> kLockedFields = {
    "currency", "discount", "net_amount",  "tax_amount", "amount", "issued_on",   "recipient",
    "street",   "city",     "postal_code", "region",     "country", "introduction", "terms"};

std::unexpected<Error> refuse(std::string_view code, EntityKind kind,
                              std::string_view field = {}) {
  return fail(code, {}, {.entity = std::string(entity(kind).name), .field = std::string(field)});
}

Result<void> check_locked(const Edit& edit) {
  const EntityKind kind = edit.change.entity;
  if (!edit.current) return {};
  const std::string_view code = locked_code(*edit.current);
  if (code.empty()) return {};
  if (edit.change.kind == ChangeKind::remove) {
    return kind == EntityKind::invoice ? refuse(code, kind) : Result<void>{};
  }
  for (const std::string_view field : kLockedFields) {
    const Value* wanted = edit.change.find(field);
    if (wanted && *wanted != edit.current->get(field)) return refuse(code, kind, field);
  }
  return {};
}

// Whatever was written there: what the lines add up to. The server does this again with every
// edit that comes in, because two devices may each have known only their own line.
Result<void> set_totals(Edit& edit) {
  const bool asked = std::ranges::any_of(
      std::array{"discount", "net_amount", "tax_amount", "amount"},
      [&](std::string_view field) { return edit.sets(field); });
  if (!asked && !edit.inserts()) return {};
  auto totals = document_totals(edit.context.rows, edit.change.entity, edit.change.row,
                                number_of(edit.get("discount")));
  if (!totals) return forward(totals);
  edit.change.set("net_amount", totals->net);
  edit.change.set("tax_amount", totals->tax);
  edit.change.set("amount", totals->gross);
  return {};
}

// Where it is sent: copied, so that a letter that was written stays as it was.
Result<void> fill_address(Edit& edit) {
  const bool given = edit.sets("recipient") || edit.sets("street") || edit.sets("city");
  const bool has = edit.inserts() && !is_empty(edit.get("recipient"));
  if (given || has || !edit.sets("account")) return {};
  auto account = edit.context.rows.find(EntityKind::account, id_of(edit.get("account")));
  if (!account) return forward(account);
  if (!*account) return {};
  edit.change.set("recipient", (*account)->get("name"));
  for (const std::string_view field : {"street", "postal_code", "city", "region", "country"}) {
    edit.change.set(field, (*account)->get(field));
  }
  return {};
}

void start_document(Edit& edit, DateDays today) {
  const EntityKind kind = edit.change.entity;
  edit.set_default(state_field(kind),
                   std::string(kind == EntityKind::sales_order ? "confirmed" : "draft"));
  edit.set_default("currency", currency_of(edit.context.rows, id_of(edit.get("account"))));
  edit.set_default("issued_on", today);
  if (kind != EntityKind::quote) return;
  edit.set_default("valid_until", number_of(edit.get("issued_on")) + kQuoteDays);
  edit.set_default("revision", std::int64_t{1});
}

std::int64_t payment_days(Rows& rows) {
  const auto found = list_rowids(rows, {.kind = EntityKind::organisation, .limit = 1});
  if (!found || found->empty()) return kPaymentDays;
  const auto house = rows.at(EntityKind::organisation, found->front());
  if (!house || !*house) return kPaymentDays;
  return number_of((*house)->get("payment_days"), kPaymentDays);
}

// An invoice is dated when it leaves the house, and due some days after.
void follow_issue(Edit& edit, DateDays today) {
  const bool was_draft = !edit.current || text_of(edit.current->get("invoice_state")) == "draft";
  if (!was_draft || !edit.sets("invoice_state") || edit.text("invoice_state") != "issued") return;
  if (!edit.sets("issued_on")) edit.change.set("issued_on", today);
  if (is_empty(edit.get("due_on"))) {
    edit.change.set("due_on",
                    number_of(edit.get("issued_on")) + payment_days(edit.context.rows));
  }
}

// The state of an invoice follows what was paid.
void follow_payment(Edit& edit) {
  const std::string_view state = edit.text("invoice_state");
  if (!edit.sets("paid_amount") || state.empty() || state == "draft" || state == "cancelled") {
    return;
  }
  const std::int64_t paid = number_of(edit.get("paid_amount"));
  const bool all = paid >= number_of(edit.get("amount"));
  const std::string_view becomes = all ? "paid" : paid > 0 ? "part_paid" : "issued";
  if (becomes != state) edit.change.set("invoice_state", std::string(becomes));
}

Result<void> check_currency(const Edit& edit) {
  if (!edit.current || !edit.sets("currency")) return {};
  const Value& before = edit.current->get("currency");
  if (is_empty(before) || edit.get("currency") == before) return {};
  auto lines = count_rows(edit.context.rows,
                          {.kind = EntityKind::document_line,
                           .where = {{std::string(entity(edit.change.entity).name),
                                      Compare::equal, edit.change.row}}});
  if (!lines) return forward(lines);
  if (*lines > 0) return refuse("currency_has_lines", edit.change.entity, "currency");
  return {};
}

// The document a line belongs to; nothing unless it is exactly one.
struct Parent {
  EntityKind kind = EntityKind::none;
  Id id;
};
Parent parent_of(const Edit& edit) {
  Parent parent;
  for (const EntityKind kind : kDocuments) {
    const Id id = id_of(edit.get(entity(kind).name));
    if (id.is_nil()) continue;
    if (parent.kind != EntityKind::none) return {};
    parent = {kind, id};
  }
  return parent;
}

Result<void> fill_price(Edit& edit, const Record& document, const Record& product) {
  auto price = price_of(edit.context.rows, product, id_of(document.get("account")));
  if (!price) return forward(price);
  if (!*price) return {};
  auto here = converted(edit.context.rows, **price, text_of(document.get("currency")),
                        day_of(edit.context.now));
  if (!here) return forward(here);
  // Without a rate there is no price: a number in the wrong currency would be worse.
  if (*here) edit.change.set("price", **here);
  return {};
}

Result<std::optional<Record>> standard_tax(Rows& rows) {
  auto found = list_rowids(rows, {.kind = EntityKind::tax_rate,
                                  .where = {{"standard", Compare::equal, std::int64_t{1}}},
                                  .limit = 1});
  if (!found) return forward(found);
  if (found->empty()) return std::optional<Record>{};
  return rows.at(EntityKind::tax_rate, found->front());
}

// The rate that is named, the product's, or the one that counts unless another is named.
Result<void> fill_tax(Edit& edit, const Record* product) {
  Rows& rows = edit.context.rows;
  if (!edit.sets("tax_rate") && !edit.sets("tax_percent") && product) {
    edit.change.set("tax_rate", product->get("tax_rate"));
  }
  if (edit.sets("tax_percent")) return {};
  if (edit.inserts() && is_empty(edit.get("tax_rate"))) {
    auto standard = standard_tax(rows);
    if (!standard) return forward(standard);
    if (*standard) edit.change.set("tax_rate", (*standard)->id);
  }
  if (!edit.sets("tax_rate")) return {};
  auto rate = rows.find(EntityKind::tax_rate, id_of(edit.get("tax_rate")));
  if (!rate) return forward(rate);
  edit.change.set("tax_percent", *rate ? (*rate)->get("tax_percent") : Value{});
  return {};
}

// What a line takes from its product: when it is made, and when it gets another one.
Result<void> fill_line(Edit& edit, const Record& document) {
  const Id product_id = edit.sets("product") ? id_of(edit.get("product")) : Id{};
  auto product = edit.context.rows.find(EntityKind::product, product_id);
  if (!product) return forward(product);
  const Record* found = *product ? &**product : nullptr;
  if (found) {
    if (!edit.sets("description")) edit.change.set("description", std::string(title_of(*found)));
    if (!edit.sets("unit")) edit.change.set("unit", found->get("unit"));
    if (!edit.sets("price")) {
      if (auto done = fill_price(edit, document, *found); !done) return done;
    }
  }
  if (auto done = fill_tax(edit, found); !done) return done;
  if (!edit.inserts()) return {};
  edit.set_default("quantity", kThousandths);
  edit.set_default("currency", document.get("currency"));
  if (is_empty(edit.get("product")) && is_empty(edit.get("description"))) {
    return refuse("required", EntityKind::document_line, "description");
  }
  return {};
}

Result<void> place_line(Edit& edit, const Parent& parent) {
  auto lines = count_rows(edit.context.rows,
                          {.kind = EntityKind::document_line,
                           .where = {{std::string(entity(parent.kind).name), Compare::equal,
                                      parent.id}}});
  if (!lines) return forward(lines);
  if (*lines >= kDocumentLinesMax) {
    return fail("too_many_lines", std::to_string(kDocumentLinesMax),
                {.entity = "document_line", .field = {}});
  }
  edit.set_default("position", *lines + 1);
  return {};
}

void set_amount(Edit& edit) {
  edit.change.set("amount", line_amount(edit.after()));
}

// A line that only names another product (two were merged) says the same as before.
bool says_the_same(const Edit& edit) {
  if (edit.change.kind != ChangeKind::update) return false;
  const Entity& described = entity(EntityKind::document_line);
  return std::ranges::all_of(edit.change.fields, [&](const FieldChange& part) {
    const std::string_view name = described.fields[part.field].name;
    return name == "product" || name == "updated_at" ||
           part.value == edit.current->values[part.field];
  });
}

}  // namespace

Result<void> on_document(Edit& edit) {
  if (auto done = check_locked(edit); !done) return done;
  if (edit.change.kind == ChangeKind::remove || edit.change.kind == ChangeKind::restore) return {};
  const bool invoice = edit.change.entity == EntityKind::invoice;
  if (!edit.context.replicated) {
    const DateDays today = day_of(edit.context.now);
    if (edit.inserts()) start_document(edit, today);
    if (auto done = fill_address(edit); !done) return done;
    if (invoice) follow_issue(edit, today);
  }
  if (auto done = check_currency(edit); !done) return done;
  if (auto done = set_totals(edit); !done) return done;
  if (invoice) follow_payment(edit);
  return {};
}

Result<void> on_document_line(Edit& edit, std::vector<Change>& more) {
  const Parent parent = parent_of(edit);
  if (parent.kind == EntityKind::none) return refuse("one_document", EntityKind::document_line);
  auto document = edit.context.rows.find(parent.kind, parent.id);
  if (!document) return forward(document);
  if (!*document) return {};  // refused as unknown later
  const std::string_view locked = locked_code(**document);
  const bool edits = edit.inserts() || edit.change.kind == ChangeKind::update;
  if (!locked.empty() && !says_the_same(edit)) {
    return refuse(locked, EntityKind::document_line);
  }
  if (edits && !edit.context.replicated) {
    if (auto done = fill_line(edit, **document); !done) return done;
  }
  if (edit.inserts()) {
    if (auto done = place_line(edit, parent); !done) return done;
  }
  if (edits) set_amount(edit);
  if ((*document)->deleted || !locked.empty()) return {};
  // Asks for the totals anew, once the line is written.
  more.push_back(update_change(parent.kind, parent.id).set("amount", std::int64_t{0}));
  return {};
}

// A rate nobody could convert by, or that would run over, is refused.
Result<void> on_exchange_rate(Edit& edit) {
  edit.set_default("units", std::int64_t{1});
  const std::int64_t rate = number_of(edit.get("exchange_rate"), 1);
  const std::int64_t units = number_of(edit.get("units"), 1);
  if (rate < 1 || rate > kExchangeRateMax) {
    return fail("out_of_range", std::to_string(rate),
                {.entity = "exchange_rate", .field = "exchange_rate"});
  }
  if (units < 1 || units > kExchangeUnitsMax) {
    return fail("out_of_range", std::to_string(units),
                {.entity = "exchange_rate", .field = "units"});
  }
  return {};
}

// What is listed names its product, and costs in the list's currency.
Result<void> on_price_list_entry(Edit& edit) {
  Rows& rows = edit.context.rows;
  if (edit.sets("product")) {
    edit.change.set("description", rows.title(EntityKind::product, id_of(edit.get("product"))));
  }
  if (!edit.inserts() && !edit.sets("price")) return {};
  auto list = rows.find(EntityKind::price_list, id_of(edit.get("price_list")));
  if (!list) return forward(list);
  if (*list) edit.set_default("currency", (*list)->get("currency"));
  return {};
}

}  // namespace acq
