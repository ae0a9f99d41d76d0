// When events take place: single ones, and those of series.
#pragma once

#include <span>
#include <vector>

#include "client/screens/screen.h"

namespace acq::ui {

// The user's events of [from, before) as they take place, by start; moments.
struct EventTime {
  Record event;
  TimeMs starts_at = 0, ends_at = 0;
};
std::vector<EventTime> events_between(Env& env, std::span<const Id> whose, TimeMs from,
                                      TimeMs before);

}  // namespace acq::ui
