// What belongs to a record: people of a company, deals, tickets, who reports to whom.
#include "client/screens/record_page/record_page_parts.h"
#include "client/screens/shown/shown.h"
#include "i18n/locale.h"
#include "rules/documents.h"
#include "rules/lead_score.h"

namespace acq::ui {
namespace {

constexpr std::size_t kLinksMost = 5;

// `inside`: the kind of the page it stands on, which is not named again.
PageLink make_link(Env& env, const Record& record, EntityKind inside = EntityKind::none) {
  PageLink entry;
  entry.title = shown_title(env, record);
  entry.route = record_route(record.kind, record.id);
  const Entity& described = entity(record.kind);
  if (record.kind == EntityKind::deal) {
    entry.below = shown_value(env, record, *described.find("stage"));
    const Value& probability = record.get("probability");
    if (!is_empty(probability)) {
      entry.below += " · " + format_percent(env.tr.language(), number_of(probability));
    }
    entry.right = shown_value(env, record, *described.find("amount"));
  } else if (is_document(record.kind)) {
    entry.below = shown_value(env, record, *described.find(state_field(record.kind)));
    entry.right = shown_value(env, record, *described.find("amount"));
  } else if (record.kind == EntityKind::price_list_entry) {
    entry.right = shown_value(env, record, *described.find("price"));
  } else {
    entry.below = shown_subtitle(env, record, inside);
  }
  return entry;
}

// Records of `kind` whose field `link` points here, but without those that meet `without`.
void add_card(Env& env, RecordPageState& state, EntityKind kind, std::string_view link,
              std::string_view sort, bool descending, std::vector<Condition> without = {},
              std::string_view title_key = {}) {
  PageCard made;
  made.kind = kind;
  made.link = link;
  made.title = title_key.empty() ? entities_name(env.tr, env.entity(kind)) : env.tr(title_key);
  if (state.can_write) made.add_label = new_name(env.tr, env.entity(kind));
  std::vector<Condition> where = std::move(without);
  where.push_back({std::string(link), Compare::equal, state.row});
  const std::int64_t count =
      count_rows(env.rows, {.kind = kind, .where = where}).value_or(0);
  for (const Record& record :
       records_where(env, kind, std::move(where), sort, descending, kLinksMost)) {
    made.links.push_back(make_link(env, record, state.kind));
  }
  // Few companies have daughters and few people staff: an empty card would only say so.
  if (made.links.empty() && state.kind == kind) return;
  if (count > static_cast<std::int64_t>(made.links.size())) {
    made.count = format_number(env.tr.language(), count);
  }
  state.cards.push_back(std::move(made));
}

std::vector<Condition> unless(std::string_view field, std::string_view first,
                              std::string_view second) {
  return {{std::string(field), Compare::not_equal, std::string(first)},
          {std::string(field), Compare::not_equal, std::string(second)}};
}

void add_open_tickets(Env& env, RecordPageState& state, std::string_view link) {
  add_card(env, state, EntityKind::ticket, link, "due_at", false,
           unless("ticket_state", "solved", "closed"), "page.open_tickets");
}

// "3 contacts · 2 open tickets · € 61,204 in open deals" of a company.
std::string company_in_figures(Env& env, const Id& account) {
  const auto counted = [&](EntityKind kind, std::vector<Condition> where) {
    where.push_back({"account", Compare::equal, account});
    return count_rows(env.rows, {.kind = kind, .where = std::move(where)}).value_or(0);
  };
  std::string words;
  const auto add = [&](const std::string& more) { words += (words.empty() ? "" : " · ") + more; };
  const std::int64_t people = counted(EntityKind::contact, {});
  const std::int64_t tickets =
      counted(EntityKind::ticket, unless("ticket_state", "solved", "closed"));
  if (people > 0) add(env.tr.count("page.people", people));
  if (tickets > 0) add(env.tr.count("page.tickets_open", tickets));
  ListQuery open{.kind = EntityKind::deal, .where = unless("stage", "won", "lost"), .sort = ""};
  open.where.push_back({"account", Compare::equal, account});
  // One sum a currency: they do not add up.
  const auto sums = group_sums(env.rows, open, "currency", "amount");
  if (!sums) return words;
  for (const GroupSum& group : *sums) {
    if (group.sum == 0) continue;
    add(env.tr("page.in_deals", {{"sum", money_text(env, group.sum, text_of(group.key))}}));
  }
  return words;
}

// The newest quotes, orders and invoices. Only once there are some, but for the quotes of a deal or
// a company: those begin here.
void add_documents(Env& env, RecordPageState& state) {
  const std::string_view link = entity(state.kind).name;
  for (const EntityKind kind : kDocuments) {
    if (grant_of(env.actor, kind).read == Reach::none) continue;
    add_card(env, state, kind, link, "created_at", true);
    const bool begins = kind == EntityKind::quote && state.kind != EntityKind::contact;
    if (!begins && state.cards.back().links.empty()) state.cards.pop_back();
  }
}

// The company of a contact, deal or ticket.
void add_company(Env& env, RecordPageState& state) {
  const Id account = id_of(state.record.get("account"));
  if (account.is_nil()) return;
  const auto found = env.rows.find(EntityKind::account, account);
  if (!found || !*found || (*found)->deleted) return;
  PageCard made;
  made.title = entity_name(env.tr, env.entity(EntityKind::account));
  PageLink entry = make_link(env, **found);
  const Field& employees = *entity(EntityKind::account).find("employees");
  const std::string staff = shown_value(env, **found, employees);
  if (!staff.empty()) {
    entry.below += (entry.below.empty() ? "" : " · ") + env.tr("page.staff", {{"n", staff}});
  }
  made.links.push_back(std::move(entry));
  made.note = company_in_figures(env, account);
  state.cards.push_back(std::move(made));
}

// What a lead promises, and why.
void add_score(Env& env, RecordPageState& state) {
  if (env.rows.dictionary().scores().empty()) return;
  PageCard made;
  std::int64_t sum = 0;
  for (const ScoreReason& reason : score_reasons(env.rows, state.record)) {
    sum += reason.points;
    made.links.push_back({.title = reason.name,
                          .right = signed_number(env.tr, reason.points)});
  }
  made.title = env.tr("page.score", {{"n", format_number(env.tr.language(), sum)}});
  state.cards.push_back(std::move(made));
}

// What an organisation has pointed here: records of its own kinds, and references it added.
void add_own(Env& env, RecordPageState& state) {
  for (const Entity& built_in : entities()) {
    const Entity& described = env.entity(built_in.kind);
    if (!env.rows.dictionary().uses(described.kind) || list_name(described.kind).empty()) continue;
    if (grant_of(env.actor, described.kind).read == Reach::none) continue;
    std::size_t cards = 0;
    for (const Field& field : described.fields) {
      const bool slot = field.has(kSlot) && field.type == FieldType::reference;
      const bool link = is_own(described.kind) && field.target != EntityKind::user;
      if (field.target != state.kind || field.has(kSystem) || !(slot || link)) continue;
      const std::size_t before = state.cards.size();
      add_card(env, state, described.kind, field.name, "title", false);
      // Two references from the same kind are told apart by their labels.
      if (++cards > 1 && state.cards.size() > before) {
        state.cards.back().title += " · " + field_label(env.tr, field);
      }
    }
  }
}

}  // namespace

std::vector<Record> records_where(Env& env, EntityKind kind, std::vector<Condition> where,
                                  std::string_view sort, bool descending, std::size_t most) {
  ListQuery query;
  query.kind = kind;
  query.where = std::move(where);
  query.sort = sort;
  query.descending = descending;
  query.limit = most;
  return fetch_all(env, query);
}

void load_cards(Env& env, RecordPageState& state) {
  state.cards.clear();
  switch (state.kind) {
    case EntityKind::contact:
      add_card(env, state, EntityKind::deal, "contact", "expected_close", false,
               unless("stage", "won", "lost"), "page.open_deals");
      add_documents(env, state);
      add_open_tickets(env, state, "contact");
      add_company(env, state);
      add_card(env, state, EntityKind::contact, "reports_to", "title", false, {}, "page.reports");
      break;
    case EntityKind::account:
      add_card(env, state, EntityKind::contact, "account", "title", false);
      add_card(env, state, EntityKind::deal, "account", "expected_close", false,
               unless("stage", "won", "lost"), "page.open_deals");
      add_documents(env, state);
      add_open_tickets(env, state, "account");
      add_card(env, state, EntityKind::account, "parent", "title", false, {},
               "page.subsidiaries");
      break;
    case EntityKind::deal:
      add_company(env, state);
      add_documents(env, state);
      break;
    case EntityKind::price_list:
      add_card(env, state, EntityKind::price_list_entry, "price_list", "title", false);
      break;
    case EntityKind::ticket: add_company(env, state); break;
    case EntityKind::lead: add_score(env, state); break;
    default: break;
  }
  add_own(env, state);
}

}  // namespace acq::ui
