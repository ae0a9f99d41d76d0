#include "client/widgets/grid.h"

#include <cmath>

#include "client/platform/a11y.h"
#include "client/widgets/button.h"
#include "client/widgets/field.h"
#include "client/widgets/grid_parts.h"
#include "client/widgets/marks.h"
#include "client/widgets/mirror_cell.h"
#include "client/widgets/scroll.h"
#include "imgui_internal.h"

namespace acq::ui {
namespace {

namespace a11y = platform::a11y;
constexpr float kHead = 36, kHeading = 36, kHeadingTouch = 44, kWidthMin = 64, kWidthMax = 640;
// float cannot place rows exactly beyond this many pixels; longer lists scroll in proportion.
constexpr double kTallest = 4'000'000;

float columns_width(const Grid& grid, std::span<const GridColumn> columns) {
  float total = grid.selectable ? kGridCheck : 0;
  for (const GridColumn& column : columns) total += column.drawn;
  return total;
}

// The strip between two heads that changes the left one's width.
void drag_edge(GridPass& pass, GridColumn& column, const Box& head) {
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

void draw_head(GridPass& pass, std::size_t index, const Box& box) {
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

void draw_heads(GridPass& pass, const Box& box) {
  const Ui& ui = pass.ui;
  fill(box, ui.colours.panel);
  a11y::begin({.role = a11y::Role::row, .name = ui.tr.view("grid.columns"), .key = "heads"});
  if (pass.grid.selectable) {
    const MirrorCell cell({pass.left, box.y, kGridCheck, box.h}, "all_cell",
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
    draw_head(pass, i, grid_cell(pass, i, box.y, box.h));
  }
  a11y::end();
  divider(ui, box.x, box.bottom() - 1, box.w);
}

// As little as brings the cursor's row into view; while there is one, no row has a heading.
void show_cursor(const Grid& grid, double body_h, double row_h, double scale) {
  const double top = static_cast<double>(ImGui::GetScrollY()) * scale;
  const double row = static_cast<double>(grid.cursor->row) * row_h;
  if (row < top) ImGui::SetScrollY(static_cast<float>(row / scale));
  if (row + row_h > top + body_h) {
    ImGui::SetScrollY(static_cast<float>((row + row_h - body_h) / scale));
  }
}

void draw_lines(GridPass& pass, const Box& origin, double scale) {
  const double top = static_cast<double>(ImGui::GetScrollY()) * scale;
  const std::size_t at_top = pass.lines.line_at(top, pass.row_h, pass.heading_h);
  const std::size_t first = at_top > 0 ? at_top - 1 : 0;
  const auto fit = static_cast<std::size_t>(pass.body.h / std::min(pass.row_h, pass.heading_h)) + 4;
  const std::size_t last = std::min(pass.lines.count(), first + fit);
  pass.events.first = std::min(first, pass.lines.count());
  pass.events.last = last;
  const float width = std::max(pass.total_w, pass.body.w);
  for (std::size_t i = first; i < last; ++i) {
    const GridLine line = pass.lines.at(i);
    const double offset = pass.lines.top(i, pass.row_h, pass.heading_h) - top;
    const Box box{origin.x, std::floor(pass.body.y + static_cast<float>(offset)), width,
                  line.heading ? pass.heading_h : pass.row_h};
    if (line.heading) draw_heading(pass, line.group, box);
    else if (pass.ui.narrow()) draw_phone_row(pass, line.row, box);
    else draw_row(pass, line.row, box);
  }
}

// Space that is left over goes to the columns in proportion, so that the table fills its box.
float stretch(const Grid& grid, std::vector<GridColumn>& columns, float width) {
  float wanted = grid.selectable ? kGridCheck : 0;
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
  const float heading_h = phone ? kHeadingTouch : kHeading;
  const GridLines plain(grid.count);
  const GridLines& lines = grid.lines ? *grid.lines : plain;
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
    GridPass pass{ui, grid, columns, events, {box.x, box.y + head, content.w, box.h - head},
              content.x, total_w, lines, row_h, heading_h};
    const double wanted = lines.height(row_h, heading_h);
    const double shown = std::min(wanted, kTallest);
    const double view = pass.body.h;
    const double scale = wanted > kTallest ? (wanted - view) / (shown - view) : 1.0;
    if (grid.cursor && grid.cursor->show) show_cursor(grid, view, row_h, scale);
    ImGui::PushClipRect(pass.body.min(), {box.right(), box.bottom()}, true);
    draw_lines(pass, content, scale);
    ImGui::PopClipRect();
    if (!phone) draw_heads(pass, {content.x, box.y, std::max(total_w, content.w), kHead});
    scroll.finish(static_cast<float>(shown) + head, phone ? 0 : total_w);
  }
  a11y::end();
  return events;
}

}  // namespace acq::ui
