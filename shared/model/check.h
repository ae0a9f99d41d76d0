// Is a value right for its field? The one place that decides, on both sides.
#pragma once

#include <optional>

#include "base/result.h"
#include "model/record.h"

namespace acq {

// Fits the field's type, length, range and choices. Codes: wrong_type, too_long, not_utf8,
// control_characters, bad_email, bad_phone, bad_url, bad_currency, bad_hash, unknown_choice,
// out_of_range.
// An empty value always fits: `required` is judged by check_required.
Result<void> check_value(const Entity& entity, const Field& field, const Value& value);

// Every field of the change fits `described`, its entity; an insert has its required fields, an
// update clears none of them; codes as above, and required, read_only_field (an insert_only field
// in an update, or a server_number given by a form). The first refusal is returned with its place.
// Whether an organisation's own field is required depends on its rules (rules/custom_rules.h).
Result<void> check_change(const Entity& described, const Change& change);

// The value a person typed into a form, in the given locale-free form: trimmed; numbers in
// either notation; dates and times in ISO form; booleans as 1/0/true/false/yes/no; choices by
// name; references as UUIDs. Money takes `currency_digits` decimals.
// Codes: bad_number, bad_date, bad_time, bad_boolean, bad_reference and those of check_value.
Result<Value> value_from_text(const Entity& entity, const Field& field, std::string_view text,
                              int currency_digits = 2);

// The opposite, for files and edit boxes: "" for empty, plain digits, ISO dates, names.
std::string value_to_text(const Field& field, const Value& value, int currency_digits = 2);

// For finding the same number twice: digits only, an international prefix as '+', no extension.
std::string phone_key(std::string_view phone);

}  // namespace acq
