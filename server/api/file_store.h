// Attachments: DATA/files/AB/ABCD..., each named by the SHA-256 of its bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/random.h"
#include "base/result.h"

namespace acq::server {

inline constexpr std::size_t kFileBytesMax = 20u << 20;

// What the bytes are, by their own beginning: "image/png" ...; "" for what is not allowed.
// Pictures, PDF, plain UTF-8 text, and the zip-based office formats.
std::string_view sniff_type(std::string_view bytes);

// Safe to use from several threads.
class FileStore {
 public:
  // `directory` is made when it is not there (0700). Code: file_not_writable.
  static Result<FileStore> open(std::string directory, Random& random);

  // Writes whole or not at all, durably; the same bytes twice are one file. Returns the SHA-256
  // in lower-case hexadecimal. Codes: file_too_large, file_empty, type_not_allowed, disk_full,
  // file_not_writable.
  Result<std::string> keep(std::string_view bytes) const;
  // Codes: not_found (also for a name that is none), file_not_readable.
  Result<std::string> read(std::string_view sha256) const;

 private:
  FileStore(std::string directory, Random& random)
      : directory_(std::move(directory)), random_(&random) {}
  std::string path_of(std::string_view sha256) const;

  std::string directory_;
  Random* random_;
};

}  // namespace acq::server
