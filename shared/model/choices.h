// The pick lists of the model.
#pragma once

#include "model/entity.h"

namespace acq::choices {

extern const ChoiceSet role, language, account_state, sector, contact_state, source, lead_state,
    stage, lost_reason, channel, direction, outcome, task_state, priority, ticket_state,
    ticket_channel, author_kind, reach, conflict_state, salutation, shared_with,
    quote_state, order_state, invoice_state,
    listed_for, widget_kind, measure, time_bucket, widget_period,
    link_kind, spread, article_state, visible_to,
    event_state, occasion, assign_to, notice_kind,
    custom_type;

// Is the stage of this name won or lost? So every pipeline ends.
bool is_closed(std::string_view name);

}  // namespace acq::choices
