// The lines of a table: headings and rows.
#include <algorithm>

#include "client/platform/a11y.h"
#include "client/widgets/button.h"
#include "client/widgets/field.h"
#include "client/widgets/grid_parts.h"
#include "client/widgets/marks.h"
#include "client/widgets/mirror_cell.h"
#include "i18n/locale.h"

namespace acq::ui {
namespace {

namespace a11y = platform::a11y;
constexpr float kEdge = 4;  // of a row that stands out

// The ground of a marked cell, and the cursor's frame.
void draw_marks(GridPass& pass, std::size_t row, std::size_t column, const Box& box) {
  const GridCursor& cursor = *pass.grid.cursor;
  if (cursor.marks(row, column)) fill(box, pass.ui.colours.selected);
  if (row != cursor.row || column != cursor.column) return;
  pass.events.cursor_box = box;
  ImGui::GetWindowDrawList()->AddRect(box.min(), box.max(), pass.ui.colours.accent, 3, 0, 2);
}

// Which cell of the row is under the pointer.
void press_cell(GridPass& pass, std::size_t row, const Box& box) {
  const float x = ImGui::GetIO().MousePos.x;
  for (std::size_t i = 0; i < pass.columns.size(); ++i) {
    const Box cell = grid_cell(pass, i, box.y, box.h);
    if (x < cell.x || x >= cell.right()) continue;
    pass.events.cell_row = row;
    pass.events.cell_column = i;
  }
}

void draw_cell(GridPass& pass, const GridColumn& column, const GridRow& row, const GridCell& cell,
               const Box& box, std::size_t index) {
  const Ui& ui = pass.ui;
  const Palette& c = ui.colours;
  Box inner = box.inset(12, 0);
  if (column.look == CellLook::check) {
    const MirrorCell cell_of(box, column.key);
    const ImVec2 at{inner.x, inner.y + (inner.h - 16) / 2};
    if (checkbox(ui, at, row.done, row.name, "done")) pass.events.checked = index;
    return;
  }
  a11y::item({.role = a11y::Role::cell,
              .name = cell.text,
              .key = column.key,
              .id = ImGui::GetID(column.key.c_str()),
              .rect = {box.x, box.y, box.w, box.h}});
  switch (column.look) {
    case CellLook::person: {
      const Box disc = inner.cut_left(36);
      avatar(ui, {disc.x, disc.y + (disc.h - 26) / 2}, 26, row.name);
      draw_text_in(ui, inner, Type::table_medium, c.text, cell.text);
      break;
    }
    case CellLook::title:
      draw_text_in(ui, inner, Type::table_medium, row.done ? c.muted : c.text, cell.text);
      break;
    case CellLook::pill: pill(ui, inner, cell.text, cell.tone); break;
    case CellLook::muted:
      draw_text_in(ui, inner, Type::table, c.muted, cell.text, column.align);
      break;
    case CellLook::check: break;
    case CellLook::plain:
      draw_text_in(ui, inner, Type::table, cell.text == "–" ? c.muted : c.text, cell.text,
                   column.align);
      break;
  }
}

}  // namespace

Box grid_cell(const GridPass& pass, std::size_t column, float y, float h) {
  float x = pass.left + (pass.grid.selectable ? kGridCheck : 0);
  for (std::size_t i = 0; i < column; ++i) x += pass.columns[i].drawn;
  return {x, y, pass.columns[column].drawn, h};
}

void draw_ground(const GridPass& pass, const GridRow* row, const Box& box, bool chosen,
                 bool hovered) {
  const Palette& c = pass.ui.colours;
  const bool coloured = row && row->colour;
  if (chosen) fill(box, c.selected);
  else if (coloured) fill(box, tone_colours(c, *row->colour).soft);
  else if (hovered) fill(box, c.hover);
  if (coloured) fill({pass.body.x, box.y, kEdge, box.h - 1}, tone_colours(c, *row->colour).ink);
}

void draw_heading(GridPass& pass, std::size_t index, const Box& box) {
  const Ui& ui = pass.ui;
  const GridGroup& group = pass.grid.groups[index];
  ImGui::PushID(group.key.c_str());
  const Press press = press_area(box, "grid.heading");
  const std::string number =
      format_number(ui.tr.language(), static_cast<std::int64_t>(group.count));
  a11y::begin({.role = a11y::Role::row, .name = group.label, .key = group.key,
               .rect = {box.x, box.y, box.w, box.h}});
  {
    const MirrorCell cell(box, "heading");
    a11y::item({.role = a11y::Role::button,
                .name = group.label + " · " + number,
                .id = press.id,
                .rect = {box.x, box.y, box.w, box.h},
                .expanded = group.folded ? a11y::State::no : a11y::State::yes});
  }
  a11y::end();
  fill(box, press.hovered ? ui.colours.hover : ui.colours.background);
  divider(ui, box.x, box.bottom() - 1, box.w);
  Box rest{pass.body.x + 12, box.y, pass.body.w - 24, box.h};
  const Box arrow = rest.cut_left(22);
  draw_icon(ImGui::GetWindowDrawList(), group.folded ? Icon::chevron_right : Icon::chevron_down,
            {arrow.x, arrow.y + (arrow.h - 14) / 2}, 14, ui.colours.muted);
  const float words = text_width(ui, Type::body_medium, group.label);
  if (group.tone == Tone::neutral) {
    const Box at = rest.cut_left(std::min(words + 1, rest.w - 80));
    draw_text_in(ui, at, Type::body_medium, ui.colours.text, group.label);
  } else {
    pill(ui, rest.cut_left(pill_width(ui, group.label)), group.label, group.tone);
  }
  rest.cut_left(8);
  draw_text_in(ui, rest, Type::table, ui.colours.muted, number);
  if (press.focused) focus_ring(ui, box.inset(3), 4);
  if (press.clicked) pass.events.folded = index;
  hand_cursor(press);
  ImGui::PopID();
}

void draw_row(GridPass& pass, std::size_t index, const Box& box) {
  const Ui& ui = pass.ui;
  const GridRow* row = pass.grid.row(index);
  ImGui::PushID(static_cast<int>(index));
  const Press press = press_area(box, "grid.row", kPressOverlap);
  const bool chosen = pass.grid.selected && pass.grid.selected(index);
  a11y::begin({.role = a11y::Role::row,
               .name = row ? std::string_view(row->name) : std::string_view{},
               .key = row ? std::string_view(row->key) : std::string_view{},
               .id = press.id,
               .rect = {box.x, box.y, box.w, box.h},
               .selected = chosen ? a11y::State::yes : a11y::State::unset,
               .row_index = static_cast<int>(index) + 1});
  draw_ground(pass, row, box, chosen, press.hovered);
  divider(ui, box.x, box.bottom() - 1, box.w);
  if (row) {
    if (pass.grid.selectable) {
      const MirrorCell cell({pass.left, box.y, kGridCheck, box.h}, "select");
      const ImVec2 at{pass.left + 12, box.y + (box.h - 16) / 2};
      if (checkbox(ui, at, chosen, row->name, "select")) pass.events.toggled = index;
    }
    for (std::size_t i = 0; i < pass.columns.size() && i < row->cells.size(); ++i) {
      const Box cell = grid_cell(pass, i, box.y, box.h);
      if (cell.right() < pass.body.x || cell.x > pass.body.right()) continue;
      if (pass.grid.cursor) draw_marks(pass, index, i, cell);
      draw_cell(pass, pass.columns[i], *row, row->cells[i], cell, index);
    }
  }
  a11y::end();
  if (press.focused) focus_ring(ui, box.inset(3), 4);
  if (press.clicked && pass.events.toggled != index && pass.events.checked != index) {
    if (pass.grid.cursor) press_cell(pass, index, box);
    else pass.events.opened = index;
  }
  ImGui::PopID();
}

}  // namespace acq::ui
