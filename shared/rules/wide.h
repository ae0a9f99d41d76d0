// Sums and products of amounts that cannot run over.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>

namespace acq {

// Two of the largest values multiplied fit; anything beyond a value's limits is refused later.
__extension__ typedef __int128 Wide;

inline Wide within(Wide number, Wide most) { return std::clamp(number, -most, most); }

// Half away from zero; `by` is above 0.
inline Wide divide_rounded(Wide number, Wide by) {
  const Wide half = number < 0 ? -(by / 2) : by / 2;
  return (number + half) / by;
}

inline std::int64_t narrowed(Wide number) {
  return static_cast<std::int64_t>(within(number, std::numeric_limits<std::int64_t>::max()));
}

}  // namespace acq
