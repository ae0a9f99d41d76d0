#include "server/api/accounts.h"

#include <array>

#include "base/utf8.h"
#include "model/check.h"
#include "store/rows.h"
#include "store/scopes.h"

namespace acq::server {
namespace {

Result<StaffAccount> account_from(Store& store, const Record& record) {
  StaffAccount account;
  auto actor = load_actor(store.rows(), record.id);
  if (!actor) return forward(actor);
  account.actor = std::move(*actor);
  account.id = record.id;
  account.name = text_of(record.get("name"));
  account.email = text_of(record.get("email"));
  account.role = text_of(record.get("role"));
  account.language = text_of(record.get("language"));
  account.active = !record.deleted && number_of(record.get("active"), 1) != 0;
  return account;
}

Result<std::optional<StaffAccount>> optional_account(Store& store, const Record& record) {
  auto account = account_from(store, record);
  if (!account) return forward(account);
  return std::move(*account);
}

}  // namespace

std::string account_email(std::string_view email) {
  std::string folded(trim(email));
  for (char& c : folded) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  return folded;
}

Result<std::optional<StaffAccount>> find_account(Store& store, const Id& user) {
  auto record = store.rows().find(EntityKind::user, user);
  if (!record) return forward(record);
  if (!*record) return std::nullopt;
  return optional_account(store, **record);
}

Result<std::optional<StaffAccount>> find_account_by_email(Store& store,
                                                          std::string_view email) {
  auto record = store.rows().find_by(EntityKind::user, "email", Value{account_email(email)});
  if (!record) return forward(record);
  if (!*record) return std::nullopt;
  return optional_account(store, **record);
}

Result<Id> add_account(Store& store, const Actor& actor, const NewStaff& staff) {
  const Id id = store.ids().make();
  Change change = insert_change(EntityKind::user, id);
  change.set("name", std::string(trim(staff.name)));
  change.set("email", account_email(staff.email));
  change.set("role", staff.role).set("active", std::int64_t{1});
  if (!staff.language.empty()) change.set("language", staff.language);
  auto written = store.write(actor, std::span(&change, 1));
  if (!written) return forward(written);
  return id;
}

Result<bool> has_administrator(Store& store) {
  auto found = store.db().integer(
      "SELECT 1 FROM user WHERE deleted=0 AND role='administrator' AND coalesce(active,1)<>0 "
      "LIMIT 1");
  if (!found) return forward(found);
  return found->has_value();
}

Result<OrganisationInfo> organisation_info(Store& store) {
  auto row = store.db().prepare(
      "SELECT name, currency, language FROM organisation WHERE deleted=0 ORDER BY rid LIMIT 1");
  if (!row) return forward(row);
  auto found = row->step();
  if (!found) return forward(found);
  if (!*found) return OrganisationInfo{};
  return OrganisationInfo{std::string(row->text(0)), std::string(row->text(1)),
                          std::string(row->text(2))};
}

std::optional<Actor> actor_of(const StaffAccount& account) { return account.actor; }

Actor system_actor() {
  return Actor{.role = Role::system};
}

}  // namespace acq::server
