#include "server/store/conflicts.h"

#include "base/utf8.h"
#include "model/check.h"
#include "model/choices.h"
#include "model/grants.h"
#include "store/rows.h"

namespace acq::server {
namespace {

constexpr std::size_t kShownMax = 20'000;

// The other side of a clash: who wrote what is there, and when.
struct Other {
  Id user;
  TimeMs at = 0;
  bool same_device = false;
};

Result<Other> other_of(Rows& rows, const Record& current, const Stamp& stamp,
                       const Sender& sender) {
  auto writer = writer_of(rows, stamp.seq);
  if (!writer) return forward(writer);
  Other other{.at = hlc_time(stamp.hlc)};
  if (*writer) {
    other.user = (*writer)->user;
    other.same_device = !sender.client.is_nil() && (*writer)->client == sender.client;
  } else {  // the record was made with this value
    other.user = id_of(current.get("created_by"));
    other.same_device = other.user == sender.actor.user;
  }
  return other;
}

std::string kept_text(const Field& field, const Value& value) {
  return std::string(utf8_prefix(value_to_text(field, value), kShownMax));
}

Result<bool> hidden_from_some(Rows& rows, EntityKind kind, std::size_t field) {
  for (const Choice& choice : choices::role.choices) {
    const auto role = role_from_name(choice.name);
    if (!role || *role == Role::administrator) continue;
    auto right = rows.find(EntityKind::role_right, role_right_id(*role, kind));
    if (!right) return forward(right);
    Grants grants(kEntityKinds);
    if (*right) apply_right(grants, **right);
    const Grant& grant = grants[static_cast<std::size_t>(kind)];
    if ((grant.hidden & field_bit(field)) != 0) return true;
  }
  return false;
}

}  // namespace

Result<std::vector<Change>> conflict_changes(Store& store, const Record& current,
                                             const Stamps& stamps, const Sender& sender,
                                             std::span<const Clash> clashes) {
  std::vector<Change> changes;
  const Entity& described = entity(current.kind);
  for (const Clash& clash : clashes) {
    const Field& field = described.fields[clash.field];
    auto other = other_of(store.rows(), current, stamps.of_group(described, field), sender);
    if (!other) return forward(other);
    if (other->same_device) continue;
    const bool lost = clash.incoming_lost;
    const TimeMs own_at = hlc_time(sender.hlc);
    // A value that some must not see is not spread; the history has it.
    auto hidden = hidden_from_some(store.rows(), current.kind, clash.field);
    if (!hidden) return forward(hidden);
    if (*hidden) continue;
    Change change = insert_change(EntityKind::conflict, store.ids().make());
    change.set("subject_kind", std::string(described.name)).set("subject_id", current.id);
    change.set("field_name", std::string(field.name));
    change.set("lost_value", kept_text(field, clash.lost));
    change.set("kept_value", kept_text(field, clash.kept));
    const auto set_user = [&](std::string_view name, const Id& user) {
      if (!user.is_nil()) change.set(name, user);
    };
    set_user("lost_by", lost ? sender.actor.user : other->user);
    set_user("kept_by", lost ? other->user : sender.actor.user);
    change.set("lost_at", lost ? own_at : other->at).set("kept_at", lost ? other->at : own_at);
    change.set("conflict_state", std::string("open"));
    changes.push_back(std::move(change));
  }
  return changes;
}

}  // namespace acq::server
