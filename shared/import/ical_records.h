// Events and tasks as iCalendar items, and back.
#pragma once

#include <span>
#include <vector>

#include "formats/ical.h"
#include "model/record.h"
#include "rules/recurrence.h"
#include "store/rows.h"

namespace acq {

// An event or a task. `offset`: tasks have times of day on a clock.
IcalItem ical_of(Rows& rows, const Record& record, const ClockOffset& offset);

struct IcalChanges {
  std::vector<Change> changes;
  std::int64_t added = 0, updated = 0;
  // What was left out: the reading's own, and rules that cannot be repeated by.
  std::vector<Error> problems;
};

// What to write so that the items are here: known ones, by their UID, are updated. Codes: the
// database's.
Result<IcalChanges> ical_changes(Rows& rows, IcalReading reading, IdMaker& ids,
                                 const ClockOffset& offset);

}  // namespace acq
