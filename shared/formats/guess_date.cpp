// Reading and recognising dates.
#include <array>
#include <charconv>

#include "base/utf8.h"
#include "base/ascii.h"
#include "formats/guess.h"

namespace acq {
namespace {

// English, German and Spanish, by what tells them apart.
constexpr std::array<std::string_view, 12> kMonths = {
    "jan ene", "feb", "mar mrz mae", "apr abr", "may mai", "jun",
    "jul",     "aug ago", "sep",     "oct okt", "nov",     "dec dez dic"};

int month_by_name(std::string_view word) {
  const std::string folded = fold(word).substr(0, 3);
  if (folded.size() < 3) return 0;
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (kMonths[i].find(folded) % 4 == 0) return static_cast<int>(i) + 1;
  }
  return 0;
}

// The parts of a date: up to three numbers, one of which may be a month's name.
struct Parts {
  std::array<int, 3> number{};
  std::array<std::size_t, 3> length{};
  std::size_t count = 0;
  std::optional<std::size_t> named;  // which one is a month's name
  std::string_view rest;             // what follows: a time of day
};

bool take_number(std::string_view& text, Parts& parts) {
  std::size_t length = 0;
  while (length < text.size() && is_digit(text[length])) ++length;
  if (length > 4) return false;
  std::from_chars(text.data(), text.data() + length, parts.number[parts.count]);
  parts.length[parts.count++] = length;
  text.remove_prefix(length);
  return true;
}

bool take_name(std::string_view& text, Parts& parts) {
  std::size_t length = 0;
  while (length < text.size() && !is_digit(text[length]) &&
         std::string_view(" ./-,").find(text[length]) == std::string_view::npos) {
    ++length;
  }
  const int month = month_by_name(text.substr(0, length));
  if (month == 0 || parts.named) return false;
  parts.named = parts.count;
  parts.number[parts.count] = month;
  parts.length[parts.count++] = 0;
  text.remove_prefix(length);
  return true;
}

// False when the text does not start like a date.
bool split(std::string_view text, Parts& parts) {
  text = trim(text);
  while (parts.count < 3) {
    if (text.empty()) return false;
    const bool done = is_digit(text.front()) ? take_number(text, parts) : take_name(text, parts);
    if (!done) return false;
    if (parts.count == 3) break;
    std::size_t marks = 0;
    while (marks < text.size() && std::string_view(" ./-,").contains(text[marks])) ++marks;
    if (marks == 0 || marks > 2) return false;
    text.remove_prefix(marks);
  }
  parts.rest = text;
  return text.empty() || text.front() == ' ' || text.front() == 'T' || text.front() == ',';
}

int full_year(int number, std::size_t length) {
  if (length > 2) return number;
  return number < 50 ? 2000 + number : 1900 + number;
}

// Which of the three parts are day, month and year.
std::optional<CalendarDate> arrange(const Parts& parts, DateOrder order) {
  std::size_t day = 0, month = 1, year = 2;
  if (parts.length[0] == 4 && parts.named != 0) {
    day = 2, month = 1, year = 0;
  } else if (parts.named) {
    month = *parts.named;
    day = month == 0 ? 1 : 0;
    if (month == 2) return std::nullopt;
  } else if (order == DateOrder::iso) {
    return std::nullopt;
  } else if (order == DateOrder::month_first) {
    day = 1, month = 0;
  }
  if (parts.length[day] > 2 || parts.length[month] > 2 || parts.length[year] == 3 ||
      parts.length[year] == 1) {
    return std::nullopt;
  }
  return CalendarDate{full_year(parts.number[year], parts.length[year]), parts.number[month],
                      parts.number[day]};
}

// "14:05", "14:05:30.25", "2:05 PM", a trailing Z: milliseconds of the day.
std::optional<TimeMs> time_of_day(std::string_view text) {
  text = trim(text);
  if (text.starts_with('T') || text.starts_with(',')) text = trim(text.substr(1));
  if (text.ends_with('Z')) text.remove_suffix(1);
  const std::string folded = fold(text);
  text = folded;
  const bool pm = text.ends_with("pm"), am = text.ends_with("am");
  if (pm || am) text = trim(text.substr(0, text.size() - 2));
  std::array<int, 3> part{};
  for (std::size_t i = 0; i < part.size() && !text.empty(); ++i) {
    std::size_t length = 0;
    while (length < text.size() && is_digit(text[length])) ++length;
    if (length == 0 || length > 2) return std::nullopt;
    std::from_chars(text.data(), text.data() + length, part[i]);
    text.remove_prefix(length);
    if (i == 2 && text.starts_with('.')) {
      text.remove_prefix(std::min(text.find_first_not_of("0123456789", 1), text.size()));
    }
    if (text.empty()) break;
    if (text.front() != ':' || i == 2) return std::nullopt;
    text.remove_prefix(1);
  }
  if ((pm || am) && (part[0] < 1 || part[0] > 12)) return std::nullopt;
  if (pm || am) part[0] = part[0] % 12 + (pm ? 12 : 0);
  if (part[0] > 23 || part[1] > 59 || part[2] > 59) return std::nullopt;
  return ((part[0] * 60 + part[1]) * 60 + part[2]) * TimeMs{1000};
}

}  // namespace

std::optional<DateDays> read_date(std::string_view text, DateOrder order) {
  Parts parts;
  if (!split(text, parts)) return std::nullopt;
  if (!trim(parts.rest).empty() && !time_of_day(parts.rest)) return std::nullopt;
  const auto date = arrange(parts, order);
  return date ? days_from_calendar(*date) : std::nullopt;
}

std::optional<TimeMs> read_time(std::string_view text, DateOrder order) {
  if (const auto iso = parse_iso_time(trim(text))) return iso;
  Parts parts;
  if (!split(text, parts)) return std::nullopt;
  const auto date = arrange(parts, order);
  const auto days = date ? days_from_calendar(*date) : std::nullopt;
  if (!days) return std::nullopt;
  if (trim(parts.rest).empty()) return *days * kMsPerDay;
  const auto time = time_of_day(parts.rest);
  if (!time) return std::nullopt;
  return *days * kMsPerDay + *time;
}

void DateGuess::add(std::string_view value) {
  if (trim(value).empty()) return;
  ++values_;
  const auto iso = read_date(value, DateOrder::iso);
  const auto day = read_date(value, DateOrder::day_first);
  const auto month = read_date(value, DateOrder::month_first);
  iso_ += iso.has_value();
  day_first_ += day.has_value();
  month_first_ += month.has_value();
  differing_ += day && month && *day != *month;
}

bool DateGuess::all_dates() const {
  return values_ > 0 &&
         (iso_ == values_ || day_first_ == values_ || month_first_ == values_);
}

DateOrder DateGuess::order() const {
  if (values_ > 0 && iso_ == values_) return DateOrder::iso;
  return month_first_ > day_first_ ? DateOrder::month_first : DateOrder::day_first;
}

bool DateGuess::ambiguous() const {
  return iso_ < values_ && day_first_ == month_first_ && differing_ > 0;
}

}  // namespace acq
