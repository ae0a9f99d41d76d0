#include "rules/user_setting.h"

#include "store/query.h"
#include "store/rows.h"

namespace acq {
namespace {

std::optional<Record> in_force(Rows& rows, const Id& user, std::string_view name) {
  const ListQuery query{.kind = EntityKind::user_setting,
                        .where = {{"owner", Compare::equal, user},
                                  {"name", Compare::equal, std::string(name)}},
                        .sort = "updated_at",
                        .descending = true,
                        .limit = 1};
  const auto found = list_rowids(rows, query);
  if (!found || found->empty()) return std::nullopt;
  auto record = rows.at(EntityKind::user_setting, found->front());
  return record ? std::move(*record) : std::nullopt;
}

}  // namespace

std::string user_setting(Rows& rows, const Id& user, std::string_view name) {
  const auto record = in_force(rows, user, name);
  return record ? std::string(text_of(record->get("value"))) : std::string();
}

Change user_setting_change(Rows& rows, IdMaker& ids, const Id& user, std::string_view name,
                         std::string_view value) {
  const auto record = in_force(rows, user, name);
  Change change = record ? update_change(EntityKind::user_setting, record->id)
                         : insert_change(EntityKind::user_setting, ids.make());
  if (!record) change.set("owner", user).set("name", std::string(name));
  change.set("value", value.empty() ? Value{} : Value{std::string(value)});
  return change;
}

void on_user_setting(Edit& edit) {
  const Id& user = edit.context.actor.user;
  if (edit.inserts() && !user.is_nil()) edit.change.set("owner", user);
}

}  // namespace acq
