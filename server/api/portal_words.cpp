// GET /v1/portal/words?lang=: the page's words. GET /v1/portal/about: whose portal it is.
#include "i18n/catalogue.h"
#include "server/api/portal_me.h"
#include "server/api/portal_parts.h"
#include "server/auth/secrets.h"

namespace acq::server {
namespace {

using http::Request;
using http::Response;

bool is_for_pages(std::string_view key) {
  return key.starts_with("portal.") && !key.starts_with("portal.mail.");
}

std::string words_of(Language language) {
  nlohmann::json words = nlohmann::json::object();
  for (const std::string_view area : {catalogue::portal(), catalogue::portal_account()}) {
    const auto texts = parse_catalogue(area);
    if (!texts) continue;  // a unit test reads every area
    for (const CatalogueText& text : *texts) {
      if (text.language == language && is_for_pages(text.key)) words[text.key] = text.text;
    }
  }
  return nlohmann::json{{"words", std::move(words)}}.dump();
}

struct Words {
  std::string body;
  std::string etag;
};

std::array<Words, kLanguages.size()> all_words() {
  std::array<Words, kLanguages.size()> all;
  for (const Language language : kLanguages) {
    Words& words = all[static_cast<std::size_t>(language)];
    words.body = words_of(language);
    const Digest whole = digest(words.body);
    words.etag = "\"" + hex(std::span(whole).first(16)) + "\"";
  }
  return all;
}

}  // namespace

void add_portal_words(http::Router& router, PortalParts& parts) {
  add_open(router, parts, "GET", "/v1/portal/words", 0,
           [all = all_words()](const Request& request) -> Result<Response> {
             const auto asked = language_from_code(request.query_value("lang").value_or("en"));
             const Words& words =
                 all[static_cast<std::size_t>(asked.value_or(Language::en))];
             if (request.header("if-none-match") == words.etag) {
               return http::empty_response(304).set("ETag", words.etag);
             }
             return http::json_response(200, words.body)
                 .set("ETag", words.etag)
                 .set("Cache-Control", "no-cache");
           });
  add_open(router, parts, "GET", "/v1/portal/about", 0,
           [&parts](const Request&) -> Result<Response> {
             auto about = parts.context.store.with(
                 [](Store& store) { return portal_about(store); });
             if (!about) return forward(about);
             return portal_json(200, *about);
           });
}

}  // namespace acq::server
