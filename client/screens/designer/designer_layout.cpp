// The lines of a form: moved, hidden, put under headings; written at once, and undone like any
// edit.
#include <algorithm>
#include <utility>

#include "client/screens/designer/designer.h"
#include "client/screens/shown/shown.h"
#include "model/choices.h"
#include "rules/layout.h"

namespace acq::ui {
namespace {

bool in_forms(const Field& field) {
  if (field.has(kHidden) || field.merge == MergeRule::server_number) return false;
  return !field.has(kSystem) || field.has(kSlot);
}

std::string type_words(Env& env, const Field& field) {
  if (field.type == FieldType::reference) {
    return field.of ? entity_name(env.tr, *field.of) : entity_name(env.tr, entity(field.target));
  }
  if (field.type == FieldType::currency) return env.tr("field.currency");
  for (const Choice& choice : choices::custom_type.choices) {
    if (type_from_name(choice.name) == field.type) {
      return shown_choice(env.tr, choices::custom_type, choice.name);
    }
  }
  return {};
}

DesignerLine line_of(Env& env, const Field& field, const std::vector<Record>& definitions) {
  DesignerLine line{.name = std::string(field.name),
                    .label = field_label(env.tr, field),
                    .below = type_words(env, field)};
  line.required = field.has(kRequired);
  const auto add = [&](std::string_view key) { line.below += " · " + env.tr(key); };
  if (field.rules) {
    if (field.rules->required) add("designer.required");
    if (!field.rules->formula.empty()) add("designer.computed");
    if (!field.rules->shown_if.empty()) add("designer.sometimes");
  } else if (line.required) {
    add("designer.required");
  }
  for (const Record& definition : definitions) {
    if (text_of(definition.get("slot_name")) == field.name) line.definition = definition.id;
  }
  return line;
}

std::vector<Record> definitions_of(Env& env, const Entity& described) {
  ListQuery query{.kind = EntityKind::custom_field};
  query.where = {{"entity_name", Compare::equal, std::string(described.name)}};
  return fetch_all(env, query);
}

std::optional<Record> layout_record(Env& env, const Entity& described, std::string_view role) {
  ListQuery query{.kind = EntityKind::form_layout, .sort = ""};
  query.where = {{"entity_name", Compare::equal, std::string(described.name)}};
  for (Record& record : fetch_all(env, query)) {
    if (text_of(record.get("role")) == role) return std::move(record);
  }
  return std::nullopt;
}

Layout layout_of(const std::vector<DesignerLine>& lines) {
  Layout layout;
  for (const DesignerLine& line : lines) {
    if (line.heading || layout.empty()) layout.push_back({line.heading ? line.name : "", {}});
    if (!line.heading) layout.back().fields.push_back(line.name);
  }
  return layout;
}

void keep_layout(Env& env, DesignerState& state) {
  const Entity& described = env.entity(designed_kind(state));
  Change change = update_change(EntityKind::form_layout, state.layout);
  if (state.layout.is_nil()) {
    change = insert_change(EntityKind::form_layout, env.store.ids().make());
    change.set("entity_name", std::string(described.name));
    change.set("role", words_or_nothing(state.roles[static_cast<std::size_t>(state.role)]));
  }
  change.set("fields", layout_text(layout_of(state.lines)));
  (void)env.shell.write({&change, 1}, env.tr("designer.layout_changed"));
  state.stale = true;
}

}  // namespace

void load_layout_lines(Env& env, DesignerState& state) {
  const Entity& described = env.entity(designed_kind(state));
  const std::vector<Record> definitions = definitions_of(env, described);
  state.lines.clear();
  state.hidden.clear();
  state.bad_layout = false;
  const auto record =
      layout_record(env, described, state.roles[static_cast<std::size_t>(state.role)]);
  state.layout = record ? record->id : Id{};
  Layout layout;
  if (record) {
    auto read = parse_layout(described, text_of(record->get("fields")));
    state.bad_layout = !read;
    if (read) layout = std::move(*read);
  }
  std::vector<bool> placed(described.fields.size(), layout.empty());
  for (const LayoutSection& section : layout) {
    if (!section.title.empty()) state.lines.push_back({.heading = true, .name = section.title});
    for (const std::string& name : section.fields) {
      const auto index = described.index_of(name);
      if (!index) continue;
      placed[*index] = true;
      state.lines.push_back(line_of(env, described.fields[*index], definitions));
    }
  }
  state.own.clear();
  for (const Field& field : described.fields) {
    if (field.labels) state.own.push_back(line_of(env, field, definitions));
  }
  for (std::size_t i = 0; i < described.fields.size(); ++i) {
    const Field& field = described.fields[i];
    if (!in_forms(field) || (placed[i] && !layout.empty())) continue;
    (layout.empty() ? state.lines : state.hidden).push_back(line_of(env, field, definitions));
  }
}

void update_layout(Env& env, DesignerState& state, const DesignerIntent& intent) {
  const auto at = static_cast<std::size_t>(intent.index);
  std::vector<DesignerLine>& lines = state.lines;
  switch (intent.ask) {
    case DesignerAsk::up:
      if (at == 0 || at >= lines.size()) return;
      std::swap(lines[at], lines[at - 1]);
      break;
    case DesignerAsk::down:
      if (at + 1 >= lines.size()) return;
      std::swap(lines[at], lines[at + 1]);
      break;
    case DesignerAsk::hide:
    case DesignerAsk::remove_heading:
      if (at >= lines.size()) return;
      lines.erase(lines.begin() + intent.index);
      break;
    case DesignerAsk::show:
      if (at >= state.hidden.size()) return;
      lines.push_back(state.hidden[at]);
      break;
    case DesignerAsk::add_heading:
      lines.insert(lines.begin(), {.heading = true, .name = env.tr("designer.new_heading")});
      break;
    case DesignerAsk::reset_layout: {
      if (state.layout.is_nil()) return;
      const Change change{EntityKind::form_layout, state.layout, ChangeKind::remove, {}};
      (void)env.shell.write({&change, 1}, env.tr("designer.layout_reset"));
      state.stale = true;
      return;
    }
    default:
      break;  // a heading's words were typed
  }
  keep_layout(env, state);
}

}  // namespace acq::ui
