#include "server/store/server_rules.h"

#include "store/query.h"
#include "store/rows.h"

namespace acq::server {
namespace {

constexpr std::int64_t kFirstNumber = 1001;

// "T-1001" for the first ticket: the first letter of the entity and a counter of its own.
Result<std::string> next_number(Rows& rows, const Entity& described) {
  auto statement = rows.cached(
      "INSERT INTO counter(name, value) VALUES(?1, ?2)"
      " ON CONFLICT(name) DO UPDATE SET value=value+1 RETURNING value");
  if (!statement) return forward(statement);
  auto row = (*statement)->bind(1, described.name).bind(2, kFirstNumber).step();
  if (!row) return forward(row);
  const std::int64_t number = (*statement)->integer(0);
  const char letter = static_cast<char>(described.name[0] - 'a' + 'A');
  return std::string(1, letter) + "-" + std::to_string(number);
}

// Conflicts that hold values of a field which a role must no longer see go.
Result<void> remove_conflicts(Rows& rows, const Change& right, const Record* current,
                              std::vector<Change>& more) {
  const Value* hidden = right.find("hidden_fields");
  if (!hidden) return {};
  const Value* named = right.find("entity_name");
  const std::string_view subject = named ? text_of(*named)
                                         : current ? text_of(current->get("entity_name")) : "";
  for (const std::string& field : tags_of(text_of(*hidden))) {
    auto rowids = list_rowids(rows, {.kind = EntityKind::conflict,
                                     .where = {{"field_name", Compare::equal, field}},
                                     .sort = ""});
    if (!rowids) return forward(rowids);
    for (const std::int64_t rowid : *rowids) {
      auto conflict = rows.at(EntityKind::conflict, rowid);
      if (!conflict) return forward(conflict);
      if (!*conflict || text_of((*conflict)->get("subject_kind")) != subject) continue;
      more.push_back({EntityKind::conflict, (*conflict)->id, ChangeKind::remove, {}});
    }
  }
  return {};
}

}  // namespace

Result<void> ServerRules::before_write(RuleContext& context, Change& change,
                                       const Record* current, std::vector<Change>& more) {
  const Entity& described = entity(change.entity);
  for (const Field& field : described.fields) {
    if (field.merge != MergeRule::server_number) continue;
    if (change.kind == ChangeKind::insert) {
      auto number = next_number(context.rows, described);
      if (!number) return forward(number);
      change.set(field.name, std::move(*number));
    } else {
      std::erase_if(change.fields, [&](const FieldChange& part) {
        return described.fields[part.field].name == field.name;
      });
    }
  }
  if (change.entity == EntityKind::role_right) {
    auto done = remove_conflicts(context.rows, change, current, more);
    if (!done) return done;
  }
  return shared_.before_write(context, change, current, more);
}

}  // namespace acq::server
