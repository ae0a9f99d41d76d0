// Follow-ups that time brings about.
#include <algorithm>
#include <functional>
#include <set>

#include "model/check.h"
#include "rules/filter_match.h"
#include "rules/follow_up_parts.h"
#include "rules/notices.h"
#include "store/query.h"
#include "store/rows.h"

namespace acq {
namespace {

constexpr int kLookBackDays = 14;

Condition where(std::string_view field, Compare compare, Value value) {
  return {std::string(field), compare, std::move(value)};
}

// What counts as something happening to a record, besides a change of itself.
struct Sign {
  EntityKind kind;
  std::string_view time, link;
};

std::vector<Sign> signs_of(EntityKind kind) {
  const std::string_view link = entity(kind).name;
  std::vector<Sign> signs;
  if (entity(EntityKind::activity).find(link)) {
    signs.push_back({EntityKind::activity, "happened_at", link});
  }
  if (kind == EntityKind::ticket) {
    signs.push_back({EntityKind::ticket_message, "sent_at", "ticket"});
  }
  return signs;
}

// When something last happened to it.
Result<TimeMs> last_sign(Rows& rows, const Record& record) {
  TimeMs last = number_of(record.get("updated_at"));
  for (const Sign& sign : signs_of(record.kind)) {
    ListQuery query{.kind = sign.kind, .sort = std::string(sign.time), .descending = true,
                    .limit = 1};
    query.where = {where(sign.link, Compare::equal, record.id)};
    auto rowids = list_rowids(rows, query);
    if (!rowids) return forward(rowids);
    if (rowids->empty()) continue;
    auto found = rows.at(sign.kind, rowids->front());
    if (!found) return forward(found);
    if (*found) last = std::max(last, number_of((*found)->get(sign.time)));
  }
  return last;
}

using Visit = std::function<Result<void>(const Record&, std::string_view occasion)>;

// Each record once that something happened to within the window, and nothing since.
Result<void> each_idle(Rows& rows, const Record& rule, const Filter& filter, EntityKind kind,
                       TimeMs now, const Visit& visit) {
  const TimeMs before = now - number_of(rule.get("wait_days")) * kMsPerDay;
  const TimeMs from = before - kLookBackDays * kMsPerDay;
  std::set<Id> seen;
  const auto look = [&](const Record& record) -> Result<void> {
    if (record.deleted || !seen.insert(record.id).second) return {};
    auto last = last_sign(rows, record);
    if (!last) return forward(last);
    if (*last < from || *last > before) return {};
    if (!matches(rows, record, filter)) return {};
    return visit(record, "idle " + std::to_string(*last));
  };
  std::vector<Sign> signs = signs_of(kind);
  signs.push_back({kind, "updated_at", {}});
  for (const Sign& sign : signs) {
    ListQuery query{.kind = sign.kind, .sort = ""};
    query.where = {where(sign.time, Compare::at_least, from),
                   where(sign.time, Compare::at_most, before)};
    auto rowids = list_rowids(rows, query);
    if (!rowids) return forward(rowids);
    for (const std::int64_t rowid : *rowids) {
      auto found = rows.at(sign.kind, rowid);
      if (found && *found && !sign.link.empty()) {
        found = rows.find(kind, id_of((*found)->get(sign.link)));
      }
      if (!found) return forward(found);
      if (!*found) continue;
      if (auto done = look(**found); !done) return done;
    }
  }
  return {};
}

// Those whose date is so many days away, or came that near within the last days.
Result<void> each_near(Rows& rows, const Record& rule, const Filter& filter, EntityKind kind,
                       TimeMs now, const Visit& visit) {
  const std::string_view name = text_of(rule.get("field_name"));
  const Field* field = rows.entity(kind).find(name);
  if (!field) return {};
  const bool moments = field->type == FieldType::time;
  const DateDays last = day_of(now) + number_of(rule.get("wait_days"));
  const auto edge = [&](DateDays day) { return Value{moments ? day * kMsPerDay : day}; };
  ListQuery query{.kind = kind, .filter = filter, .sort = ""};
  query.where = {where(name, Compare::at_least, edge(last - kLookBackDays)),
                 where(name, Compare::less, edge(last + 1))};
  auto rowids = list_rowids(rows, query);
  if (!rowids) return forward(rowids);
  for (const std::int64_t rowid : *rowids) {
    auto record = rows.at(kind, rowid);
    if (!record) return forward(record);
    if (!*record) continue;
    const std::string at = std::to_string(number_of((*record)->get(name)));
    if (auto done = visit(**record, "date " + at); !done) return done;
  }
  return {};
}

Result<void> each_due(Rows& rows, const Record& rule, TimeMs now, const Visit& visit) {
  const Entity* described = rows.find_entity(text_of(rule.get("entity_name")));
  auto filter = follow_up_filter(rows, rule, now);
  if (!described || !filter) return {};  // made for another model
  const std::string_view occasion = text_of(rule.get("occasion"));
  if (occasion == "idle") return each_idle(rows, rule, *filter, described->kind, now, visit);
  if (occasion == "date_near") return each_near(rows, rule, *filter, described->kind, now, visit);
  return {};
}

// Nobody is at work: who gets the task is told.
Result<void> add_task(Rows& rows, Change task, TimeMs now, std::vector<Change>& out) {
  const Value* owner = task.find("owner");
  const Value* subject = task.find("subject");
  if (owner) {
    auto notice = notice_change(rows, {"follow_up", id_of(*owner), EntityKind::task, task.row,
                                       std::string(text_of(*subject)), now, {}});
    if (!notice) return forward(notice);
    out.push_back(std::move(task));
    if (*notice) out.push_back(std::move(**notice));
    return {};
  }
  out.push_back(std::move(task));
  return {};
}

}  // namespace

Result<std::vector<Change>> follow_ups_due(Rows& rows, TimeMs now, std::size_t most) {
  std::vector<Change> tasks;
  for (const EntityKind kind : follow_up_kinds()) {
    auto rules = follow_up_rules(rows, kind);
    if (!rules) return forward(rules);
    for (const Record& rule : *rules) {
      const Visit visit = [&](const Record& record, std::string_view occasion) -> Result<void> {
        if (tasks.size() >= most) return {};
        auto task = follow_up_task(rows, rule, record, occasion, day_of(now));
        if (!task) return forward(task);
        return *task ? add_task(rows, std::move(**task), now, tasks) : Result<void>{};
      };
      if (auto done = each_due(rows, rule, now, visit); !done) return forward(done);
    }
  }
  return tasks;
}

Result<std::int64_t> follow_up_count(Rows& rows, const Record& rule, TimeMs now) {
  if (auto fine = check_follow_up(rows, rule); !fine) return forward(fine);
  const Entity& described = *rows.find_entity(text_of(rule.get("entity_name")));
  const std::string_view occasion = text_of(rule.get("occasion"));
  if (occasion == "created" || occasion == "becomes") {
    auto filter = follow_up_filter(rows, rule, now);
    if (!filter) return forward(filter);
    ListQuery query{.kind = described.kind, .filter = std::move(*filter)};
    if (occasion == "becomes") {
      const std::string_view name = text_of(rule.get("field_name"));
      auto value = value_from_text(described, *described.find(name),
                                   text_of(rule.get("wanted_value")));
      if (!value) return forward(value);
      query.where = {where(name, Compare::equal, std::move(*value))};
    }
    return count_rows(rows, query);
  }
  std::int64_t count = 0;
  const Visit visit = [&](const Record&, std::string_view) -> Result<void> {
    ++count;
    return {};
  };
  if (auto done = each_due(rows, rule, now, visit); !done) return forward(done);
  return count;
}

}  // namespace acq
