#include "server/api/file_store.h"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/utf8.h"
#include "server/auth/secrets.h"

namespace acq::server {
namespace {

using namespace std::string_view_literals;

struct Magic {
  std::size_t at;
  std::string_view bytes;
  std::string_view type;
};

constexpr std::array kMagics = {
    Magic{0, "\x89PNG\r\n\x1a\n"sv, "image/png"},
    Magic{0, "\xff\xd8\xff"sv, "image/jpeg"},
    Magic{0, "GIF87a"sv, "image/gif"},
    Magic{0, "GIF89a"sv, "image/gif"},
    Magic{8, "WEBP"sv, "image/webp"},
    Magic{4, "ftypheic"sv, "image/heic"},
    Magic{4, "ftypheix"sv, "image/heic"},
    Magic{4, "ftypmif1"sv, "image/heic"},
    Magic{4, "ftypavif"sv, "image/avif"},
    Magic{0, "%PDF-"sv, "application/pdf"},
    Magic{0, "PK\x03\x04"sv, "application/zip"},
};

bool is_plain_text(std::string_view bytes) {
  const bool printable = std::ranges::none_of(bytes, [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
  });
  return printable && is_valid_utf8(bytes);
}

bool is_sha256(std::string_view name) {
  return name.size() == 64 && std::ranges::all_of(name, [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

std::unexpected<Error> write_failure() {
  return fail(errno == ENOSPC || errno == EDQUOT ? "disk_full" : "file_not_writable");
}

Result<void> write_durably(const std::string& path, std::string_view bytes) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file < 0) return write_failure();
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) {
      auto failure = write_failure();
      ::close(file);
      return failure;
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  const bool flushed = ::fsync(file) == 0;
  if (::close(file) != 0 || !flushed) return write_failure();
  return {};
}

// A rename is kept only once its folder is on disk.
void flush_folder(const std::string& path) {
  const int folder = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return;
  ::fsync(folder);
  ::close(folder);
}

std::string sha256(std::string_view bytes) {
  std::array<std::uint8_t, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()),
                     bytes.size());
  return hex(hash);
}

}  // namespace

std::string_view sniff_type(std::string_view bytes) {
  for (const Magic& magic : kMagics) {
    if (bytes.size() >= magic.at && bytes.substr(magic.at).starts_with(magic.bytes)) {
      return magic.type;
    }
  }
  return is_plain_text(bytes) ? "text/plain; charset=utf-8" : std::string_view();
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
  if (sniff_type(bytes).empty()) return fail("type_not_allowed");
  std::string name = sha256(bytes);
  const std::string path = path_of(name);
  if (::access(path.c_str(), F_OK) == 0) return name;
  const std::string folder = path.substr(0, path.rfind('/'));
  if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) return write_failure();
  const std::string draft = folder + "/." + random_token(*random_);
  auto written = write_durably(draft, bytes);
  if (written && ::rename(draft.c_str(), path.c_str()) != 0) written = write_failure();
  if (!written) {
    ::unlink(draft.c_str());
    return forward(written);
  }
  flush_folder(folder);
  return name;
}

Result<std::string> FileStore::read(std::string_view sha256) const {
  if (!is_sha256(sha256)) return fail("not_found");
  std::ifstream in(path_of(sha256), std::ios::binary);
  if (!in) return fail("not_found");
  std::string bytes{std::istreambuf_iterator<char>(in), {}};
  if (in.bad()) return fail("file_not_readable");
  return bytes;
}

}  // namespace acq::server
