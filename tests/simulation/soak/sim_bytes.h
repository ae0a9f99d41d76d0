// The bytes of a simulated file, in blocks: a file that grows by a page at a time is not moved
// about, and the allocator uses a block again instead of asking the system for fresh pages.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace acq::simulation {

class SimBytes {
 public:
  std::size_t size() const { return size_; }
  // How many bytes were there to be read, at most out.size().
  std::size_t read(std::size_t at, std::span<std::uint8_t> out) const;
  // Grows the file where it ends before `at` + bytes.size(); a gap is filled with zeros.
  void write(std::size_t at, std::span<const std::uint8_t> bytes);
  void cut(std::size_t size);
  SimBytes copy() const;

 private:
  static constexpr std::size_t kBlock = 1 << 16;
  // Calls use(block bytes, offset from `at`) for each piece of [at, at + length).
  template <typename Use>
  void pieces(std::size_t at, std::size_t length, Use use) const;
  void grow(std::size_t size);

  std::vector<std::unique_ptr<std::uint8_t[]>> blocks_;
  std::size_t size_ = 0;
};

}  // namespace acq::simulation
