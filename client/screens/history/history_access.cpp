// Who may see a record, and why.
#include "client/screens/history/history_parts.h"
#include "client/screens/shown/shown.h"
#include "model/choices.h"
#include "store/scopes.h"

namespace acq::ui {
namespace {

std::string joined(Env& env, EntityKind kind, const std::vector<Id>& ids) {
  std::string names;
  for (const Id& id : ids) {
    const std::string name = env.rows.title(kind, id);
    if (name.empty()) continue;
    if (!names.empty()) names += ", ";
    names += name;
  }
  return names;
}

// The right of a role as it stands: built in, or set by an administrator.
Reach reading_of(Env& env, Role role, EntityKind kind) {
  Grants grants = default_grants(role);
  const auto right = env.rows.find(EntityKind::role_right, role_right_id(role, kind));
  if (role != Role::administrator && right && *right) apply_right(grants, **right);
  return grants[static_cast<std::size_t>(kind)].read;
}

std::string sentence(Env& env, Reach reach, const std::string& role, const NearBy& near) {
  switch (reach) {
    case Reach::none: return env.tr("access.none", {{"role", role}});
    case Reach::own: {
      const std::string names = joined(env, EntityKind::user, near.users);
      return env.tr(names.empty() ? "access.own_nobody" : "access.own",
                    {{"role", role}, {"names", names}});
    }
    case Reach::team: {
      const std::string names = joined(env, EntityKind::team, near.teams);
      return env.tr(names.empty() ? "access.team_nobody" : "access.team",
                    {{"role", role}, {"names", names}});
    }
    case Reach::all: break;
  }
  return env.tr("access.all", {{"role", role}});
}

}  // namespace

void load_access(Env& env, HistoryState& state) {
  state.seen_by.clear();
  const auto record = env.rows.find(state.kind, state.row);
  if (!record || !*record) return;
  const auto near = near_by(env.rows, **record);
  if (!near) return;
  for (const Choice& choice : choices::role.choices) {
    const auto role = role_from_name(choice.name);
    if (!role) continue;
    const std::string name = shown_choice(env.tr, choices::role, choice.name);
    state.seen_by.push_back(sentence(env, reading_of(env, *role, state.kind), name, *near));
  }
}

}  // namespace acq::ui
