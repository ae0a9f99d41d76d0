// How a person has arranged the program: texts by name, in records of that person's own, so that
// they are the same on all of their devices. Two devices that set one for the first time apart make
// a record each; the one that was changed last counts.
#pragma once

#include <string>
#include <string_view>

#include "rules/edit.h"

namespace acq {

// "" when it was never set, or cannot be read.
std::string user_setting(Rows& rows, const Id& user, std::string_view name);
// The change that sets it: of the record that counts, or a new one. "" is as if never set.
Change user_setting_change(Rows& rows, IdMaker& ids, const Id& user, std::string_view name,
                         std::string_view value);

// Nobody arranges anything for others: a setting belongs to who makes it.
void on_user_setting(Edit& edit);

}  // namespace acq
