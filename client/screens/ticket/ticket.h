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

// Fetches a message's file from the server and hands it to the user. `state` lives as long as the
// program.
void save_ticket_file(Env& env, TicketState& state, std::size_t message, std::size_t file);
// Uploads a picked file for the answer being written. `state` as above.
void upload_ticket_file(Env& env, TicketState& state, const platform::PickedFile& file);

// "220 KB"
std::string size_words(const Translator& tr, std::int64_t bytes);

}  // namespace acq::ui
