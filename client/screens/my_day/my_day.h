#pragma once

#include "client/screens/my_day/my_day_state.h"
#include "client/screens/screen.h"

namespace acq::ui {

std::unique_ptr<Screen> make_my_day_screen();

// Parts, for tests.
// What was stored as the reader's order ("today,-tickets"), with cards it does not name where they
// usually stand; and back.
DayOrder read_day_order(std::string_view stored);
std::string day_order_text(const DayOrder& order);
void load_my_day(Env& env, MyDayState& state);
void view_my_day(const Ui& ui, const Box& area, MyDayState& state,
                 std::vector<DayIntent>& intents);
void update_my_day(Env& env, MyDayState& state, const DayIntent& intent);

}  // namespace acq::ui
