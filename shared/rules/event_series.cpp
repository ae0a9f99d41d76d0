#include "rules/event_series.h"

#include <algorithm>

namespace acq {
namespace {

// A copy of what the user gave the event; not what the program keeps about it.
Change copy_of(const Record& event, Id row) {
  Change change = insert_change(EntityKind::event, row);
  const Entity& described = entity(EntityKind::event);
  for (std::size_t i = 0; i < described.fields.size(); ++i) {
    const Field& field = described.fields[i];
    const bool own = field.has(kSystem) || field.has(kKey) || field.name == "except_at" ||
                     field.name == "series" || field.name == "series_at";
    if (own || is_empty(event.values[i])) continue;
    change.set(field.name, event.values[i]);
  }
  return change;
}

TimeMs length_of(const Record& event) {
  const TimeMs start = number_of(event.get("starts_at"));
  return std::max<TimeMs>(0, number_of(event.get("ends_at"), start) - start);
}

void set_times(Change& change, const NewTimes& times, std::string_view recurrence) {
  change.set("starts_at", times.starts_at);
  change.set("ends_at", times.ends_at);
  change.set("all_day", std::int64_t{times.all_day});
  change.set("recurrence", recurrence.empty() ? Value{} : Value{std::string(recurrence)});
}

DateDays shown_day(const Record& event, TimeMs at, const ClockOffset& offset) {
  return day_of(at, number_of(event.get("all_day")) != 0 ? 0 : offset(at));
}

// The rule of a series that is moved by so many days.
Recurrence shifted(Recurrence rule, DateDays from, DateDays to) {
  const DateDays by = to - from;
  if (by == 0) return rule;
  const auto days = static_cast<unsigned>(rule.weekdays);
  if (days != 0) {
    const int turn = static_cast<int>((by % 7 + 7) % 7);
    rule.weekdays = static_cast<std::uint8_t>((days << turn | days >> (7 - turn)) & 0x7f);
  }
  const CalendarDate date = calendar_from_days(to);
  if (rule.month_day > 0) rule.month_day = date.day;
  if (rule.nth != 0) {
    rule.nth = (date.day - 1) / 7 + 1;
    rule.nth_day = weekday(to);
  }
  if (rule.last_day) *rule.last_day += by;
  if (rule.last_at) *rule.last_at += by * kMsPerDay;
  return rule;
}

// The series' end, so that this day's occurrence is the first that no longer takes place.
Change ended_before(const Occurrence& occurrence, const Series& series,
                    const ClockOffset& offset) {
  Recurrence rule = series.rule;
  rule.count = 0;
  rule.last_at.reset();
  rule.last_day = shown_day(occurrence.event, occurrence.starts_at, offset) - 1;
  Change change = update_change(EntityKind::event, occurrence.event.id);
  set_times(change,
            {series.starts_at, number_of(occurrence.event.get("ends_at")), series.all_day},
            recurrence_text(rule));
  return change;
}

// How many occurrences the rule has counted before this one, left out or not.
int counted_before(const Occurrence& occurrence, Series series, const ClockOffset& offset) {
  series.except.clear();
  return static_cast<int>(
      occurrences(series, series.starts_at, occurrence.starts_at, offset, 10'000).size());
}

std::vector<Change> move_following(const Occurrence& occurrence, const Series& series,
                                   const NewTimes& times, IdMaker& ids,
                                   const ClockOffset& offset) {
  const Record& event = occurrence.event;
  Recurrence rule = shifted(series.rule, shown_day(event, occurrence.starts_at, offset),
                            day_of(times.starts_at, times.all_day ? 0 : offset(times.starts_at)));
  if (rule.count > 0) {
    rule.count = std::max(1, rule.count - counted_before(occurrence, series, offset));
  }
  Change next = copy_of(event, ids.make());
  set_times(next, times, recurrence_text(rule));
  return {ended_before(occurrence, series, offset), std::move(next)};
}

Change move_all(const Occurrence& occurrence, const Series& series, const NewTimes& times,
                const ClockOffset& offset) {
  const Record& event = occurrence.event;
  const ClockOffset none = [](TimeMs) { return 0; };
  const ClockOffset& before = series.all_day ? none : offset;
  const ClockOffset& after = times.all_day ? none : offset;
  const TimeMs from = occurrence.starts_at + before(occurrence.starts_at) * 60'000ll;
  const TimeMs to = times.starts_at + after(times.starts_at) * 60'000ll;
  const TimeMs first = series.starts_at + before(series.starts_at) * 60'000ll;
  const TimeMs moved = moment_of(first + to - from, after);
  const Recurrence rule = shifted(series.rule, day_of(from), day_of(to));
  Change change = update_change(EntityKind::event, event.id);
  set_times(change, {moved, moved + times.ends_at - times.starts_at, times.all_day},
            recurrence_text(rule));
  // What was left out stays left out, at the new time.
  std::vector<std::string> tags;
  for (const TimeMs at : series.except) {
    const TimeMs shown = at + before(at) * 60'000ll + to - from;
    tags.push_back(except_tag(moment_of(shown, after)));
  }
  if (!tags.empty()) change.set("except_at", join_tags(std::move(tags)));
  return change;
}

}  // namespace

bool concerns(const Record& event, std::span<const Id> whose) {
  const auto is_there = [&](const Id& id) { return std::ranges::find(whose, id) != whose.end(); };
  if (is_there(id_of(event.get("owner")))) return true;
  for (const std::string& who : tags_of(text_of(event.get("attendees")))) {
    if (const auto id = Id::parse(who); id && is_there(*id)) return true;
  }
  return false;
}

std::optional<Series> series_of(const Record& event) {
  const std::string_view text = text_of(event.get("recurrence"));
  if (text.empty()) return std::nullopt;
  const auto rule = parse_recurrence(text);
  if (!rule) return std::nullopt;
  return Series{number_of(event.get("starts_at")), *rule,
                except_of(text_of(event.get("except_at"))), number_of(event.get("all_day")) != 0};
}

Change detached(const Occurrence& occurrence, Id row) {
  Change change = copy_of(occurrence.event, row);
  const bool all_day = number_of(occurrence.event.get("all_day")) != 0;
  set_times(change, {occurrence.starts_at, occurrence.starts_at + length_of(occurrence.event),
                     all_day}, {});
  change.set("series", occurrence.event.id);
  change.set("series_at", occurrence.starts_at);
  return change;
}

std::vector<Change> move_occurrence(const Occurrence& occurrence, SeriesPart part,
                                    const NewTimes& times, IdMaker& ids,
                                    const ClockOffset& offset) {
  const Record& event = occurrence.event;
  const auto series = series_of(event);
  if (!series) {
    Change change = update_change(EntityKind::event, event.id);
    set_times(change, times, text_of(event.get("recurrence")));
    return {std::move(change)};
  }
  if (part == SeriesPart::this_one) {
    Change change = detached(occurrence, ids.make());
    set_times(change, times, {});
    return {std::move(change)};
  }
  const bool first = occurrence.starts_at <= series->starts_at;
  if (part == SeriesPart::following && !first) {
    return move_following(occurrence, *series, times, ids, offset);
  }
  return {move_all(occurrence, *series, times, offset)};
}

std::vector<Change> remove_occurrence(const Occurrence& occurrence, SeriesPart part,
                                      const ClockOffset& offset) {
  const auto series = series_of(occurrence.event);
  const Id row = occurrence.event.id;
  const bool first = series && occurrence.starts_at <= series->starts_at;
  if (!series || part == SeriesPart::all || (part == SeriesPart::following && first)) {
    return {{EntityKind::event, row, ChangeKind::remove, {}}};
  }
  if (part == SeriesPart::following) return {ended_before(occurrence, *series, offset)};
  Change change = update_change(EntityKind::event, row);
  std::vector<std::string> tags = tags_of(text_of(occurrence.event.get("except_at")));
  tags.push_back(except_tag(occurrence.starts_at));
  change.set("except_at", join_tags(std::move(tags)));
  return {std::move(change)};
}

}  // namespace acq
