// Between the parts of the calendar's view; nobody else includes it.
#pragma once

#include "client/screens/calendar/calendar.h"
#include "client/widgets/press.h"

namespace acq::ui {

using CalendarIntents = std::vector<CalendarIntent>;

// Day and week, month, and the list.
void view_calendar_hours(const Ui& ui, const Box& area, CalendarState& state,
                         CalendarIntents& intents);
void view_calendar_month(const Ui& ui, const Box& area, CalendarState& state,
                         CalendarIntents& intents);
void view_calendar_agenda(const Ui& ui, const Box& area, CalendarState& state,
                          CalendarIntents& intents);
void view_calendar_asking(const Ui& ui, CalendarState& state, CalendarIntents& intents);

// The ink of one of the colours that calendars have, and its soft ground.
ToneColours calendar_colours(const Palette& colours, int colour);

// One entry: its item, its look, its keys. `line`: one line high, as in months. `grip`: where the
// pointer takes hold when it goes down on it.
void calendar_entry(const Ui& ui, const Box& box, CalendarState& state, std::size_t index,
                    bool line, CalendarIntents& intents);

// What was pressed on an entry or on empty room, followed and let go. `at` is the time under the
// pointer, `all_day` whether it is over whole days.
void begin_calendar_drag(CalendarState& state, CalendarGrip grip, std::size_t entry, TimeMs at,
                         bool all_day);
void follow_calendar_drag(const Ui& ui, CalendarState& state, TimeMs at, bool all_day,
                          CalendarIntents& intents);

}  // namespace acq::ui
