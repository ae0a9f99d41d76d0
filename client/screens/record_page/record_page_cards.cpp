#include <functional>

#include "client/platform/a11y.h"
#include "client/screens/line_table/line_table.h"
#include "client/screens/record_page/record_page.h"
#include "client/widgets/button.h"
#include "client/widgets/field.h"
#include "client/widgets/marks.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

namespace a11y = platform::a11y;
using Intents = std::vector<PageIntent>;

void detail_value(const Ui& ui, const Box& box, const PageDetail& detail, Intents& intents) {
  if (detail.pill) {
    a11y::text(detail.value, {box.x, box.y, box.w, box.h});
    pill(ui, box, detail.value, detail.tone);
    return;
  }
  if (!detail.route.empty() || !detail.url.empty()) {
    if (link(ui, box, detail.value)) {
      if (detail.route.empty()) intents.push_back({PageAsk::open_url, detail.url});
      else intents.push_back({PageAsk::go, detail.route});
    }
    return;
  }
  say_paragraph(ui, box, Type::table, ui.colours.text, detail.value, 4);
}

float details(const Ui& ui, Box column, RecordPageState& state, Intents& intents) {
  Box title = column.cut_top(20);
  const Box edit = title.cut_right(28);
  if (state.can_edit &&
      icon_button(ui, edit.centred(28, 28), Icon::edit, ui.tr.view("action.edit_details"))) {
    intents.push_back({PageAsk::edit});
  }
  say_heading(ui, title, Type::body_strong, ui.tr.view("page.details"), 2);
  column.cut_top(8);
  const float label_w = std::min(122.0f, column.w * 0.38f);
  for (std::size_t i = 0; i < state.details.size(); ++i) {
    const PageDetail& detail = state.details[i];
    const float value_w = column.w - label_w;
    const bool words = detail.route.empty() && detail.url.empty() && !detail.pill;
    const float h =
        words ? std::max(20.0f, paragraph_height(ui, value_w, Type::table, detail.value, 4)) : 20;
    const Box row = column.cut_top(h + 8);
    ImGui::PushID(static_cast<int>(i));
    say(ui, {row.x, row.y + 4, label_w - 8, 20}, Type::table, ui.colours.muted, detail.label);
    detail_value(ui, {row.x + label_w, row.y + 4, value_w, h}, detail, intents);
    ImGui::PopID();
  }
  if (!state.description.empty()) {
    column.cut_top(8);
    divider(ui, column.x, column.y, column.w);
    column.cut_top(10);
    column.cut_top(say_paragraph(ui, column, Type::table, ui.colours.text, state.description));
  }
  return column.y;
}

float tasks(const Ui& ui, Box column, RecordPageState& state, Intents& intents) {
  Box head = column.cut_top(24);
  const Box add = Box(head.cut_right(28)).centred(28, 28);
  if (icon_button(ui, add, Icon::plus, ui.tr.view("new.task"), "add_task")) {
    intents.push_back({PageAsk::add_task});
  }
  say_heading(ui, head, Type::body_strong, ui.tr.view("page.next"), 2);
  column.cut_top(4);
  if (state.tasks.empty()) {
    say(ui, column.cut_top(24), Type::table, ui.colours.muted, ui.tr("page.no_tasks"));
  }
  for (std::size_t i = 0; i < state.tasks.size(); ++i) {
    const PageTask& task = state.tasks[i];
    ImGui::PushID(static_cast<int>(i));
    Box row = column.cut_top(28);
    if (checkbox(ui, {row.x, row.y + 6}, task.done, task.subject, "hook")) {
      intents.push_back({PageAsk::check_task, {}, static_cast<int>(i)});
    }
    row.cut_left(26);
    const float due_w = text_width(ui, Type::table, task.due) + 1;
    const float words =
        std::min(text_width(ui, Type::table, task.subject) + 1, row.w - due_w - 16);
    const Press press = press_area({row.x, row.y, words, row.h}, "task");
    a11y::item({.role = a11y::Role::link, .name = task.subject});
    draw_text_in(ui, {row.x, row.y, words, row.h}, Type::table, ui.colours.text, task.subject);
    if (press.clicked) intents.push_back({PageAsk::open_task, {}, static_cast<int>(i)});
    hand_cursor(press);
    if (!task.due.empty()) {
      say(ui, {row.x + words + 8, row.y, due_w, row.h}, Type::table,
          task.late ? ui.colours.bad : ui.colours.muted, task.due);
    }
    ImGui::PopID();
  }
  return column.y;
}

// One line of a card: pressed, it leads to its record.
void card_line(const Ui& ui, const Box& row, const PageLink& entry, Intents& intents) {
  const Box hit{row.x - 6, row.y, row.w + 12, row.h};
  if (entry.route.empty()) {
    a11y::text(entry.title + " " + entry.right, {row.x, row.y, row.w, row.h});
  } else {
    const Press press = press_area(hit, "entry");
    a11y::item({.role = a11y::Role::link, .name = entry.title, .description = entry.below});
    if (press.hovered) fill(hit, ui.colours.hover, 6);
    if (press.clicked) intents.push_back({PageAsk::go, entry.route});
    if (press.focused) focus_ring(ui, hit, 6);
    hand_cursor(press);
  }
  Box inner = row;
  if (!entry.right.empty()) {
    const float w = text_width(ui, Type::body_strong, entry.right) + 1;
    draw_text_in(ui, inner.cut_right(w), Type::body_strong, ui.colours.text, entry.right,
                 Align::right);
    inner.cut_right(8);
  }
  const Box first{inner.x, inner.y + 4, inner.w, 20};
  draw_text_in(ui, first, Type::body, ui.colours.text, entry.title);
  draw_text_in(ui, {inner.x, inner.y + 25, inner.w, 16}, Type::caption, ui.colours.muted,
               entry.below);
}

float link_card(const Ui& ui, Box column, const PageCard& card_data, std::size_t index,
                Intents& intents) {
  Box head = column.cut_top(24);
  if (!card_data.add_label.empty()) {
    const Box add = Box(head.cut_right(28)).centred(28, 28);
    if (icon_button(ui, add, Icon::plus, card_data.add_label, "add")) {
      intents.push_back({PageAsk::add, {}, static_cast<int>(index)});
    }
  }
  say_heading(ui, head, Type::body_strong, card_data.title, 2);
  if (!card_data.count.empty()) {
    head.cut_left(text_width(ui, Type::body_strong, card_data.title) + 8);
    say(ui, head, Type::caption, ui.colours.muted, card_data.count);
  }
  column.cut_top(4);
  if (card_data.links.empty()) {
    say(ui, column.cut_top(24), Type::table, ui.colours.muted, ui.tr("page.none_yet"));
  }
  for (std::size_t i = 0; i < card_data.links.size(); ++i) {
    const PageLink& entry = card_data.links[i];
    ImGui::PushID(static_cast<int>(i));
    card_line(ui, column.cut_top(entry.below.empty() ? 30 : 46), entry, intents);
    ImGui::PopID();
  }
  if (!card_data.note.empty()) {
    column.cut_top(say_paragraph(ui, column, Type::caption, ui.colours.muted, card_data.note));
  }
  return column.y;
}

}  // namespace

float view_details_card(const Ui& ui, const Box& at, RecordPageState& state, Intents& intents) {
  return card_around(ui, at, [&](Box column) { return details(ui, column, state, intents); });
}

float view_side_cards(const Ui& ui, const Box& at, RecordPageState& state, Intents& intents) {
  float y = at.y;
  if (state.has_tasks) {
    y += card_around(ui, {at.x, y, at.w, 0},
                     [&](Box column) { return tasks(ui, column, state, intents); });
    y += space::gap;
  }
  for (std::size_t i = 0; i < state.cards.size(); ++i) {
    ImGui::PushID(static_cast<int>(i) + 100);
    y += card_around(ui, {at.x, y, at.w, 0}, [&](Box column) {
      return link_card(ui, column, state.cards[i], i, intents);
    });
    y += space::gap;
    ImGui::PopID();
  }
  return y - at.y;
}

float view_lines_card(const Ui& ui, const Box& at, RecordPageState& state) {
  if (state.kind != EntityKind::deal) return 0;
  const float height = card_around(ui, at, [&](Box column) {
    say_heading(ui, column.cut_top(24), Type::body_strong, ui.tr.view("document.lines"), 2);
    column.cut_top(4);
    const Box window{0, 0, ui.width, ui.height};
    return column.y + view_lines(ui, column, window, state.lines, state.line_intents);
  });
  return height + space::gap;
}

float view_files_card(const Ui& ui, const Box& at, RecordPageState& state) {
  ImGui::PushID("files");
  const float height = card_around(ui, at, [&](Box column) {
    return view_files(ui, column, state.files, state.file_intents);
  });
  ImGui::PopID();
  return height;
}

}  // namespace acq::ui
