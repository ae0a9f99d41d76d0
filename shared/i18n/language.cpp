#include "i18n/language.h"

#include <string>

#include "base/utf8.h"

namespace acq {
namespace {

constexpr std::array<std::string_view, kLanguages.size()> kCodes = {"en", "de", "es", "zh-Hans",
                                                                    "zh-Hant"};

bool is_traditional(std::string_view folded) {
  return folded.find("hant") != folded.npos || folded.find("tw") != folded.npos ||
         folded.find("hk") != folded.npos || folded.find("mo") != folded.npos;
}

}  // namespace

std::string_view language_code(Language language) {
  return kCodes[static_cast<std::size_t>(language)];
}

std::optional<Language> language_from_code(std::string_view code) {
  const std::string folded = fold(code);
  const std::string_view primary = std::string_view(folded).substr(0, folded.find_first_of("-_"));
  if (primary == "en") return Language::en;
  if (primary == "de") return Language::de;
  if (primary == "es") return Language::es;
  if (primary != "zh") return std::nullopt;
  return is_traditional(folded) ? Language::zh_hant : Language::zh_hans;
}

}  // namespace acq
