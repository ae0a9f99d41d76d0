// A made-up organisation to look around in: the same people, companies, deals and requests every
// time, with dates around today.
#pragma once

#include <string_view>

#include "base/result.h"

namespace acq::server {

class Server;

inline constexpr std::string_view kDemoEmail = "maya@nordlicht.example";
inline constexpr std::string_view kDemoPassword = "northern-lights";

// Fills an empty database; does nothing when there is an organisation already. Everything goes
// through Store::write. Codes: those of Store::write and of passwords.
Result<void> load_demo(Server& server);

}  // namespace acq::server
