// What the demo organisation has in its calendar.
#pragma once

#include <span>
#include <vector>

#include "base/id.h"
#include "model/record.h"

namespace acq::server::demo {

// `staff`: whoever looks around is the first of them.
void add_day(std::vector<Change>& changes, IdMaker& ids, std::span<const Id> staff,
             std::span<const Id> contacts, TimeMs now);

}  // namespace acq::server::demo
