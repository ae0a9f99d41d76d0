#include "rules/filter_match.h"

#include <algorithm>

#include "base/utf8.h"

namespace acq {
namespace {

// What a path leads to: its field's value, or that of the record a reference names.
Value value_at(Rows& rows, const Record& record, std::string_view path) {
  const std::size_t dot = path.find('.');
  if (dot == path.npos) return record.get(path);
  const Field* link = rows.entity(record.kind).find(path.substr(0, dot));
  const Id target = id_of(record.get(path.substr(0, dot)));
  if (!link || target.is_nil()) return {};
  const auto found = rows.find(link->target, target);
  return found && *found ? (*found)->get(path.substr(dot + 1)) : Value{};
}

bool holds_tag(const Value& value, const Value& wanted) {
  const std::string folded = fold(text_of(wanted));
  return std::ranges::any_of(tags_of(text_of(value)),
                             [&](const std::string& tag) { return fold(tag) == folded; });
}

bool contains(const Field& field, const Value& value, const Value& wanted) {
  if (field.type == FieldType::tags) return holds_tag(value, wanted);
  return fold(text_of(value)).find(fold(text_of(wanted))) != std::string::npos;
}

bool holds(Rows& rows, const Record& record, const Condition& condition) {
  const Field* field = field_of(rows.entity(record.kind), condition.field);
  if (!field) return false;
  Value value = value_at(rows, record, condition.field);
  // Never said is not yes.
  if (is_empty(value) && field->type == FieldType::boolean) value = std::int64_t{0};
  const std::int64_t number = number_of(value), wanted = number_of(condition.value);
  const bool there = !is_empty(value);
  switch (condition.compare) {
    case Compare::equal: return value == condition.value;
    case Compare::not_equal: return value != condition.value;
    case Compare::less: return there && number < wanted;
    case Compare::at_most: return there && number <= wanted;
    case Compare::more: return there && number > wanted;
    case Compare::at_least: return there && number >= wanted;
    case Compare::empty: return !there;
    case Compare::not_empty: return there;
    case Compare::contains: return contains(*field, value, condition.value);
    case Compare::lacks: return !contains(*field, value, condition.value);
    default: return false;  // is_me and the days are gone from a resolved filter
  }
}

}  // namespace

bool matches(Rows& rows, const Record& record, const Filter& filter) {
  if (filter.empty()) return true;
  const auto condition = [&](const Condition& part) { return holds(rows, record, part); };
  const auto group = [&](const Filter& part) { return matches(rows, record, part); };
  if (filter.any) {
    return std::ranges::any_of(filter.conditions, condition) ||
           std::ranges::any_of(filter.groups, group);
  }
  return std::ranges::all_of(filter.conditions, condition) &&
         std::ranges::all_of(filter.groups, group);
}

}  // namespace acq
