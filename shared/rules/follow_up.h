// Follow-up rules: "a won deal: call after 30 days", "no answer for 5 days: a task".
//
// What a person does fires within the same write, also offline. What time does is the server's to
// notice, every hour. Either way the task's id follows from rule, record and occasion (base/id.h):
// two devices that make the same deal won make one task, and a task that somebody did or removed
// does not come again.
#pragma once

#include <vector>

#include "rules/edit.h"

namespace acq {

// The tasks that this change brings about; called within its write.
Result<void> follow_up_edit(Edit& edit, std::vector<Change>& more);

// Those that time has brought about and that are not there yet, at most so many. Days are UTC's.
// Looks at what became due within the last two weeks: a server that was off for longer, or a rule
// that is new, makes no tasks about the long past.
Result<std::vector<Change>> follow_ups_due(Rows& rows, TimeMs now, std::size_t most);

// How many records a rule would make a task for now: of "created" and "becomes", how many are as
// it says. Codes: those of check_follow_up.
Result<std::int64_t> follow_up_count(Rows& rows, const Record& rule, TimeMs now);

// Can the rule be carried out? Codes: unknown_entity, unknown_field, follow_up_field (not a date),
// required, out_of_range, and those of parse_filter, with the field.
Result<void> check_follow_up(Rows& rows, const Record& rule);

// The entities rules can be made for, and the fields that a "date is near" may name.
std::vector<EntityKind> follow_up_kinds();
std::vector<const Field*> follow_up_dates(const Entity& described);

}  // namespace acq
