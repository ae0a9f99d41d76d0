// What something costs, for whom, in which currency.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/money.h"
#include "base/result.h"
#include "store/rows.h"

namespace acq {

// Bounds that keep a conversion within 128 bits; exchange_rate records beyond them are refused.
inline constexpr std::int64_t kExchangeRateMax = 1'000'000'000'000;  // thousandths
inline constexpr std::int64_t kExchangeUnitsMax = 1'000'000;

// "EUR"; "" before there is an organisation.
std::string organisation_currency(Rows& rows);

// `money` in another currency, by the rates that count on that day (exchange_rate records; the
// organisation's currency stands between two others), rounded half away from zero. Nothing when
// a rate is missing. Codes: the database's.
Result<std::optional<std::int64_t>> converted(Rows& rows, const Money& money, std::string_view to,
                                              DateDays day);

// What the account pays for one of the product: by its price list when that is active and has it,
// else the product's own price. In the currency the price is kept in; nothing without a price.
Result<std::optional<Money>> price_of(Rows& rows, const Record& product, const Id& account);

// The currency this account is charged in: its price list's, else the organisation's.
std::string currency_of(Rows& rows, const Id& account);

}  // namespace acq
