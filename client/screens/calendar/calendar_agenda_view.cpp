// What comes, day by day: the calendar of phones.
#include "client/platform/a11y.h"
#include "base/date.h"
#include "client/screens/calendar/calendar_view.h"
#include "client/widgets/field.h"
#include "client/widgets/marks.h"
#include "client/widgets/scroll.h"
#include "client/widgets/text.h"
#include "i18n/locale.h"

namespace acq::ui {
namespace {

namespace a11y = platform::a11y;
constexpr float kDayHead = 36, kRow = 56, kTime = 76;

void agenda_row(const Ui& ui, const Box& box, const CalendarState& state, std::size_t index,
                CalendarIntents& intents) {
  const CalendarEntry& entry = state.entries[index];
  const std::string key = entry.row.text() + std::to_string(entry.occurrence);
  ImGui::PushID(key.c_str());
  const Press press = press_area(box, "row", kPressOverlap);
  const std::string when = entry.all_day ? ui.tr("calendar.all_day") : entry.when;
  a11y::item({.role = a11y::Role::button, .name = entry.title + ", " + when});
  if (press.hovered) fill(box, ui.colours.hover, space::radius_small);
  if (press.focused) focus_ring(ui, box.inset(2));
  Box inner = box.inset(12, 8);
  const Box time = inner.cut_left(kTime);
  const std::string clock =
      entry.all_day ? when : format_time(ui.tr.language(), entry.from, 0);
  draw_text_in(ui, {time.x, time.y, time.w, 20}, Type::table, ui.colours.muted, clock);
  const ToneColours colours = calendar_colours(ui.colours, entry.colour);
  fill({inner.x, inner.y, 3, inner.h}, entry.done ? ui.colours.faint : colours.ink, 1.5f);
  inner.cut_left(12);
  if (entry.kind == EntityKind::task) {
    const Box hook = inner.cut_left(32);
    if (checkbox(ui, {hook.x, hook.y + 2}, entry.done, entry.title, "hook") && !entry.done) {
      intents.push_back({.ask = CalendarAsk::check, .entry = index});
    }
  }
  const ImU32 ink = entry.done ? ui.colours.muted : ui.colours.text;
  const Box title = inner.cut_top(20);
  const float w = draw_text_in(ui, title, Type::body_medium, ink, entry.title);
  if (entry.struck) {
    const float y = title.centre().y;
    ImGui::GetWindowDrawList()->AddLine({title.x, y}, {title.x + w, y}, ink, 1);
  }
  draw_text_in(ui, inner.cut_top(18), Type::caption, ui.colours.muted, entry.below);
  if (press.clicked) intents.push_back({.ask = CalendarAsk::open, .entry = index});
  ImGui::PopID();
}

}  // namespace

void view_calendar_agenda(const Ui& ui, const Box& area, CalendarState& state,
                          CalendarIntents& intents) {
  if (state.entries.empty()) {
    const std::string action = state.can_write ? ui.tr("new.event") : std::string{};
    if (empty_state(ui, area, Icon::calendar, ui.tr.view("calendar.nothing_title"),
                    ui.tr.view("calendar.nothing"), action)) {
      const TimeMs from = state.day * kMsPerDay + 9 * kMsPerHour;
      intents.push_back({.ask = CalendarAsk::create, .from = from, .to = from + kMsPerHour});
    }
    return;
  }
  Scroll scroll("agenda", area);
  const Box content = scroll.content();
  Box rest{content.x + ui.gutter(), content.y + 8, content.w - 2 * ui.gutter(), 1e6f};
  const float top = rest.y;
  DateDays day = -1;
  for (std::size_t i = 0; i < state.entries.size(); ++i) {
    const DateDays of = std::max(state.first, day_of(state.entries[i].from));
    if (of != day) {
      day = of;
      const Box head = rest.cut_top(kDayHead);
      const std::string name = day < state.today + 2 ? format_day(ui.tr, day, state.today) + " · "
                                                     : std::string{};
      say_heading(ui, {head.x, head.y + 10, head.w, 22}, Type::body_strong,
                  name + format_date(ui.tr, day, DateStyle::long_day), 2);
    }
    const Box row = rest.cut_top(kRow);
    if (scroll.shows(row) || a11y::collecting()) agenda_row(ui, row, state, i, intents);
  }
  scroll.finish(rest.y - top + 24);
}

}  // namespace acq::ui
