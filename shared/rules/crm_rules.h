// What happens when a record changes: defaults, derived fields and states that follow others.
// Runs where the change is made; replicated changes have been through it already.
#pragma once

#include "store/store.h"

namespace acq {

class CrmRules final : public Rules {
 public:
  // deal: probability and closing date follow the stage. deal_line: the deal's amount is the
  // sum of its lines. task: done_at follows the state. ticket: a new one is assigned, solved_at
  // follows the state, deadlines follow the service levels or the priority. ticket_message: the
  // ticket waits for who did not write last.
  // quote, sales_order, invoice: the totals are those of their lines, which take their prices and
  // taxes from product and price list; what was issued does not change.
  // event: it ends after it starts; whole days. task, event: only rules of repeating that can be
  // read. Follow-up rules and notifications: follow_up.h, notices.h.
  // New records get the writer as owner, and the organisation's currency beside an amount.
  Result<void> before_write(RuleContext& context, Change& change, const Record* current,
                            std::vector<Change>& more) override;
};

// Hours a ticket of this priority may stay unanswered.
int answer_hours(std::string_view priority);

}  // namespace acq
