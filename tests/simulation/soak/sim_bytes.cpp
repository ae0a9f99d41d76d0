#include "sim_bytes.h"

#include <algorithm>
#include <cstring>

namespace acq::simulation {

template <typename Use>
void SimBytes::pieces(std::size_t at, std::size_t length, Use use) const {
  for (std::size_t done = 0; done < length;) {
    const std::size_t offset = (at + done) % kBlock;
    const std::size_t piece = std::min(length - done, kBlock - offset);
    use(std::span(blocks_[(at + done) / kBlock].get() + offset, piece), done);
    done += piece;
  }
}

std::size_t SimBytes::read(std::size_t at, std::span<std::uint8_t> out) const {
  const std::size_t there = at < size_ ? std::min(size_ - at, out.size()) : 0;
  pieces(at, there, [&](std::span<std::uint8_t> piece, std::size_t done) {
    std::memcpy(out.data() + done, piece.data(), piece.size());
  });
  return there;
}

void SimBytes::grow(std::size_t size) {
  while (blocks_.size() * kBlock < size) {
    blocks_.push_back(std::make_unique_for_overwrite<std::uint8_t[]>(kBlock));
  }
  size_ = std::max(size_, size);
}

void SimBytes::write(std::size_t at, std::span<const std::uint8_t> bytes) {
  const std::size_t end = size_;
  grow(at + bytes.size());
  if (at > end) {
    pieces(end, at - end, [](std::span<std::uint8_t> piece, std::size_t) {
      std::memset(piece.data(), 0, piece.size());
    });
  }
  pieces(at, bytes.size(), [&](std::span<std::uint8_t> piece, std::size_t done) {
    std::memcpy(piece.data(), bytes.data() + done, piece.size());
  });
}

void SimBytes::cut(std::size_t size) {
  size_ = std::min(size_, size);
  blocks_.resize((size_ + kBlock - 1) / kBlock);
}

SimBytes SimBytes::copy() const {
  SimBytes same;
  same.grow(size_);
  for (std::size_t i = 0; i < blocks_.size(); ++i) {
    const std::size_t length = std::min(kBlock, size_ - i * kBlock);
    std::memcpy(same.blocks_[i].get(), blocks_[i].get(), length);
  }
  return same;
}

}  // namespace acq::simulation
