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
// Macros, merging, linking: the buttons at the head's right end, cut off `row`.
void view_ticket_menus(const Ui& ui, Box& row, TicketState& state,
                       std::vector<TicketIntent>& intents);
// Finds the ticket to merge into or to link with, while it is asked for.
void view_ticket_dialog(const Ui& ui, TicketState& state, std::vector<TicketIntent>& intents);
// Cards below the side card: linked tickets, articles that may help; return the height.
float view_ticket_links(const Ui& ui, const Box& at, TicketState& state,
                        std::vector<TicketIntent>& intents);
float view_ticket_articles(const Ui& ui, const Box& at, TicketState& state,
                           std::vector<TicketIntent>& intents);
// The menu of prepared texts; `under` is its button.
void view_canned(const Ui& ui, const Box& under, TicketState& state,
                 std::vector<TicketIntent>& intents);
// State, priority, owner, and what else is known.
void view_ticket_side(const Ui& ui, const Box& box, TicketState& state,
                      std::vector<TicketIntent>& intents);

}  // namespace acq::ui
