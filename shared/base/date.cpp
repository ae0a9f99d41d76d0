#include "base/date.h"

#include <chrono>

namespace acq {
namespace {

// Reads exactly `digits` digits at the front and removes them.
std::optional<int> take_number(std::string_view& text, std::size_t digits) {
  if (text.size() < digits) return std::nullopt;
  int value = 0;
  for (std::size_t i = 0; i < digits; ++i) {
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    value = value * 10 + (text[i] - '0');
  }
  text.remove_prefix(digits);
  return value;
}

bool take(std::string_view& text, char c) {
  if (!text.starts_with(c)) return false;
  text.remove_prefix(1);
  return true;
}

std::optional<DateDays> take_date(std::string_view& text) {
  const auto year = take_number(text, 4);
  if (!year || !take(text, '-')) return std::nullopt;
  const auto month = take_number(text, 2);
  if (!month || !take(text, '-')) return std::nullopt;
  const auto day = take_number(text, 2);
  if (!day) return std::nullopt;
  return days_from_calendar({*year, *month, *day});
}

// "hh:mm[:ss[.fff...]]" as milliseconds of the day.
std::optional<std::int64_t> take_time(std::string_view& text) {
  const auto hour = take_number(text, 2);
  if (!hour || *hour > 23 || !take(text, ':')) return std::nullopt;
  const auto minute = take_number(text, 2);
  if (!minute || *minute > 59) return std::nullopt;
  std::int64_t ms = (*hour * 60 + *minute) * 60'000ll;
  if (!take(text, ':')) return ms;
  const auto second = take_number(text, 2);
  if (!second || *second > 59) return std::nullopt;
  ms += *second * 1000;
  if (!take(text, '.')) return ms;
  std::int64_t unit = 100;
  if (text.empty() || text[0] < '0' || text[0] > '9') return std::nullopt;
  for (; !text.empty() && text[0] >= '0' && text[0] <= '9'; text.remove_prefix(1), unit /= 10) {
    ms += (text[0] - '0') * unit;
  }
  return ms;
}

std::optional<std::int64_t> take_offset_minutes(std::string_view& text) {
  if (take(text, 'Z')) return 0;
  if (text.empty() || (text[0] != '+' && text[0] != '-')) return std::nullopt;
  const int sign = text[0] == '-' ? -1 : 1;
  text.remove_prefix(1);
  const auto hours = take_number(text, 2);
  take(text, ':');
  const auto minutes = take_number(text, 2);
  if (!hours || !minutes || *hours > 14 || *minutes > 59) return std::nullopt;
  return sign * (*hours * 60 + *minutes);
}

std::int64_t floor_div(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

std::string two(int n) {
  return {static_cast<char>('0' + n / 10), static_cast<char>('0' + n % 10)};
}

}  // namespace

std::optional<DateDays> days_from_calendar(CalendarDate date) {
  using namespace std::chrono;
  if (date.year < 1 || date.year > 9999 || date.month < 1 || date.day < 1) return std::nullopt;
  const year_month_day ymd{year{date.year}, month{static_cast<unsigned>(date.month)},
                           day{static_cast<unsigned>(date.day)}};
  if (!ymd.ok()) return std::nullopt;
  return sys_days{ymd}.time_since_epoch().count();
}

CalendarDate calendar_from_days(DateDays days) {
  using namespace std::chrono;
  const year_month_day ymd{sys_days{std::chrono::days{days}}};
  return {int{ymd.year()}, static_cast<int>(unsigned{ymd.month()}),
          static_cast<int>(unsigned{ymd.day()})};
}

int weekday(DateDays days) { return static_cast<int>(((days + 3) % 7 + 7) % 7); }

DateDays day_of(TimeMs time, int offset_minutes) {
  return floor_div(time + offset_minutes * 60'000ll, kMsPerDay);
}

ClockTime clock_time_of(TimeMs time, int offset_minutes) {
  const std::int64_t local = time + offset_minutes * 60'000ll;
  const auto seconds = static_cast<int>((local - floor_div(local, kMsPerDay) * kMsPerDay) / 1000);
  return {seconds / 3600, seconds / 60 % 60, seconds % 60};
}

std::string iso_date(DateDays days) {
  const CalendarDate date = calendar_from_days(days);
  return two(date.year / 100) + two(date.year % 100) + "-" + two(date.month) + "-" +
         two(date.day);
}

std::string iso_time(TimeMs time) {
  const ClockTime clock = clock_time_of(time);
  return iso_date(day_of(time)) + "T" + two(clock.hour) + ":" + two(clock.minute) + ":" +
         two(clock.second) + "Z";
}

std::optional<DateDays> parse_iso_date(std::string_view text) {
  const auto days = take_date(text);
  return text.empty() ? days : std::nullopt;
}

std::optional<TimeMs> parse_iso_time(std::string_view text) {
  const auto days = take_date(text);
  if (!days || (!take(text, 'T') && !take(text, ' '))) return std::nullopt;
  const auto ms = take_time(text);
  if (!ms) return std::nullopt;
  const auto offset = take_offset_minutes(text);
  if (!offset || !text.empty()) return std::nullopt;
  return *days * kMsPerDay + *ms - *offset * 60'000;
}

}  // namespace acq
