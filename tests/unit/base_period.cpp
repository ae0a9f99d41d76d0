#include "base/period.h"

#include <doctest/doctest.h>

using namespace acq;

namespace {

DateDays on(int year, int month, int day) { return *days_from_calendar({year, month, day}); }

}  // namespace

TEST_CASE("period: buckets begin on the first of a month or quarter, and on Monday") {
  CHECK(bucket_start(on(2024, 2, 29), Bucket::month) == on(2024, 2, 1));
  CHECK(bucket_after(on(2024, 2, 29), Bucket::month) == on(2024, 3, 1));
  CHECK(bucket_after(on(2024, 1, 31), Bucket::month, -1) == on(2023, 12, 1));
  CHECK(bucket_start(on(2024, 6, 30), Bucket::quarter) == on(2024, 4, 1));
  CHECK(bucket_after(on(2024, 11, 5), Bucket::quarter) == on(2025, 1, 1));
  CHECK(bucket_start(on(2024, 12, 31), Bucket::year) == on(2024, 1, 1));
  CHECK(bucket_start(on(2025, 1, 1), Bucket::week) == on(2024, 12, 30));  // a Wednesday
  CHECK(bucket_after(on(2024, 2, 28), Bucket::day) == on(2024, 2, 29));
  CHECK(bucket_start(on(1969, 12, 31), Bucket::week) == on(1969, 12, 29));
}

TEST_CASE("period: the weeks across a year's end are those of ISO 8601") {
  CHECK(iso_week(on(2020, 12, 31)) == IsoWeek{2020, 53});
  CHECK(iso_week(on(2021, 1, 3)) == IsoWeek{2020, 53});
  CHECK(iso_week(on(2021, 1, 4)) == IsoWeek{2021, 1});
  CHECK(iso_week(on(2024, 12, 30)) == IsoWeek{2025, 1});
  CHECK(iso_week(on(2016, 1, 1)) == IsoWeek{2015, 53});
}

TEST_CASE("period: before a whole month comes a whole month, before some days as many") {
  CHECK(span_before(span_of(on(2024, 3, 10), Bucket::month)) ==
        DaySpan{on(2024, 2, 1), on(2024, 3, 1)});
  CHECK(span_before(span_of(on(2024, 3, 10), Bucket::quarter)) ==
        DaySpan{on(2023, 10, 1), on(2024, 1, 1)});
  CHECK(span_before(span_of(on(2024, 3, 10), Bucket::year)) ==
        DaySpan{on(2023, 1, 1), on(2024, 1, 1)});
  CHECK(span_before({on(2024, 3, 1), on(2024, 3, 31)}) ==
        DaySpan{on(2024, 1, 31), on(2024, 3, 1)});
}

TEST_CASE("period: a zone's first step counts for all before it") {
  const Zone zone = {{1000, 60}, {2000, 120}};
  CHECK(offset_at({}, 5) == 0);
  CHECK(offset_at(zone, 5) == 60);
  CHECK(offset_at(zone, 1999) == 60);
  CHECK(offset_at(zone, 2000) == 120);
}
