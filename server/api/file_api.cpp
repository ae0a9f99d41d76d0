// PUT /v1/files: bytes in, {"sha256"} out. GET /v1/files/SHA256: the bytes, as a download.
#include "server/api/staff_parts.h"

namespace acq::server {
namespace {

Result<http::Response> keep(StaffParts& parts, const http::Request& request,
                            const StaffAccount& account) {
  if (account.role == "read_only") return fail("not_allowed");
  auto name = parts.context.files.keep(request.body);
  if (!name) return forward(name);
  return json_reply(201, {{"sha256", *name},
                          {"size", request.body.size()},
                          {"mime", sniff_type(request.body)}});
}

}  // namespace

static Result<http::Response> file_response(const FileStore& files, const http::Request& request,
                                     std::string_view sha256) {
  http::Response response;
  const std::string tag = "\"" + std::string(sha256) + "\"";
  auto bytes = files.read(sha256);
  if (!bytes) return forward(bytes);
  response.set("ETag", tag);
  // The name is the content: it never changes, but it is private.
  response.set("Cache-Control", "private, max-age=31536000, immutable");
  if (request.header("if-none-match") == tag) {
    response.status = 304;
    return response;
  }
  response.set("Content-Type", sniff_type(*bytes));
  response.set("Content-Disposition", "attachment");
  response.set("Content-Security-Policy", "sandbox; default-src 'none'");
  response.body = std::move(*bytes);
  return response;
}

void add_file_routes(http::Router& router, StaffParts& parts) {
  add_staff(router, parts, "PUT", "/v1/files", kFileBytesMax,
            [&parts](const http::Request& request, const StaffAccount& account) {
              return keep(parts, request, account);
            });
  add_staff(router, parts, "GET", "/v1/files/{sha256}", 0,
            [&parts](const http::Request& request, const StaffAccount&) {
              return file_response(parts.context.files, request, request.capture("sha256"));
            });
}

}  // namespace acq::server
