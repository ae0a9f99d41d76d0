// What a list looks like before anything is asked: columns, tabs and filters from the model.
#include <algorithm>

#include "base/utf8.h"
#include "client/screens/filter/filter.h"
#include "client/screens/records/records.h"
#include "client/screens/shown/shown.h"
#include "rules/documents.h"

namespace acq::ui {
namespace {

bool is_title_field(const Entity& described, std::string_view name) {
  for (const std::string_view title : described.title) {
    if (title == name) return true;
  }
  return false;
}

bool is_person(EntityKind kind) {
  return kind == EntityKind::contact || kind == EntityKind::lead || kind == EntityKind::user;
}

// About as wide as these words in a pill; the view measures exactly, this only divides the room.
float pill_room(std::string_view words) {
  float width = 42;
  for (std::string_view rest = words; !rest.empty();) {
    const CodePoint point = decode_utf8(rest);
    width += is_cjk(point.value) ? 13.0f : 6.4f;
    rest.remove_prefix(std::max<std::size_t>(1, point.size));
  }
  return width;
}

// A status is read at a glance: its column takes the longest of its names.
float choice_width(Env& env, const ChoiceSet& set) {
  float width = 92;
  for (const Choice& choice : set.choices) {
    width = std::max(width, pill_room(shown_choice(env.tr, set, choice.name)));
  }
  return std::min(width, 190.0f);
}

GridColumn field_column(Env& env, const Field& field) {
  GridColumn column;
  column.key = field.name;
  column.title = field_label(env.tr, field);
  column.width = 150;
  switch (field.type) {
    case FieldType::money:
    case FieldType::integer:
    case FieldType::percent:
    case FieldType::decimal:
      column.align = Align::right;
      column.width = 120;
      break;
    case FieldType::choice:
      if (field.choices && is_coloured(*field.choices)) column.look = CellLook::pill;
      column.width = field.choices ? choice_width(env, *field.choices) : 124;
      break;
    case FieldType::time: column.width = 156; break;
    case FieldType::reference: column.width = 144; break;
    case FieldType::email: column.width = 220; break;
    case FieldType::date: column.width = 124; break;
    case FieldType::boolean: column.width = 88; break;
    default: break;
  }
  return column;
}

}  // namespace

std::vector<GridColumn> make_columns(Env& env, EntityKind kind,
                                     const std::vector<std::string>& chosen) {
  const Entity& described = env.entity(kind);
  std::vector<GridColumn> columns;
  if (kind == EntityKind::task) {
    columns.push_back({.key = "hook", .title = {}, .width = 40, .look = CellLook::check,
                       .sortable = false});
  }
  if (kind == EntityKind::ticket) {
    columns.push_back({.key = "number", .title = env.tr("field.number"), .width = 84,
                       .look = CellLook::muted});
  }
  columns.push_back({.key = "title",
                     .title = env.tr(described.title.size() > 1
                                         ? "list.name"
                                         : "field." + std::string(described.title[0])),
                     .width = 230,
                     .look = is_person(kind) ? CellLook::person : CellLook::title});
  for (const std::string& name : chosen) {
    const Field* field = described.find(name);
    const bool there = std::ranges::find(columns, name, &GridColumn::key) != columns.end();
    if (!field || there || field->has(kHidden) || is_title_field(described, name)) continue;
    columns.push_back(field_column(env, *field));
  }
  if (!chosen.empty()) return columns;
  for (const Field& field : described.fields) {
    const bool phone = kind == EntityKind::contact && field.name == "phone";
    if (!field.has(kListed) && !phone) continue;
    if (is_title_field(described, field.name) || field.name == "number") continue;
    if (kind == EntityKind::task && field.name == "task_state") continue;
    columns.push_back(field_column(env, field));
  }
  return columns;
}

std::vector<RecordsTab> make_tabs(Env& env, EntityKind kind) {
  const std::string plural = entities_inside(env.tr, env.entity(kind));
  std::vector<RecordsTab> tabs;
  const auto state_tab = [&](std::string_view field, std::string_view value,
                             std::string_view key) {
    tabs.push_back({env.tr(key),
                    {{std::string(field), Compare::equal, std::string(value)}}});
  };
  const auto not_state = [&](std::string_view field, std::string_view a, std::string_view b,
                             std::string_view key) {
    tabs.push_back({env.tr(key),
                    {{std::string(field), Compare::not_equal, std::string(a)},
                     {std::string(field), Compare::not_equal, std::string(b)}}});
  };
  if (kind == EntityKind::task) state_tab("task_state", "open", "list.open_tasks");
  tabs.push_back({env.tr("list.all", {{"entities", plural}}), {}});
  if (owner_field(kind) && !env.actor.user.is_nil()) {
    RecordsTab mine{env.tr("list.mine"), {{"owner", Compare::equal, env.actor.user}}};
    if (kind == EntityKind::task) {
      mine.where.push_back({"task_state", Compare::equal, std::string("open")});
    }
    tabs.push_back(std::move(mine));
  }
  if (kind == EntityKind::contact) state_tab("state", "at_risk", "list.at_risk");
  if (kind == EntityKind::account) state_tab("state", "at_risk", "list.at_risk");
  if (kind == EntityKind::lead) not_state("lead_state", "converted", "disqualified", "list.open");
  if (kind == EntityKind::deal) not_state("stage", "won", "lost", "list.open");
  if (kind == EntityKind::ticket) not_state("ticket_state", "solved", "closed", "list.open");
  if (kind == EntityKind::ticket) add_queue_tabs(env, tabs);
  if (kind == EntityKind::quote) not_state("quote_state", "replaced", "declined", "list.open");
  if (kind == EntityKind::sales_order) {
    not_state("order_state", "delivered", "cancelled", "list.open");
  }
  if (kind == EntityKind::invoice) not_state("invoice_state", "paid", "cancelled", "list.unpaid");
  if (kind == EntityKind::task) state_tab("task_state", "done", "list.done_tasks");
  return tabs;
}

void read_rights(Env& env, RecordsState& state) {
  const Grant grant = grant_of(env.actor, state.kind);
  const bool user = state.kind == EntityKind::user;
  state.can_create = !user && grant.create != Reach::none;
  state.can_edit = !user && grant.edit != Reach::none;
  state.can_delete = !user && state.kind != EntityKind::team && grant.remove != Reach::none;
}

RecordsState make_records_state(Env& env, EntityKind kind) {
  RecordsState state;
  const std::string one = entity_name(env.tr, env.entity(kind));
  state.kind = kind;
  state.icon = icon_of(kind);
  state.people = is_person(kind);
  state.title = entities_name(env.tr, env.entity(kind));
  state.new_label = new_name(env.tr, env.entity(kind));
  state.empty_title =
      env.tr("list.empty_title", {{"entities", entities_inside(env.tr, env.entity(kind))}});
  state.can_import = kind == EntityKind::contact || kind == EntityKind::account ||
                     kind == EntityKind::lead || kind == EntityKind::deal ||
                     kind == EntityKind::product;
  const std::string sentence = "list.empty." + std::string(entity(kind).name);
  const std::string_view common = state.can_import ? "list.empty" : "list.empty_here";
  state.empty_sentence = env.tr.has(sentence) ? env.tr(sentence) : env.tr(common);
  read_rights(env, state);
  state.panel = make_filter_state(env, kind, {});
  state.columns = make_columns(env, kind, {});
  if (kind == EntityKind::activity) {
    state.sort = "happened_at";
    state.descending = true;
  }
  if (kind == EntityKind::task) state.sort = "due_on";
  if (kind == EntityKind::assignment_rule) state.sort = "position";
  if (kind == EntityKind::ticket || is_document(kind)) {
    state.sort = "created_at";
    state.descending = true;
  }
  state.own_sort = state.sort;
  state.own_descending = state.descending;
  load_tabs(env, state);
  return state;
}

}  // namespace acq::ui
