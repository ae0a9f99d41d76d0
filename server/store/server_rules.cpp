#include "server/store/server_rules.h"

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
  return shared_.before_write(context, change, current, more);
}

}  // namespace acq::server
