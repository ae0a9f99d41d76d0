#include "base/random.h"

namespace acq {

std::uint64_t SeededRandom::next() {
  state += 0x9e3779b97f4a7c15ull;
  std::uint64_t z = state;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
  return z ^ (z >> 31);
}

void SeededRandom::fill(std::span<std::uint8_t> out) {
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (i % 8 == 0) bits = next();
    out[i] = static_cast<std::uint8_t>(bits >> (8 * (i % 8)));
  }
}

}  // namespace acq
