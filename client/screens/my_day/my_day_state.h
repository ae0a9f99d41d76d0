// The start page: what to do today, what is waiting, how sales stand; arranged by its reader.
#pragma once

#include <array>
#include <string>
#include <string_view>
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

struct DayBar {
  std::string label, count, sum;
  std::int64_t value = 0;
};

// What the page is made of. The figures stand on top, the others in the reader's order.
enum class DayCard : std::uint8_t {
  figures, today, won_weeks, tickets, pipeline, deals, favourites, recent
};
struct DayCardSpec {
  DayCard card;
  std::string_view name;  // stored
  std::string_view title_key;
  bool usual;  // shown until somebody says otherwise
};
inline constexpr std::array kDayCards = {
    DayCardSpec{DayCard::figures, "figures", "day.figures", true},
    DayCardSpec{DayCard::today, "today", "day.today", true},
    DayCardSpec{DayCard::won_weeks, "won_weeks", "day.won_by_week", true},
    DayCardSpec{DayCard::tickets, "tickets", "day.tickets_need", true},
    DayCardSpec{DayCard::pipeline, "pipeline", "day.pipeline", true},
    DayCardSpec{DayCard::deals, "deals", "day.my_deals", true},
    DayCardSpec{DayCard::favourites, "favourites", "nav.favourites", false},
    DayCardSpec{DayCard::recent, "recent", "day.recent", false},
};

struct DayPlace {
  DayCard card = DayCard::figures;
  bool shown = true;
  bool operator==(const DayPlace&) const = default;
};
using DayOrder = std::vector<DayPlace>;

// The setting that keeps it.
inline constexpr std::string_view kDayOrder = "my_day";

struct DayLink {
  std::string title, below, route;
  std::string amount = {};  // of a deal
};

struct MyDayState {
  bool stale = true;
  DayOrder order;          // every card once
  bool arranging = false;  // the drawer is open
  std::string greeting, date_line;
  std::vector<DayFigure> figures;
  std::int64_t task_count = 0, ticket_count = 0;  // also those that are not shown
  std::vector<DayEvent> events;  // today's
  std::vector<DayTask> tasks;
  std::vector<DayTicket> tickets;
  std::vector<DayLink> deals, favourites, recent;
  std::vector<DayBar> pipeline;  // by stage, value = number of deals
  std::vector<DayBar> weeks;     // won, oldest first, value = minor units
  std::string best_week;         // the highest bar in words
  bool nothing_at_all = false;   // no records yet: say how to begin
};

enum class DayAsk : std::uint8_t {
  go, check_task, open_task, open_event, new_task, import, new_contact,
  arrange, arranged,      // opens and closes the drawer
  card_up, card_down, show_card,  // index into order
  usual_order,
};

struct DayIntent {
  DayAsk ask;
  std::string text = {};
  std::size_t index = 0;
};

}  // namespace acq::ui
