#include "rules/sla.h"

#include <algorithm>

#include "store/query.h"

namespace acq {
namespace {

constexpr std::int64_t kMinuteMs = 60'000;

std::optional<TimeMs> earlier(std::optional<TimeMs> a, std::optional<TimeMs> b) {
  if (!a || !b) return a ? a : b;
  return std::min(*a, *b);
}

// How well a policy fits; -1: not at all.
int fit(const Record& policy, const Id& queue, std::string_view priority) {
  if (number_of(policy.get("active"), 1) == 0) return -1;
  const Value& for_queue = policy.get("queue");
  const std::string_view for_priority = text_of(policy.get("priority"));
  if (!is_empty(for_queue) && id_of(for_queue) != queue) return -1;
  if (!for_priority.empty() && for_priority != priority) return -1;
  return (is_empty(for_queue) ? 0 : 2) + (for_priority.empty() ? 0 : 1);
}

Result<SlaPolicy> read_policy(Rows& rows, const Record& record) {
  SlaPolicy policy;
  policy.first_answer_minutes = number_of(record.get("first_answer_minutes"));
  policy.solve_minutes = number_of(record.get("solve_minutes"));
  const Id named = id_of(record.get("business_hours"));
  if (named.is_nil()) return policy;
  auto hours = rows.find(EntityKind::business_hours, named);
  if (!hours) return forward(hours);
  if (!*hours || (*hours)->deleted) return policy;
  // Nobody can write one that cannot be read; if there is one after all, the clock never rests.
  if (auto read = read_business_hours(**hours)) policy.hours = std::move(*read);
  return policy;
}

}  // namespace

SlaDue sla_due(const SlaPolicy& policy, const SlaTicket& ticket) {
  SlaDue due;
  if (policy.first_answer_minutes > 0) {
    due.first_answer = add_business_ms(policy.hours, ticket.created,
                                       policy.first_answer_minutes * kMinuteMs);
  }
  if (ticket.paused) return due;
  if (policy.solve_minutes > 0) {
    due.solve = add_business_ms(policy.hours, ticket.created,
                                policy.solve_minutes * kMinuteMs + ticket.waited_ms);
  }
  due.next = ticket.answered ? due.solve : earlier(due.first_answer, due.solve);
  return due;
}

Result<std::optional<SlaPolicy>> find_sla_policy(Rows& rows, const Id& queue,
                                                 std::string_view priority) {
  auto rowids = list_rowids(rows, {.kind = EntityKind::sla_policy});
  if (!rowids) return forward(rowids);
  std::optional<Record> best;
  int best_fit = -1;
  for (const std::int64_t rowid : *rowids) {
    auto record = rows.at(EntityKind::sla_policy, rowid);
    if (!record) return forward(record);
    const int fits = *record ? fit(**record, queue, priority) : -1;
    if (fits <= best_fit) continue;
    best_fit = fits;
    best = std::move(*record);
  }
  if (!best) return std::nullopt;
  auto policy = read_policy(rows, *best);
  if (!policy) return forward(policy);
  return std::move(*policy);
}

}  // namespace acq
