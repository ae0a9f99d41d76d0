// From the database to the page's state.
#include <algorithm>
#include <numeric>

#include "client/screens/line_table/line_table.h"
#include "client/screens/record_page/record_page.h"
#include "client/screens/record_page/record_page_parts.h"
#include "client/screens/shown/shown.h"
#include "i18n/locale.h"
#include "model/check.h"
#include "model/rights.h"
#include "rules/custom_rules.h"
#include "rules/layout.h"

namespace acq::ui {
namespace {

constexpr std::size_t kTasksMost = 8, kConflictsMost = 5;

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

// The fields of the layout for this role, and what the program knows besides; without a layout all.
std::vector<std::size_t> details_order(Env& env, EntityKind kind) {
  const Entity& described = env.entity(kind);
  const auto layout = layout_for(env.rows, kind, env.actor.role);
  if (layout && !layout->empty()) {
    std::vector<std::size_t> order = layout_order(described, *layout);
    for (std::size_t i = 0; i < described.fields.size(); ++i) {
      const bool there = std::ranges::find(order, i) != order.end();
      const bool known = described.fields[i].has(kSystem) && !described.fields[i].has(kSlot);
      if (known && !there) order.push_back(i);
    }
    return order;
  }
  std::vector<std::size_t> all(described.fields.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  return all;
}

void load_details(Env& env, RecordPageState& state) {
  const Entity& described = env.entity(state.kind);
  state.details.clear();
  bool address_done = false;
  for (const std::size_t i : details_order(env, state.kind)) {
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
    if (!is_shown(env.rows, state.record, field, env.now)) continue;
    if (field.name == "updated_at" || field.name == "created_by") continue;
    PageDetail detail = make_detail(env, state.record, field);
    if (!detail.value.empty()) state.details.push_back(std::move(detail));
  }
  state.description = text_of(state.record.get("description"));
}

void load_tasks(Env& env, RecordPageState& state) {
  state.tasks.clear();
  const std::string link(env.entity(state.kind).name);
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

// What others, or this user elsewhere, wrote at the same time and that did not stay.
void load_conflicts(Env& env, RecordPageState& state) {
  state.conflicts.clear();
  const Entity& described = env.entity(state.kind);
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

// The first time this page is read it is compared with what this user saw last.
void recall_look(Env& env, RecordPageState& state) {
  if (!env.visits) return;
  state.favourite = env.visits->is_favourite(state.kind, state.row);
  if (state.looked) return;
  state.looked = true;
  state.before = env.visits->seen(state.kind, state.row);
}

void remember_look(Env& env, RecordPageState& state) {
  if (!env.visits) return;
  std::int64_t newest = state.before ? state.before->newest : 0;
  newest = std::max(newest, state.record.version);
  for (const PageEvent& event : state.events) newest = std::max(newest, event.version);
  // The page is read again whenever anything is written; its look only when it shows another thing.
  if (state.noted && state.noted->newest == newest &&
      state.noted->record.values == state.record.values) {
    return;
  }
  state.noted = Seen{env.now, newest, state.record};
  env.visits->look(state.record, newest, env.now);
}

}  // namespace

void load_record_page(Env& env, RecordPageState& state) {
  state.stale = false;
  auto found = env.rows.find(state.kind, state.row);
  state.missing = !found || !*found || (*found)->deleted;
  if (state.missing) return;
  state.record = std::move(**found);
  state.can_write = env.actor.role != Role::read_only;
  const Grant& grant = grant_of(env.actor, state.kind);
  state.can_edit = grant.edit != Reach::none;
  state.can_remove = grant.remove != Reach::none;
  state.can_log = grant_of(env.actor, EntityKind::activity).create != Reach::none;
  state.title = shown_title(env, state.record);
  state.subtitle = shown_subtitle(env, state.record);
  state.pill.clear();
  for (const Field& field : env.entity(state.kind).fields) {
    if (field.type != FieldType::choice || !field.choices || !is_coloured(*field.choices)) continue;
    state.pill = shown_value(env, state.record, field);
    state.tone = tone_of(field, state.record.get(field.name));
    break;
  }
  state.phone = text_of(state.record.get("phone"));
  if (state.phone.empty()) state.phone = text_of(state.record.get("mobile"));
  state.email = text_of(state.record.get("email"));
  const std::string_view lead_state = text_of(state.record.get("lead_state"));
  state.can_convert = state.kind == EntityKind::lead && lead_state != "converted" &&
                      state.can_edit;
  state.has_timeline = has_timeline(state.kind);
  state.has_tasks = state.has_timeline;
  recall_look(env, state);
  load_details(env, state);
  load_conflicts(env, state);
  if (state.has_timeline) load_timeline(env, state);
  if (state.has_tasks) load_tasks(env, state);
  load_cards(env, state);
  load_since(env, state);
  remember_look(env, state);
  state.files.row = state.row;
  load_files(env, state.files);
  if (state.kind != EntityKind::deal) return;
  state.lines.whole = state.kind;
  state.lines.id = state.row;
  state.lines.currency = text_of(state.record.get("currency"));
  if (state.lines.currency.empty()) state.lines.currency = env.currency;
  state.lines.can_edit = state.can_edit;
  load_lines(env, state.lines);
}

}  // namespace acq::ui
