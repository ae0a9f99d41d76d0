#include "rules/convert_document.h"

#include <array>
#include <span>
#include <string>

#include "rules/documents.h"
#include "store/query.h"

namespace acq {
namespace {

constexpr std::array<std::string_view, 16> kCarried = {
    "subject", "account",     "contact", "deal",   "currency", "discount",     "recipient",
    "street",  "postal_code", "city",    "region", "country",  "introduction", "terms",
    "owner",   "description"};
constexpr std::array<std::string_view, 9> kLineCarried = {
    "product", "description", "quantity", "unit", "price", "currency", "discount", "tax_rate",
    "position"};

void copy(const Record& from, Change& to, std::span<const std::string_view> fields) {
  for (const std::string_view field : fields) {
    const Value& value = from.get(field);
    if (!is_empty(value)) to.set(field, value);
  }
}

Result<Record> living(Rows& rows, EntityKind kind, const Id& id) {
  auto found = rows.find(kind, id);
  if (!found) return forward(found);
  if (!*found || (*found)->deleted) return fail("not_found", id.text());
  return std::move(**found);
}

Result<std::vector<Record>> lines_of(Rows& rows, EntityKind lines, const Record& whole) {
  ListQuery query{.kind = lines,
                  .where = {{std::string(entity(whole.kind).name), Compare::equal, whole.id}},
                  .sort = lines == EntityKind::document_line ? "position" : "created_at"};
  auto rowids = list_rowids(rows, query);
  if (!rowids) return forward(rowids);
  std::vector<Record> found;
  for (const std::int64_t rowid : *rowids) {
    auto line = rows.at(lines, rowid);
    if (!line) return forward(line);
    if (*line) found.push_back(std::move(**line));
  }
  return found;
}

Result<void> add_lines(Rows& rows, IdMaker& ids, EntityKind lines, const Record& from,
                       DocumentMade& made) {
  auto found = lines_of(rows, lines, from);
  if (!found) return forward(found);
  for (const Record& line : *found) {
    Change change = insert_change(EntityKind::document_line, ids.make());
    change.set(entity(made.kind).name, made.row);
    copy(line, change, kLineCarried);
    // As it stands: nothing is looked up anew. A deal's line knows no tax yet.
    if (lines == EntityKind::document_line) {
      change.set("tax_percent", number_of(line.get("tax_percent")));
      change.set("unit", line.get("unit"));
    }
    change.set("price", number_of(line.get("price")));
    made.changes.push_back(std::move(change));
  }
  return {};
}

// A new document with what `from` says, its lines, and `link` to it.
Result<DocumentMade> make(Rows& rows, IdMaker& ids, EntityKind kind, const Record& from,
                          std::string_view link) {
  DocumentMade made{kind, ids.make(), {}};
  Change head = insert_change(kind, made.row);
  head.set(link, from.id);
  copy(from, head, kCarried);
  made.changes.push_back(std::move(head));
  auto done = add_lines(rows, ids, EntityKind::document_line, from, made);
  if (!done) return forward(done);
  return made;
}

// Is there a living document that was made from this one?
Result<void> check_first(Rows& rows, EntityKind kind, const Record& from, std::string_view code) {
  auto found = list_rowids(
      rows, {.kind = kind,
             .where = {{std::string(kind == EntityKind::quote ? "replaces"
                                                              : entity(from.kind).name),
                        Compare::equal, from.id},
                       {std::string(state_field(kind)), Compare::not_equal,
                        std::string("cancelled")}},
             .limit = 1});
  if (!found) return forward(found);
  if (found->empty()) return {};
  auto other = rows.at(kind, found->front());
  if (!other) return forward(other);
  return fail(code, *other ? title_of(**other) : std::string());
}

}  // namespace

Result<DocumentMade> quote_from_deal(Rows& rows, IdMaker& ids, const Id& deal_id) {
  auto deal = living(rows, EntityKind::deal, deal_id);
  if (!deal) return forward(deal);
  DocumentMade made{EntityKind::quote, ids.make(), {}};
  Change head = insert_change(EntityKind::quote, made.row);
  constexpr std::array<std::string_view, 4> kOfDeal = {"account", "contact", "owner", "currency"};
  copy(*deal, head, kOfDeal);
  head.set("subject", deal->get("name")).set("deal", deal_id);
  made.changes.push_back(std::move(head));
  auto done = add_lines(rows, ids, EntityKind::deal_line, *deal, made);
  if (!done) return forward(done);
  return made;
}

Result<DocumentMade> order_from_quote(Rows& rows, IdMaker& ids, const Id& quote_id, bool again) {
  auto quote = living(rows, EntityKind::quote, quote_id);
  if (!quote) return forward(quote);
  if (!again) {
    auto first = check_first(rows, EntityKind::sales_order, *quote, "already_ordered");
    if (!first) return forward(first);
  }
  auto made = make(rows, ids, EntityKind::sales_order, *quote, "quote");
  if (!made) return made;
  if (text_of(quote->get("quote_state")) != "accepted") {
    made->changes.push_back(
        update_change(EntityKind::quote, quote_id).set("quote_state", std::string("accepted")));
  }
  return made;
}

Result<DocumentMade> invoice_from_order(Rows& rows, IdMaker& ids, const Id& order_id, bool again) {
  auto order = living(rows, EntityKind::sales_order, order_id);
  if (!order) return forward(order);
  if (!again) {
    auto first = check_first(rows, EntityKind::invoice, *order, "already_invoiced");
    if (!first) return forward(first);
  }
  return make(rows, ids, EntityKind::invoice, *order, "sales_order");
}

Result<DocumentMade> next_version(Rows& rows, IdMaker& ids, const Id& quote_id) {
  auto quote = living(rows, EntityKind::quote, quote_id);
  if (!quote) return forward(quote);
  auto first = check_first(rows, EntityKind::quote, *quote, "already_replaced");
  if (!first) return forward(first);
  auto made = make(rows, ids, EntityKind::quote, *quote, "replaces");
  if (!made) return made;
  made->changes.front().set("revision", number_of(quote->get("revision"), 1) + 1);
  made->changes.push_back(
      update_change(EntityKind::quote, quote_id).set("quote_state", std::string("replaced")));
  return made;
}

}  // namespace acq
