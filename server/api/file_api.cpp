// GET /v1/files/SHA256: the bytes of a stored file, whole or a range, as a download.
// PUT /v1/files/SHA256?offset=N&size=TOTAL: a piece of a file on its way in.
// GET /v1/files/SHA256/received: how much of it is here.
#include <algorithm>
#include <charconv>

#include "base/sha256.h"
#include "base/utf8.h"
#include "formats/file_type.h"
#include "server/api/staff_parts.h"
#include "server/http/byte_range.h"

namespace acq::server {
namespace {

using http::Request;
using http::Response;

// The size of a stored file that is the actor's to read. Code: not_found, which tells nobody
// whether there is such a file.
Result<std::int64_t> readable_size(StaffParts& parts, const StaffAccount& account,
                                   std::string_view sha256) {
  if (!is_sha256_hex(sha256)) return fail("not_found");
  auto may = parts.context.store.may_read_file(*account.actor, sha256);
  if (!may) return forward(may);
  if (!*may) return fail("not_found");
  return parts.context.files.size(sha256);
}

// The range that is asked for, when the asker's earlier parts are of the same file.
std::optional<http::ByteRange> asked_range(const Request& request, std::string_view tag) {
  const std::string_view condition = request.header("if-range");
  if (!condition.empty() && condition != tag) return std::nullopt;
  return http::parse_range(request.header("range"));
}

Response no_such_range(StaffParts& parts, const Request& request, std::int64_t size) {
  Response response =
      refusal(parts.languages, request, Error{"range_not_satisfiable", {}, {}});
  response.set("Content-Range", "bytes */" + std::to_string(size));
  return response;
}

Result<std::string_view> type_of(const FileStore& files, std::string_view sha256) {
  auto head = files.read(sha256, 0, kFileHeadBytes);
  if (!head) return forward(head);
  const std::string_view type = file_type(*head);
  return type.empty() ? "application/octet-stream" : type;
}

Result<Response> bytes_of(const FileStore& files, std::string_view sha256,
                          const http::ByteRange& range, std::int64_t size) {
  auto bytes = files.read(sha256, range.first, range.count(size));
  if (!bytes) return forward(bytes);
  auto type = type_of(files, sha256);
  if (!type) return forward(type);
  Response response;
  response.set("Content-Type", *type);
  response.set("Content-Disposition", "attachment");
  response.set("Content-Security-Policy", "sandbox; default-src 'none'");
  response.body = std::move(*bytes);
  return response;
}

Result<Response> give(StaffParts& parts, const Request& request, const StaffAccount& account) {
  const std::string_view sha256 = request.capture("sha256");
  auto size = readable_size(parts, account, sha256);
  if (!size) return forward(size);
  const std::string tag = "\"" + std::string(sha256) + "\"";
  const bool known = request.header("if-none-match") == tag;
  const auto range = asked_range(request, tag);
  if (!known && range && range->count(*size) == 0) return no_such_range(parts, request, *size);
  auto response = known ? Result<Response>(http::empty_response(304))
                        : bytes_of(parts.context.files, sha256,
                                   range.value_or(http::ByteRange{0, *size}), *size);
  if (!response) return response;
  if (!known && range) {
    response->status = 206;
    response->set("Content-Range", range->content_range(*size));
  }
  response->set("ETag", tag);
  // The name is the content: it never changes, but it is private.
  response->set("Cache-Control", "private, max-age=31536000, immutable");
  return response;
}

Response received_reply(const Received& received) {
  return json_reply(200, {{"received", received.bytes}, {"complete", received.complete}});
}

Result<Response> ask_received(StaffParts& parts, const Request& request,
                              const StaffAccount& account) {
  const std::string_view sha256 = request.capture("sha256");
  auto own = parts.uploads.received(account.id, sha256);
  if (!own) return forward(own);
  auto size = readable_size(parts, account, sha256);
  if (size) return received_reply({*size, true});
  if (size.error().code != "not_found") return forward(size);
  return received_reply({*own, false});
}

Result<std::int64_t> number_in(const Request& request, std::string_view name) {
  const std::string text = request.query_value(name).value_or("");
  std::int64_t number = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = parsed.ec == std::errc{} && parsed.ptr == text.data() + text.size();
  if (whole && number >= 0) return number;
  return fail("bad_number", std::string(utf8_prefix(text, 80)), {.field = std::string(name)});
}

Result<Response> take(StaffParts& parts, const Request& request, const StaffAccount& account) {
  if (grant_of(*account.actor, EntityKind::file).create == Reach::none) {
    return fail("not_allowed");
  }
  auto offset = number_in(request, "offset");
  if (!offset) return forward(offset);
  auto size = number_in(request, "size");
  if (!size) return forward(size);
  auto received = parts.uploads.add(
      account.id, {request.capture("sha256"), *size, *offset, request.body});
  if (!received) return forward(received);
  return received_reply(*received);
}

}  // namespace

void add_file_routes(http::Router& router, StaffParts& parts) {
  add_staff(router, parts, "GET", "/v1/files/{sha256}", 0,
            [&parts](const Request& request, const StaffAccount& account) {
              return give(parts, request, account);
            });
  add_staff(router, parts, "PUT", "/v1/files/{sha256}", kPieceBytesMax,
            [&parts](const Request& request, const StaffAccount& account) {
              return take(parts, request, account);
            });
  add_staff(router, parts, "GET", "/v1/files/{sha256}/received", 0,
            [&parts](const Request& request, const StaffAccount& account) {
              return ask_received(parts, request, account);
            });
}

}  // namespace acq::server
