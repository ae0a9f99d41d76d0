// Who may do what. The same function on both sides; the server's answer is the one that counts.
#pragma once

#include <string_view>

#include "base/result.h"
#include "model/grants.h"

namespace acq {

struct Actor {
  Role role = Role::read_only;
  Id user{};   // nil for customers and the system
  Id contact{};// the customer's own contact record
  Id account{};// the customer's company, may be nil
  Id team{};   // the user's team, may be nil
  Grants grants{};  // empty: the role's built-in rights
};

// The grants that count for `kind`; everything for administrators and the system, so that no
// right can lock the last administrator out.
Grant grant_of(const Actor& actor, EntityKind kind);

// May `actor` make this change? `current` is the record before it, null for an insert. `away`:
// how far the record is from the actor (store/scopes.h): own, team or all; of an insert, as it
// would be. Codes: not_allowed (with the field, when it is one that this role must not write),
// not_found (it is not the actor's to see).
Result<void> authorize(const Actor& actor, const Change& change, const Record* current,
                       Reach away = Reach::all);

// Does the answer of authorize depend on `away`? If not, nobody needs to look it up.
bool depends_on_reach(const Actor& actor, EntityKind kind);

// May a customer see this record? True for staff, whose reading the scopes rule.
bool may_read(const Actor& actor, const Record& record);

}  // namespace acq
