// The words of one language as a file, which the browser fetches instead of all languages
// (emsdk-setup/words writes it). UTF-8; the first line is the language's code, then a line for each
// key, sorted:
//
//   [how much of the key before it begins alike, as a character from ' ' on][the rest] TAB [text]
//
// `\n` in a text is a line break.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "i18n/language.h"

namespace acq {

struct Word {
  std::string_view key;
  std::string text;
};

// The file; `words` are sorted by key.
std::string write_words(Language language, std::span<const Word> words);

// Calls `take` with each key, in order, and its text as it stands there. Code: bad_catalogue
// (detail: the line).
using TakeWord = std::function<void(std::string_view key, std::string_view text)>;
Result<Language> read_words(std::string_view file, const TakeWord& take);

// Adds `text` to `out` with "\n" turned into a line break.
void append_text(std::string& out, std::string_view text);

}  // namespace acq
