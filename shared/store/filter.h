// Which records somebody wants to see: conditions on fields, joined by "and" or "or", in groups.
// A saved view keeps them as text.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "model/entity.h"
#include "model/value.h"

namespace acq {

enum class Compare : std::uint8_t {
  equal, not_equal, less, at_most, more, at_least, empty, not_empty,
  contains, lacks,        // text: these letters, folded; tags: this tag
  past_days, next_days,   // dates and times: today and so many days before or after it
  is_me,                  // a reference to a user: whoever asks
};

// One condition on a field, or on a field of the record that a reference points to:
// "account.sector". Of a time, a comparison is with a day (DateDays) once it came from a filter.
struct Condition {
  std::string field;
  Compare compare = Compare::equal;
  Value value{};
  bool operator==(const Condition&) const = default;
};

struct Filter {
  bool any = false;  // one of them is enough
  std::vector<Condition> conditions{};
  std::vector<Filter> groups{};
  bool empty() const { return conditions.empty() && groups.empty(); }
  bool operator==(const Filter&) const = default;
};

inline constexpr std::size_t kFilterConditionsMax = 50;
inline constexpr int kFilterDepthMax = 4;

// What may be asked of a field of this type, the usual first.
std::span<const Compare> compares_of(const Field& field);
bool takes_value(Compare compare);

// The field that a condition names, through one reference at most; null when there is none.
const Field* field_of(const Entity& entity, std::string_view path);

// Codes: filter_field (a field that is not there, or not to be asked), filter_compare (this cannot
// be asked of it), filter_value (of another type), filter_too_big; each with the path as the field.
Result<void> check_filter(const Entity& entity, const Filter& filter);

// {"all":[{"field":"state","is":"equal","value":"customer"},{"any":[...]}]}
std::string filter_text(const Filter& filter);
// "" is the empty filter. Codes: bad_filter, and those of check_filter.
Result<Filter> parse_filter(const Entity& entity, std::string_view text);

// What stands in its place for one person at one moment: days as moments, "me" as the user.
Filter resolved(const Entity& entity, const Filter& filter, const Id& user, TimeMs now,
                int utc_offset_min);

}  // namespace acq
