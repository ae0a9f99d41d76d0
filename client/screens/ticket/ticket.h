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

// Takes a picked file in for the answer being written.
void take_ticket_file(Env& env, TicketState& state, const platform::PickedFile& file);
// Before each view: how far all of its files are.
void prepare_ticket_files(Env& env, TicketState& state);

}  // namespace acq::ui
