// Fields of events and tasks that are not typed as they are stored: repeating, reminders, times of
// day, who takes part, and the days of what takes all day.
#pragma once

#include "client/screens/form/form_state.h"
#include "client/screens/screen.h"

namespace acq::ui {

// Is it one of those picked from a list of values?
bool has_options(const Field& field);
// Is it a set of users?
bool is_people(const Field& field);
// A time of day as minutes?
bool is_clock(const Field& field);

// Fills in what such a field offers and what of it `value` is. `day` is when it starts.
void load_day_field(Env& env, FormField& f, const Value& value, DateDays day);
// What it holds. Codes: bad_date, bad_time.
Result<Value> day_value(Env& env, const FormField& f);

// An all-day event's times as its form shows them, and back: the form's last day is the stored
// midnight's day before.
void show_whole_days(Env& env, Record& event);
void store_whole_days(Env& env, const FormState& state, Change& change);
// After an edit: the end keeps its distance when the start moves.
void follow_start(Env& env, FormState& state, std::size_t edited);

void view_day_field(const Ui& ui, const Box& box, DateDays today, FormField& f, std::size_t index,
                    std::vector<FormIntent>& intents);
float people_height(const Ui& ui, const FormField& f);

}  // namespace acq::ui
