#include "rules/follow_up.h"

#include <algorithm>

#include "base/utf8.h"
#include "model/check.h"
#include "rules/filter_match.h"
#include "rules/follow_up_parts.h"
#include "store/query.h"
#include "store/rows.h"

namespace acq {
namespace {

constexpr std::int64_t kDaysMost = 3650;
constexpr std::size_t kSubjectMost = 200;
constexpr EntityKind kKinds[] = {EntityKind::contact, EntityKind::account, EntityKind::lead,
                                 EntityKind::deal,    EntityKind::ticket,  EntityKind::task,
                                 EntityKind::event};

Where rule_place(std::string_view field) {
  return {.entity = "follow_up_rule", .field = std::string(field)};
}

// Does the change bring the rule's occasion about? Then what it is called, else "".
std::string occasion_of(const Edit& edit, const Record& rule) {
  const std::string_view occasion = text_of(rule.get("occasion"));
  if (occasion == "created") return edit.inserts() ? "created" : "";
  if (occasion != "becomes") return {};
  const std::string_view name = text_of(rule.get("field_name"));
  const Field* field = edit.context.rows.entity(edit.change.entity).find(name);
  if (!field || !edit.sets(name)) return {};
  const std::string_view wanted = text_of(rule.get("wanted_value"));
  const int digits = 2;
  if (value_to_text(*field, edit.get(name), digits) != wanted) return {};
  const bool was = edit.current && value_to_text(*field, edit.current->get(name), digits) == wanted;
  return was ? "" : "becomes " + std::string(wanted);
}

// The task is about the record, and about whom the record is about.
void link_task(Change& task, const Record& record) {
  const Entity& described = entity(record.kind);
  for (const std::string_view name : {"contact", "account", "lead", "deal", "ticket"}) {
    if (described.name == name) task.set(name, record.id);
    else if (described.find(name) && !is_empty(record.get(name))) task.set(name, record.get(name));
  }
}

std::string subject_of(const Record& rule, const Record& record) {
  std::string subject(text_of(rule.get("task_subject")));
  constexpr std::string_view kName = "{name}";
  const std::size_t at = subject.find(kName);
  if (at != subject.npos) subject.replace(at, kName.size(), title_of(record));
  return std::string(utf8_prefix(subject, kSubjectMost));
}

Result<void> check_days(const Record& rule, std::string_view field, std::int64_t least) {
  const std::int64_t days = number_of(rule.get(field));
  if (days >= least && days <= kDaysMost) return {};
  return fail("out_of_range", std::to_string(days), rule_place(field));
}

Result<void> check_value_of(const Record& rule, const Entity& described, const Field& field) {
  const std::string_view wanted = text_of(rule.get("wanted_value"));
  if (wanted.empty()) return fail("required", {}, rule_place("wanted_value"));
  auto value = value_from_text(described, field, wanted);
  if (value) return {};
  return fail(value.error().code, value.error().detail, rule_place("wanted_value"));
}

}  // namespace

std::vector<EntityKind> follow_up_kinds() { return {std::begin(kKinds), std::end(kKinds)}; }

std::vector<const Field*> follow_up_dates(const Entity& described) {
  std::vector<const Field*> found;
  for (const Field& field : described.fields) {
    if (field.is_day() && !field.has(kSystem) && !field.has(kHidden)) found.push_back(&field);
  }
  return found;
}

Result<void> check_follow_up(Rows& rows, const Record& rule) {
  const Entity* described = rows.find_entity(text_of(rule.get("entity_name")));
  const bool known = described && std::ranges::find(kKinds, described->kind) != std::end(kKinds);
  if (!known) {
    return fail("unknown_entity", std::string(text_of(rule.get("entity_name"))),
                rule_place("entity_name"));
  }
  auto filter = parse_filter(*described, text_of(rule.get("filter")));
  if (!filter) return forward(filter);
  if (auto fine = check_days(rule, "task_days", 0); !fine) return fine;
  const std::string_view occasion = text_of(rule.get("occasion"));
  if (occasion == "idle") return check_days(rule, "wait_days", 1);
  if (occasion == "created") return {};
  const std::string_view name = text_of(rule.get("field_name"));
  const Field* field = described->find(name);
  if (!field) return fail("unknown_field", std::string(name), rule_place("field_name"));
  if (occasion == "becomes") return check_value_of(rule, *described, *field);
  const auto dates = follow_up_dates(*described);
  if (std::ranges::find(dates, field) == dates.end()) {
    return fail("follow_up_field", std::string(name), rule_place("field_name"));
  }
  return check_days(rule, "wait_days", -kDaysMost);
}

Result<std::vector<Record>> follow_up_rules(Rows& rows, EntityKind kind) {
  std::vector<std::int64_t> found;
  {
    auto query = rows.cached("SELECT rid FROM follow_up_rule "
                             "WHERE active=1 AND deleted=0 AND entity_name=?1 ORDER BY rid");
    if (!query) return forward(query);
    (*query)->bind(1, entity(kind).name);
    for (;;) {
      auto row = (*query)->step();
      if (!row) return forward(row);
      if (!*row) break;
      found.push_back((*query)->integer(0));
    }
  }
  std::vector<Record> rules;
  for (const std::int64_t rowid : found) {
    auto rule = rows.at(EntityKind::follow_up_rule, rowid);
    if (!rule) return forward(rule);
    if (*rule) rules.push_back(std::move(**rule));
  }
  return rules;
}

Result<Filter> follow_up_filter(Rows& rows, const Record& rule, TimeMs now) {
  const Entity* described = rows.find_entity(text_of(rule.get("entity_name")));
  if (!described) return fail("unknown_entity", {}, rule_place("entity_name"));
  auto filter = parse_filter(*described, text_of(rule.get("filter")));
  if (!filter) return filter;
  return resolved(*described, *filter, Id{}, now, 0);
}

Result<std::optional<Change>> follow_up_task(Rows& rows, const Record& rule, const Record& record,
                                             std::string_view occasion, DateDays today) {
  const Id id = derived_id("follow up " + rule.id.text() + " " + record.id.text() + " " +
                           std::string(occasion));
  auto there = rows.exists(EntityKind::task, id);
  if (!there) return forward(there);
  if (*there) return std::nullopt;
  Change task = insert_change(EntityKind::task, id);
  task.set("subject", subject_of(rule, record));
  task.set("due_on", today + number_of(rule.get("task_days")));
  task.set("follow_up", rule.id);
  link_task(task, record);
  const bool named = text_of(rule.get("assign_to")) == "named";
  Id owner = id_of(named ? rule.get("assignee") : record.get("owner"));
  if (owner.is_nil()) owner = id_of(record.get("created_by"));
  if (!owner.is_nil()) task.set("owner", owner);
  return task;
}

Result<void> follow_up_edit(Edit& edit, std::vector<Change>& more) {
  if (std::ranges::find(kKinds, edit.change.entity) == std::end(kKinds)) return {};
  // A task that a rule made brings no other about, or two rules would never end.
  if (edit.change.entity == EntityKind::task && !id_of(edit.get("follow_up")).is_nil()) return {};
  RuleContext& context = edit.context;
  auto rules = follow_up_rules(context.rows, edit.change.entity);
  if (!rules) return forward(rules);
  for (const Record& rule : *rules) {
    const std::string occasion = occasion_of(edit, rule);
    if (occasion.empty()) continue;
    const Record after = edit.after();
    auto filter = follow_up_filter(context.rows, rule, context.now);
    if (!filter) continue;  // made for another model: a rule must not stop work
    if (!matches(context.rows, after, *filter)) continue;
    auto task = follow_up_task(context.rows, rule, after, occasion, day_of(context.now));
    if (!task) return forward(task);
    // Who may not give a task to that person still may do what brought it about.
    if (*task && authorize(context.actor, **task, nullptr, Reach::team)) {
      more.push_back(std::move(**task));
    }
  }
  return {};
}

}  // namespace acq
