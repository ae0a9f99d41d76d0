// What a file is, by its own beginning: names and what senders say of them are not believed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace acq {

// What staff may attach. Photos of customers have a limit of their own (portal_picture.h).
inline constexpr std::int64_t kFileBytesMax = std::int64_t{100} << 20;

// So much of a file's beginning decides.
inline constexpr std::size_t kFileHeadBytes = 64 * 1024;

// The MIME type of a file that begins with `head` (all of it, or its first kFileHeadBytes); "" for
// what is not taken. Taken are pictures, sound, video, PDF, office documents, archives that those
// are made of, and plain UTF-8 text, as which HTML and SVG pass too.
std::string_view file_type(std::string_view head);

}  // namespace acq
