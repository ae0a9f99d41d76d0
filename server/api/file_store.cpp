#include "server/api/file_store.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>

#include "base/sha256.h"
#include "formats/file_type.h"
#include "server/auth/secrets.h"

namespace acq::server {
namespace {

namespace fs = std::filesystem;

Result<void> write_durably(const std::string& path, std::string_view bytes) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file < 0) return file_write_failure();
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) {
      auto failure = file_write_failure();
      ::close(file);
      return failure;
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  const bool flushed = ::fsync(file) == 0;
  if (::close(file) != 0 || !flushed) return file_write_failure();
  return {};
}

Result<std::string> read_part(int file, std::int64_t offset, std::int64_t count) {
  std::string bytes(static_cast<std::size_t>(count), '\0');
  std::size_t filled = 0;
  while (filled < bytes.size()) {
    const ssize_t got = ::pread(file, bytes.data() + filled, bytes.size() - filled,
                                offset + static_cast<std::int64_t>(filled));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return fail("file_not_readable");
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
  }
  bytes.resize(filled);
  return bytes;
}

Result<void> make_folder(const std::string& path) {
  if (::mkdir(path.c_str(), 0700) != 0 && errno != EEXIST) return file_write_failure();
  return {};
}

}  // namespace

std::unexpected<Error> file_write_failure() {
  return fail(errno == ENOSPC || errno == EDQUOT ? "disk_full" : "file_not_writable");
}

void flush_folder(const std::string& path) {
  const int folder = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return;
  ::fsync(folder);
  ::close(folder);
}

std::optional<TimeMs> changed_at(const std::string& path) {
  struct stat found {};
  if (::lstat(path.c_str(), &found) != 0 || !S_ISREG(found.st_mode)) return std::nullopt;
  return TimeMs{found.st_mtim.tv_sec} * 1000 + found.st_mtim.tv_nsec / 1'000'000;
}

Result<FileStore> FileStore::open(std::string directory, Random& random) {
  if (::mkdir(directory.c_str(), 0700) != 0 && errno != EEXIST) {
    return fail("file_not_writable", directory);
  }
  return FileStore(std::move(directory), random);
}

std::string FileStore::path_of(std::string_view sha256) const {
  return directory_ + "/" + std::string(sha256.substr(0, 2)) + "/" + std::string(sha256);
}

Result<std::string> FileStore::keep(std::string_view bytes) const {
  if (bytes.empty()) return fail("file_empty");
  if (bytes.size() > kFileBytesMax) return fail("file_too_large", "20");
  if (file_type(bytes).empty()) return fail("type_not_allowed");
  std::string name = sha256_hex(bytes);
  if (keep_again(name)) return name;
  const std::string draft = directory_ + "/." + random_token(*random_);
  auto kept = write_durably(draft, bytes);
  if (kept) kept = adopt(draft, name);
  if (!kept) {
    ::unlink(draft.c_str());
    return forward(kept);
  }
  return name;
}

bool FileStore::keep_again(std::string_view sha256) const {
  const std::scoped_lock lock(*moving_);
  // As if it had just been written.
  return ::utimensat(AT_FDCWD, path_of(sha256).c_str(), nullptr, 0) == 0;
}

Result<void> FileStore::adopt(const std::string& path, std::string_view sha256) const {
  const std::string target = path_of(sha256);
  const std::string folder = target.substr(0, target.rfind('/'));
  if (keep_again(sha256)) {
    ::unlink(path.c_str());
    return {};
  }
  // Two that come with the same bytes at once both move in: the second replaces the first by
  // what is the same.
  if (auto made = make_folder(folder); !made) return made;
  if (::rename(path.c_str(), target.c_str()) != 0) return file_write_failure();
  flush_folder(folder);
  return {};
}

Result<std::int64_t> FileStore::size(std::string_view sha256) const {
  if (!is_sha256_hex(sha256)) return fail("not_found");
  struct stat found {};
  if (::stat(path_of(sha256).c_str(), &found) != 0) return fail("not_found");
  return std::int64_t{found.st_size};
}

Result<std::string> FileStore::read(std::string_view sha256) const {
  auto bytes = size(sha256);
  if (!bytes) return forward(bytes);
  return read(sha256, 0, *bytes);
}

Result<std::string> FileStore::read(std::string_view sha256, std::int64_t offset,
                                    std::int64_t count) const {
  auto bytes = size(sha256);
  if (!bytes) return forward(bytes);
  if (offset < 0 || count <= 0 || offset >= *bytes) return std::string();
  const int file = ::open(path_of(sha256).c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return fail("not_found");
  auto part = read_part(file, offset, std::min(count, *bytes - offset));
  ::close(file);
  return part;
}

std::vector<std::string> FileStore::kept_before(TimeMs before_ms) const {
  std::vector<std::string> names;
  std::error_code failed;
  for (fs::recursive_directory_iterator at(directory_, failed), end; !failed && at != end;
       at.increment(failed)) {
    const std::string path = at->path().string();
    std::string name = at->path().filename().string();
    if (!is_sha256_hex(name) || path != path_of(name)) continue;
    if (changed_at(path).value_or(before_ms) < before_ms) names.push_back(std::move(name));
  }
  return names;
}

void FileStore::remove_kept_before(std::string_view sha256, TimeMs before_ms) const {
  const std::string path = path_of(sha256);
  const std::scoped_lock lock(*moving_);
  if (changed_at(path).value_or(before_ms) < before_ms) ::unlink(path.c_str());
}

}  // namespace acq::server
