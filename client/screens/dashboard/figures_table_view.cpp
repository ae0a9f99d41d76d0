#include <algorithm>

#include "client/platform/a11y.h"
#include "client/screens/dashboard/figures.h"
#include "client/widgets/marks.h"
#include "client/widgets/mirror_cell.h"
#include "client/widgets/press.h"
#include "client/widgets/scroll.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

namespace a11y = platform::a11y;
constexpr float kTableRow = 32, kPad = 10, kColumnMost = 220, kNameMost = 260;

std::vector<float> widths_of(const Ui& ui, const FigureTable& table, float room) {
  std::vector<float> widths;
  float sum = 0;
  for (std::size_t c = 0; c < table.heads.size(); ++c) {
    float width = text_width(ui, Type::caption_strong, table.heads[c]);
    for (const auto& row : table.rows) {
      width = std::max(width, text_width(ui, Type::table_medium, row[c].text));
    }
    widths.push_back(std::min(width, c == 0 ? kNameMost : kColumnMost) + 2 * kPad);
    sum += widths.back();
  }
  // What is left over goes to the names.
  if (sum < room && !widths.empty()) widths.front() += room - sum;
  return widths;
}

void head_row(const Ui& ui, Box row, const FigureTable& table, const std::vector<float>& widths) {
  a11y::begin({.role = a11y::Role::row, .key = "head",
               .rect = {row.x, row.y, row.w, row.h}, .row_index = 1});
  for (std::size_t c = 0; c < table.heads.size(); ++c) {
    const Box cell = row.cut_left(widths[c]);
    draw_text_in(ui, cell.inset(kPad, 0), Type::caption_strong, ui.colours.muted, table.heads[c],
                 c == 0 ? Align::left : Align::right);
    if (table.heads[c].empty()) continue;
    a11y::item({.role = a11y::Role::columnheader, .name = table.heads[c],
                .id = ImGui::GetID(static_cast<int>(c)),
                .rect = {cell.x, cell.y, cell.w, cell.h}});
  }
  a11y::end();
}

// True: it was pressed.
bool cell_box(const Ui& ui, const Box& box, const FigureTable::Cell& cell, std::string_view name,
              bool strong) {
  const Type type = strong ? Type::table_medium : Type::table;
  const Align align = cell.number ? Align::right : Align::left;
  const MirrorCell around(box, "cell");
  if (cell.route.empty()) {
    draw_text_in(ui, box.inset(kPad, 0), type, ui.colours.text, cell.text, align);
    a11y::text(cell.text, {box.x, box.y, box.w, box.h});
    return false;
  }
  const Press press = press_area(box, "cell", kPressPlain);
  a11y::item({.role = a11y::Role::link, .name = name});
  if (!press.visible) return false;
  if (press.hovered) fill(box.inset(1), ui.colours.hover, 4);
  draw_text_in(ui, box.inset(kPad, 0), type, press.hovered ? ui.colours.accent : ui.colours.text,
               cell.text, align);
  if (press.focused) focus_ring(ui, box.inset(2), 4);
  hand_cursor(press);
  return press.clicked;
}

}  // namespace

std::string view_figure_table(const Ui& ui, const Box& box, std::string_view name,
                              const FigureTable& table) {
  std::string route;
  Scroll scroll("figures", box, true);
  const Box area = scroll.content();
  const std::vector<float> widths = widths_of(ui, table, area.w);
  float whole = 0;
  for (const float width : widths) whole += width;
  a11y::begin({.role = a11y::Role::table, .name = name, .key = "figures",
               .row_count = static_cast<int>(table.rows.size()) + 1,
               .column_count = static_cast<int>(table.heads.size())});
  Box rest{area.x, area.y, whole, 1e6f};
  head_row(ui, rest.cut_top(kTableRow), table, widths);
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    Box row = rest.cut_top(kTableRow);
    if (!scroll.shows(row)) continue;
    ImGui::PushID(static_cast<int>(r));
    divider(ui, row.x, row.y, row.w);
    const bool strong = table.total && r + 1 == table.rows.size();
    a11y::begin({.role = a11y::Role::row, .key = "row", .id = ImGui::GetID("row"),
                 .rect = {row.x, row.y, row.w, row.h}, .row_index = static_cast<int>(r) + 2});
    for (std::size_t c = 0; c < table.rows[r].size(); ++c) {
      const FigureTable::Cell& cell = table.rows[r][c];
      ImGui::PushID(static_cast<int>(c));
      std::string words = table.rows[r][0].text;
      if (c > 0) words += ", " + table.heads[c] + ": " + cell.text;
      if (cell_box(ui, row.cut_left(widths[c]), cell, words, strong)) route = cell.route;
      ImGui::PopID();
    }
    a11y::end();
    ImGui::PopID();
  }
  a11y::end();
  scroll.finish(rest.y - area.y + 4, whole);
  return route;
}

}  // namespace acq::ui
