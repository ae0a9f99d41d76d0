// What records that were put together have in common, in words and in order.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "base/period.h"
#include "client/screens/screen.h"

namespace acq::ui {

// A value of the field, or the first day of the bucket: "Won", "Nov 2026"; never empty.
std::string shown_key(Env& env, const Field& field, Bucket bucket, const Value& key);

// The places of the keys in the order in which people expect them: days as they follow, choices as
// they are listed, others by what they are called; what is not set comes last.
std::vector<std::size_t> keys_in_order(Env& env, const Field& field, std::span<const Value> keys);

}  // namespace acq::ui
