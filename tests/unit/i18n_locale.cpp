#include <doctest/doctest.h>

#include "i18n/locale.h"

using namespace acq;

namespace {
DateDays day(int year, int month, int number) {
  return *days_from_calendar({year, month, number});
}
constexpr TimeMs kHour = 3'600'000;
}  // namespace

TEST_CASE("i18n: dates stand in the language's form") {
  const DateDays saturday = day(2026, 11, 21);
  const auto show = [&](Language language, DateStyle style) {
    return format_date(Translator(language), saturday, style);
  };
  CHECK(show(Language::en, DateStyle::digits) == "11/21/2026");
  CHECK(show(Language::de, DateStyle::digits) == "21.11.2026");
  CHECK(show(Language::es, DateStyle::digits) == "21/11/2026");
  CHECK(show(Language::zh_hans, DateStyle::digits) == "2026/11/21");
  CHECK(show(Language::en, DateStyle::medium) == "Nov 21, 2026");
  CHECK(show(Language::de, DateStyle::medium) == "21. Nov. 2026");
  CHECK(show(Language::zh_hant, DateStyle::medium) == "2026年11月21日");
  CHECK(show(Language::de, DateStyle::day_month) == "21. Nov.");
  CHECK(show(Language::en, DateStyle::long_day) == "Saturday, November 21, 2026");
  CHECK(show(Language::es, DateStyle::long_day) == "sábado, 21 de noviembre de 2026");
}

TEST_CASE("i18n: typed dates are read in the language's order") {
  const DateDays today = day(2026, 11, 21);
  const Translator en(Language::en), de(Language::de), zh(Language::zh_hans);
  CHECK(parse_date(en, "3/4/2026", today) == day(2026, 3, 4));
  CHECK(parse_date(de, "3.4.2026", today) == day(2026, 4, 3));
  CHECK(parse_date(de, "3.4.26", today) == day(2026, 4, 3));
  CHECK(parse_date(de, "3.4.", today) == day(2026, 4, 3));
  CHECK(parse_date(de, "3.4.77", today) == day(1977, 4, 3));
  CHECK(parse_date(zh, "2026年4月3日", today) == day(2026, 4, 3));
  CHECK(parse_date(en, "2026-04-03", today) == day(2026, 4, 3));
  CHECK(parse_date(en, "2026/4/3", today) == day(2026, 4, 3));
  CHECK(parse_date(de, " morgen ", today) == today + 1);
  CHECK_FALSE(parse_date(en, "21/11/2026", today).has_value());
  CHECK_FALSE(parse_date(de, "30.2.2026", today).has_value());
  CHECK_FALSE(parse_date(de, "soon", today).has_value());
  CHECK_FALSE(parse_date(de, "", today).has_value());
  CHECK_FALSE(parse_date(de, "1.2.3.4", today).has_value());
}

TEST_CASE("i18n: what is written in a language is read back in it") {
  const DateDays today = day(2026, 11, 21);
  for (const Language language : kLanguages) {
    const Translator tr(language);
    for (const DateDays sample : {day(2026, 1, 2), day(1999, 12, 31), day(2024, 2, 29)}) {
      CHECK(parse_date(tr, format_date(tr, sample, DateStyle::digits), today) == sample);
    }
    for (const std::int64_t number : {0LL, 5LL, -123'456LL, 100'000'000LL}) {
      CHECK(parse_number(language, format_decimal(language, number, 2), 2) == number);
      CHECK(parse_number(language, format_money(language, {number, "EUR"}), 2) == number);
    }
  }
}

TEST_CASE("i18n: a moment is told by how far away it is") {
  const Translator tr(Language::en);
  const TimeMs now = day(2026, 11, 21) * kMsPerDay + 12 * kHour;
  const auto ago = [&](TimeMs distance) { return format_relative(tr, now - distance, now, 0); };
  CHECK(ago(20'000) == "now");
  CHECK(ago(5 * 60'000) == "5 min");
  CHECK(ago(2 * kHour) == "2 h");
  CHECK(ago(-2 * kHour) == "in 2 h");
  CHECK(ago(13 * kHour) == "Yesterday");
  CHECK(ago(-13 * kHour) == "Tomorrow");
  CHECK(ago(72 * kHour) == "Nov 18");
  CHECK(ago(400 * 24 * kHour) == "Oct 17, 2025");
  CHECK(format_relative(tr, now - 13 * kHour, now, 120) == "13 h");
}

TEST_CASE("i18n: a day is told from today") {
  const Translator tr(Language::de);
  const DateDays today = day(2026, 11, 21);
  CHECK(format_day(tr, today, today) == "Heute");
  CHECK(format_day(tr, today + 1, today) == "Morgen");
  CHECK(format_day(tr, today - 1, today) == "Gestern");
  CHECK(format_day(tr, today + 3, today) == "Dienstag");
  CHECK(format_day(tr, today - 3, today) == "18. Nov.");
}

TEST_CASE("i18n: times of day have twelve hours in English only") {
  const TimeMs time = 14 * kHour + 5 * 60'000;
  CHECK(format_time(Language::en, time, 0) == "2:05 PM");
  CHECK(format_time(Language::en, 0, 0) == "12:00 AM");
  CHECK(format_time(Language::de, time, 60) == "15:05");
  CHECK(format_moment(Translator(Language::en), time, 0) == "Jan 1, 1970, 2:05 PM");
}

TEST_CASE("i18n: numbers are grouped as the language does") {
  CHECK(format_number(Language::en, 1'234'567) == "1,234,567");
  CHECK(format_number(Language::de, -1'234) == "-1.234");
  CHECK(format_number(Language::es, 1'234) == "1234");
  CHECK(format_number(Language::es, 12'345) == "12.345");
  CHECK(format_decimal(Language::de, 123'456, 2) == "1.234,56");
  CHECK(format_decimal(Language::en, 2'500, 3, true) == "2.5");
  CHECK(format_decimal(Language::en, 2'000, 3, true) == "2");
  CHECK(format_percent(Language::en, 45) == "45%");
  CHECK(format_percent(Language::de, 45) == "45\xC2\xA0%");
}

TEST_CASE("i18n: money shows its currency where the language puts it") {
  CHECK(format_money(Language::en, {123'450, "EUR"}) == "€1,234.50");
  CHECK(format_money(Language::de, {123'450, "EUR"}) == "1.234,50\xC2\xA0€");
  CHECK(format_money(Language::en, {-500, "USD"}) == "-$5.00");
  CHECK(format_money(Language::zh_hans, {500, "USD"}) == "US$5.00");
  CHECK(format_money(Language::en, {500, "JPY"}) == "¥500");
  CHECK(format_money(Language::en, {12'000, "CHF"}) == "CHF\xC2\xA0" "120.00");
  CHECK(format_money(Language::en, {12'000, ""}) == "120.00");
}

TEST_CASE("i18n: large sums are shortened") {
  const Translator en(Language::en), de(Language::de), zh(Language::zh_hans);
  CHECK(format_money_short(en, {999'949, "EUR"}) == "€9,999");
  CHECK(format_money_short(en, {123'456'789, "EUR"}) == "€1.2M");
  CHECK(format_money_short(de, {123'456'789, "EUR"}) == "1,2 Mio.\xC2\xA0€");
  CHECK(format_money_short(zh, {123'456'789, "EUR"}) == "€123万");
  CHECK(format_money_short(en, {-1'000'553'400, "EUR"}) == "-€10M");
}

TEST_CASE("i18n: typed numbers are read with the language's decimal mark") {
  CHECK(parse_number(Language::de, "1.234,5", 2) == 123'450);
  CHECK(parse_number(Language::de, "1.234", 2) == 123'400);
  CHECK(parse_number(Language::en, "1.234", 3) == 1'234);
  CHECK(parse_number(Language::en, "$ 12.50", 2) == 1'250);
  CHECK_FALSE(parse_number(Language::en, "twelve", 2).has_value());
}
