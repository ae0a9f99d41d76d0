// How the entities_*.h files of this folder write fields down. Included by entities.cpp alone.
#pragma once

#include <array>
#include <string_view>

#include "model/entity.h"

namespace acq::described {

using enum FieldType;
using Title = std::string_view;

// Set by the write path on every record.
constexpr std::array kSystemFields = {
    Field{.name = "created_at", .type = time, .flags = kSystem,
          .merge = MergeRule::insert_only},
    Field{.name = "created_by", .type = reference, .flags = kSystem, .target = EntityKind::user,
          .merge = MergeRule::insert_only},
    Field{.name = "updated_at", .type = time, .flags = kSystem | kIndexed},
};

// The fields of several lists, one after the other.
template <class... Lists>
constexpr auto joined(const Lists&... lists) {
  std::array<Field, ((sizeof(Lists) / sizeof(Field)) + ...)> all;
  std::size_t at = 0;
  const auto add = [&](const auto& list) {
    for (const Field& field : list) all[at++] = field;
  };
  (add(lists), ...);
  return all;
}

constexpr Field words(std::string_view name, std::uint32_t flags = 0) {
  return {.name = name, .flags = flags};
}
constexpr Field notes(std::string_view name, std::uint32_t flags = 0) {
  return {.name = name, .type = long_text, .flags = flags, .merge = MergeRule::three_way,
          .max_length = 20'000};
}
constexpr Field mail(std::string_view name, std::uint32_t flags = 0) {
  return {.name = name, .type = email, .flags = kSearchable | flags, .max_length = 254};
}
constexpr Field number(std::string_view name) {
  return {.name = name, .type = phone, .flags = kSearchable, .max_length = 60};
}
constexpr Field plain(std::string_view name, FieldType type, std::uint32_t flags = 0) {
  return {.name = name, .type = type, .flags = flags};
}
constexpr Field pick(std::string_view name, const ChoiceSet& set, std::uint32_t flags = 0) {
  return {.name = name, .type = choice, .flags = flags, .choices = &set};
}
constexpr Field state(std::string_view name, const ChoiceSet& set, std::uint32_t flags = 0) {
  return {.name = name, .type = choice, .flags = kListed | kIndexed | flags, .choices = &set,
          .merge = MergeRule::transition};
}
// Any record: `subject` is its entity's name, `subject_id` its id.
constexpr Field subject() { return {.name = "subject_kind", .flags = kHidden, .max_length = 40}; }
constexpr Field subject_id() {
  return {.name = "subject_id", .type = reference, .flags = kIndexed | kHidden};
}
constexpr Field link(std::string_view name, EntityKind target, std::uint32_t flags = 0) {
  return {.name = name, .type = reference, .flags = kIndexed | flags, .target = target};
}
// A stored file, by the SHA-256 of its bytes.
constexpr Field hash(std::string_view name, std::uint32_t flags = 0) {
  return {.name = name, .flags = kHash | kIndexed | flags, .max_length = 64};
}
constexpr Field sum(std::string_view name, std::uint32_t flags = 0) {
  return {.name = name, .type = money, .flags = flags, .group = "amount"};
}
constexpr Field in_currency() {
  return {.name = "currency", .type = currency, .group = "amount", .max_length = 3};
}
constexpr Field address(std::string_view name, std::uint32_t flags = 0) {
  return {.name = name, .flags = flags, .group = "address"};
}
constexpr Field marked() {
  return {.name = "tags", .type = tags, .flags = kSearchable, .merge = MergeRule::set,
          .max_length = 1000};
}
constexpr Field outside_key() {
  return {.name = "external_id", .flags = kSearchable | kIndexed | kKey};
}
constexpr Field fixed(Field field) {
  field.merge = MergeRule::insert_only;
  return field;
}

// Titles that several entities have.
constexpr Title kName[] = {"name"};
constexpr Title kPerson[] = {"first_name", "last_name"};
constexpr Title kSubject[] = {"subject"};
constexpr Title kBody[] = {"body"};
constexpr Title kDescription[] = {"description"};

// Columns for the fields that an organisation adds (dictionary.h). They are part of every database,
// so that a new field needs no new table, and a device that does not know it yet carries it along.
// Contact has room for so many beside its own: grants hold 64 fields an entity.
constexpr std::array<Title, 24> kSlotNames = {
    "custom_1",  "custom_2",  "custom_3",  "custom_4",  "custom_5",  "custom_6",
    "custom_7",  "custom_8",  "custom_9",  "custom_10", "custom_11", "custom_12",
    "custom_13", "custom_14", "custom_15", "custom_16", "custom_17", "custom_18",
    "custom_19", "custom_20", "custom_21", "custom_22", "custom_23", "custom_24"};
constexpr auto kSlots = [] {
  std::array<Field, kSlotNames.size()> slots{};
  for (std::size_t i = 0; i < slots.size(); ++i) {
    slots[i] = {.name = kSlotNames[i],
                .type = slot,
                .flags = kSlot | kHidden | kSearchable,
                .max_length = 20'000};
  }
  return slots;
}();

}  // namespace acq::described
