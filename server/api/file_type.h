// What a file is, by its own beginning: never by its name, nor by what its sender says.
#pragma once

#include <cstddef>
#include <string_view>

namespace acq::server {

// More of a file is never looked at, so that nobody has to hold a large one.
inline constexpr std::size_t kSniffBytes = 64 * 1024;

// "image/png" ...; "" for what is not allowed. Pictures, sound and video, PDF, plain UTF-8 text
// (which is also what HTML and SVG are to us), and office formats.
std::string_view sniff_type(std::string_view bytes);

}  // namespace acq::server
