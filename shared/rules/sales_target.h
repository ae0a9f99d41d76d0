// What somebody is to sell in a month.
#pragma once

#include <string_view>

#include "base/id.h"

namespace acq {

// The id of the target of a person or a team for a month ("2026-11"): the same on every device, so
// that two managers who set the same target offline edit one record.
Id sales_target_id(const Id& who, std::string_view month);

}  // namespace acq
