// What was promised for a ticket, and until when.
#pragma once

#include <optional>

#include "rules/business_hours.h"
#include "store/rows.h"

namespace acq {

struct SlaPolicy {
  std::int64_t first_answer_minutes = 0;  // 0: nothing is promised
  std::int64_t solve_minutes = 0;
  BusinessHours hours{};
};

struct SlaTicket {
  TimeMs created = 0;
  bool answered = false;      // staff have written to the customer
  bool paused = false;        // it waits for the customer, or is done
  std::int64_t waited_ms = 0; // business time for which it was paused
};

struct SlaDue {
  std::optional<TimeMs> first_answer, solve;
  std::optional<TimeMs> next;  // the nearer of those that still count
};

// While a ticket is paused, nothing comes next, and nobody knows yet until when it must be solved.
SlaDue sla_due(const SlaPolicy& policy, const SlaTicket& ticket);

// The active policy for tickets of this queue (may be nil) and priority: one that names the queue
// counts before one that does not, then one that names the priority. Nothing when there is none.
// Codes: the database's.
Result<std::optional<SlaPolicy>> find_sla_policy(Rows& rows, const Id& queue,
                                                 std::string_view priority);

}  // namespace acq
