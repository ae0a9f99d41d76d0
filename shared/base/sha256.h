// The name of a file's content: SHA-256 (FIPS 180-4), by libsodium on both sides.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace acq {

// Takes bytes piece by piece. One use: after hex() only destruction.
class Sha256 {
 public:
  Sha256();
  void add(std::string_view bytes);
  // 64 lower-case hexadecimal digits.
  std::string hex();

 private:
  alignas(16) std::byte state_[128];
};

std::string sha256_hex(std::string_view bytes);
// 64 lower-case hexadecimal digits?
bool is_sha256_hex(std::string_view text);

}  // namespace acq
