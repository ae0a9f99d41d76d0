// The bytes of files on this device: a database of its own beside the records, so that copies and
// checks of those stay small. A blob is named by the SHA-256 of its bytes and lies in pieces, so
// that it comes and goes piece by piece.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "store/sqlite.h"

namespace acq::files {

// Bytes are written and moved in pieces of this size; only the last piece of a blob is shorter.
inline constexpr std::int64_t kPieceBytes = 256 * 1024;

struct Blob {
  std::int64_t id = 0;
  std::string sha256;         // "" while it is being taken in
  std::int64_t size = 0;      // of the whole; 0 while it is being taken in
  std::int64_t received = 0;  // bytes that are here, from the start
  bool to_send = false;       // the server does not have it yet: nowhere else are these bytes
  std::string refused;        // why the server does not take it; "" otherwise
  bool here() const { return !sha256.empty() && received == size; }
};

// Codes of everything: the database's.
class BlobStore {
 public:
  // What was being taken in when the program ended is gone.
  static Result<BlobStore> open(const OpenOptions& options);

  // From the user: begin, append piece by piece, then finish or drop.
  Result<std::int64_t> begin();
  Result<void> append(std::int64_t blob, std::string_view bytes);
  // The bytes have this name. When they are here already, the new copy is dropped. In both cases
  // they are to be sent. `small`: the preview of another, which nobody counts.
  Result<void> finish(std::int64_t blob, std::string_view sha256, bool small = false);
  Result<void> drop(std::int64_t blob);

  // From the server: the blob, made when it is not there yet; append as above.
  Result<Blob> expect(std::string_view sha256, std::int64_t size);

  Result<std::optional<Blob>> find(std::string_view sha256);
  // Bytes [offset, offset + size); fewer at the end of what is here.
  Result<std::string> read(const Blob& blob, std::int64_t offset, std::int64_t size);

  // The names of those to be sent, the oldest first.
  Result<std::vector<std::string>> to_send();
  Result<void> sent(std::string_view sha256);
  Result<void> refused(std::string_view sha256, std::string_view code);
  // The server was restored and may have lost some: all that are here are to be sent.
  Result<void> send_all_again();
  // How many the server does not have: on their way, and refused. Previews are not counted.
  struct Unsent {
    std::int64_t waiting = 0, refused = 0;
  };
  Result<Unsent> unsent();

  Result<std::int64_t> bytes();
  // Drops what is not in `keep`. What is to be sent or was refused stays.
  Result<void> keep_only(const std::set<std::string, std::less<>>& keep);

 private:
  explicit BlobStore(Database db) : db_(std::move(db)) {}
  Result<std::optional<Blob>> first(Result<Statement> statement);
  Result<void> run_named(std::string_view sql, std::string_view sha256, std::string_view more);
  Database db_;
};

}  // namespace acq::files
