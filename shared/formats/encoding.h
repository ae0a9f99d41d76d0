// Which characters the bytes of a text file mean, and turning them into UTF-8.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace acq {

enum class Encoding : std::uint8_t { utf8, utf16_le, utf16_be, windows_1252 };

// "UTF-8", "UTF-16 LE", "UTF-16 BE", "Windows-1252": names people know, the same everywhere.
std::string_view encoding_name(Encoding encoding);

struct EncodingGuess {
  Encoding encoding = Encoding::utf8;
  std::size_t mark_bytes = 0;  // length of a byte order mark at the start
};

// By byte order mark; else UTF-16 when nearly every other byte is NUL; else UTF-8 when it is
// valid (a character cut off at the end does not count); else Windows-1252, which holds Latin-1.
EncodingGuess guess_encoding(std::string_view bytes);

// Turns a stream of bytes into UTF-8; characters may be cut anywhere between two calls.
class Decoder {
 public:
  explicit Decoder(EncodingGuess guess);
  // Appends to `out`. Half a UTF-16 pair becomes U+FFFD; UTF-8 is passed on unchecked.
  void feed(std::string_view bytes, std::string& out);
  // What was left over at the end.
  void finish(std::string& out);

 private:
  void feed_utf16(std::string_view bytes, std::string& out);
  void unit(char16_t value, std::string& out);

  EncodingGuess guess_;
  std::size_t skip_;
  int half_ = -1;           // first byte of a UTF-16 unit
  char16_t surrogate_ = 0;  // a high surrogate that waits
};

}  // namespace acq
