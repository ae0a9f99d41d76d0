// What the portal's handlers share. Only for portal_*.cpp.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "server/api/portal.h"
#include "server/api/portal_sign_in.h"
#include "server/api/refusal.h"
#include "server/auth/throttle.h"
#include "server/http/message.h"

namespace acq::server {

struct PortalParts {
  explicit PortalParts(PortalContext given);

  PortalContext context;
  PortalSignIn sign_in;
  Throttle throttle;
  Languages languages;

  // The customer of the request's session. Code: portal_sign_in_needed.
  Result<Actor> customer(const http::Request& request);
  // Counts one `what` of a customer or network against a limit. Code: too_many_attempts.
  Result<void> count(std::string_view what, std::string_view who, std::int64_t count_max,
                     TimeMs window_ms);

  std::string_view cookie_name() const;
  // `token` empty takes the cookie away.
  std::string cookie(std::string_view token) const;
};

using PortalHandler = std::function<Result<http::Response>(const http::Request&)>;
using CustomerHandler = std::function<Result<http::Response>(const http::Request&, const Actor&)>;

// Adds a route whose refusals become answers. Writing methods are refused unless they come from
// our own pages (forbidden_origin).
void add_open(http::Router& router, PortalParts& parts, std::string_view method,
              std::string_view pattern, std::size_t body_bytes_max, PortalHandler handler);
// The same for customers who are signed in.
void add_signed_in(http::Router& router, PortalParts& parts, std::string_view method,
                   std::string_view pattern, std::size_t body_bytes_max,
                   CustomerHandler handler);

http::Response portal_json(int status, const nlohmann::json& value);
// The id in the path. Code: not_found.
Result<Id> id_in_path(const http::Request& request);
// The body as a JSON object. Codes: those of parse_json, wrong_type.
Result<nlohmann::json> object_in_body(const http::Request& request);

// Each adds one group of routes.
void add_portal_words(http::Router& router, PortalParts& parts);
void add_portal_sign_in(http::Router& router, PortalParts& parts);
void add_portal_me(http::Router& router, PortalParts& parts);
void add_portal_tickets(http::Router& router, PortalParts& parts);
void add_portal_files(http::Router& router, PortalParts& parts);
void add_portal_events(http::Router& router, PortalParts& parts);
void add_portal_help(http::Router& router, PortalParts& parts);

}  // namespace acq::server
