// Randomness as a parameter: the system's in the product, a seeded one in simulations.
#pragma once

#include <cstdint>
#include <span>

namespace acq {

struct Random {
  virtual ~Random() = default;
  // Fills `out` with random bytes.
  virtual void fill(std::span<std::uint8_t> out) = 0;
};

// Deterministic bytes from a seed (splitmix64, Steele, Lea & Flood 2014). For tests only:
// never use it where secrecy matters.
struct SeededRandom final : Random {
  explicit SeededRandom(std::uint64_t seed) : state(seed) {}
  void fill(std::span<std::uint8_t> out) override;
  std::uint64_t next();
  // A number in [0, bound), bound > 0.
  std::uint64_t below(std::uint64_t bound) { return next() % bound; }
  std::uint64_t state;
};

}  // namespace acq
