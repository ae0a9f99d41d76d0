// Attachments: DATA/files/AB/ABCD..., each named by the SHA-256 of its bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"

namespace acq::server {

inline constexpr std::size_t kFileBytesMax = 20u << 20;  // of one that comes as one body

// Safe to use from several threads.
class FileStore {
 public:
  // `directory` is made when it is not there (0700). Code: file_not_writable.
  static Result<FileStore> open(std::string directory, Random& random);

  // Writes whole or not at all, durably; the same bytes twice are one file. Returns the SHA-256
  // in lower-case hexadecimal. Codes: file_too_large, file_empty, type_not_allowed, disk_full,
  // file_not_writable.
  Result<std::string> keep(std::string_view bytes) const;
  // Takes over the file at `path`, on the same disk, whose bytes are durable and have this
  // SHA-256: it is gone from there afterwards. Codes: disk_full, file_not_writable.
  Result<void> adopt(const std::string& path, std::string_view sha256) const;

  // How many bytes. Code: not_found (also for a name that is none).
  Result<std::int64_t> size(std::string_view sha256) const;
  // Codes: not_found, file_not_readable.
  Result<std::string> read(std::string_view sha256) const;
  // `count` bytes from `offset` on, fewer at the end.
  Result<std::string> read(std::string_view sha256, std::int64_t offset,
                           std::int64_t count) const;

  // The names of the files that were last kept before `before_ms`.
  std::vector<std::string> kept_before(TimeMs before_ms) const;
  // Removes a file unless it was kept again since.
  void remove_kept_before(std::string_view sha256, TimeMs before_ms) const;

  const std::string& directory() const { return directory_; }

 private:
  FileStore(std::string directory, Random& random)
      : directory_(std::move(directory)), random_(&random),
        moving_(std::make_unique<std::mutex>()) {}
  std::string path_of(std::string_view sha256) const;
  // True when the file is there; it counts as kept just now.
  bool keep_again(std::string_view sha256) const;

  std::string directory_;
  Random* random_;
  // What is kept again must not be removed as too old at the same moment.
  std::unique_ptr<std::mutex> moving_;
};

// Only for server/api: what the store and unfinished uploads share. `errno` as a refusal.
std::unexpected<Error> file_write_failure();
// A new name in a folder is kept only once the folder is on disk.
void flush_folder(const std::string& path);
// When the file last changed; nothing when there is none.
std::optional<TimeMs> changed_at(const std::string& path);

}  // namespace acq::server
