#include "store/filter.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

namespace acq {
namespace {

using enum Compare;
using nlohmann::json;

constexpr std::array kOfText = {contains, lacks, equal, not_equal, empty, not_empty};
constexpr std::array kOfNumber = {equal, not_equal, more, at_least, less, at_most, empty,
                                  not_empty};
constexpr std::array kOfDay = {equal, less, more, past_days, next_days, empty, not_empty};
constexpr std::array kOfChoice = {equal, not_equal, empty, not_empty};
constexpr std::array kOfUser = {is_me, equal, not_equal, empty, not_empty};
constexpr std::array kOfTags = {contains, lacks, empty, not_empty};
constexpr std::array kOfSwitch = {equal};

constexpr std::array<std::pair<Compare, std::string_view>, 13> kNames = {{
    {equal, "equal"}, {not_equal, "not_equal"}, {less, "less"}, {at_most, "at_most"},
    {more, "more"}, {at_least, "at_least"}, {empty, "empty"}, {not_empty, "not_empty"},
    {contains, "contains"}, {lacks, "lacks"}, {past_days, "past_days"},
    {next_days, "next_days"}, {is_me, "is_me"},
}};

std::string_view name_of(Compare compare) {
  for (const auto& [known, name] : kNames) {
    if (known == compare) return name;
  }
  return {};
}

std::optional<Compare> compare_from(std::string_view name) {
  for (const auto& [compare, known] : kNames) {
    if (known == name) return compare;
  }
  return std::nullopt;
}

constexpr std::int64_t kDayMost = 5'000'000;  // beyond every date that can be written

bool is_days(Compare compare) { return compare == past_days || compare == next_days; }

// Does a value of this kind answer what is asked?
bool fits(const Field& field, Compare compare, const Value& value) {
  if (!takes_value(compare)) return is_empty(value);
  if (is_days(compare)) {
    const auto* days = std::get_if<std::int64_t>(&value);
    return days && *days >= 0 && *days <= 36'500;
  }
  switch (field.type) {
    case FieldType::integer:
    case FieldType::percent:
    case FieldType::decimal:
    case FieldType::money:
    case FieldType::boolean: return std::holds_alternative<std::int64_t>(value);
    case FieldType::date:
    case FieldType::time: {
      const auto* day = std::get_if<std::int64_t>(&value);
      return day && *day >= -kDayMost && *day <= kDayMost;
    }
    case FieldType::reference: return std::holds_alternative<Id>(value);
    default: return std::holds_alternative<std::string>(value) && !text_of(value).empty();
  }
}

Result<void> check_condition(const Entity& entity, const Condition& condition) {
  const Where where{.entity = std::string(entity.name), .field = condition.field};
  const Field* field = field_of(entity, condition.field);
  if (!field || field->has(kHidden)) return fail("filter_field", condition.field, where);
  const std::span<const Compare> possible = compares_of(*field);
  if (std::ranges::find(possible, condition.compare) == possible.end()) {
    return fail("filter_compare", condition.field, where);
  }
  if (!fits(*field, condition.compare, condition.value)) {
    return fail("filter_value", condition.field, where);
  }
  return {};
}

Result<void> check_group(const Entity& entity, const Filter& filter, int depth,
                         std::size_t& conditions) {
  conditions += filter.conditions.size() + 1;  // a group of nothing counts, too
  if (depth > kFilterDepthMax || conditions > kFilterConditionsMax + 1) {
    return fail("filter_too_big", std::to_string(kFilterConditionsMax));
  }
  for (const Condition& condition : filter.conditions) {
    if (auto done = check_condition(entity, condition); !done) return done;
  }
  for (const Filter& group : filter.groups) {
    if (auto done = check_group(entity, group, depth + 1, conditions); !done) return done;
  }
  return {};
}

json to_json(const Condition& condition) {
  json out = {{"field", condition.field}, {"is", name_of(condition.compare)}};
  if (const auto* number = std::get_if<std::int64_t>(&condition.value)) out["value"] = *number;
  if (const auto* text = std::get_if<std::string>(&condition.value)) out["value"] = *text;
  if (const auto* id = std::get_if<Id>(&condition.value)) out["value"] = id->text();
  return out;
}

json to_json(const Filter& filter) {
  json parts = json::array();
  for (const Condition& condition : filter.conditions) parts.push_back(to_json(condition));
  for (const Filter& group : filter.groups) parts.push_back(to_json(group));
  return {{filter.any ? "any" : "all", std::move(parts)}};
}

std::string string_in(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Result<Value> value_in(const Entity& entity, const json& part, const std::string& path) {
  const auto found = part.find("value");
  if (found == part.end()) return Value{};
  const Field* field = field_of(entity, path);
  if (found->is_number_integer()) return Value{found->get<std::int64_t>()};
  if (!found->is_string()) return fail("filter_value", path);
  const auto text = found->get<std::string>();
  if (!field || field->type != FieldType::reference) return Value{text};
  const auto id = Id::parse(text);
  if (!id) return fail("filter_value", path);
  return Value{*id};
}

Result<Filter> from_json(const Entity& entity, const json& object, int depth);

Result<void> add_part(const Entity& entity, const json& part, Filter& filter, int depth) {
  if (!part.is_object()) return fail("bad_filter");
  if (!part.contains("field")) {
    auto group = from_json(entity, part, depth + 1);
    if (!group) return forward(group);
    filter.groups.push_back(std::move(*group));
    return {};
  }
  Condition condition{.field = string_in(part, "field")};
  const auto compare = compare_from(string_in(part, "is"));
  if (!compare) return fail("filter_compare", condition.field);
  condition.compare = *compare;
  auto value = value_in(entity, part, condition.field);
  if (!value) return forward(value);
  condition.value = std::move(*value);
  filter.conditions.push_back(std::move(condition));
  return {};
}

Result<Filter> from_json(const Entity& entity, const json& object, int depth) {
  if (depth > kFilterDepthMax) return fail("filter_too_big", std::to_string(kFilterDepthMax));
  if (!object.is_object() || object.size() != 1) return fail("bad_filter");
  Filter filter{.any = object.contains("any")};
  const auto parts = object.find(filter.any ? "any" : "all");
  if (parts == object.end() || !parts->is_array()) return fail("bad_filter");
  for (const json& part : *parts) {
    if (auto added = add_part(entity, part, filter, depth); !added) return forward(added);
  }
  return filter;
}

struct Moment {
  Id user;
  DateDays today;
  int utc_offset_min;

  TimeMs begin(DateDays day) const {
    return day * kMsPerDay - std::int64_t{utc_offset_min} * 60'000;
  }
};

// From the first day to before the second, of a date or a time.
Filter between(const Condition& condition, bool moments, const Moment& at,
               std::optional<DateDays> from, std::optional<DateDays> before) {
  Filter both;
  const auto edge = [&](DateDays day) { return Value{moments ? at.begin(day) : day}; };
  if (from) both.conditions.push_back({condition.field, at_least, edge(*from)});
  if (before) both.conditions.push_back({condition.field, less, edge(*before)});
  return both;
}

Filter resolved_day(const Condition& condition, bool moments, const Moment& at) {
  const std::int64_t n = number_of(condition.value);
  switch (condition.compare) {
    case past_days: return between(condition, moments, at, at.today - n, at.today + 1);
    case next_days: return between(condition, moments, at, at.today, at.today + n + 1);
    case less: return between(condition, moments, at, std::nullopt, n);
    case more: return between(condition, moments, at, n + 1, std::nullopt);
    case equal: return between(condition, moments, at, n, n + 1);
    default: return {.conditions = {condition}};
  }
}

Filter resolved_group(const Entity& entity, const Filter& filter, const Moment& at) {
  Filter out{.any = filter.any};
  for (const Condition& condition : filter.conditions) {
    const Field* field = field_of(entity, condition.field);
    const bool moments = field && field->type == FieldType::time;
    if (condition.compare == is_me) {
      out.conditions.push_back({condition.field, equal, at.user});
    } else if (moments || is_days(condition.compare)) {
      out.groups.push_back(resolved_day(condition, moments, at));
    } else {
      out.conditions.push_back(condition);
    }
  }
  for (const Filter& group : filter.groups) {
    out.groups.push_back(resolved_group(entity, group, at));
  }
  return out;
}

}  // namespace

bool takes_value(Compare compare) {
  return compare != empty && compare != not_empty && compare != is_me;
}

std::span<const Compare> compares_of(const Field& field) {
  switch (field.type) {
    case FieldType::integer:
    case FieldType::percent:
    case FieldType::decimal:
    case FieldType::money: return kOfNumber;
    case FieldType::date:
    case FieldType::time: return kOfDay;
    case FieldType::boolean: return kOfSwitch;
    case FieldType::choice: return kOfChoice;
    case FieldType::tags: return kOfTags;
    case FieldType::reference:
      if (field.target == EntityKind::user) return kOfUser;
      return kOfChoice;
    default: return kOfText;
  }
}

const Field* field_of(const Entity& entity, std::string_view path) {
  const auto dot = path.find('.');
  if (dot == std::string_view::npos) return entity.find(path);
  const Field* reference = entity.find(path.substr(0, dot));
  if (!reference || reference->target == EntityKind::none) return nullptr;
  const Entity& target = reference->of ? *reference->of : acq::entity(reference->target);
  return target.find(path.substr(dot + 1));
}

Result<void> check_filter(const Entity& entity, const Filter& filter) {
  std::size_t conditions = 0;
  return check_group(entity, filter, 0, conditions);
}

std::string filter_text(const Filter& filter) {
  if (filter.empty()) return {};
  return to_json(filter).dump(-1, ' ', false, json::error_handler_t::replace);
}

Result<Filter> parse_filter(const Entity& entity, std::string_view text) {
  if (text.empty()) return Filter{};
  const json object = json::parse(text, nullptr, false);
  if (object.is_discarded()) return fail("bad_filter");
  auto filter = from_json(entity, object, 0);
  if (!filter) return filter;
  if (auto fine = check_filter(entity, *filter); !fine) return forward(fine);
  return filter;
}

Filter resolved(const Entity& entity, const Filter& filter, const Id& user, TimeMs now,
                int utc_offset_min) {
  return resolved_group(entity, filter, {user, day_of(now, utc_offset_min), utc_offset_min});
}

}  // namespace acq
