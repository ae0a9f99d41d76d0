// The proof that two sides hold the same rows: how many there are of an entity, and the sum of a
// hash of each row's id and version. A version names a row's contents, because the server gives
// every write a version of its own; so the sum changes with every write, and both sides keep it
// up to date with one addition.
#pragma once

#include <array>
#include <cstdint>

#include "model/record.h"

namespace acq {

// Rows of one entity, or of one bucket of it.
struct RowSum {
  std::int64_t count = 0;
  std::int64_t sum = 0;
  bool operator==(const RowSum&) const = default;
  void add(const Id& id, std::int64_t version);
  void take(const Id& id, std::int64_t version);
};

// 38 bits, so that the sum of 30 million rows stays a positive number of SQLite's.
std::int64_t row_hash(const Id& id, std::int64_t version);

// Rows are looked for by their id's last byte, which is random.
inline constexpr std::size_t kBuckets = 256;
using BucketSums = std::array<RowSum, kBuckets>;
inline std::size_t bucket_of(const Id& id) { return id.bytes[15]; }

}  // namespace acq
