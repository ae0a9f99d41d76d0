// GET /v1/documents/{quote|sales_order|invoice}/{UUID}.pdf[?language=de]: as it is printed.
// POST /v1/documents/{...}/{UUID}/mail: to its contact, with the PDF attached. A draft of a quote
// is sent by that. -> {"to": "..."}
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

struct Letter {
  Mail mail;
  PrintedDocument document;
  std::vector<Change> changes;  // what is known of it afterwards
};

Change activity_of(Store& store, const DocumentToPrint& d, const Mail& mail, const Id& user) {
  Change change = insert_change(EntityKind::activity, store.ids().make());
  change.set("channel", std::string("email")).set("direction", std::string("outbound"));
  change.set("subject", mail.subject).set("body", mail.text);
  change.set("happened_at", store.clock().now_ms()).set("owner", user);
  for (const std::string_view field : {"contact", "account", "deal"}) {
    const Value& value = d.record.get(field);
    if (!is_empty(value)) change.set(field, value);
  }
  return change;
}

// Codes: no_address (the contact has no mail address), not_issued (a draft of an invoice).
Result<Letter> letter_of(Store& store, const Languages& languages, const StaffAccount& account,
                         const Named& named) {
  auto found = find_to_print(store, *account.actor, named.kind, named.id);
  if (!found) return forward(found);
  const std::string to(text_of(found->contact.get("email")));
  if (to.empty()) return fail("no_address");
  Letter letter;
  const std::string_view state = text_of(found->record.get(state_field(named.kind)));
  if (named.kind == EntityKind::invoice && state == "draft") return fail("not_issued");
  if (named.kind == EntityKind::quote && state == "draft") {
    found->record.set("quote_state", std::string("sent"));
    letter.changes.push_back(update_change(EntityKind::quote, named.id)
                                 .set("quote_state", std::string("sent")));
  }
  const Translator& tr = languages.of(found->language);
  auto document = printed(store, tr, *found);
  if (!document) return forward(document);
  letter.document = std::move(*document);
  const std::string& title = letter.document.title;
  const std::string name = title_of(found->contact);
  letter.mail = {.to = to, .to_name = name,
                 .subject = tr("document.mail.subject",
                               {{"title", title}, {"house", letter.document.sender}}),
                 .text = tr("document.mail.text",
                            {{"name", name}, {"title", title}, {"sender", account.name},
                             {"house", letter.document.sender}}),
                 .language = std::string(language_code(tr.language())),
                 .reply_to = account.email};
  letter.changes.push_back(activity_of(store, *found, letter.mail, account.id));
  return letter;
}

// The mail goes out if, and only if, it is written down that it did.
Result<void> send(Store& store, Mailer& mailer, const Actor& actor, Letter& letter) {
  auto transaction = Transaction::begin(store.db());
  if (!transaction) return forward(transaction);
  auto written = store.write(actor, letter.changes, {.tell = false});
  if (!written) return forward(written);
  if (auto posted = mailer.post(std::move(letter.mail)); !posted) return posted;
  if (auto done = transaction->commit(); !done) return done;
  store.notify(written->rows);
  return {};
}

Result<http::Response> mail(StaffParts& parts, const http::Request& request,
                            const StaffAccount& account) {
  auto named = named_in(request, "");
  if (!named) return forward(named);
  ServerStore& store = parts.context.store;
  auto letter = store.with([&](Store& records) {
    return letter_of(records, parts.languages, account, *named);
  });
  if (!letter) return forward(letter);
  auto bytes = parts.context.printer.print(letter->document);
  if (!bytes) return forward(bytes);
  letter->mail.attachments.push_back(
      {letter->document.title + ".pdf", "application/pdf", std::move(*bytes)});
  const std::string to = letter->mail.to;
  auto sent = store.with([&](Store& records) {
    return send(records, parts.context.mailer, *account.actor, *letter);
  });
  if (!sent) return forward(sent);
  return json_reply(200, {{"to", to}});
}

}  // namespace

void add_document_routes(http::Router& router, StaffParts& parts) {
  add_staff(router, parts, "GET", "/v1/documents/{entity}/{id}", 0,
            [&parts](const http::Request& request, const StaffAccount& account) {
              return pdf(parts, request, account);
            });
  add_staff(router, parts, "POST", "/v1/documents/{entity}/{id}/mail", kFormBytesMax,
            [&parts](const http::Request& request, const StaffAccount& account) {
              return mail(parts, request, account);
            });
}

}  // namespace acq::server
