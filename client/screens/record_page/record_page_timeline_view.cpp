#include <array>

#include "client/platform/a11y.h"
#include "client/screens/record_page/record_page.h"
#include "client/widgets/button.h"
#include "client/widgets/field.h"
#include "client/widgets/marks.h"
#include "client/widgets/overlay.h"
#include "client/widgets/text.h"

namespace acq::ui {
namespace {

namespace a11y = platform::a11y;
using Intents = std::vector<PageIntent>;

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
  Box title{words_x, column.y, w - right_w - 12, 22};
  if (event.fresh) {
    const std::string_view fresh = ui.tr.view("page.fresh");
    pill(ui, title.cut_left(pill_width(ui, fresh)), fresh, Tone::accent);
    title.cut_left(8);
  }
  say(ui, title, Type::body_strong, ui.colours.text, event.title);
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

// Whose entries are shown, where several people have some.
void person_filter(const Ui& ui, const Box& at, std::string_view shown, RecordPageState& state,
                   Intents& intents) {
  const std::string label = ui.tr("page.whose");
  if (chip(ui, at, shown, !state.person.is_nil(), "person")) open_menu("persons");
  Menu menu(ui, "persons", label, {at.x, at.bottom() + 4}, 200);
  if (!menu.open()) return;
  const bool all = state.person.is_nil();
  if (menu.line(ui.tr.view("page.anybody"), Icon::people, all, "anybody")) {
    intents.push_back({PageAsk::person, {}, -1});
  }
  for (std::size_t i = 0; i < state.persons.size(); ++i) {
    const PagePerson& person = state.persons[i];
    if (menu.line(person.name, Icon::user, person.user == state.person, person.user.text())) {
      intents.push_back({PageAsk::person, {}, static_cast<int>(i)});
    }
  }
}

// Beside the heading, or below it in as many rows as needed. One channel is no choice.
void filters(const Ui& ui, Box row, Box& column, RecordPageState& state, Intents& intents) {
  const bool channels = state.channels.size() > 2, persons = state.persons.size() > 1;
  std::string person = ui.tr("page.anybody");
  float total = 0;
  if (channels) {
    for (const std::string& name : state.channel_names) total += chip_width(ui, name) + 8;
  }
  for (const PagePerson& one : state.persons) {
    if (one.user == state.person) person = one.name;
  }
  const float person_w = persons ? chip_width(ui, person) : 0;
  total += person_w;
  if (total > row.w) row = column.cut_top(32);
  else row.cut_left(row.w - total);
  for (std::size_t i = 0; channels && i < state.channel_names.size(); ++i) {
    const float w = chip_width(ui, state.channel_names[i]);
    const Box at = next_chip(row, column, w);
    const std::string key = "channel_" + state.channels[i];
    if (chip(ui, at.centred(w, 22), state.channel_names[i],
             state.channel == static_cast<int>(i), key)) {
      intents.push_back({PageAsk::filter, {}, static_cast<int>(i)});
    }
  }
  if (!persons) return;
  const Box at = next_chip(row, column, person_w);
  person_filter(ui, at.centred(person_w, 22), person, state, intents);
}

float timeline(const Ui& ui, Box column, RecordPageState& state, Intents& intents) {
  const std::string name = ui.tr("page.timeline");
  Box head = column.cut_top(24);
  const float title_w = text_width(ui, Type::body_strong, name) + 16;
  say_heading(ui, head.cut_left(title_w), Type::body_strong, name, 2);
  filters(ui, head, column, state, intents);
  column.cut_top(10);
  if (state.logging) column.y = log_form(ui, column, state, intents);
  if (state.events.empty() && !state.logging) {
    say_paragraph(ui, column, Type::body, ui.colours.muted, ui.tr("page.no_events"));
    column.cut_top(24);
    if (!state.can_log) return column.y - 6;
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

}  // namespace

float view_timeline_card(const Ui& ui, const Box& at, RecordPageState& state, Intents& intents) {
  return card_around(ui, at, [&](Box column) { return timeline(ui, column, state, intents); });
}

}  // namespace acq::ui
