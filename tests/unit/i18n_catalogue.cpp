#include <doctest/doctest.h>

#include <map>
#include <set>
#include <string>

#include "i18n/catalogue.h"
#include "i18n/translator.h"

using namespace acq;

namespace {

// The form for exactly one may spell the number out, so {n} does not count there.
std::set<std::string> placeholders(std::string_view key, std::string_view text) {
  std::set<std::string> found;
  for (std::size_t open = text.find('{'); open != text.npos; open = text.find('{', open + 1)) {
    const std::size_t close = text.find('}', open);
    if (close != text.npos) found.emplace(text.substr(open, close - open + 1));
  }
  if (key.ends_with(".one")) found.erase("{n}");
  return found;
}

std::string spell(const std::set<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += name + " ";
  return all;
}

}  // namespace

TEST_CASE("i18n: every area of the catalogue can be read") {
  for (const std::string_view area : catalogue_areas()) {
    const auto texts = parse_catalogue(area);
    INFO("the area that starts with ", std::string(area.substr(0, 60)));
    REQUIRE_MESSAGE(texts.has_value(), "line " << (texts ? "" : texts.error().detail));
    CHECK(!texts->empty());
  }
}

TEST_CASE("i18n: every key is there once in every language with the same placeholders") {
  std::map<std::string_view, std::map<Language, std::string>> all;
  for (const std::string_view area : catalogue_areas()) {
    const auto texts = parse_catalogue(area);
    REQUIRE(texts.has_value());
    for (const CatalogueText& text : *texts) {
      INFO("key ", std::string(text.key), " ", std::string(language_code(text.language)));
      CHECK(all[text.key].emplace(text.language, text.text).second);
    }
  }
  CHECK(all.size() > 250);
  for (const auto& [key, texts] : all) {
    INFO("key ", std::string(key));
    CHECK(texts.size() == kLanguages.size());
    const auto english = texts.find(Language::en);
    REQUIRE(english != texts.end());
    for (const auto& [language, text] : texts) {
      INFO(std::string(language_code(language)), ": ", text);
      CHECK(spell(placeholders(key, text)) == spell(placeholders(key, english->second)));
    }
  }
}

TEST_CASE("i18n: a plural has both of its forms") {
  const Translator tr(Language::en);
  int plurals = 0;
  for (const std::string_view area : catalogue_areas()) {
    const auto texts = parse_catalogue(area);
    REQUIRE(texts.has_value());
    for (const CatalogueText& text : *texts) {
      if (!text.key.ends_with(".one")) continue;
      ++plurals;
      const std::string stem(text.key.substr(0, text.key.size() - 4));
      INFO("key ", stem);
      CHECK(tr.has(stem + ".many"));
    }
  }
  CHECK(plurals > 0);
}

TEST_CASE("i18n: a catalogue with a text before any key, a foreign language or none is refused") {
  for (const std::string_view bad : {"en: lost\n", "[a]\nfr: bonjour\n", "[a]\nen:\n", "[a\n",
                                     "[a]\n  goes on\n", "[a]\nen: x\n[b]\n  goes on\n"}) {
    INFO(std::string(bad));
    const auto texts = parse_catalogue(bad);
    REQUIRE_FALSE(texts.has_value());
    CHECK(texts.error().code == "bad_catalogue");
    CHECK(texts.error().where.line > 0);
  }
}

TEST_CASE("i18n: a continued line joins with a space, in Chinese without one") {
  const auto texts = parse_catalogue("[a]\nen: one\n  two\\nthree\nzh-Hans: 一\n  二\n");
  REQUIRE(texts.has_value());
  REQUIRE(texts->size() == 2);
  CHECK((*texts)[0].text == "one two\nthree");
  CHECK((*texts)[1].text == "一二");
}

// Chinese has commas, colons and marks of its own, as wide as its characters.
TEST_CASE("i18n: after a Chinese character no Latin comma, colon or mark stands") {
  const auto is_han = [](std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    return text.size() == 3 && byte(0) >= 0xe4 && byte(0) <= 0xe9;
  };
  for (const std::string_view area : catalogue_areas()) {
    const auto texts = parse_catalogue(area);
    REQUIRE(texts.has_value());
    for (const CatalogueText& one : *texts) {
      const bool chinese = one.language == Language::zh_hans || one.language == Language::zh_hant;
      if (!chinese || one.key == "designer.formula_hint") continue;
      const std::string_view text = one.text;
      INFO(std::string(one.key), ": ", std::string(text));
      for (std::size_t at = 3; at < text.size(); ++at) {
        const bool latin = std::string_view(",:;?!").find(text[at]) != std::string_view::npos;
        CHECK_FALSE((latin && is_han(text.substr(at - 3, 3))));
      }
    }
  }
}
