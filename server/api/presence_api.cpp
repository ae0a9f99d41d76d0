// POST /v1/presence: "I have this ticket open, and am writing or not"; answers who else has.
#include "server/api/staff_parts.h"
#include "server/http/json_in.h"
#include "store/rows.h"
#include "store/scopes.h"

namespace acq::server {
namespace {

// May this person see the ticket at all? Code: not_found.
Result<void> check_ticket(StaffParts& parts, const StaffAccount& account, const Id& ticket) {
  return parts.context.store.with([&](Store& store) -> Result<void> {
    auto record = store.rows().find(EntityKind::ticket, ticket);
    if (!record) return forward(record);
    if (!*record || (*record)->deleted) return fail("not_found", ticket.text());
    auto away = distance(store.rows(), *account.actor, **record);
    if (!away) return forward(away);
    const bool sees = grant_of(*account.actor, EntityKind::ticket).read >= *away;
    return sees ? Result<void>{} : fail("not_found", ticket.text());
  });
}

Result<http::Response> note(StaffParts& parts, const http::Request& request,
                            const StaffAccount& account) {
  auto body = json_body(request);
  if (!body) return forward(body);
  auto named = http::json_text_or_empty(*body, "ticket");
  if (!named) return forward(named);
  const Id ticket = Id::parse(*named).value_or(Id{});
  if (!named->empty() && ticket.is_nil()) {
    return fail("bad_reference", *named, {.field = "ticket"});
  }
  if (!ticket.is_nil()) {
    if (auto sees = check_ticket(parts, account, ticket); !sees) return forward(sees);
  }
  const auto writing = body->find("writing");
  const Present who{account.id, account.name,
                    writing != body->end() && writing->is_boolean() && writing->get<bool>()};
  const TimeMs now = parts.context.clock.now_ms();
  if (parts.presence.note(who, ticket, now)) parts.context.presence_changed();
  nlohmann::json others = nlohmann::json::array();
  if (!ticket.is_nil()) {
    for (const Present& other : parts.presence.others(account.id, ticket, now)) {
      others.push_back({{"user", other.user.text()}, {"name", other.name},
                        {"writing", other.writing}});
    }
  }
  return json_reply(200, {{"others", std::move(others)}});
}

}  // namespace

void add_presence_routes(http::Router& router, StaffParts& parts) {
  add_staff(router, parts, "POST", "/v1/presence", 1024,
            [&parts](const http::Request& request, const StaffAccount& account) {
              return note(parts, request, account);
            });
}

}  // namespace acq::server
