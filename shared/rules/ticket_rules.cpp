// Tickets and what is said in them.
#include "model/record.h"
#include "rules/crm_rules.h"
#include "rules/edit.h"
#include "store/rows.h"

namespace acq {

int answer_hours(std::string_view priority) {
  if (priority == "urgent") return 2;
  if (priority == "high") return 8;
  return priority == "low" ? 72 : 24;
}

void on_ticket(Edit& edit) {
  if (edit.inserts()) {
    edit.set_default("ticket_state", std::string("new"));
    edit.set_default("priority", std::string("normal"));
    const int hours = answer_hours(edit.text("priority"));
    edit.set_default("due_at", edit.context.now + hours * 3'600'000ll);
  }
  if (!edit.sets("ticket_state")) return;
  const std::string_view state = edit.text("ticket_state");
  follow_state(edit, state == "solved" || state == "closed", "solved_at");
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
  if (!change.fields.empty()) more.push_back(std::move(change));
  return {};
}

}  // namespace acq
