// GET /v1/account/words?lang=: the words of the sign-in, set-up and invitation pages.
#include <array>

#include "i18n/catalogue.h"
#include "server/api/staff_parts.h"

namespace acq::server {
namespace {

std::string words_of(Language language) {
  nlohmann::json words = nlohmann::json::object();
  const auto texts = parse_catalogue(catalogue::account());
  if (!texts) return "{}";  // a unit test reads every area
  for (const CatalogueText& text : *texts) {
    const bool for_pages =
        text.key.starts_with("account.") && !text.key.starts_with("account.mail.");
    if (text.language == language && for_pages) words[text.key] = text.text;
  }
  return words.dump();
}

}  // namespace

void add_word_routes(http::Router& router, StaffParts& parts) {
  std::array<std::string, kLanguages.size()> all;
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = words_of(kLanguages[i]);
  add_open(router, parts, "GET", "/v1/account/words", 0,
           [all](const http::Request& request) -> Result<http::Response> {
             const auto asked = language_from_code(request.query_value("lang").value_or("en"));
             const auto index = static_cast<std::size_t>(asked.value_or(Language::en));
             return http::json_response(200, all[index]).set("Cache-Control", "no-cache");
           });
}

}  // namespace acq::server
