// A table's row on a phone: two lines, a call, and what sliding it aside does.
#include <algorithm>
#include <cmath>

#include "client/platform/a11y.h"
#include "client/widgets/button.h"
#include "client/widgets/field.h"
#include "client/widgets/grid_parts.h"
#include "client/widgets/marks.h"
#include "client/widgets/mirror_cell.h"

namespace acq::ui {

namespace {

namespace a11y = platform::a11y;
constexpr float kSwipe = 88;      // so far a row has to be slid
constexpr float kSwipeMost = 132;
constexpr float kFingerRests = 9;       // a finger that rests moves so much

// How far the finger has slid the row that it is on; to the right is more than 0.
float slid(const Press& press) {
  const ImGuiIO& io = ImGui::GetIO();
  const bool down = press.held || (press.clicked && io.MouseReleased[0]);
  const float dx = io.MousePos.x - io.MouseClickedPos[0].x;
  const float dy = io.MousePos.y - io.MouseClickedPos[0].y;
  return down && std::abs(dx) > kFingerRests && std::abs(dx) > std::abs(dy) ? dx : 0;
}

// What lies under a row that is slid aside says what letting go will do.
void draw_under(const Ui& ui, const GridSwipe& swipe, const Box& box, float dx) {
  const ToneColours tone = tone_colours(ui.colours, swipe.tone);
  const bool armed = std::abs(dx) >= kSwipe;
  Box strip = dx > 0 ? Box{box.x, box.y, dx, box.h - 1}
                     : Box{box.right() + dx, box.y, -dx, box.h - 1};
  fill(strip, armed ? tone.ink : tone.soft);
  const ImU32 ink = armed ? ui.colours.panel : tone.ink;
  const float middle = strip.x + strip.w / 2;
  ImGui::PushClipRect(strip.min(), strip.max(), true);
  draw_icon(ImGui::GetWindowDrawList(), swipe.icon, {middle - 10, strip.y + 10}, 20, ink);
  const float words = text_width(ui, Type::caption, swipe.label);
  draw_text_in(ui, {middle - words / 2, strip.y + 33, words + 1, 18}, Type::caption, ink,
               swipe.label);
  ImGui::PopClipRect();
}

// Slides the row's content; true: it was slid, so that letting go does not open it.
bool slide(GridPass& pass, std::size_t index, const Press& press, const Box& box, Box& content) {
  const float dx = pass.grid.swipe ? slid(press) : 0;
  if (dx == 0) return false;
  const GridSwipe swipe = pass.grid.swipe(index, dx > 0);
  if (swipe.icon == Icon::none) return true;
  const float moved = std::clamp(dx, -kSwipeMost, kSwipeMost);
  draw_under(pass.ui, swipe, box, moved);
  content.x += moved;
  if (press.clicked && std::abs(dx) >= kSwipe) {
    pass.events.swiped = index;
    pass.events.swiped_right = dx > 0;
  }
  return true;
}

}  // namespace

void draw_phone_row(GridPass& pass, std::size_t index, const Box& box) {
  const Ui& ui = pass.ui;
  const GridRow* row = pass.grid.row(index);
  ImGui::PushID(static_cast<int>(index));
  const Press press = press_area(box, "grid.row", kPressOverlap);
  a11y::begin({.role = a11y::Role::row,
               .name = row ? std::string_view(row->name) : std::string_view{},
               .key = row ? std::string_view(row->key) : std::string_view{},
               .id = press.id,
               .rect = {box.x, box.y, box.w, box.h},
               .row_index = static_cast<int>(index) + 1});
  draw_ground(pass, row, box, false, press.held);
  divider(ui, box.x, box.bottom() - 1, box.w);
  Box content = box;
  const bool aside = slide(pass, index, press, box, content);
  if (row) {
    Box rest = content.inset(16, 0);
    const bool hook = !pass.columns.empty() && pass.columns[0].look == CellLook::check;
    if (hook) {
      const Box at = rest.cut_left(38);
      const MirrorCell cell(at, "hook");
      if (checkbox(ui, {at.x + 4, at.y + (at.h - 16) / 2}, row->done, row->name, "done")) {
        pass.events.checked = index;
      }
    } else {
      const ImVec2 at{rest.x, rest.y + 11};
      if (pass.grid.row_icon == Icon::none) avatar(ui, at, 38, row->name);
      else icon_disc(ui, at, 38, pass.grid.row_icon);
      rest.cut_left(50);
    }
    if (row->can_call) {
      const Box at = rest.cut_right(40);
      const Box pressable{at.x + 8, at.y + 10, 40, 40};
      const MirrorCell cell(at, "call_cell");
      if (icon_button(ui, pressable, Icon::phone, ui.tr.view("action.call"), "call")) {
        pass.events.called = index;
      }
    }
    if (!row->pill.empty()) {
      const Box at = rest.cut_right(pill_width(ui, row->pill));
      pill(ui, at, row->pill, row->tone);
      rest.cut_right(8);
    }
    const float top = row->below.empty() ? rest.y + 20 : rest.y + 10;
    a11y::item({.role = a11y::Role::cell, .name = row->name, .id = ImGui::GetID("name"),
                .rect = {rest.x, top, rest.w, 20}});
    draw_text_in(ui, {rest.x, top, rest.w, 20}, Type::body_medium, ui.colours.text, row->name);
    say(ui, {rest.x, rest.y + 31, rest.w, 18}, Type::caption, ui.colours.muted, row->below);
  }
  a11y::end();
  const bool other = pass.events.called == index || pass.events.checked == index;
  if (press.clicked && !aside && !other) pass.events.opened = index;
  if (press.focused) focus_ring(ui, box.inset(3), 4);
  ImGui::PopID();
}

}  // namespace acq::ui
