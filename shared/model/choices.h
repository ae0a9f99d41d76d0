// The pick lists of the model.
#pragma once

#include "model/entity.h"

namespace acq::choices {

extern const ChoiceSet role, language, account_state, sector, contact_state, source, lead_state,
    stage, lost_reason, channel, direction, outcome, task_state, priority, ticket_state,
    ticket_channel, author_kind, quote_state, order_state, invoice_state, reach,
    conflict_state, salutation, shared_with;

}  // namespace acq::choices
