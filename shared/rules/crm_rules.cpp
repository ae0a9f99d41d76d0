#include "rules/crm_rules.h"

#include "rules/documents.h"
#include "rules/edit.h"
#include "rules/pricing.h"
#include "store/query.h"
#include "store/rows.h"

namespace acq {
namespace {

void default_owner(Edit& edit) {
  const bool staff = !edit.context.actor.user.is_nil();
  if (edit.inserts() && staff && edit.knows("owner") && !edit.sets("owner")) {
    edit.change.set("owner", edit.context.actor.user);
  }
}

void default_currency(Edit& edit) {
  // These are in the currency of what they are part of.
  const EntityKind kind = edit.change.entity;
  const bool part = kind == EntityKind::document_line || kind == EntityKind::price_list_entry;
  if (part || !edit.knows("currency") || kind == EntityKind::organisation) return;
  for (const std::string_view field : {"amount", "price", "revenue"}) {
    if (edit.knows(field) && edit.sets(field) && !is_empty(edit.get(field))) {
      if (is_empty(edit.get("currency"))) {
        edit.set_default("currency", organisation_currency(edit.context.rows));
      }
    }
  }
}

void default_account(Edit& edit) {
  if (!edit.sets("contact") || edit.sets("account") || !is_empty(edit.get("account"))) return;
  const auto contact = edit.context.rows.find(EntityKind::contact, id_of(edit.get("contact")));
  if (contact && *contact) edit.set_default("account", (*contact)->get("account"));
}

}  // namespace

void follow_state(Edit& edit, bool done, std::string_view time_field) {
  if (done) {
    edit.set_default(time_field, edit.context.now);
  } else if (!is_empty(edit.get(time_field))) {
    edit.change.set(time_field, Value{});
  }
}

// A view that nobody could open is no use to anybody.
Result<void> on_list_view(const Edit& edit) {
  const Entity* listed = find_entity(edit.text("entity_name"));
  if (!listed) {
    return fail("unknown_entity", std::string(edit.text("entity_name")),
                {.entity = "list_view", .field = "entity_name"});
  }
  auto filter = parse_filter(*listed, edit.text("filter"));
  if (!filter) return forward(filter);
  const std::string_view sort = edit.text("sort");
  if (!sort.empty() && sort != "title" && !listed->find(sort)) {
    return fail("unknown_field", std::string(sort), {.entity = "list_view", .field = "sort"});
  }
  return {};
}

namespace {

// What counts wherever a change was made: others will open it, pay it, calculate with it.
Result<void> always(Edit& edit, std::vector<Change>& more) {
  const bool removes = edit.change.kind == ChangeKind::remove;
  if (edit.change.entity == EntityKind::document_line) return on_document_line(edit, more);
  if (is_document(edit.change.entity)) return on_document(edit);
  if (edit.change.entity == EntityKind::exchange_rate && !removes) return on_exchange_rate(edit);
  if (edit.change.entity == EntityKind::list_view && !removes) return on_list_view(edit);
  return {};
}

}  // namespace

Result<void> CrmRules::before_write(RuleContext& context, Change& change, const Record* current,
                                    std::vector<Change>& more) {
  Edit edit{context, change, current};
  const bool edits = change.kind == ChangeKind::insert || change.kind == ChangeKind::update;
  if (edits && !context.replicated) {
    default_owner(edit);
    default_currency(edit);
    if (edit.knows("contact") && edit.knows("account")) default_account(edit);
  }
  if (auto done = always(edit, more); !done) return done;
  if (context.replicated) return {};
  if (!edits) {
    return change.entity == EntityKind::deal_line ? on_deal_line(edit, more) : Result<void>{};
  }
  switch (change.entity) {
    case EntityKind::deal: on_deal(edit); return {};
    case EntityKind::deal_line: return on_deal_line(edit, more);
    case EntityKind::price_list_entry: return on_price_list_entry(edit);
    case EntityKind::task: on_task(edit); return {};
    case EntityKind::ticket: on_ticket(edit); return {};
    case EntityKind::ticket_message: return on_ticket_message(edit, more);
    case EntityKind::activity: on_activity(edit); return {};
    case EntityKind::product:
    case EntityKind::price_list:
    case EntityKind::user:
      if (edit.inserts()) edit.set_default("active", std::int64_t{1});
      return {};
    default: return {};
  }
}

}  // namespace acq
