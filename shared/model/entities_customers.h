// Those whom all of it is about.
#pragma once

#include "model/choices.h"
#include "model/describe.h"

namespace acq::described {

constexpr Field kAccount[] = {
    words("name", kRequired | kSearchable | kIndexed | kListed),
    pick("state", choices::account_state, kListed | kIndexed),
    pick("sector", choices::sector, kListed),
    link("parent", EntityKind::account),
    plain("website", url, kSearchable),
    mail("email"),
    number("phone"),
    number("fax"),
    plain("employees", integer, kListed),
    plain("founded", integer),
    sum("revenue", kListed),
    in_currency(),
    address("street"),
    address("postal_code", kSearchable),
    address("city", kSearchable),
    address("region"),
    address("country", kListed),
    link("owner", EntityKind::user, kListed),
    link("territory", EntityKind::territory),
    link("price_list", EntityKind::price_list),
    pick("source", choices::source),
    marked(),
    notes("description", kSearchable),
    outside_key(),
};
constexpr Field kContact[] = {
    pick("salutation", choices::salutation),
    words("first_name", kSearchable),
    words("last_name", kRequired | kSearchable | kIndexed),
    link("account", EntityKind::account, kListed | kScope),
    words("job_title", kSearchable),
    mail("email", kIndexed | kListed),
    mail("email_private"),
    number("phone"),
    number("mobile"),
    number("phone_private"),
    number("fax"),
    pick("state", choices::contact_state, kListed | kIndexed),
    pick("language", choices::language),
    plain("birthday", date),
    plain("customer_since", date),
    plain("website", url),
    address("street"),
    address("postal_code", kSearchable),
    address("city", kSearchable),
    address("region"),
    address("country"),
    link("reports_to", EntityKind::contact),
    link("owner", EntityKind::user, kListed),
    pick("source", choices::source),
    marked(),
    notes("description", kSearchable),
    outside_key(),
};
constexpr Field kLead[] = {
    words("first_name", kSearchable),
    words("last_name", kRequired | kSearchable),
    words("company", kSearchable | kListed),
    words("job_title"),
    mail("email", kIndexed | kListed),
    number("phone"),
    number("mobile"),
    state("lead_state", choices::lead_state),
    // Shown where an organisation has rules for it.
    Field{.name = "score", .type = integer, .flags = kSystem | kHidden | kListed | kIndexed},
    pick("source", choices::source, kListed),
    sum("amount", kListed),
    in_currency(),
    address("city", kSearchable),
    address("country"),
    link("owner", EntityKind::user, kListed),
    link("territory", EntityKind::territory),
    link("contact", EntityKind::contact, kHidden),
    link("account", EntityKind::account, kHidden),
    marked(),
    notes("description", kSearchable),
    outside_key(),
};

}  // namespace acq::described
