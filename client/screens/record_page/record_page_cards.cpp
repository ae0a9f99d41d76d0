#include <array>
#include <functional>

#include "client/platform/a11y.h"
#include "client/screens/record_page/record_page.h"
#include "client/widgets/button.h"
#include "client/widgets/field.h"
#include "client/widgets/marks.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

namespace a11y = platform::a11y;
using Intents = std::vector<PageIntent>;
constexpr float kPad = space::card_padding;

// A card is as high as its content, which is known only after drawing: its ground goes to a
// layer below. `content` gets the padded column and returns where it ended.
float card_around(const Ui& ui, const Box& at, const std::function<float(Box)>& content) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->ChannelsSplit(2);
  list->ChannelsSetCurrent(1);
  const Box column{at.x + kPad, at.y + kPad, at.w - 2 * kPad, 1e6f};
  const float end = content(column);
  const float height = end - at.y + kPad;
  list->ChannelsSetCurrent(0);
  card(ui, {at.x, at.y, at.w, height});
  list->ChannelsMerge();
  return height;
}

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
  if (icon_button(ui, edit.centred(28, 28), Icon::edit, ui.tr.view("action.edit_details"))) {
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

constexpr std::array<std::string_view, 6> kLogChannels = {"call",  "email",  "meeting",
                                                          "visit", "letter", "note"};

// The place of a chip `w` wide: right of the last in `row`, else in a new row off `column`.
Box next_chip(Box& row, Box& column, float w) {
  if (w > row.w) row = column.cut_top(28);
  const Box at = row.cut_left(w);
  row.cut_left(8);
  return at;
}

// How high log_channels() is in this width.
float log_channels_height(const Ui& ui, Box column) {
  const float top = column.y;
  Box row = column.cut_top(28);
  for (const std::string_view channel : kLogChannels) {
    const std::string name = ui.tr("choice.channel." + std::string(channel));
    (void)next_chip(row, column, chip_width(ui, name));
  }
  return column.y - top;
}

void log_channels(const Ui& ui, Box column, RecordPageState& state, Intents& intents) {
  Box row = column.cut_top(28);
  for (const std::string_view channel : kLogChannels) {
    const std::string name = ui.tr("choice.channel." + std::string(channel));
    const float w = chip_width(ui, name);
    const Box at = next_chip(row, column, w);
    const std::string key = "log_" + std::string(channel);
    if (chip(ui, at.centred(w, 24), name, state.log_channel == channel, key)) {
      intents.push_back({PageAsk::log, std::string(channel)});
    }
  }
}

// The inline form that records a call, a visit, a note.
float log_form(const Ui& ui, Box column, RecordPageState& state, Intents& intents) {
  const float channels = log_channels_height(ui, Box(column).inset(8, 8));
  const Box ground{column.x - 4, column.y, column.w + 8,
                   channels + 16 + ui.control() + 8 + 76 + 8 + ui.control() + 20 +
                       (state.log_error.empty() ? 0.0f : 24.0f)};
  fill(ground, ui.colours.background, 8);
  column = Box(column).inset(8, 8);
  log_channels(ui, column.cut_top(channels), state, intents);
  column.cut_top(8);
  const std::string subject = ui.tr("field.subject");
  const Edited line = text_field(ui, column.cut_top(ui.control()),
                                 {.label = subject, .key = "log_subject", .hint = subject,
                                  .error = state.log_error, .focus = state.log_focus},
                                 state.log_subject);
  state.log_focus = false;
  column.cut_top(8);
  const std::string what = ui.tr("field.body");
  (void)text_field(ui, column.cut_top(76), {.label = what, .key = "log_body", .lines = true},
                   state.log_body);
  if (!state.log_error.empty()) {
    say(ui, column.cut_top(24), Type::caption, ui.colours.bad, state.log_error);
  }
  column.cut_top(8);
  Box row = column.cut_top(ui.control());
  if (button_right(ui, row, {.label = ui.tr.view("action.save"), .kind = ButtonKind::primary,
                             .key = "log_save"}) ||
      line.submitted) {
    intents.push_back({PageAsk::log_save});
  }
  if (button_right(ui, row, {.label = ui.tr.view("action.cancel"), .key = "log_cancel"})) {
    intents.push_back({PageAsk::log_cancel});
  }
  return ground.bottom() + 12;
}

float event_row(const Ui& ui, Box column, const PageEvent& event, std::size_t index,
                Intents& intents) {
  const float words_x = column.x + 38;
  const float w = column.right() - words_x;
  const float body_h =
      event.body.empty() ? 0 : paragraph_height(ui, w, Type::body, event.body, 4);
  const float height = 22 + body_h;
  ImGui::PushID(static_cast<int>(index));
  const Box hit{column.x - 6, column.y - 4, column.w + 12, std::max(height, 28.0f) + 8};
  const Press press = press_area(hit, "event", kPressOverlap);
  a11y::begin({.role = a11y::Role::listitem, .name = event.title, .id = press.id,
               .rect = {hit.x, hit.y, hit.w, hit.h}});
  if (press.hovered) fill(hit, ui.colours.hover, 8);
  icon_disc(ui, {column.x, column.y}, 28, event.icon);
  const float right_w = std::min(text_width(ui, Type::caption, event.right) + 1, w * 0.45f);
  say(ui, {words_x, column.y, w - right_w - 12, 22}, Type::body_strong, ui.colours.text,
      event.title);
  say(ui, {column.right() - right_w, column.y, right_w, 22}, Type::caption, ui.colours.muted,
      event.right, Align::right);
  if (body_h > 0) {
    say_paragraph(ui, {words_x, column.y + 22, w, body_h}, Type::body, ui.colours.muted,
                  event.body, 4);
  }
  a11y::end();
  if (press.focused) focus_ring(ui, hit, 8);
  if (press.clicked) intents.push_back({PageAsk::open_event, {}, static_cast<int>(index)});
  hand_cursor(press);
  ImGui::PopID();
  return column.y + std::max(height, 28.0f) + 18;
}

// Beside the heading, or below it in as many rows as needed.
void channel_filter(const Ui& ui, Box row, Box& column, RecordPageState& state,
                    Intents& intents) {
  float total = 0;
  for (const std::string& name : state.channel_names) total += chip_width(ui, name) + 8;
  if (total - 7 > row.w) row = column.cut_top(32);
  else row.cut_left(row.w - total + 7);
  for (std::size_t i = 0; i < state.channel_names.size(); ++i) {
    const float w = chip_width(ui, state.channel_names[i]);
    const Box at = next_chip(row, column, w);
    const std::string key = "channel_" + state.channels[i];
    if (chip(ui, at.centred(w, 22), state.channel_names[i],
             state.channel == static_cast<int>(i), key)) {
      intents.push_back({PageAsk::filter, {}, static_cast<int>(i)});
    }
  }
}

float timeline(const Ui& ui, Box column, RecordPageState& state, Intents& intents) {
  const std::string name = ui.tr("page.timeline");
  Box head = column.cut_top(24);
  const float title_w = text_width(ui, Type::body_strong, name) + 16;
  say_heading(ui, head.cut_left(title_w), Type::body_strong, name, 2);
  channel_filter(ui, head, column, state, intents);
  column.cut_top(10);
  if (state.logging) column.y = log_form(ui, column, state, intents);
  if (state.events.empty() && !state.logging) {
    say_paragraph(ui, column, Type::body, ui.colours.muted, ui.tr("page.no_events"));
    column.cut_top(24);
    const std::string words = ui.tr("log.first");
    if (link(ui, column.cut_top(24), words, Type::body)) {
      intents.push_back({PageAsk::log, "call"});
    }
    return column.y;
  }
  a11y::begin({.role = a11y::Role::list, .name = name, .key = "timeline"});
  for (std::size_t i = 0; i < state.events.size(); ++i) {
    column.y = event_row(ui, column, state.events[i], i, intents);
  }
  a11y::end();
  if (state.more_events) {
    if (link(ui, column.cut_top(24), ui.tr.view("page.older"), Type::body)) {
      intents.push_back({PageAsk::more_events});
    }
  }
  return column.y - 6;
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

float link_card(const Ui& ui, Box column, const PageCard& card_data, Intents& intents) {
  Box head = column.cut_top(24);
  if (!card_data.add_key.empty()) {
    const Box add = Box(head.cut_right(28)).centred(28, 28);
    if (icon_button(ui, add, Icon::plus, ui.tr.view(card_data.add_key), card_data.add_key)) {
      intents.push_back({PageAsk::add, {}, static_cast<int>(card_data.kind)});
    }
  }
  say_heading(ui, head, Type::body_strong, card_data.title, 2);
  column.cut_top(4);
  if (card_data.links.empty()) {
    say(ui, column.cut_top(24), Type::table, ui.colours.muted, ui.tr("page.none_yet"));
  }
  for (std::size_t i = 0; i < card_data.links.size(); ++i) {
    const PageLink& entry = card_data.links[i];
    ImGui::PushID(static_cast<int>(i));
    const Box row = column.cut_top(entry.below.empty() ? 30 : 46);
    const Box hit{row.x - 6, row.y, row.w + 12, row.h};
    const Press press = press_area(hit, "entry");
    a11y::item({.role = a11y::Role::link, .name = entry.title, .description = entry.below});
    if (press.hovered) fill(hit, ui.colours.hover, 6);
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
    if (press.clicked) intents.push_back({PageAsk::go, entry.route});
    if (press.focused) focus_ring(ui, hit, 6);
    hand_cursor(press);
    ImGui::PopID();
  }
  return column.y;
}

}  // namespace

float view_details_card(const Ui& ui, const Box& at, RecordPageState& state, Intents& intents) {
  return card_around(ui, at, [&](Box column) { return details(ui, column, state, intents); });
}

float view_timeline_card(const Ui& ui, const Box& at, RecordPageState& state, Intents& intents) {
  return card_around(ui, at, [&](Box column) { return timeline(ui, column, state, intents); });
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
      return link_card(ui, column, state.cards[i], intents);
    });
    y += space::gap;
    ImGui::PopID();
  }
  return y - at.y;
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
