#include "server/api/document_print.h"

#include "i18n/locale.h"
#include "rules/documents.h"
#include "store/query.h"
#include "store/rows.h"
#include "store/scopes.h"

namespace acq::server {
namespace {

std::string words(const Record& record, std::string_view field) {
  return std::string(text_of(record.get(field)));
}

Result<Record> record_or_blank(Rows& rows, EntityKind kind, const Id& id) {
  auto found = rows.find(kind, id);
  if (!found) return forward(found);
  return *found ? std::move(**found) : blank(kind, {});
}

Result<Record> house_of(Rows& rows) {
  auto found = list_rowids(rows, {.kind = EntityKind::organisation, .limit = 1});
  if (!found) return forward(found);
  if (found->empty()) return blank(EntityKind::organisation, {});
  auto house = rows.at(EntityKind::organisation, found->front());
  if (!house) return forward(house);
  return *house ? std::move(**house) : blank(EntityKind::organisation, {});
}

// "24103 Kiel"
std::string place(const Record& record) {
  std::string code = words(record, "postal_code");
  const std::string city = words(record, "city");
  return code + (code.empty() || city.empty() ? "" : " ") + city;
}

void add(std::vector<std::string>& lines, std::string line) {
  if (!line.empty()) lines.push_back(std::move(line));
}

std::vector<std::string> sender_lines(const Translator& tr, const Record& house) {
  std::vector<std::string> lines;
  add(lines, words(house, "street"));
  add(lines, place(house));
  add(lines, words(house, "country"));
  const std::string phone = words(house, "phone"), tax = words(house, "tax_number");
  if (!phone.empty()) add(lines, tr("print.phone", {{"phone", phone}}));
  add(lines, words(house, "email"));
  add(lines, words(house, "website"));
  if (!tax.empty()) add(lines, tr("print.tax_number", {{"number", tax}}));
  return lines;
}

std::vector<std::string> recipient_lines(const Translator& tr, const DocumentToPrint& d) {
  std::vector<std::string> lines;
  const std::string person = title_of(d.contact);
  add(lines, words(d.record, "recipient"));
  if (lines.empty()) {
    add(lines, person);
  } else if (!person.empty() && person != lines.front()) {
    add(lines, tr("print.attention", {{"name", person}}));
  }
  add(lines, words(d.record, "street"));
  add(lines, place(d.record));
  add(lines, words(d.record, "region"));
  add(lines, words(d.record, "country"));
  return lines;
}

std::vector<PrintedPair> facts(Rows& rows, const Translator& tr, const Record& record) {
  std::vector<PrintedPair> all;
  for (const std::string_view name : {"issued_on", "valid_until", "deliver_on", "due_on"}) {
    const Value& day = record.get(name);
    if (is_empty(day)) continue;
    all.push_back({tr("field." + std::string(name)),
                   format_date(tr, number_of(day), DateStyle::medium)});
  }
  const std::string owner = rows.title(EntityKind::user, id_of(record.get("owner")));
  if (!owner.empty()) all.push_back({tr("print.contact"), owner});
  return all;
}

std::string rate(Language language, std::int64_t thousandths) {
  return format_decimal(language, thousandths, 3, true) + " %";
}

PrintedRow printed_row(const Translator& tr, const Record& line, std::int64_t position,
                       const std::string& currency) {
  const Language language = tr.language();
  std::string quantity =
      format_decimal(language, number_of(line.get("quantity"), 1000), 3, true);
  if (const std::string unit = words(line, "unit"); !unit.empty()) quantity += " " + unit;
  const std::int64_t off = number_of(line.get("discount"));
  const Value& tax = line.get("tax_percent");
  const int digits = currency_digits(currency);
  return {std::to_string(position),
          words(line, "description"),
          std::move(quantity),
          format_decimal(language, number_of(line.get("price")), digits),
          off == 0 ? std::string() : format_percent(language, off),
          is_empty(tax) ? std::string() : rate(language, number_of(tax)),
          format_decimal(language, number_of(line.get("amount")), digits)};
}

Result<void> add_rows(Rows& rows, const Translator& tr, const Record& record,
                      const std::string& currency, PrintedDocument& out) {
  auto rowids = list_rowids(
      rows, {.kind = EntityKind::document_line,
             .where = {{std::string(entity(record.kind).name), Compare::equal, record.id}},
             .sort = "position"});
  if (!rowids) return forward(rowids);
  for (const std::int64_t rowid : *rowids) {
    auto line = rows.at(EntityKind::document_line, rowid);
    if (!line) return forward(line);
    if (!*line) continue;
    const auto position = static_cast<std::int64_t>(out.rows.size()) + 1;
    out.rows.push_back(printed_row(tr, **line, position, currency));
    out.discounts = out.discounts || !out.rows.back()[4].empty();
  }
  return {};
}

Result<void> add_sums(Rows& rows, const Translator& tr, const Record& record,
                      const std::string& currency, PrintedDocument& out) {
  const Language language = tr.language();
  const auto money = [&](std::int64_t minor) { return format_money(language, {minor, currency}); };
  const std::int64_t percent = number_of(record.get("discount"));
  auto totals = document_totals(rows, record.kind, record.id, percent);
  if (!totals) return forward(totals);
  if (totals->discount != 0) {
    out.sums.push_back({tr("document.sum"), money(totals->sum)});
    out.sums.push_back({tr("document.doc_discount",
                           {{"percent", format_percent(language, percent)}}),
                        money(-totals->discount)});
  }
  out.sums.push_back({tr("document.net"), money(totals->net)});
  for (const TaxSum& tax : totals->taxes) {
    out.sums.push_back({tr("document.tax_of", {{"percent", rate(language, tax.percent)},
                                               {"base", money(tax.base)}}),
                        money(tax.tax)});
  }
  out.sums.push_back({tr("document.total"), money(totals->gross), true});
  const std::int64_t paid = number_of(record.get("paid_amount"));
  if (paid == 0) return {};
  out.sums.push_back({tr("field.paid_amount"), money(-paid)});
  out.sums.push_back({tr("document.open_amount"), money(totals->gross - paid), true});
  return {};
}

}  // namespace

Result<DocumentToPrint> find_to_print(Store& store, const Actor& actor, EntityKind kind,
                                      const Id& id) {
  Rows& rows = store.rows();
  auto found = rows.find(kind, id);
  if (!found) return forward(found);
  if (!*found || (*found)->deleted) return fail("not_found", id.text());
  auto away = distance(rows, actor, **found);
  if (!away) return forward(away);
  const Grant grant = grant_of(actor, kind), of_lines = grant_of(actor, EntityKind::document_line);
  if (grant.read < *away) return fail("not_found", id.text());
  // What is printed cannot leave out what this role must not see.
  if ((grant.hidden | of_lines.hidden) != 0 || of_lines.read == Reach::none) {
    return fail("not_allowed");
  }
  DocumentToPrint document{std::move(**found), {}, {}, {}};
  auto contact =
      record_or_blank(rows, EntityKind::contact, id_of(document.record.get("contact")));
  if (!contact) return forward(contact);
  document.contact = std::move(*contact);
  auto account =
      record_or_blank(rows, EntityKind::account, id_of(document.record.get("account")));
  if (!account) return forward(account);
  document.account = std::move(*account);
  document.language = words(document.contact, "language");
  if (!document.language.empty()) return document;
  auto house = house_of(rows);
  if (!house) return forward(house);
  document.language = words(*house, "language");
  return document;
}

std::string printed_title(const Translator& tr, const Record& document) {
  const std::string number = words(document, "number");
  const std::string title =
      tr("print." + std::string(entity(document.kind).name), {{"number", number}});
  const std::string_view state = text_of(document.get(state_field(document.kind)));
  if (state == "draft") return tr("print.draft", {{"title", title}});
  return state == "cancelled" ? tr("print.cancelled", {{"title", title}}) : title;
}

Result<PrintedDocument> printed(Store& store, const Translator& tr, const DocumentToPrint& d) {
  Rows& rows = store.rows();
  auto house = house_of(rows);
  if (!house) return forward(house);
  std::string currency = words(d.record, "currency");
  if (currency.empty()) currency = words(*house, "currency");
  PrintedDocument out;
  out.language = language_code(tr.language());
  out.title = printed_title(tr, d.record);
  out.subject = words(d.record, "subject");
  out.sender = words(*house, "name");
  out.sender_lines = sender_lines(tr, *house);
  out.recipient = recipient_lines(tr, d);
  out.facts = facts(rows, tr, d.record);
  out.introduction = words(d.record, "introduction");
  out.heads = {tr("print.no"),          tr("field.description"), tr("field.quantity"),
               tr("field.price"),       tr("document.discount"), tr("document.tax"),
               tr("field.amount") + " " + currency};
  if (auto done = add_rows(rows, tr, d.record, currency, out); !done) return forward(done);
  if (auto done = add_sums(rows, tr, d.record, currency, out); !done) return forward(done);
  out.terms = words(d.record, "terms");
  out.foot = words(*house, "document_foot");
  out.page = tr("print.page");
  return out;
}

}  // namespace acq::server
