// What repeats: a small part of RFC 5545's RRULE, and the moments it stands for.
//
//   FREQ=DAILY | WEEKLY [;BYDAY=MO,WE] | MONTHLY [;BYMONTHDAY=15|-1 or ;BYDAY=2TU|-1FR] | YEARLY
//   and ;INTERVAL=n ;COUNT=n or ;UNTIL=20261231[T235959Z] ;WKST=MO
//
// A series keeps the time of day on the clock of whoever looks at it: nine o'clock stays nine
// o'clock when summer time begins. Colleagues in another zone whose summer time begins on another
// day see it an hour off in between: an event knows no zone of its own.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"

namespace acq {

// How many days an event may last: a calendar looks back no further for what still goes on.
inline constexpr int kEventDaysMax = 92;

enum class Every : std::uint8_t { day, week, month, year };

struct Recurrence {
  Every every = Every::week;
  int interval = 1;
  std::uint8_t weekdays = 0;  // of a week: bit 0 is Monday; 0: that of the start
  int month_day = 0;          // of a month: 1..31, -1 the last; 0: that of the start
  int nth = 0;                // of a month: 1..5, -1 the last; with `nth_day`, 0 = Monday
  int nth_day = 0;
  int count = 0;                    // 0: no such end
  std::optional<DateDays> last_day;  // no start after this day, or
  std::optional<TimeMs> last_at;     // after this moment
  bool operator==(const Recurrence&) const = default;
};

// Codes: recurrence_unknown (a part this program does not repeat by), recurrence_value (one whose
// value cannot be), each with the part as detail.
Result<Recurrence> parse_recurrence(std::string_view text);
std::string recurrence_text(const Recurrence& rule);

// How many minutes a clock is ahead of UTC at a moment.
using ClockOffset = std::function<int(TimeMs)>;

// The moment at which a clock shows this (as if it were UTC). Within the hour that summer time
// leaves out, the clock before it counts.
TimeMs moment_of(TimeMs shown, const ClockOffset& offset);

struct Series {
  TimeMs starts_at = 0;
  Recurrence rule{};
  std::vector<TimeMs> except{};  // starts that do not take place
  bool all_day = false;          // starts are midnights in UTC, whatever the clock says
};

// Its starts in [from, before), in order; at most `most` of them. A month without the day asked
// for is left out, as RFC 5545 says. The first start counts also when the rule would not give it.
std::vector<TimeMs> occurrences(const Series& series, TimeMs from, TimeMs before,
                                const ClockOffset& offset, std::size_t most = 1000);

// The first start after a moment.
std::optional<TimeMs> next_occurrence(const Series& series, TimeMs after,
                                      const ClockOffset& offset);

// What except_at holds, and back; what is no moment is left out.
std::vector<TimeMs> except_of(std::string_view tags);
std::string except_tag(TimeMs start);

}  // namespace acq
