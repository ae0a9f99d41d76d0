// One cell of a file as a field's value; references are looked up elsewhere.
#pragma once

#include <string_view>

#include "base/result.h"
#include "import/mapping.h"
#include "model/value.h"

namespace acq {

// Empty cells give an empty value. Money takes `currency_digits` decimals; numbers are multiplied
// by 10^map.scale. Phones stay as typed; line breaks in one-line texts become blanks; currency
// symbols in numbers are ignored.
// Codes: those of value_from_text, and lookup_proposal for a misspelt choice (detail: the choice
// that was probably meant).
Result<Value> cell_value(const Entity& entity, const Field& field, std::string_view cell,
                         const ColumnMap& map, const ImportWords& words, int currency_digits);

// "Anna Maria Lang", "Lang, Anna Maria": the last word, or what stands before the comma, is the
// last name. Names in Han characters are split behind the first one (two to four characters).
struct SplitName {
  std::string_view first, last;
};
SplitName split_name(std::string_view full);

}  // namespace acq
