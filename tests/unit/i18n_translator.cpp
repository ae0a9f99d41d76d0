#include <doctest/doctest.h>

#include "i18n/translator.h"

using namespace acq;

TEST_CASE("i18n: a word comes in the asked language and a missing one shows its key") {
  CHECK(Translator(Language::de)("field.city") == "Ort");
  CHECK(Translator(Language::zh_hant)("field.city") == "城市");
  CHECK(Translator(Language::en)("no.such.key") == "no.such.key");
  CHECK_FALSE(Translator(Language::en).has("no.such.key"));
}

TEST_CASE("i18n: placeholders are filled and unknown ones stay") {
  const Translator tr(Language::en);
  CHECK(tr("import.proposal", {{"from", "GTXPro"}, {"to", "GTX Pro"}}) ==
        "“GTXPro” is probably “GTX Pro”");
  CHECK(tr("import.proposal", {{"from", "{to}"}}) == "“{to}” is probably “{to}”");
}

TEST_CASE("i18n: one and many have their own form and the number is grouped") {
  const Translator en(Language::en);
  CHECK(en.count("import.rows", 1) == "1 row");
  CHECK(en.count("import.rows", 0) == "0 rows");
  CHECK(en.count("import.rows", 12'345) == "12,345 rows");
  CHECK(Translator(Language::de).count("import.rows", 12'345) == "12.345 Zeilen");
  CHECK(en.count("no.such", 2) == "no.such.many");
}

TEST_CASE("i18n: a refusal is a sentence with its field and detail") {
  const Translator tr(Language::en);
  const Error too_long{"too_long", "200", {.entity = "contact", .field = "city"}};
  CHECK(tr.error(too_long) == "“City” is too long. Use at most 200 characters.");
  CHECK(tr.error({"never_heard_of", "", {}}).contains("never_heard_of"));
}

TEST_CASE("i18n: languages are known by the codes that browsers send") {
  CHECK(language_from_code("de-AT") == Language::de);
  CHECK(language_from_code("zh") == Language::zh_hans);
  CHECK(language_from_code("zh-CN") == Language::zh_hans);
  CHECK(language_from_code("zh_TW") == Language::zh_hant);
  CHECK(language_from_code("zh-Hant-HK") == Language::zh_hant);
  CHECK_FALSE(language_from_code("fr").has_value());
  CHECK_FALSE(language_from_code("").has_value());
  for (const Language language : kLanguages) {
    CHECK(language_from_code(language_code(language)) == language);
  }
}
