#include "rules/recurrence.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/utf8.h"
#include "model/value.h"

namespace acq {
namespace {

constexpr std::array<std::string_view, 4> kEvery = {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"};
constexpr std::array<std::string_view, 7> kDays = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
constexpr int kIntervalMax = 999, kCountMax = 9999;
// Periods that are looked at before a series counts as over: more than any real one has.
constexpr std::int64_t kPeriodsMax = 40'000;

std::unexpected<Error> refuse(std::string_view code, std::string_view part) {
  return fail(code, std::string(utf8_prefix(part, 60)), {.field = "recurrence"});
}

std::optional<int> whole(std::string_view text, int low, int high) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool all = error == std::errc{} && end == text.data() + text.size();
  return all && number >= low && number <= high ? std::optional(number) : std::nullopt;
}

std::optional<int> day_from(std::string_view text) {
  const auto it = std::ranges::find(kDays, text);
  if (it == kDays.end()) return std::nullopt;
  return static_cast<int>(it - kDays.begin());
}

// "MO,WE" or "2TU"
bool take_days(std::string_view value, Recurrence& rule) {
  while (!value.empty()) {
    const std::size_t comma = std::min(value.find(','), value.size());
    const std::string_view one = value.substr(0, comma);
    value.remove_prefix(std::min(comma + 1, value.size()));
    if (one.size() < 2) return false;
    const auto day = day_from(one.substr(one.size() - 2));
    if (!day) return false;
    if (one.size() == 2) {
      rule.weekdays = static_cast<std::uint8_t>(rule.weekdays | 1 << *day);
      continue;
    }
    std::string_view ordinal = one.substr(0, one.size() - 2);
    if (ordinal.starts_with('+')) ordinal.remove_prefix(1);
    const auto nth = whole(ordinal, -1, 5);
    if (!nth || *nth == 0 || rule.nth != 0) return false;
    rule.nth = *nth;
    rule.nth_day = *day;
  }
  return true;
}

// "20261231" or "20261231T235959Z"
bool take_until(std::string_view value, Recurrence& rule) {
  if (value.size() != 8 && value.size() != 16) return false;
  std::string iso(value.substr(0, 8));
  iso.insert(6, "-");
  iso.insert(4, "-");
  if (value.size() == 8) {
    rule.last_day = parse_iso_date(iso);
    return rule.last_day.has_value();
  }
  if (value[8] != 'T' || value[15] != 'Z') return false;
  iso += "T" + std::string(value.substr(9, 2)) + ":" + std::string(value.substr(11, 2)) + ":" +
         std::string(value.substr(13, 2)) + "Z";
  rule.last_at = parse_iso_time(iso);
  return rule.last_at.has_value();
}

template <class Number>
bool take(std::optional<int> number, Number& into) {
  if (number) into = *number;
  return number.has_value();
}

Result<void> take_part(std::string_view part, Recurrence& rule, bool& sunday) {
  const std::size_t equals = std::min(part.find('='), part.size());
  const std::string_view name = part.substr(0, equals);
  const std::string_view value = part.substr(std::min(equals + 1, part.size()));
  bool fine = false;
  if (name == "FREQ") {
    const auto it = std::ranges::find(kEvery, value);
    if (it == kEvery.end()) return refuse("recurrence_unknown", part);
    rule.every = static_cast<Every>(it - kEvery.begin());
    fine = true;
  } else if (name == "INTERVAL") {
    fine = take(whole(value, 1, kIntervalMax), rule.interval);
  } else if (name == "COUNT") {
    fine = take(whole(value, 1, kCountMax), rule.count);
  } else if (name == "UNTIL") {
    fine = take_until(value, rule);
  } else if (name == "BYDAY") {
    fine = take_days(value, rule);
  } else if (name == "BYMONTHDAY") {
    fine = take(whole(value, -1, 31), rule.month_day) && rule.month_day != 0;
  } else if (name == "WKST") {
    fine = day_from(value).has_value();
    sunday = value != "MO";
  } else {
    return refuse("recurrence_unknown", part);
  }
  return fine ? Result<void>{} : refuse("recurrence_value", part);
}

// Parts that are understood one by one, but not together.
Result<void> check_whole(const Recurrence& rule, bool sunday) {
  const bool week = rule.every == Every::week, month = rule.every == Every::month;
  if (rule.weekdays != 0 && !week) return refuse("recurrence_unknown", "BYDAY");
  if (rule.nth != 0 && !month) return refuse("recurrence_unknown", "BYDAY");
  if (rule.month_day != 0 && (!month || rule.nth != 0)) {
    return refuse("recurrence_unknown", "BYMONTHDAY");
  }
  if (sunday && week && rule.interval > 1) return refuse("recurrence_unknown", "WKST");
  const bool two_ends = rule.count > 0 && (rule.last_day || rule.last_at);
  if (two_ends) return refuse("recurrence_value", "COUNT");
  return {};
}

std::string basic_date(DateDays day) {
  std::string text = iso_date(day);
  std::erase(text, '-');
  return text;
}

}  // namespace

Result<Recurrence> parse_recurrence(std::string_view text) {
  Recurrence rule;
  bool sunday = false;
  std::vector<std::string_view> names;
  for (std::string_view rest = trim(text); !rest.empty();) {
    const std::size_t end = std::min(rest.find(';'), rest.size());
    const std::string_view part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    const std::string_view name = part.substr(0, part.find('='));
    if (std::ranges::find(names, name) != names.end()) return refuse("recurrence_value", part);
    names.push_back(name);
    if (auto taken = take_part(part, rule, sunday); !taken) return forward(taken);
  }
  if (std::ranges::find(names, "FREQ") == names.end()) return refuse("recurrence_value", "FREQ");
  if (auto fine = check_whole(rule, sunday); !fine) return forward(fine);
  return rule;
}

std::string recurrence_text(const Recurrence& rule) {
  std::string text = "FREQ=" + std::string(kEvery[static_cast<std::size_t>(rule.every)]);
  if (rule.interval > 1) text += ";INTERVAL=" + std::to_string(rule.interval);
  if (rule.every == Every::week && rule.weekdays != 0) {
    std::string days;
    for (std::size_t i = 0; i < kDays.size(); ++i) {
      if ((rule.weekdays >> i & 1) == 0) continue;
      days += (days.empty() ? "" : ",") + std::string(kDays[i]);
    }
    text += ";BYDAY=" + days;
  }
  if (rule.nth != 0) {
    text += ";BYDAY=" + std::to_string(rule.nth) +
            std::string(kDays[static_cast<std::size_t>(rule.nth_day)]);
  }
  if (rule.month_day != 0) text += ";BYMONTHDAY=" + std::to_string(rule.month_day);
  if (rule.count > 0) text += ";COUNT=" + std::to_string(rule.count);
  if (rule.last_day) text += ";UNTIL=" + basic_date(*rule.last_day);
  if (rule.last_at) {
    std::string iso = iso_time(*rule.last_at);
    std::erase(iso, '-');
    std::erase(iso, ':');
    text += ";UNTIL=" + iso;
  }
  return text;
}

namespace {

int days_in_month(int year, int month) {
  const int next_year = month == 12 ? year + 1 : year;
  const auto first = days_from_calendar({year, month, 1});
  const auto next = days_from_calendar({next_year, month == 12 ? 1 : month + 1, 1});
  return first && next ? static_cast<int>(*next - *first) : 31;
}

// The days of one month that the rule names: one at most.
std::optional<DateDays> day_in_month(const Recurrence& rule, int year, int month, int usual) {
  const int length = days_in_month(year, month);
  int day = rule.month_day == 0 ? usual : rule.month_day;
  if (rule.month_day == -1) day = length;
  if (rule.nth != 0) {
    const auto first = days_from_calendar({year, month, 1});
    if (!first) return std::nullopt;
    day = 1 + (rule.nth_day - weekday(*first) + 7) % 7 + 7 * (std::max(rule.nth, 1) - 1);
    if (rule.nth == -1) day += (length - day) / 7 * 7;
  }
  if (day > length) return std::nullopt;
  return days_from_calendar({year, month, day});
}

// The days of the rule's period number k, in order; the first period holds the start.
void days_of_period(const Recurrence& rule, DateDays start, std::int64_t k,
                    std::vector<DateDays>& out) {
  out.clear();
  const CalendarDate date = calendar_from_days(start);
  const std::int64_t step = k * rule.interval;
  switch (rule.every) {
    case Every::day: out.push_back(start + step); return;
    case Every::week: {
      const DateDays monday = start - weekday(start) + 7 * step;
      const int days = rule.weekdays != 0 ? rule.weekdays : 1 << weekday(start);
      for (int i = 0; i < 7; ++i) {
        if ((days >> i & 1) != 0) out.push_back(monday + i);
      }
      return;
    }
    case Every::month: {
      const std::int64_t month = date.year * 12ll + date.month - 1 + step;
      const auto day = day_in_month(rule, static_cast<int>(month / 12),
                                    static_cast<int>(month % 12) + 1, date.day);
      if (day) out.push_back(*day);
      return;
    }
    case Every::year: {
      const int year = static_cast<int>(date.year + step);
      if (const auto day = days_from_calendar({year, date.month, date.day})) out.push_back(*day);
    }
  }
}

// A period that surely lies before `day`, so that the long past need not be walked through.
std::int64_t period_before(const Recurrence& rule, DateDays start, DateDays day) {
  if (rule.count > 0 || day <= start) return 0;
  constexpr std::array<std::int64_t, 4> kLongest = {1, 7, 31, 366};
  const std::int64_t length = kLongest[static_cast<std::size_t>(rule.every)] * rule.interval;
  return std::max<std::int64_t>(0, (day - start) / length - 2);
}

}  // namespace

TimeMs moment_of(TimeMs shown, const ClockOffset& offset) {
  const TimeMs guess = shown - offset(shown) * 60'000ll;
  return shown - offset(guess) * 60'000ll;
}

std::vector<TimeMs> occurrences(const Series& series, TimeMs from, TimeMs before,
                                const ClockOffset& offset, std::size_t most) {
  std::vector<TimeMs> found;
  const ClockOffset none = [](TimeMs) { return 0; };
  const ClockOffset& clock = series.all_day ? none : offset;
  const TimeMs shown = series.starts_at + clock(series.starts_at) * 60'000ll;
  const DateDays start = day_of(shown);
  const TimeMs in_day = shown - start * kMsPerDay;
  const Recurrence& rule = series.rule;
  const std::int64_t first = period_before(rule, start, day_of(from));
  std::vector<DateDays> days;
  int counted = 0;
  const auto take = [&](DateDays day, TimeMs at) {  // false: the series or the window is over
    if (found.size() >= most || at >= before || (rule.count > 0 && counted >= rule.count)) {
      return false;
    }
    if ((rule.last_day && day > *rule.last_day) || (rule.last_at && at > *rule.last_at)) {
      return false;
    }
    ++counted;
    const bool out = std::ranges::find(series.except, at) != series.except.end();
    if (at >= from && !out) found.push_back(at);
    return true;
  };
  if (first == 0 && !take(start, series.starts_at)) return found;
  for (std::int64_t k = first; k < first + kPeriodsMax; ++k) {
    days_of_period(rule, start, k, days);
    for (const DateDays day : days) {
      if (day <= start) continue;
      if (!take(day, moment_of(day * kMsPerDay + in_day, clock))) return found;
    }
    if (days.empty() && start + k * rule.interval * 28 > day_of(before) + 62) return found;
  }
  return found;
}

std::optional<TimeMs> next_occurrence(const Series& series, TimeMs after,
                                      const ClockOffset& offset) {
  constexpr TimeMs kFar = 253'402'300'799'999;  // the end of the year 9999
  const auto found = occurrences(series, after + 1, kFar, offset, 1);
  if (found.empty()) return std::nullopt;
  return found.front();
}

std::vector<TimeMs> except_of(std::string_view tags) {
  std::vector<TimeMs> out;
  for (const std::string& tag : tags_of(tags)) {
    if (const auto at = parse_iso_time(tag)) out.push_back(*at);
  }
  return out;
}

std::string except_tag(TimeMs start) { return iso_time(start); }

}  // namespace acq
