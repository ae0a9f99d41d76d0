#include <doctest/doctest.h>

#include <string>

#include "formats/encoding.h"

using namespace acq;
using namespace std::string_literals;

namespace {

std::string decode(std::string_view bytes, std::size_t piece) {
  Decoder decoder(guess_encoding(bytes));
  std::string out;
  for (std::size_t at = 0; at < bytes.size(); at += piece) {
    decoder.feed(bytes.substr(at, piece), out);
  }
  decoder.finish(out);
  return out;
}

std::string utf16(std::u16string_view text, bool little) {
  std::string out;
  for (const char16_t unit : text) {
    const char low = static_cast<char>(unit & 0xFF), high = static_cast<char>(unit >> 8);
    out.push_back(little ? low : high);
    out.push_back(little ? high : low);
  }
  return out;
}

}  // namespace

TEST_CASE("encoding: UTF-8 with and without a mark comes through") {
  CHECK(guess_encoding("h\xC3\xA4").encoding == Encoding::utf8);
  CHECK(decode("\xEF\xBB\xBFh\xC3\xA4", 1) == "hä");
  CHECK(guess_encoding("a \xE4\xB8").encoding == Encoding::utf8);  // cut inside a character
  CHECK(guess_encoding("").encoding == Encoding::utf8);
}

TEST_CASE("encoding: UTF-16 of both byte orders is known with and without a mark") {
  const std::u16string_view text = u"name,Größe\n客户,😀\nplain ASCII lines make it clear\n";
  const std::string expected = "name,Größe\n客户,😀\nplain ASCII lines make it clear\n";
  for (const bool little : {true, false}) {
    const std::string marked = (little ? "\xFF\xFE"s : "\xFE\xFF"s) + utf16(text, little);
    for (const std::size_t piece : {1u, 3u, 1000u}) CHECK(decode(marked, piece) == expected);
    const std::string bare = utf16(u"id,name\r\n1,Anna\r\n2,Jos\u00E9\r\n", little);
    CHECK(decode(bare, 5) == "id,name\r\n1,Anna\r\n2,José\r\n");
  }
}

TEST_CASE("encoding: half a surrogate pair becomes the replacement character") {
  CHECK(decode("\xFF\xFE" + utf16(u"a", true) + "\x3D\xD8" + utf16(u"b", true), 1) ==
        "a\xEF\xBF\xBD" "b");
  CHECK(decode("\xFF\xFE" + utf16(u"a", true) + "\x3D\xD8", 1) == "a\xEF\xBF\xBD");
  CHECK(decode("\xFF\xFE" + utf16(u"ab", true) + "c", 1) == "ab\xEF\xBF\xBD");
}

TEST_CASE("encoding: Latin-1 and Windows-1252 bytes become their characters") {
  CHECK(guess_encoding("caf\xE9,1").encoding == Encoding::windows_1252);
  CHECK(decode("M\xFCller \x80 \x93x\x94", 2) == "Müller € “x”");
}
