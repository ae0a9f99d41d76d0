// iCalendar (RFC 5545), as far as events and tasks of this program go: VEVENT and VTODO with their
// times, rule, exceptions and alarm. Other parts of a file are skipped.
//
// libical would read more, but is built for no browser: the same hundred lines have to run on both
// sides. What is read comes from strangers: sizes are bounded and nothing is recursive.
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

struct IcalItem {
  bool task = false;
  std::string uid, summary, description, place, url;
  TimeMs starts_at = 0, ends_at = 0;  // moments; of whole days, midnights in UTC
  bool all_day = false;
  bool timed = true;                  // false: a task without a due date
  std::string rule;                   // RRULE's value, not looked into
  std::vector<TimeMs> except;
  std::optional<TimeMs> occurrence;   // RECURRENCE-ID: it stands for this one of its series
  std::optional<std::int64_t> reminder_min;
  bool cancelled = false, done = false;
  long long line = 0;                 // where it begins in what was read
};

// A calendar of these items. `now` stamps them.
std::string write_ical(std::span<const IcalItem> items, std::string_view name, TimeMs now);

struct IcalReading {
  std::vector<IcalItem> items;
  // What could not be taken: ical_time, ical_uid, ical_too_long, ical_zone (a zone that is not the
  // reader's: the time was read by the reader's clock), each with its line.
  std::vector<Error> problems;
};

struct IcalOptions {
  std::string zone;  // the reader's, "Europe/Berlin"
  // The moment at which the reader's clock shows this (as if it were UTC).
  std::function<TimeMs(TimeMs)> moment;
  std::size_t bytes_max = 5u << 20, items_max = 10'000, problems_max = 200;
};

// Codes: not_ical, ical_too_big (detail: the limit).
Result<IcalReading> read_ical(std::string_view text, const IcalOptions& options);

}  // namespace acq
