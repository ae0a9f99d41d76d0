// Writing the knowledge base: drafts, publishing, versions, languages.
#include <doctest/doctest.h>

#include "client/screens/article/article.h"
#include "one_screen.h"

using namespace acq;
using Mirror = platform::a11y::Role;

namespace {

Value words(std::string_view text) { return std::string(text); }

struct ArticlePage {
  explicit ArticlePage(platform::HeadlessOptions options = {})
      : at(ui::make_article_screen(), std::move(options)) {
    article = at.add(EntityKind::article, {{"name", words("Descaling")},
                                           {"article_state", words("draft")},
                                           {"visible_to", words("portal")}});
    at.open("/articles/" + article.text());
  }
  void press(Mirror role, std::string_view name) {
    INFO("pressing ", std::string(name));
    REQUIRE(at.click(role, name));
    at.settle();
  }
  void type(std::string_view heading, std::string_view body) {
    REQUIRE(at.headless.fill(at, Mirror::textbox, "Title", heading));
    REQUIRE(at.headless.fill(at, Mirror::multiline, "Text", body));
    at.settle();
  }
  std::vector<Record> texts() {
    std::vector<Record> all;
    const auto rowids = list_rowids(at.device->rows(), {.kind = EntityKind::article_text,
                                                        .sort = "text_version"});
    REQUIRE(rowids);
    for (const std::int64_t rowid : *rowids) {
      all.push_back(**at.device->rows().at(EntityKind::article_text, rowid));
    }
    return all;
  }
  std::string state() {
    return std::string(text_of(at.get(EntityKind::article, article).get("article_state")));
  }
  std::string body() {
    const auto* box = at.headless.find(Mirror::multiline, "Text");
    REQUIRE(box);
    return box->value;
  }
  test::OneScreen at;
  Id article;
};

}  // namespace

TEST_CASE("article: a draft is saved in place until it is published, then a new version begins") {
  ArticlePage page;
  page.type("Descale", "Take vinegar");
  page.press(Mirror::button, "Save draft");
  page.type("Descale", "Take acid");
  page.press(Mirror::button, "Save draft");
  REQUIRE(page.texts().size() == 1);
  CHECK(text_of(page.texts()[0].get("body")) == "Take acid");
  CHECK(page.state() == "draft");
  page.press(Mirror::button, "Publish");
  REQUIRE(page.texts().size() == 1);
  CHECK(number_of(page.texts()[0].get("published_at")) == page.at.env().now);
  CHECK(page.state() == "published");
  page.type("Descale", "Take more acid");
  page.press(Mirror::button, "Save draft");
  REQUIRE(page.texts().size() == 2);
  CHECK(number_of(page.texts()[1].get("text_version")) == 2);
  CHECK(is_empty(page.texts()[1].get("published_at")));
  CHECK(page.at.has(Mirror::text, "what readers see"));
}

TEST_CASE("article: without a title nothing is written, and the field says so") {
  ArticlePage page;
  page.press(Mirror::button, "Publish");
  CHECK(page.texts().empty());
  CHECK(page.at.headless.find(Mirror::textbox, "Title")->description ==
        "Give the article a title first.");
}

TEST_CASE("article: an older version comes back into the editor") {
  ArticlePage page;
  page.type("Descale", "First");
  page.press(Mirror::button, "Publish");
  page.at.headless.clock().now += 1000;
  page.type("Descale", "Second");
  page.press(Mirror::button, "Publish");
  page.press(Mirror::button, "Take version 1 as a draft");
  CHECK(page.body() == "First");
  page.press(Mirror::button, "Save draft");
  REQUIRE(page.texts().size() == 3);
  CHECK(text_of(page.texts()[2].get("body")) == "First");
}

TEST_CASE("article: each language has its own text, beside another, and keeps what was typed") {
  ArticlePage page;
  page.type("Descale", "Take vinegar");
  page.press(Mirror::button, "Save draft");
  page.press(Mirror::tab, "Deutsch –");
  CHECK(page.body().empty());
  page.type("Entkalken", "Essig");
  page.press(Mirror::combobox, "Show beside");
  page.press(Mirror::option, "English");
  CHECK(page.at.has(Mirror::text, "Take vinegar"));
  page.press(Mirror::tab, "English");
  CHECK(page.body() == "Take vinegar");
  page.press(Mirror::tab, "Deutsch –");
  CHECK(page.body() == "Essig");
  page.press(Mirror::button, "Save draft");
  REQUIRE(page.texts().size() == 2);
}

TEST_CASE("article: the preview shows headings, lists and words as readers will see them") {
  ArticlePage page;
  page.type("Descale", "# Before\n- Take **vinegar**\n- [Call us](tel:1)");
  CHECK(page.at.has(Mirror::text, "Before"));
  CHECK(page.at.has(Mirror::text, "Take vinegar"));
  CHECK(page.at.has(Mirror::text, "Call us"));
}

TEST_CASE("article: a picture is attached and named where the text ends") {
  ArticlePage page;
  page.type("Descale", "See:");
  auto picked = page.at.headless.add_file("pump.png", "\x89PNG");
  picked.type = "image/png";
  page.at.on_file(picked);
  page.at.settle();
  REQUIRE(page.at.shell->attached.size() == 1);
  CHECK(page.at.shell->attached[0].second == page.article);
  CHECK(page.body() == "See:\n![pump.png](pump.png)\n");
}

TEST_CASE("article: archived it is no longer found, and comes back as what it was") {
  ArticlePage page;
  page.type("Descale", "Take vinegar");
  page.press(Mirror::button, "Publish");
  page.press(Mirror::button, page.at.tr("action.more"));
  page.press(Mirror::option, "Archive");
  CHECK(page.state() == "archived");
  page.press(Mirror::button, page.at.tr("action.more"));
  page.press(Mirror::option, "Show again");
  CHECK(page.state() == "published");
}

TEST_CASE("article: who may only read sees the text, not the editor") {
  ArticlePage page;
  page.type("Descale", "Take vinegar");
  page.press(Mirror::button, "Publish");
  page.at.shell->actor.role = Role::read_only;
  page.at.open("/articles/" + page.article.text());
  CHECK(page.at.has(Mirror::text, "Take vinegar"));
  CHECK_FALSE(page.at.has(Mirror::multiline, "Text"));
}

TEST_CASE("article: on a phone editor and preview are two tabs") {
  ArticlePage page({.width = 390, .height = 844, .touch = true});
  page.type("Descale", "Take vinegar");
  page.press(Mirror::tab, "Preview");
  CHECK(page.at.has(Mirror::text, "Take vinegar"));
  CHECK_FALSE(page.at.has(Mirror::multiline, "Text"));
}
