// GET /health: the process answers. GET /ready: the database answers too.
#include "server/api/staff_parts.h"
#include "server/http/router.h"

namespace acq::server {

void add_health_routes(http::Router& router, StaffParts& parts) {
  add_open(router, parts, "GET", "/health", 0,
           [&parts](const http::Request&) -> Result<http::Response> {
             return json_reply(200, {{"status", "ok"}, {"version", parts.context.version}});
           });
  add_open(router, parts, "GET", "/ready", 0,
           [&parts](const http::Request&) -> Result<http::Response> {
             auto there =
                 parts.context.store.with([](Store& store) { return has_administrator(store); });
             if (!there) return fail("database_busy");
             return json_reply(200, {{"status", "ready"}, {"set_up", *there}});
           });
}

}  // namespace acq::server
