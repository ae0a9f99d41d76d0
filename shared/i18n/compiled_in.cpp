// What needs the whole catalogue in the program. The staff program in the browser calls none of it
// and so is linked without: it gets its words as files.
#include <algorithm>

#include "i18n/catalogue.h"
#include "i18n/translator.h"
#include "i18n/words_file.h"

namespace acq {
namespace {

bool is_for_staff(std::string_view key) {
  return !key.starts_with("portal.") && !key.starts_with("account.");
}

}  // namespace

std::string catalogue_file(Language language, WordsOf whose) {
  std::vector<Word> words;
  for (const std::string_view area : catalogue_areas()) {
    auto texts = parse_catalogue(area);
    if (!texts) continue;  // a test proves that every area parses
    for (CatalogueText& text : *texts) {
      const bool wanted = whose == WordsOf::everything || is_for_staff(text.key);
      if (text.language == language && wanted) words.push_back({text.key, std::move(text.text)});
    }
  }
  std::ranges::sort(words, {}, &Word::key);
  return write_words(language, words);
}

Translator::Translator(Language language) {
  auto read = from_file(catalogue_file(language, WordsOf::everything));
  if (read) *this = std::move(*read);  // a test reads every language
}

}  // namespace acq
