// Money: whole minor units and an ISO 4217 code. Never floating point.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace acq {

struct Money {
  std::int64_t minor = 0;  // cents, yen, fils ...
  std::string currency;    // "EUR"; empty when not known
  bool operator==(const Money&) const = default;
};

// Digits after the decimal point: 2 for most, 0 for JPY, KRW ..., 3 for BHD, KWD ...
// (ISO 4217 list one). Unknown codes count as 2.
int currency_digits(std::string_view currency);
// Three upper-case ASCII letters.
bool is_currency_code(std::string_view text);

// Reads a decimal number in the given scale: "1,234.56", "1.234,56", "1 234,5", "-12", "(12)"
// with digits = 2 gives 123456. The last of '.' and ',' is the decimal point; a lone separator
// followed by exactly three digits groups thousands, unless `decimal` says which mark is the
// decimal point. Nothing when it is no number, does not fit, or has more than `digits` decimals
// that are not zero.
std::optional<std::int64_t> parse_decimal(std::string_view text, int digits, char decimal = 0);

// "1234.56": plain digits with a point, for files and the wire.
std::string decimal_text(std::int64_t value, int digits);

}  // namespace acq
