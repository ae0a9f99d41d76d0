// How the made-up organisation answers its customers.
#pragma once

#include <vector>

#include "base/clock.h"
#include "model/record.h"

namespace acq {
class IdMaker;
}

namespace acq::server::demo {

// Queues, service levels, prepared texts, macros, assignment rules and articles. `first_team` and
// `second_team` answer.
void add_service(std::vector<Change>& changes, IdMaker& ids, const Id& first_team,
                 const Id& second_team, TimeMs now);

}  // namespace acq::server::demo
