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
    Field{.name = "stock", .type = integer, .flags = kListed, .merge = MergeRule::increment},
    plain("active", boolean, kListed),
    notes("description", kSearchable),
};
constexpr Field kDeal[] = {
    words("name", kRequired | kSearchable | kIndexed),
    link("account", EntityKind::account, kListed | kScope),
    link("contact", EntityKind::contact, kScope),
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

}  // namespace acq::described
