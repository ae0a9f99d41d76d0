// UTF-8: checking, walking, folding for search and comparison.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace acq {

// One decoded code point and how many bytes it took. An invalid byte decodes as U+FFFD, 1 byte.
struct CodePoint {
  char32_t value = 0;
  std::size_t size = 0;
};

// `text` must not be empty.
CodePoint decode_utf8(std::string_view text);
void append_utf8(std::string& out, char32_t code_point);
bool is_valid_utf8(std::string_view text);
// Counts code points.
std::size_t utf8_length(std::string_view text);
// The first `max` code points.
std::string_view utf8_prefix(std::string_view text, std::size_t max);
// Han, Hiragana, Katakana and Hangul: scripts written without spaces, indexed per character.
bool is_cjk(char32_t code_point);
// Without leading and trailing ASCII white space and no-break spaces.
std::string_view trim(std::string_view text);
// Lower case and without Latin diacritics, for comparing names and guessing columns.
// Covers ASCII, Latin-1, Latin Extended-A, Greek and Cyrillic; others pass through.
std::string fold(std::string_view text);

}  // namespace acq
