#include "rules/crm_rules.h"

#include <algorithm>
#include <limits>

#include "base/date.h"
#include "model/choices.h"
#include "store/query.h"
#include "store/rows.h"

namespace acq {
namespace {

// A change seen together with the record it changes.
struct Edit {
  RuleContext& context;
  Change& change;
  const Record* current;

  // What the field will hold.
  const Value& get(std::string_view field) const {
    static const Value kEmpty{};
    if (const Value* value = change.find(field)) return *value;
    return current ? current->get(field) : kEmpty;
  }
  std::string_view text(std::string_view field) const { return text_of(get(field)); }
  bool inserts() const { return change.kind == ChangeKind::insert; }
  bool sets(std::string_view field) const { return change.find(field) != nullptr; }
  void set_default(std::string_view field, Value value) {
    if (is_empty(get(field)) && !is_empty(value)) change.set(field, std::move(value));
  }
  bool knows(std::string_view field) const { return entity(change.entity).find(field); }
};

constexpr std::int64_t kThousandths = 1000;

Value organisation_currency(Rows& rows) {
  const auto found = list_rowids(rows, {.kind = EntityKind::organisation, .limit = 1});
  if (!found || found->empty()) return {};
  const auto organisation = rows.at(EntityKind::organisation, found->front());
  return organisation && *organisation ? (*organisation)->get("currency") : Value{};
}

void default_owner(Edit& edit) {
  const bool staff = !edit.context.actor.user.is_nil();
  if (edit.inserts() && staff && edit.knows("owner") && !edit.sets("owner")) {
    edit.change.set("owner", edit.context.actor.user);
  }
}

void default_currency(Edit& edit) {
  if (!edit.knows("currency") || edit.change.entity == EntityKind::organisation) return;
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

void on_deal(Edit& edit) {
  const DateDays today = day_of(edit.context.now);
  if (edit.inserts()) edit.set_default("opened_on", today);
  if (!edit.sets("stage")) return;
  const Choice* stage = choices::stage.find(edit.text("stage"));
  if (!stage) return;  // refused by the value check
  if (!edit.sets("probability")) {
    edit.change.set("probability", std::int64_t{stage->weight});
  }
  const bool closed = stage->name == "won" || stage->name == "lost";
  if (!closed && !edit.sets("closed_on")) edit.change.set("closed_on", Value{});
  if (closed) edit.set_default("closed_on", today);
  if (stage->name != "lost" && !edit.sets("lost_reason") && !is_empty(edit.get("lost_reason"))) {
    edit.change.set("lost_reason", Value{});
  }
}

// Two of the largest values multiplied fit; anything beyond a value's limits is refused later.
__extension__ typedef __int128 Wide;

Wide within(Wide number, Wide most) { return std::clamp(number, -most, most); }

// quantity * price, less the discount; a line without a quantity counts once.
Wide line_total(const Record& line) {
  constexpr Wide kMost = Wide{1} << 53;
  const Wide quantity = within(number_of(line.get("quantity"), kThousandths), kMost);
  const Wide price = within(number_of(line.get("price")), kMost);
  const Wide left = 100 - within(number_of(line.get("discount")), 1000);
  return price * quantity / kThousandths * left / 100;
}

Result<void> on_deal_line(Edit& edit, std::vector<Change>& more) {
  if (edit.inserts()) {
    const auto product = edit.context.rows.find(EntityKind::product, id_of(edit.get("product")));
    if (product && *product) {
      edit.set_default("price", (*product)->get("price"));
      edit.set_default("currency", (*product)->get("currency"));
      edit.set_default("description", std::string(title_of(**product)));
    }
    edit.set_default("quantity", kThousandths);
    // A line that says neither what nor how much would only empty the deal's amount.
    if (is_empty(edit.get("product")) && is_empty(edit.get("description"))) {
      return fail("required", {}, {.entity = "deal_line", .field = "product"});
    }
  }
  const Id deal = id_of(edit.get("deal"));
  Rows& rows = edit.context.rows;
  auto lines = list_rowids(rows, {.kind = EntityKind::deal_line,
                                  .where = {{"deal", Compare::equal, deal}}});
  if (!lines) return forward(lines);
  Wide sum = 0;
  for (const std::int64_t rowid : *lines) {
    auto line = rows.at(EntityKind::deal_line, rowid);
    if (!line) return forward(line);
    if (*line && (*line)->id != edit.change.row) sum += line_total(**line);
  }
  if (edit.change.kind != ChangeKind::remove) {
    Record line = edit.current ? *edit.current : blank(EntityKind::deal_line, edit.change.row);
    for (const FieldChange& part : edit.change.fields) line.values[part.field] = part.value;
    sum += line_total(line);
  }
  Change change = update_change(EntityKind::deal, deal);
  constexpr Wide kMost = std::numeric_limits<std::int64_t>::max();
  change.set("amount", static_cast<std::int64_t>(within(sum, kMost)));
  if (const Value& currency = edit.get("currency"); !is_empty(currency)) {
    change.set("currency", currency);
  }
  more.push_back(std::move(change));
  return {};
}

// `time_field` holds since when `state_field` is one of the done states.
void follow_state(Edit& edit, bool done, std::string_view time_field) {
  if (done) {
    edit.set_default(time_field, edit.context.now);
  } else if (!is_empty(edit.get(time_field))) {
    edit.change.set(time_field, Value{});
  }
}

void on_task(Edit& edit) {
  if (edit.inserts()) {
    edit.set_default("task_state", std::string("open"));
    edit.set_default("priority", std::string("normal"));
  }
  if (edit.sets("task_state")) follow_state(edit, edit.text("task_state") == "done", "done_at");
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

void on_activity(Edit& edit) {
  if (!edit.inserts()) return;
  edit.set_default("happened_at", edit.context.now);
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

}  // namespace

int answer_hours(std::string_view priority) {
  if (priority == "urgent") return 2;
  if (priority == "high") return 8;
  return priority == "low" ? 72 : 24;
}

Result<void> CrmRules::before_write(RuleContext& context, Change& change, const Record* current,
                                    std::vector<Change>& more) {
  Edit edit{context, change, current};
  // Also of what a device sends: others will open it.
  const bool removes = change.kind == ChangeKind::remove;
  if (change.entity == EntityKind::list_view && !removes) {
    if (auto fine = on_list_view(edit); !fine) return fine;
  }
  if (context.replicated) return {};
  if (change.kind == ChangeKind::remove || change.kind == ChangeKind::restore) {
    return change.entity == EntityKind::deal_line ? on_deal_line(edit, more) : Result<void>{};
  }
  default_owner(edit);
  default_currency(edit);
  if (edit.knows("contact") && edit.knows("account")) default_account(edit);
  switch (change.entity) {
    case EntityKind::deal: on_deal(edit); return {};
    case EntityKind::deal_line: return on_deal_line(edit, more);
    case EntityKind::task: on_task(edit); return {};
    case EntityKind::ticket: on_ticket(edit); return {};
    case EntityKind::ticket_message: return on_ticket_message(edit, more);
    case EntityKind::activity: on_activity(edit); return {};
    case EntityKind::product:
    case EntityKind::user:
      if (edit.inserts()) edit.set_default("active", std::int64_t{1});
      return {};
    default: return {};
  }
}

}  // namespace acq
