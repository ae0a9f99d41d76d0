#pragma once

#include "client/screens/record_page/record_page_state.h"
#include "client/screens/screen.h"

namespace acq::ui {

// The page of one record of any entity with a list: "/contacts/UUID".
std::unique_ptr<Screen> make_record_page();

// Parts, for tests.
void load_record_page(Env& env, RecordPageState& state);
void view_record_page(const Ui& ui, const Box& area, RecordPageState& state,
                      std::vector<PageIntent>& intents);
void update_record_page(Env& env, RecordPageState& state, const PageIntent& intent);

// Cards of the view, each in its own place.
float view_details_card(const Ui& ui, const Box& at, RecordPageState& state,
                        std::vector<PageIntent>& intents);
float view_timeline_card(const Ui& ui, const Box& at, RecordPageState& state,
                         std::vector<PageIntent>& intents);
// Ends with the gap to what comes below.
float view_side_cards(const Ui& ui, const Box& at, RecordPageState& state,
                      std::vector<PageIntent>& intents);
// What a deal is about, line by line; nothing for others. Ends with a gap.
float view_lines_card(const Ui& ui, const Box& at, RecordPageState& state);
float view_files_card(const Ui& ui, const Box& at, RecordPageState& state);

// What others changed since this user looked last, above the cards; returns its height.
float view_since(const Ui& ui, const Box& area, RecordPageState& state,
                 std::vector<PageIntent>& intents);

// Notes about values that did not stay, above the cards; returns their height.
float view_conflicts(const Ui& ui, const Box& area, RecordPageState& state,
                     std::vector<PageIntent>& intents);

}  // namespace acq::ui
