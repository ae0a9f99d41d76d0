// A month as six weeks.
#include <algorithm>

#include "client/platform/a11y.h"
#include "client/screens/calendar/calendar_view.h"
#include "client/widgets/button.h"
#include "client/widgets/marks.h"
#include "client/widgets/text.h"
#include "i18n/locale.h"

namespace acq::ui {
namespace {

namespace a11y = platform::a11y;
constexpr int kWeeks = 6, kDays = 7;
constexpr float kHead = 28, kNumber = 24, kLine = 21;

bool lies_on(const CalendarEntry& entry, DateDays day) {
  return entry.from < (day + 1) * kMsPerDay &&
         std::max(entry.to, entry.from + 1) > day * kMsPerDay;
}

void week_days(const Ui& ui, const Box& row, const CalendarState& state, float width) {
  for (int i = 0; i < kDays; ++i) {
    const std::string key = "weekday.short." + std::to_string(weekday(state.first + i));
    draw_text_in(ui, {row.x + static_cast<float>(i) * width, row.y, width, row.h}, Type::caption,
                 ui.colours.muted, ui.tr.view(key), Align::centre);
  }
}

void day_number(const Ui& ui, const Box& cell, const CalendarState& state, DateDays day) {
  const CalendarDate date = calendar_from_days(day);
  const bool today = day == state.today;
  const bool other = date.month != calendar_from_days(state.day).month;
  const Box disc{cell.x + 4, cell.y + 3, 20, 20};
  if (today) fill(disc, ui.colours.accent, 10);
  const ImU32 ink = today ? ui.colours.on_accent : other ? ui.colours.faint : ui.colours.text;
  draw_text_in(ui, disc.inset(-4, 0), Type::caption_strong, ink, std::to_string(date.day),
               Align::centre);
}

void cell_room(const Ui& ui, const Box& cell, CalendarState& state, DateDays day,
               CalendarIntents& intents) {
  const std::string key = "cell" + std::to_string(day);
  const Press press = press_area(cell, key, kPressOverlap);
  if (a11y::collecting()) {
    a11y::item({.role = a11y::Role::button, .name = format_date(ui.tr, day, DateStyle::long_day)});
  }
  if (press.hovered && !state.drag.moving) fill(cell.inset(1), ui.colours.hover);
  if (press.focused) focus_ring(ui, cell.inset(3), 4);
  // On phones a day has no room to show what it holds: the day itself does.
  const bool by_key = press.clicked && !ImGui::IsMouseReleased(ImGuiMouseButton_Left);
  if (ui.narrow() || !state.can_write || by_key) {
    if (press.clicked) intents.push_back({.ask = CalendarAsk::show_day, .day = day});
    return;
  }
  if (ImGui::IsItemActivated() && ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
    begin_calendar_drag(state, CalendarGrip::create, 0, day * kMsPerDay, true);
  }
}

// On phones: a dot for each of the first few.
void dots(const Ui& ui, const Box& cell, const CalendarState& state, DateDays day) {
  float x = cell.x + 7;
  for (const CalendarEntry& entry : state.entries) {
    if (!lies_on(entry, day) || x > cell.right() - 8) continue;
    const ImU32 ink = entry.done ? ui.colours.faint
                                 : calendar_colours(ui.colours, entry.colour).ink;
    ImGui::GetWindowDrawList()->AddCircleFilled({x, cell.y + kNumber + 8}, 3, ink);
    x += 9;
  }
}

void cell_entries(const Ui& ui, Box cell, CalendarState& state, DateDays day,
                  CalendarIntents& intents) {
  cell.cut_top(kNumber + 2);
  std::vector<std::size_t> here;
  for (std::size_t i = 0; i < state.entries.size(); ++i) {
    if (lies_on(state.entries[i], day)) here.push_back(i);
  }
  const auto fit = static_cast<std::size_t>(std::max(1.0f, cell.h / kLine));
  const std::size_t shown = here.size() <= fit ? here.size() : fit - 1;
  for (std::size_t i = 0; i < shown; ++i) {
    const Box at = cell.cut_top(kLine);
    calendar_entry(ui, {at.x + 3, at.y, at.w - 6, kLine - 2}, state, here[i], true, intents);
  }
  if (shown == here.size()) return;
  const std::string n =
      format_number(ui.tr.language(), static_cast<std::int64_t>(here.size() - shown));
  if (link(ui, {cell.x + 8, cell.y, cell.w - 12, kLine - 2}, ui.tr("calendar.more", {{"n", n}}),
           Type::caption, "more" + std::to_string(day))) {
    intents.push_back({.ask = CalendarAsk::show_day, .day = day});
  }
}

}  // namespace

void view_calendar_month(const Ui& ui, const Box& area, CalendarState& state,
                         CalendarIntents& intents) {
  Box rest = area;
  const float w = area.w / kDays;
  week_days(ui, rest.cut_top(kHead), state, w);
  const float h = rest.h / kWeeks;
  const auto cell_of = [&](int i) {
    return Box{rest.x + static_cast<float>(i % kDays) * w,
               rest.y + static_cast<float>(i / kDays) * h, w, h};
  };
  for (int i = 0; i < kWeeks * kDays; ++i) {
    const Box cell = cell_of(i);
    cell_room(ui, cell, state, state.first + i, intents);
    ImGui::GetWindowDrawList()->AddRect(cell.min(), {cell.right() + 1, cell.bottom() + 1},
                                        ui.colours.line, 0, 0, 1);
    day_number(ui, cell, state, state.first + i);
    if (ui.narrow()) dots(ui, cell, state, state.first + i);
    else cell_entries(ui, cell, state, state.first + i, intents);
  }
  const ImVec2 mouse = ImGui::GetMousePos();
  const int column = std::clamp(static_cast<int>((mouse.x - rest.x) / w), 0, kDays - 1);
  const int week = std::clamp(static_cast<int>((mouse.y - rest.y) / h), 0, kWeeks - 1);
  const DateDays under = state.first + week * kDays + column;
  const bool moves = state.drag.grip == CalendarGrip::move &&
                     state.drag.entry < state.entries.size();
  const bool all_day = !moves || state.entries[state.drag.entry].all_day;
  if (state.drag.moving) {
    const Box cell = cell_of(week * kDays + column);
    fill(cell.inset(1), faded(ui.colours.accent, 0.15f));
  }
  follow_calendar_drag(ui, state, under * kMsPerDay, all_day, intents);
}

}  // namespace acq::ui
