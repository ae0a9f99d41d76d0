// Numbers and money in the form of a language.
#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "i18n/locale.h"

namespace acq {
namespace {

constexpr std::string_view kNoBreak = "\xC2\xA0";

bool is_chinese(Language language) {
  return language == Language::zh_hans || language == Language::zh_hant;
}

bool points_decimals(Language language) {
  return language == Language::en || is_chinese(language);
}

// `digits` is an unsigned whole number. Spanish leaves four digits ungrouped.
std::string group(Language language, std::string_view digits) {
  if (digits.size() <= 3 || (language == Language::es && digits.size() == 4)) {
    return std::string(digits);
  }
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) {
      out.push_back(points_decimals(language) ? ',' : '.');
    }
    out.push_back(digits[i]);
  }
  return out;
}

struct Symbol {
  std::string_view code, symbol;
};

constexpr std::array<Symbol, 11> kSymbols = {{{"EUR", "€"}, {"USD", "$"}, {"GBP", "£"},
                                              {"JPY", "¥"}, {"CNY", "CN¥"}, {"TWD", "NT$"},
                                              {"HKD", "HK$"}, {"INR", "₹"}, {"KRW", "₩"},
                                              {"AUD", "A$"}, {"CAD", "CA$"}}};

std::string with_currency(Language language, std::string number, bool negative,
                          std::string_view currency) {
  const std::string_view minus = negative ? "-" : "";
  if (currency.empty()) return std::string(minus) + number;
  std::string symbol = currency_symbol(language, currency);
  if (!points_decimals(language)) {
    return std::string(minus) + number + std::string(kNoBreak) + symbol;
  }
  // A symbol that ends in a letter needs air before the number: CHF 12.
  if (symbol.back() >= 'A' && symbol.back() <= 'Z') symbol += kNoBreak;
  return std::string(minus) + symbol + number;
}

std::int64_t power_of_ten(int digits) {
  std::int64_t power = 1;
  for (int i = 0; i < digits; ++i) power *= 10;
  return power;
}

// `value` divided and rounded half away from zero.
std::int64_t rounded(std::int64_t value, std::int64_t divisor) {
  const std::int64_t half = value % divisor >= divisor - divisor / 2 ? 1 : 0;
  return value / divisor + (divisor > 1 ? half : 0);
}

struct Short {
  std::int64_t unit;
  std::string_view key;
};

Short short_unit(Language language, std::int64_t units) {
  if (is_chinese(language)) {
    if (units >= 100'000'000) return {100'000'000, "number.hundred_million"};
    if (units >= 1'000'000) return {10'000, "number.ten_thousand"};
    return {1, {}};
  }
  if (units >= 1'000'000'000) return {1'000'000'000, "number.billion"};
  if (units >= 1'000'000) return {1'000'000, "number.million"};
  return {1, {}};
}

}  // namespace

char decimal_mark(Language language) { return points_decimals(language) ? '.' : ','; }

std::string format_number(Language language, std::int64_t value) {
  const std::string text = std::to_string(value);
  if (value >= 0) return group(language, text);
  return "-" + group(language, std::string_view(text).substr(1));
}

std::string format_decimal(Language language, std::int64_t value, int digits, bool trim_zeros) {
  std::string text = decimal_text(value, digits);
  const bool negative = text.starts_with('-');
  if (negative) text.erase(0, 1);
  const std::size_t point = std::min(text.find('.'), text.size());
  std::string decimals = point < text.size() ? text.substr(point + 1) : std::string();
  if (trim_zeros) decimals.erase(decimals.find_last_not_of('0') + 1);
  std::string out = negative ? "-" : "";
  out += group(language, std::string_view(text).substr(0, point));
  if (!decimals.empty()) out += decimal_mark(language) + decimals;
  return out;
}

std::string format_percent(Language language, std::int64_t percent) {
  return format_number(language, percent) +
         (points_decimals(language) ? std::string() : std::string(kNoBreak)) + "%";
}

std::string currency_symbol(Language language, std::string_view currency) {
  if (currency == "CNY" && language == Language::zh_hans) return "¥";
  if (currency == "TWD" && language == Language::zh_hant) return "$";
  if (is_chinese(language) && currency == "USD") return "US$";
  if (is_chinese(language) && currency == "JPY") return "JP¥";
  if (language == Language::es && currency == "USD") return "US$";
  const auto it = std::ranges::find(kSymbols, currency, &Symbol::code);
  return std::string(it == kSymbols.end() ? currency : it->symbol);
}

std::string format_money(Language language, const Money& money) {
  const int digits = money.currency.empty() ? 2 : currency_digits(money.currency);
  std::string number = format_decimal(language, money.minor, digits);
  if (money.minor < 0) number.erase(0, 1);
  return with_currency(language, number, money.minor < 0, money.currency);
}

std::string format_money_short(const Translator& tr, const Money& money) {
  const Language language = tr.language();
  const std::int64_t scale =
      power_of_ten(money.currency.empty() ? 2 : currency_digits(money.currency));
  const bool negative = money.minor < 0;
  // The one value without a positive twin is beyond what the model lets in.
  const std::int64_t units = rounded(negative ? -(money.minor + (money.minor == INT64_MIN))
                                              : money.minor, scale);
  const Short unit = short_unit(language, units);
  std::string number = format_number(language, units);
  if (unit.unit > 1) {
    const bool whole = units / unit.unit >= 100;
    number = whole ? format_number(language, rounded(units, unit.unit))
                   : format_decimal(language, rounded(units, unit.unit / 10), 1, true);
    number = tr(unit.key, {{"n", number}});
  }
  return with_currency(language, number, negative, money.currency);
}

std::optional<std::int64_t> parse_number(Language language, std::string_view text, int digits) {
  std::string plain;
  for (text = trim(text); !text.empty();) {
    const CodePoint point = decode_utf8(text);
    const char32_t c = point.value;
    const bool letter = (c >= 'A' && c <= 'Z') || c == '$' || c == '%' || c == 0xA5 ||
                        c == 0xA3 || (c >= 0x20A0 && c <= 0x20CF);
    if (!letter) plain += text.substr(0, point.size);
    text.remove_prefix(point.size);
  }
  return parse_decimal(plain, digits, decimal_mark(language));
}

}  // namespace acq
