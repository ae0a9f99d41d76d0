#include <algorithm>

#include "base/utf8.h"
#include "client/screens/filter/filter.h"
#include "client/screens/follow_ups/follow_ups.h"
#include "client/screens/shown/event_times.h"
#include "client/screens/shown/shown.h"
#include "i18n/locale.h"
#include "model/choices.h"
#include "rules/follow_up.h"

namespace acq::ui {
namespace {

std::string_view occasion_of(const FollowUpEditor& editor) {
  return choices::occasion.choices[static_cast<std::size_t>(editor.occasion)].name;
}

EntityKind kind_of(const FollowUpEditor& editor) {
  return editor.kinds[static_cast<std::size_t>(editor.kind)];
}

int index_of(const ChoiceSet& set, std::string_view name) {
  const auto it = std::ranges::find(set.choices, name, &Choice::name);
  return it == set.choices.end() ? 0 : static_cast<int>(it - set.choices.begin());
}

std::vector<std::string> names_of(Env& env, const ChoiceSet& set) {
  std::vector<std::string> names;
  for (const Choice& choice : set.choices) names.push_back(shown_choice(env.tr, set, choice.name));
  return names;
}

template <class Items, class Item>
int place_in(const Items& items, const Item& item) {
  const auto it = std::ranges::find(items, item);
  return it == items.end() ? -1 : static_cast<int>(it - items.begin());
}

void load_fields(Env& env, FollowUpEditor& editor) {
  editor.fields.clear();
  editor.field_names.clear();
  const Entity& described = env.entity(kind_of(editor));
  if (occasion_of(editor) == "date_near") editor.fields = follow_up_dates(described);
  if (occasion_of(editor) == "becomes") {
    for (const Field& field : described.fields) {
      const bool picked = field.type == FieldType::choice || field.type == FieldType::boolean;
      if (picked && !field.has(kSystem)) editor.fields.push_back(&field);
    }
  }
  for (const Field* field : editor.fields) {
    editor.field_names.push_back(field_label(env.tr, *field));
  }
}

void load_values(Env& env, FollowUpEditor& editor) {
  editor.values.clear();
  editor.value_names.clear();
  if (occasion_of(editor) != "becomes" || editor.field < 0) return;
  const Field& field = *editor.fields[static_cast<std::size_t>(editor.field)];
  if (field.type == FieldType::boolean) {
    editor.values = {"1", "0"};
    editor.value_names = {env.tr("value.yes"), env.tr("value.no")};
    return;
  }
  for (const Choice& choice : field.choices->choices) editor.values.emplace_back(choice.name);
  editor.value_names = names_of(env, *field.choices);
}

void load_people(Env& env, FollowUpEditor& editor) {
  editor.people.clear();
  editor.person_names.clear();
  ListQuery query{.kind = EntityKind::user, .limit = 200};
  query.where = {{"active", Compare::equal, std::int64_t{1}}};
  for (const Record& user : fetch_all(env, query)) {
    editor.people.push_back(user.id);
    editor.person_names.push_back(shown_title(env, user));
  }
}

Value days_of(Env& env, const std::string& text) {
  const auto number = parse_number(env.tr.language(), text, 0);
  return number ? Value{*number} : Value{};
}

}  // namespace

void open_follow_up(Env& env, FollowUpEditor& editor, const Record& rule) {
  editor = {};
  editor.open = true;
  editor.row = rule.id;
  editor.name = text_of(rule.get("name"));
  editor.subject = text_of(rule.get("task_subject"));
  editor.active = rule.id.is_nil() || number_of(rule.get("active")) != 0;
  const auto number = [&](std::string_view field, std::string usual) {
    const Value& value = rule.get(field);
    return is_empty(value) ? usual : std::to_string(number_of(value));
  };
  editor.wait_days = number("wait_days", "5");
  editor.task_days = number("task_days", "0");
  editor.kinds = follow_up_kinds();
  for (const EntityKind kind : editor.kinds) {
    editor.kind_names.push_back(entity_name(env.tr, env.entity(kind)));
  }
  editor.occasion_names = names_of(env, choices::occasion);
  editor.assign_names = names_of(env, choices::assign_to);
  load_people(env, editor);
  const Entity* described = env.rows.find_entity(text_of(rule.get("entity_name")));
  const EntityKind kind = described ? described->kind : EntityKind::deal;
  editor.kind = std::max(0, place_in(editor.kinds, kind));
  editor.occasion = index_of(choices::occasion, rule.id.is_nil() ? std::string_view("becomes")
                                                                 : text_of(rule.get("occasion")));
  editor.assign = index_of(choices::assign_to, text_of(rule.get("assign_to")));
  editor.person = place_in(editor.people, id_of(rule.get("assignee")));
  load_fields(env, editor);
  editor.field = place_in(editor.fields, env.entity(kind).find(text_of(rule.get("field_name"))));
  load_values(env, editor);
  editor.value = place_in(editor.values, std::string(text_of(rule.get("wanted_value"))));
  const auto filter = parse_filter(env.entity(kind), text_of(rule.get("filter")));
  editor.filter = make_filter_state(env, kind, filter.value_or(Filter{}));
  preview_follow_up(env, editor);
}

Change follow_up_change(Env& env, FollowUpEditor& editor) {
  Change change = editor.row.is_nil()
                      ? insert_change(EntityKind::follow_up_rule, env.store.ids().make())
                      : update_change(EntityKind::follow_up_rule, editor.row);
  const auto words = [](std::string_view text) {
    return trim(text).empty() ? Value{} : Value{std::string(trim(text))};
  };
  const auto at = [](int index) { return static_cast<std::size_t>(index); };
  change.set("name", words(editor.name));
  change.set("active", std::int64_t{editor.active});
  change.set("entity_name", std::string(entity(kind_of(editor)).name));
  change.set("occasion", std::string(occasion_of(editor)));
  const bool has_field = editor.field >= 0 && at(editor.field) < editor.fields.size();
  change.set("field_name",
             has_field ? Value{std::string(editor.fields[at(editor.field)]->name)} : Value{});
  const bool has_value = editor.value >= 0 && at(editor.value) < editor.values.size();
  change.set("wanted_value", has_value ? Value{editor.values[at(editor.value)]} : Value{});
  const bool waits = occasion_of(editor) == "idle" || occasion_of(editor) == "date_near";
  change.set("wait_days", waits ? days_of(env, editor.wait_days) : Value{});
  change.set("filter", words(filter_text(filter_of(env, editor.filter))));
  change.set("task_subject", words(editor.subject));
  change.set("task_days", days_of(env, editor.task_days));
  const std::string_view assign = choices::assign_to.choices[at(editor.assign)].name;
  change.set("assign_to", std::string(assign));
  const bool named = assign == "named" && editor.person >= 0;
  change.set("assignee", named ? Value{editor.people[at(editor.person)]} : Value{});
  return change;
}

void renew_follow_up(Env& env, FollowUpEditor& editor) {
  load_fields(env, editor);
  if (editor.field >= static_cast<int>(editor.fields.size())) editor.field = -1;
  load_values(env, editor);
  if (editor.value >= static_cast<int>(editor.values.size())) editor.value = -1;
  if (editor.filter.kind != kind_of(editor)) {
    editor.filter = make_filter_state(env, kind_of(editor), {});
  }
}

void preview_follow_up(Env& env, FollowUpEditor& editor) {
  const Change change = follow_up_change(env, editor);
  Record rule = blank(EntityKind::follow_up_rule, change.row);
  for (const FieldChange& part : change.fields) rule.values[part.field] = part.value;
  const auto count = follow_up_count(env.rows, rule, env.now);
  editor.preview = count ? env.tr.count("follow_ups.preview", *count) : std::string{};
}

}  // namespace acq::ui
