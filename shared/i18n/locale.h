// Dates, times, numbers and money in the form of a language, without ICU; and reading them back.
// Times are UTC milliseconds; `offset_minutes` is what the viewer's clock is ahead of UTC.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/money.h"
#include "i18n/translator.h"

namespace acq {

enum class DateStyle : std::uint8_t {
  digits,     // 11/21/2026   21.11.2026   21/11/2026   2026/11/21
  medium,     // Nov 21, 2026   21. Nov. 2026   21 nov 2026   2026年11月21日
  day_month,  // Nov 21   21. Nov.   21 nov   11月21日
  long_day,   // Saturday, November 21 ...: heads of a day's list
};

std::string format_date(const Translator& tr, DateDays day, DateStyle style);
// "2:05 PM" in English, "14:05" elsewhere.
std::string format_time(Language language, TimeMs time, int offset_minutes);
// Medium date and time of day.
std::string format_moment(const Translator& tr, TimeMs time, int offset_minutes);
// How far away, in as few words as possible: "now", "5 min", "2 h", "Yesterday", "Nov 3",
// "Nov 3, 2024"; the future: "in 5 min", "in 2 h", "Tomorrow", then the date.
std::string format_relative(const Translator& tr, TimeMs time, TimeMs now, int offset_minutes);
// A day seen from today: "Today", "Tomorrow", "Yesterday", a weekday's name within the next six
// days, else day and month, with the year when it is another one.
std::string format_day(const Translator& tr, DateDays day, DateDays today);

// Grouped: 1,234,567 or 1.234.567.
std::string format_number(Language language, std::int64_t value);
// `value` in units of 10^-digits: (123456, 2) is 1,234.56. Trailing zero decimals are dropped
// when `trim_zeros`.
std::string format_decimal(Language language, std::int64_t value, int digits,
                           bool trim_zeros = false);
// "45%", "45 %".
std::string format_percent(Language language, std::int64_t percent);
// "€1,234.50", "1.234,50 €". Without a currency only the number, with two decimals.
std::string format_money(Language language, const Money& money);
// The same without decimals, and shortened from a million up: "€1.2M", "1,2 Mio. €", "€120万".
std::string format_money_short(const Translator& tr, const Money& money);
// The symbol people write: "€", "$", "US$", "CHF".
std::string currency_symbol(Language language, std::string_view currency);

// '.' or ','.
char decimal_mark(Language language);

// What people type: the language's own order of day, month and year with any of . / - between,
// two-digit years (the one nearest `today`), a missing year (today's), ISO always, and the words
// for today, tomorrow and yesterday.
std::optional<DateDays> parse_date(const Translator& tr, std::string_view text, DateDays today);
// A number in the language's form, in units of 10^-digits; see parse_decimal. A currency symbol
// or code around it is ignored.
std::optional<std::int64_t> parse_number(Language language, std::string_view text, int digits);

}  // namespace acq
