// The page of one quote, order or invoice: "/quotes/UUID".
#pragma once

#include "client/screens/document/document_state.h"
#include "client/screens/screen.h"

namespace acq::ui {

std::unique_ptr<Screen> make_document_screen();

// The parts.
void load_document(Env& env, DocumentState& state);
// What its state allows.
std::vector<DocumentAction> document_actions(Env& env, const Record& record);
void view_document(const Ui& ui, const Box& area, DocumentState& state,
                   std::vector<DocumentIntent>& intents, std::vector<LineIntent>& line_intents);
void view_payment(const Ui& ui, DocumentState& state, std::vector<DocumentIntent>& intents);
void update_document(Env& env, DocumentState& state, const DocumentIntent& intent);
// Takes the server's answers: a PDF, a mail that was sent.
void poll_document(Env& env, DocumentState& state);

}  // namespace acq::ui
