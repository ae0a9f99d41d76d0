#include "client/screens/form/form.h"

#include <algorithm>

#include "base/date.h"
#include "base/utf8.h"
#include "client/screens/form/form_day.h"
#include "client/screens/form/form_deal.h"
#include "client/screens/shown/shown.h"
#include "i18n/locale.h"
#include "import/duplicates.h"
#include "model/check.h"
#include "rules/custom_rules.h"
#include "rules/layout.h"

namespace acq::ui {
namespace {

constexpr std::size_t kHitsMost = 8;

bool in_form(const Field& field, bool is_new) {
  if (is_people(field)) return true;
  if (field.has(kSystem) || field.has(kHidden)) return false;
  if (field.merge == MergeRule::server_number) return false;
  return is_new || field.merge != MergeRule::insert_only;
}

int digits_of(Env& env, const FormState& state) {
  for (const FormField& f : state.fields) {
    if (f.field->type == FieldType::currency && f.text.size() == 3) {
      return currency_digits(f.text);
    }
  }
  return currency_digits(env.currency);
}

// What a new record starts with.
Value default_of(Env& env, EntityKind kind, const Field& field) {
  // Of a ticket the assignment rules may say it.
  const bool mine = field.name == "owner" && kind != EntityKind::ticket;
  if (mine && !env.actor.user.is_nil()) return env.actor.user;
  if (field.type == FieldType::currency) return std::string(env.currency);
  if (field.name == "happened_at") return env.now;
  if (kind == EntityKind::event) {  // the next full hour
    const TimeMs hour = (env.now / kMsPerHour + 1) * kMsPerHour;
    if (field.name == "starts_at") return hour;
    if (field.name == "ends_at") return hour + kMsPerHour;
    if (field.name == "event_state") return std::string("planned");
  }
  if (field.name == "active") return std::int64_t{1};
  if (field.name == "opened_on") return env.today();
  const bool work = kind == EntityKind::task || kind == EntityKind::ticket;
  if (field.name == "priority" && work) return std::string("normal");
  if (field.name == "channel") return std::string("note");
  if (field.name == "direction") return std::string("outbound");
  if (field.name == "ticket_channel") return std::string("phone");
  if (kind == EntityKind::deal && (field.name == "stage" || field.name == "pipeline")) {
    return usual_beginning(env, field);
  }
  const bool state = field.name == "task_state" ||
                     (field.name == "ticket_state" && kind == EntityKind::ticket) ||
                     field.name == "lead_state" || field.name == "article_state" ||
                     field.name == "visible_to" ||
                     (field.name == "state" && kind == EntityKind::account);
  if (state && field.choices) return std::string(field.choices->choices[0].name);
  return {};
}

// The fields in the order of the layout, or of the model.
std::vector<std::size_t> form_order(const Entity& described, const Layout& layout) {
  std::vector<std::size_t> order = layout_order(described, layout);
  for (std::size_t i = 0; layout.empty() && i < described.fields.size(); ++i) order.push_back(i);
  return order;
}

// The heading of the section that begins with this field.
std::string heading_at(const Layout& layout, std::string_view field) {
  for (const LayoutSection& section : layout) {
    if (!section.fields.empty() && section.fields.front() == field) return section.title;
  }
  return {};
}

// A field that the form does not show: what it was preset to, and what a new record has anyway.
void put_beside(Env& env, FormState& state, std::size_t index, std::vector<Preset>& presets) {
  const Field& field = env.entity(state.kind).fields[index];
  const auto preset = std::ranges::find(presets, field.name, &Preset::field);
  Value value;
  if (preset != presets.end())
    value = std::move(preset->value);
  else if (state.row.is_nil() && in_form(field, true))
    value = default_of(env, state.kind, field);
  if (!is_empty(value)) {
    state.besides.push_back({static_cast<std::uint16_t>(index), std::move(value)});
  }
}

// The record as it would be saved now, as far as it can be read.
Record draft_of(Env& env, const FormState& state) {
  Record draft = blank(state.kind, state.row);
  if (!state.row.is_nil()) {
    if (auto found = env.rows.find(state.kind, state.row); found && *found) draft = **found;
  }
  for (const FieldChange& part : state.besides) draft.values[part.field] = part.value;
  const int digits = digits_of(env, state);
  for (const FormField& f : state.fields) {
    if (auto value = form_value(env, state.kind, f, digits)) draft.set(f.field->name, *value);
  }
  return draft;
}

// Fields that are asked for only of some records come and go with what is entered.
void follow_rules(Env& env, FormState& state) {
  const bool stages =
      state.kind == EntityKind::deal && !env.rows.dictionary().pipelines().empty();
  const bool asks = stages || std::ranges::any_of(state.fields, [](const FormField& f) {
    return f.field->rules && !f.field->rules->shown_if.empty();
  });
  const Record draft = asks ? draft_of(env, state) : Record{};
  for (FormField& f : state.fields) {
    f.needed = f.field->has(kRequired);
    if (!f.field->rules) continue;
    f.shown = is_shown(env.rows, draft, *f.field, env.now);
    f.needed = f.field->rules->required;
  }
  if (stages) need_for_stage(env, state, draft);
}

void search_reference(Env& env, FormField& f) {
  f.hits.clear();
  ListQuery query;
  const EntityKind target = is_people(*f.field) ? EntityKind::user : f.field->target;
  query.kind = target;
  query.search = f.words;
  query.limit = kHitsMost;
  const auto rowids = list_rowids(env.rows, query);
  if (!rowids) return;
  for (const std::int64_t rowid : *rowids) {
    const auto record = env.rows.at(target, rowid);
    if (!record || !*record) continue;
    f.hits.push_back({(*record)->id.text(), shown_title(env, **record),
                      shown_subtitle(env, **record)});
  }
}

}  // namespace

Result<FormState> make_form(Env& env, EntityKind kind, Id row, std::vector<Preset> presets) {
  FormState state;
  state.kind = kind;
  state.row = row;
  state.stay = !presets.empty();
  state.today = env.today();
  const bool is_new = row.is_nil();
  Record record = blank(kind, row);
  if (!is_new) {
    auto found = env.rows.find(kind, row);
    if (!found) return forward(found);
    if (!*found || (*found)->deleted) return fail("not_found");
    record = std::move(**found);
  }
  const Entity& described = env.entity(kind);
  if (kind == EntityKind::deal) add_pipeline(env, presets);
  for (const Preset& preset : presets) record.set(preset.field, preset.value);
  show_whole_days(env, record);
  const std::string_view own = text_of(record.get("currency"));
  const int digits = currency_digits(own.empty() ? env.currency : own);
  auto layout = layout_for(env.rows, kind, env.actor.role);
  if (!layout) return forward(layout);
  const std::vector<std::size_t> order = form_order(described, *layout);
  for (std::size_t i = 0; i < described.fields.size(); ++i) {
    if (std::ranges::find(order, i) != order.end() && in_form(described.fields[i], is_new)) {
      continue;
    }
    put_beside(env, state, i, presets);
  }
  for (const std::size_t i : order) {
    const Field& field = described.fields[i];
    if (!in_form(field, is_new)) continue;
    Value value = is_new ? default_of(env, kind, field) : record.values[i];
    bool touched = is_new && !is_empty(value);
    for (const Preset& preset : presets) {
      if (preset.field != field.name) continue;
      value = record.values[i];
      touched = true;
    }
    state.fields.push_back(make_form_field(env, field, value, digits));
    state.fields.back().touched = touched;
    state.fields.back().heading = heading_at(*layout, field.name);
    if (field.name == "recurrence") {
      const TimeMs start = number_of(record.get("starts_at"), env.now);
      load_day_field(env, state.fields.back(), value, day_of(start, env.offset_at(start)));
    }
  }
  if (kind == EntityKind::deal) offer_stages(env, state, draft_of(env, state), is_new);
  follow_rules(env, state);
  if (!state.fields.empty()) follow_start(env, state, 0);
  state.title = is_new ? new_name(env.tr, described) : shown_title(env, record);
  state.open = true;
  state.focus_first = true;
  return state;
}

namespace {

void show_error(Env& env, FormState& state, const Error& error) {
  FormField* f = field_named(state, error.where.field);
  (f ? f->error : state.error) = env.tr.error(error);
}

// Fields of one group are written whole: of half an address the order in which two devices send
// would decide what the other half is.
bool moves_along(const FormState& state, const FormField& f) {
  if (f.field->group.empty()) return false;
  return std::ranges::any_of(state.fields, [&](const FormField& other) {
    return other.touched && other.field->group == f.field->group;
  });
}

// The change the form stands for; wrong fields get their sentence and nothing is returned.
std::optional<Change> change_of(Env& env, FormState& state) {
  const bool is_new = state.row.is_nil();
  Change change = is_new ? insert_change(state.kind, env.store.ids().make())
                         : update_change(state.kind, state.row);
  const int digits = digits_of(env, state);
  bool fine = true;
  state.error.clear();
  for (FormField& f : state.fields) {
    f.error.clear();
    if (!f.shown) continue;
    const bool needed = is_new && f.needed;
    if (!f.touched && !needed && !moves_along(state, f)) continue;
    auto value = form_value(env, state.kind, f, digits);
    if (value && is_empty(*value) && f.needed) value = fail("required");
    if (!value) {
      Error error = value.error();
      error.where.field = f.field->name;
      show_error(env, state, error);
      fine = false;
      continue;
    }
    if (is_new && is_empty(*value)) continue;
    change.set(f.field->name, std::move(*value));
  }
  if (!fine) return {};
  store_whole_days(env, state, change);
  for (const FieldChange& part : state.besides) change.fields.push_back(part);
  return change;
}

bool has_page(EntityKind kind) {
  return kind != EntityKind::task && kind != EntityKind::activity && kind != EntityKind::team &&
         kind != EntityKind::event;
}

void save(Env& env, FormState& state) {
  const std::optional<Change> change = change_of(env, state);
  if (!change) return;
  if (change->fields.empty()) {
    state.open = false;
    return;
  }
  const bool is_new = state.row.is_nil();
  const std::string key = is_new ? "record.created" : "record.saved";
  const std::string said = env.tr(key, {{"entity", entity_name(env.tr, env.entity(state.kind))}});
  auto written = env.shell.try_write({&*change, 1}, said);
  if (!written) {
    show_error(env, state, written.error());
    return;
  }
  state.open = false;
  if (is_new && !state.stay && has_page(state.kind)) {
    env.shell.go(record_route(state.kind, change->row));
  }
}

bool may_be_there(EntityKind kind) {
  return kind == EntityKind::contact || kind == EntityKind::account || kind == EntityKind::lead;
}

// Who is entered a second time is best noticed before it is saved.
void look_for_alike(Env& env, FormState& state) {
  constexpr std::size_t kAlikeMost = 3;
  state.alike.clear();
  const auto found = find_alike(env.rows, draft_of(env, state), kAlikeMost);
  if (!found) return;
  for (const Alike& alike : *found) {
    const auto record = env.rows.find(state.kind, alike.row);
    if (!record || !*record) continue;
    FormAlike entry{shown_title(env, **record), shown_subtitle(env, **record),
                    record_route(state.kind, alike.row)};
    for (const std::string_view field : alike.fields) {
      entry.below += entry.below.empty() ? "" : " · ";
      entry.below += field_label(env.tr, *env.entity(state.kind).find(field));
    }
    state.alike.push_back(std::move(entry));
  }
}

bool is_edit(FormAsk ask) {
  return ask == FormAsk::changed || ask == FormAsk::pick || ask == FormAsk::clear ||
         ask == FormAsk::choose;
}

}  // namespace

void update_form_field(Env& env, FormField& f, const FormIntent& intent) {
  switch (intent.ask) {
    case FormAsk::search_opened:
    case FormAsk::search_typed: search_reference(env, f); return;
    case FormAsk::pick: {
      if (intent.index >= static_cast<int>(f.hits.size())) return;
      const ComboHit& hit = f.hits[static_cast<std::size_t>(intent.index)];
      if (is_people(*f.field)) {
        const Id id = Id::parse(hit.key).value_or(Id{});
        if (std::ranges::find(f.people, std::pair(id, hit.title)) == f.people.end()) {
          f.people.emplace_back(id, hit.title);
        }
        break;
      }
      f.reference = Id::parse(hit.key).value_or(Id{});
      f.reference_title = hit.title;
      break;
    }
    case FormAsk::clear:
      f.reference = Id{};
      f.reference_title.clear();
      break;
    case FormAsk::choose:
      if (is_people(*f.field)) f.people.erase(f.people.begin() + intent.index);
      else f.choice = intent.index;
      break;
    default: break;
  }
  f.touched = true;
  f.error.clear();
}

void update_form(Env& env, FormState& state, const FormIntent& intent) {
  state.edited = state.edited || is_edit(intent.ask);
  switch (intent.ask) {
    case FormAsk::save: save(env, state); break;
    case FormAsk::cancel:
      if (state.edited) state.asking = true;
      else state.open = false;
      break;
    case FormAsk::keep:
      state.asking = false;
      state.then.clear();
      break;
    case FormAsk::discard:
      state.asking = false;
      state.open = false;
      if (!state.then.empty()) env.shell.go(state.then);
      break;
    case FormAsk::open_alike:
      state.then = state.alike[static_cast<std::size_t>(intent.index)].route;
      state.asking = true;
      break;
    default:
      update_form_field(env, state.fields[intent.field], intent);
      if (!is_edit(intent.ask)) break;
      follow_start(env, state, intent.field);
      if (state.fields[intent.field].field->name == "pipeline") {
        offer_stages(env, state, draft_of(env, state), true);
      }
      follow_rules(env, state);
      if (state.row.is_nil() && may_be_there(state.kind)) look_for_alike(env, state);
  }
  env.host.frames.request_frames(2);
}

}  // namespace acq::ui
