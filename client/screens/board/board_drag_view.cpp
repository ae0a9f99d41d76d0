// Moving a card: pressed, lifted, over a column, let go. Mouse and finger are the same here: a
// finger that rests on a card and then moves presses the left button (client/platform/touch.h).
#include "client/screens/board/board_view.h"

#include <cmath>

#include "client/platform/a11y.h"
#include "imgui_internal.h"

namespace acq::ui {
namespace {

constexpr float kSlop = 5, kEdge = 56, kEdgeStep = 14;
constexpr float kTilt = 0.022f;  // radians: it is in the hand, not in the column

// Turns what was drawn since vertex `first` around `centre`.
void tilt(ImDrawList* list, int first, ImVec2 centre, float angle) {
  const float c = std::cos(angle), s = std::sin(angle);
  for (int i = first; i < list->VtxBuffer.Size; ++i) {
    ImVec2& at = list->VtxBuffer[i].pos;
    const float x = at.x - centre.x, y = at.y - centre.y;
    at = {centre.x + x * c - y * s, centre.y + x * s + y * c};
  }
}

void draw_lifted(const Ui& ui, const BoardDrag& drag) {
  const ImVec2 mouse = ImGui::GetMousePos();
  const Box box{mouse.x - drag.grab_x, mouse.y - drag.grab_y, drag.width, kBoardCardHeight};
  const Box window = box.inset(-24);
  ImGui::SetNextWindowPos(window.min());
  ImGui::SetNextWindowSize({window.w, window.h});
  ImGui::Begin("##lifted", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoInputs |
                   ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoNav);
  ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
  ImDrawList* list = ImGui::GetWindowDrawList();
  const int first = list->VtxBuffer.Size;
  draw_board_card(ui, box, drag.card, true);
  tilt(list, first, box.centre(), kTilt);
  ImGui::End();
}

}  // namespace

void begin_board_drag(BoardState& state, const BoardCard& card, std::size_t column,
                      const Box& box) {
  const ImVec2 mouse = ImGui::GetMousePos();
  state.drag = {};
  state.drag.pressed = true;
  state.drag.row = card.id;
  state.drag.from = column;
  state.drag.card = card;
  state.drag.press_x = mouse.x;
  state.drag.press_y = mouse.y;
  state.drag.grab_x = mouse.x - box.x;
  state.drag.grab_y = mouse.y - box.y;
  state.drag.width = box.w;
}

void follow_board_drag(const Ui& ui, const Box& board, BoardState& state) {
  BoardDrag& drag = state.drag;
  if (!drag.pressed) return;
  const ImVec2 mouse = ImGui::GetMousePos();
  const bool away = std::abs(mouse.x - drag.press_x) + std::abs(mouse.y - drag.press_y) > kSlop;
  if (away && state.can_write) drag.moving = true;
  if (!drag.moving) return;
  if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) {
    drag = {};
    ImGui::ClearActiveID();
    return;
  }
  // Near an edge the board comes along.
  float step = 0;
  if (mouse.x > board.right() - kEdge) step = kEdgeStep;
  if (mouse.x < board.x + kEdge) step = -kEdgeStep;
  const float to = std::clamp(ImGui::GetScrollX() + step, 0.0f, ImGui::GetScrollMaxX());
  if (to != ImGui::GetScrollX()) {
    ImGui::SetScrollX(to);
    ui.frames.request_frames(2);
  }
}

void end_board_drag(const Ui& ui, const std::vector<Box>& columns, BoardState& state,
                    std::vector<BoardIntent>& intents) {
  BoardDrag& drag = state.drag;
  if (!drag.pressed) return;
  if (drag.moving) {
    draw_lifted(ui, drag);
    ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeAll);
  }
  if (ImGui::IsMouseDown(ImGuiMouseButton_Left)) return;
  const std::size_t over = board_column_at(columns, ImGui::GetMousePos());
  if (drag.moving && over < columns.size() && over != drag.from) {
    intents.push_back({.ask = BoardAsk::move, .row = drag.row, .column = over});
  }
  drag = {};
  ui.frames.request_frames(2);
}

std::size_t board_column_at(const std::vector<Box>& columns, ImVec2 at) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const Box& box = columns[i];
    if (at.x >= box.x && at.x < box.right() && at.y >= box.y && at.y < box.bottom()) return i;
  }
  return columns.size();
}

}  // namespace acq::ui
