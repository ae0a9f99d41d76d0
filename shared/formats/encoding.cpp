#include "formats/encoding.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace acq {
namespace {

// 0x80..0x9F of Windows-1252; the five holes stay the C1 controls they are in Latin-1.
constexpr std::array<char16_t, 32> kWindows1252 = {
    0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,  0x2030, 0x160,
    0x2039, 0x152,  0x8D,   0x17D,  0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};

constexpr std::string_view kNames[] = {"UTF-8", "UTF-16 LE", "UTF-16 BE", "Windows-1252"};

bool is_valid_but_cut(std::string_view bytes) {
  // A sample may end inside a character: up to three bytes of it.
  for (int cut = 0; cut <= 3 && bytes.size() >= static_cast<std::size_t>(cut); ++cut) {
    if (cut > 0 && (static_cast<unsigned char>(bytes.back()) & 0x80) == 0) return false;
    if (cut > 0) bytes.remove_suffix(1);
    if (is_valid_utf8(bytes)) return true;
  }
  return false;
}

// NULs at even and at odd places of a sample.
std::array<std::size_t, 2> count_nuls(std::string_view sample) {
  std::array<std::size_t, 2> nuls{};
  for (std::size_t i = 0; i < sample.size(); ++i) nuls[i % 2] += sample[i] == '\0';
  return nuls;
}

}  // namespace

std::string_view encoding_name(Encoding encoding) {
  return kNames[static_cast<std::size_t>(encoding)];
}

EncodingGuess guess_encoding(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return {Encoding::utf8, 3};
  if (bytes.starts_with("\xFF\xFE")) return {Encoding::utf16_le, 2};
  if (bytes.starts_with("\xFE\xFF")) return {Encoding::utf16_be, 2};
  const std::string_view sample = bytes.substr(0, 4096);
  const auto nuls = count_nuls(sample);
  const std::size_t most = sample.size() * 3 / 8;  // three quarters of one half
  if (most > 0 && nuls[1] >= most && nuls[0] == 0) return {Encoding::utf16_le, 0};
  if (most > 0 && nuls[0] >= most && nuls[1] == 0) return {Encoding::utf16_be, 0};
  if (is_valid_but_cut(bytes)) return {Encoding::utf8, 0};
  return {Encoding::windows_1252, 0};
}

Decoder::Decoder(EncodingGuess guess) : guess_(guess), skip_(guess.mark_bytes) {}

void Decoder::unit(char16_t value, std::string& out) {
  const bool low = value >= 0xDC00 && value <= 0xDFFF;
  const bool high = value >= 0xD800 && value <= 0xDBFF;
  if (surrogate_ != 0) {
    const char16_t first = surrogate_;
    surrogate_ = 0;
    if (low) {
      append_utf8(out, 0x10000u + ((first - 0xD800u) << 10) + (value - 0xDC00u));
      return;
    }
    append_utf8(out, 0xFFFD);
  }
  if (high) {
    surrogate_ = value;
  } else {
    append_utf8(out, low ? char32_t{0xFFFD} : char32_t{value});
  }
}

void Decoder::feed_utf16(std::string_view bytes, std::string& out) {
  for (const char c : bytes) {
    const int byte = static_cast<unsigned char>(c);
    if (half_ < 0) {
      half_ = byte;
      continue;
    }
    const int value = guess_.encoding == Encoding::utf16_le ? half_ | byte << 8
                                                            : half_ << 8 | byte;
    half_ = -1;
    unit(static_cast<char16_t>(value), out);
  }
}

void Decoder::feed(std::string_view bytes, std::string& out) {
  const std::size_t skipped = std::min(skip_, bytes.size());
  bytes.remove_prefix(skipped);
  skip_ -= skipped;
  switch (guess_.encoding) {
    case Encoding::utf8: out += bytes; break;
    case Encoding::windows_1252:
      for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        append_utf8(out, byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80] : byte);
      }
      break;
    default: feed_utf16(bytes, out);
  }
}

void Decoder::finish(std::string& out) {
  if (half_ >= 0 || surrogate_ != 0) append_utf8(out, 0xFFFD);
  half_ = -1;
  surrogate_ = 0;
}

}  // namespace acq
