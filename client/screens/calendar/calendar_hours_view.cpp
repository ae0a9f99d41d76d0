// A day or a week by the hour, with what takes all day above.
#include <algorithm>
#include <cmath>

#include "client/platform/a11y.h"
#include "base/date.h"
#include "client/screens/calendar/calendar_view.h"
#include "client/widgets/button.h"
#include "client/widgets/marks.h"
#include "client/widgets/scroll.h"
#include "client/widgets/text.h"
#include "i18n/locale.h"
#include "imgui_internal.h"

namespace acq::ui {
namespace {

namespace a11y = platform::a11y;
constexpr float kGutter = 56, kHourHeight = 48, kAllDayLine = 22, kSideEdge = 40, kEdgeStep = 10;
constexpr int kHours = 24, kWholeMost = 5, kFirstHour = 7;

struct Columns {
  float x = 0, width = 0;  // of one day
  DateDays first = 0;
  int count = 1;
  float of(DateDays day) const { return x + static_cast<float>(day - first) * width; }
  DateDays at(float mouse) const {
    const int index = static_cast<int>((mouse - x) / width);
    return first + std::clamp(index, 0, count - 1);
  }
};

Columns columns_of(const CalendarState& state, const Box& area) {
  Columns columns;
  columns.first = state.first;
  columns.count = static_cast<int>(state.last - state.first);
  columns.x = area.x + kGutter;
  columns.width = (area.w - kGutter - ImGui::GetStyle().ScrollbarSize) /
                  static_cast<float>(columns.count);
  return columns;
}

void day_heads(const Ui& ui, const Box& row, const Columns& columns, const CalendarState& state,
               CalendarIntents& intents) {
  for (int i = 0; i < columns.count; ++i) {
    const DateDays day = columns.first + i;
    const Box at{columns.of(day), row.y, columns.width, row.h};
    const bool today = day == state.today;
    const std::string name = format_date(ui.tr, day, DateStyle::long_day);
    const std::string key = "head" + std::to_string(i);
    const Press press = press_area(at.inset(2), key);
    a11y::item({.role = a11y::Role::button, .name = name,
                .selected = today ? a11y::State::yes : a11y::State::unset});
    if (press.hovered) fill(at.inset(2), ui.colours.hover, space::radius_small);
    if (press.focused) focus_ring(ui, at.inset(4));
    const std::string weekday_name =
        ui.tr("weekday.short." + std::to_string(weekday(day)));
    const ImU32 ink = today ? ui.colours.accent : ui.colours.muted;
    draw_text_in(ui, {at.x, at.y + 4, at.w, 16}, Type::caption, ink, weekday_name, Align::centre);
    const std::string number = std::to_string(calendar_from_days(day).day);
    const Box disc = Box{at.x, at.y + 21, at.w, 24}.centred(24, 24);
    if (today) fill(disc, ui.colours.accent, 12);
    draw_text_in(ui, disc.inset(-10, 0), Type::body_strong,
                 today ? ui.colours.on_accent : ui.colours.text, number, Align::centre);
    if (press.clicked) intents.push_back({.ask = CalendarAsk::show_day, .day = day});
  }
}

// The lanes of what takes all day: the same lane over all its days.
int lay_out_whole(CalendarState& state) {
  std::vector<DateDays> free;  // from when on each lane is
  for (CalendarEntry& entry : state.entries) {
    if (!entry.all_day) continue;
    const DateDays from = std::max(day_of(entry.from), state.first);
    const auto lane = std::ranges::find_if(free, [&](DateDays day) { return day <= from; });
    entry.lane = static_cast<int>(lane - free.begin());
    const DateDays end = day_of(entry.to + kMsPerDay - 1);
    if (lane == free.end()) free.push_back(end);
    else *lane = end;
  }
  return static_cast<int>(free.size());
}

// Empty room over one day: pressed, or dragged over, it makes an event.
void room(const Ui& ui, const Box& box, CalendarState& state, DateDays day, bool all_day,
          TimeMs under, CalendarIntents& intents) {
  const std::string key = (all_day ? "whole" : "room") + std::to_string(day);
  const Press press = press_area(box, key, kPressOverlap);
  if (a11y::collecting()) {
    std::string name = ui.tr("new.event") + ", " + format_date(ui.tr, day, DateStyle::long_day);
    if (all_day) name += ", " + ui.tr("calendar.all_day");
    a11y::item({.role = a11y::Role::button, .name = name, .rect = {box.x, box.y, box.w, box.h}});
  }
  if (press.focused) focus_ring(ui, box.inset(3), 4);
  if (!state.can_write) return;
  const bool down = ImGui::IsMouseDown(ImGuiMouseButton_Left);
  if (ImGui::IsItemActivated() && down) {
    begin_calendar_drag(state, CalendarGrip::create, 0, under, all_day);
  } else if (press.clicked && !ImGui::IsMouseReleased(ImGuiMouseButton_Left)) {  // by a key
    const TimeMs from = day * kMsPerDay + (all_day ? 0 : 9 * kMsPerHour);
    intents.push_back({.ask = CalendarAsk::create, .from = from,
                       .to = from + (all_day ? kMsPerDay : kMsPerHour), .all_day = all_day});
  }
}

void whole_days(const Ui& ui, const Box& strip, const Columns& columns, CalendarState& state,
                int lanes, CalendarIntents& intents) {
  draw_text_in(ui, {strip.x + 6, strip.y, kGutter - 10, kAllDayLine}, Type::caption,
               ui.colours.muted, ui.tr.view("calendar.all_day"));
  const int fit = std::min(lanes, kWholeMost);
  for (int i = 0; i < columns.count; ++i) {
    const DateDays day = columns.first + i;
    room(ui, {columns.of(day), strip.y, columns.width, strip.h}, state, day, true,
         day * kMsPerDay, intents);
    std::int64_t hidden = 0;
    for (const CalendarEntry& entry : state.entries) {
      const bool here = entry.all_day && entry.lane >= fit && entry.from <= day * kMsPerDay &&
                        entry.to > day * kMsPerDay;
      hidden += here;
    }
    if (hidden == 0) continue;
    const std::string more =
        ui.tr("calendar.more", {{"n", format_number(ui.tr.language(), hidden)}});
    const Box at{columns.of(day) + 4, strip.bottom() - kAllDayLine, columns.width - 8, kAllDayLine};
    if (link(ui, at, more, Type::caption, "more" + std::to_string(i))) {
      intents.push_back({.ask = CalendarAsk::show_day, .day = day});
    }
  }
  for (std::size_t i = 0; i < state.entries.size(); ++i) {
    const CalendarEntry& entry = state.entries[i];
    if (!entry.all_day || entry.lane >= fit) continue;
    const DateDays from = std::max(day_of(entry.from), columns.first);
    const DateDays end = std::min(day_of(entry.to + kMsPerDay - 1), state.last);
    const float x = columns.of(from), w = columns.of(std::max(end, from + 1)) - x;
    calendar_entry(ui, {x + 2, strip.y + 2 + static_cast<float>(entry.lane) * kAllDayLine, w - 5,
                        kAllDayLine - 3}, state, i, true, intents);
  }
}

float y_of(const Box& grid, TimeMs in_day) {
  return grid.y + static_cast<float>(in_day) * kHourHeight / static_cast<float>(kMsPerHour);
}

void hour_lines(const Ui& ui, const Box& grid, const Columns& columns) {
  for (int hour = 0; hour < kHours; ++hour) {
    const float y = y_of(grid, hour * kMsPerHour);
    divider(ui, columns.x - 6, y, columns.width * static_cast<float>(columns.count) + 6);
    if (hour == 0) continue;
    std::string words = format_time(ui.tr.language(), hour * kMsPerHour, 0);
    if (ui.tr.language() == Language::en) words.erase(words.find(':'), 3);
    draw_text_in(ui, {grid.x, y - 8, kGutter - 10, 16}, Type::caption, ui.colours.muted, words,
                 Align::right);
  }
  ImDrawList* list = ImGui::GetWindowDrawList();
  for (int i = 0; i <= columns.count; ++i) {
    const float x = columns.x + static_cast<float>(i) * columns.width;
    list->AddLine({x, grid.y}, {x, y_of(grid, kMsPerDay)}, ui.colours.line, 1);
  }
}

// What of an entry lies within one day.
Box box_in_day(const Box& grid, const Columns& columns, DateDays day, TimeMs from, TimeMs to) {
  const TimeMs begin = day * kMsPerDay;
  const TimeMs top = std::clamp<TimeMs>(from - begin, 0, kMsPerDay);
  const TimeMs end = std::clamp<TimeMs>(to - begin, 0, kMsPerDay);
  const float y = y_of(grid, top);
  return {columns.of(day) + 2, y, columns.width - 6, std::max(18.0f, y_of(grid, end) - y - 2)};
}

void day_column(const Ui& ui, const Box& grid, const Columns& columns, CalendarState& state,
                DateDays day, CalendarIntents& intents) {
  std::vector<CalendarEntry*> here;
  const TimeMs begin = day * kMsPerDay;
  for (CalendarEntry& entry : state.entries) {
    const bool within = entry.from < begin + kMsPerDay &&
                        std::max(entry.to, entry.from + 1) > begin;
    if (!entry.all_day && within) here.push_back(&entry);
  }
  lay_out_day(here);
  for (CalendarEntry* entry : here) {
    Box box = box_in_day(grid, columns, day, entry->from, entry->to);
    const float w = box.w / static_cast<float>(entry->lanes);
    box.x += w * static_cast<float>(entry->lane);
    box.w = w - (entry->lanes > 1 ? 2.0f : 0.0f);
    const auto index = static_cast<std::size_t>(entry - state.entries.data());
    calendar_entry(ui, box, state, index, false, intents);
  }
}

// Where something would go, while it is in the hand.
void draw_shadow(const Ui& ui, const Box& grid, const Columns& columns,
                 const CalendarState& state) {
  const CalendarDrag& drag = state.drag;
  if (!drag.moving || drag.all_day) return;
  for (int i = 0; i < columns.count; ++i) {
    const DateDays day = columns.first + i;
    if (drag.from >= (day + 1) * kMsPerDay || drag.to <= day * kMsPerDay) continue;
    const Box box = box_in_day(grid, columns, day, drag.from, drag.to);
    fill(box, faded(ui.colours.accent, 0.25f), 4);
    ImGui::GetWindowDrawList()->AddRect(box.min(), box.max(), ui.colours.accent, 4, 0, 1.5f);
    const std::string words = format_time(ui.tr.language(), drag.from, 0) + " – " +
                              format_time(ui.tr.language(), drag.to, 0);
    draw_text_in(ui, {box.x + 8, box.y + 2, box.w - 12, 16}, Type::caption_strong,
                 ui.colours.accent, words);
  }
}

void now_line(const Ui& ui, const Box& grid, const Columns& columns, const CalendarState& state) {
  const DateDays day = day_of(state.now_shown);
  if (day < state.first || day >= state.last) return;
  const float y = y_of(grid, state.now_shown - day * kMsPerDay), x = columns.of(day);
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddLine({x, y}, {x + columns.width, y}, ui.colours.bad, 1.5f);
  list->AddCircleFilled({x, y}, 4, ui.colours.bad);
  ui.frames.wake_in(static_cast<int>(60'000 - state.now_shown % 60'000));
}

void follow(const Ui& ui, const Box& area, const Box& grid, const Columns& columns,
            CalendarState& state, CalendarIntents& intents) {
  const ImVec2 mouse = ImGui::GetMousePos();
  const DateDays day = columns.at(mouse.x);
  const bool above = mouse.y < area.y;
  const float hours = std::clamp((mouse.y - grid.y) / kHourHeight, 0.0f, 24.0f);
  const TimeMs in_day = static_cast<TimeMs>(hours * static_cast<float>(kMsPerHour));
  const bool create = state.drag.grip == CalendarGrip::create;
  const bool all_day = create || state.drag.grip == CalendarGrip::end ? state.drag.all_day : above;
  const DateDays column = create && !all_day ? day_of(state.drag.pressed) : day;
  follow_calendar_drag(ui, state, column * kMsPerDay + (all_day ? 0 : in_day), all_day, intents);
  if (!state.drag.moving || above) return;
  float step = 0;  // near an edge the hours come along
  if (mouse.y > area.bottom() - kSideEdge) step = kEdgeStep;
  if (mouse.y < area.y + kSideEdge) step = -kEdgeStep;
  const float to = std::clamp(ImGui::GetScrollY() + step, 0.0f, ImGui::GetScrollMaxY());
  if (to == ImGui::GetScrollY()) return;
  ImGui::SetScrollY(to);
  ui.frames.request_frames(2);
}

}  // namespace

void view_calendar_hours(const Ui& ui, const Box& area, CalendarState& state,
                         CalendarIntents& intents) {
  const Columns columns = columns_of(state, area);
  Box rest = area;
  day_heads(ui, rest.cut_top(50), columns, state, intents);
  const int lanes = lay_out_whole(state);
  const int shown = std::clamp(lanes + (lanes > kWholeMost ? 1 : 0), 1, kWholeMost + 1);
  const Box strip = rest.cut_top(static_cast<float>(shown) * kAllDayLine + 6);
  whole_days(ui, strip, columns, state, lanes, intents);
  divider(ui, area.x, strip.bottom(), area.w);
  Scroll scroll("hours", rest);
  const Box content = scroll.content();
  const Box grid{content.x, content.y + 8, content.w, kHourHeight * kHours};
  if (state.scroll_to_hours) {
    ImGui::SetScrollY(kFirstHour * kHourHeight);
    state.scroll_to_hours = false;
    ui.frames.request_frames(2);
  }
  hour_lines(ui, grid, columns);
  const ImVec2 mouse = ImGui::GetMousePos();
  for (int i = 0; i < columns.count; ++i) {
    const DateDays day = columns.first + i;
    const float hours = std::clamp((mouse.y - grid.y) / kHourHeight, 0.0f, 23.99f);
    const TimeMs under =
        day * kMsPerDay + static_cast<TimeMs>(hours * static_cast<float>(kMsPerHour));
    room(ui, {columns.of(day), grid.y, columns.width, grid.h}, state, day, false, under, intents);
  }
  for (int i = 0; i < columns.count; ++i) {
    day_column(ui, grid, columns, state, columns.first + i, intents);
  }
  draw_shadow(ui, grid, columns, state);
  now_line(ui, grid, columns, state);
  follow(ui, rest, grid, columns, state, intents);
  scroll.finish(grid.h + 16);
}

}  // namespace acq::ui
