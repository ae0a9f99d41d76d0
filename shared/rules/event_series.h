// Changing one occurrence of a series, it and all that follow, or all of them.
#pragma once

#include <span>
#include <vector>

#include "model/record.h"
#include "rules/recurrence.h"

namespace acq {

enum class SeriesPart : std::uint8_t { this_one, following, all };

// Is it one of these people's: as owner, or because they take part?
bool concerns(const Record& event, std::span<const Id> whose);

// What repeats, as far as its rule can be read; nothing for an event that does not repeat.
std::optional<Series> series_of(const Record& event);

struct Occurrence {
  const Record& event;
  TimeMs starts_at = 0;  // as the series says
};

// New times of an occurrence: moments, of an all-day event midnights in UTC.
struct NewTimes {
  TimeMs starts_at = 0, ends_at = 0;
  bool all_day = false;
};

// The changes that move it. `this_one` makes an event of its own, which the series leaves out;
// `following` ends the series before and begins another; `all` shifts the whole series by as much.
// An event that does not repeat is simply moved. Series whose days the rule names (BYDAY) follow
// the day the first one moves to when it names just one.
std::vector<Change> move_occurrence(const Occurrence& occurrence, SeriesPart part,
                                    const NewTimes& times, IdMaker& ids,
                                    const ClockOffset& offset);

// The changes that take it away.
std::vector<Change> remove_occurrence(const Occurrence& occurrence, SeriesPart part,
                                      const ClockOffset& offset);

// A copy of the event at an occurrence, that stands for it: the series leaves that one out
// (rules/event_rules.cpp does that when it is inserted).
Change detached(const Occurrence& occurrence, Id row);

}  // namespace acq
