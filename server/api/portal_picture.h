// What customers may attach: pictures, recognised by their bytes and not by their names.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace acq::server {

inline constexpr std::size_t kPictureBytesMax = 10u << 20;

struct PictureKind {
  std::string_view mime;       // "image/jpeg"
  std::string_view extension;  // ".jpg"
};

// JPEG, PNG, WebP or HEIC by the first bytes; nothing for anything else.
std::optional<PictureKind> picture_kind(std::string_view bytes);
// One of the four by its type, for files that were recognised before.
std::optional<PictureKind> picture_kind_of_mime(std::string_view mime);

}  // namespace acq::server
