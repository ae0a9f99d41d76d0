// Minizip's way to a file, led to a string. For the source files of zip_file.h only.
#pragma once

#include <ioapi.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace acq {

// Reads `bytes`, or when `out` is there, writes and reads that.
struct ZipMemory {
  std::string_view bytes;
  std::string* out = nullptr;
  std::size_t at = 0;

  std::string_view all() const { return out ? std::string_view(*out) : bytes; }
};

// `memory` outlives what is opened with it.
zlib_filefunc64_def zip_memory_functions(ZipMemory& memory);

}  // namespace acq
