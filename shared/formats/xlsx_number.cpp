// Numbers of cells: what their format makes of them.
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "base/ascii.h"
#include "base/date.h"
#include "base/utf8.h"
#include "formats/xlsx_parts.h"

namespace acq {
namespace {

// Digits that a double holds for certain, and that spreadsheets show.
constexpr std::size_t kDigits = 15;
constexpr double kLargest = 1e21;
constexpr DateDays kFrom1900 = -25'569, kFrom1904 = -24'107;
constexpr double kLeapDayThatNeverWas = 60;  // 1900-02-29
constexpr DateDays kFirstDay = -719'162, kLastDay = 2'932'896;  // years 1 to 9999

// The letters of the first section that stand for themselves: not quoted, escaped or in brackets.
std::string bare_format(std::string_view code) {
  std::string out;
  for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
    const char c = code[i];
    if (c == '"' || c == '[') {
      const std::size_t end = code.find(c == '"' ? '"' : ']', i + 1);
      if (end == code.npos) break;
      i = end;
    } else if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else {
      out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
    }
  }
  return out;
}

bool is_whole(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  return !text.empty() && text.size() <= kDigits &&
         text.find_first_not_of("0123456789") == text.npos;
}

std::string printed(const char* form, int precision, double number) {
  char buffer[64];
  const int size = std::snprintf(buffer, sizeof buffer, form, precision, number);
  return {buffer, static_cast<std::size_t>(std::max(size, 0))};
}

std::string decimal(double number) {
  std::string out = printed("%.*g", static_cast<int>(kDigits), number);
  if (out.contains('e')) {
    out = printed("%.*f", std::fabs(number) < 1 ? 20 : 0, number);
    if (out.contains('.')) out.resize(out.find_last_not_of("0") + 1);
    if (out.ends_with('.')) out.pop_back();
  }
  const std::size_t point = out.find('.');
  if (point != out.npos && out.size() - point == 4) out.push_back('0');
  return out == "-0" ? "0" : out;
}

std::string clock_text(std::int64_t ms) {
  std::string out = iso_time(ms);
  const std::string_view time = std::string_view(out).substr(11, 8);
  return std::string(time);
}

std::string moment_text(DateDays day, std::int64_t ms) {
  std::string out = iso_time(day * kMsPerDay + ms);
  const std::int64_t fraction = ms % 1'000;
  if (fraction == 0) return out;
  out.pop_back();
  return out + printed(".%0*.0f", 3, static_cast<double>(fraction)) + "Z";
}

std::optional<std::string> date_text(double serial, NumberLook look, bool from_1904) {
  if (std::fabs(serial) > 4e6) return std::nullopt;
  const double whole = std::floor(serial);
  std::int64_t ms = std::llround((serial - whole) * static_cast<double>(kMsPerDay));
  DateDays day = static_cast<DateDays>(whole) + (from_1904 ? kFrom1904 : kFrom1900);
  if (!from_1904 && whole < kLeapDayThatNeverWas) ++day;
  if (ms == kMsPerDay) {
    ms = 0;
    ++day;
  }
  const bool time_alone = look == NumberLook::time_of_day ||
                          (look == NumberLook::date_time && whole == 0 && !from_1904);
  if (time_alone && whole == 0) return clock_text(ms);
  if (day < kFirstDay || day > kLastDay) return std::nullopt;
  return ms == 0 || look == NumberLook::date ? iso_date(day) : moment_text(day, ms);
}

}  // namespace

NumberLook look_of_format(std::string_view code) {
  const std::string bare = bare_format(code);
  if (bare.contains('%')) return NumberLook::percent;
  if (bare.starts_with("general") || bare.contains('@')) return NumberLook::plain;
  const bool clock = bare.find_first_of("hs") != bare.npos;
  const bool calendar = bare.find_first_of("yd") != bare.npos;
  // Hours in brackets are a length of time, and how long something took is a number.
  const bool length = code.contains("[h") || code.contains("[m") || code.contains("[s");
  if (length && !calendar) return NumberLook::plain;
  const bool day = calendar || (bare.contains('m') && !clock);
  if (day && clock) return NumberLook::date_time;
  if (day) return NumberLook::date;
  return clock ? NumberLook::time_of_day : NumberLook::plain;
}

NumberLook look_of_built_in(int number) {
  if (number == 9 || number == 10) return NumberLook::percent;
  if (number == 22) return NumberLook::date_time;
  if ((number >= 18 && number <= 21) || number == 45 || number == 47 ||
      (number >= 32 && number <= 35)) {
    return NumberLook::time_of_day;
  }
  const bool date = (number >= 14 && number <= 17) || (number >= 27 && number <= 31) ||
                    number == 36 || (number >= 50 && number <= 58);
  return date ? NumberLook::date : NumberLook::plain;
}

std::string number_cell_text(std::string_view stored, NumberLook look, bool from_1904) {
  stored = trim(stored);
  if (look == NumberLook::plain && is_whole(stored)) return std::string(stored);
  const std::string text(stored.substr(0, 64));
  char* end = nullptr;
  const double number = std::strtod(text.c_str(), &end);
  if (text.empty() || end != text.c_str() + text.size() || !(std::fabs(number) < kLargest)) {
    return std::string(stored);
  }
  if (look == NumberLook::plain) return decimal(number);
  if (look == NumberLook::percent) return decimal(number * 100);
  return date_text(number, look, from_1904).value_or(decimal(number));
}

std::string without_cell_escapes(std::string_view text) {
  constexpr std::size_t kSize = 7;  // _x000D_
  const auto hex = [](char c) {
    if (is_digit(c)) return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
  };
  std::string out;
  while (!text.empty()) {
    const std::size_t at = text.find("_x");
    out += text.substr(0, at);
    if (at == text.npos) break;
    text.remove_prefix(at);
    int value = text.size() >= kSize && text[6] == '_' ? 0 : -1;
    for (std::size_t i = 2; value >= 0 && i < 6; ++i) {
      value = hex(text[i]) < 0 ? -1 : value * 16 + hex(text[i]);
    }
    const bool half = value >= 0xD800 && value <= 0xDFFF;
    if (value > 0 && !half) {
      append_utf8(out, static_cast<char32_t>(value));
      text.remove_prefix(kSize);
    } else {
      out += text.substr(0, 2);
      text.remove_prefix(2);
    }
  }
  return out;
}

}  // namespace acq
