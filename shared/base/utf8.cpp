#include "base/utf8.h"

#include <array>

namespace acq {
namespace {

using namespace std::string_view_literals;  // the tables hold NULs

// Letters without their diacritics: U+00C0..U+00FF and U+0100..U+017F, already lower case.
// A '\0' keeps the letter (only lower-cased by rule), "ss", "ae", "oe" and "th" are spelt out
// in `spelt_out`.
constexpr std::string_view kLatin1 =
    "aaaaaa\0ceeeeiiiidnooooo\0ouuuuy\0\0"
    "aaaaaa\0ceeeeiiiidnooooo\0ouuuuy\0y"sv;
constexpr std::string_view kExtendedA =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii\0\0jjkkkllllllllll"
    "nnnnnnnnnoooooo\0\0rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"sv;

static_assert(kExtendedA.size() == 64 * 2);

std::string_view spelt_out(char32_t c) {
  switch (c) {
    case 0xC6: case 0xE6: return "ae";
    case 0xDE: case 0xFE: return "th";
    case 0xDF: return "ss";
    case 0x132: case 0x133: return "ij";
    case 0x152: case 0x153: return "oe";
    default: return {};
  }
}

char32_t lower(char32_t c) {
  if (c >= 'A' && c <= 'Z') return c + 32;
  if (c >= 0x391 && c <= 0x3A9) return c + 32;  // Greek
  if (c >= 0x410 && c <= 0x42F) return c + 32;  // Cyrillic
  if (c >= 0x400 && c <= 0x40F) return c + 80;
  return c;
}

void append_folded(std::string& out, char32_t c) {
  if (const auto text = spelt_out(c); !text.empty()) {
    out += text;
    return;
  }
  if (c >= 0xC0 && c <= 0xFF && kLatin1[c - 0xC0] != '\0') {
    out.push_back(kLatin1[c - 0xC0]);
  } else if (c >= 0x100 && c <= 0x17F && kExtendedA[c - 0x100] != '\0') {
    out.push_back(kExtendedA[c - 0x100]);
  } else if (c < 0x300 || c > 0x36F) {  // combining marks vanish
    append_utf8(out, lower(c));
  }
}

}  // namespace

CodePoint decode_utf8(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(0);
  if (first < 0x80) return {first, 1};
  const std::size_t size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || text.size() < size) return {0xFFFD, 1};
  char32_t value = first & (0x7F >> size);
  for (std::size_t i = 1; i < size; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return {0xFFFD, 1};
    value = value << 6 | (byte(i) & 0x3F);
  }
  constexpr std::array<char32_t, 5> kSmallest = {0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < kSmallest[size] || value > 0x10FFFF || surrogate) return {0xFFFD, 1};
  return {value, size};
}

void append_utf8(std::string& out, char32_t c) {
  const auto put = [&](char32_t bits) { out.push_back(static_cast<char>(bits)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | c >> 6), put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12), put(0x80 | (c >> 6 & 0x3F)), put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | c >> 18), put(0x80 | (c >> 12 & 0x3F)), put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

bool is_valid_utf8(std::string_view text) {
  while (!text.empty()) {
    const CodePoint point = decode_utf8(text);
    if (point.value == 0xFFFD && point.size == 1) return false;
    text.remove_prefix(point.size);
  }
  return true;
}

std::size_t utf8_length(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}

std::string_view utf8_prefix(std::string_view text, std::size_t max) {
  std::size_t at = 0;
  for (; max > 0 && at < text.size(); --max) at += decode_utf8(text.substr(at)).size;
  return text.substr(0, at);
}

bool is_cjk(char32_t c) {
  return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x4DBF) ||
         (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7AF) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

std::string_view trim(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n\f\v";
  constexpr std::string_view kNoBreak = "\xC2\xA0";
  for (;;) {
    if (!text.empty() && kSpace.contains(text.front())) {
      text.remove_prefix(1);
    } else if (text.starts_with(kNoBreak)) {
      text.remove_prefix(kNoBreak.size());
    } else if (!text.empty() && kSpace.contains(text.back())) {
      text.remove_suffix(1);
    } else if (text.ends_with(kNoBreak)) {
      text.remove_suffix(kNoBreak.size());
    } else {
      return text;
    }
  }
}

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const CodePoint point = decode_utf8(text);
    append_folded(out, point.value);
    text.remove_prefix(point.size);
  }
  return out;
}

}  // namespace acq
