#include "server/api/portal_picture.h"

#include <algorithm>
#include <array>

namespace acq::server {
namespace {

constexpr PictureKind kJpeg{"image/jpeg", ".jpg"};
constexpr PictureKind kPng{"image/png", ".png"};
constexpr PictureKind kWebp{"image/webp", ".webp"};
constexpr PictureKind kHeic{"image/heic", ".heic"};

// ISO 14496-12 files name their brand after "ftyp"; these are still pictures of phones.
constexpr std::array<std::string_view, 6> kHeicBrands = {"heic", "heix", "heim",
                                                         "heis", "mif1", "msf1"};

}  // namespace

std::optional<PictureKind> picture_kind(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (bytes.starts_with("\xFF\xD8\xFF"sv)) return kJpeg;
  if (bytes.starts_with("\x89PNG\r\n\x1A\n"sv)) return kPng;
  if (bytes.size() >= 12 && bytes.starts_with("RIFF"sv) && bytes.substr(8, 4) == "WEBP"sv) {
    return kWebp;
  }
  if (bytes.size() >= 12 && bytes.substr(4, 4) == "ftyp"sv &&
      std::ranges::find(kHeicBrands, bytes.substr(8, 4)) != kHeicBrands.end()) {
    return kHeic;
  }
  return std::nullopt;
}

std::optional<PictureKind> picture_kind_of_mime(std::string_view mime) {
  for (const PictureKind& kind : {kJpeg, kPng, kWebp, kHeic}) {
    if (kind.mime == mime) return kind;
  }
  return std::nullopt;
}

}  // namespace acq::server
