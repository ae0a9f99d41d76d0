#include "formats/file_type.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace acq {
namespace {

using namespace std::string_view_literals;

struct Magic {
  std::size_t at;
  std::string_view bytes;
  std::string_view type;
};

// Of several that fit the first counts.
constexpr std::array kMagics = {
    Magic{0, "\x89PNG\r\n\x1a\n"sv, "image/png"},
    Magic{0, "\xff\xd8\xff"sv, "image/jpeg"},
    Magic{0, "GIF87a"sv, "image/gif"},
    Magic{0, "GIF89a"sv, "image/gif"},
    Magic{8, "WEBP"sv, "image/webp"},
    Magic{8, "WAVE"sv, "audio/wav"},
    Magic{4, "ftypheic"sv, "image/heic"},
    Magic{4, "ftypheix"sv, "image/heic"},
    Magic{4, "ftypmif1"sv, "image/heic"},
    Magic{4, "ftypavif"sv, "image/avif"},
    Magic{4, "ftypM4A "sv, "audio/mp4"},
    Magic{4, "ftypqt  "sv, "video/quicktime"},
    Magic{4, "ftypisom"sv, "video/mp4"},
    Magic{4, "ftypiso2"sv, "video/mp4"},
    Magic{4, "ftypiso5"sv, "video/mp4"},
    Magic{4, "ftypiso6"sv, "video/mp4"},
    Magic{4, "ftypavc1"sv, "video/mp4"},
    Magic{4, "ftypmp41"sv, "video/mp4"},
    Magic{4, "ftypmp42"sv, "video/mp4"},
    Magic{4, "ftypM4V"sv, "video/mp4"},
    Magic{4, "ftyp3gp"sv, "video/3gpp"},
    Magic{0, "\x1a\x45\xdf\xa3"sv, "video/webm"},
    Magic{0, "ID3"sv, "audio/mpeg"},
    Magic{0, "\xff\xfb"sv, "audio/mpeg"},
    Magic{0, "\xff\xf3"sv, "audio/mpeg"},
    Magic{0, "\xff\xf2"sv, "audio/mpeg"},
    Magic{0, "OggS"sv, "audio/ogg"},
    Magic{0, "fLaC"sv, "audio/flac"},
    Magic{0, "%PDF-"sv, "application/pdf"},
    Magic{0, "PK\x03\x04"sv, "application/zip"},
    Magic{0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv, "application/x-ole-storage"},
};

// A letter that the end of the head cuts in two is left out.
std::string_view whole_letters(std::string_view head) {
  if (head.size() < kFileHeadBytes) return head;
  for (std::size_t back = 1; back <= 3; ++back) {
    const auto byte = static_cast<unsigned char>(head[head.size() - back]);
    if (byte >= 0xc0) return head.substr(0, head.size() - back);
    if (byte < 0x80) return head;
  }
  return head;
}

bool is_plain_text(std::string_view head) {
  const bool printable = std::ranges::none_of(head, [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
  });
  return printable && is_valid_utf8(whole_letters(head));
}

}  // namespace

std::string_view file_type(std::string_view head) {
  head = head.substr(0, kFileHeadBytes);
  for (const Magic& magic : kMagics) {
    if (head.size() >= magic.at && head.substr(magic.at).starts_with(magic.bytes)) {
      return magic.type;
    }
  }
  return !head.empty() && is_plain_text(head) ? "text/plain; charset=utf-8" : std::string_view();
}

}  // namespace acq
