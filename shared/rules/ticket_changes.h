// What is done to a ticket as a whole: each gives the changes for one Store::write, and one Undo
// takes it back.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "store/rows.h"

namespace acq {

class IdMaker;

struct TicketChanges {
  std::vector<Change> changes;
  Id ticket{};  // the one to look at afterwards
};

// What was said and attached in `gone`, and what points to it, moves to `keep`; `gone` is solved
// and names `keep`. Its description stays as a note of `me`, headed by `heading`.
// Codes: not_found, merge_impossible (the same ticket, or one that was merged before).
Result<TicketChanges> merge_tickets(Rows& rows, IdMaker& ids, const Id& keep, const Id& gone,
                                    const Id& me, std::string_view heading);

// A message with its files becomes the beginning of a new ticket of the same customer, linked with
// the old one. Codes: not_found.
Result<TicketChanges> split_ticket(Rows& rows, IdMaker& ids, const Id& message,
                                   std::string subject, const Id& me);

// What a macro does to a ticket. Empty when it does nothing. Codes: not_found.
Result<TicketChanges> apply_macro(Rows& rows, IdMaker& ids, const Id& macro, const Id& ticket,
                                  const Id& me);

}  // namespace acq
