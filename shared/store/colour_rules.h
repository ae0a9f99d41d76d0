// Which rows of a list stand out, and in which colour. A saved view keeps them as text.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/filter.h"

namespace acq {

// Rows that the filter would show have the colour; of several rules the first counts.
struct ColourRule {
  Tone tone = Tone::accent;
  Filter filter;
  bool operator==(const ColourRule&) const = default;
};

inline constexpr std::size_t kColourRulesMost = 8;

// [{"tone":"bad","filter":"{...}"}], the filter as filter_text; "" without rules.
std::string colour_rules_text(std::span<const ColourRule> rules);
// Codes: bad_colours (no list of rules, or too many), and those of parse_filter.
Result<std::vector<ColourRule>> parse_colour_rules(const Entity& entity, std::string_view text);

}  // namespace acq
