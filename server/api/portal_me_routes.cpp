// GET and PATCH /v1/portal/me.
#include "server/api/portal_me.h"
#include "base/date.h"
#include "server/api/portal_parts.h"

namespace acq::server {

using http::Request;
using http::Response;

void add_portal_me(http::Router& router, PortalParts& parts) {
  add_signed_in(router, parts, "GET", "/v1/portal/me", 0,
                [&parts](const Request&, const Actor& actor) -> Result<Response> {
                  auto me = parts.context.store.with(
                      [&](Store& store) { return portal_me(store, actor); });
                  if (!me) return forward(me);
                  return portal_json(200, *me);
                });
  add_signed_in(router, parts, "PATCH", "/v1/portal/me", 16 * 1024,
                [&parts](const Request& request, const Actor& actor) -> Result<Response> {
                  auto body = object_in_body(request);
                  if (!body) return forward(body);
                  auto free = parts.count("me", actor.contact.text(), 60, kMsPerHour);
                  if (!free) return forward(free);
                  auto me = parts.context.store.with(
                      [&](Store& store) -> Result<nlohmann::json> {
                        auto done = change_portal_me(store, actor, *body);
                        if (!done) return forward(done);
                        return portal_me(store, actor);
                      });
                  if (!me) return forward(me);
                  return portal_json(200, *me);
                });
}

}  // namespace acq::server
