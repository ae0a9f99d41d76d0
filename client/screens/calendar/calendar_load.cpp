// Which events and tasks lie in what is shown.
#include <algorithm>

#include "client/screens/calendar/calendar.h"
#include "client/screens/shown/event_times.h"
#include "client/screens/shown/shown.h"
#include "i18n/locale.h"
#include "rules/event_series.h"

namespace acq::ui {
namespace {

constexpr std::size_t kTasksMost = 2000, kPeopleMost = 200;
constexpr int kColours = 6, kAgendaDays = 30;

Condition where(std::string_view field, Compare compare, Value value) {
  return {std::string(field), compare, std::move(value)};
}

std::string clock_words(Env& env, TimeMs shown) {
  return format_time(env.tr.language(), shown, 0);
}

CalendarEntry entry_of(Env& env, const EventTime& time) {
  const Record& event = time.event;
  CalendarEntry entry;
  entry.row = event.id;
  entry.occurrence = time.starts_at;
  entry.all_day = number_of(event.get("all_day")) != 0;
  entry.repeats = !text_of(event.get("recurrence")).empty();
  const auto shown = [&](TimeMs at) {
    return entry.all_day ? at : at + env.offset_at(at) * 60'000ll;
  };
  entry.from = shown(time.starts_at);
  entry.to = shown(time.ends_at);
  const std::string_view event_state = text_of(event.get("event_state"));
  entry.done = event_state != "planned";
  entry.struck = event_state == "cancelled";
  entry.title = shown_title(env, event);
  if (!entry.all_day) {
    entry.when = clock_words(env, entry.from) + " – " + clock_words(env, entry.to);
  }
  entry.below = text_of(event.get("place"));
  const std::string who = env.rows.title(EntityKind::contact, id_of(event.get("contact")));
  if (entry.below.empty()) entry.below = who;
  return entry;
}

void add_tasks(Env& env, CalendarState& state) {
  const bool movable = grant_of(env.actor, EntityKind::task).edit != Reach::none;
  ListQuery query{.kind = EntityKind::task, .sort = "due_on", .limit = kTasksMost};
  query.where = {where("due_on", Compare::at_least, state.first),
                 where("due_on", Compare::less, state.last),
                 where("owner", Compare::equal, env.actor.user)};
  for (const Record& task : fetch_all(env, query)) {
    CalendarEntry entry;
    entry.row = task.id;
    entry.kind = EntityKind::task;
    entry.movable = movable;
    entry.from = number_of(task.get("due_on")) * kMsPerDay;
    entry.occurrence = entry.from;
    entry.all_day = is_empty(task.get("due_minute"));
    entry.title = shown_title(env, task);
    entry.done = entry.struck = text_of(task.get("task_state")) != "open";
    if (!entry.all_day) {
      entry.from += number_of(task.get("due_minute")) * 60'000;
      entry.when = clock_words(env, entry.from);
    }
    entry.to = entry.all_day ? entry.from + kMsPerDay : entry.from + 1'800'000;
    entry.below = env.rows.title(EntityKind::contact, id_of(task.get("contact")));
    state.entries.push_back(std::move(entry));
  }
}

// Colleagues, with what the device remembers of whose calendar was shown.
void load_people(Env& env, CalendarState& state) {
  const std::string shown = env.shell.remembered("calendar.people");
  state.people.clear();
  ListQuery query{.kind = EntityKind::user, .limit = kPeopleMost};
  query.where = {where("active", Compare::equal, std::int64_t{1})};
  int colour = 0;
  for (const Record& user : fetch_all(env, query)) {
    if (user.id == env.actor.user) continue;
    colour = colour % (kColours - 1) + 1;
    const bool on = shown.find(user.id.text()) != std::string::npos;
    state.people.push_back({user.id, shown_title(env, user), colour, on});
  }
}

int colour_of(const CalendarState& state, const Record& event, const Id& own) {
  if (id_of(event.get("owner")) == own || concerns(event, {&own, 1})) return 0;
  for (const CalendarPerson& person : state.people) {
    if (person.shown && concerns(event, {&person.id, 1})) return person.colour;
  }
  return 0;
}

void set_range(CalendarState& state) {
  const auto week_start = [&](DateDays day) {
    return day - (weekday(day) - state.first_weekday + 7) % 7;
  };
  switch (state.span) {
    case CalendarSpan::day:
      state.first = state.day;
      state.last = state.day + 1;
      break;
    case CalendarSpan::week:
      state.first = week_start(state.day);
      state.last = state.first + 7;
      break;
    case CalendarSpan::month: {
      CalendarDate date = calendar_from_days(state.day);
      date.day = 1;
      const DateDays first = days_from_calendar(date).value_or(state.day);
      state.first = week_start(first);
      state.last = state.first + 42;
      break;
    }
    case CalendarSpan::agenda:
      state.first = state.day;
      state.last = state.day + kAgendaDays;
      break;
  }
}

std::string title_of_range(Env& env, const CalendarState& state) {
  if (state.span == CalendarSpan::day) return format_date(env.tr, state.day, DateStyle::long_day);
  const DateDays middle = state.span == CalendarSpan::month ? state.day : state.first;
  const CalendarDate date = calendar_from_days(middle);
  return env.tr("calendar.month", {{"month", env.tr("month." + std::to_string(date.month))},
                                   {"year", std::to_string(date.year)}});
}

}  // namespace

int first_weekday(Language language) {
  // English is the language of the United States here, as its dates are.
  return language == Language::en || language == Language::zh_hant ? 6 : 0;
}

void load_calendar(Env& env, CalendarState& state) {
  state.stale = false;
  state.today = env.today();
  if (state.day == 0) state.day = state.today;
  state.first_weekday = first_weekday(env.tr.language());
  state.can_write = grant_of(env.actor, EntityKind::event).create != Reach::none;
  load_people(env, state);
  set_range(state);
  state.title = title_of_range(env, state);
  std::vector<Id> whose = {env.actor.user};
  for (const CalendarPerson& person : state.people) {
    if (person.shown) whose.push_back(person.id);
  }
  state.entries.clear();
  // A day more on both sides: what is shown is by the clock, the moments are not.
  const TimeMs from = (state.first - 1) * kMsPerDay, before = (state.last + 1) * kMsPerDay;
  for (const EventTime& time : events_between(env, whose, from, before)) {
    CalendarEntry entry = entry_of(env, time);
    const bool here = entry.from < state.last * kMsPerDay &&
                      std::max(entry.to, entry.from + 1) > state.first * kMsPerDay;
    if (!here) continue;
    entry.colour = colour_of(state, time.event, env.actor.user);
    entry.movable = state.can_write;
    state.entries.push_back(std::move(entry));
  }
  add_tasks(env, state);
  std::ranges::stable_sort(state.entries, {}, &CalendarEntry::from);
}

void lay_out_day(std::vector<CalendarEntry*>& of_day) {
  std::ranges::stable_sort(of_day, [](const CalendarEntry* a, const CalendarEntry* b) {
    return a->from != b->from ? a->from < b->from : a->to > b->to;
  });
  std::vector<TimeMs> lanes;  // when each is free again
  std::size_t group = 0;      // first of those that hang together
  TimeMs group_end = 0;
  const auto close = [&](std::size_t end) {
    for (std::size_t i = group; i < end; ++i) of_day[i]->lanes = static_cast<int>(lanes.size());
    lanes.clear();
    group = end;
  };
  for (std::size_t i = 0; i < of_day.size(); ++i) {
    CalendarEntry& entry = *of_day[i];
    if (i > group && entry.from >= group_end) close(i);
    const auto free = std::ranges::find_if(lanes, [&](TimeMs at) { return at <= entry.from; });
    entry.lane = static_cast<int>(free - lanes.begin());
    const TimeMs end = std::max(entry.to, entry.from + 900'000);  // what is drawn at least
    if (free == lanes.end()) lanes.push_back(end);
    else *free = end;
    group_end = i == group ? end : std::max(group_end, end);
  }
  close(of_day.size());
}

}  // namespace acq::ui
