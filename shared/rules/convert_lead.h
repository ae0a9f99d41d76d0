// A qualified lead becomes an account, a contact and, if wanted, a deal.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "store/rows.h"

namespace acq {

struct LeadConversion {
  Id account;  // nil when the lead names no company
  Id contact;
  Id deal;  // nil when none was wanted
  std::vector<Change> changes;  // for one Store::write: all of it or nothing
};

// `deal_name` empty: no deal. An account of the same name (letters' case aside) is used again. What
// was said to the lead and planned with it becomes the contact's and the deal's as well.
// Codes: not_found, already_converted.
Result<LeadConversion> convert_lead(Rows& rows, IdMaker& ids, const Id& lead,
                                    const std::string& deal_name);

}  // namespace acq
