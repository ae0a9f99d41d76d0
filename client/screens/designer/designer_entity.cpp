// Entities of the organisation's own, and rules that records must meet, as drawers show them.
#include <algorithm>

#include "base/utf8.h"
#include "client/screens/designer/designer.h"
#include "client/screens/filter/filter.h"
#include "client/screens/shown/shown.h"

namespace acq::ui {

OtherWords other_words(std::string_view stored) {
  OtherWords others;
  for (const auto& [code, words] : labels_from_json(stored)) {
    for (std::size_t i = 0; i < kLanguages.size(); ++i) {
      if (language_code(kLanguages[i]) == code) others[i] = words;
    }
  }
  return others;
}

std::string stored_words(const OtherWords& others) {
  std::vector<std::pair<std::string, std::string>> labels;
  for (std::size_t i = 0; i < kLanguages.size(); ++i) {
    const std::string_view words = trim(others[i]);
    if (!words.empty()) labels.emplace_back(language_code(kLanguages[i]), words);
  }
  return labels_to_json(labels);
}

Value words_or_nothing(std::string_view words) {
  words = trim(words);
  return words.empty() ? Value{} : Value{std::string(words)};
}

EditorError error_of(Env& env, EntityKind definition, const Error& error) {
  const bool known = entity(definition).find(error.where.field) != nullptr;
  return {known ? error.where.field : std::string(), env.tr.error(error)};
}

std::string said_of(Env& env, EntityKind definition, bool is_new) {
  return env.tr(is_new ? "record.created" : "record.saved",
                {{"entity", entity_name(env.tr, env.entity(definition))}});
}

void open_entity_editor(EntityEditor& editor, const Record& definition) {
  editor = {};
  editor.open = true;
  editor.row = definition.id;
  editor.name = text_of(definition.get("name"));
  editor.plural = text_of(definition.get("plural"));
  editor.others = other_words(text_of(definition.get("labels")));
  editor.other_plurals = other_words(text_of(definition.get("plural_labels")));
}

void save_entity(Env& env, DesignerState& state) {
  EntityEditor& editor = state.entity;
  editor.error = {};
  const bool is_new = editor.row.is_nil();
  Change change = is_new ? insert_change(EntityKind::custom_entity, env.store.ids().make())
                         : update_change(EntityKind::custom_entity, editor.row);
  change.set("name", words_or_nothing(editor.name));
  change.set("plural", words_or_nothing(editor.plural));
  change.set("labels", words_or_nothing(stored_words(editor.others)));
  change.set("plural_labels", words_or_nothing(stored_words(editor.other_plurals)));
  const auto written =
      env.shell.try_write({&change, 1}, said_of(env, EntityKind::custom_entity, is_new));
  if (!written) {
    editor.error = error_of(env, EntityKind::custom_entity, written.error());
    return;
  }
  editor.open = false;
  state.stale = true;
  if (!is_new) return;
  // What was made is what is worked on next.
  const auto found = env.rows.find(EntityKind::custom_entity, change.row);
  if (!found || !*found) return;
  env.shell.go("/designer?of=" + std::string(text_of((*found)->get("entity_name"))));
}

void open_rule_editor(Env& env, DesignerState& state, const Record& rule) {
  RuleEditor& editor = state.rule;
  editor = {};
  editor.open = true;
  editor.row = rule.id;
  editor.name = text_of(rule.get("name"));
  editor.message = text_of(rule.get("message"));
  editor.active = rule.id.is_nil() || number_of(rule.get("active")) != 0;
  const EntityKind kind = designed_kind(state);
  const Entity& described = env.entity(kind);
  for (const Field& field : described.fields) {
    if (field.has(kHidden) || field.has(kSystem)) continue;
    if (field.name == text_of(rule.get("field_name"))) {
      editor.field = static_cast<int>(editor.field_keys.size());
    }
    editor.field_keys.emplace_back(field.name);
    editor.field_names.push_back(field_label(env.tr, field));
  }
  const auto filter = parse_filter(described, text_of(rule.get("filter")));
  editor.filter = make_filter_state(env, kind, filter.value_or(Filter{}));
}

void save_rule(Env& env, DesignerState& state) {
  RuleEditor& editor = state.rule;
  editor.error = {};
  const bool is_new = editor.row.is_nil();
  Change change = is_new ? insert_change(EntityKind::validation_rule, env.store.ids().make())
                         : update_change(EntityKind::validation_rule, editor.row);
  if (is_new) change.set("entity_name", std::string(entity(designed_kind(state)).name));
  change.set("name", words_or_nothing(editor.name));
  change.set("message", words_or_nothing(editor.message));
  change.set("active", std::int64_t{editor.active});
  change.set("filter", words_or_nothing(filter_text(filter_of(env, editor.filter))));
  const bool beside = editor.field >= 0;
  change.set("field_name",
             beside ? Value{editor.field_keys[static_cast<std::size_t>(editor.field)]} : Value{});
  const auto written =
      env.shell.try_write({&change, 1}, said_of(env, EntityKind::validation_rule, is_new));
  if (!written) {
    editor.error = error_of(env, EntityKind::validation_rule, written.error());
    return;
  }
  editor.open = false;
  state.stale = true;
}

}  // namespace acq::ui
