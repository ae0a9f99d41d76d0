// One record in memory, and one change to a record.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/entity.h"
#include "model/value.h"

namespace acq {

// A record as it stands. `values` runs parallel to entity(kind).fields.
struct Record {
  EntityKind kind = EntityKind::none;
  Id id{};
  std::int64_t version = 0;  // the server's seq of the image this device has; 0 = never sent
  std::int64_t rowid = 0;    // SQLite's, 0 = not stored yet
  bool deleted = false;
  std::vector<Value> values{};

  // Empty when the entity has no such field.
  const Value& get(std::string_view field) const;
  void set(std::string_view field, Value value);
};

// An empty record of this kind.
Record blank(EntityKind kind, Id id);

enum class ChangeKind : std::uint8_t { insert = 1, update = 2, remove = 3, restore = 4 };

// "insert", "update", "remove", "restore": the wire's words.
std::string_view change_kind_name(ChangeKind kind);

struct FieldChange {
  std::uint16_t field = 0;  // index into entity(kind).fields
  Value value;              // monostate clears the field
  bool operator==(const FieldChange&) const = default;
};

// What one edit does to one record. remove and restore carry no fields.
struct Change {
  EntityKind entity = EntityKind::none;
  Id row;
  ChangeKind kind = ChangeKind::update;
  std::vector<FieldChange> fields{};

  // Adds or replaces a field; an unknown name is ignored, as forms only know model fields.
  Change& set(std::string_view field, Value value);
  const Value* find(std::string_view field) const;
};

Change insert_change(EntityKind kind, Id row);
Change update_change(EntityKind kind, Id row);

// Title by the entity's title fields, "" when all are empty.
std::string title_of(const Record& record);

}  // namespace acq
