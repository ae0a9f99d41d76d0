// The calendar.
#pragma once

#include "client/screens/calendar/calendar_state.h"
#include "client/screens/screen.h"
#include "rules/recurrence.h"

namespace acq::ui {

std::unique_ptr<Screen> make_calendar_screen();

// The parts, for tests.
void load_calendar(Env& env, CalendarState& state);
void view_calendar(const Ui& ui, const Box& area, CalendarState& state,
                   std::vector<CalendarIntent>& intents);
void update_calendar(Env& env, CalendarState& state, const CalendarIntent& intent);

// An iCalendar file: what can be taken is written, with one Undo; state.error says what could not.
void take_in_calendar(Env& env, CalendarState& state, std::string_view name,
                      std::string_view bytes);
// What is shown, as a file; series whole.
void give_out_calendar(Env& env, const CalendarState& state);

// Gives what overlaps within one day lanes of its own: entries that touch in time stand beside
// each other, as few beside each other as can be.
void lay_out_day(std::vector<CalendarEntry*>& of_day);

// What the reader's clock shows beside UTC.
ClockOffset offset_of(Env& env);

// The week's first day where this language is spoken: 0 = Monday, 6 = Sunday.
int first_weekday(Language language);

}  // namespace acq::ui
