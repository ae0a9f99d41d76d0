// What an edit did to a field, for fields that merge by what was done to them and not by what
// they became (model/entity.h, MergeRule).
//
//   set         "+name" and "-name" for each element, joined as tags are
//   increment   the number added
//   three_way   the text before and after, joined by U+001E (texts cannot hold it)
//   all others  the new value itself
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "model/record.h"

namespace acq {

Value difference(const Field& field, const Value& before, const Value& after);

// What the field holds when the difference is carried out on `current`: the one fold that
// devices and server share.
Value apply_difference(const Field& field, const Value& current, const Value& difference);

// What the field holds when the difference is taken back out of `current`: nothing when it
// cannot be told apart any more from what others did since. `before` is what it held then.
std::optional<Value> reverse_difference(const Field& field, const Value& current,
                                        const Value& difference, const Value& before);

// The two texts of a three_way difference; `before` is nothing when its writer did not say
// (a device older than the rule): its text then replaces what is there.
std::pair<std::optional<std::string_view>, std::string_view> three_way_texts(
    std::string_view difference);
std::string three_way_difference(std::string_view before, std::string_view after);

}  // namespace acq
