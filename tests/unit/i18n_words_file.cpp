#include <doctest/doctest.h>

#include <map>
#include <set>
#include <string>

#include "i18n/catalogue.h"
#include "i18n/translator.h"
#include "i18n/words_file.h"

using namespace acq;

TEST_CASE("words: the file of each language says every text of the catalogue") {
  std::size_t breaks = 0;
  for (const Language language : kLanguages) {
    const auto read = Translator::from_file(catalogue_file(language, WordsOf::everything));
    REQUIRE(read.has_value());
    CHECK(read->language() == language);
    for (const std::string_view area : catalogue_areas()) {
      const auto texts = parse_catalogue(area);
      REQUIRE(texts.has_value());
      for (const CatalogueText& text : *texts) {
        if (text.language != language) continue;
        INFO(std::string(text.key));
        CHECK(read->view(text.key) == text.text);
        if (text.text.contains('\n')) ++breaks;
      }
    }
  }
  CHECK(breaks > 0);
}

TEST_CASE("words: the staff program's file leaves out what only the server's pages say") {
  const std::string all = catalogue_file(Language::en, WordsOf::everything);
  const std::string some = catalogue_file(Language::en, WordsOf::staff_program);
  CHECK(some.size() < all.size());
  const auto staff = Translator::from_file(some);
  REQUIRE(staff.has_value());
  CHECK(staff->has("field.city"));
  CHECK(staff->has("error.http_offline"));
  CHECK_FALSE(staff->has("portal.home"));
  CHECK_FALSE(staff->has("account.sign_in"));
  CHECK(Translator(Language::en).has("account.sign_in"));
}

TEST_CASE("words: keys that begin alike are told apart, and a text keeps its line breaks") {
  const Word words[] = {{"a", "one"}, {"a.b", "two\nlines"}, {"a.bc", "three"}, {"b", ""}};
  const std::string file = write_words(Language::zh_hant, words);
  CHECK(file == "zh-Hant\n a\tone\n!.b\ttwo\\nlines\n#c\tthree\n b\t\n");
  const auto tr = Translator::from_file(file);
  REQUIRE(tr.has_value());
  for (const Word& word : words) CHECK(tr->view(word.key) == word.text);
  CHECK_FALSE(tr->has("a.bcd"));
  CHECK_FALSE(tr->has(""));
}

TEST_CASE("words: a copy and a moved one know the same") {
  auto first = Translator::from_file("de\n a\teins\n");
  REQUIRE(first.has_value());
  const Translator copy = *first;
  const Translator moved = std::move(*first);
  CHECK(copy.view("a") == "eins");
  CHECK(moved.view("a") == "eins");
  CHECK(Translator().view("a") == "a");
}

TEST_CASE("words: a file that is cut, out of order or of another kind is refused") {
  for (const char* bad : {"", "fr\n a\tb\n", "de-AT\n a\tb\n", "en\n a", "en\n\n", "en\n\tb\n",
                          "en\n b\tx\n a\ty\n", "en\n a\tx\n a\ty\n", "en\n#a\tx\n",
                          "en\n\x01"
                          "a\tx\n",
                          "<!doctype html>\n"}) {
    INFO(std::string(bad));
    const auto read = Translator::from_file(bad);
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().code == "bad_catalogue");
  }
}
