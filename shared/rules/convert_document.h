// A deal becomes a quote, a quote an order, an order an invoice; and a quote its next version.
#pragma once

#include <vector>

#include "base/result.h"
#include "store/rows.h"

namespace acq {

struct DocumentMade {
  EntityKind kind = EntityKind::none;
  Id row;
  std::vector<Change> changes;  // for one Store::write: all of it or nothing
};

// Each takes customer, words, address and lines along as they stand. Codes: not_found.
Result<DocumentMade> quote_from_deal(Rows& rows, IdMaker& ids, const Id& deal);

// The quote is accepted by that. Unless `again`, refuses when there is one already:
// already_ordered (detail: its number or name).
Result<DocumentMade> order_from_quote(Rows& rows, IdMaker& ids, const Id& quote, bool again);

// Unless `again`: already_invoiced, likewise; a cancelled invoice does not count.
Result<DocumentMade> invoice_from_order(Rows& rows, IdMaker& ids, const Id& order, bool again);

// A draft in the quote's place. Code: already_replaced.
Result<DocumentMade> next_version(Rows& rows, IdMaker& ids, const Id& quote);

}  // namespace acq
