// The start page: what to do today, what is waiting, how sales stand.
#pragma once

#include <string>
#include <vector>

#include "client/widgets/icons.h"
#include "model/record.h"

namespace acq::ui {

struct DayFigure {
  std::string label, value, note;
  Tone tone = Tone::neutral;
  std::string route;
};

struct DayTask {
  Id row;
  std::string due, subject, about;
  bool late = false;
};

struct DayEvent {
  Id row;
  std::string when, subject, about;
  bool over = false;
};

struct DayTicket {
  std::string number, subject, who, due, route;
  Tone tone = Tone::neutral;
};

struct DayDeal {
  std::string name, below, amount, route;
};

struct DayBar {
  std::string label, count, sum;
  std::int64_t value = 0;
};

struct MyDayState {
  bool stale = true;
  std::string greeting, date_line;
  std::vector<DayFigure> figures;
  std::int64_t task_count = 0, ticket_count = 0;  // also those that are not shown
  std::vector<DayEvent> events;  // today's
  std::vector<DayTask> tasks;
  std::vector<DayTicket> tickets;
  std::vector<DayDeal> deals;
  std::vector<DayBar> pipeline;  // by stage, value = number of deals
  std::vector<DayBar> weeks;     // won, oldest first, value = minor units
  std::string best_week;         // the highest bar in words
  bool nothing_at_all = false;   // no records yet: say how to begin
};

enum class DayAsk : std::uint8_t {
  go, check_task, open_task, open_event, new_task, import, new_contact
};

struct DayIntent {
  DayAsk ask;
  std::string text = {};
  std::size_t index = 0;
};

}  // namespace acq::ui
