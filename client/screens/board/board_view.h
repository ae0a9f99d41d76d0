// The board view's own parts; only its source files include this.
#pragma once

#include <vector>

#include "client/screens/board/board.h"

namespace acq::ui {

// The button went down on this card.
void begin_board_drag(BoardState& state, const BoardCard& card, std::size_t column,
                      const Box& box);
// Within the board's scrolling area: lifts the card once it is moved, scrolls near the edges.
void follow_board_drag(const Ui& ui, const Box& board, BoardState& state);
// After everything: draws the lifted card, and when it is let go says where.
void end_board_drag(const Ui& ui, const std::vector<Box>& columns, BoardState& state,
                    std::vector<BoardIntent>& intents);
// Index of the column there, or columns.size().
std::size_t board_column_at(const std::vector<Box>& columns, ImVec2 at);

// Asks for the reason while state.lost.open.
void view_board_lost(const Ui& ui, BoardState& state, std::vector<BoardIntent>& intents);
// The cards of one column on screen.
void view_board_cards(const Ui& ui, const Box& box, BoardState& state, std::size_t column,
                      std::vector<BoardIntent>& intents);

}  // namespace acq::ui
