// Events and due tasks over days: a day, a week, a month, or a list.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "model/entity.h"

namespace acq::ui {

enum class CalendarSpan : std::uint8_t { day, week, month, agenda };

// One occurrence of an event, or a task on the day it is due. `from` and `to` are what the user's
// clock shows, as if it were UTC; of what takes all day, midnights.
struct CalendarEntry {
  Id row{};
  EntityKind kind = EntityKind::event;
  TimeMs occurrence = 0;  // its start as the series says
  TimeMs from = 0, to = 0;
  bool all_day = false;
  bool repeats = false;
  bool done = false;      // held, cancelled or done: drawn quietly
  bool struck = false;    // cancelled or done
  bool movable = true;
  int colour = 0;         // of whose it is
  std::string title, when, below;
  // Beside what overlaps it in its day (lay_out_day).
  int lane = 0, lanes = 1;

  bool is(const Id& other, TimeMs at) const { return row == other && occurrence == at; }
};

// Somebody whose calendar can be shown beside the own one.
struct CalendarPerson {
  Id id{};
  std::string name;
  int colour = 0;
  bool shown = false;
};

enum class CalendarGrip : std::uint8_t { none, move, end, create };

// What is between two places, under the pointer or a finger.
struct CalendarDrag {
  CalendarGrip grip = CalendarGrip::none;
  bool held = false;             // since a frame
  bool moving = false;           // it went further than a press would
  std::size_t entry = 0;         // move, end
  float press_x = 0, press_y = 0;
  TimeMs pressed = 0;            // the time under the pointer when it went down
  TimeMs from = 0, to = 0;       // where it would go
  bool all_day = false;
};

// "This one, this and following, all?" before a series is changed.
struct CalendarAsking {
  bool open = false;
  bool removes = false;
  bool opens = false;  // the form
  std::size_t entry = 0;
  TimeMs from = 0, to = 0;
  bool all_day = false;
};

struct CalendarState {
  CalendarSpan span = CalendarSpan::week;
  bool span_chosen = false;       // else the window's width decides
  DateDays day = 0;               // the one that is shown, or lies in what is shown
  DateDays today = 0;
  int first_weekday = 0;          // 0 = Monday
  TimeMs now_shown = 0;           // what the clock shows
  bool can_write = true;
  bool stale = true;
  bool scroll_to_hours = true;    // to the working day, once
  std::string title;              // "November 2026"
  DateDays first = 0, last = 0;   // what is shown: [first, last)
  std::vector<CalendarEntry> entries;  // by start
  std::vector<CalendarPerson> people;  // others, by name
  Id selected{};
  TimeMs selected_at = 0;
  bool focus_selected = false;    // the keyboard follows what was moved
  CalendarDrag drag;
  CalendarAsking asking;
  std::string error;
};

enum class CalendarAsk : std::uint8_t {
  span,      // number: CalendarSpan
  step,      // number: how many screens on
  today,
  show_day,  // day
  open,      // entry
  check,     // entry: a task is done
  move,      // entry, from, to, all_day
  remove,    // entry
  create,    // from, to, all_day
  person,    // number: index into people
  answer,    // number: SeriesPart
  give_up,   // the question
  take_in,   // pick an .ics file
  give_out,  // what is shown, as an .ics file
};

struct CalendarIntent {
  CalendarAsk ask;
  std::size_t entry = 0;
  int number = 0;
  DateDays day = 0;
  TimeMs from = 0, to = 0;
  bool all_day = false;
};

}  // namespace acq::ui
