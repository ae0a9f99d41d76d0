#include <algorithm>
#include <array>

#include "client/screens/rights/rights.h"
#include "client/screens/shown/shown.h"
#include "model/choices.h"
#include "model/grants.h"

namespace acq::ui {
namespace {

constexpr std::array<std::string_view, 4> kVerbs = {"may_read", "may_create", "may_edit",
                                                    "may_remove"};

// What is part of something else follows that, and has no rights of its own to set.
bool has_rights(EntityKind kind) {
  switch (kind) {
    case EntityKind::organisation:
    case EntityKind::role_right:
    case EntityKind::conflict:
    case EntityKind::file:
    case EntityKind::deal_line:
    case EntityKind::document_line:
    case EntityKind::ticket_message:
    case EntityKind::ticket_link:
    case EntityKind::article_text: return false;
    default: return true;
  }
}

// The administrator's rights are not to be changed: somebody must be able to.
Role role_at(int index) { return static_cast<Role>(index + 1); }

Grant grant_at(Env& env, Role role, EntityKind kind, bool& own) {
  Grants grants = default_grants(role);
  const auto right = env.rows.find(EntityKind::role_right, role_right_id(role, kind));
  own = right && *right && !(*right)->deleted;
  if (own) apply_right(grants, **right);
  return grants[static_cast<std::size_t>(kind)];
}

std::string joined(const Entity& described, FieldSet set) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < described.fields.size(); ++i) {
    if ((set & field_bit(i)) != 0) names.emplace_back(described.fields[i].name);
  }
  return join_tags(std::move(names));
}

// The whole right as one record: made when there is none, changed or brought back when there is.
std::vector<Change> right_changes(Env& env, Role role, EntityKind kind, const Grant& grant) {
  const Id id = role_right_id(role, kind);
  const auto there = env.rows.find(EntityKind::role_right, id);
  const Entity& described = env.entity(kind);
  const bool known = there && *there;
  std::vector<Change> changes;
  if (known && (*there)->deleted) {
    changes.push_back({EntityKind::role_right, id, ChangeKind::restore, {}});
  }
  Change change = known ? update_change(EntityKind::role_right, id)
                        : insert_change(EntityKind::role_right, id);
  if (!known) {
    change.set("role", std::string(choices::role.choices[static_cast<std::size_t>(role)].name));
    change.set("entity_name", std::string(described.name));
  }
  const std::array reaches = {grant.read, grant.create, grant.edit, grant.remove};
  for (std::size_t i = 0; i < kVerbs.size(); ++i) {
    const auto index = static_cast<std::size_t>(reaches[i]);
    change.set(kVerbs[i], std::string(choices::reach.choices[index].name));
  }
  change.set("hidden_fields", joined(described, grant.hidden));
  change.set("fixed_fields", joined(described, grant.fixed));
  changes.push_back(std::move(change));
  return changes;
}

void save(Env& env, RightsState& state, EntityKind kind, const Grant& grant) {
  const auto changes = right_changes(env, role_at(state.role), kind, grant);
  (void)env.shell.write(changes, env.tr("rights.saved"));
  state.stale = true;
}

Reach& reach_of(Grant& grant, int verb) {
  switch (verb) {
    case 0: return grant.read;
    case 1: return grant.create;
    case 2: return grant.edit;
    default: return grant.remove;
  }
}

void load_fields(Env& env, RightsState& state) {
  state.fields.clear();
  if (state.open_row < 0) return;
  const EntityKind kind = state.rows[static_cast<std::size_t>(state.open_row)].kind;
  bool own = false;
  const Grant grant = grant_at(env, role_at(state.role), kind, own);
  const Entity& described = env.entity(kind);
  for (std::size_t i = 0; i < described.fields.size(); ++i) {
    const Field& field = described.fields[i];
    // A computed field of the organisation's may be hidden, a place without a meaning need not.
    if (field.type == FieldType::slot || (field.has(kSystem) && !field.has(kSlot))) continue;
    const int access = (grant.hidden & field_bit(i)) != 0  ? 2
                       : (grant.fixed & field_bit(i)) != 0 ? 1
                                                           : 0;
    const bool may_hide = !field.has(kRequired) && !field.has(kScope);
    state.fields.push_back({std::string(field.name), field_label(env.tr, field), access,
                            may_hide});
  }
}

void set_field(Env& env, RightsState& state, int index, int access) {
  const EntityKind kind = state.rows[static_cast<std::size_t>(state.open_row)].kind;
  bool own = false;
  Grant grant = grant_at(env, role_at(state.role), kind, own);
  const auto number = env.entity(kind).index_of(state.fields[static_cast<std::size_t>(index)].name);
  if (!number) return;
  const FieldSet bit = field_bit(*number);
  grant.hidden = access == 2 ? grant.hidden | bit : grant.hidden & ~bit;
  grant.fixed = access == 1 ? grant.fixed | bit : grant.fixed & ~bit;
  save(env, state, kind, grant);
}

RightsRow make_row(Env& env, Role role, EntityKind kind) {
  RightsRow row;
  row.kind = kind;
  row.label = entities_name(env.tr, env.entity(kind));
  row.sees_all = is_common(kind);
  Grant grant = grant_at(env, role, kind, row.own);
  for (int verb = 0; verb < 4; ++verb) {
    row.reaches.push_back(static_cast<int>(reach_of(grant, verb)));
  }
  return row;
}

void load_names(Env& env, RightsState& state) {
  state.role_names.clear();
  for (const Choice& role : choices::role.choices.subspan(1)) {
    state.role_names.push_back(shown_choice(env.tr, choices::role, role.name));
  }
  state.reach_names.clear();
  for (const Choice& reach : choices::reach.choices) {
    state.reach_names.push_back(shown_choice(env.tr, choices::reach, reach.name));
  }
  state.verbs.clear();
  for (const std::string_view verb : kVerbs) {
    state.verbs.push_back(env.tr("field." + std::string(verb)));
  }
  state.access_names = {env.tr("rights.may_change"), env.tr("rights.read_only"),
                        env.tr("rights.hidden")};
}

}  // namespace

void load_rights_screen(Env& env, RightsState& state) {
  state.stale = false;
  state.may_manage = env.actor.role == Role::administrator;
  load_names(env, state);
  state.rows.clear();
  // What differs between roles first; what every device needs last.
  for (const bool common : {false, true}) {
    for (const Entity& described : entities()) {
      if (!has_rights(described.kind) || is_common(described.kind) != common) continue;
      if (!env.rows.dictionary().uses(described.kind)) continue;
      state.rows.push_back(make_row(env, role_at(state.role), described.kind));
    }
  }
  load_fields(env, state);
}

void update_rights(Env& env, RightsState& state, const RightsIntent& intent) {
  const auto kind = [&] { return state.rows[static_cast<std::size_t>(intent.row)].kind; };
  switch (intent.ask) {
    case RightsAsk::role:
      state.role = intent.row;
      state.stale = true;
      break;
    case RightsAsk::reach: {
      bool own = false;
      Grant grant = grant_at(env, role_at(state.role), kind(), own);
      reach_of(grant, intent.column) = static_cast<Reach>(intent.value);
      save(env, state, kind(), grant);
      break;
    }
    case RightsAsk::open_fields:
      state.open_row = state.open_row == intent.row ? -1 : intent.row;
      load_fields(env, state);
      break;
    case RightsAsk::field: set_field(env, state, intent.row, intent.value); break;
    case RightsAsk::built_in: {
      const Change change{EntityKind::role_right, role_right_id(role_at(state.role), kind()),
                          ChangeKind::remove, {}};
      (void)env.shell.write({&change, 1}, env.tr("rights.saved"));
      state.stale = true;
      break;
    }
  }
  env.host.frames.request_frames(2);
}

namespace {

class RightsScreen final : public Screen {
 public:
  void open(Env&, const Route&) override { state_.stale = true; }
  void committed(Env&, std::span<const Touched>) override { state_.stale = true; }
  void frame(Env& env, const Ui& ui, const Box& area) override {
    if (state_.stale) load_rights_screen(env, state_);
    intents_.clear();
    view_rights(ui, area, state_, intents_);
    for (const RightsIntent& intent : intents_) update_rights(env, state_, intent);
  }

 private:
  RightsState state_;
  std::vector<RightsIntent> intents_;
};

}  // namespace

std::unique_ptr<Screen> make_rights_screen() { return std::make_unique<RightsScreen>(); }

}  // namespace acq::ui
