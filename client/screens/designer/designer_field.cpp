// A field of the organisation's own: its definition as the drawer shows it, and back.
#include <algorithm>

#include "base/money.h"
#include "base/utf8.h"
#include "client/screens/designer/designer.h"
#include "client/screens/filter/filter.h"
#include "client/screens/shown/shown.h"
#include "model/choices.h"
#include "rules/custom_rules.h"
#include "rules/formula.h"

namespace acq::ui {
namespace {

std::string_view type_of(const FieldEditor& editor) {
  return choices::custom_type.choices[static_cast<std::size_t>(editor.type)].name;
}

void load_names(Env& env, FieldEditor& editor) {
  for (const Choice& choice : choices::custom_type.choices) {
    editor.type_names.push_back(shown_choice(env.tr, choices::custom_type, choice.name));
  }
  editor.tone_names = tone_names(env.tr);
  for (const Entity& built_in : entities()) {
    const Entity& described = env.entity(built_in.kind);
    if (list_name(described.kind).empty() || !env.rows.dictionary().uses(described.kind)) continue;
    editor.targets.push_back(described.kind);
    editor.target_names.push_back(entity_name(env.tr, described));
  }
}

// "amount (Amount), stage (Stage)": what may stand in a formula.
std::string formula_names(Env& env, const Entity& described) {
  std::string names;
  for (const Field& field : described.fields) {
    const bool hidden =
        field.has(kHidden) || field.type == FieldType::reference || field.type == FieldType::tags;
    if (hidden || (field.rules && !field.rules->formula.empty())) continue;
    names += (names.empty() ? "" : ", ") + std::string(field.name) + " (" +
             field_label(env.tr, field) + ")";
  }
  return names;
}

// Stored names stay what they were; new ones are counted on.
std::string fresh_choice_name(const std::vector<CustomChoice>& taken) {
  for (std::size_t n = taken.size() + 1;; ++n) {
    std::string name = "c" + std::to_string(n);
    if (std::ranges::find(taken, name, &CustomChoice::name) == taken.end()) return name;
  }
}

std::string stored_choices(const FieldEditor& editor) {
  std::vector<CustomChoice> kept;
  for (const EditedChoice& choice : editor.choices) {
    if (!choice.name.empty()) kept.push_back({.name = choice.name, .label = {}});
  }
  std::vector<CustomChoice> all;
  for (const EditedChoice& choice : editor.choices) {
    if (trim(choice.label).empty()) continue;
    CustomChoice made{.name = choice.name,
                      .label = {std::string(trim(choice.label)), choice.others},
                      .tone = static_cast<Tone>(choice.tone)};
    if (made.name.empty()) {
      made.name = fresh_choice_name(kept);
      kept.push_back(made);
    }
    all.push_back(std::move(made));
  }
  return choices_to_json(all);
}

Change field_change(Env& env, DesignerState& state) {
  FieldEditor& editor = state.field;
  const bool is_new = editor.row.is_nil();
  Change change = is_new ? insert_change(EntityKind::custom_field, env.store.ids().make())
                         : update_change(EntityKind::custom_field, editor.row);
  const std::string_view type = type_of(editor);
  if (is_new) {
    change.set("entity_name", std::string(entity(designed_kind(state)).name));
    change.set("custom_type", std::string(type));
    if (type == "reference" && editor.target >= 0) {
      const EntityKind target = editor.targets[static_cast<std::size_t>(editor.target)];
      change.set("target_name", std::string(entity(target).name));
    }
  }
  change.set("name", words_or_nothing(editor.name));
  change.set("labels", words_or_nothing(stored_words(editor.others)));
  change.set("help", words_or_nothing(editor.help));
  if (type == "choice") change.set("options", words_or_nothing(stored_choices(editor)));
  change.set("required", std::int64_t{editor.required && !editor.computed});
  change.set("listed", std::int64_t{editor.listed});
  change.set("formula", editor.computed ? words_or_nothing(editor.formula) : Value{});
  change.set("shown_if", words_or_nothing(filter_text(filter_of(env, editor.shown_if))));
  return change;
}

// A layout that somebody has made says what forms show: a new field is put at its end.
void put_into_layout(Env& env, DesignerState& state, const Id& definition) {
  load_layout_lines(env, state);
  const auto at = std::ranges::find(state.hidden, definition, &DesignerLine::definition);
  if (state.layout.is_nil() || at == state.hidden.end()) return;
  update_layout(env, state, {DesignerAsk::show, static_cast<int>(at - state.hidden.begin())});
}

void save_field(Env& env, DesignerState& state) {
  FieldEditor& editor = state.field;
  editor.error = {};
  if (editor.computed && trim(editor.formula).empty()) {
    editor.error = error_of(env, EntityKind::custom_field,
                            {"required", {}, {.entity = {}, .field = "formula"}});
    return;
  }
  const bool is_new = editor.row.is_nil();
  const Change change = field_change(env, state);
  const auto written =
      env.shell.try_write({&change, 1}, said_of(env, EntityKind::custom_field, is_new));
  if (!written) {
    editor.error = error_of(env, EntityKind::custom_field, written.error());
    return;
  }
  if (is_new) put_into_layout(env, state, change.row);
  editor.open = false;
  state.stale = true;
  if (editor.computed) begin_computing(env, state, designed_kind(state));
}

}  // namespace

void open_field_editor(Env& env, DesignerState& state, const Record& definition) {
  FieldEditor& editor = state.field;
  editor = {};
  editor.open = true;
  editor.row = definition.id;
  load_names(env, editor);
  editor.name = text_of(definition.get("name"));
  editor.help = text_of(definition.get("help"));
  editor.formula = text_of(definition.get("formula"));
  editor.computed = !editor.formula.empty();
  editor.others = other_words(text_of(definition.get("labels")));
  editor.required = number_of(definition.get("required")) != 0;
  editor.listed = number_of(definition.get("listed")) != 0;
  const auto types = choices::custom_type.choices;
  const auto type = std::ranges::find(types, text_of(definition.get("custom_type")), &Choice::name);
  editor.type = type == types.end() ? 0 : static_cast<int>(type - types.begin());
  for (std::size_t i = 0; i < editor.targets.size(); ++i) {
    const bool is = entity(editor.targets[i]).name == text_of(definition.get("target_name"));
    if (is) editor.target = static_cast<int>(i);
  }
  for (CustomChoice& choice : choices_from_json(text_of(definition.get("options")))) {
    editor.choices.push_back({std::move(choice.name), choice.label.text,
                              static_cast<int>(choice.tone), choice.label.others});
  }
  const EntityKind kind = designed_kind(state);
  const auto filter = parse_filter(env.entity(kind), text_of(definition.get("shown_if")));
  editor.shown_if = make_filter_state(env, kind, filter.value_or(Filter{}));
  editor.names = formula_names(env, env.entity(kind));
  preview_formula(env, state);
}

void preview_formula(Env& env, DesignerState& state) {
  FieldEditor& editor = state.field;
  editor.preview.clear();
  if (!editor.computed || trim(editor.formula).empty()) return;
  const Entity& described = env.entity(designed_kind(state));
  const FieldType type = type_from_name(type_of(editor));
  const auto formula = Formula::parse(described, type, editor.formula);
  if (!formula) {
    editor.preview = env.tr.error(formula.error());
    return;
  }
  // The newest record is one that people have in mind.
  ListQuery query{.kind = described.kind, .sort = "created_at", .descending = true, .limit = 1};
  const std::vector<Record> newest = fetch_all(env, query);
  if (newest.empty()) return;
  std::string_view currency = text_of(newest[0].get("currency"));
  if (currency.empty()) currency = env.currency;
  const Field shown{.name = "formula", .type = type};
  const Value value = formula->of(newest[0], currency_digits(currency));
  editor.preview =
      env.tr("designer.preview", {{"name", shown_title(env, newest[0])},
                                  {"value", shown_alone(env, newest[0], shown, value)}});
}

void update_field_editor(Env& env, DesignerState& state, const DesignerIntent& intent) {
  FieldEditor& editor = state.field;
  const auto at = static_cast<std::size_t>(intent.index);
  switch (intent.ask) {
    case DesignerAsk::type:
      editor.type = intent.index;
      break;
    case DesignerAsk::target:
      editor.target = intent.index;
      break;
    case DesignerAsk::tone:
      if (at < editor.choices.size()) editor.choices[at].tone = intent.number;
      break;
    case DesignerAsk::add_choice:
      editor.choices.emplace_back();
      break;
    case DesignerAsk::remove_choice:
      if (at < editor.choices.size()) editor.choices.erase(editor.choices.begin() + intent.index);
      break;
    case DesignerAsk::choice_up:
      if (at > 0 && at < editor.choices.size()) {
        std::swap(editor.choices[at], editor.choices[at - 1]);
      }
      break;
    case DesignerAsk::open_filter:
      editor.filtering = true;
      open_filter(editor.shown_if);
      break;
    case DesignerAsk::cancel:
      editor.open = false;
      break;
    case DesignerAsk::save:
      save_field(env, state);
      return;
    default:
      break;
  }
  editor.error = {};
  preview_formula(env, state);
}

}  // namespace acq::ui
