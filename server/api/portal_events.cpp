// GET /v1/portal/events: tells a customer's page that something of theirs has changed. It
// carries no content; the page asks for what it shows.
#include "server/api/portal_parts.h"
#include "store/rows.h"

namespace acq::server {
namespace {

using http::Request;
using http::Response;

std::string topic_of(const Id& contact) { return "portal/" + contact.text(); }

// Whose ticket was written to? Nil for rows that are not about a customer's ticket.
Id customer_of(Rows& rows, const Touched& touched) {
  Id ticket = touched.row;
  if (touched.kind == EntityKind::ticket_message) {
    const auto message = rows.find(EntityKind::ticket_message, touched.row);
    if (!message || !*message) return {};
    ticket = id_of((*message)->get("ticket"));
  } else if (touched.kind != EntityKind::ticket) {
    return {};
  }
  const auto record = rows.find(EntityKind::ticket, ticket);
  if (!record || !*record) return {};
  return id_of((*record)->get("contact"));
}

}  // namespace

void add_portal_events(http::Router& router, PortalParts& parts) {
  add_signed_in(router, parts, "GET", "/v1/portal/events", 0,
                [](const Request&, const Actor& actor) -> Result<Response> {
                  const std::string name = topic_of(actor.contact);
                  Response response;
                  response.stream = http::StreamTag{.topic = name, .owner = name};
                  return response;
                });
  parts.context.store.with([&parts](Store& store) {
    store.on_commit([&parts, &store](std::span<const Touched> rows) {
      for (const Touched& touched : rows) {
        const Id contact = customer_of(store.rows(), touched);
        if (!contact.is_nil()) parts.context.publish(topic_of(contact), "{}");
      }
    });
  });
}

}  // namespace acq::server
