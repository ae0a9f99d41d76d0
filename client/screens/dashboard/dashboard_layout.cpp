// Where the cards of a dashboard stand, and taking hold of them.
#include <algorithm>
#include <cmath>

#include "client/platform/a11y.h"
#include "client/screens/dashboard/dashboard.h"
#include "client/widgets/button.h"
#include "client/widgets/field.h"
#include "client/widgets/marks.h"
#include "client/widgets/press.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

constexpr int kColumns = 4, kSizes = 4;
constexpr float kRow = 136, kSlop = 5, kCorner = 24;

// The first place from the top in which a card of this size is free.
class Places {
 public:
  explicit Places(int columns) : columns_(columns) {}

  std::pair<int, int> take(int width, int height) {
    for (int row = 0;; ++row) {
      for (int column = 0; column + width <= columns_; ++column) {
        if (!is_free(column, row, width, height)) continue;
        fill(column, row, width, height);
        return {column, row};
      }
    }
  }
  int rows() const { return static_cast<int>(taken_.size()); }

 private:
  bool is_free(int column, int row, int width, int height) const {
    for (int y = row; y < std::min(row + height, rows()); ++y) {
      for (int x = column; x < column + width; ++x) {
        if (taken_[static_cast<std::size_t>(y)] >> x & 1) return false;
      }
    }
    return true;
  }
  void fill(int column, int row, int width, int height) {
    if (rows() < row + height) taken_.resize(static_cast<std::size_t>(row + height), 0);
    for (int y = row; y < row + height; ++y) {
      taken_[static_cast<std::size_t>(y)] |= ((1u << width) - 1) << column;
    }
  }

  int columns_;
  std::vector<unsigned> taken_;  // a bit a column
};

std::optional<std::size_t> card_at(const CardLayout& layout, ImVec2 at) {
  for (std::size_t i = 0; i < layout.boxes.size(); ++i) {
    const Box& box = layout.boxes[i];
    if (at.x >= box.x && at.x < box.right() && at.y >= box.y && at.y < box.bottom()) return i;
  }
  return std::nullopt;
}

void begin_drag(CardDrag& drag, std::size_t card, bool resizes) {
  const ImVec2 mouse = ImGui::GetMousePos();
  drag = {.card = card, .resizes = resizes, .press_x = mouse.x, .press_y = mouse.y};
}

// Place and size without dragging, for keyboards and fingers.
void card_buttons(const Ui& ui, const Box& box, const WidgetView& view, std::size_t index,
                  std::size_t count, DashboardIntents& out) {
  Box row = box.inset(6).cut_top(ui.control());
  const int at = static_cast<int>(index);
  const auto press = [&](Icon icon, std::string_view key, bool possible, DashboardIntent intent) {
    const Box place = row.cut_left(ui.control());
    if (!possible) return;
    const std::string name =
        ui.tr("sight.of_widget", {{"action", ui.tr(key)}, {"widget", view.widget.name}});
    if (icon_button(ui, place, icon, name, key)) out.push_back(std::move(intent));
  };
  press(Icon::chevron_left, "sight.earlier", index > 0, {DashboardAsk::place, index, at - 1});
  press(Icon::chevron_right, "sight.later", index + 1 < count,
        {DashboardAsk::place, index, at + 1});
  row.cut_left(4);
  std::vector<std::string> sizes;
  for (int n = 0; n < kSizes * kSizes; ++n) {
    sizes.push_back(std::to_string(n % kSizes + 1) + " × " + std::to_string(n / kSizes + 1));
  }
  const Widget& widget = view.widget;
  const std::string label = ui.tr("sight.of_widget", {{"action", ui.tr("sight.size")},
                                                      {"widget", widget.name}});
  const int now = (widget.height - 1) * kSizes + widget.width - 1;
  const int size = select_field(ui, row.cut_left(84), {.label = label, .key = "size",
                                                       .names = sizes, .chosen = now});
  if (size < 0) return;
  out.push_back({DashboardAsk::resize, index, size % kSizes - now % kSizes,
                 size / kSizes - now / kSizes});
}

void end_drag(const CardLayout& layout, DashboardState& state, DashboardIntents& out) {
  const CardDrag drag = state.drag;
  state.drag = {};
  if (!drag.moving) return;
  const ImVec2 mouse = ImGui::GetMousePos();
  if (drag.resizes) {
    const auto steps = [](float by, float step) {
      return static_cast<int>(std::lround(by / step));
    };
    const int columns = steps(mouse.x - drag.press_x, layout.column);
    const int rows = steps(mouse.y - drag.press_y, layout.row);
    if (columns != 0 || rows != 0) {
      out.push_back({DashboardAsk::resize, *drag.card, columns, rows});
    }
    return;
  }
  const auto over = card_at(layout, mouse);
  if (over && *over != *drag.card) {
    out.push_back({DashboardAsk::place, *drag.card, static_cast<int>(*over)});
  }
}

void follow_drag(const Ui& ui, const CardLayout& layout, DashboardState& state,
                 DashboardIntents& out) {
  CardDrag& drag = state.drag;
  if (!drag.card) return;
  ui.frames.request_frames(2);
  const ImVec2 mouse = ImGui::GetMousePos();
  const float away = std::abs(mouse.x - drag.press_x) + std::abs(mouse.y - drag.press_y);
  if (away > kSlop) drag.moving = true;
  if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) {
    drag = {};
    return;
  }
  if (!ImGui::IsMouseDown(ImGuiMouseButton_Left)) return end_drag(layout, state, out);
  const auto over = drag.resizes ? drag.card : card_at(layout, mouse);
  if (!drag.moving || !over) return;
  Box frame = layout.boxes[*over];
  if (drag.resizes) frame = {frame.x, frame.y, mouse.x - frame.x, mouse.y - frame.y};
  ImGui::GetWindowDrawList()->AddRect(frame.min(), frame.max(), ui.colours.accent,
                                      space::radius_card, 0, 3);
}

}  // namespace

int card_columns(const Ui& ui) { return ui.narrow() ? 1 : ui.medium() ? 2 : kColumns; }

CardLayout lay_out(int columns, const Box& area, const DashboardState& state) {
  const float gap = space::gap;
  const float count = static_cast<float>(columns);
  CardLayout layout;
  layout.column = (area.w + gap) / count;
  layout.row = kRow + gap;
  Places places(columns);
  for (const WidgetView& view : state.widgets) {
    const int width = std::min(view.widget.width, columns);
    const int height = view.widget.height;
    const auto [column, row] = places.take(width, height);
    layout.boxes.push_back({area.x + layout.column * static_cast<float>(column),
                            area.y + layout.row * static_cast<float>(row),
                            layout.column * static_cast<float>(width) - gap,
                            layout.row * static_cast<float>(height) - gap});
  }
  layout.height = layout.row * static_cast<float>(places.rows());
  return layout;
}

void view_arranging(const Ui& ui, const CardLayout& layout, DashboardState& state,
                    DashboardIntents& out) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  for (std::size_t i = 0; i < layout.boxes.size(); ++i) {
    const Box& box = layout.boxes[i];
    ImGui::PushID(static_cast<int>(i));
    fill(box, faded(ui.colours.panel, 0.82f), space::radius_card);
    list->AddRect(box.min(), box.max(), ui.colours.accent, space::radius_card, 0, 1);
    const Press hold = press_area(box, "hold", kPressOverlap | kPressNoTab);
    platform::a11y::hide();
    if (hold.held && !state.drag.card) begin_drag(state.drag, i, false);
    if (hold.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeAll);
    const Box corner{box.right() - kCorner, box.bottom() - kCorner, kCorner, kCorner};
    const Press grip = press_area(corner, "grip", kPressNoTab);
    platform::a11y::hide();
    if (grip.held && !(state.drag.card && state.drag.resizes)) begin_drag(state.drag, i, true);
    if (grip.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeNWSE);
    const float right = corner.right() - 5, bottom = corner.bottom() - 5;
    list->AddTriangleFilled({right, corner.y + 8}, {right, bottom}, {corner.x + 8, bottom},
                            ui.colours.accent);
    draw_text_in(ui, box.inset(12), Type::body_strong, ui.colours.text,
                 state.widgets[i].widget.name, Align::centre);
    card_buttons(ui, box, state.widgets[i], i, layout.boxes.size(), out);
    ImGui::PopID();
  }
  follow_drag(ui, layout, state, out);
}

}  // namespace acq::ui
