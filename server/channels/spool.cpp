#include "server/channels/spool.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

namespace acq::server {
namespace {

namespace fs = std::filesystem;

class OpenFile {
 public:
  explicit OpenFile(int handle) : handle_(handle) {}
  ~OpenFile() {
    if (handle_ >= 0) ::close(handle_);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  bool is_open() const { return handle_ >= 0; }

  bool write_all(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t written = ::write(handle_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
  }
  bool sync() const { return ::fsync(handle_) == 0; }

 private:
  int handle_;
};

std::unexpected<Error> not_written(int error) {
  if (error == ENOSPC || error == EDQUOT) return fail("disk_full");
  return fail("outbox_not_writable", std::strerror(error));
}

}  // namespace

Result<void> make_private_folder(const std::string& path) {
  std::error_code error;
  fs::create_directories(path, error);
  if (!error) fs::permissions(path, fs::perms::owner_all, error);
  if (error) return fail("outbox_not_writable", error.message());
  return {};
}

Result<void> write_whole(const std::string& folder, const std::string& name,
                         std::string_view bytes) {
  const std::string path = folder + "/" + name;
  const std::string draft = path + ".part";
  {
    const OpenFile file(::open(draft.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
    if (!file.is_open()) return not_written(errno);
    if (!file.write_all(bytes) || !file.sync()) {
      const int error = errno;
      ::unlink(draft.c_str());
      return not_written(error);
    }
  }
  if (::rename(draft.c_str(), path.c_str()) != 0) {
    const int error = errno;
    ::unlink(draft.c_str());
    return not_written(error);
  }
  // The new name itself must reach the disk too.
  const OpenFile directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!directory.is_open() || !directory.sync()) return not_written(errno);
  return {};
}

Result<std::string> read_whole(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return fail("outbox_not_readable");
  std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (in.bad()) return fail("outbox_not_readable");
  return bytes;
}

std::vector<std::string> files_in(const std::string& folder, std::string_view suffix) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    const std::string name = it->path().filename().string();
    std::error_code ignored;
    if (name.ends_with(suffix) && it->is_regular_file(ignored)) names.push_back(name);
  }
  std::ranges::sort(names);
  return names;
}

}  // namespace acq::server
