// Dates and times; numbers and money are in numbers.cpp.
#include "i18n/locale.h"

#include <array>
#include <charconv>
#include <cstdlib>

#include "base/utf8.h"

namespace acq {
namespace {

constexpr TimeMs kMinute = 60'000;
constexpr TimeMs kHour = 60 * kMinute;

std::string two(int number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string digits_date(Language language, CalendarDate date) {
  const std::string year = std::to_string(date.year);
  switch (language) {
    case Language::en:
      return std::to_string(date.month) + "/" + std::to_string(date.day) + "/" + year;
    case Language::de: return two(date.day) + "." + two(date.month) + "." + year;
    case Language::es: return two(date.day) + "/" + two(date.month) + "/" + year;
    default: return year + "/" + std::to_string(date.month) + "/" + std::to_string(date.day);
  }
}

// Where day, month and year stand when typed as three numbers.
struct Order {
  int day, month, year;
};

Order order_of(Language language) {
  if (language == Language::en) return {1, 0, 2};
  if (language == Language::de || language == Language::es) return {0, 1, 2};
  return {2, 1, 0};
}

// Up to three numbers parted by '.', '/', '-', a space or 年月日; 0 when it is something else.
std::size_t split_numbers(std::string_view text, std::array<int, 3>& numbers,
                          std::array<std::size_t, 3>& lengths) {
  std::size_t count = 0;
  bool in_number = false;
  while (!text.empty()) {
    const CodePoint point = decode_utf8(text);
    text.remove_prefix(point.size);
    const char32_t c = point.value;
    if (c >= '0' && c <= '9') {
      if (!in_number && ++count > 3) return 0;
      if (!in_number) numbers[count - 1] = 0, lengths[count - 1] = 0;
      in_number = true;
      if (++lengths[count - 1] > 4) return 0;
      numbers[count - 1] = numbers[count - 1] * 10 + static_cast<int>(c - '0');
    } else if (c == '.' || c == '/' || c == '-' || c == ' ' || c == 0x5E74 || c == 0x6708 ||
               c == 0x65E5) {
      in_number = false;
    } else {
      return 0;
    }
  }
  return count;
}

// "26" is the year ending in 26 that is nearest this one.
int full_year(int number, std::size_t length, int this_year) {
  if (length > 2) return number;
  const int year = this_year - this_year % 100 + number;
  if (year > this_year + 50) return year - 100;
  return year < this_year - 49 ? year + 100 : year;
}

}  // namespace

std::string format_date(const Translator& tr, DateDays day, DateStyle style) {
  const CalendarDate date = calendar_from_days(day);
  if (style == DateStyle::digits) return digits_date(tr.language(), date);
  const bool longest = style == DateStyle::long_day;
  const std::string month =
      tr((longest ? "month." : "month.short.") + std::to_string(date.month));
  const std::string weekday_name = tr("weekday." + std::to_string(weekday(day)));
  const std::string_view frame = longest                          ? "date.long_day"
                                 : style == DateStyle::day_month ? "date.day_month"
                                                                 : "date.medium";
  return tr(frame, {{"day", std::to_string(date.day)},
                    {"month", month},
                    {"year", std::to_string(date.year)},
                    {"weekday", weekday_name}});
}

std::string format_time(Language language, TimeMs time, int offset_minutes) {
  const ClockTime clock = clock_time_of(time, offset_minutes);
  if (language != Language::en) return two(clock.hour) + ":" + two(clock.minute);
  const int hour = clock.hour % 12 == 0 ? 12 : clock.hour % 12;
  return std::to_string(hour) + ":" + two(clock.minute) + (clock.hour < 12 ? " AM" : " PM");
}

std::string format_moment(const Translator& tr, TimeMs time, int offset_minutes) {
  const std::string date = format_date(tr, day_of(time, offset_minutes), DateStyle::medium);
  return tr("date.moment",
            {{"date", date}, {"time", format_time(tr.language(), time, offset_minutes)}});
}

std::string format_relative(const Translator& tr, TimeMs time, TimeMs now, int offset_minutes) {
  const TimeMs past = now - time;
  const TimeMs distance = std::abs(past);
  const DateDays day = day_of(time, offset_minutes);
  const DateDays today = day_of(now, offset_minutes);
  if (distance < kMinute) return tr("date.now");
  if (distance < kHour) {
    return tr(past > 0 ? "date.minutes" : "date.in_minutes",
              {{"n", std::to_string(distance / kMinute)}});
  }
  if (day == today) {
    return tr(past > 0 ? "date.hours" : "date.in_hours",
              {{"n", std::to_string(distance / kHour)}});
  }
  if (day == today - 1) return tr("date.yesterday");
  if (day == today + 1) return tr("date.tomorrow");
  const bool same_year = calendar_from_days(day).year == calendar_from_days(today).year;
  return format_date(tr, day, same_year ? DateStyle::day_month : DateStyle::medium);
}

std::string format_day(const Translator& tr, DateDays day, DateDays today) {
  if (day == today) return tr("date.today");
  if (day == today - 1) return tr("date.yesterday");
  if (day == today + 1) return tr("date.tomorrow");
  if (day > today && day < today + 7) return tr("weekday." + std::to_string(weekday(day)));
  const bool same_year = calendar_from_days(day).year == calendar_from_days(today).year;
  return format_date(tr, day, same_year ? DateStyle::day_month : DateStyle::medium);
}

std::optional<DateDays> parse_date(const Translator& tr, std::string_view text, DateDays today) {
  text = trim(text);
  if (const auto iso = parse_iso_date(text)) return iso;
  const std::string folded = fold(text);
  if (folded == fold(tr.view("date.today"))) return today;
  if (folded == fold(tr.view("date.tomorrow"))) return today + 1;
  if (folded == fold(tr.view("date.yesterday"))) return today - 1;
  std::array<int, 3> numbers{};
  std::array<std::size_t, 3> lengths{};
  const std::size_t count = split_numbers(text, numbers, lengths);
  Order order = order_of(tr.language());
  const int this_year = calendar_from_days(today).year;
  if (count == 2) {
    const bool year_first = order.year == 0;
    return days_from_calendar({.year = this_year,
                               .month = numbers[static_cast<std::size_t>(
                                   year_first ? 0 : order.month)],
                               .day = numbers[static_cast<std::size_t>(
                                   year_first ? 1 : order.day)]});
  }
  if (count != 3) return std::nullopt;
  if (lengths[0] == 4) order = {2, 1, 0};
  const auto year = static_cast<std::size_t>(order.year);
  return days_from_calendar({.year = full_year(numbers[year], lengths[year], this_year),
                             .month = numbers[static_cast<std::size_t>(order.month)],
                             .day = numbers[static_cast<std::size_t>(order.day)]});
}

}  // namespace acq
