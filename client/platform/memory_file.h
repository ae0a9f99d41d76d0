// A file in memory, in pieces, so that growing copies nothing.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

namespace acq::platform {

class MemoryFile {
 public:
  std::int64_t size() const { return size_; }
  // How many of the bytes from `at` on there are; they are copied.
  int read(char* to, int size, std::int64_t at) const;
  // False, and the file is as it was, when there is no memory for it.
  bool write(const char* from, int size, std::int64_t at);
  // Only ever shortens.
  void truncate(std::int64_t size);

 private:
  std::vector<std::unique_ptr<char[]>> chunks_;
  std::int64_t size_ = 0;
};

}  // namespace acq::platform
