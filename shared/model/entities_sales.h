// What is sold, to whom, for how much.
#pragma once

#include "model/choices.h"
#include "model/describe.h"

namespace acq::described {

constexpr Field kProduct[] = {
    words("name", kRequired | kUnique | kSearchable | kIndexed | kListed),
    words("sku", kSearchable | kIndexed | kKey | kListed),
    words("series", kSearchable | kListed),
    sum("price", kListed),
    in_currency(),
    words("unit", kListed),
    link("tax_rate", EntityKind::tax_rate),
    Field{.name = "stock", .type = integer, .flags = kListed, .merge = MergeRule::increment},
    plain("active", boolean, kListed),
    notes("description", kSearchable),
};
constexpr Field kDeal[] = {
    words("name", kRequired | kSearchable | kIndexed),
    link("account", EntityKind::account, kListed | kScope),
    link("contact", EntityKind::contact, kScope),
    link("pipeline", EntityKind::pipeline, kHidden),  // shown where an organisation has some
    state("stage", choices::stage, kRequired),
    sum("amount", kListed | kIndexed),
    in_currency(),
    plain("probability", percent),
    plain("expected_close", date, kListed | kIndexed),
    plain("opened_on", date),
    plain("closed_on", date, kIndexed),
    pick("lost_reason", choices::lost_reason),
    link("product", EntityKind::product, kListed),
    link("owner", EntityKind::user, kListed),
    pick("source", choices::source),
    marked(),
    notes("description", kSearchable),
    outside_key(),
};
constexpr Field kDealLine[] = {
    fixed(link("deal", EntityKind::deal, kRequired | kScope)),
    link("product", EntityKind::product, kListed),
    words("description", kListed),
    plain("quantity", decimal, kListed),
    sum("price", kListed),
    in_currency(),
    plain("discount", percent, kListed),
};

// What customers of a list pay instead of a product's own price.
constexpr Field kPriceList[] = {
    words("name", kRequired | kUnique | kSearchable | kListed),
    Field{.name = "currency", .type = currency, .flags = kListed, .max_length = 3},
    plain("active", boolean, kListed),
    notes("description", kSearchable),
};
constexpr Field kPriceListEntry[] = {
    fixed(link("price_list", EntityKind::price_list, kRequired | kListed)),
    link("product", EntityKind::product, kRequired | kListed),
    words("description", kHidden),
    sum("price", kRequired | kListed),
    in_currency(),
};
constexpr Field kTaxRate[] = {
    words("name", kRequired | kUnique | kSearchable | kListed),
    plain("tax_percent", decimal, kRequired | kListed),
    plain("standard", boolean, kListed),  // for products that name none
};
// `units` of the currency are worth `exchange_rate` of the organisation's, from that day on.
constexpr Field kExchangeRate[] = {
    Field{.name = "currency", .type = currency, .flags = kRequired | kListed | kIndexed,
          .max_length = 3},
    plain("units", integer, kListed),
    plain("exchange_rate", decimal, kRequired | kListed),
    plain("valid_from", date, kListed),
};

// What quotes, orders and invoices begin with, and what they end with.
constexpr Field kDocumentHead[] = {
    Field{.name = "number", .flags = kSystem | kSearchable | kIndexed | kListed,
          .merge = MergeRule::server_number, .max_length = 40},
    words("subject", kSearchable),
    link("account", EntityKind::account, kListed | kScope),
    link("contact", EntityKind::contact, kScope),
    link("deal", EntityKind::deal, kScope),
    plain("issued_on", date, kListed | kIndexed),
};
constexpr Field kDocumentBody[] = {
    in_currency(),
    plain("discount", percent),
    sum("net_amount", kSystem),
    sum("tax_amount", kSystem),
    sum("amount", kSystem | kListed | kIndexed),
    address("recipient"),
    address("street"),
    address("postal_code"),
    address("city"),
    address("region"),
    address("country"),
    link("owner", EntityKind::user, kListed),
    notes("introduction"),
    notes("terms"),
    notes("description", kSearchable),
    outside_key(),
};
constexpr Field kOfQuote[] = {
    state("quote_state", choices::quote_state),
    plain("valid_until", date, kListed),
    fixed(link("replaces", EntityKind::quote, kHidden)),
    plain("revision", integer, kSystem),
};
constexpr Field kOfSalesOrder[] = {
    state("order_state", choices::order_state),
    plain("deliver_on", date, kListed),
    fixed(link("quote", EntityKind::quote, kHidden)),
};
constexpr Field kOfInvoice[] = {
    state("invoice_state", choices::invoice_state),
    plain("due_on", date, kListed | kIndexed),
    fixed(link("sales_order", EntityKind::sales_order, kHidden)),
    Field{.name = "paid_amount", .type = money, .flags = kHidden | kListed,
          .merge = MergeRule::increment},  // two who record a payment each both count
    plain("paid_on", date),
};
constexpr auto kQuote = joined(kDocumentHead, kOfQuote, kDocumentBody);
constexpr auto kSalesOrder = joined(kDocumentHead, kOfSalesOrder, kDocumentBody);
constexpr auto kInvoice = joined(kDocumentHead, kOfInvoice, kDocumentBody);

// Belongs to exactly one of the three.
constexpr Field kDocumentLine[] = {
    fixed(link("quote", EntityKind::quote, kScope | kHidden)),
    fixed(link("sales_order", EntityKind::sales_order, kScope | kHidden)),
    fixed(link("invoice", EntityKind::invoice, kScope | kHidden)),
    plain("position", integer, kHidden),
    link("product", EntityKind::product, kListed),
    Field{.name = "description", .flags = kListed, .max_length = 2000},
    plain("quantity", decimal, kListed),
    words("unit", kListed),
    sum("price", kListed),
    in_currency(),
    plain("discount", percent, kListed),
    link("tax_rate", EntityKind::tax_rate),
    plain("tax_percent", decimal, kListed),
    sum("amount", kSystem | kListed),  // less the line's discount, before tax
};

}  // namespace acq::described
