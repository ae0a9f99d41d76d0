#include <doctest/doctest.h>

#include "base/date.h"
#include "base/id.h"
#include "base/money.h"
#include "base/utf8.h"

using namespace acq;

TEST_CASE("id: is a version 7 UUID whose text reads back") {
  FixedClock clock(1'700'000'000'123);
  SeededRandom random(1);
  IdMaker ids(clock, random);
  const Id id = ids.make();
  CHECK(id.text().size() == 36);
  CHECK(id.text()[14] == '7');
  CHECK(Id::parse(id.text()) == id);
  CHECK_FALSE(Id::parse("01234567-89ab-cdef-0123-456789abcde"));
  CHECK_FALSE(Id::parse("01234567x89ab-cdef-0123-456789abcdef"));
  CHECK_FALSE(Id::parse("0123456g-89ab-cdef-0123-456789abcdef"));
}

TEST_CASE("id: ascends within a millisecond and when the clock steps back") {
  FixedClock clock(1'700'000'000'123);
  SeededRandom random(1);
  IdMaker ids(clock, random);
  Id last = ids.make();
  for (int i = 0; i < 10'000; ++i) {
    if (i == 5000) clock.now -= 3'600'000;
    const Id next = ids.make();
    REQUIRE(last < next);
    last = next;
  }
}

TEST_CASE("parse_decimal: reads both notations and refuses what is no number") {
  CHECK(parse_decimal("1,234.56", 2) == 123456);
  CHECK(parse_decimal("1.234,56", 2) == 123456);
  CHECK(parse_decimal("1 234,5", 2) == 123450);
  CHECK(parse_decimal("1'234.50", 2) == 123450);
  CHECK(parse_decimal("(12)", 2) == -1200);
  CHECK(parse_decimal("-0.5", 2) == -50);
  CHECK(parse_decimal("1,234", 2) == 123400);
  CHECK(parse_decimal("1,234", 2, ',') == std::nullopt);
  CHECK(parse_decimal("12,5", 2, ',') == 1250);
  CHECK(parse_decimal("1.005", 2, '.') == std::nullopt);
  CHECK(parse_decimal("1.500", 2, '.') == 150);
  CHECK(parse_decimal("", 2) == std::nullopt);
  CHECK(parse_decimal("12a", 2) == std::nullopt);
  CHECK(parse_decimal("99999999999999999999", 0) == std::nullopt);
}

TEST_CASE("decimal_text: writes what parse_decimal reads") {
  for (const std::int64_t value : {0ll, 5ll, -5ll, 100ll, 123456ll, -99ll}) {
    CHECK(parse_decimal(decimal_text(value, 2), 2, '.') == value);
  }
  CHECK(decimal_text(5, 2) == "0.05");
  CHECK(decimal_text(-123456, 2) == "-1234.56");
  CHECK(decimal_text(42, 0) == "42");
}

TEST_CASE("date: days and calendar agree, leap days included") {
  CHECK(days_from_calendar({1970, 1, 1}) == 0);
  CHECK(days_from_calendar({2024, 2, 29}).has_value());
  CHECK_FALSE(days_from_calendar({2023, 2, 29}).has_value());
  CHECK_FALSE(days_from_calendar({2023, 13, 1}).has_value());
  CHECK(calendar_from_days(*days_from_calendar({2026, 11, 21})) == CalendarDate{2026, 11, 21});
  CHECK(weekday(*days_from_calendar({2026, 11, 21})) == 5);
  CHECK(weekday(-1) == 2);
  CHECK(day_of(-1) == -1);
}

TEST_CASE("time: ISO text goes both ways, with fractions and offsets") {
  CHECK(iso_time(0) == "1970-01-01T00:00:00Z");
  CHECK(parse_iso_time("2026-11-21T14:05:00Z") == parse_iso_time("2026-11-21T16:05:00+02:00"));
  CHECK(parse_iso_time("1970-01-01T00:00:00.250Z") == 250);
  CHECK_FALSE(parse_iso_time("2026-11-21T24:05:00Z"));
  CHECK_FALSE(parse_iso_time("2026-11-21"));
  CHECK_FALSE(parse_iso_date("2026-11-31"));
}

TEST_CASE("utf8: invalid bytes are noticed, none of them swallows its neighbour") {
  CHECK(is_valid_utf8("Gr\xC3\xBC\xC3\x9F \xE5\xBC\xA0 \xF0\x9F\x98\x80"));
  for (const char* bad : {"\xC0\xAF", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xE5\xBC", "\x80"}) {
    CHECK_FALSE(is_valid_utf8(bad));
  }
  CHECK(decode_utf8("\xE5g").size == 1);
  CHECK(utf8_prefix("\xE5\xBC\xA0\xE4\xBC\x9F", 1) == "\xE5\xBC\xA0");
}

TEST_CASE("fold: letters lose case and marks, Han stays") {
  CHECK(fold("J\xC3\x9CRGEN Gro\xC3\x9F") == "jurgen gross");
  CHECK(fold("Mar\xC3\xAD" "a N\xC3\xBA\xC3\xB1" "ez") == "maria nunez");
  CHECK(fold("\xC5\x81\xC3\xB3" "d\xC5\xBA") == "lodz");
  CHECK(fold("\xE5\xBC\xA0") == "\xE5\xBC\xA0");
}
