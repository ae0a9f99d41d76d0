#include "rules/pricing.h"

#include "rules/edit.h"
#include "rules/wide.h"
#include "store/query.h"

namespace acq {
namespace {

// So much of the organisation's currency is so much of another: `rate` thousandths for `units`.
struct Rate {
  std::int64_t rate = kThousandths;
  std::int64_t units = 1;
};

Result<std::optional<Rate>> rate_of(Rows& rows, std::string_view currency, std::string_view own,
                                    DateDays day) {
  if (currency == own) return Rate{};
  auto rowids = list_rowids(rows, {.kind = EntityKind::exchange_rate,
                                   .where = {{"currency", Compare::equal, std::string(currency)}},
                                   .sort = ""});
  if (!rowids) return forward(rowids);
  std::optional<Rate> best;
  std::int64_t since = 0;
  for (const std::int64_t rowid : *rowids) {
    auto record = rows.at(EntityKind::exchange_rate, rowid);
    if (!record) return forward(record);
    if (!*record) continue;
    // Without a day it has always counted.
    const std::int64_t from = number_of((*record)->get("valid_from"), -1'000'000);
    if (from > day || (best && from < since)) continue;
    since = from;
    best = Rate{number_of((*record)->get("exchange_rate"), 0),
                number_of((*record)->get("units"), 1)};
  }
  const bool sound = best && best->rate > 0 && best->rate <= kExchangeRateMax &&
                     best->units > 0 && best->units <= kExchangeUnitsMax;
  return sound ? best : std::nullopt;
}

Wide power_of_ten(int digits) {
  Wide power = 1;
  while (digits-- > 0) power *= 10;
  return power;
}

// The list this account buys by, when it counts.
Result<std::optional<Record>> list_of(Rows& rows, const Id& account_id) {
  if (account_id.is_nil()) return std::optional<Record>{};
  auto account = rows.find(EntityKind::account, account_id);
  if (!account) return account;
  const Id id = *account ? id_of((*account)->get("price_list")) : Id{};
  if (id.is_nil()) return std::optional<Record>{};
  auto list = rows.find(EntityKind::price_list, id);
  if (!list) return list;
  const bool counts = *list && !(*list)->deleted && number_of((*list)->get("active"), 1) != 0;
  return counts ? std::move(*list) : std::optional<Record>{};
}

}  // namespace

std::string organisation_currency(Rows& rows) {
  const auto found = list_rowids(rows, {.kind = EntityKind::organisation, .limit = 1});
  if (!found || found->empty()) return {};
  const auto organisation = rows.at(EntityKind::organisation, found->front());
  if (!organisation || !*organisation) return {};
  return std::string(text_of((*organisation)->get("currency")));
}

Result<std::optional<std::int64_t>> converted(Rows& rows, const Money& money, std::string_view to,
                                              DateDays day) {
  if (money.currency == to) return money.minor;
  const std::string own = organisation_currency(rows);
  auto from_rate = rate_of(rows, money.currency, own, day);
  if (!from_rate) return forward(from_rate);
  auto to_rate = rate_of(rows, to, own, day);
  if (!to_rate) return forward(to_rate);
  if (!*from_rate || !*to_rate) return std::optional<std::int64_t>{};
  constexpr Wide kMost = Wide{1} << 53;
  const Wide number = within(money.minor, kMost) * (*from_rate)->rate * (*to_rate)->units *
                      power_of_ten(currency_digits(to));
  const Wide by = Wide{(*to_rate)->rate} * (*from_rate)->units *
                  power_of_ten(currency_digits(money.currency));
  return narrowed(divide_rounded(number, by));
}

Result<std::optional<Money>> price_of(Rows& rows, const Record& product, const Id& account) {
  auto list = list_of(rows, account);
  if (!list) return forward(list);
  if (*list) {
    auto entries = list_rowids(
        rows, {.kind = EntityKind::price_list_entry,
               .where = {{"product", Compare::equal, product.id},
                         {"price_list", Compare::equal, (*list)->id}},
               .limit = 1});
    if (!entries) return forward(entries);
    if (!entries->empty()) {
      auto entry = rows.at(EntityKind::price_list_entry, entries->front());
      if (!entry) return forward(entry);
      if (*entry && !is_empty((*entry)->get("price"))) {
        return Money{number_of((*entry)->get("price")),
                     std::string(text_of((*entry)->get("currency")))};
      }
    }
  }
  if (is_empty(product.get("price"))) return std::optional<Money>{};
  std::string currency(text_of(product.get("currency")));
  if (currency.empty()) currency = organisation_currency(rows);
  return Money{number_of(product.get("price")), std::move(currency)};
}

std::string currency_of(Rows& rows, const Id& account) {
  const auto list = list_of(rows, account);
  if (list && *list && !is_empty((*list)->get("currency"))) {
    return std::string(text_of((*list)->get("currency")));
  }
  return organisation_currency(rows);
}

}  // namespace acq
