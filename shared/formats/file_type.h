// What a file is, by its own beginning: names and what senders say of them are not believed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace acq {

// What staff may attach. Photos of customers have a limit of their own (portal_picture.h).
inline constexpr std::int64_t kAttachmentBytesMax = std::int64_t{100} << 20;

// More of a file's beginning is never looked at, so that nobody has to hold a large one.
inline constexpr std::size_t kFileHeadBytes = 64 * 1024;

// "image/png" ...; "" for what is not taken. Taken are pictures, sound and video, PDF, office
// formats, and plain UTF-8 text, which is also what HTML and SVG are to us. Who holds only the
// beginning of a file gives kFileHeadBytes of it.
std::string_view file_type(std::string_view bytes);

}  // namespace acq
