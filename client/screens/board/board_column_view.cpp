// The cards of one column: only those on screen exist.
#include <cmath>

#include "client/platform/a11y.h"
#include "client/screens/board/board_view.h"
#include "client/widgets/button.h"
#include "client/widgets/marks.h"
#include "client/widgets/overlay.h"
#include "client/widgets/scroll.h"
#include "client/widgets/text.h"
#include "imgui_internal.h"

namespace acq::ui {
namespace {

namespace a11y = platform::a11y;
using Intents = std::vector<BoardIntent>;
constexpr float kStep = kBoardCardHeight + kBoardCardGap;

std::string spoken(const BoardCard& card) {
  std::string words = card.title;
  for (const std::string* part : {&card.below, &card.amount, &card.due, &card.owner, &card.idle}) {
    if (!part->empty()) words += ", " + *part;
  }
  return words;
}

// Shift with an arrow moves the card the keyboard is on; the arrow alone moves the focus.
void move_by_keys(const Press& press, const BoardState& state, const BoardCard& card,
                  std::size_t column, Intents& intents) {
  if (!ImGui::GetIO().KeyShift || !state.can_write) return;
  for (const ImGuiKey key : {ImGuiKey_LeftArrow, ImGuiKey_RightArrow}) {
    ImGui::SetKeyOwner(key, press.id);
    if (!ImGui::IsKeyPressed(key, ImGuiInputFlags_None, press.id)) continue;
    const bool left = key == ImGuiKey_LeftArrow;
    if (left && column == 0) continue;
    const std::size_t to = left ? column - 1 : column + 1;
    if (to >= state.columns.size()) continue;
    intents.push_back({.ask = BoardAsk::move, .row = card.id, .column = to});
  }
}

void move_menu(const Ui& ui, const Box& box, const BoardState& state, const BoardCard& card,
               std::size_t column, bool shown, Intents& intents) {
  const float size = ui.touch ? 36.0f : 26.0f;
  const Box at{box.right() - size - 4, box.y + 4, size, size};
  const bool open = menu_is_open("move");
  if (shown || open) {
    const std::string name = ui.tr("board.move_card", {{"deal", card.title}});
    if (icon_button(ui, at, Icon::more, name, "more")) open_menu("move");
  }
  Menu menu(ui, "move", ui.tr.view("board.move_to"), {at.x - 160, at.bottom() + 4}, 190);
  if (!menu.open()) return;
  menu.label(ui.tr.view("board.move_to"));
  for (std::size_t i = 0; i < state.columns.size(); ++i) {
    if (menu.line(state.columns[i].title, Icon::none, i == column) && i != column) {
      intents.push_back({.ask = BoardAsk::move, .row = card.id, .column = i});
    }
  }
}

void card_item(const Ui& ui, const Box& box, BoardState& state, std::size_t column,
               const BoardCard& card, Intents& intents) {
  ImGui::PushID(card.id.text().c_str());
  const Press press = press_area(box, "card", kPressOverlap);
  if (a11y::collecting()) {
    a11y::item({.role = a11y::Role::button, .name = spoken(card)});
  }
  if (ImGui::IsItemActivated() && ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
    begin_board_drag(state, card, column, box);
  }
  if (state.focus == card.id) {
    // A ring that was there stays: the keyboard goes on with this card.
    const bool ring = ImGui::GetCurrentContext()->NavCursorVisible;
    ImGui::SetFocusID(press.id, ImGui::GetCurrentWindow());
    ImGui::SetNavCursorVisible(ring);
    ImGui::ScrollToItem(ImGuiScrollFlags_KeepVisibleEdgeX);
    state.focus = Id{};
  }
  if (press.visible) {
    draw_board_card(ui, box, card, false);
    const bool gone = state.drag.moving && state.drag.row == card.id;
    if (gone) fill(box, faded(ui.colours.background, 0.7f), space::radius_card);
    if (press.hovered && !gone) {
      ImGui::GetWindowDrawList()->AddRect(box.min(), box.max(), ui.colours.faint,
                                          space::radius_card, 0, 1);
    }
    if (press.focused) {
      focus_ring(ui, box.inset(2), space::radius_card - 2);
      move_by_keys(press, state, card, column, intents);
    }
  }
  const ImVec2 mouse = ImGui::GetMousePos();
  const bool near = ImGui::IsWindowHovered() && mouse.x >= box.x && mouse.x < box.right() &&
                    mouse.y >= box.y && mouse.y < box.bottom();
  const bool shown = ui.touch || near || press.focused || a11y::enabled();
  if (state.can_write && !state.drag.moving) {
    move_menu(ui, box, state, card, column, shown, intents);
  }
  if (press.clicked && !state.drag.moving) {
    intents.push_back({.ask = BoardAsk::open_card, .row = card.id});
  }
  ImGui::PopID();
}

// Brings the wanted card into the middle, unless it is on screen already.
void scroll_to_card(const Ui& ui, BoardColumn& column, float height) {
  if (!column.scroll_to) return;
  const float top = static_cast<float>(*column.scroll_to) * kStep;
  column.scroll_to.reset();
  const float scroll = ImGui::GetScrollY();
  if (top >= scroll && top + kStep <= scroll + height) return;
  ImGui::SetScrollY(std::max(0.0f, top - (height - kStep) / 2));
  ui.frames.request_frames(3);
}

}  // namespace

void view_board_cards(const Ui& ui, const Box& box, BoardState& state, std::size_t index,
                      Intents& intents) {
  BoardColumn& column = state.columns[index];
  if (column.rowids.empty()) {
    say(ui, {box.x + 2, box.y + 8, box.w, 20}, Type::caption, ui.colours.muted,
        ui.tr.view("board.no_cards"));
  }
  Scroll scroll("cards", box);
  const Box content = scroll.content();
  scroll_to_card(ui, column, box.h);
  const float top = ImGui::GetScrollY();
  const auto first = static_cast<std::size_t>(std::max(0.0f, std::floor(top / kStep)));
  const auto fit = static_cast<std::size_t>(box.h / kStep) + 2;
  const std::size_t last = std::min(column.rowids.size(), first + fit);
  intents.push_back({.ask = BoardAsk::show_cards, .column = index, .a = first, .b = last});
  // The same width whether or not the column scrolls.
  const float width = box.w - ImGui::GetStyle().ScrollbarSize - 2;
  for (std::size_t i = first; i < last; ++i) {
    const Box at{content.x + 2, content.y + 2 + static_cast<float>(i) * kStep, width,
                 kBoardCardHeight};
    const auto found = column.cache.find(i);
    if (found == column.cache.end()) {
      card(ui, at);
    } else {
      card_item(ui, at, state, index, found->second, intents);
    }
  }
  scroll.finish(static_cast<float>(column.rowids.size()) * kStep + 8);
}

}  // namespace acq::ui
