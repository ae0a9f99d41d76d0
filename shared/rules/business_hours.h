// When somebody is there to answer, and counting in that time. The distance from UTC is fixed:
// where clocks change twice a year, one of the two times is an hour off unless somebody changes
// the record.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "model/record.h"

namespace acq {

// Minutes from midnight; an end above 24 hours is on the next day.
struct Shift {
  int begin = 0, end = 0;
  bool operator==(const Shift&) const = default;
};

struct BusinessHours {
  bool always = true;  // around the clock: the rest does not count
  int utc_offset_min = 0;
  std::array<std::vector<Shift>, 7> week{};  // from Monday; a shift belongs to the day it begins on
  std::vector<DateDays> holidays{};          // ascending

  bool is_holiday(DateDays day) const;
};

// "09:00-12:30, 13:30-18:00"; "22:00-06:00" ends on the next day; "" is a free day.
// Code: bad_hours (detail: what could not be read).
Result<std::vector<Shift>> parse_shifts(std::string_view text);

// A business_hours record. Codes, with the field: bad_hours, bad_utc_offset, bad_holiday, and
// no_hours (nobody is ever there).
Result<BusinessHours> read_business_hours(const Record& record);

// The moment at which so much business time will have passed since `from`. Within ten years.
TimeMs add_business_ms(const BusinessHours& hours, TimeMs from, std::int64_t ms);
// The business time between the two; 0 when `to` is not after `from`.
std::int64_t business_ms(const BusinessHours& hours, TimeMs from, TimeMs to);

}  // namespace acq
