// The ticket view's own parts; only its source files include this.
#pragma once

#include "client/screens/ticket/ticket.h"

namespace acq::ui {

// Messages with the answer box below them.
void view_ticket_conversation(const Ui& ui, const Box& box, TicketState& state,
                              std::vector<TicketIntent>& intents);
// The box an answer is written in, from the bottom of `box` up; returns its height.
float view_ticket_answer(const Ui& ui, const Box& box, TicketState& state,
                         std::vector<TicketIntent>& intents);
// State, priority, owner, and what else is known.
void view_ticket_side(const Ui& ui, const Box& box, TicketState& state,
                      std::vector<TicketIntent>& intents);

}  // namespace acq::ui
