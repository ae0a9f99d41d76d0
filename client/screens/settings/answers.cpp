#include "client/screens/settings/answers.h"

#include <nlohmann/json.hpp>

namespace acq::ui {

std::string error_code_in(const std::string& body) {
  const auto parsed = nlohmann::json::parse(body, nullptr, false);
  if (parsed.is_discarded() || !parsed.is_object()) return "bad_answer";
  const auto error = parsed.find("error");
  if (error == parsed.end() || !error->is_object()) return "bad_answer";
  const auto code = error->find("code");
  return code != error->end() && code->is_string() ? code->get<std::string>() : "bad_answer";
}

std::string link_in(const std::string& body) {
  const auto parsed = nlohmann::json::parse(body, nullptr, false);
  if (parsed.is_discarded() || !parsed.is_object()) return {};
  const auto link = parsed.find("link");
  return link != parsed.end() && link->is_string() ? link->get<std::string>() : std::string{};
}

}  // namespace acq::ui
