#include "server/api/portal_parts.h"

#include <memory>

#include "server/api/origin.h"
#include "server/api/portal_me.h"
#include "server/api/portal_uploads.h"
#include "server/http/json_in.h"
#include "server/http/router.h"

namespace acq::server {

using http::Request;
using http::Response;

PortalParts::PortalParts(PortalContext given)
    : context(std::move(given)), sign_in(context.auth, context.clock, context.random),
      throttle(context.auth, context.clock) {}

Result<Actor> PortalParts::customer(const Request& request) {
  const std::string_view token = request.cookie(cookie_name());
  if (token.empty()) return fail("portal_sign_in_needed");
  auto contact = sign_in.find_session(token);
  if (!contact) return forward(contact);
  if (!*contact) return fail("portal_sign_in_needed");
  std::string email, other;
  auto actor = context.store.with([&](Store& store) -> Result<Actor> {
    auto record = store.rows().find(EntityKind::contact, **contact);
    if (!record) return forward(record);
    if (*record) {
      email = text_of((*record)->get("email"));
      other = text_of((*record)->get("email_private"));
    }
    return portal_actor(store, **contact);
  });
  if (!actor && actor.error().code != "not_found") return actor;
  if (actor) {
    auto proved = sign_in.is_proved(**contact, email, other);
    if (!proved) return forward(proved);
    if (*proved) return actor;
  }
  if (auto ended = sign_in.end_session(token); !ended) return forward(ended);
  return fail("portal_sign_in_needed");
}

Result<void> PortalParts::count(std::string_view what, std::string_view who,
                                  std::int64_t count_max, TimeMs window_ms) {
  const std::string bucket = "portal " + std::string(what) + " " + std::string(who);
  return throttle.take(bucket, {.count = count_max, .window_ms = window_ms});
}

std::string_view PortalParts::cookie_name() const {
  return context.over_https ? "__Host-acq_portal" : "acq_portal";
}

// Lax: the link in the mail is opened from elsewhere, and the page behind it reads "me".
std::string PortalParts::cookie(std::string_view token) const {
  std::string text(cookie_name());
  text.append("=").append(token).append("; Path=/; HttpOnly; SameSite=Lax; Max-Age=");
  text += token.empty() ? "0" : "2592000";
  if (context.over_https) text += "; Secure";
  return text;
}

void add_open(http::Router& router, PortalParts& parts, std::string_view method,
              std::string_view pattern, std::size_t body_bytes_max, PortalHandler handler) {
  auto answer = [&parts, handle = std::move(handler)](const Request& request) {
    const PortalContext& context = parts.context;
    if (!is_from_own_pages(request, context.public_url, context.over_https)) {
      return refusal(parts.languages, request, Error{"forbidden_origin", {}, {}});
    }
    auto response = handle(request);
    return response ? std::move(*response)
                    : refusal(parts.languages, request, response.error());
  };
  router.add({std::string(method), std::string(pattern), std::move(answer), body_bytes_max});
}

void add_signed_in(http::Router& router, PortalParts& parts, std::string_view method,
                   std::string_view pattern, std::size_t body_bytes_max,
                   CustomerHandler handler) {
  add_open(router, parts, method, pattern, body_bytes_max,
           [&parts, handle = std::move(handler)](const Request& request) -> Result<Response> {
             auto actor = parts.customer(request);
             if (!actor) return forward(actor);
             return handle(request, *actor);
           });
}

Response portal_json(int status, const nlohmann::json& value) {
  return http::json_response(
      status, value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

Result<Id> id_in_path(const Request& request) {
  const auto id = Id::parse(request.capture("id"));
  if (!id) return fail("not_found");
  return *id;
}

Result<nlohmann::json> object_in_body(const Request& request) {
  auto body = http::parse_json(request.body);
  if (!body) return body;
  if (!body->is_object()) return fail("wrong_type");
  return body;
}

Portal::Portal(std::unique_ptr<PortalParts> parts) : parts_(std::move(parts)) {}
Portal::~Portal() = default;

Result<std::unique_ptr<Portal>> Portal::start(PortalContext context, http::Router& router) {
  if (auto done = PortalSignIn::prepare(context.auth); !done) return forward(done);
  if (auto done = prepare_uploads(context.auth); !done) return forward(done);
  auto indexed = context.store.with(
      [](Store& store) { return prepare_contact_addresses(store.db()); });
  if (!indexed) return forward(indexed);
  auto parts = std::make_unique<PortalParts>(std::move(context));
  add_portal_words(router, *parts);
  add_portal_sign_in(router, *parts);
  add_portal_me(router, *parts);
  add_portal_tickets(router, *parts);
  add_portal_files(router, *parts);
  add_portal_events(router, *parts);
  add_portal_help(router, *parts);
  return std::unique_ptr<Portal>(new Portal(std::move(parts)));
}

}  // namespace acq::server
