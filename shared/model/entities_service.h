// What customers ask, and what they are told.
#pragma once

#include "model/choices.h"
#include "model/describe.h"

namespace acq::described {

constexpr Field kTicket[] = {
    Field{.name = "number", .type = text, .flags = kSystem | kSearchable | kIndexed | kListed,
          .merge = MergeRule::server_number, .max_length = 40},
    words("subject", kRequired | kSearchable),
    state("ticket_state", choices::ticket_state, kRequired),
    pick("priority", choices::priority, kListed),
    pick("ticket_channel", choices::ticket_channel),
    link("contact", EntityKind::contact, kListed | kScope),
    link("account", EntityKind::account, kListed | kScope),
    link("product", EntityKind::product),
    link("deal", EntityKind::deal),
    plain("due_at", time, kListed | kIndexed),
    link("owner", EntityKind::user, kListed),
    marked(),
    notes("description", kSearchable),
    plain("solved_at", time, kSystem),
};
constexpr Field kTicketMessage[] = {
    fixed(link("ticket", EntityKind::ticket, kRequired | kScope)),
    fixed(pick("author_kind", choices::author_kind, kRequired)),
    fixed(link("author_user", EntityKind::user)),
    fixed(link("author_contact", EntityKind::contact)),
    fixed(plain("internal", boolean)),
    fixed(notes("body", kSearchable)),
    fixed(plain("sent_at", time, kRequired | kIndexed)),
};

}  // namespace acq::described
