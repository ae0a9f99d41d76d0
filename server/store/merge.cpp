#include "server/store/merge.h"

#include "sync/difference.h"

namespace acq::server {
namespace {

struct Incoming {
  const Entity& described;
  const Operation& operation;
  Hlc hlc;
  const Record* current;
  const Stamps& stamps;
};

// The later clock wins. A value whose writer and winner did not know of each other is a clash.
std::optional<FieldChange> last_writer(const Incoming& incoming, const FieldChange& part,
                                       std::vector<Clash>& clashes) {
  if (!incoming.current) return part;
  const Field& field = incoming.described.fields[part.field];
  const Value& there = incoming.current->values[part.field];
  const Stamp stamp = incoming.stamps.of_group(entity(incoming.current->kind), field);
  const bool loses = incoming.hlc < stamp.hlc;
  const bool replay = incoming.operation.change.kind == ChangeKind::insert;
  const bool unseen = stamp.seq > incoming.operation.base_version;
  if (unseen && !replay && !field.has(kSystem) && there != part.value) {
    clashes.push_back({part.field, loses ? part.value : there, loses ? there : part.value, loses});
  }
  if (loses) return std::nullopt;
  return part;
}

// Nothing when the field lost, or is not for devices to write.
std::optional<FieldChange> merge_field(const Incoming& incoming, const FieldChange& part,
                                       std::vector<Clash>& clashes) {
  const Field& field = incoming.described.fields[part.field];
  const bool there = incoming.current != nullptr;
  switch (field.merge) {
    case MergeRule::server_number: return std::nullopt;
    case MergeRule::insert_only:
      if (there) return std::nullopt;
      return part;
    case MergeRule::increment:
      // An insert that comes again has been counted.
      if (there && incoming.operation.change.kind == ChangeKind::insert) return std::nullopt;
      break;
    case MergeRule::set:
    case MergeRule::three_way: break;
    case MergeRule::transition:
    case MergeRule::last_writer: return last_writer(incoming, part, clashes);
  }
  const Value before = there ? incoming.current->values[part.field] : Value{};
  return FieldChange{part.field, apply_difference(field, before, part.value)};
}

}  // namespace

Decision merge(const Entity& described, const Operation& operation, Hlc hlc,
               const Record* current, const Stamps& stamps) {
  const Change& wanted = operation.change;
  Decision decision;
  Change change{wanted.entity, wanted.row, wanted.kind, {}};
  // Two devices noticed the same occasion: what has been done about it since then stands.
  if (change.kind == ChangeKind::insert && current && is_derived(wanted.row)) return decision;
  if (change.kind == ChangeKind::insert && current) change.kind = ChangeKind::update;
  if (change.kind == ChangeKind::remove || change.kind == ChangeKind::restore) {
    const bool lost = current && hlc < stamps.of("deleted").hlc;
    if (!lost) decision.change = std::move(change);
    return decision;
  }
  const Incoming incoming{described, operation, hlc, current, stamps};
  for (const FieldChange& part : wanted.fields) {
    auto merged = merge_field(incoming, part, decision.clashes);
    if (merged) change.fields.push_back(std::move(*merged));
  }
  if (change.kind == ChangeKind::update && change.fields.empty()) return decision;
  decision.change = std::move(change);
  return decision;
}

}  // namespace acq::server
