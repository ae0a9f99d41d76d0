// Secrets: made from the system's randomness, kept only as hashes.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/random.h"

namespace acq::server {

// The system's own random bytes. Safe to use from several threads.
struct SystemRandom final : Random {
  void fill(std::span<std::uint8_t> out) override;
};

using Digest = std::array<std::uint8_t, 32>;

// 192 random bits as 32 characters that need no escaping in an address or a cookie.
std::string random_token(Random& random);
// BLAKE2b, for looking secrets up and for chaining.
Digest digest(std::string_view bytes);
std::string hex(std::span<const std::uint8_t> bytes);

}  // namespace acq::server
