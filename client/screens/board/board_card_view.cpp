// How one card looks: company, what it is about, amount, date, owner.
#include "client/screens/board/board.h"
#include "client/widgets/marks.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

constexpr float kPad = 12, kAvatar = 22;
constexpr float kMenu = 20;  // room for the sign of the menu

void top_lines(const Ui& ui, Box& rest, const BoardCard& card) {
  Box title = rest.cut_top(20);
  title.cut_right(kMenu);
  draw_text_in(ui, title, Type::body_strong, ui.colours.text, card.title);
  Box line = rest.cut_top(20);
  if (!card.idle.empty()) {
    const Box at = line.cut_right(pill_width(ui, card.idle));
    pill(ui, at, card.idle, Tone::warning);
    line.cut_right(8);
  }
  draw_text_in(ui, line, Type::caption, ui.colours.muted, card.below);
}

void bottom_line(const Ui& ui, Box line, const BoardCard& card) {
  if (!card.owner.empty()) {
    const Box at = line.cut_right(kAvatar);
    avatar(ui, {at.x, at.y + (at.h - kAvatar) / 2}, kAvatar, card.owner);
    line.cut_right(8);
  }
  if (!card.due.empty()) {
    const float w = text_width(ui, Type::caption, card.due) + 1;
    const Box at = line.cut_right(w);
    draw_text_in(ui, at, Type::caption, card.late ? ui.colours.bad : ui.colours.muted, card.due);
    line.cut_right(8);
  }
  draw_text_in(ui, line, Type::body_strong, ui.colours.text, card.amount);
}

}  // namespace

void draw_board_card(const Ui& ui, const Box& box, const BoardCard& card_shown, bool lifted) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  if (lifted) soft_shadow(ui, list, box, space::radius_card);
  card(ui, box);
  if (lifted) {
    list->AddRect(box.min(), box.max(), ui.colours.accent, space::radius_card, 0, 2);
  }
  Box rest = box.inset(kPad, 11);
  top_lines(ui, rest, card_shown);
  bottom_line(ui, rest.cut_bottom(24), card_shown);
}

}  // namespace acq::ui
