#include "server/store/merge.h"

#include <algorithm>

namespace acq::server {
namespace {

// The latest stamp among a field and its group.
Hlc stamp_of(const Entity& described, const Field& field, const Stamps& stamps) {
  if (field.group.empty()) return stamps.of(field.name);
  Hlc latest = 0;
  for (const Field& other : described.fields) {
    if (other.group == field.group) latest = std::max(latest, stamps.of(other.name));
  }
  return latest;
}

// Nothing when the field lost, or is not for devices to write.
std::optional<FieldChange> merge_field(const Entity& described, const FieldChange& part, Hlc hlc,
                                       const Record* current, const Stamps& stamps) {
  const Field& field = described.fields[part.field];
  switch (field.merge) {
    case MergeRule::server_number: return std::nullopt;
    case MergeRule::insert_only:
      if (current) return std::nullopt;
      return part;
    case MergeRule::set: {
      const auto before = current ? text_of(current->values[part.field]) : std::string_view{};
      auto merged = apply_set_difference(before, text_of(part.value));
      return FieldChange{part.field, merged.empty() ? Value{} : Value{std::move(merged)}};
    }
    case MergeRule::last_writer: break;
  }
  if (current && hlc < stamp_of(described, field, stamps)) return std::nullopt;
  return part;
}

}  // namespace

std::optional<Change> merge(const Operation& operation, Hlc hlc, const Record* current,
                            const Stamps& stamps) {
  const Change& wanted = operation.change;
  const Entity& described = entity(wanted.entity);
  Change change{wanted.entity, wanted.row, wanted.kind, {}};
  if (change.kind == ChangeKind::insert && current) change.kind = ChangeKind::update;
  const bool removal = change.kind == ChangeKind::remove || change.kind == ChangeKind::restore;
  if (removal) {
    if (current && hlc < stamps.of("deleted")) return std::nullopt;
    return change;
  }
  for (const FieldChange& part : wanted.fields) {
    auto merged = merge_field(described, part, hlc, current, stamps);
    if (merged) change.fields.push_back(std::move(*merged));
  }
  if (change.kind == ChangeKind::update && change.fields.empty()) return std::nullopt;
  return change;
}

}  // namespace acq::server
