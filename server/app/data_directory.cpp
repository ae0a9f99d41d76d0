#include "server/app/data_directory.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace acq::server {

Result<void> make_data_directory(const std::string& path) {
  ::umask(077);
  if (::mkdir(path.c_str(), 0700) != 0 && errno != EEXIST) {
    return fail("data_not_writable", path);
  }
  struct stat info {};
  if (::stat(path.c_str(), &info) != 0 || !S_ISDIR(info.st_mode) ||
      ::access(path.c_str(), W_OK) != 0) {
    return fail("data_not_writable", path);
  }
  if ((info.st_mode & 077) != 0 && ::chmod(path.c_str(), 0700) != 0) {
    return fail("data_not_writable", path);
  }
  return {};
}

Result<DataLock> DataLock::take(const std::string& directory) {
  const std::string path = directory + "/server.lock";
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (file < 0) return fail("data_not_writable", directory);
  if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
    ::close(file);
    return fail("data_in_use", directory);
  }
  return DataLock(file);
}

DataLock::DataLock(DataLock&& other) noexcept : file_(std::exchange(other.file_, -1)) {}

DataLock::~DataLock() {
  if (file_ >= 0) ::close(file_);
}

}  // namespace acq::server
