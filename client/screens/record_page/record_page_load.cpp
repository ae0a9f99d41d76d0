// From the database to the page's state.
#include <algorithm>

#include "client/screens/record_page/record_page.h"
#include "client/screens/shown/shown.h"
#include "i18n/locale.h"
#include "model/check.h"
#include "rules/documents.h"

namespace acq::ui {
namespace {

constexpr std::size_t kLinksMost = 5, kTasksMost = 8, kConflictsMost = 5;

bool has_timeline(EntityKind kind) {
  return kind == EntityKind::contact || kind == EntityKind::account || kind == EntityKind::lead ||
         kind == EntityKind::deal || kind == EntityKind::ticket;
}

std::string detail_url(const Field& field, std::string_view value) {
  switch (field.type) {
    case FieldType::email: return "mailto:" + std::string(value);
    case FieldType::phone: return "tel:" + std::string(value);
    case FieldType::url:
      if (value.starts_with("http://") || value.starts_with("https://")) {
        return std::string(value);
      }
      return "https://" + std::string(value);
    default: return {};
  }
}

PageDetail make_detail(Env& env, const Record& record, const Field& field) {
  PageDetail detail;
  detail.label = field_label(env.tr, field);
  detail.value = shown_value(env, record, field);
  if (field.type == FieldType::reference && !list_name(field.target).empty()) {
    detail.route = record_route(field.target, id_of(record.get(field.name)));
  }
  detail.url = detail_url(field, detail.value);
  if (field.type == FieldType::url && detail.value.starts_with("https://")) {
    detail.value.erase(0, 8);
  }
  detail.pill = field.type == FieldType::choice && field.choices && is_coloured(*field.choices);
  detail.tone = tone_of(field, record.get(field.name));
  return detail;
}

// Street, postal code and city as people write them, in one detail.
PageDetail address_of(Env& env, const Record& record) {
  PageDetail detail;
  detail.label = env.tr("page.address");
  const auto text = [&](std::string_view field) { return std::string(text_of(record.get(field))); };
  const auto line = [&](std::string words) {
    if (words.empty()) return;
    if (!detail.value.empty()) detail.value += "\n";
    detail.value += words;
  };
  line(text("street"));
  std::string town = text("postal_code");
  if (!text("city").empty()) town += (town.empty() ? "" : " ") + text("city");
  line(std::move(town));
  line(text("region"));
  line(text("country"));
  return detail;
}

void load_details(Env& env, RecordPageState& state) {
  const Entity& described = entity(state.kind);
  state.details.clear();
  bool address_done = false;
  for (std::size_t i = 0; i < described.fields.size(); ++i) {
    const Field& field = described.fields[i];
    const bool title = std::find(described.title.begin(), described.title.end(), field.name) !=
                       described.title.end();
    if (title || field.has(kHidden) || field.name == "description" || field.name == "currency")
      continue;
    if (field.group == "address") {
      if (address_done) continue;
      address_done = true;
      PageDetail address = address_of(env, state.record);
      if (!address.value.empty()) state.details.push_back(std::move(address));
      continue;
    }
    if (is_empty(state.record.values[i])) continue;
    if (field.name == "updated_at" || field.name == "created_by") continue;
    PageDetail detail = make_detail(env, state.record, field);
    if (!detail.value.empty()) state.details.push_back(std::move(detail));
  }
  state.description = text_of(state.record.get("description"));
}

std::vector<Record> records_where(Env& env, EntityKind kind, std::vector<Condition> where,
                                  std::string_view sort, bool descending, std::size_t most) {
  ListQuery query;
  query.kind = kind;
  query.where = std::move(where);
  query.sort = sort;
  query.descending = descending;
  query.limit = most;
  std::vector<Record> records;
  const auto rowids = list_rowids(env.rows, query);
  if (!rowids) return records;
  for (const std::int64_t rowid : *rowids) {
    auto record = env.rows.at(kind, rowid);
    if (record && *record) records.push_back(std::move(**record));
  }
  return records;
}

Icon channel_icon(std::string_view channel) {
  if (channel == "call") return Icon::phone;
  if (channel == "email") return Icon::mail;
  if (channel == "meeting") return Icon::meeting;
  if (channel == "visit") return Icon::people;
  if (channel == "letter") return Icon::letter;
  if (channel == "fax") return Icon::fax;
  if (channel == "sms") return Icon::sms;
  if (channel == "chat") return Icon::chat;
  if (channel == "social") return Icon::share;
  return Icon::note;
}

std::string when_text(Env& env, TimeMs at) {
  return format_relative(env.tr, at, env.now, env.utc_offset_min);
}

PageEvent activity_event(Env& env, const Record& activity) {
  const Entity& described = entity(EntityKind::activity);
  PageEvent event;
  event.row = activity.id;
  event.channel = text_of(activity.get("channel"));
  event.icon = channel_icon(event.channel);
  event.title = text_of(activity.get("subject"));
  event.body = text_of(activity.get("body"));
  std::string more = shown_value(env, activity, *described.find("channel"));
  const std::int64_t minutes = number_of(activity.get("minutes"));
  if (minutes > 0) more += ", " + env.tr.count("page.minutes", minutes);
  const std::string outcome = shown_value(env, activity, *described.find("outcome"));
  if (!outcome.empty()) more += " · " + outcome;
  event.title = event.title.empty() ? more : event.title;
  const std::string owner = shown_value(env, activity, *described.find("owner"));
  event.right = owner.substr(0, owner.find(' '));
  event.right += (event.right.empty() ? "" : " · ") +
                 when_text(env, number_of(activity.get("happened_at")));
  // The icon says the channel; the line is worth its room when it says more.
  const bool says_more = minutes > 0 || !outcome.empty();
  if (says_more && event.title != more) {
    event.body = event.body.empty() ? more : more + "\n" + event.body;
  }
  return event;
}

PageEvent ticket_event(Env& env, const Record& ticket) {
  PageEvent event;
  event.row = ticket.id;
  event.channel = "ticket";
  event.icon = Icon::ticket;
  event.route = record_route(EntityKind::ticket, ticket.id);
  const std::string number(text_of(ticket.get("number")));
  const Field& state = *entity(EntityKind::ticket).find("ticket_state");
  event.title = text_of(ticket.get("subject"));
  event.body = (number.empty() ? env.tr("ticket.provisional") : number) + " · " +
               shown_value(env, ticket, state);
  event.right = when_text(env, number_of(ticket.get("created_at")));
  return event;
}

void load_timeline(Env& env, RecordPageState& state) {
  const std::string link(entity(state.kind).name);
  state.channels = {"", "call", "email", "meeting", "visit", "note"};
  state.channel_names = {env.tr("page.all")};
  for (std::size_t i = 1; i < state.channels.size(); ++i) {
    state.channel_names.push_back(env.tr("choice.channel." + state.channels[i]));
  }
  if (state.kind != EntityKind::ticket && state.kind != EntityKind::lead) {
    state.channels.emplace_back("ticket");
    state.channel_names.push_back(env.tr("entities.ticket"));
  }
  const std::string& channel = state.channels[static_cast<std::size_t>(state.channel)];
  struct Timed {
    TimeMs at;
    PageEvent event;
  };
  std::vector<Timed> all;
  if (channel != "ticket") {
    std::vector<Condition> where{{link, Compare::equal, state.row}};
    if (!channel.empty()) where.push_back({"channel", Compare::equal, channel});
    for (const Record& activity : records_where(env, EntityKind::activity, std::move(where),
                                                "happened_at", true, state.events_most + 1)) {
      all.push_back({number_of(activity.get("happened_at")), activity_event(env, activity)});
    }
  }
  const bool tickets = channel.empty() || channel == "ticket";
  if (tickets && entity(EntityKind::ticket).find(link)) {
    for (const Record& ticket : records_where(env, EntityKind::ticket,
                                              {{link, Compare::equal, state.row}}, "created_at",
                                              true, state.events_most + 1)) {
      all.push_back({number_of(ticket.get("created_at")), ticket_event(env, ticket)});
    }
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Timed& a, const Timed& b) { return a.at > b.at; });
  state.more_events = all.size() > state.events_most;
  if (state.more_events) all.resize(state.events_most);
  state.events.clear();
  for (Timed& timed : all) state.events.push_back(std::move(timed.event));
}

void load_tasks(Env& env, RecordPageState& state) {
  state.tasks.clear();
  const std::string link(entity(state.kind).name);
  for (const Record& task :
       records_where(env, EntityKind::task,
                     {{link, Compare::equal, state.row},
                      {"task_state", Compare::equal, std::string("open")}},
                     "due_on", false, kTasksMost)) {
    PageTask entry;
    entry.row = task.id;
    entry.subject = text_of(task.get("subject"));
    const Value& due = task.get("due_on");
    if (!is_empty(due)) {
      entry.due = format_day(env.tr, number_of(due), env.today());
      entry.late = number_of(due) <= env.today();
    }
    state.tasks.push_back(std::move(entry));
  }
}

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

void add_card(Env& env, RecordPageState& state, EntityKind kind, std::string_view link,
              std::string_view sort, bool descending) {
  PageCard made;
  made.title = entities_name(env.tr, kind);
  made.kind = kind;
  if (state.can_write) made.add_key = "new." + std::string(entity(kind).name);
  for (const Record& record : records_where(env, kind, {{std::string(link), Compare::equal,
                                                         state.row}},
                                            sort, descending, kLinksMost)) {
    made.links.push_back(make_link(env, record, state.kind));
  }
  state.cards.push_back(std::move(made));
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
  made.title = entity_name(env.tr, EntityKind::account);
  PageLink entry = make_link(env, **found);
  const Field& employees = *entity(EntityKind::account).find("employees");
  const std::string staff = shown_value(env, **found, employees);
  if (!staff.empty()) {
    entry.below += (entry.below.empty() ? "" : " · ") + env.tr("page.staff", {{"n", staff}});
  }
  made.links.push_back(std::move(entry));
  state.cards.push_back(std::move(made));
}

void load_cards(Env& env, RecordPageState& state) {
  state.cards.clear();
  switch (state.kind) {
    case EntityKind::contact:
      add_card(env, state, EntityKind::deal, "contact", "expected_close", false);
      add_documents(env, state);
      add_company(env, state);
      break;
    case EntityKind::account:
      add_card(env, state, EntityKind::contact, "account", "title", false);
      add_card(env, state, EntityKind::deal, "account", "expected_close", true);
      add_documents(env, state);
      break;
    case EntityKind::deal:
      add_company(env, state);
      add_card(env, state, EntityKind::deal_line, "deal", "title", false);
      add_documents(env, state);
      break;
    case EntityKind::price_list:
      add_card(env, state, EntityKind::price_list_entry, "price_list", "title", false);
      break;
    case EntityKind::ticket: add_company(env, state); break;
    default: break;
  }
}

// What others, or this user elsewhere, wrote at the same time and that did not stay.
void load_conflicts(Env& env, RecordPageState& state) {
  state.conflicts.clear();
  const Entity& described = entity(state.kind);
  for (const Record& record :
       records_where(env, EntityKind::conflict,
                     {{"subject_id", Compare::equal, state.row},
                      {"conflict_state", Compare::equal, std::string("open")}},
                     "created_at", true, kConflictsMost)) {
    const auto index = described.index_of(text_of(record.get("field_name")));
    if (!index) continue;
    const Field& field = described.fields[*index];
    const auto lost = value_from_text(described, field, text_of(record.get("lost_value")));
    const auto kept = value_from_text(described, field, text_of(record.get("kept_value")));
    if (!lost || !kept) continue;
    const auto shown = [&](const Value& value) {
      Record with = blank(state.kind, state.row);
      with.set(field.name, value);
      const std::string words = shown_value(env, with, field);
      return words.empty() ? env.tr("history.nothing") : words;
    };
    const auto name = [&](std::string_view user) {
      const std::string title = env.rows.title(EntityKind::user, id_of(record.get(user)));
      return title.empty() ? env.tr("history.somebody") : title;
    };
    const auto when = [&](std::string_view at) {
      return format_relative(env.tr, number_of(record.get(at)), env.now, env.utc_offset_min);
    };
    PageConflict conflict{record.id, *index, *lost, field_label(env.tr, field), {}};
    conflict.sentence = env.tr("conflict.sentence",
                               {{"field", conflict.label}, {"lost", shown(*lost)},
                                {"lost_by", name("lost_by")}, {"lost_at", when("lost_at")},
                                {"kept", shown(*kept)}, {"kept_by", name("kept_by")},
                                {"kept_at", when("kept_at")}});
    state.conflicts.push_back(std::move(conflict));
  }
}

}  // namespace

void load_record_page(Env& env, RecordPageState& state) {
  state.stale = false;
  auto found = env.rows.find(state.kind, state.row);
  state.missing = !found || !*found || (*found)->deleted;
  if (state.missing) return;
  state.record = std::move(**found);
  state.can_write = env.actor.role != Role::read_only;
  state.title = shown_title(env, state.record);
  state.subtitle = shown_subtitle(env, state.record);
  state.pill.clear();
  for (const Field& field : entity(state.kind).fields) {
    if (field.type != FieldType::choice || !field.choices || !is_coloured(*field.choices)) continue;
    state.pill = shown_value(env, state.record, field);
    state.tone = tone_of(field, state.record.get(field.name));
    break;
  }
  state.phone = text_of(state.record.get("phone"));
  if (state.phone.empty()) state.phone = text_of(state.record.get("mobile"));
  state.email = text_of(state.record.get("email"));
  const std::string_view lead_state = text_of(state.record.get("lead_state"));
  state.can_convert = state.kind == EntityKind::lead && lead_state != "converted";
  state.has_timeline = has_timeline(state.kind);
  state.has_tasks = state.has_timeline;
  load_details(env, state);
  load_conflicts(env, state);
  if (state.has_timeline) load_timeline(env, state);
  if (state.has_tasks) load_tasks(env, state);
  load_cards(env, state);
  state.files.row = state.row;
  load_files(env, state.files);
}

}  // namespace acq::ui
