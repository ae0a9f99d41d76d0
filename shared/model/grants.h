// What a role may do with the records of each entity: the built-in rights, and those an
// administrator has set (role_right records).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "model/record.h"

namespace acq {

enum class Role : std::uint8_t {
  administrator, manager, sales, service, marketing, read_only,
  customer,  // a contact signed in at the portal
  system,    // the program itself: imports at the shell, numbering, clean-up
};

// Nothing for a name that is no role; "customer" and "system" cannot be given to anyone.
std::optional<Role> role_from_name(std::string_view name);

// How far a right goes, and how far away a record is. A right covers what is as near or nearer.
enum class Reach : std::uint8_t { none, own, team, all };

// A bit for each field of an entity, by index.
using FieldSet = std::uint64_t;
inline constexpr FieldSet field_bit(std::size_t index) { return FieldSet{1} << index; }

struct Grant {
  Reach read = Reach::none;
  Reach create = Reach::none;
  Reach edit = Reach::none;
  Reach remove = Reach::none;
  FieldSet hidden = 0;  // never sent to this role
  FieldSet fixed = 0;   // shown, but not to be changed

  bool operator==(const Grant&) const = default;
};

// Indexed by EntityKind.
using Grants = std::vector<Grant>;

// The built-in rights of a role of staff.
Grants default_grants(Role role);

// What every device needs to work at all (who is who, teams, rights, tags, products): read by
// all, whatever a role_right says.
bool is_common(EntityKind kind);

// Replaces the rights of the entity that `right` (a role_right record) names, when it is one of
// this program's. Fields an entity does not have are ignored; required ones cannot be hidden.
void apply_right(Grants& grants, const Record& right);

// What is part of another record reaches no further than that one: a deal's lines, a ticket's
// messages; files and conflicts, which may belong to anything, no further than the narrowest.
// Call after all rights have been applied.
void limit_parts(Grants& grants);

// The id of the role_right record of a role and an entity: the same on every device, so that two
// administrators who set the same right offline edit one record.
Id role_right_id(Role role, EntityKind kind);

}  // namespace acq
