// Calendar dates (proleptic Gregorian) and UTC times, as numbers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"

namespace acq {

// Days since 1970-01-01.
using DateDays = std::int64_t;
inline constexpr std::int64_t kMsPerHour = 3'600'000;
inline constexpr std::int64_t kMsPerDay = 86'400'000;

struct CalendarDate {
  int year = 1970;
  int month = 1;  // 1..12
  int day = 1;    // 1..31
  bool operator==(const CalendarDate&) const = default;
};

struct ClockTime {
  int hour = 0, minute = 0, second = 0;
};

// Years 1 to 9999 only; nothing for a date that does not exist.
std::optional<DateDays> days_from_calendar(CalendarDate date);
CalendarDate calendar_from_days(DateDays days);
// 0 = Monday ... 6 = Sunday.
int weekday(DateDays days);
// The day a moment falls on; `offset_minutes` is added to UTC first.
DateDays day_of(TimeMs time, int offset_minutes = 0);
ClockTime clock_time_of(TimeMs time, int offset_minutes = 0);

// "2026-11-21"
std::string iso_date(DateDays days);
// "2026-11-21T14:05:00Z"
std::string iso_time(TimeMs time);
// The two forms above (a time may carry fractions and an offset like +02:00); nothing otherwise.
std::optional<DateDays> parse_iso_date(std::string_view text);
std::optional<TimeMs> parse_iso_time(std::string_view text);

}  // namespace acq
