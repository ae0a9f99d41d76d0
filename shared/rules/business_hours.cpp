#include "rules/business_hours.h"

#include <algorithm>
#include <optional>

#include "base/utf8.h"

namespace acq {
namespace {

constexpr int kDayMin = 24 * 60;
constexpr std::int64_t kMinuteMs = 60'000;
constexpr DateDays kDaysMost = 3660;
constexpr std::array<std::string_view, 7> kDays = {"monday", "tuesday",  "wednesday", "thursday",
                                                   "friday", "saturday", "sunday"};

// Two digits at most, all of them read.
std::optional<int> small_number(std::string_view text) {
  if (text.empty() || text.size() > 2) return std::nullopt;
  int number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number;
}

// "9:00", "09:30", "24:00".
std::optional<int> minute_of_day(std::string_view text) {
  text = trim(text);
  const std::size_t colon = text.find(':');
  if (colon == text.npos || text.size() - colon != 3) return std::nullopt;
  const auto hour = small_number(text.substr(0, colon));
  const auto minute = small_number(text.substr(colon + 1));
  if (!hour || !minute || *minute > 59 || *hour * 60 + *minute > kDayMin) return std::nullopt;
  return *hour * 60 + *minute;
}

Result<int> parse_offset(std::string_view text) {
  text = trim(text);
  if (text.empty()) return 0;
  const char sign = text.front();
  const auto minutes = minute_of_day(text.substr(1));
  if ((sign != '+' && sign != '-') || !minutes || *minutes > 14 * 60) {
    return fail("bad_utc_offset", std::string(text));
  }
  return sign == '-' ? -*minutes : *minutes;
}

Result<std::vector<DateDays>> parse_holidays(std::string_view text) {
  std::vector<DateDays> days;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = trim(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty()) continue;
    const auto day = parse_iso_date(line.substr(0, 10));
    if (!day) return fail("bad_holiday", std::string(utf8_prefix(line, 40)));
    days.push_back(*day);
  }
  std::ranges::sort(days);
  return days;
}

// Visits the business time from `from` on, piece by piece, until `visit(begin, end)` says enough.
template <class Visit>
void each_piece(const BusinessHours& hours, TimeMs from, Visit visit) {
  const DateDays first = day_of(from, hours.utc_offset_min) - 1;  // last night's shift may go on
  TimeMs cursor = from;
  for (DateDays day = first; day < first + kDaysMost; ++day) {
    if (hours.is_holiday(day)) continue;
    const TimeMs midnight = day * kMsPerDay - hours.utc_offset_min * kMinuteMs;
    for (const Shift& shift : hours.week[static_cast<std::size_t>(weekday(day))]) {
      const TimeMs begin = std::max(cursor, midnight + shift.begin * kMinuteMs);
      const TimeMs end = midnight + shift.end * kMinuteMs;
      if (end <= begin) continue;
      if (!visit(begin, end)) return;
      cursor = end;
    }
  }
}

}  // namespace

bool BusinessHours::is_holiday(DateDays day) const {
  return std::ranges::binary_search(holidays, day);
}

Result<std::vector<Shift>> parse_shifts(std::string_view text) {
  std::vector<Shift> shifts;
  for (std::string_view rest = trim(text); !rest.empty();) {
    const std::size_t comma = std::min(rest.find_first_of(",;"), rest.size());
    const std::string_view part = trim(rest.substr(0, comma));
    rest.remove_prefix(std::min(comma + 1, rest.size()));
    const std::size_t dash = part.find('-');
    const auto begin = minute_of_day(part.substr(0, dash));
    const auto end = dash == part.npos ? std::nullopt : minute_of_day(part.substr(dash + 1));
    if (!begin || !end || *begin == *end || *begin == kDayMin) {
      return fail("bad_hours", std::string(utf8_prefix(part, 40)));
    }
    shifts.push_back({*begin, *end < *begin ? *end + kDayMin : *end});
  }
  std::ranges::sort(shifts, {}, &Shift::begin);
  return shifts;
}

Result<BusinessHours> read_business_hours(const Record& record) {
  const auto at = [](auto& result, std::string_view field) {
    result.error().where = {.entity = "business_hours", .field = std::string(field)};
    return forward(result);
  };
  BusinessHours hours{.always = false};
  auto offset = parse_offset(text_of(record.get("utc_offset")));
  if (!offset) return at(offset, "utc_offset");
  hours.utc_offset_min = *offset;
  bool any = false;
  for (std::size_t day = 0; day < kDays.size(); ++day) {
    auto shifts = parse_shifts(text_of(record.get(kDays[day])));
    if (!shifts) return at(shifts, kDays[day]);
    any = any || !shifts->empty();
    hours.week[day] = std::move(*shifts);
  }
  if (!any) return fail("no_hours", {}, {.entity = "business_hours", .field = "monday"});
  auto holidays = parse_holidays(text_of(record.get("holidays")));
  if (!holidays) return at(holidays, "holidays");
  hours.holidays = std::move(*holidays);
  return hours;
}

TimeMs add_business_ms(const BusinessHours& hours, TimeMs from, std::int64_t ms) {
  if (hours.always) return from + ms;
  TimeMs reached = from;
  each_piece(hours, from, [&](TimeMs begin, TimeMs end) {
    reached = std::min(end, begin + ms);
    ms -= reached - begin;
    return ms > 0;
  });
  return reached;
}

std::int64_t business_ms(const BusinessHours& hours, TimeMs from, TimeMs to) {
  if (to <= from) return 0;
  if (hours.always) return to - from;
  std::int64_t sum = 0;
  each_piece(hours, from, [&](TimeMs begin, TimeMs end) {
    sum += std::max<std::int64_t>(0, std::min(end, to) - begin);
    return end < to;
  });
  return sum;
}

}  // namespace acq
