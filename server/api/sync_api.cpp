// POST /v1/sync/push, GET /v1/sync/pull, /buckets, /bucket, GET /v1/events (docs/protocol.md).
#include "base/money.h"
#include "server/api/staff_parts.h"
#include "server/http/address.h"
#include "server/http/coding.h"
#include "sync/wire.h"

namespace acq::server {
namespace {

constexpr std::size_t kPushBytesMax = 1u << 20;

http::Response cbor_reply(const Bytes& bytes) {
  http::Response response = http::empty_response(200);
  response.body.assign(bytes.begin(), bytes.end());
  response.set("Content-Type", "application/cbor");
  return response;
}

Result<http::Response> push(StaffParts& parts, const http::Request& request,
                            const StaffAccount& account) {
  if (request.header("content-type") != "application/cbor") {
    return fail("wrong_content_type", "application/cbor");
  }
  const auto* data = reinterpret_cast<const std::uint8_t*>(request.body.data());
  auto message = decode_push_request(ByteSpan(data, request.body.size()));
  if (!message) return forward(message);
  auto decided = parts.context.store.push(*actor_of(account), *message);
  if (!decided) return forward(decided);
  return cbor_reply(encode(*decided));
}

// For people reading along: bytes as hexadecimal text.
void make_readable(nlohmann::json& value) {
  if (value.is_binary()) {
    const auto& bytes = value.get_binary();
    const auto id = Id::from_bytes({bytes.data(), bytes.size()});
    value = id ? id->text() : std::string();
  } else if (value.is_structured()) {
    for (auto& member : value) make_readable(member);
  }
}

http::Response page_reply(const http::Request& request, const Bytes& page) {
  http::Response response = cbor_reply(page);
  // Compressing costs more than the loopback it would save.
  if (!http::is_loopback(request.address)) http::compress_body(response, request);
  return response;
}

// A reply with its coding as one string, and back.
std::string storable(const http::Response& response) {
  return std::string(response.header("Content-Encoding")) + "\n" + response.body;
}

http::Response stored_reply(std::string_view stored) {
  const std::size_t end = stored.find('\n');
  http::Response response = http::empty_response(200);
  response.set("Content-Type", "application/cbor");
  if (end > 0) response.set("Content-Encoding", stored.substr(0, end));
  response.body = stored.substr(end + 1);
  return response;
}

std::string value_of(const http::Request& request, std::string_view key) {
  return std::string(request.query_value(key).value_or(""));
}

Result<http::Response> pull(StaffParts& parts, const http::Request& request,
                            const StaffAccount& account) {
  PullRequest asked;
  asked.cursor = value_of(request, "cursor");
  asked.client_id = Id::parse(value_of(request, "client")).value_or(Id{});
  asked.schema = static_cast<int>(parse_decimal(value_of(request, "schema"), 0).value_or(1));
  asked.after = parse_decimal(value_of(request, "after"), 0).value_or(-1);
  const bool readable = request.header("accept").starts_with("application/json");
  auto key = readable ? Result<std::string>(std::string())
                      : parts.context.store.page_key(*account.actor, asked);
  if (!key) return forward(key);
  // What is kept is what goes over the wire: with its coding.
  if (!key->empty()) *key += " " + std::string(request.header("accept-encoding"));
  if (auto kept = key->empty() ? std::nullopt : parts.pages.find(*key)) return stored_reply(*kept);
  auto page = parts.context.store.pull(*account.actor, asked);
  if (!page) return forward(page);
  if (readable) {
    nlohmann::json shown = nlohmann::json::from_cbor(*page, true, false);
    make_readable(shown);
    return json_reply(200, shown);
  }
  http::Response response = page_reply(request, *page);
  if (!key->empty()) parts.pages.keep(*key, storable(response));
  return response;
}

Result<EntityKind> entity_of(const http::Request& request) {
  const Entity* described = find_entity(value_of(request, "entity"));
  if (!described) return fail("unknown_entity", value_of(request, "entity"));
  return described->kind;
}

Result<http::Response> buckets(StaffParts& parts, const http::Request& request,
                               const StaffAccount& account) {
  auto kind = entity_of(request);
  if (!kind) return forward(kind);
  auto sums = parts.context.store.buckets(*account.actor, *kind);
  if (!sums) return forward(sums);
  return cbor_reply(*sums);
}

Result<http::Response> bucket(StaffParts& parts, const http::Request& request,
                              const StaffAccount& account) {
  auto kind = entity_of(request);
  if (!kind) return forward(kind);
  const auto number = parse_decimal(value_of(request, "n"), 0);
  if (!number || *number < 0 || *number >= static_cast<std::int64_t>(kBuckets)) {
    return fail("out_of_range", value_of(request, "n"), {.field = "n"});
  }
  auto page = parts.context.store.bucket(*account.actor, *kind,
                                         static_cast<std::size_t>(*number));
  if (!page) return forward(page);
  return page_reply(request, *page);
}

}  // namespace

void add_sync_routes(http::Router& router, StaffParts& parts) {
  add_staff(router, parts, "POST", "/v1/sync/push", kPushBytesMax,
            [&parts](const http::Request& request, const StaffAccount& account) {
              return push(parts, request, account);
            });
  add_staff(router, parts, "GET", "/v1/sync/pull", 0,
            [&parts](const http::Request& request, const StaffAccount& account) {
              return pull(parts, request, account);
            });
  add_staff(router, parts, "GET", "/v1/sync/buckets", 0,
            [&parts](const http::Request& request, const StaffAccount& account) {
              return buckets(parts, request, account);
            });
  add_staff(router, parts, "GET", "/v1/sync/bucket", 0,
            [&parts](const http::Request& request, const StaffAccount& account) {
              return bucket(parts, request, account);
            });
  add_staff(router, parts, "GET", "/v1/events", 0,
            [](const http::Request&, const StaffAccount& account) -> Result<http::Response> {
              http::Response response;
              response.stream =
                  http::StreamTag{std::string(kSeqTopic), account.id.text()};
              return response;
            });
}

}  // namespace acq::server
