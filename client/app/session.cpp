#include "client/app/session.h"

#include <nlohmann/json.hpp>

namespace acq::app {
namespace {

using Json = nlohmann::json;

std::string text_in(const Json& object, const char* name) {
  const auto found = object.find(name);
  if (found == object.end()) return {};
  const auto* text = found->get_ptr<const std::string*>();
  return text ? *text : std::string{};
}

}  // namespace

Result<Session> parse_session(std::string_view json) {
  const Json parsed = Json::parse(json, nullptr, false);
  if (parsed.is_discarded() || !parsed.is_object()) return fail("bad_answer");
  const auto inner = parsed.find("user");
  const Json& user = inner != parsed.end() && inner->is_object() ? *inner : parsed;
  const auto id = Id::parse(text_in(user, "id"));
  if (!id) return fail("bad_answer");
  return Session{*id, text_in(user, "name"), text_in(user, "email")};
}

}  // namespace acq::app
