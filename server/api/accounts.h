// Staff accounts as records: what sign-in, invitations and the shell need to know of them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/rights.h"
#include "store/store.h"

namespace acq::server {

struct StaffAccount {
  Id id;
  std::string name;
  std::string email;
  std::string role;
  std::string language;
  bool active = true;
  std::optional<Actor> actor = std::nullopt;  // with its rights; nothing for an unknown role
};

struct NewStaff {
  std::string name;
  std::string email;
  std::string role;
  std::string language = {};
};

// An e-mail address as accounts are found by it: trimmed, in lower case.
std::string account_email(std::string_view email);

// All for use inside ServerStore::with. Codes: the database's, those of Store::write.
Result<std::optional<StaffAccount>> find_account(Store& store, const Id& user);
Result<std::optional<StaffAccount>> find_account_by_email(Store& store, std::string_view email);
// A new user record. Code: unknown_choice (role) besides those of Store::write.
Result<Id> add_account(Store& store, const Actor& actor, const NewStaff& staff);
// Is there an active administrator record?
Result<bool> has_administrator(Store& store);
// Name, currency and language of the organisation; blank when it is not there yet.
struct OrganisationInfo {
  std::string name;
  std::string currency;
  std::string language;
};
Result<OrganisationInfo> organisation_info(Store& store);

// The actor a signed-in user is. Nothing when the role is none that staff may have.
std::optional<Actor> actor_of(const StaffAccount& account);
// The program itself.
Actor system_actor();

}  // namespace acq::server
