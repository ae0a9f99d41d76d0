#include <doctest/doctest.h>

#include <initializer_list>

#include "formats/guess.h"

using namespace acq;

namespace {

template <class Guess>
Guess guess(std::initializer_list<std::string_view> values) {
  Guess made;
  for (const std::string_view value : values) made.add(value);
  return made;
}

DateDays day(int year, int month, int number) {
  return *days_from_calendar({year, month, number});
}

}  // namespace

TEST_CASE("dates: all values of a column decide between day first and month first") {
  const auto us = guess<DateGuess>({"3/1/2017", "10/20/2016", ""});
  CHECK(us.all_dates());
  CHECK(us.order() == DateOrder::month_first);
  CHECK_FALSE(us.ambiguous());

  const auto european = guess<DateGuess>({"01-02-2020", "26-08-2020"});
  CHECK(european.order() == DateOrder::day_first);
  CHECK_FALSE(european.ambiguous());

  const auto iso = guess<DateGuess>({"2020-01-02", "2020-12-31"});
  CHECK(iso.order() == DateOrder::iso);
  CHECK_FALSE(iso.ambiguous());
}

TEST_CASE("dates: a column that fits both orders says so, unless both mean the same day") {
  CHECK(guess<DateGuess>({"1/2/2020", "3/4/2020"}).ambiguous());
  CHECK_FALSE(guess<DateGuess>({"1/1/2020", "3/3/2020"}).ambiguous());
}

TEST_CASE("dates: a value that is no date shows") {
  CHECK_FALSE(guess<DateGuess>({"1/2/2020", "soon"}).all_dates());
  CHECK_FALSE(guess<DateGuess>({"13/13/2020"}).all_dates());
  CHECK_FALSE(guess<DateGuess>({}).all_dates());
}

TEST_CASE("dates: the forms people write are read") {
  CHECK(read_date("26-08-2020", DateOrder::day_first) == day(2020, 8, 26));
  CHECK(read_date("3.4.99", DateOrder::day_first) == day(1999, 4, 3));
  CHECK(read_date("10/20/2016", DateOrder::month_first) == day(2016, 10, 20));
  CHECK(read_date("2016/10/20", DateOrder::month_first) == day(2016, 10, 20));
  CHECK(read_date("20 Oct 2016", DateOrder::iso) == day(2016, 10, 20));
  CHECK(read_date("Oct 20, 2016", DateOrder::iso) == day(2016, 10, 20));
  CHECK(read_date("3. März 2020", DateOrder::iso) == day(2020, 3, 3));
  CHECK(read_date("3 ene 2020", DateOrder::iso) == day(2020, 1, 3));
  CHECK(read_date("2020-01-02 14:05", DateOrder::iso) == day(2020, 1, 2));
  for (const auto* bad : {"", "2020", "1/2", "30.02.2020", "1/2/3/4", "2020-01-02 nonsense",
                          "12345/1/1", "xyz 3 2020", "1/2/203", "--", "1//////2/2020"}) {
    INFO(bad);
    CHECK_FALSE(read_date(bad, DateOrder::day_first).has_value());
  }
}

TEST_CASE("times: a date with a time of day is a moment, without one the day's start") {
  const TimeMs start = day(2020, 1, 2) * kMsPerDay;
  CHECK(read_time("02.01.2020 14:05", DateOrder::day_first) == start + 50'700'000);
  CHECK(read_time("1/2/2020 2:05:30 PM", DateOrder::month_first) == start + 50'730'000);
  CHECK(read_time("1/2/2020 12:00 AM", DateOrder::month_first) == start);
  CHECK(read_time("2020-01-02T14:05:00Z", DateOrder::iso) == start + 50'700'000);
  CHECK(read_time("2020-01-02", DateOrder::iso) == start);
  CHECK_FALSE(read_time("2020-01-02 25:00", DateOrder::iso).has_value());
  CHECK_FALSE(read_time("2020-01-02 13:00 PM", DateOrder::iso).has_value());
}

TEST_CASE("numbers: the decimal mark is what the certain values show") {
  CHECK(guess<NumberGuess>({"1.234", "0.5"}).decimal_mark() == '.');
  CHECK(guess<NumberGuess>({"1.234", "1.234,50"}).decimal_mark() == ',');
  CHECK(guess<NumberGuess>({"1,234,567"}).decimal_mark() == '.');
  CHECK(guess<NumberGuess>({"1.234"}).decimal_mark() == 0);
  CHECK(guess<NumberGuess>({"12", "7"}).decimal_mark() == 0);
  CHECK(guess<NumberGuess>({"0.5", "0,5"}).contradictory());
}

TEST_CASE("content: a column's kind shows in its values") {
  CHECK(guess<ContentGuess>({"a@b.de", "c@d.org", ""}).content() == Content::email);
  CHECK(guess<ContentGuess>({"http://a.de", "www.b.de"}).content() == Content::url);
  CHECK(guess<ContentGuess>({"043-797-5229", "(209)172-7124x3651"}).content() == Content::phone);
  CHECK(guess<ContentGuess>({"1/2/2020"}).content() == Content::date);
  CHECK(guess<ContentGuess>({"12", "1,5"}).content() == Content::number);
  CHECK(guess<ContentGuess>({"Anna", "12"}).content() == Content::text);
  CHECK(guess<ContentGuess>({"", " "}).content() == Content::empty);
}
