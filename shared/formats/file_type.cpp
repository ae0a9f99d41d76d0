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

constexpr std::array kMagics = {
    Magic{0, "\x89PNG\r\n\x1a\n"sv, "image/png"},
    Magic{0, "\xff\xd8\xff"sv, "image/jpeg"},
    Magic{0, "GIF87a"sv, "image/gif"},
    Magic{0, "GIF89a"sv, "image/gif"},
    Magic{0, "%PDF-"sv, "application/pdf"},
    Magic{0, "PK\x03\x04"sv, "application/zip"},
    Magic{0, "\xd0\xcf\x11\xe0"sv, "application/x-ole-storage"},  // office before 2007
    Magic{0, "ID3"sv, "audio/mpeg"},
    Magic{0, "OggS"sv, "audio/ogg"},
    Magic{0, "fLaC"sv, "audio/flac"},
};

// ISO 14496-12: "ftyp" at 4, then the brand. A brand that ends in blanks has them here.
constexpr std::array kBrands = {
    Magic{8, "heic"sv, "image/heic"}, Magic{8, "heix"sv, "image/heic"},
    Magic{8, "mif1"sv, "image/heic"}, Magic{8, "avif"sv, "image/avif"},
    Magic{8, "iso"sv, "video/mp4"},   Magic{8, "mp41"sv, "video/mp4"},
    Magic{8, "mp42"sv, "video/mp4"},  Magic{8, "avc1"sv, "video/mp4"},
    Magic{8, "MSNV"sv, "video/mp4"},  Magic{8, "M4V"sv, "video/mp4"},
    Magic{8, "M4A"sv, "audio/mp4"},   Magic{8, "M4B"sv, "audio/mp4"},
    Magic{8, "3gp"sv, "video/3gpp"},  Magic{8, "qt  "sv, "video/quicktime"},
};

bool fits(std::string_view bytes, const Magic& magic) {
  return bytes.size() >= magic.at && bytes.substr(magic.at).starts_with(magic.bytes);
}

template <std::size_t N>
std::string_view type_among(const std::array<Magic, N>& magics, std::string_view bytes) {
  for (const Magic& magic : magics) {
    if (fits(bytes, magic)) return magic.type;
  }
  return {};
}

std::string_view riff_type(std::string_view bytes) {
  if (bytes.size() < 12 || !bytes.starts_with("RIFF"sv)) return {};
  if (bytes.substr(8).starts_with("WEBP"sv)) return "image/webp";
  return bytes.substr(8).starts_with("WAVE"sv) ? "audio/wav"sv : ""sv;
}

// EBML names its kind of document in the first element of the file.
std::string_view ebml_type(std::string_view bytes) {
  if (!bytes.starts_with("\x1a\x45\xdf\xa3"sv)) return {};
  const std::string_view head = bytes.substr(0, 64);
  if (head.contains("webm"sv)) return "video/webm";
  return head.contains("matroska"sv) ? "video/x-matroska"sv : ""sv;
}

// A frame of MPEG layer III: eleven bits of ones, a version, layer and rates that exist. Other
// layers are left out: two bytes of UTF-16 would pass for them.
bool is_mp3_frame(std::string_view bytes) {
  if (bytes.size() < 4) return false;
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(bytes[at]); };
  const bool sync = byte(0) == 0xff && (byte(1) & 0xe0) == 0xe0;
  const bool layer = (byte(1) & 0x06) == 0x02 && (byte(1) & 0x18) != 0x08;
  return sync && layer && (byte(2) & 0xf0) != 0xf0 && (byte(2) & 0x0c) != 0x0c;
}

std::string_view media_type(std::string_view bytes) {
  if (const auto type = type_among(kMagics, bytes); !type.empty()) return type;
  if (fits(bytes, {4, "ftyp"sv, {}})) return type_among(kBrands, bytes);
  if (const auto type = riff_type(bytes); !type.empty()) return type;
  if (const auto type = ebml_type(bytes); !type.empty()) return type;
  return is_mp3_frame(bytes) ? "audio/mpeg"sv : ""sv;
}

// Without the sequence that the end of `bytes` may have cut.
std::string_view whole_sequences(std::string_view bytes) {
  for (std::size_t back = 1; back <= 3 && back <= bytes.size(); ++back) {
    const auto byte = static_cast<unsigned char>(bytes[bytes.size() - back]);
    if ((byte & 0xc0) == 0x80) continue;
    const std::size_t needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return needed > back && byte < 0xf5 ? bytes.substr(0, bytes.size() - back) : bytes;
  }
  return bytes;
}

bool is_plain_text(std::string_view bytes, bool cut) {
  const bool printable = std::ranges::none_of(bytes, [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
  });
  return printable && is_valid_utf8(cut ? whole_sequences(bytes) : bytes);
}

}  // namespace

std::string_view file_type(std::string_view bytes) {
  // Who holds only the beginning gives no more than that: there may be more behind it.
  const bool cut = bytes.size() >= kFileHeadBytes;
  bytes = bytes.substr(0, kFileHeadBytes);
  if (const auto type = media_type(bytes); !type.empty()) return type;
  return is_plain_text(bytes, cut) ? "text/plain; charset=utf-8"sv : ""sv;
}

}  // namespace acq
