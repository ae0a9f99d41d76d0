// The page of one ticket: "/tickets/UUID".
#pragma once

#include "client/screens/screen.h"
#include "client/screens/ticket/ticket_state.h"

namespace acq::ui {

std::unique_ptr<Screen> make_ticket_screen();

// The parts, for tests.
// Reads the ticket again when stale.
void refresh_ticket(Env& env, TicketState& state);
void view_ticket(const Ui& ui, const Box& area, TicketState& state,
                 std::vector<TicketIntent>& intents);
void update_ticket(Env& env, TicketState& state, const TicketIntent& intent);

// What service adds (ticket_service_*.cpp): reads it with the ticket; before each view, the words
// of the promises and of who else is here; what was asked of it, true when it was one of those.
void load_ticket_service(Env& env, TicketState& state, const Record& ticket);
void suggest_for_ticket(Env& env, TicketState& state);
void prepare_ticket_service(Env& env, TicketState& state);
bool update_ticket_service(Env& env, TicketState& state, const TicketIntent& intent);
// How the promises stand at `now`; `until` gets the moment at which the words change, 0 for never.
std::vector<SlaPill> sla_pills(const Translator& tr, const SlaMoments& moments, TimeMs now,
                               TimeMs& until);

// Asks the server, once in a while, who else looks at this ticket (ticket_presence.cpp).
void keep_presence(Env& env, TicketState& state);

// Takes a picked file in for the answer being written.
void take_ticket_file(Env& env, TicketState& state, const platform::PickedFile& file);
// Before each view: how far all of its files are.
void prepare_ticket_files(Env& env, TicketState& state);

}  // namespace acq::ui
