// /portal/help: the knowledge base for customers, as pages that need no JavaScript. Only published
// articles that are meant for the portal; everything else is 404, as if it did not exist.
#include <algorithm>

#include "base/utf8.h"
#include "formats/markup.h"
#include "server/api/portal_parts.h"
#include "server/api/portal_picture.h"
#include "rules/articles.h"
#include "store/query.h"

namespace acq::server {
namespace {

using http::Request;
using http::Response;

constexpr std::size_t kShownMost = 200;

struct HelpArticle {
  Record whole, text;
};

std::string code_of(const Translator& tr) { return std::string(language_code(tr.language())); }

// Nothing unless customers may read it.
Result<std::optional<HelpArticle>> help_article(Rows& rows, const Id& id,
                                                std::string_view language) {
  auto whole = rows.find(EntityKind::article, id);
  if (!whole) return forward(whole);
  if (!*whole || text_of((*whole)->get("visible_to")) != "portal") return std::nullopt;
  auto text = published_text(rows, id, language);
  if (!text) return forward(text);
  if (!*text) return std::nullopt;
  return HelpArticle{std::move(**whole), std::move(**text)};
}

bool holds(const Record& text, const std::vector<std::string>& words) {
  const std::string all = fold(text_of(text.get("heading"))) + "\n" +
                          fold(text_of(text.get("body")));
  return std::ranges::all_of(words, [&](const std::string& word) {
    return all.find(word) != std::string::npos;
  });
}

std::vector<std::string> words_of(std::string_view asked) {
  std::vector<std::string> words;
  while (!(asked = trim(asked)).empty()) {
    const std::size_t end = std::min(asked.find(' '), asked.size());
    words.push_back(fold(asked.substr(0, end)));
    asked.remove_prefix(end);
  }
  return words;
}

Result<std::vector<HelpArticle>> find_articles(Rows& rows, std::string_view asked,
                                               std::string_view language) {
  auto rowids = list_rowids(rows, {.kind = EntityKind::article,
                                   .where = {{"article_state", Compare::equal,
                                              std::string("published")},
                                             {"visible_to", Compare::equal,
                                              std::string("portal")}}});
  if (!rowids) return forward(rowids);
  const std::vector<std::string> words = words_of(utf8_prefix(asked, 200));
  std::vector<HelpArticle> found;
  for (const std::int64_t rowid : *rowids) {
    if (found.size() == kShownMost) break;
    auto record = rows.at(EntityKind::article, rowid);
    if (!record) return forward(record);
    if (!*record) continue;
    auto article = help_article(rows, (*record)->id, language);
    if (!article) return forward(article);
    if (*article && holds((*article)->text, words)) found.push_back(std::move(**article));
  }
  return found;
}

Response page(int status, const Translator& tr, std::string_view title, std::string_view body) {
  std::string html = "<!doctype html>\n<html lang=\"" + code_of(tr) + "\"><head>";
  html += "<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, "
          "initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\">"
          "<meta name=\"robots\" content=\"noindex\"><title>";
  html += escape_html(title);
  html += "</title><link rel=\"icon\" href=\"/portal/icon.svg\" type=\"image/svg+xml\">"
          "<link rel=\"stylesheet\" href=\"/portal/portal.css\"></head><body><main>";
  html += body;
  html += "</main></body></html>\n";
  Response response = http::empty_response(status);
  response.body = std::move(html);
  response.set("Content-Type", "text/html; charset=utf-8").set("Cache-Control", "no-store");
  return response;
}

std::string back_link(std::string_view to, const std::string& words) {
  return "<a class=\"back\" href=\"" + std::string(to) + "\">‹ " + escape_html(words) + "</a>";
}

Response list_page(const Translator& tr, std::string_view asked,
                   const std::vector<HelpArticle>& articles) {
  std::string body = back_link("/portal/", tr("help.portal"));
  body += "<h1>" + escape_html(tr("help.title")) + "</h1>";
  body += "<form class=\"field\" role=\"search\" action=\"/portal/help\"><label for=\"q\">" +
          escape_html(tr("help.search")) + "</label><input id=\"q\" name=\"q\" type=\"search\" "
          "maxlength=\"200\" value=\"" + escape_html(asked) + "\"></form>";
  if (articles.empty()) body += "<p class=\"muted\">" + escape_html(tr("help.none")) + "</p>";
  body += "<ul class=\"list\">";
  for (const HelpArticle& article : articles) {
    body += "<li class=\"card\"><a href=\"/portal/help/" + article.whole.id.text() + "\">" +
            escape_html(text_of(article.text.get("heading"))) + "</a>";
    const std::string_view category = text_of(article.whole.get("category"));
    if (!category.empty()) {
      body += "<p class=\"muted small\">" + escape_html(category) + "</p>";
    }
    body += "</li>";
  }
  return page(200, tr, tr("help.title"), body + "</ul>");
}

// The attached picture with this name, nil when there is none.
Id picture_of(Rows& rows, const Id& article, std::string_view name) {
  const auto rowids = list_rowids(rows, {.kind = EntityKind::file,
                                         .where = {{"subject_id", Compare::equal, article},
                                                   {"name", Compare::equal,
                                                    std::string(name)}},
                                         .limit = 1});
  if (!rowids || rowids->empty()) return {};
  const auto file = rows.at(EntityKind::file, rowids->front());
  return file && *file ? (*file)->id : Id{};
}

Response article_page(Rows& rows, const Translator& tr, const HelpArticle& article) {
  const std::string heading(text_of(article.text.get("heading")));
  std::string body = back_link("/portal/help", tr("help.title"));
  body += "<article lang=\"" + escape_html(text_of(article.text.get("language"))) + "\"><h1>" +
          escape_html(heading) + "</h1>";
  body += markup_html(text_of(article.text.get("body")), [&](std::string_view name) {
    const Id file = picture_of(rows, article.whole.id, name);
    return file.is_nil() ? std::string() : "/v1/portal/help/pictures/" + file.text();
  });
  return page(200, tr, heading, body + "</article>");
}

Response missing_page(const Translator& tr) {
  return page(404, tr, tr("help.title"),
              back_link("/portal/help", tr("help.title")) + "<p>" +
                  escape_html(tr("help.missing")) + "</p>");
}

// A picture of an article that the customer may read.
Result<Record> help_picture(Store& store, const Id& id) {
  auto file = store.rows().find(EntityKind::file, id);
  if (!file) return forward(file);
  const bool of_article = *file && !(*file)->deleted &&
                          text_of((*file)->get("subject_kind")) == "article";
  if (!of_article) return fail("not_found");
  auto article = help_article(store.rows(), id_of((*file)->get("subject_id")), "en");
  if (!article) return forward(article);
  if (!*article) return fail("not_found");
  return std::move(**file);
}

Result<Response> give_picture(PortalParts& parts, const Request& request) {
  auto id = id_in_path(request);
  if (!id) return forward(id);
  auto record = parts.context.store.with([&](Store& store) { return help_picture(store, *id); });
  if (!record) return forward(record);
  auto bytes = parts.context.files.read(text_of(record->get("sha256")));
  if (!bytes) return forward(bytes);
  const auto kind = picture_kind(*bytes);
  if (!kind) return fail("not_found");
  Response response = http::empty_response(200);
  response.set("Content-Type", kind->mime).set("Cache-Control", "private, max-age=3600");
  response.body = std::move(*bytes);
  return response;
}

// Pages for people: who is not signed in is shown the way in, not an error in JSON.
template <class Show>
void add_page(http::Router& router, PortalParts& parts, std::string_view pattern, Show show) {
  add_open(router, parts, "GET", pattern, 0,
           [&parts, show](const Request& request) -> Result<Response> {
             auto actor = parts.customer(request);
             if (!actor && actor.error().code == "portal_sign_in_needed") {
               return http::empty_response(303).set("Location", "/portal/");
             }
             if (!actor) return forward(actor);
             const auto asked = request.query_value("lang");
             const Translator& tr = asked ? parts.languages.of(*asked)
                                          : parts.languages.of(request);
             return parts.context.store.with(
                 [&](Store& store) { return show(store.rows(), tr, request); });
           });
}

}  // namespace

void add_portal_help(http::Router& router, PortalParts& parts) {
  add_page(router, parts, "/portal/help",
           [](Rows& rows, const Translator& tr, const Request& request) -> Result<Response> {
             const std::string asked(request.query_value("q").value_or(""));
             auto articles = find_articles(rows, asked, code_of(tr));
             if (!articles) return forward(articles);
             return list_page(tr, asked, *articles);
           });
  add_page(router, parts, "/portal/help/{id}",
           [](Rows& rows, const Translator& tr, const Request& request) -> Result<Response> {
             const auto id = Id::parse(request.capture("id"));
             if (!id) return missing_page(tr);
             auto article = help_article(rows, *id, code_of(tr));
             if (!article) return forward(article);
             return *article ? article_page(rows, tr, **article) : missing_page(tr);
           });
  add_signed_in(router, parts, "GET", "/v1/portal/help/pictures/{id}", 0,
                [&parts](const Request& request, const Actor&) {
                  return give_picture(parts, request);
                });
}

}  // namespace acq::server
