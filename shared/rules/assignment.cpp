#include "rules/assignment.h"

#include <optional>

#include "rules/business_hours.h"
#include "rules/filter_match.h"
#include "store/query.h"

namespace acq {
namespace {

Result<std::vector<Record>> records_of(Rows& rows, const ListQuery& query) {
  auto rowids = list_rowids(rows, query);
  if (!rowids) return forward(rowids);
  std::vector<Record> records;
  for (const std::int64_t rowid : *rowids) {
    auto record = rows.at(query.kind, rowid);
    if (!record) return forward(record);
    if (*record) records.push_back(std::move(**record));
  }
  return records;
}

Result<bool> fits(Edit& edit, const Record& rule, const Record& ticket) {
  if (number_of(rule.get("active"), 1) == 0) return false;
  const Entity& described = edit.context.rows.entity(EntityKind::ticket);
  auto filter = parse_filter(described, text_of(rule.get("filter")));
  if (!filter) return false;  // of a newer program: nothing to hold up a customer's ticket for
  const Filter now = resolved(described, *filter, edit.context.actor.user, edit.context.now, 0);
  return matches(edit.context.rows, ticket, now);
}

Result<Id> owner_by(Rows& rows, const Record& rule) {
  const Id named = id_of(rule.get("assignee"));
  const std::string_view spread = text_of(rule.get("spread"));
  const Id team = id_of(rule.get("team"));
  if (spread.empty() || team.is_nil()) return named;
  auto next = next_in_team(rows, team, spread);
  if (!next) return next;
  return next->is_nil() ? named : *next;
}

// How near a member's turn is: the smallest is next.
Result<std::int64_t> turn(Rows& rows, const Id& user, std::string_view spread) {
  ListQuery query{.kind = EntityKind::ticket,
                  .where = {{"owner", Compare::equal, user}},
                  .sort = "created_at",
                  .descending = true,
                  .limit = 1};
  if (spread == "least_busy") {
    for (const std::string_view done : {"solved", "closed"}) {
      query.where.push_back({"ticket_state", Compare::not_equal, std::string(done)});
    }
    return count_rows(rows, query);
  }
  auto latest = records_of(rows, query);
  if (!latest) return forward(latest);
  return latest->empty() ? 0 : number_of(latest->front().get("created_at"));
}

Result<void> give_default_queue(Edit& edit) {
  auto queues = records_of(edit.context.rows,
                           {.kind = EntityKind::queue,
                            .where = {{"is_default", Compare::equal, std::int64_t{1}}},
                            .limit = 1});
  if (!queues) return forward(queues);
  if (!queues->empty()) edit.set_default("queue", queues->front().id);
  return {};
}

}  // namespace

Result<Id> next_in_team(Rows& rows, const Id& team, std::string_view spread) {
  auto members = records_of(rows, {.kind = EntityKind::user,
                                   .where = {{"team", Compare::equal, team}}});
  if (!members) return forward(members);
  Id next;
  std::optional<std::int64_t> nearest;
  for (const Record& member : *members) {
    if (number_of(member.get("active"), 1) == 0) continue;
    auto when = turn(rows, member.id, spread);
    if (!when) return forward(when);
    if (nearest && *when >= *nearest) continue;
    nearest = *when;
    next = member.id;
  }
  return next;
}

Result<Id> next_ticket(Rows& rows, const Id& team) {
  ListQuery query{.kind = EntityKind::ticket,
                  .where = {{"owner", Compare::empty}},
                  .filter = {.any = true,
                             .conditions = {{"ticket_state", Compare::equal, std::string("new")},
                                            {"ticket_state", Compare::equal,
                                             std::string("open")}}},
                  .sort = "due_at",
                  .limit = 1};
  if (!team.is_nil()) query.where.push_back({"queue.team", Compare::equal, team});
  // What nothing was promised for comes last.
  for (const Compare due : {Compare::not_empty, Compare::empty}) {
    query.where.push_back({"due_at", due});
    auto found = records_of(rows, query);
    if (!found) return forward(found);
    if (!found->empty()) return found->front().id;
    query.where.pop_back();
  }
  return Id{};
}

Result<void> assign_ticket(Edit& edit) {
  if (!edit.inserts()) return {};
  auto rules = records_of(edit.context.rows, {.kind = EntityKind::assignment_rule,
                                              .sort = "position"});
  if (!rules) return forward(rules);
  const Record ticket = edit.after();
  for (const Record& rule : *rules) {
    auto good = fits(edit, rule, ticket);
    if (!good) return forward(good);
    if (!*good) continue;
    auto owner = owner_by(edit.context.rows, rule);
    if (!owner) return forward(owner);
    if (!owner->is_nil() && !edit.sets("owner")) edit.change.set("owner", *owner);
    edit.set_default("queue", rule.get("queue"));
    break;
  }
  return give_default_queue(edit);
}

Result<void> on_assignment_rule(const Edit& edit) {
  auto filter = parse_filter(edit.context.rows.entity(EntityKind::ticket), edit.text("filter"));
  if (filter) return {};
  filter.error().where = {.entity = "assignment_rule", .field = "filter"};
  return forward(filter);
}

Result<void> on_business_hours(const Edit& edit) {
  auto read = read_business_hours(edit.after());
  return read ? Result<void>{} : forward(read);
}

}  // namespace acq
