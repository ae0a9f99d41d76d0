// GET /v1/devices: the devices that hold data; one's own, for administrators everybody's.
// POST /v1/devices/ID/wipe: the data on a device go at its next contact.
#include "server/api/staff_parts.h"
#include "sync/device_list.h"

namespace acq::server {
namespace {

Result<http::Response> list(StaffParts& parts, const http::Request& request,
                            const StaffAccount& account) {
  auto devices = parts.context.store.devices(*account.actor);
  if (!devices) return forward(devices);
  if (request.header("accept").starts_with("application/cbor")) {
    const Bytes bytes = encode_devices(*devices);
    http::Response response = http::empty_response(200);
    response.body.assign(bytes.begin(), bytes.end());
    response.set("Content-Type", "application/cbor");
    return response;
  }
  nlohmann::json shown = nlohmann::json::array();
  for (const ListedDevice& device : *devices) {
    shown.push_back({{"id", device.id.text()}, {"user", device.user.text()},
                     {"seen_at", device.seen_ms}, {"wiped", device.wiped}});
  }
  return json_reply(200, {{"devices", std::move(shown)}});
}

Result<http::Response> wipe(StaffParts& parts, const http::Request& request,
                            const StaffAccount& account) {
  const auto id = Id::parse(request.capture("id"));
  if (!id) return fail("not_found", {}, {.field = "id"});
  if (auto done = parts.context.store.wipe_device(*account.actor, *id); !done) {
    return forward(done);
  }
  auto noted = parts.audit.add({"device_wiped", account.id, account.id, id->text()});
  if (!noted) return forward(noted);
  return http::empty_response(204);
}

}  // namespace

void add_device_routes(http::Router& router, StaffParts& parts) {
  add_staff(router, parts, "GET", "/v1/devices", 0,
            [&parts](const http::Request& request, const StaffAccount& account) {
              return list(parts, request, account);
            });
  add_staff(router, parts, "POST", "/v1/devices/{id}/wipe", kFormBytesMax,
            [&parts](const http::Request& request, const StaffAccount& account) {
              return wipe(parts, request, account);
            });
}

}  // namespace acq::server
