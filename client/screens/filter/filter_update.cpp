#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "client/screens/filter/filter.h"
#include "client/screens/form/form.h"
#include "client/screens/shown/shown.h"
#include "i18n/locale.h"

namespace acq::ui {
namespace {

constexpr std::size_t kHitsMost = 12;

// What a value is asked for with, where it is not the field's own kind.
constexpr std::array kOnOff = {Choice{"yes"}, Choice{"no"}};
constexpr ChoiceSet kSwitchChoices{"switch", kOnOff};
constexpr Field kSwitch{.name = "value", .type = FieldType::choice, .choices = &kSwitchChoices};
constexpr Field kDays{.name = "days", .type = FieldType::integer};
constexpr Field kDay{.name = "day", .type = FieldType::date};
constexpr Field kWords{.name = "value", .type = FieldType::text};

bool is_days(Compare compare) {
  return compare == Compare::past_days || compare == Compare::next_days;
}

const Field& input_field(const Field& field, Compare compare) {
  if (is_days(compare)) return kDays;
  switch (field.type) {
    case FieldType::boolean: return kSwitch;
    case FieldType::time: return kDay;
    case FieldType::integer:
    case FieldType::percent:
    case FieldType::decimal:
    case FieldType::money:
    case FieldType::date:
    case FieldType::choice:
    case FieldType::reference: return field;
    default: return kWords;
  }
}

bool can_be_asked(const Field& field) { return !field.has(kHidden) && !field.has(kHash); }

std::string path_label(const Translator& tr, const Entity& entity, std::string_view path) {
  const auto dot = path.find('.');
  const Field& first = *entity.find(path.substr(0, dot));
  std::string label = field_label(tr, first);
  if (dot != path.npos) label += " › " + field_label(tr, *field_of(entity, path));
  return label;
}

// Every field of the entity, and of the records that it points to.
template <class Visit>
void each_path(const Entity& entity, Visit visit) {
  for (const Field& field : entity.fields) {
    if (can_be_asked(field)) visit(std::string(field.name));
  }
  for (const Field& field : entity.fields) {
    if (field.type != FieldType::reference || field.target == EntityKind::none) continue;
    if (!can_be_asked(field) || field.has(kSystem)) continue;
    for (const Field& inner : (field.of ? *field.of : acq::entity(field.target)).fields) {
      if (!can_be_asked(inner) || inner.has(kSystem)) continue;
      visit(std::string(field.name) + "." + std::string(inner.name));
    }
  }
}

void find_fields(Env& env, EntityKind kind, FilterRow& row) {
  row.hits.clear();
  const Entity& described = env.entity(kind);
  const std::string words = fold(trim(row.words));
  each_path(described, [&](std::string path) {
    if (row.hits.size() >= kHitsMost) return;
    std::string label = path_label(env.tr, described, path);
    if (fold(label).find(words) == std::string::npos) return;
    row.hits.push_back({std::move(path), std::move(label), {}});
  });
}

std::string compare_name(const Translator& tr, const Field& field, Compare compare) {
  const bool day = field.type == FieldType::date || field.type == FieldType::time;
  switch (compare) {
    case Compare::equal: return tr(day ? "compare.on" : "compare.equal");
    case Compare::not_equal: return tr("compare.not_equal");
    case Compare::less: return tr(day ? "compare.before" : "compare.less");
    case Compare::at_most: return tr("compare.at_most");
    case Compare::more: return tr(day ? "compare.after" : "compare.more");
    case Compare::at_least: return tr("compare.at_least");
    case Compare::empty: return tr("compare.empty");
    case Compare::not_empty: return tr("compare.not_empty");
    case Compare::contains: return tr("compare.contains");
    case Compare::lacks: return tr("compare.lacks");
    case Compare::past_days: return tr("compare.past_days");
    case Compare::next_days: return tr("compare.next_days");
    case Compare::is_me: return tr("compare.is_me");
  }
  return {};
}

const Field& field_of(const FilterState& state, const FilterRow& row) {
  return *acq::field_of(*state.described, row.path);
}

Compare compare_of(const FilterState& state, const FilterRow& row) {
  return compares_of(field_of(state, row))[static_cast<std::size_t>(row.compare)];
}

// A fresh box for the value, holding `value`.
void make_input(Env& env, const FilterState& state, FilterRow& row, const Value& value) {
  const Field& field = field_of(state, row);
  const Compare compare = compare_of(state, row);
  row.asks = takes_value(compare);
  const Field& asked = input_field(field, compare);
  Value shown = value;
  if (&asked == &kSwitch) shown = std::string(is_empty(value) || number_of(value) ? "yes" : "no");
  row.input = make_form_field(env, asked, shown, currency_digits(env.currency));
  if (&asked == &kSwitch) row.input.choice_names = {env.tr("value.yes"), env.tr("value.no")};
  row.input.label = env.tr(is_days(compare) ? "filter.days" : "filter.value");
}

void set_field(Env& env, const FilterState& state, FilterRow& row, std::string path) {
  row.path = std::move(path);
  const Field& field = field_of(state, row);
  row.label = path_label(env.tr, env.entity(state.kind), row.path);
  row.compare = 0;
  row.compare_names.clear();
  for (const Compare compare : compares_of(field)) {
    row.compare_names.push_back(compare_name(env.tr, field, compare));
  }
  make_input(env, state, row, {});
}

FilterRow row_of(Env& env, const FilterState& state, const Condition& condition) {
  FilterRow row;
  set_field(env, state, row, condition.field);
  const std::span<const Compare> possible = compares_of(field_of(state, row));
  row.compare = static_cast<int>(std::ranges::find(possible, condition.compare) -
                                 possible.begin());
  make_input(env, state, row, condition.value);
  return row;
}

FilterGroup group_of(Env& env, const FilterState& state, const Filter& filter) {
  FilterGroup group{.any = filter.any, .rows = {}, .whole = {}};
  for (const Condition& condition : filter.conditions) {
    group.rows.push_back(row_of(env, state, condition));
  }
  return group;
}

std::optional<Condition> condition_of(Env& env, const FilterState& state, FilterRow& row) {
  if (row.path.empty()) return std::nullopt;
  Condition condition{.field = row.path, .compare = compare_of(state, row), .value = {}};
  if (!row.asks) return condition;
  row.input.error.clear();
  auto value = form_value(env, state.kind, row.input, currency_digits(env.currency));
  if (!value) {
    row.input.error = env.tr.error(value.error());
    return std::nullopt;
  }
  if (is_empty(*value)) return std::nullopt;
  if (row.input.field == &kSwitch) value = Value{std::int64_t{text_of(*value) == "yes"}};
  condition.value = std::move(*value);
  if (!check_filter(env.entity(state.kind), {.conditions = {condition}})) return std::nullopt;
  return condition;
}

std::string input_words(const FilterRow& row) {
  const FormField& input = row.input;
  if (input.field->type == FieldType::reference) return input.reference_title;
  if (input.field->type == FieldType::choice && input.choice >= 0) {
    return input.choice_names[static_cast<std::size_t>(input.choice)];
  }
  return input.text;
}

std::string row_words(Env& env, const FilterRow& row) {
  const std::string& asked = row.compare_names[static_cast<std::size_t>(row.compare)];
  if (!row.asks) return env.tr("filter.words_none", {{"field", row.label}, {"is", asked}});
  return env.tr("filter.words", {{"field", row.label}, {"is", asked},
                                 {"value", input_words(row)}});
}

// The first group's rows one by one, each other group as a whole.
void renew_chips(Env& env, FilterState& state) {
  state.chips.clear();
  for (std::size_t g = 0; g < state.groups.size(); ++g) {
    FilterGroup& group = state.groups[g];
    std::string whole = group.whole ? env.tr("filter.more_groups") : std::string();
    for (std::size_t r = 0; r < group.rows.size(); ++r) {
      FilterRow& row = group.rows[r];
      if (!condition_of(env, state, row)) continue;
      const std::string words = row_words(env, row);
      if (g == 0) {
        state.chips.push_back({words, g, r});
        continue;
      }
      const std::string_view join = group.any ? "filter.or" : "filter.and";
      whole = whole.empty() ? words : env.tr(join, {{"a", whole}, {"b", words}});
    }
    if (!whole.empty()) state.chips.push_back({whole, g, kWholeGroup});
  }
}

std::size_t rows_of(const FilterState& state) {
  std::size_t rows = 0;
  for (const FilterGroup& group : state.groups) rows += group.rows.size();
  return rows;
}

void remove_row(FilterState& state, const FilterIntent& intent) {
  if (intent.row == kWholeGroup) {
    state.groups.erase(state.groups.begin() + static_cast<std::ptrdiff_t>(intent.group));
    return;
  }
  std::vector<FilterRow>& rows = state.groups[intent.group].rows;
  rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(intent.row));
}

void clear(FilterState& state) {
  state.groups.clear();
  state.groups.emplace_back();
}

void update_row(Env& env, FilterState& state, const FilterIntent& intent) {
  FilterRow& row = state.groups[intent.group].rows[intent.row];
  switch (intent.ask) {
    case FilterAsk::find_field: find_fields(env, state.kind, row); break;
    case FilterAsk::pick_field: {
      const auto index = static_cast<std::size_t>(intent.index);
      if (index < row.hits.size()) set_field(env, state, row, row.hits[index].key);
      else row = {};
      break;
    }
    case FilterAsk::choose: {
      const Field* before = row.input.field;
      const Value value = form_value(env, state.kind, row.input, currency_digits(env.currency))
                              .value_or(Value{});
      row.compare = intent.index;
      // What was entered stays where the next question takes it too.
      const bool same = &input_field(field_of(state, row), compare_of(state, row)) == before;
      make_input(env, state, row, same && before != &kSwitch ? value : Value{});
      break;
    }
    case FilterAsk::input: update_form_field(env, row.input, intent.form); break;
    default: break;
  }
}

}  // namespace

void open_filter(FilterState& state) {
  if (state.groups[0].rows.empty()) state.groups[0].rows.emplace_back();
  state.open = true;
}

FilterState make_filter_state(Env& env, EntityKind kind, const Filter& filter) {
  FilterState state{.kind = kind,
                    .described = &env.entity(kind),
                    .groups = {},
                    .chips = {},
                    .today = env.today()};
  state.groups.push_back(group_of(env, state, filter));
  for (const Filter& inner : filter.groups) {
    if (inner.groups.empty()) state.groups.push_back(group_of(env, state, inner));
    else state.groups.push_back({.any = inner.any, .rows = {}, .whole = inner});
  }
  renew_chips(env, state);
  return state;
}

Filter filter_of(Env& env, FilterState& state) {
  Filter whole;
  for (std::size_t g = 0; g < state.groups.size(); ++g) {
    Filter part = state.groups[g].whole.value_or(Filter{.any = state.groups[g].any});
    for (FilterRow& row : state.groups[g].rows) {
      if (auto condition = condition_of(env, state, row)) {
        part.conditions.push_back(std::move(*condition));
      }
    }
    if (g == 0) whole = std::move(part);
    else if (!part.empty()) whole.groups.push_back(std::move(part));
  }
  return whole;
}

bool update_filter(Env& env, FilterState& state, const FilterIntent& intent) {
  switch (intent.ask) {
    case FilterAsk::add_row:
      if (rows_of(state) < kFilterConditionsMax) state.groups[intent.group].rows.emplace_back();
      break;
    case FilterAsk::add_group:
      if (rows_of(state) >= kFilterConditionsMax) break;
      state.groups.push_back({.any = !state.groups[0].any, .rows = {}, .whole = {}});
      state.groups.back().rows.emplace_back();
      break;
    case FilterAsk::remove_row: remove_row(state, intent); break;
    case FilterAsk::set_any: state.groups[intent.group].any = intent.index == 1; break;
    case FilterAsk::clear: clear(state); break;
    case FilterAsk::close:
      state.open = false;
      env.host.frames.request_frames(2);  // or what is closed stays on the screen
      return false;
    default: update_row(env, state, intent);
  }
  renew_chips(env, state);
  env.host.frames.request_frames(2);
  return intent.ask != FilterAsk::find_field;
}

}  // namespace acq::ui
