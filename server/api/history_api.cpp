// GET /v1/history?entity=contact&id=UUID[&before=SEQ]: what became of a record, the newest first.
#include "base/money.h"
#include "model/check.h"
#include "server/api/staff_parts.h"

namespace acq::server {
namespace {

constexpr std::size_t kChangesMax = 100;

// Values as files hold them (value_to_text); null for empty.
nlohmann::json shown(const Field& field, const Value& value) {
  if (is_empty(value)) return nullptr;
  return value_to_text(field, value);
}

nlohmann::json change_json(const Entity& described, const PastChange& change) {
  nlohmann::json values = nlohmann::json::array();
  for (const PastValue& value : change.values) {
    const Field& field = described.fields[value.field];
    values.push_back({{"field", field.name},
                      {"before", shown(field, value.before)},
                      {"after", shown(field, value.after)}});
  }
  return {{"seq", change.seq},
          {"user", change.user.is_nil() ? nlohmann::json() : nlohmann::json(change.user.text())},
          {"at", hlc_time(change.hlc)},
          {"kind", change_kind_name(change.kind)},
          {"values", std::move(values)}};
}

Result<http::Response> history(StaffParts& parts, const http::Request& request,
                               const StaffAccount& account) {
  const std::string name(request.query_value("entity").value_or(""));
  const Entity* described = find_entity(name);
  if (!described) return fail("unknown_entity", name, {.field = "entity"});
  const auto id = Id::parse(request.query_value("id").value_or(""));
  if (!id) return fail("bad_reference", {}, {.field = "id"});
  const auto before = parse_decimal(request.query_value("before").value_or("0"), 0);
  if (!before || *before < 0) return fail("bad_number", {}, {.field = "before"});
  auto past = parts.context.store.history(*account.actor, described->kind, *id, *before,
                                          kChangesMax);
  if (!past) return forward(past);
  const bool more = past->size() == kChangesMax;
  if (request.header("accept").starts_with("application/cbor")) {
    const Bytes bytes = encode_history(described->kind, {std::move(*past), more});
    http::Response response = http::empty_response(200);
    response.body.assign(bytes.begin(), bytes.end());
    response.set("Content-Type", "application/cbor");
    return response;
  }
  nlohmann::json changes = nlohmann::json::array();
  for (const PastChange& change : *past) changes.push_back(change_json(*described, change));
  return json_reply(200, {{"changes", std::move(changes)},
                          {"more", more}});
}

}  // namespace

void add_history_routes(http::Router& router, StaffParts& parts) {
  add_staff(router, parts, "GET", "/v1/history", 0,
            [&parts](const http::Request& request, const StaffAccount& account) {
              return history(parts, request, account);
            });
}

}  // namespace acq::server
