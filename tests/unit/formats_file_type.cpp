#include <doctest/doctest.h>

#include <array>
#include <string>
#include <utility>

#include "formats/file_type.h"

using namespace acq;
using namespace std::string_literals;

TEST_CASE("files: the first bytes say what a file is") {
  const auto box = [](std::string_view brand) { return "\0\0\0\x18" "ftyp"s.append(brand); };
  const std::array<std::pair<std::string, std::string_view>, 24> known = {{
      {"\x89PNG\r\n\x1a\n"s, "image/png"}, {"\xff\xd8\xff\xe0"s, "image/jpeg"},
      {"GIF89a"s, "image/gif"}, {"RIFF\x10\0\0\0WEBPVP8 "s, "image/webp"},
      {box("heic"), "image/heic"}, {box("avif"), "image/avif"}, {"%PDF-1.7"s, "application/pdf"},
      {"PK\3\4"s, "application/zip"}, {"\xd0\xcf\x11\xe0\xa1\xb1"s, "application/x-ole-storage"},
      {box("isom"), "video/mp4"}, {box("iso2"), "video/mp4"}, {box("mp41"), "video/mp4"},
      {box("mp42"), "video/mp4"}, {box("qt  "), "video/quicktime"}, {box("M4A "), "audio/mp4"},
      {box("M4V "), "video/mp4"}, {box("3gp5"), "video/3gpp"},
      {"\x1a\x45\xdf\xa3\x9f\x42\x82\x84webm"s, "video/webm"},
      {"\x1a\x45\xdf\xa3\x9f\x42\x82\x88matroska"s, "video/x-matroska"},
      {"ID3\4\0"s, "audio/mpeg"}, {"\xff\xfb\x90\x64"s, "audio/mpeg"},
      {"RIFF\x10\0\0\0WAVEfmt "s, "audio/wav"}, {"OggS\0\2"s, "audio/ogg"},
      {"fLaC\0\0"s, "audio/flac"},
  }};
  for (const auto& [bytes, type] : known) CHECK(file_type(bytes) == type);
  for (const std::string& bytes :
       {"MZ\x90\0"s, "\x7f" "ELF\2"s, box("exec"), "\x1a\x45\xdf\xa3\0\0"s,
        "\xff\xfe" "a\0b\0"s, "\xff\xf1\x50\x80"s, "RIFF\x10\0\0\0AVI LIST"s}) {
    CHECK(file_type(bytes) == "");
  }
}

TEST_CASE("files: pages and drawings are nothing but text to us") {
  for (const std::string& bytes :
       {"<html><script>alert(1)</script>"s, "<svg xmlns='http://www.w3.org/2000/svg'/>"s,
        "RIFF"s, "RIFF and more text than that"s, "abcdftypical"s, "\t\r\n"s}) {
    CHECK(file_type(bytes) == "text/plain; charset=utf-8");
  }
}

TEST_CASE("files: a long text is one though the place where we stop reading cuts a letter") {
  const std::string ahead(kFileHeadBytes - 1, 'a');
  for (const std::string& letter : {"ä"s, "你"s, "😀"s}) {
    for (std::size_t back = 0; back < letter.size(); ++back) {
      const std::string text = ahead.substr(back) + letter + letter;
      INFO(letter, " ", back);
      CHECK(file_type(text) == "text/plain; charset=utf-8");
      CHECK(file_type(text.substr(0, kFileHeadBytes)) == "text/plain; charset=utf-8");
    }
    CHECK(file_type("short " + letter.substr(0, letter.size() - 1)) == "");
  }
  CHECK(file_type(ahead + "\xff\xff") == "");
  CHECK(file_type(ahead.substr(4) + "\x80\x80\x80\x80\x80") == "");
}
