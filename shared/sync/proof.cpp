#include "sync/proof.h"

#include <cstring>

namespace acq {
namespace {

// The finaliser of SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number
// Generators, 2014).
std::uint64_t mixed(std::uint64_t word) {
  word = (word ^ (word >> 30)) * 0xbf58476d1ce4e5b9;
  word = (word ^ (word >> 27)) * 0x94d049bb133111eb;
  return word ^ (word >> 31);
}

}  // namespace

std::int64_t row_hash(const Id& id, std::int64_t version) {
  std::uint64_t words[2];
  std::memcpy(words, id.bytes.data(), sizeof words);  // little-endian on every target we have
  const std::uint64_t hash =
      mixed(mixed(mixed(words[0]) + words[1]) + static_cast<std::uint64_t>(version));
  return static_cast<std::int64_t>(hash >> 26);
}

void RowSum::add(const Id& id, std::int64_t version) {
  ++count;
  sum += row_hash(id, version);
}

void RowSum::take(const Id& id, std::int64_t version) {
  --count;
  sum -= row_hash(id, version);
}

}  // namespace acq
