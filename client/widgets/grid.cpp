#include "client/widgets/grid.h"

#include <cmath>

#include "client/platform/a11y.h"
#include "client/widgets/button.h"
#include "client/widgets/field.h"
#include "client/widgets/marks.h"
#include "client/widgets/mirror_cell.h"
#include "client/widgets/scroll.h"
#include "imgui_internal.h"

namespace acq::ui {
namespace {

namespace a11y = platform::a11y;
constexpr float kHead = 36, kCheck = 40, kWidthMin = 64, kWidthMax = 640;
// float cannot place rows exactly beyond this many pixels; longer lists scroll in proportion.
constexpr double kTallest = 4'000'000;

// Everything the parts of one grid need while it is drawn.
struct Pass {
  const Ui& ui;
  const Grid& grid;
  std::vector<GridColumn>& columns;
  GridEvents& events;
  Box body;       // what is visible of the rows
  float left;     // x of the first column, scrolled
  float total_w;  // all columns
  float row_h;
};

float columns_width(const Grid& grid, std::span<const GridColumn> columns) {
  float total = grid.selectable ? kCheck : 0;
  for (const GridColumn& column : columns) total += column.drawn;
  return total;
}

Box cell_box(const Pass& pass, std::size_t column, float y, float h) {
  float x = pass.left + (pass.grid.selectable ? kCheck : 0);
  for (std::size_t i = 0; i < column; ++i) x += pass.columns[i].drawn;
  return {x, y, pass.columns[column].drawn, h};
}

// The ground of a marked cell, and the cursor's frame.
void draw_marks(Pass& pass, std::size_t row, std::size_t column, const Box& box) {
  const GridCursor& cursor = *pass.grid.cursor;
  if (cursor.marks(row, column)) fill(box, pass.ui.colours.selected);
  if (row != cursor.row || column != cursor.column) return;
  pass.events.cursor_box = box;
  ImGui::GetWindowDrawList()->AddRect(box.min(), box.max(), pass.ui.colours.accent, 3, 0, 2);
}

// Which cell of the row is under the pointer.
void press_cell(Pass& pass, std::size_t row, const Box& box) {
  const float x = ImGui::GetIO().MousePos.x;
  for (std::size_t i = 0; i < pass.columns.size(); ++i) {
    const Box cell = cell_box(pass, i, box.y, box.h);
    if (x < cell.x || x >= cell.right()) continue;
    pass.events.cell_row = row;
    pass.events.cell_column = i;
  }
}

void draw_cell(Pass& pass, const GridColumn& column, const GridRow& row, const GridCell& cell,
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

void draw_row(Pass& pass, std::size_t index, const Box& box) {
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
  if (press.hovered || chosen) fill(box, chosen ? ui.colours.selected : ui.colours.hover);
  divider(ui, box.x, box.bottom() - 1, box.w);
  if (row) {
    if (pass.grid.selectable) {
      const MirrorCell cell({pass.left, box.y, kCheck, box.h}, "select");
      const ImVec2 at{pass.left + 12, box.y + (box.h - 16) / 2};
      if (checkbox(ui, at, chosen, row->name, "select")) pass.events.toggled = index;
    }
    for (std::size_t i = 0; i < pass.columns.size() && i < row->cells.size(); ++i) {
      const Box cell = cell_box(pass, i, box.y, box.h);
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

void draw_phone_row(Pass& pass, std::size_t index, const Box& box) {
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
  if (press.held) fill(box, ui.colours.hover);
  divider(ui, box.x, box.bottom() - 1, box.w);
  if (row) {
    Box rest = box.inset(16, 0);
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
  if (press.clicked && pass.events.called != index && pass.events.checked != index) {
    pass.events.opened = index;
  }
  if (press.focused) focus_ring(ui, box.inset(3), 4);
  ImGui::PopID();
}

// The strip between two heads that changes the left one's width.
void drag_edge(Pass& pass, GridColumn& column, const Box& head) {
  const Box edge{head.right() - 4, head.y, 8, head.h};
  const Press press = press_area(edge, "edge", kPressNoTab | kPressOverlap);
  a11y::hide();
  if (press.hovered || press.held) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
    fill({head.right() - 1, head.y + 8, 1, head.h - 16}, pass.ui.colours.accent);
  }
  if (!press.held) return;
  const float wanted = column.drawn + ImGui::GetIO().MouseDelta.x;
  // From now on the columns stand where they are: none grows while another is dragged.
  for (GridColumn& each : pass.columns) each.width = each.drawn;
  const float width = std::clamp(wanted, kWidthMin, kWidthMax);
  if (width != column.drawn) pass.events.resized = true;
  column.width = width;
}

void draw_head(Pass& pass, std::size_t index, const Box& box) {
  const Ui& ui = pass.ui;
  GridColumn& column = pass.columns[index];
  const bool sorted = pass.grid.sort_column == static_cast<int>(index);
  ImGui::PushID(column.key.c_str());
  const Press press = press_area({box.x, box.y, box.w - 4, box.h}, "head",
                                 column.sortable ? kPressOverlap : kPressDisabled);
  a11y::item({.role = a11y::Role::columnheader,
              .name = column.title,
              .sort = !sorted                  ? a11y::Sort::none
                      : pass.grid.descending ? a11y::Sort::descending
                                             : a11y::Sort::ascending});
  Box inner = box.inset(12, 0);
  const ImU32 ink = sorted || press.hovered ? ui.colours.text : ui.colours.muted;
  const float sign = sorted ? 18.0f : 0.0f;
  const float words = std::min(text_width(ui, Type::caption, column.title), inner.w - sign);
  float x = inner.x;
  if (column.align == Align::right) x = inner.right() - words - sign;
  draw_text_in(ui, {x, box.y, words + 1, box.h}, Type::caption, ink, column.title);
  if (sorted) {
    draw_icon(ImGui::GetWindowDrawList(),
              pass.grid.descending ? Icon::arrow_down : Icon::arrow_up,
              {x + words + 5, box.y + (box.h - 12) / 2}, 12, ink);
  }
  if (press.clicked) pass.events.sort = static_cast<int>(index);
  if (press.focused) focus_ring(ui, box.inset(3), 4);
  if (column.sortable) hand_cursor(press);
  drag_edge(pass, column, box);
  ImGui::PopID();
}

void draw_heads(Pass& pass, const Box& box) {
  const Ui& ui = pass.ui;
  fill(box, ui.colours.panel);
  a11y::begin({.role = a11y::Role::row, .name = ui.tr.view("grid.columns"), .key = "heads"});
  if (pass.grid.selectable) {
    const MirrorCell cell({pass.left, box.y, kCheck, box.h}, "all_cell",
                          a11y::Role::columnheader);
    const ImVec2 at{pass.left + 12, box.y + (box.h - 16) / 2};
    bool all = pass.grid.count > 0 && pass.grid.selected;
    const std::size_t probe = std::min<std::size_t>(pass.grid.count, 200);
    for (std::size_t i = 0; all && i < probe; ++i) all = pass.grid.selected(i);
    if (checkbox(ui, at, all, ui.tr.view("grid.select_all"), "all")) {
      pass.events.toggled_all = true;
    }
  }
  for (std::size_t i = 0; i < pass.columns.size(); ++i) {
    if (pass.columns[i].look == CellLook::check) continue;
    draw_head(pass, i, cell_box(pass, i, box.y, box.h));
  }
  a11y::end();
  divider(ui, box.x, box.bottom() - 1, box.w);
}

// As little as brings the cursor's row into view.
void show_cursor(const Grid& grid, double body_h, double row_h, double scale) {
  const double top = static_cast<double>(ImGui::GetScrollY()) * scale;
  const double row = static_cast<double>(grid.cursor->row) * row_h;
  if (row < top) ImGui::SetScrollY(static_cast<float>(row / scale));
  if (row + row_h > top + body_h) {
    ImGui::SetScrollY(static_cast<float>((row + row_h - body_h) / scale));
  }
}

void draw_rows(Pass& pass, const Box& origin, double scale) {
  const float scroll = ImGui::GetScrollY();
  const double top = static_cast<double>(scroll) * scale;
  const auto first = static_cast<std::size_t>(std::max(0.0, std::floor(top / pass.row_h) - 1));
  const auto fit = static_cast<std::size_t>(pass.body.h / pass.row_h) + 4;
  const std::size_t last = std::min(pass.grid.count, first + fit);
  pass.events.first = std::min(first, pass.grid.count);
  pass.events.last = last;
  const float width = std::max(pass.total_w, pass.body.w);
  for (std::size_t i = first; i < last; ++i) {
    const double offset = static_cast<double>(i) * pass.row_h - top;
    const Box row{origin.x, std::floor(pass.body.y + static_cast<float>(offset)), width,
                  pass.row_h};
    if (pass.ui.narrow()) {
      draw_phone_row(pass, i, row);
    } else {
      draw_row(pass, i, row);
    }
  }
}

// Space that is left over goes to the columns in proportion, so that the table fills its box.
float stretch(const Grid& grid, std::vector<GridColumn>& columns, float width) {
  float wanted = grid.selectable ? kCheck : 0;
  float elastic = 0;
  for (GridColumn& column : columns) {
    column.drawn = column.width;
    wanted += column.width;
    if (column.look != CellLook::check) elastic += column.width;
  }
  const float room = width - wanted;
  // While a column is dragged its edge stays under the pointer.
  if (room <= 0 || elastic <= 0 || ImGui::IsMouseDragging(ImGuiMouseButton_Left)) return wanted;
  for (GridColumn& column : columns) {
    if (column.look == CellLook::check) continue;
    column.drawn = std::floor(column.width * (1 + room / elastic));
  }
  return columns_width(grid, columns);
}

}  // namespace

GridEvents draw_grid(const Ui& ui, const Box& box, const Grid& grid,
                     std::vector<GridColumn>& columns) {
  GridEvents events;
  const bool phone = ui.narrow();
  const float head = phone ? 0.0f : kHead;
  const float row_h = phone ? space::row_touch : space::row;
  a11y::begin({.role = a11y::Role::table,
               .name = grid.name,
               .key = grid.key,
               .rect = {box.x, box.y, box.w, box.h},
               .row_count = static_cast<int>(grid.count),
               .column_count = static_cast<int>(columns.size())});
  {
    Scroll scroll(grid.key, box, !phone);
    if (grid.reset_scroll) ImGui::SetScrollY(0);
    const Box content = scroll.content();
    const float total_w = phone ? content.w : stretch(grid, columns, content.w);
    Pass pass{ui, grid, columns, events, {box.x, box.y + head, content.w, box.h - head},
              content.x, total_w, row_h};
    const double wanted = static_cast<double>(grid.count) * row_h;
    const double shown = std::min(wanted, kTallest);
    const double view = pass.body.h;
    const double scale = wanted > kTallest ? (wanted - view) / (shown - view) : 1.0;
    if (grid.cursor && grid.cursor->show) show_cursor(grid, view, row_h, scale);
    ImGui::PushClipRect(pass.body.min(), {box.right(), box.bottom()}, true);
    draw_rows(pass, content, scale);
    ImGui::PopClipRect();
    if (!phone) draw_heads(pass, {content.x, box.y, std::max(total_w, content.w), kHead});
    scroll.finish(static_cast<float>(shown) + head, phone ? 0 : total_w);
  }
  a11y::end();
  return events;
}

}  // namespace acq::ui
