#include "model/record.h"

#include <algorithm>

#include "base/utf8.h"

namespace acq {
namespace {
const Value kEmpty{};
}

const Value& Record::get(std::string_view field) const {
  const auto index = entity(kind).index_of(field);
  return index && *index < values.size() ? values[*index] : kEmpty;
}

void Record::set(std::string_view field, Value value) {
  if (const auto index = entity(kind).index_of(field)) values[*index] = std::move(value);
}

Record blank(EntityKind kind, Id id) {
  Record record{.kind = kind, .id = id, .values = {}};
  record.values.resize(entity(kind).fields.size());
  return record;
}

std::string_view change_kind_name(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::insert: return "insert";
    case ChangeKind::update: return "update";
    case ChangeKind::remove: return "remove";
    case ChangeKind::restore: return "restore";
  }
  return "update";
}

Change& Change::set(std::string_view field, Value value) {
  const auto index = acq::entity(entity).index_of(field);
  if (!index) return *this;
  const auto number = static_cast<std::uint16_t>(*index);
  const auto it = std::ranges::find(fields, number, &FieldChange::field);
  if (it != fields.end()) {
    it->value = std::move(value);
  } else {
    fields.push_back({number, std::move(value)});
  }
  return *this;
}

const Value* Change::find(std::string_view field) const {
  const auto index = acq::entity(entity).index_of(field);
  if (!index) return nullptr;
  const auto it = std::ranges::find(fields, static_cast<std::uint16_t>(*index),
                                    &FieldChange::field);
  return it == fields.end() ? nullptr : &it->value;
}

Change insert_change(EntityKind kind, Id row) { return {kind, row, ChangeKind::insert, {}}; }
Change update_change(EntityKind kind, Id row) { return {kind, row, ChangeKind::update, {}}; }

namespace {

bool starts_han(std::string_view text) {
  return !text.empty() && is_cjk(decode_utf8(text).value);
}

}  // namespace

std::string title_of(const Record& record) {
  // A Chinese name is its family name and its given name without a space.
  const std::string_view given = text_of(record.get("first_name"));
  const std::string_view family = text_of(record.get("last_name"));
  if (starts_han(given) && starts_han(family)) return std::string(family).append(given);
  std::string title;
  for (const auto name : entity(record.kind).title) {
    const std::string_view part = text_of(record.get(name));
    if (part.empty()) continue;
    if (!title.empty()) title.push_back(' ');
    title += part;
  }
  return title;
}

}  // namespace acq
