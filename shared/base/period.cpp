#include "base/period.h"

namespace acq {
namespace {

constexpr int kMonthsOfQuarter = 3;

// Months since the year 0.
int month_index(DateDays day) {
  const CalendarDate date = calendar_from_days(day);
  return date.year * 12 + date.month - 1;
}

DateDays month_start(int index) {
  return days_from_calendar({index / 12, index % 12 + 1, 1}).value_or(0);
}

int months_of(Bucket bucket) {
  if (bucket == Bucket::year) return 12;
  return bucket == Bucket::quarter ? kMonthsOfQuarter : 1;
}

}  // namespace

DateDays bucket_start(DateDays day, Bucket bucket) {
  if (bucket == Bucket::none || bucket == Bucket::day) return day;
  if (bucket == Bucket::week) return day - weekday(day);
  const int index = month_index(day);
  return month_start(index - index % months_of(bucket));
}

DateDays bucket_after(DateDays day, Bucket bucket, int count) {
  const DateDays start = bucket_start(day, bucket);
  if (bucket == Bucket::none || bucket == Bucket::day) return start + count;
  if (bucket == Bucket::week) return start + 7 * count;
  return month_start(month_index(start) + count * months_of(bucket));
}

IsoWeek iso_week(DateDays day) {
  const DateDays thursday = day - weekday(day) + 3;
  const int year = calendar_from_days(thursday).year;
  const DateDays first = days_from_calendar({year, 1, 1}).value_or(thursday);
  return {year, static_cast<int>((thursday - first) / 7) + 1};
}

DaySpan span_of(DateDays today, Bucket bucket) {
  return {bucket_start(today, bucket), bucket_after(today, bucket)};
}

DaySpan span_before(const DaySpan& span) {
  for (const Bucket bucket : {Bucket::month, Bucket::quarter, Bucket::year}) {
    if (span == span_of(span.from, bucket)) {
      return {bucket_after(span.from, bucket, -1), span.from};
    }
  }
  return {span.from - (span.before - span.from), span.from};
}

int offset_at(const Zone& zone, TimeMs at) {
  int offset = zone.empty() ? 0 : zone.front().offset_min;
  for (const ZoneStep& step : zone) {
    if (step.from > at) break;
    offset = step.offset_min;
  }
  return offset;
}

}  // namespace acq
