// Who is near a record, and so may see or change it under rights that say "own" or "team".
//
// A record is its owner's own (without one, its maker's), and its owner's team's and its
// territory's team's; an event is its attendees' too. It is also everybody's to whom a record is
// near that it points to with a kScope field, or as its subject: a ticket's messages follow the
// ticket, a contact its company.
#pragma once

#include <optional>
#include <vector>

#include "base/result.h"
#include "model/rights.h"
#include "store/rows.h"

namespace acq {

struct NearBy {
  std::vector<Id> users;  // sorted, distinct
  std::vector<Id> teams;
  bool operator==(const NearBy&) const = default;
};

// Codes: the database's.
Result<NearBy> near_by(Rows& rows, const Record& record);

// How far `record` is from the actor: own, team or all. Looks nothing up when the actor's rights
// do not depend on it (all).
Result<Reach> distance(Rows& rows, const Actor& actor, const Record& record);

// A member of staff as an actor: role, team and rights as they stand in the database. Nothing
// for a user that is not there or whose role this program does not know.
Result<std::optional<Actor>> load_actor(Rows& rows, const Id& user);

}  // namespace acq
