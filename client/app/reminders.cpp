#include "client/app/reminders.h"

#include <algorithm>
#include <charconv>

#include "client/screens/shown/event_times.h"
#include "client/screens/shown/shown.h"
#include "i18n/locale.h"
#include "rules/notices.h"
#include "rules/recurrence.h"

namespace acq::app {
namespace {

// The start of the program comes first.
constexpr TimeMs kPatience = 3000;
// The longest time before that a reminder is offered for, and how long a device may have been off.
constexpr TimeMs kAhead = 15 * kMsPerDay, kBack = 14 * kMsPerDay;
constexpr TimeMs kLate = 10 * 60'000, kMinute = 60'000;
constexpr std::int64_t kUsualMinute = 9 * 60;  // of a task that has no time of day
constexpr std::string_view kSince = "reminders.since";

TimeMs number_in(const std::string& text) {
  TimeMs number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

}  // namespace

void Reminders::committed(std::span<const Touched> rows) {
  stale_ = stale_ || std::ranges::any_of(rows, [](const Touched& touched) {
             return touched.kind == EntityKind::event || touched.kind == EntityKind::task;
           });
}

void Reminders::add_events(ui::Env& env, TimeMs from, TimeMs before, std::vector<Due>& out) {
  const Id user = env.actor.user;
  for (const ui::EventTime& time : ui::events_between(env, {&user, 1}, from, before + kAhead)) {
    const Value& minutes = time.event.get("reminder_min");
    const bool planned = text_of(time.event.get("event_state")) == "planned";
    if (is_empty(minutes) || !planned) continue;
    const bool all_day = number_of(time.event.get("all_day")) != 0;
    TimeMs start = time.starts_at;
    if (all_day) start = moment_of(start, [&](TimeMs at) { return env.offset_at(at); });
    out.push_back({start - number_of(minutes) * kMinute, start, EntityKind::event, time.event.id,
                   ui::shown_title(env, time.event), all_day});
  }
}

void Reminders::add_tasks(ui::Env& env, TimeMs from, TimeMs before, std::vector<Due>& out) {
  ListQuery query{.kind = EntityKind::task, .sort = "due_on"};
  query.where = {{"task_state", Compare::equal, std::string("open")},
                 {"owner", Compare::equal, env.actor.user},
                 {"due_on", Compare::at_least, day_of(from) - 1},
                 {"due_on", Compare::at_most, day_of(before + kAhead)},
                 {"reminder_min", Compare::not_empty, {}}};
  for (const Record& task : ui::fetch_all(env, query)) {
    const Value& minute = task.get("due_minute");
    const TimeMs shown = number_of(task.get("due_on")) * kMsPerDay +
                         number_of(minute, kUsualMinute) * kMinute;
    const TimeMs start = moment_of(shown, [&](TimeMs at) { return env.offset_at(at); });
    out.push_back({start - number_of(task.get("reminder_min")) * kMinute, start, EntityKind::task,
                   task.id, ui::shown_title(env, task), is_empty(minute)});
  }
}

std::vector<Reminders::Due> Reminders::find(ui::Env& env, TimeMs from, TimeMs before) {
  std::vector<Due> all;
  add_events(env, from, before, all);
  add_tasks(env, from, before, all);
  next_ms_ = 0;
  for (const Due& due : all) {
    if (due.at >= before && (next_ms_ == 0 || due.at < next_ms_)) next_ms_ = due.at;
  }
  std::erase_if(all, [&](const Due& due) { return due.at < from || due.at >= before; });
  std::ranges::stable_sort(all, {}, &Due::at);
  return all;
}

// Each time: of several wishes the host keeps the earliest alone.
void Reminders::ask_for_time(ui::Env& env) const {
  if (next_ms_ == 0) return;
  const TimeMs wait = std::clamp<TimeMs>(next_ms_ - env.now, 1, kMsPerDay);
  env.host.frames.work_in(static_cast<int>(wait));
}

std::vector<Reminded> Reminders::run(ui::Env& env) {
  const TimeMs now = env.now;
  if (begun_ms_ == 0) begun_ms_ = now;
  if (now < begun_ms_ + kPatience) {
    env.host.frames.work_in(static_cast<int>(begun_ms_ + kPatience - now));
    return {};
  }
  const bool due = next_ms_ != 0 && now >= next_ms_;
  if (!stale_ && !due) ask_for_time(env);
  if ((!stale_ && !due) || env.actor.user.is_nil()) return {};
  stale_ = false;
  TimeMs since = number_in(preferences_.get(kSince));
  since = since == 0 ? now - kLate : std::clamp(since, now - kBack, now);
  std::vector<Reminded> told;
  std::vector<Change> changes;
  for (const Due& each : find(env, since, now + 1)) {
    const Notice notice{"reminder", env.actor.user, each.kind,   each.row,
                        each.subject, each.at,      iso_time(each.starts_at)};
    const auto known = env.rows.find(EntityKind::notification, notice_id(notice));
    const bool there = known && *known;
    if (there && ((*known)->deleted || !is_empty((*known)->get("read_at")))) continue;
    auto change = notice_change(env.rows, notice);
    if (change && *change) changes.push_back(std::move(**change));
    const int offset = env.offset_at(each.starts_at);
    std::string when = format_day(env.tr, day_of(each.starts_at, offset), env.today());
    if (!each.all_day) when += ", " + format_time(env.tr.language(), each.starts_at, offset);
    told.push_back({notice_id(notice), each.kind, each.row, each.subject, std::move(when),
                    each.at < now - kLate});
  }
  preferences_.set(kSince, std::to_string(now + 1));
  // The bell shows them; there is nothing to take back.
  if (!changes.empty()) (void)env.store.write(env.actor, changes);
  ask_for_time(env);
  return told;
}

}  // namespace acq::app
