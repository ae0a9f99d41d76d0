// A filter asked of one record in memory: for what is not written yet.
#pragma once

#include "store/filter.h"
#include "store/rows.h"

namespace acq {

// `filter` is resolved. `rows` gives the records that the record's references point to. A list with
// this filter would show the record exactly when this is true.
bool matches(Rows& rows, const Record& record, const Filter& filter);

}  // namespace acq
