// Whose a new ticket becomes.
#pragma once

#include "rules/edit.h"

namespace acq {

// The first active assignment rule that fits a new ticket gives its queue and its owner, as far as
// the writer has not; without a queue it then gets the default one. Before the writer becomes the
// owner. Codes: the database's.
Result<void> assign_ticket(Edit& edit);

// Also for what a device sends. Codes: those of parse_filter, with the field.
Result<void> on_assignment_rule(const Edit& edit);
// Code: those of read_business_hours.
Result<void> on_business_hours(const Edit& edit);

// The member of the team whose turn it is: who got a ticket longest ago (round robin), or who has
// the fewest that are not done (least busy). Nil when nobody active is in the team.
Result<Id> next_in_team(Rows& rows, const Id& team, std::string_view spread);

// The ticket that is due next among those which nobody has taken, in the queues of this team; of a
// nil team, in all. Nil when nothing waits. Codes: the database's.
Result<Id> next_ticket(Rows& rows, const Id& team);

}  // namespace acq
