// Who may do what. The same function on both sides; the server's answer is the one that counts.
#pragma once

#include <string_view>

#include "base/result.h"
#include "model/record.h"

namespace acq {

enum class Role : std::uint8_t {
  administrator, manager, sales, service, marketing, read_only,
  customer,  // a contact signed in at the portal
  system,    // the program itself: imports at the shell, numbering, clean-up
};

// Nothing for a name that is no role; "customer" and "system" cannot be given to anyone.
std::optional<Role> role_from_name(std::string_view name);

struct Actor {
  Role role = Role::read_only;
  Id user{};   // nil for customers and the system
  Id contact{};// the customer's own contact record
  Id account{};// the customer's company, may be nil
};

// May `actor` make this change? `current` is the record before it, null for an insert.
// Codes: not_allowed (this role never may), not_found (it is not the customer's to see).
Result<void> authorize(const Actor& actor, const Change& change, const Record* current);

// May `actor` see this record?
bool may_read(const Actor& actor, const Record& record);

}  // namespace acq
