// The languages the product speaks.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace acq {

enum class Language : std::uint8_t { en, de, es, zh_hans, zh_hant };

inline constexpr std::array kLanguages = {Language::en, Language::de, Language::es,
                                          Language::zh_hans, Language::zh_hant};

// "en", "de", "es", "zh-Hans", "zh-Hant": also the names of the model's choices.
std::string_view language_code(Language language);

// Reads those, and what browsers send ("de-AT", "zh_TW", "zh-CN"); nothing for another language.
std::optional<Language> language_from_code(std::string_view code);

}  // namespace acq
