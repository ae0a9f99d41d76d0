// Apart from words.cpp, because the staff program in the browser has no catalogue.
#include "import/words.h"

namespace acq {
namespace {

std::vector<Translator> all_languages() {
  std::vector<Translator> all;
  for (const Language language : kLanguages) all.emplace_back(language);
  return all;
}

}  // namespace

ImportWords::ImportWords(const Dictionary* dictionary) : ImportWords(all_languages(), dictionary) {}

}  // namespace acq
