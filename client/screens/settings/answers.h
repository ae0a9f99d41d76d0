// What the server's answers to Settings say.
#pragma once

#include <string>

namespace acq::ui {

// The code of a refusal; "bad_answer" when there is none to be found.
std::string error_code_in(const std::string& body);
// The address it gives, "" without one.
std::string link_in(const std::string& body);

}  // namespace acq::ui
