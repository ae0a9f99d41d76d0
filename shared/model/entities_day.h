// What happened and what is to be done.
#pragma once

#include "model/choices.h"
#include "model/describe.h"

namespace acq::described {

constexpr Field kActivity[] = {
    pick("channel", choices::channel, kRequired | kListed | kIndexed),
    pick("direction", choices::direction, kListed),
    pick("outcome", choices::outcome, kListed),
    words("subject", kRequired | kSearchable),
    notes("body", kSearchable),
    plain("happened_at", time, kRequired | kListed | kIndexed),
    plain("minutes", integer),
    link("contact", EntityKind::contact, kListed | kScope),
    link("account", EntityKind::account, kListed | kScope),
    link("lead", EntityKind::lead, kScope),
    link("deal", EntityKind::deal, kScope),
    link("ticket", EntityKind::ticket, kScope),
    link("owner", EntityKind::user, kListed),
};
constexpr Field kTask[] = {
    words("subject", kRequired | kSearchable),
    state("task_state", choices::task_state, kRequired),
    pick("priority", choices::priority, kListed),
    plain("due_on", date, kListed | kIndexed),
    link("contact", EntityKind::contact, kListed | kScope),
    link("account", EntityKind::account, kScope),
    link("lead", EntityKind::lead, kScope),
    link("deal", EntityKind::deal, kScope),
    link("ticket", EntityKind::ticket, kScope),
    link("owner", EntityKind::user, kListed),
    notes("description", kSearchable),
    plain("done_at", time, kSystem),
};

}  // namespace acq::described
