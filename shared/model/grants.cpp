#include "model/grants.h"

#include <algorithm>
#include <array>

#include "model/choices.h"
#include "model/dictionary.h"

namespace acq {
namespace {

constexpr std::array<std::string_view, 6> kRoleNames = {"administrator", "manager",   "sales",
                                                        "service",       "marketing", "read_only"};

// Who works here, who may do what, and what the model has become: for administrators.
bool is_administration(EntityKind kind) {
  return kind == EntityKind::organisation || kind == EntityKind::user || kind == EntityKind::team ||
         kind == EntityKind::role_right || kind == EntityKind::territory || is_customisation(kind);
}

// How tickets are answered: for those who answer for the others.
bool is_service_setup(EntityKind kind) {
  return kind == EntityKind::queue || kind == EntityKind::business_hours ||
         kind == EntityKind::sla_policy || kind == EntityKind::canned_answer ||
         kind == EntityKind::macro || kind == EntityKind::assignment_rule;
}

// What is charged: for managers.
bool is_pricing(EntityKind kind) {
  return kind == EntityKind::price_list || kind == EntityKind::price_list_entry ||
         kind == EntityKind::tax_rate || kind == EntityKind::exchange_rate;
}

Reach reach_from(const Value& value) {
  const auto all = choices::reach.choices;
  const auto it = std::ranges::find(all, text_of(value), &Choice::name);
  return it == all.end() ? Reach::none : static_cast<Reach>(it - all.begin());
}

FieldSet fields_from(const Entity& described, const Value& names, bool hides) {
  FieldSet set = 0;
  for (const std::string& name : tags_of(text_of(names))) {
    const auto index = described.index_of(name);
    if (!index) continue;
    const Field& field = described.fields[*index];
    if (hides && (field.has(kRequired) || field.has(kSystem) || field.has(kScope))) continue;
    set |= field_bit(*index);
  }
  return set;
}

}  // namespace

std::optional<Role> role_from_name(std::string_view name) {
  const auto it = std::ranges::find(kRoleNames, name);
  if (it == kRoleNames.end()) return std::nullopt;
  return static_cast<Role>(it - kRoleNames.begin());
}

bool is_common(EntityKind kind) {
  return is_administration(kind) || kind == EntityKind::tag || kind == EntityKind::product ||
         kind == EntityKind::list_view || kind == EntityKind::dashboard ||
         kind == EntityKind::dashboard_widget || kind == EntityKind::follow_up_rule ||
         kind == EntityKind::user_setting ||
         is_service_setup(kind) || is_pricing(kind);
}

Grants default_grants(Role role) {
  Grants grants(kEntityKinds);
  const Reach change = role == Role::read_only ? Reach::none : Reach::all;
  for (const Entity& described : entities()) {
    Grant& grant = grants[static_cast<std::size_t>(described.kind)];
    grant.read = Reach::all;
    if (is_administration(described.kind) && role != Role::administrator) continue;
    const bool leads = role == Role::administrator || role == Role::manager;
    if ((is_service_setup(described.kind) || is_pricing(described.kind)) && !leads) continue;
    grant.create = grant.edit = grant.remove = change;
  }
  // A shared view or dashboard is changed by who made it, and by those who answer for the others;
  // these alone say what is to be sold.
  if (role != Role::administrator && role != Role::manager && role != Role::read_only) {
    for (const EntityKind kind : {EntityKind::list_view, EntityKind::dashboard,
                                  EntityKind::dashboard_widget}) {
      Grant& shared = grants[static_cast<std::size_t>(kind)];
      shared.edit = shared.remove = Reach::own;
    }
    grants[static_cast<std::size_t>(EntityKind::dashboard_widget)].create = Reach::own;
    for (const EntityKind kind : {EntityKind::sales_target, EntityKind::follow_up_rule}) {
      Grant& set_by_managers = grants[static_cast<std::size_t>(kind)];
      set_by_managers.create = set_by_managers.edit = set_by_managers.remove = Reach::none;
    }
  }
  // What somebody was told is theirs to put away; others only make it.
  if (role != Role::administrator) {
    Grant& notice = grants[static_cast<std::size_t>(EntityKind::notification)];
    notice.create = Reach::all;
    notice.edit = notice.remove = Reach::own;
  }
  // Everybody arranges the program for themselves, also who only reads.
  const auto arranges = [&](EntityKind kind) {
    Grant& own = grants[static_cast<std::size_t>(kind)];
    own.create = Reach::all;
    own.edit = own.remove = Reach::own;
  };
  arranges(EntityKind::user_setting);
  if (role == Role::read_only) arranges(EntityKind::list_view);
  // Conflicts are found by the server; people only settle them.
  Grant& conflict = grants[static_cast<std::size_t>(EntityKind::conflict)];
  conflict.create = conflict.remove = Reach::none;
  return grants;
}

void apply_right(Grants& grants, const Record& right) {
  const Entity* described = find_entity(text_of(right.get("entity_name")));
  if (!described || right.deleted) return;
  Grant& grant = grants[static_cast<std::size_t>(described->kind)];
  grant.read = is_common(described->kind) ? Reach::all : reach_from(right.get("may_read"));
  grant.create = reach_from(right.get("may_create"));
  grant.edit = reach_from(right.get("may_edit"));
  grant.remove = reach_from(right.get("may_remove"));
  grant.hidden = fields_from(*described, right.get("hidden_fields"), true);
  grant.fixed = fields_from(*described, right.get("fixed_fields"), false);
}

void limit_parts(Grants& grants) {
  const auto of = [&](EntityKind kind) -> Reach& {
    return grants[static_cast<std::size_t>(kind)].read;
  };
  const auto limit = [&](EntityKind part, EntityKind whole) {
    of(part) = std::min(of(part), of(whole));
  };
  limit(EntityKind::deal_line, EntityKind::deal);
  for (const EntityKind whole :
       {EntityKind::quote, EntityKind::sales_order, EntityKind::invoice}) {
    limit(EntityKind::document_line, whole);
  }
  limit(EntityKind::ticket_message, EntityKind::ticket);
  limit(EntityKind::ticket_link, EntityKind::ticket);
  limit(EntityKind::article_text, EntityKind::article);
  // Who may not change an article writes nothing into it either.
  Grant& text = grants[static_cast<std::size_t>(EntityKind::article_text)];
  const Reach edit = grants[static_cast<std::size_t>(EntityKind::article)].edit;
  for (Reach* reach : {&text.create, &text.edit, &text.remove}) *reach = std::min(*reach, edit);
  for (const Entity& described : entities()) {
    if (is_common(described.kind)) continue;
    limit(EntityKind::file, described.kind);
    limit(EntityKind::conflict, described.kind);
  }
}

Id role_right_id(Role role, EntityKind kind) {
  // "role right": no clock made it, so it never meets a UUIDv7.
  Id id{{'r', 'o', 'l', 'e', ' ', 'r', 'i', 'g', 'h', 't'}};
  id.bytes[14] = static_cast<std::uint8_t>(role);
  id.bytes[15] = static_cast<std::uint8_t>(kind);
  return id;
}

}  // namespace acq
