// Between the files of follow_up.h; nobody else includes it.
#pragma once

#include "rules/follow_up.h"

namespace acq {

// The task that `rule` makes about `record`; nothing when it is or was there.
Result<std::optional<Change>> follow_up_task(Rows& rows, const Record& rule, const Record& record,
                                             std::string_view occasion, DateDays today);

// The rules in force for this entity.
Result<std::vector<Record>> follow_up_rules(Rows& rows, EntityKind kind);

// Its filter, as it is meant at this moment. "Me" is nobody.
Result<Filter> follow_up_filter(Rows& rows, const Record& rule, TimeMs now);

}  // namespace acq
