// How the start page is drawn; for the files of this folder.
#pragma once

#include <string_view>
#include <vector>

#include "client/screens/my_day/my_day_state.h"
#include "client/screens/screen.h"

namespace acq::ui {

bool shows(const MyDayState& state, DayCard card);
std::string_view day_card_title(const Ui& ui, DayCard card);

// my_day_cards.cpp
void view_figure(const Ui& ui, const Box& box, const DayFigure& figure,
                 std::vector<DayIntent>& intents);
float day_card_height(const MyDayState& state, DayCard card);
void view_day_card(const Ui& ui, const Box& box, DayCard card, MyDayState& state,
                   std::vector<DayIntent>& intents);

// my_day_arranging.cpp: the drawer.
void view_arranging(const Ui& ui, MyDayState& state, std::vector<DayIntent>& intents);

}  // namespace acq::ui
