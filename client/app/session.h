// Who is signed in, as GET /v1/session says.
#pragma once

#include <string>
#include <string_view>

#include "base/id.h"
#include "base/result.h"

namespace acq::app {

struct Session {
  Id user;
  std::string name, email;
};

// Code: bad_answer.
Result<Session> parse_session(std::string_view json);

}  // namespace acq::app
