// What the values of a column look like: how dates and numbers are written, and what they are.
// Each guess takes all values of a column, one after the other, and remembers only counts.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/clock.h"
#include "base/date.h"

namespace acq {

enum class DateOrder : std::uint8_t { iso, day_first, month_first };

// Reads one date: three numbers parted by - / . or spaces (years of two digits are 1950 to
// 2049), or a month by its English, German or Spanish name; a time of day behind it is allowed
// and ignored. Four digits in front are always year, month, day.
std::optional<DateDays> read_date(std::string_view text, DateOrder order);
// Date and time of day ("... 14:05", "... 2:05:30 PM"), as UTC; the day's start without one.
std::optional<TimeMs> read_time(std::string_view text, DateOrder order);

class DateGuess {
 public:
  void add(std::string_view value);

  bool all_dates() const;  // every value so far is a date in order()
  DateOrder order() const;
  // Day first and month first fit every value, and they differ for at least one.
  bool ambiguous() const;

 private:
  std::size_t values_ = 0, iso_ = 0, day_first_ = 0, month_first_ = 0, differing_ = 0;
};

class NumberGuess {
 public:
  void add(std::string_view value);

  bool all_numbers() const;
  // '.' or ','; 0 when no value says.
  char decimal_mark() const;
  // Both '1.234' and '1,234' style values occur as decimals for certain.
  bool contradictory() const;

 private:
  std::size_t values_ = 0, numbers_ = 0, points_ = 0, commas_ = 0;
};

enum class Content : std::uint8_t { empty, email, url, date, number, phone, text };

class ContentGuess {
 public:
  void add(std::string_view value);
  // What at least nine of ten values are.
  Content content() const;
  const DateGuess& dates() const { return dates_; }
  const NumberGuess& numbers() const { return numbers_; }
  std::size_t values() const { return values_; }

 private:
  std::size_t values_ = 0, emails_ = 0, urls_ = 0, phones_ = 0;
  DateGuess dates_;
  NumberGuess numbers_;
};

}  // namespace acq
