// /v1/portal/tickets: the list, one conversation, a new request, a reply.
#include "base/utf8.h"
#include "base/date.h"
#include "server/api/portal_parts.h"
#include "server/api/portal_tickets.h"
#include "server/api/portal_uploads.h"
#include "server/http/json_in.h"

namespace acq::server {
namespace {

using http::Request;
using http::Response;
using nlohmann::json;

constexpr std::size_t kMessageBody = 256 * 1024;

// A file's name is only shown; what a field cannot hold is cut rather than refused.
std::string shown_name(std::string_view name) {
  std::string out;
  for (const char c : utf8_prefix(trim(name), 200)) {
    if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f) out.push_back(c);
  }
  return out.empty() ? "photo" : out;
}

Result<std::vector<PortalAttachment>> attachments(PortalParts& parts, const Actor& actor,
                                                  const json& body) {
  std::vector<PortalAttachment> files;
  const auto given = body.find("files");
  if (given == body.end() || given->is_null()) return files;
  if (!given->is_array()) return fail("wrong_type", {}, {.entity = {}, .field = "files"});
  if (given->size() > kPortalFilesMax) {
    return fail("portal_too_many_files", std::to_string(kPortalFilesMax),
                {.entity = {}, .field = "files"});
  }
  for (const json& entry : *given) {
    if (!entry.is_object()) return fail("wrong_type", {}, {.entity = {}, .field = "files"});
    auto sha256 = http::json_text(entry, "sha256");
    if (!sha256) return forward(sha256);
    auto name = http::json_text_or_empty(entry, "name");
    if (!name) return forward(name);
    auto upload = find_upload(parts.context.auth, actor.contact, *sha256);
    if (!upload) return forward(upload);
    upload->name = shown_name(*name);
    files.push_back(std::move(*upload));
  }
  return files;
}

Result<PortalMessage> message_in(PortalParts& parts, const Actor& actor, const json& body) {
  auto id_text = http::json_text(body, "id");
  if (!id_text) return forward(id_text);
  const auto id = Id::parse(*id_text);
  if (!id || id->is_nil()) return fail("bad_reference", *id_text, {.entity = {}, .field = "id"});
  auto text = http::json_text(body, "text");
  if (!text) return forward(text);
  std::erase(*text, '\r');
  auto files = attachments(parts, actor, body);
  if (!files) return forward(files);
  return PortalMessage{*id, std::move(*text), std::move(*files)};
}

Result<Response> new_ticket(PortalParts& parts, const Request& request, const Actor& actor) {
  auto body = object_in_body(request);
  if (!body) return forward(body);
  auto free = parts.count("ticket", actor.contact.text(), 30, kMsPerHour);
  if (!free) return forward(free);
  auto subject = http::json_text(*body, "subject");
  if (!subject) return forward(subject);
  auto message = message_in(parts, actor, *body);
  if (!message) return forward(message);
  auto ticket = parts.context.store.with([&](Store& store) -> Result<json> {
    auto id = open_portal_ticket(store, actor, *subject, *message);
    if (!id) return forward(id);
    return portal_ticket(store, actor, *id);
  });
  if (!ticket) return forward(ticket);
  return portal_json(201, *ticket);
}

Result<Response> new_message(PortalParts& parts, const Request& request, const Actor& actor) {
  auto id = id_in_path(request);
  if (!id) return forward(id);
  auto body = object_in_body(request);
  if (!body) return forward(body);
  auto free = parts.count("message", actor.contact.text(), 120, kMsPerHour);
  if (!free) return forward(free);
  auto message = message_in(parts, actor, *body);
  if (!message) return forward(message);
  auto ticket = parts.context.store.with([&](Store& store) -> Result<json> {
    auto done = reply_to_portal_ticket(store, actor, *id, *message);
    if (!done) return forward(done);
    return portal_ticket(store, actor, *id);
  });
  if (!ticket) return forward(ticket);
  return portal_json(201, *ticket);
}

Result<Response> one_ticket(PortalParts& parts, const Request& request, const Actor& actor) {
  auto id = id_in_path(request);
  if (!id) return forward(id);
  auto ticket = parts.context.store.with(
      [&](Store& store) { return portal_ticket(store, actor, *id); });
  if (!ticket) return forward(ticket);
  return portal_json(200, *ticket);
}

Result<Response> rate(PortalParts& parts, const Request& request, const Actor& actor) {
  auto id = id_in_path(request);
  if (!id) return forward(id);
  auto body = object_in_body(request);
  if (!body) return forward(body);
  auto free = parts.count("message", actor.contact.text(), 120, kMsPerHour);
  if (!free) return forward(free);
  const auto mark = body->find("mark");
  if (mark == body->end() || !mark->is_number_integer()) {
    return fail("bad_satisfaction", {}, {.entity = {}, .field = "mark"});
  }
  auto comment = http::json_text_or_empty(*body, "comment");
  if (!comment) return forward(comment);
  auto ticket = parts.context.store.with([&](Store& store) -> Result<json> {
    auto done = rate_portal_ticket(store, actor, *id, mark->get<std::int64_t>(),
                                   std::move(*comment));
    if (!done) return forward(done);
    return portal_ticket(store, actor, *id);
  });
  if (!ticket) return forward(ticket);
  return portal_json(200, *ticket);
}

}  // namespace

void add_portal_tickets(http::Router& router, PortalParts& parts) {
  add_signed_in(router, parts, "GET", "/v1/portal/tickets", 0,
                [&parts](const Request&, const Actor& actor) -> Result<Response> {
                  auto tickets = parts.context.store.with(
                      [&](Store& store) { return portal_tickets(store, actor); });
                  if (!tickets) return forward(tickets);
                  return portal_json(200, *tickets);
                });
  const auto add = [&](std::string_view method, std::string_view pattern, std::size_t body_max,
                       auto handler) {
    add_signed_in(router, parts, method, pattern, body_max,
                  [&parts, handler](const Request& request, const Actor& actor) {
                    return handler(parts, request, actor);
                  });
  };
  add("POST", "/v1/portal/tickets", kMessageBody, new_ticket);
  add("GET", "/v1/portal/tickets/{id}", 0, one_ticket);
  add("POST", "/v1/portal/tickets/{id}/messages", kMessageBody, new_message);
  add("POST", "/v1/portal/tickets/{id}/satisfaction", kMessageBody, rate);
}

}  // namespace acq::server
