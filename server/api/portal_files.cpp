// PUT /v1/portal/files and GET /v1/portal/files/ID: pictures beside a message.
#include "server/api/portal_parts.h"
#include "base/date.h"
#include "server/api/portal_picture.h"
#include "server/api/portal_tickets.h"
#include "server/api/portal_uploads.h"

namespace acq::server {
namespace {

using http::Request;
using http::Response;

Result<Response> take_file(PortalParts& parts, const Request& request, const Actor& actor) {
  auto free = parts.count("file", actor.contact.text(), 100, kMsPerHour);
  if (!free) return forward(free);
  const auto kind = picture_kind(request.body);
  if (!kind) return fail("portal_not_a_picture");
  auto sha256 = parts.context.files.keep(request.body);
  if (!sha256) return forward(sha256);
  const auto size = static_cast<std::int64_t>(request.body.size());
  auto noted = note_upload(parts.context.auth, actor.contact, {*sha256, {}, std::string(kind->mime),
                                                               size},
                           parts.context.clock.now_ms());
  if (!noted) return forward(noted);
  return portal_json(201, {{"sha256", *sha256}, {"mime", kind->mime}, {"size", size}});
}

Result<Response> give_file(PortalParts& parts, const Request& request, const Actor& actor) {
  auto id = id_in_path(request);
  if (!id) return forward(id);
  auto record = parts.context.store.with(
      [&](Store& store) { return portal_file(store, actor, *id); });
  if (!record) return forward(record);
  auto bytes = parts.context.files.read(text_of(record->get("sha256")));
  if (!bytes) return forward(bytes);
  // Staff may attach anything; only pictures keep their type.
  const auto kind = picture_kind_of_mime(text_of(record->get("mime")));
  const bool fits = kind && picture_kind(*bytes) && picture_kind(*bytes)->mime == kind->mime;
  Response response;
  response.set("Content-Type", fits ? kind->mime : "application/octet-stream");
  response.set("Content-Disposition", "attachment; filename=\"" + id->text().substr(24) +
                                          std::string(fits ? kind->extension : "") + "\"");
  response.set("Cache-Control", "private, max-age=3600");
  response.body = std::move(*bytes);
  return response;
}

}  // namespace

void add_portal_files(http::Router& router, PortalParts& parts) {
  add_signed_in(router, parts, "PUT", "/v1/portal/files", kPictureBytesMax,
                [&parts](const Request& request, const Actor& actor) {
                  return take_file(parts, request, actor);
                });
  add_signed_in(router, parts, "GET", "/v1/portal/files/{id}", 0,
                [&parts](const Request& request, const Actor& actor) {
                  return give_file(parts, request, actor);
                });
}

}  // namespace acq::server
