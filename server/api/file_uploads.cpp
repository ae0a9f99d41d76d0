#include "server/api/file_uploads.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <filesystem>
#include <tuple>

#include "base/sha256.h"
#include "formats/file_type.h"
#include "server/auth/secrets.h"

namespace acq::server {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kHashLength = 64;

Result<void> check_piece(const Piece& piece) {
  if (!is_sha256_hex(piece.sha256)) return fail("bad_hash", {}, {.field = "sha256"});
  if (piece.size > kAttachmentBytesMax) {
    return fail("file_too_large", std::to_string(kAttachmentBytesMax >> 20), {.field = "size"});
  }
  if (piece.size == 0 || piece.bytes.empty()) return fail("file_empty");
  const auto count = static_cast<std::int64_t>(piece.bytes.size());
  if (piece.offset < 0) {
    return fail("out_of_range", std::to_string(piece.offset), {.field = "offset"});
  }
  if (piece.offset > piece.size - count) {
    return fail("out_of_range", std::to_string(piece.size), {.field = "size"});
  }
  return {};
}

bool write_at(int file, std::int64_t offset, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::pwrite(file, bytes.data(), bytes.size(), offset);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
    offset += written;
  }
  return ::fsync(file) == 0;
}

Result<void> append(const std::string& path, std::int64_t offset, std::string_view bytes) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (file < 0) return file_write_failure();
  const bool written = write_at(file, offset, bytes);
  auto failure = file_write_failure();
  // Half a piece is none: its sender will send it again.
  const bool undone = written || ::ftruncate(file, offset) == 0;
  const bool closed = ::close(file) == 0;
  if (written && undone && closed) return {};
  return failure;
}

struct Content {
  std::string sha256;
  std::string_view type;
};

// What the bytes of a file are, without holding all of them.
Result<Content> read_content(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  if (file < 0) return fail("file_not_readable");
  Content content;
  Sha256 hash;
  std::string buffer(kFileHeadBytes, '\0');
  std::string head;
  for (;;) {
    const ssize_t got = ::read(file, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) {
      ::close(file);
      return fail("file_not_readable");
    }
    if (got == 0) break;
    const std::string_view part(buffer.data(), static_cast<std::size_t>(got));
    head.append(part.substr(0, kFileHeadBytes - head.size()));
    hash.add(part);
  }
  ::close(file);
  content.sha256 = hash.hex();
  content.type = file_type(head);
  return content;
}

Result<void> make_folder(const std::string& path) {
  if (::mkdir(path.c_str(), 0700) == 0) flush_folder(path.substr(0, path.rfind('/')));
  else if (errno != EEXIST) return file_write_failure();
  return {};
}

}  // namespace

std::string FileUploads::folder_of(const Id& user) const {
  return files_.directory() + "/" + std::string(kPartialFolder) + "/" + user.text();
}

std::vector<FileUploads::Partial> FileUploads::unfinished(const Id& user) const {
  std::vector<Partial> found;
  std::error_code failed;
  for (fs::directory_iterator at(folder_of(user), failed), end; !failed && at != end;
       at.increment(failed)) {
    const std::string name = at->path().filename().string();
    const auto changed = changed_at(at->path().string());
    if (!changed || name.size() < kHashLength + 2 || name[kHashLength] != '.') continue;
    Partial partial{.path = at->path().string(), .sha256 = name.substr(0, kHashLength),
                    .changed_ms = *changed};
    std::from_chars(name.data() + kHashLength + 1, name.data() + name.size(), partial.size);
    std::error_code unread;
    partial.bytes = static_cast<std::int64_t>(fs::file_size(at->path(), unread));
    if (!unread) found.push_back(std::move(partial));
  }
  return found;
}

std::optional<FileUploads::Partial> FileUploads::find(const Id& user,
                                                      std::string_view sha256) const {
  for (Partial& partial : unfinished(user)) {
    if (partial.sha256 == sha256) return std::move(partial);
  }
  return std::nullopt;
}

Result<std::int64_t> FileUploads::received(const Id& user, std::string_view sha256) {
  if (!is_sha256_hex(sha256)) return fail("bad_hash", {}, {.field = "sha256"});
  const std::scoped_lock lock(lock_of(user));
  auto partial = find(user, sha256);
  if (!partial) return 0;
  if (partial->bytes < partial->size) return partial->bytes;
  // The power went, or the disk was full, between the last piece and the move. The last byte is
  // asked for again, so that there is one place where uploads end.
  const std::int64_t rest = partial->size - 1;
  if (::truncate(partial->path.c_str(), rest) != 0) return file_write_failure();
  return rest;
}

// The oldest goes where a user has too many under way.
Result<FileUploads::Partial> FileUploads::start(const Id& user, const Piece& piece) const {
  auto others = unfinished(user);
  std::ranges::sort(others, {}, [](const Partial& partial) {
    return std::tie(partial.changed_ms, partial.sha256);
  });
  for (std::size_t i = 0; i + kUnfinishedMax <= others.size(); ++i) {
    ::unlink(others[i].path.c_str());
  }
  const std::string folder = folder_of(user);
  if (auto made = make_folder(folder.substr(0, folder.rfind('/'))); !made) return forward(made);
  if (auto made = make_folder(folder); !made) return forward(made);
  Partial partial{.path = {}, .sha256 = std::string(piece.sha256), .size = piece.size};
  partial.path = folder + "/" + partial.sha256 + "." + std::to_string(piece.size);
  return partial;
}

// The unfinished file this piece continues, or a new one.
Result<FileUploads::Partial> FileUploads::place_of(const Id& user, const Piece& piece) const {
  auto known = find(user, piece.sha256);
  if (known && known->size != piece.size) {
    if (piece.offset > 0) {
      return fail("out_of_range", std::to_string(piece.size), {.field = "size"});
    }
    ::unlink(known->path.c_str());  // who was wrong about the size may start anew
    known.reset();
  }
  if (piece.offset != (known ? known->bytes : 0)) return fail("upload_offset");
  if (known) return std::move(*known);
  return start(user, piece);
}

Result<void> FileUploads::finish(const Partial& partial) const {
  auto content = read_content(partial.path);
  if (!content) return forward(content);
  const bool damaged = content->sha256 != partial.sha256;
  if (damaged || content->type.empty()) {
    ::unlink(partial.path.c_str());
    return fail(damaged ? "file_damaged" : "type_not_allowed");
  }
  return files_.adopt(partial.path, partial.sha256);
}

Result<Received> FileUploads::add(const Id& user, const Piece& piece) {
  if (auto fits = check_piece(piece); !fits) return forward(fits);
  const std::scoped_lock lock(lock_of(user));
  auto partial = place_of(user, piece);
  if (!partial) return forward(partial);
  if (auto done = append(partial->path, piece.offset, piece.bytes); !done) return forward(done);
  if (piece.offset == 0) flush_folder(folder_of(user));
  const std::int64_t bytes = piece.offset + static_cast<std::int64_t>(piece.bytes.size());
  if (bytes < partial->size) return Received{bytes, false};
  if (auto done = finish(*partial); !done) return forward(done);
  return Received{bytes, true};
}

void FileUploads::forget(TimeMs before_ms) {
  std::error_code failed;
  const std::string root = files_.directory() + "/" + std::string(kPartialFolder);
  for (fs::directory_iterator at(root, failed), end; !failed && at != end;
       at.increment(failed)) {
    const auto user = Id::parse(at->path().filename().string());
    if (!user) continue;
    const std::scoped_lock lock(lock_of(*user));
    for (const Partial& partial : unfinished(*user)) {
      if (partial.changed_ms < before_ms) ::unlink(partial.path.c_str());
    }
    ::rmdir(at->path().c_str());  // only when nothing is left in it
  }
}

}  // namespace acq::server
