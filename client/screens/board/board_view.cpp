#include "client/screens/board/board_view.h"

#include <algorithm>

#include "client/platform/a11y.h"
#include "client/widgets/button.h"
#include "client/widgets/field.h"
#include "client/widgets/marks.h"
#include "client/widgets/overlay.h"
#include "client/widgets/scroll.h"
#include "client/widgets/text.h"
#include "i18n/locale.h"

namespace acq::ui {
namespace {

namespace a11y = platform::a11y;
using Intents = std::vector<BoardIntent>;
constexpr float kColumn = 264, kColumnHead = 44;

void toggles(const Ui& ui, Box& row, const BoardState& state, Intents& intents) {
  if (button_right(ui, row, {.label = ui.tr.view("board.table"), .icon = Icon::table})) {
    intents.push_back({.ask = BoardAsk::table});
  }
  (void)button_right(ui, row, {.label = ui.tr.view("board.board"), .icon = Icon::board,
                               .selected = true});
  row.cut_right(8);
  const auto filter = [&](std::string_view key, bool on, std::size_t value) {
    const std::string_view words = ui.tr.view(key);
    const float w = chip_width(ui, words);
    const Box at = Box(row.cut_right(w)).centred(w, 24);
    row.cut_right(6);
    if (chip(ui, at, words, on)) intents.push_back({.ask = BoardAsk::mine, .a = value});
  };
  filter("board.mine", state.mine, 1);
  filter("board.all", !state.mine, 0);
}

void head(const Ui& ui, Box row, BoardState& state, Intents& intents) {
  const std::string_view title = ui.tr.view("entities.deal");
  Box left = row;
  say_heading(ui, left.cut_left(text_width(ui, Type::title, title) + 12), Type::title, title, 1);
  std::int64_t shown = 0;
  for (const BoardColumn& column : state.columns) shown += column.count;
  say(ui, left.cut_left(90), Type::body, ui.colours.muted,
      format_number(ui.tr.language(), shown));
  const std::string_view create = ui.tr.view("new.deal");
  const std::size_t none = state.columns.size();
  if (ui.narrow()) {
    if (state.can_write) {
      const Box at = Box(row.cut_right(44)).centred(44, 40);
      if (icon_button(ui, at, Icon::plus, create, "create", ButtonKind::primary)) {
        intents.push_back({.ask = BoardAsk::create, .column = none});
      }
      row.cut_right(4);
    }
    const Box table = Box(row.cut_right(44)).centred(40, 40);
    if (icon_button(ui, table, Icon::table, ui.tr.view("board.table"))) {
      intents.push_back({.ask = BoardAsk::table});
    }
    const Box mine = Box(row.cut_right(44)).centred(40, 40);
    const std::string_view other = ui.tr.view(state.mine ? "board.all" : "board.mine");
    const Icon sign = state.mine ? Icon::people : Icon::user;
    if (icon_button(ui, mine, sign, other, "mine")) {
      intents.push_back({.ask = BoardAsk::mine, .a = state.mine ? 0u : 1u});
    }
    return;
  }
  if (state.can_write && button_right(ui, row, {.label = create, .icon = Icon::plus,
                                                .kind = ButtonKind::primary})) {
    intents.push_back({.ask = BoardAsk::create, .column = none});
  }
  toggles(ui, row, state, intents);
}

void column_head(const Ui& ui, Box box, const BoardColumn& column) {
  Box row = box.inset(2, 0);
  row.cut_right(ImGui::GetStyle().ScrollbarSize - 2);
  const float sum_w = std::min(text_width(ui, Type::caption, column.sum) + 1, row.w / 2);
  const Box sum = row.cut_right(sum_w);
  row.cut_right(8);
  const float title_w = std::min(text_width(ui, Type::body_strong, column.title) + 1, row.w - 40);
  say_heading(ui, row.cut_left(title_w), Type::body_strong, column.title, 2);
  row.cut_left(8);
  say(ui, row, Type::caption, ui.colours.muted,
      format_number(ui.tr.language(), column.count));
  say(ui, sum, Type::caption, ui.colours.muted, column.sum, Align::right);
}

void one_column(const Ui& ui, Box box, BoardState& state, std::size_t index, bool target,
                Intents& intents) {
  const BoardColumn& column = state.columns[index];
  if (target) {
    fill(box.inset(-6, 0), faded(ui.colours.accent_soft, 0.6f), space::radius_card);
  }
  ImGui::PushID(column.stage.c_str());
  a11y::begin({.role = a11y::Role::region, .name = column.title, .key = column.stage,
               .rect = {box.x, box.y, box.w, box.h}});
  column_head(ui, box.cut_top(kColumnHead), column);
  view_board_cards(ui, {box.x - 2, box.y, box.w + 4, box.h}, state, index, intents);
  a11y::end();
  ImGui::PopID();
}

float column_width(const Ui& ui, float room, std::size_t count) {
  if (ui.narrow()) return std::max(200.0f, room - 48);
  const float gaps = space::gap * static_cast<float>(count - 1);
  return std::max(kColumn, (room - gaps) / static_cast<float>(count));
}

void columns(const Ui& ui, const Box& area, BoardState& state, Intents& intents) {
  std::vector<Box> boxes;
  {
    Scroll scroll("board", area, true);
    const Box content = scroll.content();
    follow_board_drag(ui, area, state);
    const std::size_t count = state.columns.size();
    const float room = area.w - 2 * ui.gutter();
    const float w = column_width(ui, room, count);
    const float total = static_cast<float>(count) * (w + space::gap) - space::gap;
    const float bar = total > room ? ImGui::GetStyle().ScrollbarSize : 0;
    const float h = area.h - bar - 2;
    const bool dragging = state.drag.moving;
    for (std::size_t i = 0; i < count; ++i) {
      boxes.push_back({content.x + ui.gutter() + static_cast<float>(i) * (w + space::gap),
                       area.y, w, h});
    }
    const std::size_t over = dragging ? board_column_at(boxes, ImGui::GetMousePos()) : count;
    for (std::size_t i = 0; i < count; ++i) {
      one_column(ui, boxes[i], state, i, over == i && over != state.drag.from, intents);
    }
    scroll.finish(1, total + 2 * ui.gutter());
  }
  end_board_drag(ui, boxes, state, intents);
}

}  // namespace

void view_board_lost(const Ui& ui, BoardState& state, Intents& intents) {
  const std::string title = ui.tr("board.lost_title", {{"deal", state.lost.name}});
  bool open = state.lost.open;
  Dialog dialog(ui, "lost", title, 420, 108, open);
  if (!dialog.showing()) return;
  Box column = dialog.body();
  const std::string_view label = ui.tr.view("field.lost_reason");
  const Box box = labelled(ui, column, label, {}, true);
  const int chosen = select_field(ui, box, {.label = label, .key = "reason",
                                            .names = state.lost.reasons,
                                            .chosen = state.lost.reason,
                                            .placeholder = ui.tr.view("form.choose")});
  if (chosen >= 0) {
    intents.push_back({.ask = BoardAsk::lost_reason, .a = static_cast<std::size_t>(chosen)});
  }
  Box foot = dialog.foot();
  if (button_right(ui, foot, {.label = ui.tr.view("board.mark_lost"),
                              .kind = ButtonKind::danger,
                              .disabled = state.lost.reason < 0})) {
    intents.push_back({.ask = BoardAsk::lost_confirm});
  }
  if (button_right(ui, foot, {.label = ui.tr.view("action.cancel")}) || !open) {
    intents.push_back({.ask = BoardAsk::lost_cancel});
  }
}

namespace {

// Which pipeline, where an organisation has several.
void pipeline_row(const Ui& ui, Box row, const BoardState& state, Intents& intents) {
  const auto shown = std::ranges::find(state.pipelines, state.pipeline);
  const std::string label = ui.tr("entity.pipeline");
  const float w = ui.narrow() ? row.w : 260;
  const Box box = Box(row.cut_left(w)).centred(w, ui.control());
  const int picked = select_field(ui, box,
                                  {.label = label,
                                   .key = "pipeline",
                                   .names = state.pipeline_names,
                                   .chosen = static_cast<int>(shown - state.pipelines.begin())});
  if (picked >= 0) {
    intents.push_back({.ask = BoardAsk::pipeline, .a = static_cast<std::size_t>(picked)});
  }
}

}  // namespace

void view_board(const Ui& ui, const Box& area, BoardState& state, Intents& intents) {
  Box rest = area;
  const Box top = rest.cut_top(ui.narrow() ? 64 : 60);
  fill(top, ui.colours.panel);
  head(ui, top.inset(ui.gutter(), 0), state, intents);
  divider(ui, top.x, top.bottom() - 1, top.w);
  if (!state.error.empty()) {
    note(ui, {rest.x + ui.gutter(), rest.y + 16, rest.w - 2 * ui.gutter(), 44}, state.error,
         Tone::bad);
    return;
  }
  if (state.total == 0) {
    if (empty_state(ui, rest, Icon::board, ui.tr("board.empty_title"), ui.tr("board.empty"),
                    state.can_write ? ui.tr("new.deal") : std::string{})) {
      intents.push_back({.ask = BoardAsk::create, .column = state.columns.size()});
    }
    return;
  }
  if (state.pipelines.size() > 1) {
    pipeline_row(ui, rest.cut_top(ui.control() + 16).inset(ui.gutter(), 0), state, intents);
  }
  columns(ui, rest, state, intents);
  view_board_lost(ui, state, intents);
}

}  // namespace acq::ui
