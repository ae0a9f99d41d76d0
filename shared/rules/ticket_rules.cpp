// Tickets and what is said in them.
#include "model/record.h"
#include "base/date.h"
#include "rules/assignment.h"
#include "rules/crm_rules.h"
#include "rules/edit.h"
#include "rules/sla.h"
#include "store/rows.h"

namespace acq {
namespace {

bool is_paused(std::string_view state) {
  return state == "waiting" || state == "solved" || state == "closed";
}

TimeMs created_at(const Edit& edit) {
  return edit.current ? number_of(edit.current->get("created_at"), edit.context.now)
                      : edit.context.now;
}

void set_moment(Edit& edit, std::string_view field, std::optional<TimeMs> moment) {
  const Value value = moment ? Value{*moment} : Value{};
  if (edit.get(field) != value) edit.change.set(field, value);
}

// Starts and stops the clock with the state: what passes while it stands is added up.
void keep_clock(Edit& edit, const BusinessHours& hours) {
  const bool paused = is_paused(edit.text("ticket_state"));
  const Value since = edit.get("waiting_since");
  if (paused && is_empty(since)) edit.change.set("waiting_since", edit.context.now);
  if (paused || is_empty(since)) return;
  const std::int64_t waited = business_ms(hours, number_of(since), edit.context.now);
  edit.change.set("waited_ms", number_of(edit.get("waited_ms")) + waited);
  edit.change.set("waiting_since", Value{});
}

// What is promised for the ticket as it will be. Without a policy whoever made it may have said a
// time; else it is the priority's.
Result<void> set_due(Edit& edit) {
  const bool asked = edit.inserts() || edit.sets("ticket_state") || edit.sets("priority") ||
                     edit.sets("queue") || edit.sets("first_answered_at");
  if (!asked) return {};
  auto policy = find_sla_policy(edit.context.rows, id_of(edit.get("queue")),
                                edit.text("priority"));
  if (!policy) return forward(policy);
  keep_clock(edit, *policy ? (*policy)->hours : BusinessHours{});
  if (!*policy) {
    const std::int64_t hours = answer_hours(edit.text("priority"));
    if (edit.inserts()) edit.set_default("due_at", edit.context.now + hours * kMsPerHour);
    return {};
  }
  const SlaTicket ticket{.created = created_at(edit),
                         .answered = !is_empty(edit.get("first_answered_at")),
                         .paused = is_paused(edit.text("ticket_state")),
                         .waited_ms = number_of(edit.get("waited_ms"))};
  const SlaDue due = sla_due(**policy, ticket);
  set_moment(edit, "first_answer_due", due.first_answer);
  // What was promised stays known while the clock stands.
  if (!ticket.paused) set_moment(edit, "solve_due", due.solve);
  if (!edit.sets("due_at")) set_moment(edit, "due_at", due.next);
  return {};
}

}  // namespace

int answer_hours(std::string_view priority) {
  if (priority == "urgent") return 2;
  if (priority == "high") return 8;
  return priority == "low" ? 72 : 24;
}

Result<void> on_ticket(Edit& edit) {
  if (edit.inserts()) {
    edit.set_default("ticket_state", std::string("new"));
    edit.set_default("priority", std::string("normal"));
  }
  if (edit.sets("ticket_state")) {
    const std::string_view state = edit.text("ticket_state");
    follow_state(edit, state == "solved" || state == "closed", "solved_at");
  }
  return set_due(edit);
}

Result<void> on_satisfaction(const Edit& edit) {
  const Value* mark = edit.change.find("satisfaction");
  if (!mark || is_empty(*mark) || (number_of(*mark) >= 1 && number_of(*mark) <= 5)) return {};
  return fail("bad_satisfaction", {}, {.entity = "ticket", .field = "satisfaction"});
}

// A customer's word makes the ticket open again; staff's answer makes it wait for the customer.
Result<void> on_ticket_message(Edit& edit, std::vector<Change>& more) {
  if (!edit.inserts()) return {};
  edit.set_default("sent_at", edit.context.now);
  const bool internal = number_of(edit.get("internal")) != 0;
  const Id ticket_id = id_of(edit.get("ticket"));
  auto ticket = edit.context.rows.find(EntityKind::ticket, ticket_id);
  if (!ticket) return forward(ticket);
  if (internal || !*ticket) return {};
  const std::string_view state = text_of((*ticket)->get("ticket_state"));
  const bool from_customer = edit.text("author_kind") == "customer";
  Change change = update_change(EntityKind::ticket, ticket_id);
  if (from_customer && state != "new" && state != "open") {
    change.set("ticket_state", std::string("open"));
  } else if (!from_customer && (state == "new" || state == "open")) {
    change.set("ticket_state", std::string("waiting"));
  }
  if (!from_customer && is_empty((*ticket)->get("owner"))) {
    change.set("owner", edit.get("author_user"));
  }
  if (!from_customer && is_empty((*ticket)->get("first_answered_at"))) {
    change.set("first_answered_at", edit.context.now);
  }
  if (!change.fields.empty()) more.push_back(std::move(change));
  return {};
}

}  // namespace acq
