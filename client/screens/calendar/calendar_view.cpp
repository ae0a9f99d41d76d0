#include "client/screens/calendar/calendar_view.h"

#include <array>

#include "base/date.h"
#include "client/widgets/button.h"
#include "client/widgets/field.h"
#include "client/widgets/marks.h"
#include "client/widgets/overlay.h"
#include "client/widgets/text.h"
#include "i18n/locale.h"

namespace acq::ui {
namespace {

constexpr std::array<std::string_view, 4> kSpans = {"calendar.day", "calendar.week",
                                                    "calendar.month_view", "calendar.agenda"};

void span_buttons(const Ui& ui, Box& row, const CalendarState& state, CalendarIntents& intents) {
  for (std::size_t i = kSpans.size(); i-- > 0;) {
    const bool on = static_cast<std::size_t>(state.span) == i;
    if (button_right(ui, row, {.label = ui.tr.view(kSpans[i]), .selected = on})) {
      intents.push_back({.ask = CalendarAsk::span, .number = static_cast<int>(i)});
    }
  }
}

void menu_lines(const Ui& ui, Menu& menu, const CalendarState& state, CalendarIntents& intents) {
  if (ui.narrow()) {
    menu.label(ui.tr.view("calendar.span"));
    for (std::size_t i = 0; i < kSpans.size(); ++i) {
      const bool on = static_cast<std::size_t>(state.span) == i;
      if (menu.line(ui.tr.view(kSpans[i]), Icon::calendar, on)) {
        intents.push_back({.ask = CalendarAsk::span, .number = static_cast<int>(i)});
      }
    }
    menu.separator();
  }
  if (!state.people.empty()) menu.label(ui.tr.view("calendar.people"));
  for (std::size_t i = 0; i < state.people.size(); ++i) {
    const CalendarPerson& person = state.people[i];
    if (menu.line(person.name, Icon::user, person.shown, person.id.text())) {
      intents.push_back({.ask = CalendarAsk::person, .number = static_cast<int>(i)});
    }
  }
  if (!state.people.empty()) menu.separator();
  if (state.can_write && menu.line(ui.tr.view("calendar.import"), Icon::upload)) {
    intents.push_back({.ask = CalendarAsk::take_in});
  }
  if (menu.line(ui.tr.view("calendar.export"), Icon::download)) {
    intents.push_back({.ask = CalendarAsk::give_out});
  }
}

void more(const Ui& ui, Box& row, const CalendarState& state, CalendarIntents& intents) {
  const Box at = Box(row.cut_right(ui.narrow() ? 44 : 36)).centred(36, ui.control());
  const std::string_view name = ui.tr.view("calendar.menu");
  if (icon_button(ui, at, Icon::people, name, "more")) open_menu("calendar_more");
  Menu menu(ui, "calendar_more", name, {at.right() - 260, at.bottom() + 4}, 260);
  if (menu.open()) menu_lines(ui, menu, state, intents);
}

void steps(const Ui& ui, Box& row, CalendarIntents& intents) {
  const float side = ui.narrow() ? 40 : 32;
  if (icon_button(ui, Box(row.cut_left(side)).centred(side, side), Icon::chevron_left,
                  ui.tr.view("calendar.before"))) {
    intents.push_back({.ask = CalendarAsk::step, .number = -1});
  }
  if (icon_button(ui, Box(row.cut_left(side)).centred(side, side), Icon::chevron_right,
                  ui.tr.view("calendar.after"))) {
    intents.push_back({.ask = CalendarAsk::step, .number = 1});
  }
  row.cut_left(8);
  if (button_left(ui, row, {.label = ui.tr.view("calendar.today")})) {
    intents.push_back({.ask = CalendarAsk::today});
  }
  row.cut_left(4);
}

// Who is shown in which colour, beside the title.
void legend(const Ui& ui, Box row, const CalendarState& state, CalendarIntents& intents) {
  for (std::size_t i = 0; i < state.people.size(); ++i) {
    const CalendarPerson& person = state.people[i];
    if (!person.shown) continue;
    const float w = chip_width(ui, person.name) + 14;
    if (w > row.w) return;
    const Box at = row.cut_left(w);
    ImGui::GetWindowDrawList()->AddCircleFilled({at.x + 4, at.centre().y}, 4,
                                                calendar_colours(ui.colours, person.colour).ink);
    const Box chip_at = Box{at.x + 12, at.y, at.w - 16, at.h}.centred(w - 18, 24);
    if (chip(ui, chip_at, person.name, true, person.id.text())) {
      intents.push_back({.ask = CalendarAsk::person, .number = static_cast<int>(i)});
    }
  }
}

void create_button(const Ui& ui, Box& row, const CalendarState& state, CalendarIntents& intents) {
  if (!state.can_write) return;
  bool pressed = false;
  if (ui.narrow()) {
    const Box at = Box(row.cut_right(44)).centred(44, 40);
    pressed = icon_button(ui, at, Icon::plus, ui.tr.view("new.event"), "create",
                          ButtonKind::primary);
  } else {
    pressed = button_right(ui, row, {.label = ui.tr.view("new.event"), .icon = Icon::plus,
                                     .kind = ButtonKind::primary});
  }
  if (!pressed) return;
  // The next full hour of the day that is shown.
  const bool now_shown = day_of(state.now_shown) >= state.first &&
                         day_of(state.now_shown) < state.last;
  const TimeMs from = now_shown ? (state.now_shown / kMsPerHour + 1) * kMsPerHour
                                : state.day * kMsPerDay + 9 * kMsPerHour;
  intents.push_back({.ask = CalendarAsk::create, .from = from, .to = from + kMsPerHour});
}

void head(const Ui& ui, Box row, CalendarState& state, CalendarIntents& intents) {
  create_button(ui, row, state, intents);
  more(ui, row, state, intents);
  if (!ui.narrow()) {
    row.cut_right(8);
    span_buttons(ui, row, state, intents);
  }
  steps(ui, row, intents);
  const float w = std::min(row.w, text_width(ui, Type::body_strong, state.title) + 4);
  say_heading(ui, row.cut_left(w), Type::body_strong, state.title, 1);
  row.cut_left(16);
  if (!ui.narrow()) legend(ui, row, state, intents);
}

}  // namespace

void view_calendar_asking(const Ui& ui, CalendarState& state, CalendarIntents& intents) {
  if (!state.asking.open || state.asking.entry >= state.entries.size()) return;
  const std::string& subject = state.entries[state.asking.entry].title;
  const std::string_view key = state.asking.removes ? "calendar.series_remove"
                               : state.asking.opens ? "calendar.series_open"
                                                    : "calendar.series_move";
  const std::string sentence = ui.tr(key, {{"subject", subject}});
  const float width = std::min(460.0f, ui.width - 32) - 2 * ui.gutter();
  const float text = paragraph_height(ui, width, Type::body, sentence);
  constexpr std::array<std::string_view, 3> kParts = {"calendar.this_one", "calendar.following",
                                                      "calendar.all"};
  const float line = ui.control() + 8;
  bool open = true;
  Dialog dialog(ui, "series", ui.tr.view("calendar.series_title"), 460, text + 16 + 3 * line, open);
  if (!dialog.showing()) return;
  Box body = dialog.body();
  say_paragraph(ui, body.cut_top(text), Type::body, ui.colours.muted, sentence);
  body.cut_top(12);
  for (std::size_t i = 0; i < kParts.size(); ++i) {
    if (state.asking.opens && i == 1) continue;
    const Box at = body.cut_top(line);
    if (button(ui, {at.x, at.y, at.w, ui.control()}, {.label = ui.tr.view(kParts[i])})) {
      intents.push_back({.ask = CalendarAsk::answer, .number = static_cast<int>(i)});
    }
  }
  Box foot = dialog.foot();
  if (button_right(ui, foot, {.label = ui.tr.view("action.cancel")}) || !open) {
    intents.push_back({.ask = CalendarAsk::give_up});
  }
}

void view_calendar(const Ui& ui, const Box& area, CalendarState& state,
                   CalendarIntents& intents) {
  Box rest = area;
  const Box top = rest.cut_top(ui.narrow() ? 64 : 60);
  fill(top, ui.colours.panel);
  head(ui, top.inset(ui.narrow() ? 8 : ui.gutter(), 0), state, intents);
  divider(ui, top.x, top.bottom() - 1, top.w);
  if (!state.error.empty()) {
    const float h = note_height(ui, rest.w - 2 * ui.gutter(), state.error);
    note(ui, rest.cut_top(h + 16).inset(ui.gutter(), 8), state.error, Tone::bad);
  }
  switch (state.span) {
    case CalendarSpan::day:
    case CalendarSpan::week: view_calendar_hours(ui, rest, state, intents); break;
    case CalendarSpan::month: view_calendar_month(ui, rest, state, intents); break;
    case CalendarSpan::agenda: view_calendar_agenda(ui, rest, state, intents); break;
  }
  view_calendar_asking(ui, state, intents);
}

}  // namespace acq::ui
