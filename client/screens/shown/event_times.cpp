#include "client/screens/shown/event_times.h"

#include <algorithm>

#include "client/screens/shown/shown.h"
#include "rules/event_series.h"

namespace acq::ui {
namespace {

constexpr std::size_t kEventsMost = 5000, kOccurrencesMost = 400;

Condition where(std::string_view field, Compare compare, Value value) {
  return {std::string(field), compare, std::move(value)};
}

TimeMs end_of(const Record& event) {
  return number_of(event.get("ends_at"), number_of(event.get("starts_at")));
}

// The window, widened by a day on both sides: all-day events have no zone.
void add_single(Env& env, std::span<const Id> whose, TimeMs from, TimeMs before,
                std::vector<EventTime>& out) {
  ListQuery query{.kind = EntityKind::event, .sort = "starts_at", .limit = kEventsMost};
  query.where = {where("starts_at", Compare::at_least, from - kEventDaysMax * kMsPerDay),
                 where("starts_at", Compare::less, before),
                 where("ends_at", Compare::at_least, from),
                 where("recurrence", Compare::empty, {})};
  for (Record& event : fetch_all(env, query)) {
    if (!concerns(event, whose)) continue;
    const TimeMs start = number_of(event.get("starts_at")), end = end_of(event);
    out.push_back({std::move(event), start, end});
  }
}

void add_series(Env& env, std::span<const Id> whose, TimeMs from, TimeMs before,
                std::vector<EventTime>& out) {
  ListQuery query{.kind = EntityKind::event, .sort = "", .limit = kEventsMost};
  query.where = {where("recurrence", Compare::not_empty, {}),
                 where("starts_at", Compare::less, before)};
  const ClockOffset offset = [&env](TimeMs at) { return env.offset_at(at); };
  for (const Record& event : fetch_all(env, query)) {
    const auto series = series_of(event);
    if (!series || !concerns(event, whose)) continue;
    const TimeMs length = end_of(event) - series->starts_at;
    for (const TimeMs at : occurrences(*series, from - length, before, offset,
                                       kOccurrencesMost)) {
      out.push_back({event, at, at + length});
    }
  }
}

}  // namespace

std::vector<EventTime> events_between(Env& env, std::span<const Id> whose, TimeMs from,
                                      TimeMs before) {
  std::vector<EventTime> out;
  add_single(env, whose, from, before, out);
  add_series(env, whose, from, before, out);
  std::ranges::stable_sort(out, {}, &EventTime::starts_at);
  return out;
}

}  // namespace acq::ui
