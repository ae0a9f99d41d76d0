// The deals as a board.
#pragma once

#include "client/screens/board/board_state.h"
#include "client/screens/screen.h"

namespace acq::ui {

std::unique_ptr<Screen> make_board_screen();

// The parts, for tests.
// Queries again when stale and fetches the cards wanted.
void refresh_board(Env& env, BoardState& state);
void view_board(const Ui& ui, const Box& area, BoardState& state,
                std::vector<BoardIntent>& intents);
void update_board(Env& env, BoardState& state, const BoardIntent& intent);

// One card; `lifted` is the one under the pointer, drawn without an item. Height kBoardCardHeight.
inline constexpr float kBoardCardHeight = 92, kBoardCardGap = 8;
void draw_board_card(const Ui& ui, const Box& box, const BoardCard& card, bool lifted);

}  // namespace acq::ui
