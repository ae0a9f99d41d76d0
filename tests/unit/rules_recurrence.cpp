// What repeats: reading rules, and the moments they stand for.
#include "rules/recurrence.h"

#include <doctest/doctest.h>

#include <string>

#include "model/value.h"

using namespace acq;

namespace {

constexpr TimeMs kHour = 3'600'000;

TimeMs at(std::string_view iso) { return parse_iso_time(iso).value_or(-1); }
int utc(TimeMs) { return 0; }
// Central Europe in 2026: summer time from 29 March to 25 October, both at 01:00 UTC.
int berlin(TimeMs time) {
  const bool summer = time >= at("2026-03-29T01:00:00Z") && time < at("2026-10-25T01:00:00Z");
  return summer ? 120 : 60;
}

// The days of its first `most` starts, as "2026-01-31 2026-03-31".
std::string days(std::string_view start, std::string_view rule, std::size_t most = 6) {
  const auto parsed = parse_recurrence(rule);
  REQUIRE_MESSAGE(parsed, rule);
  const Series series{at(start), *parsed, {}, false};
  std::string text;
  for (const TimeMs each : occurrences(series, 0, at("2200-01-01T00:00:00Z"), utc, most)) {
    text += (text.empty() ? "" : " ") + iso_date(day_of(each));
  }
  return text;
}

std::string refusal(std::string_view rule) {
  const auto parsed = parse_recurrence(rule);
  if (parsed) return "accepted";
  CHECK(parsed.error().where.field == "recurrence");
  return parsed.error().code + " " + parsed.error().detail;
}

TEST_CASE("recurrence: a series has the days its rule says") {
  struct Row {
    const char* start;
    const char* rule;
    const char* days;
  };
  const Row rows[] = {
      {"2026-01-30T09:00:00Z", "FREQ=DAILY;COUNT=3", "2026-01-30 2026-01-31 2026-02-01"},
      {"2026-01-01T09:00:00Z", "FREQ=DAILY;INTERVAL=10;UNTIL=20260121",
       "2026-01-01 2026-01-11 2026-01-21"},
      {"2026-01-07T09:00:00Z", "FREQ=WEEKLY;COUNT=3", "2026-01-07 2026-01-14 2026-01-21"},
      // A Wednesday; the Monday before it is no start.
      {"2026-01-07T09:00:00Z", "FREQ=WEEKLY;BYDAY=MO,WE;COUNT=4",
       "2026-01-07 2026-01-12 2026-01-14 2026-01-19"},
      {"2026-01-07T09:00:00Z", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=4",
       "2026-01-07 2026-01-19 2026-01-21 2026-02-02"},
      // The first start counts although the rule would not give it.
      {"2026-01-06T09:00:00Z", "FREQ=WEEKLY;BYDAY=FR;COUNT=3", "2026-01-06 2026-01-09 2026-01-16"},
      // Months without a 31st are left out.
      {"2026-01-31T09:00:00Z", "FREQ=MONTHLY;COUNT=4",
       "2026-01-31 2026-03-31 2026-05-31 2026-07-31"},
      {"2026-01-31T09:00:00Z", "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=4",
       "2026-01-31 2026-02-28 2026-03-31 2026-04-30"},
      {"2026-01-13T09:00:00Z", "FREQ=MONTHLY;BYDAY=2TU;COUNT=3",
       "2026-01-13 2026-02-10 2026-03-10"},
      {"2026-01-30T09:00:00Z", "FREQ=MONTHLY;BYDAY=-1FR;COUNT=3",
       "2026-01-30 2026-02-27 2026-03-27"},
      {"2026-01-29T09:00:00Z", "FREQ=MONTHLY;BYDAY=5TH;COUNT=3",
       "2026-01-29 2026-04-30 2026-07-30"},
      {"2026-11-30T09:00:00Z", "FREQ=MONTHLY;INTERVAL=3;COUNT=3",
       "2026-11-30 2027-05-30 2027-08-30"},
      // The day that only leap years have, over a year that is none although it divides by four.
      {"2096-02-29T09:00:00Z", "FREQ=YEARLY;COUNT=2", "2096-02-29 2104-02-29"},
      {"2024-02-29T09:00:00Z", "FREQ=YEARLY;COUNT=3", "2024-02-29 2028-02-29 2032-02-29"},
      {"2026-05-01T09:00:00Z", "FREQ=YEARLY;INTERVAL=2;COUNT=2", "2026-05-01 2028-05-01"},
  };
  for (const Row& row : rows) {
    INFO(row.rule);
    CHECK(days(row.start, row.rule) == row.days);
  }
}

TEST_CASE("recurrence: a window far away is found without what lies before it") {
  const Series series{at("2000-01-03T09:00:00Z"), *parse_recurrence("FREQ=WEEKLY"), {}, false};
  const auto found = occurrences(series, at("2190-01-01T00:00:00Z"), at("2190-01-15T00:00:00Z"),
                                 utc);
  REQUIRE(found.size() == 2);
  CHECK(iso_time(found[0]) == "2190-01-04T09:00:00Z");
  CHECK(weekday(day_of(found[1])) == 0);
}

TEST_CASE("recurrence: nine o'clock stays nine o'clock when summer time begins and ends") {
  const Series series{at("2026-03-27T08:00:00Z"), *parse_recurrence("FREQ=DAILY"), {}, false};
  const auto spring = occurrences(series, at("2026-03-28T00:00:00Z"), at("2026-03-31T00:00:00Z"),
                                  berlin);
  REQUIRE(spring.size() == 3);
  CHECK(iso_time(spring[0]) == "2026-03-28T08:00:00Z");
  CHECK(iso_time(spring[1]) == "2026-03-29T07:00:00Z");
  const auto autumn = occurrences(series, at("2026-10-24T00:00:00Z"), at("2026-10-26T00:00:00Z"),
                                  berlin);
  REQUIRE(autumn.size() == 2);
  CHECK(iso_time(autumn[0]) == "2026-10-24T07:00:00Z");
  CHECK(iso_time(autumn[1]) == "2026-10-25T08:00:00Z");
}

TEST_CASE("recurrence: a time that summer time leaves out takes place all the same") {
  const TimeMs shown = at("2026-03-29T02:30:00Z");
  const TimeMs moment = moment_of(shown, berlin);
  CHECK(moment >= at("2026-03-29T00:30:00Z"));
  CHECK(moment <= at("2026-03-29T01:30:00Z"));
}

TEST_CASE("recurrence: an all-day series keeps to its days whatever the clock says") {
  const Series series{at("2026-03-28T00:00:00Z"), *parse_recurrence("FREQ=DAILY;COUNT=3"), {},
                      true};
  const auto found = occurrences(series, 0, at("2027-01-01T00:00:00Z"), berlin);
  REQUIRE(found.size() == 3);
  for (const TimeMs each : found) CHECK(each % kMsPerDay == 0);
}

TEST_CASE("recurrence: what is left out counts, but does not take place") {
  Series series{at("2026-01-05T09:00:00Z"), *parse_recurrence("FREQ=DAILY;COUNT=3"), {}, false};
  series.except = except_of(join_tags({except_tag(at("2026-01-06T09:00:00Z")), "nonsense"}));
  const auto found = occurrences(series, 0, at("2027-01-01T00:00:00Z"), utc);
  REQUIRE(found.size() == 2);
  CHECK(iso_date(day_of(found[1])) == "2026-01-07");
  CHECK(next_occurrence(series, at("2026-01-05T09:00:00Z"), utc) == at("2026-01-07T09:00:00Z"));
  CHECK_FALSE(next_occurrence(series, at("2026-01-07T09:00:00Z"), utc).has_value());
}

TEST_CASE("recurrence: a moment ends a series where it says") {
  CHECK(days("2026-01-05T09:00:00Z", "FREQ=DAILY;UNTIL=20260106T090000Z") ==
        "2026-01-05 2026-01-06");
  CHECK(days("2026-01-05T09:00:00Z", "FREQ=DAILY;UNTIL=20260106T085959Z") == "2026-01-05");
}

TEST_CASE("recurrence: a rule is written as it was read") {
  for (const char* text : {"FREQ=DAILY", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;COUNT=7",
                           "FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20261231",
                           "FREQ=MONTHLY;BYMONTHDAY=15;UNTIL=20261231T235959Z", "FREQ=YEARLY"}) {
    const auto parsed = parse_recurrence(text);
    REQUIRE(parsed);
    CHECK(recurrence_text(*parsed) == text);
  }
}

TEST_CASE("recurrence: what it does not know is refused with its place") {
  CHECK(refusal("FREQ=HOURLY") == "recurrence_unknown FREQ=HOURLY");
  CHECK(refusal("FREQ=DAILY;BYSETPOS=1") == "recurrence_unknown BYSETPOS=1");
  CHECK(refusal("FREQ=DAILY;BYDAY=MO") == "recurrence_unknown BYDAY");
  CHECK(refusal("FREQ=WEEKLY;BYDAY=2MO") == "recurrence_unknown BYDAY");
  CHECK(refusal("FREQ=YEARLY;BYMONTHDAY=3") == "recurrence_unknown BYMONTHDAY");
  CHECK(refusal("FREQ=MONTHLY;BYMONTHDAY=32") == "recurrence_value BYMONTHDAY=32");
  CHECK(refusal("FREQ=WEEKLY;BYDAY=MO,,TU") == "recurrence_value BYDAY=MO,,TU");
  CHECK(refusal("FREQ=WEEKLY;BYDAY=XX") == "recurrence_value BYDAY=XX");
  CHECK(refusal("FREQ=DAILY;INTERVAL=0") == "recurrence_value INTERVAL=0");
  CHECK(refusal("FREQ=DAILY;INTERVAL=99999999999") == "recurrence_value INTERVAL=99999999999");
  CHECK(refusal("FREQ=DAILY;COUNT=2;COUNT=3") == "recurrence_value COUNT=3");
  CHECK(refusal("FREQ=DAILY;COUNT=2;UNTIL=20261231") == "recurrence_value COUNT");
  CHECK(refusal("FREQ=DAILY;UNTIL=20260230") == "recurrence_value UNTIL=20260230");
  CHECK(refusal("FREQ=DAILY;UNTIL=20261231T235959") == "recurrence_value UNTIL=20261231T235959");
  CHECK(refusal("FREQ=WEEKLY;INTERVAL=2;WKST=SU") == "recurrence_unknown WKST");
  CHECK(refusal("INTERVAL=2") == "recurrence_value FREQ");
  CHECK(refusal("") == "recurrence_value FREQ");
}

TEST_CASE("recurrence: a rule that never comes true ends") {
  const Series series{at("2026-01-31T09:00:00Z"), *parse_recurrence("FREQ=MONTHLY;INTERVAL=12"), {},
                      false};
  CHECK(occurrences(series, at("2026-02-01T00:00:00Z"), at("2030-01-01T00:00:00Z"), utc).size() ==
        3);
  const Series leap{at("2023-02-28T09:00:00Z") + 0 * kHour, *parse_recurrence("FREQ=YEARLY"), {},
                    false};
  CHECK(occurrences(leap, 0, at("2026-01-01T00:00:00Z"), utc).size() == 3);
}

}  // namespace
