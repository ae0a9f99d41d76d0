#include "base/money.h"

#include <algorithm>
#include <array>
#include <limits>

#include "base/ascii.h"
#include "base/utf8.h"

namespace acq {
namespace {

constexpr std::array<std::string_view, 15> kNoMinor = {"BIF", "CLP", "DJF", "GNF", "ISK",
                                                       "JPY", "KMF", "KRW", "PYG", "RWF",
                                                       "UGX", "VND", "VUV", "XAF", "XPF"};
constexpr std::array<std::string_view, 7> kThreeMinor = {"BHD", "IQD", "JOD", "KWD",
                                                         "LYD", "OMR", "TND"};

// Position of the decimal point in `text` (digits, '.', ','), or npos.
std::size_t decimal_point(std::string_view text, char decimal) {
  if (decimal != 0) return text.rfind(decimal);
  const std::size_t dot = text.rfind('.');
  const std::size_t comma = text.rfind(',');
  if (dot == std::string_view::npos && comma == std::string_view::npos) return dot;
  if (dot != std::string_view::npos && comma != std::string_view::npos) {
    return std::max(dot, comma);
  }
  const std::size_t mark = dot == std::string_view::npos ? comma : dot;
  const bool repeated = std::ranges::count(text, text[mark]) > 1;
  const bool groups = text.size() - mark - 1 == 3 && mark > 0 && mark <= 3;
  return repeated || groups ? std::string_view::npos : mark;
}

// Takes signs, brackets and grouping spaces away; false when something else is in there.
bool strip(std::string_view text, std::string& out, bool& negative) {
  text = trim(text);
  if (text.starts_with('(') && text.ends_with(')')) {
    negative = true;
    text = text.substr(1, text.size() - 2);
  } else if (text.starts_with('-') || text.starts_with('+')) {
    negative = text.front() == '-';
    text.remove_prefix(1);
  }
  while (!text.empty()) {
    const CodePoint point = decode_utf8(text);
    const char c = static_cast<char>(point.value);
    const bool space = point.value == ' ' || point.value == 0xA0 || point.value == 0x202F ||
                       point.value == '\'' || point.value == 0x2019;
    if (point.value < 128 && (is_digit(c) || c == '.' || c == ',')) {
      out.push_back(c);
    } else if (!space) {
      return false;
    }
    text.remove_prefix(point.size);
  }
  return std::ranges::any_of(out, is_digit);
}

}  // namespace

int currency_digits(std::string_view currency) {
  if (std::ranges::find(kNoMinor, currency) != kNoMinor.end()) return 0;
  if (std::ranges::find(kThreeMinor, currency) != kThreeMinor.end()) return 3;
  return 2;
}

bool is_currency_code(std::string_view text) {
  return text.size() == 3 &&
         std::ranges::all_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::optional<std::int64_t> parse_decimal(std::string_view text, int digits, char decimal) {
  std::string plain;
  bool negative = false;
  if (!strip(text, plain, negative)) return std::nullopt;
  const std::size_t point = decimal_point(plain, decimal);
  constexpr std::int64_t kMax = std::numeric_limits<std::int64_t>::max();
  std::int64_t value = 0;
  int decimals = 0;
  for (std::size_t i = 0; i < plain.size(); ++i) {
    if (!is_digit(plain[i])) {
      if (point != std::string_view::npos && i > point) return std::nullopt;
      continue;
    }
    const int digit = plain[i] - '0';
    if (point != std::string_view::npos && i > point && ++decimals > digits) {
      if (digit != 0) return std::nullopt;
      continue;
    }
    if (value > (kMax - digit) / 10) return std::nullopt;
    value = value * 10 + digit;
  }
  for (; decimals < digits; ++decimals) {
    if (value > kMax / 10) return std::nullopt;
    value *= 10;
  }
  return negative ? -value : value;
}

std::string decimal_text(std::int64_t value, int digits) {
  std::uint64_t left = value < 0 ? 0 - static_cast<std::uint64_t>(value)
                                 : static_cast<std::uint64_t>(value);
  std::string out;
  for (int i = 0; i < digits || left > 0 || i == 0; ++i) {
    if (digits > 0 && i == digits) out.push_back('.');
    out.push_back(static_cast<char>('0' + left % 10));
    left /= 10;
  }
  if (static_cast<int>(out.size()) == digits) out += ".0";
  if (value < 0) out.push_back('-');
  std::ranges::reverse(out);
  return out;
}

}  // namespace acq
