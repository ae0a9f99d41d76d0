// JSON from outside, checked for everything a parser lets through.
#pragma once

#include <string_view>

#include <nlohmann/json.hpp>

#include "base/result.h"

namespace acq::http {

inline constexpr int kJsonDepthMax = 32;

// Codes: json_not_utf8, json_too_deep (over 32 levels), json_duplicate_key,
// json_number_range (an integer outside 64 bits or a number that is not finite),
// bad_json (anything else, also bytes after the value; detail: the byte).
Result<nlohmann::json> parse_json(std::string_view text);

// A text member of an object. Codes: missing_field, wrong_type; where.field = name.
Result<std::string> json_text(const nlohmann::json& object, std::string_view name);
// The same, "" when absent or null.
Result<std::string> json_text_or_empty(const nlohmann::json& object, std::string_view name);

}  // namespace acq::http
