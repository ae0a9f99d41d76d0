#include "rules/crm_rules.h"

#include "rules/assignment.h"
#include "rules/custom_rules.h"
#include "rules/documents.h"
#include "rules/edit.h"
#include "rules/follow_up.h"
#include "rules/lead_score.h"
#include "rules/notices.h"
#include "rules/pipelines.h"
#include "rules/user_setting.h"
#include "rules/pricing.h"
#include "store/colour_rules.h"
#include "store/query.h"
#include "store/rows.h"

namespace acq {
namespace {

void default_owner(Edit& edit) {
  if (edit.change.entity == EntityKind::sales_target) return;  // may be a team's
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

// What counts wherever a change was made: others will open it, pay it, calculate with it.
Result<void> always(Edit& edit, std::vector<Change>& more) {
  const EntityKind kind = edit.change.entity;
  if (kind == EntityKind::document_line) return on_document_line(edit, more);
  if (kind == EntityKind::activity) return score_lead_of(edit, more);
  if (is_document(kind)) return on_document(edit);
  if (edit.change.kind == ChangeKind::remove) {
    return kind == EntityKind::pipeline ? on_remove_pipeline(edit) : Result<void>{};
  }
  switch (kind) {
    case EntityKind::custom_field:
      return on_custom_field(edit);
    case EntityKind::custom_entity:
      return on_custom_entity(edit);
    case EntityKind::form_layout:
      return on_form_layout(edit);
    case EntityKind::validation_rule:
      return on_validation_rule(edit);
    case EntityKind::pipeline: return on_pipeline(edit);
    case EntityKind::score_rule: return on_score_rule(edit);
    case EntityKind::list_view: return on_list_view(edit);
    case EntityKind::dashboard_widget: return on_dashboard_widget(edit);
    case EntityKind::sales_target: return on_sales_target(edit);
    case EntityKind::exchange_rate: return on_exchange_rate(edit);
    case EntityKind::assignment_rule: return on_assignment_rule(edit);
    case EntityKind::business_hours: return on_business_hours(edit);
    case EntityKind::ticket: return on_satisfaction(edit);
    case EntityKind::event:
    case EntityKind::task: return check_recurrence(edit);
    case EntityKind::follow_up_rule: return on_follow_up_rule(edit);
    case EntityKind::user_setting: on_user_setting(edit); return {};
    default: return {};
  }
}

// What a record made or changed here has without anybody saying so.
Result<void> defaults(Edit& edit) {
  if (edit.change.entity == EntityKind::ticket) {
    if (auto done = assign_ticket(edit); !done) return done;
  }
  default_owner(edit);
  default_currency(edit);
  if (edit.knows("contact") && edit.knows("account")) default_account(edit);
  return {};
}

}  // namespace

void follow_state(Edit& edit, bool done, std::string_view time_field) {
  if (done) {
    edit.set_default(time_field, edit.context.now);
  } else if (!is_empty(edit.get(time_field))) {
    edit.change.set(time_field, Value{});
  }
}

Result<void> on_follow_up_rule(const Edit& edit) {
  return check_follow_up(edit.context.rows, edit.after());
}

// A view that nobody could open is no use to anybody.
Result<void> on_list_view(const Edit& edit) {
  const Entity* listed = edit.context.rows.find_entity(edit.text("entity_name"));
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
  const std::string_view group = edit.text("grouped_by");
  const Field* together = listed->find(group);
  if (!group.empty() && (!together || !can_group_rows(*together))) {
    return fail("unknown_field", std::string(group), edit.at("grouped_by"));
  }
  if (auto rules = parse_colour_rules(*listed, edit.text("colours")); !rules) {
    return forward(rules);
  }
  // Who only reads arranges lists for themselves, not for others.
  if (edit.context.actor.role == Role::read_only && edit.text("shared_with") != "me") {
    return fail("not_allowed", {}, edit.at("shared_with"));
  }
  return {};
}

namespace {

// What the change means for its own kind of record, where it is made.
Result<void> of_entity(Edit& edit, std::vector<Change>& more) {
  switch (edit.change.entity) {
    case EntityKind::deal: return on_deal(edit);
    case EntityKind::deal_line: return on_deal_line(edit, more);
    case EntityKind::price_list_entry: return on_price_list_entry(edit);
    case EntityKind::task: return on_task(edit, more);
    case EntityKind::ticket: return on_ticket(edit);
    case EntityKind::ticket_message: return on_ticket_message(edit, more);
    case EntityKind::activity: on_activity(edit); return {};
    case EntityKind::event: return on_event(edit, more);
    case EntityKind::product:
    case EntityKind::sla_policy:
    case EntityKind::assignment_rule:
    case EntityKind::price_list:
    case EntityKind::user:
      if (edit.inserts()) edit.set_default("active", std::int64_t{1});
      return {};
    default: return {};
  }
}

// What the program itself brings about.
Result<void> built_in(Edit& edit, std::vector<Change>& more) {
  RuleContext& context = edit.context;
  const Change& change = edit.change;
  const bool edits = change.kind == ChangeKind::insert || change.kind == ChangeKind::update;
  if (edits && !context.replicated) {
    if (auto done = defaults(edit); !done) return done;
  }
  if (auto done = always(edit, more); !done) return done;
  if (context.replicated) return {};
  if (!edits) {
    return change.entity == EntityKind::deal_line ? on_deal_line(edit, more) : Result<void>{};
  }
  if (auto done = of_entity(edit, more); !done) return done;
  if (auto done = notice_assigned(edit, more); !done) return done;
  if (auto done = notice_mentions(edit, more); !done) return done;
  return follow_up_edit(edit, more);
}

}  // namespace

Result<void> CrmRules::before_write(RuleContext& context, Change& change, const Record* current,
                                    std::vector<Change>& more) {
  Edit edit{context, change, current};
  if (auto done = built_in(edit, more); !done) return done;
  return on_customised(edit);
}

}  // namespace acq
