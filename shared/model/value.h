// One field's value, as the store, the wire and the forms hold it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/id.h"

namespace acq {

// monostate: empty. int64: integer, money (minor units), decimal (thousandths), percent,
// boolean (0/1), date (days since 1970), time (ms UTC). string: text of any kind, a choice's
// name, tags (see tags.h). Id: a reference.
using Value = std::variant<std::monostate, std::int64_t, std::string, Id>;

inline bool is_empty(const Value& value) {
  return std::holds_alternative<std::monostate>(value);
}
// The text or number inside, or the fallback when the value is empty or of another kind.
std::string_view text_of(const Value& value);
std::int64_t number_of(const Value& value, std::int64_t fallback = 0);
Id id_of(const Value& value);

// A set of tags is stored as its sorted, distinct names joined by U+001F.
std::vector<std::string> tags_of(std::string_view joined);
std::string join_tags(std::vector<std::string> tags);

}  // namespace acq
