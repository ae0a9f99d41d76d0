#include "client/platform/memory_file.h"

#include <algorithm>
#include <cstring>
#include <new>

namespace acq::platform {
namespace {

constexpr std::int64_t chunk_bytes = 64 * 1024;

std::size_t chunks_for(std::int64_t size) {
  return static_cast<std::size_t>((size + chunk_bytes - 1) / chunk_bytes);
}

// Runs move(place, bytes) over [at, at + size), which must lie in the chunks.
template <class Move>
void each_chunk(const std::vector<std::unique_ptr<char[]>>& chunks, std::int64_t at, int size,
                Move move) {
  while (size > 0) {
    const std::int64_t offset = at % chunk_bytes;
    const int part = static_cast<int>(std::min<std::int64_t>(size, chunk_bytes - offset));
    move(chunks[static_cast<std::size_t>(at / chunk_bytes)].get() + offset, part);
    at += part;
    size -= part;
  }
}

}  // namespace

int MemoryFile::read(char* to, int size, std::int64_t at) const {
  const int there = static_cast<int>(std::clamp<std::int64_t>(size_ - at, 0, size));
  each_chunk(chunks_, at, there, [&to](const char* from, int part) {
    std::memcpy(to, from, static_cast<std::size_t>(part));
    to += part;
  });
  return there;
}

bool MemoryFile::write(const char* from, int size, std::int64_t at) {
  while (chunks_.size() < chunks_for(at + size)) {
    std::unique_ptr<char[]> chunk(new (std::nothrow) char[chunk_bytes]());
    if (!chunk) return false;
    chunks_.push_back(std::move(chunk));
  }
  each_chunk(chunks_, at, size, [&from](char* to, int part) {
    std::memcpy(to, from, static_cast<std::size_t>(part));
    from += part;
  });
  size_ = std::max(size_, at + size);
  return true;
}

void MemoryFile::truncate(std::int64_t size) {
  if (size >= size_) return;
  chunks_.resize(chunks_for(size));
  const std::int64_t tail = size % chunk_bytes;
  if (tail != 0) {
    std::memset(chunks_.back().get() + tail, 0, static_cast<std::size_t>(chunk_bytes - tail));
  }
  size_ = size;
}

}  // namespace acq::platform
