// GET /v1/documents/{quote|sales_order|invoice}/{UUID}.pdf[?language=de]: as it is printed.
#include "server/api/document_print.h"
#include "rules/documents.h"
#include "server/api/staff_parts.h"

namespace acq::server {
namespace {

struct Named {
  EntityKind kind = EntityKind::none;
  Id id;
};

// What the path names. Codes: not_found.
Result<Named> named_in(const http::Request& request, std::string_view ending) {
  const Entity* described = find_entity(request.capture("entity"));
  std::string_view id = request.capture("id");
  if (!described || !is_document(described->kind) || !id.ends_with(ending)) {
    return fail("not_found");
  }
  id.remove_suffix(ending.size());
  const auto parsed = Id::parse(id);
  if (!parsed) return fail("not_found");
  return Named{described->kind, *parsed};
}

Result<http::Response> pdf(StaffParts& parts, const http::Request& request,
                           const StaffAccount& account) {
  auto named = named_in(request, ".pdf");
  if (!named) return forward(named);
  const auto asked = request.query_value("language");
  auto document = parts.context.store.with([&](Store& store) -> Result<PrintedDocument> {
    auto found = find_to_print(store, *account.actor, named->kind, named->id);
    if (!found) return forward(found);
    return printed(store, parts.languages.of(asked.value_or(found->language)), *found);
  });
  if (!document) return forward(document);
  auto bytes = parts.context.printer.print(*document);
  if (!bytes) return forward(bytes);
  http::Response response = http::empty_response(200);
  response.body = std::move(*bytes);
  response.set("Content-Type", "application/pdf");
  response.set("Content-Disposition", "attachment");
  response.set("Cache-Control", "no-store");
  return response;
}

}  // namespace

void add_document_routes(http::Router& router, StaffParts& parts) {
  add_staff(router, parts, "GET", "/v1/documents/{entity}/{id}", 0,
            [&parts](const http::Request& request, const StaffAccount& account) {
              return pdf(parts, request, account);
            });
}

}  // namespace acq::server
