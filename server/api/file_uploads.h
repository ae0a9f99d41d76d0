// Files of staff on their way in. Each grows piece by piece as DATA/files/partial/USER/SHA256.SIZE,
// also over days and over restarts of the server, and moves to the stored files when it is whole.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "formats/file_type.h"
#include "server/api/file_store.h"

namespace acq::server {

inline constexpr std::size_t kPieceBytesMax = 1u << 20;
inline constexpr std::size_t kUnfinishedMax = 20;  // of one user
inline constexpr std::string_view kPartialFolder = "partial";  // of the stored files' folder

struct Piece {
  std::string_view sha256;  // of the whole file
  std::int64_t size = 0;    // of the whole file
  std::int64_t offset = 0;
  std::string_view bytes;
};

struct Received {
  std::int64_t bytes = 0;
  bool complete = false;
};

// Safe to use from several threads: what one user sends is taken one after another.
class FileUploads {
 public:
  // `files` outlives it.
  explicit FileUploads(const FileStore& files) : files_(files) {}

  // How many bytes of this file the user has sent without having finished it. Code: bad_hash.
  Result<std::int64_t> received(const Id& user, std::string_view sha256);
  // Appends a piece, durably; the last one stores the file. Codes: bad_hash, file_empty,
  // file_too_large, out_of_range (it ends behind the size; or the size is not the one of the
  // earlier pieces), upload_offset (not where the earlier pieces end), file_damaged and
  // type_not_allowed (what was sent is forgotten), disk_full, file_not_writable,
  // file_not_readable.
  Result<Received> add(const Id& user, const Piece& piece);
  // Forgets what has had no piece since `before_ms`.
  void forget(TimeMs before_ms);

 private:
  struct Partial {
    std::string path;
    std::string sha256;
    std::int64_t size = 0;   // what it is to become
    std::int64_t bytes = 0;  // what it is
    TimeMs changed_ms = 0;
  };
  std::mutex& lock_of(const Id& user) { return locks_[user.bytes[15] % locks_.size()]; }
  std::string folder_of(const Id& user) const;
  std::vector<Partial> unfinished(const Id& user) const;
  std::optional<Partial> find(const Id& user, std::string_view sha256) const;
  Result<Partial> start(const Id& user, const Piece& piece) const;
  Result<Partial> place_of(const Id& user, const Piece& piece) const;
  Result<void> finish(const Partial& partial) const;

  const FileStore& files_;
  std::array<std::mutex, 16> locks_;
};

}  // namespace acq::server
