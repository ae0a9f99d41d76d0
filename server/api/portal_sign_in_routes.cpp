// POST /v1/portal/link, and /v1/portal/session.
#include "model/check.h"
#include "base/date.h"
#include "model/choices.h"
#include "server/api/portal_me.h"
#include "server/api/portal_parts.h"
#include "server/http/address.h"
#include "server/http/json_in.h"

namespace acq::server {
namespace {

using http::Request;
using http::Response;

constexpr std::size_t kSmallBody = 4096;

// Who asks, as far as the record knows.
struct Asked {
  Id contact;
  std::string name;
  std::string language;  // the contact's, else the organisation's; may be empty
  std::string organisation;
  bool may_register = false;
};

Result<Asked> look_up(Store& store, std::string_view email) {
  auto organisation = the_organisation(store);
  if (!organisation) return forward(organisation);
  auto contact = contact_by_address(store.db(), email);
  if (!contact) return forward(contact);
  Asked asked{*contact, {}, std::string(text_of(organisation->get("language"))),
              std::string(text_of(organisation->get("name"))),
              number_of(organisation->get("self_registration")) != 0};
  auto record = store.rows().find(EntityKind::contact, *contact);
  if (!record) return forward(record);
  if (*record) {
    asked.name = title_of(**record);
    const std::string_view own = text_of((*record)->get("language"));
    if (!own.empty()) asked.language = own;
  }
  return asked;
}

Mail sign_in_mail(const Translator& tr, const Asked& asked, const std::string& email,
                  const std::string& link, const std::string& code) {
  return {.to = email,
          .to_name = asked.name,
          .subject = tr("portal.mail.subject",
                        {{"organisation", asked.organisation}, {"code", code}}),
          .text = tr("portal.mail.text",
                     {{"organisation", asked.organisation}, {"link", link}, {"code", code}}),
          .language = std::string(language_code(tr.language()))};
}

Result<void> check_address(std::string_view email) {
  const Entity& contact = entity(EntityKind::contact);
  auto fits = check_value(contact, *contact.find("email"), std::string(email));
  if (fits && !email.empty() && is_plain_address(email)) return {};
  return fail("bad_email", {}, {.entity = {}, .field = "email"});
}

// The same answer in the same time whether the address is known or not: the same queries and
// writes run, and the mail itself is sent by another thread.
Result<Response> send_link(PortalParts& parts, const Request& request) {
  auto body = object_in_body(request);
  if (!body) return forward(body);
  auto given = http::json_text(*body, "email");
  if (!given) return forward(given);
  auto wanted = http::json_text_or_empty(*body, "language");
  if (!wanted) return forward(wanted);
  const std::string email = fold_address(*given);
  if (auto fits = check_address(email); !fits) return forward(fits);
  const std::string network = http::network_of(request.address);
  if (auto free = parts.count("link network", network, 60, kMsPerHour); !free) return forward(free);
  if (auto free = parts.count("link address", email, 5, kMsPerHour); !free) return forward(free);

  auto asked = parts.context.store.with([&](Store& store) { return look_up(store, email); });
  if (!asked) return forward(asked);
  auto secrets = parts.sign_in.ask(email, asked->contact, asked->may_register);
  if (!secrets) return forward(secrets);
  if (!asked->contact.is_nil() || asked->may_register) {
    const bool chosen = language_from_code(*wanted).has_value();
    const Translator& tr = parts.languages.of(chosen ? *wanted : asked->language);
    const std::string link = parts.context.public_url + "/portal/#in/" + secrets->token + "/go";
    auto posted =
        parts.context.mailer.post(sign_in_mail(tr, *asked, email, link, secrets->code));
    if (!posted) return forward(posted);
  }
  return portal_json(202, nlohmann::json::object());
}

Result<PortalGrant> proved_by(PortalParts& parts, const Request& request,
                              const nlohmann::json& body) {
  const std::string network = http::network_of(request.address);
  if (auto free = parts.count("session network", network, 60, kMsPerHour); !free) {
    return forward(free);
  }
  if (body.contains("token")) {
    auto token = http::json_text(body, "token");
    if (!token) return forward(token);
    return parts.sign_in.use_token(*token);
  }
  auto email = http::json_text(body, "email");
  if (!email) return forward(email);
  auto code = http::json_text(body, "code");
  if (!code) return forward(code);
  if (auto free = parts.count("code address", fold_address(*email), 20, kMsPerHour); !free) {
    return forward(free);
  }
  return parts.sign_in.use_code(*email, *code);
}

// The contact as it is now; a new one where that is allowed.
Result<Id> contact_of_grant(Store& store, const PortalGrant& grant, std::string_view language) {
  auto known = contact_by_address(store.db(), grant.email);
  if (!known) return known;
  if (!known->is_nil()) return known;
  auto organisation = the_organisation(store);
  if (!organisation) return forward(organisation);
  const bool may_register = number_of(organisation->get("self_registration")) != 0;
  if (!grant.contact.is_nil() || !may_register) return fail("link_invalid");
  return register_contact(store, grant.email, language);
}

Result<Response> sign_in(PortalParts& parts, const Request& request) {
  auto body = object_in_body(request);
  if (!body) return forward(body);
  auto grant = proved_by(parts, request, *body);
  if (!grant) return forward(grant);
  const std::string language(language_code(parts.languages.of(request).language()));
  auto contact = parts.context.store.with(
      [&](Store& store) { return contact_of_grant(store, *grant, language); });
  if (!contact) return forward(contact);
  auto token = parts.sign_in.start_session(*contact, grant->email);
  if (!token) return forward(token);
  return portal_json(200, {{"contact", contact->text()}})
      .set("Set-Cookie", parts.cookie(*token));
}

Result<Response> sign_out(PortalParts& parts, const Request& request) {
  const std::string_view token = request.cookie(parts.cookie_name());
  if (!token.empty()) {
    if (auto actor = parts.customer(request)) {
      parts.context.close_streams("portal/" + actor->contact.text());
    }
    if (auto done = parts.sign_in.end_session(token); !done) return forward(done);
  }
  return http::empty_response(204).set("Set-Cookie", parts.cookie(""));
}

}  // namespace

void add_portal_sign_in(http::Router& router, PortalParts& parts) {
  add_open(router, parts, "POST", "/v1/portal/link", kSmallBody,
           [&parts](const Request& request) { return send_link(parts, request); });
  add_open(router, parts, "POST", "/v1/portal/session", kSmallBody,
           [&parts](const Request& request) { return sign_in(parts, request); });
  add_open(router, parts, "DELETE", "/v1/portal/session", 0,
           [&parts](const Request& request) { return sign_out(parts, request); });
  add_signed_in(router, parts, "GET", "/v1/portal/session", 0,
                [](const Request&, const Actor& actor) -> Result<Response> {
                  return portal_json(200, {{"contact", actor.contact.text()}});
                });
}

}  // namespace acq::server
