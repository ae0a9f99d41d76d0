// Stretches of the calendar that figures are gathered by: months, quarters, what is compared.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/date.h"

namespace acq {

enum class Bucket : std::uint8_t { none, day, week, month, quarter, year };

// The first day of the bucket that `day` lies in; weeks begin on Monday.
DateDays bucket_start(DateDays day, Bucket bucket);
// The first day of the bucket that is so many after (or before) the one of `day`.
DateDays bucket_after(DateDays day, Bucket bucket, int count = 1);

// The week of ISO 8601: the first one of a year has its first Thursday in it.
struct IsoWeek {
  int year = 0, week = 0;
  bool operator==(const IsoWeek&) const = default;
};
IsoWeek iso_week(DateDays day);

// From a day to before another one.
struct DaySpan {
  DateDays from = 0, before = 0;
  bool operator==(const DaySpan&) const = default;
};
// The bucket that `today` lies in, to its end.
DaySpan span_of(DateDays today, Bucket bucket);
// What comes before: a whole month before a whole month (quarter, year), else as many days.
DaySpan span_before(const DaySpan& span);

// How far local time is ahead of UTC from a moment on; sorted by moment, the first counts for all
// before it, too. None: UTC.
struct ZoneStep {
  TimeMs from = 0;
  int offset_min = 0;
  bool operator==(const ZoneStep&) const = default;
};
using Zone = std::vector<ZoneStep>;
int offset_at(const Zone& zone, TimeMs at);

}  // namespace acq
