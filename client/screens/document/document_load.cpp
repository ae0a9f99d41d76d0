// What the page shows, read from the store.
#include "client/screens/document/document.h"
#include "client/screens/line_table/line_table.h"
#include "client/screens/shown/shown.h"
#include "i18n/locale.h"
#include "rules/documents.h"

namespace acq::ui {
namespace {

void read_head(Env& env, DocumentState& state, const Record& record) {
  const Entity& described = env.entity(state.kind);
  const std::string_view number = text_of(record.get("number"));
  state.provisional = number.empty();
  state.title = state.provisional ? env.tr("ticket.number_follows") : std::string(number);
  state.subject = text_of(record.get("subject"));
  const Field& field = *described.find(state_field(state.kind));
  const std::string_view stored = text_of(record.get(field.name));
  state.state_words = shown_choice(env.tr, *field.choices, stored);
  state.tone = tone_of(field, record.get(field.name));
  if (is_late(record, env.today())) {
    const bool invoice = state.kind == EntityKind::invoice;
    state.state_words = env.tr(invoice ? "document.overdue" : "choice.quote_state.expired");
    state.tone = Tone::bad;
  }
  const bool company = !id_of(record.get("account")).is_nil();
  const EntityKind whose = company ? EntityKind::account : EntityKind::contact;
  const Id customer = id_of(record.get(env.entity(whose).name));
  state.customer = customer.is_nil() ? std::string{} : env.rows.title(whose, customer);
  state.customer_route = state.customer.empty() ? std::string{} : record_route(whose, customer);
}

void read_address(DocumentState& state, const Record& record) {
  state.address.clear();
  const auto add = [&](std::string words) {
    if (!words.empty()) state.address.push_back(std::move(words));
  };
  add(std::string(text_of(record.get("recipient"))));
  add(std::string(text_of(record.get("street"))));
  std::string place(text_of(record.get("postal_code")));
  if (const auto city = text_of(record.get("city")); !city.empty()) {
    place += (place.empty() ? "" : " ") + std::string(city);
  }
  add(std::move(place));
  add(std::string(text_of(record.get("region"))));
  add(std::string(text_of(record.get("country"))));
}

void read_facts(Env& env, DocumentState& state, const Record& record) {
  state.facts.clear();
  const Entity& described = env.entity(state.kind);
  for (const std::string_view name :
       {"account", "contact", "deal", "issued_on", "valid_until", "deliver_on", "due_on",
        "paid_on", "currency", "revision", "owner", "description"}) {
    const Field* field = described.find(name);
    if (!field) continue;
    DocumentFact fact{.label = field_label(env.tr, *field),
                      .value = shown_value(env, record, *field)};
    if (fact.value.empty()) continue;
    if (field->type == FieldType::reference && !list_name(field->target).empty()) {
      fact.route = record_route(field->target, id_of(record.get(name)));
    }
    const bool end = name == "due_on" || name == "valid_until";
    fact.bad = end && is_late(record, env.today());
    state.facts.push_back(std::move(fact));
  }
}

void relate(Env& env, DocumentState& state, const Record& other) {
  const Field& field = *env.entity(other.kind).find(state_field(other.kind));
  state.related.push_back(
      {.label = entity_name(env.tr, env.entity(other.kind)),
       .value = shown_title(env, other) + " · " + shown_value(env, other, field),
       .route = record_route(other.kind, other.id)});
}

// What it was made from, and what was made from it.
void read_related(Env& env, DocumentState& state, const Record& record) {
  state.related.clear();
  const auto from = [&](EntityKind kind, std::string_view field) {
    const auto found = env.rows.find(kind, id_of(record.get(field)));
    if (found && *found && !(*found)->deleted) relate(env, state, **found);
  };
  const auto made = [&](EntityKind kind, std::string_view field) {
    const auto rowids = list_rowids(
        env.rows, {.kind = kind,
                   .where = {{std::string(field), Compare::equal, record.id}},
                   .sort = "created_at",
                   .limit = 20});
    if (!rowids) return;
    for (const std::int64_t rowid : *rowids) {
      const auto other = env.rows.at(kind, rowid);
      if (other && *other) relate(env, state, **other);
    }
  };
  if (state.kind == EntityKind::quote) {
    from(EntityKind::quote, "replaces");
    made(EntityKind::quote, "replaces");
    made(EntityKind::sales_order, "quote");
  } else if (state.kind == EntityKind::sales_order) {
    from(EntityKind::quote, "quote");
    made(EntityKind::invoice, "sales_order");
  } else {
    from(EntityKind::sales_order, "sales_order");
  }
}

void read_sums(Env& env, DocumentState& state, const Record& record) {
  state.sums.clear();
  const Language language = env.tr.language();
  const auto money = [&](std::int64_t minor) {
    return format_money(language, {minor, state.currency});
  };
  const std::int64_t percent = number_of(record.get("discount"));
  const auto totals = document_totals(env.rows, state.kind, state.row, percent);
  if (!totals) return;
  if (totals->discount != 0) {
    state.sums.push_back({env.tr("document.sum"), money(totals->sum)});
    state.sums.push_back({env.tr("document.doc_discount",
                                 {{"percent", format_percent(language, percent)}}),
                          money(-totals->discount)});
  }
  state.sums.push_back({env.tr("document.net"), money(totals->net)});
  for (const TaxSum& tax : totals->taxes) {
    const std::string rate = format_decimal(language, tax.percent, 3, true) + " %";
    state.sums.push_back({env.tr("document.tax_of", {{"percent", rate},
                                                     {"base", money(tax.base)}}),
                          money(tax.tax)});
  }
  state.sums.push_back({env.tr("document.total"), money(totals->gross), true});
  const std::int64_t paid = number_of(record.get("paid_amount"));
  state.open_amount = totals->gross - paid;
  if (paid == 0) return;
  state.sums.push_back({env.tr("field.paid_amount"), money(-paid)});
  state.sums.push_back({env.tr("document.open_amount"), money(state.open_amount), true});
}

}  // namespace

void load_document(Env& env, DocumentState& state) {
  state.stale = false;
  const auto found = env.rows.find(state.kind, state.row);
  state.missing = !found || !*found || (*found)->deleted;
  if (state.missing) return;
  const Record& record = **found;
  state.can_write = grant_of(env.actor, state.kind).edit != Reach::none;
  state.locked = !locked_code(record).empty();
  state.currency = text_of(record.get("currency"));
  if (state.currency.empty()) state.currency = env.currency;
  state.introduction = text_of(record.get("introduction"));
  state.terms = text_of(record.get("terms"));
  const auto person = env.rows.find(EntityKind::contact, id_of(record.get("contact")));
  state.mail_to = person && *person ? text_of((*person)->get("email")) : std::string_view{};
  read_head(env, state, record);
  read_address(state, record);
  read_facts(env, state, record);
  read_related(env, state, record);
  read_sums(env, state, record);
  state.actions.clear();
  if (state.can_write) state.actions = document_actions(env, record);
  state.table.whole = state.kind;
  state.table.id = state.row;
  state.table.currency = state.currency;
  state.table.can_edit = state.can_write && !state.locked;
  load_lines(env, state.table);
}

}  // namespace acq::ui
