#include "store/scopes.h"

#include <algorithm>

namespace acq {
namespace {

// File, message, ticket, contact, company: no chain of the model is longer. Guards against one
// made by hand that leads back to itself.
constexpr int kDepthMax = 6;

void add(std::vector<Id>& ids, const Id& id) {
  if (id.is_nil()) return;
  const auto at = std::ranges::lower_bound(ids, id);
  if (at == ids.end() || *at != id) ids.insert(at, id);
}

Result<void> add_team_of(Rows& rows, EntityKind kind, const Id& id, NearBy& near) {
  if (id.is_nil()) return {};
  auto found = rows.find(kind, id);
  if (!found) return forward(found);
  if (*found) add(near.teams, id_of((*found)->get("team")));
  return {};
}

Result<void> collect(Rows& rows, const Record& record, NearBy& near, int depth);

Result<void> collect_parent(Rows& rows, EntityKind kind, const Id& id, NearBy& near, int depth) {
  if (id.is_nil() || depth == 0) return {};
  auto parent = rows.find(kind, id);
  if (!parent) return forward(parent);
  return *parent ? collect(rows, **parent, near, depth - 1) : Result<void>{};
}

Result<void> collect(Rows& rows, const Record& record, NearBy& near, int depth) {
  const Entity& described = entity(record.kind);
  if (described.find("owner")) {
    const Id owner = id_of(record.get("owner"));
    const Id keeper = owner.is_nil() ? id_of(record.get("created_by")) : owner;
    add(near.users, keeper);
    if (auto done = add_team_of(rows, EntityKind::user, keeper, near); !done) return done;
    for (const std::string& who : tags_of(text_of(record.get("attendees")))) {
      if (const auto user = Id::parse(who)) add(near.users, *user);
    }
    const Id territory = id_of(record.get("territory"));
    auto done = add_team_of(rows, EntityKind::territory, territory, near);
    if (!done) return done;
  }
  for (std::size_t i = 0; i < described.fields.size(); ++i) {
    const Field& field = described.fields[i];
    if (!field.has(kScope)) continue;
    auto done = collect_parent(rows, field.target, id_of(record.values[i]), near, depth);
    if (!done) return done;
  }
  const Entity* subject = find_entity(text_of(record.get("subject_kind")));
  if (!subject) return {};
  return collect_parent(rows, subject->kind, id_of(record.get("subject_id")), near, depth);
}

Result<void> load_rights(Rows& rows, Actor& actor) {
  actor.grants = default_grants(actor.role);
  if (actor.role == Role::administrator) return {};
  for (const Entity& described : entities()) {
    auto right = rows.find(EntityKind::role_right, role_right_id(actor.role, described.kind));
    if (!right) return forward(right);
    if (*right) apply_right(actor.grants, **right);
  }
  limit_parts(actor.grants);
  return {};
}

}  // namespace

Result<NearBy> near_by(Rows& rows, const Record& record) {
  NearBy near;
  if (auto done = collect(rows, record, near, kDepthMax); !done) return forward(done);
  return near;
}

Result<Reach> distance(Rows& rows, const Actor& actor, const Record& record) {
  if (!depends_on_reach(actor, record.kind)) return Reach::all;
  auto near = near_by(rows, record);
  if (!near) return forward(near);
  if (std::ranges::binary_search(near->users, actor.user)) return Reach::own;
  const bool team = !actor.team.is_nil() && std::ranges::binary_search(near->teams, actor.team);
  return team ? Reach::team : Reach::all;
}

Result<std::optional<Actor>> load_actor(Rows& rows, const Id& user) {
  auto record = rows.find(EntityKind::user, user);
  if (!record) return forward(record);
  if (!*record) return std::nullopt;
  const auto role = role_from_name(text_of((*record)->get("role")));
  if (!role) return std::nullopt;
  Actor actor{.role = *role, .user = user};
  actor.team = id_of((*record)->get("team"));
  if (auto done = load_rights(rows, actor); !done) return forward(done);
  return actor;
}

}  // namespace acq
