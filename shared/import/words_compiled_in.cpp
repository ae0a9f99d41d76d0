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

ImportWords::ImportWords() : ImportWords(all_languages()) {}

}  // namespace acq
