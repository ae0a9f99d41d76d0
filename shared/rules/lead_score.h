// How much a lead promises: what an organisation's score rules give it, and why.
//
// A lead's `score` is written with whatever changes it: the lead, or an activity with it. Devices
// count what they know, the server counts again.
#pragma once

#include <string>
#include <vector>

#include "rules/edit.h"

namespace acq {

struct ScoreReason {
  std::string name;
  std::int64_t points = 0;
};

inline constexpr std::size_t kScoreRulesMost = 50;
inline constexpr std::int64_t kScorePointsMost = 1000;  // of one rule, either way
inline constexpr std::int64_t kScoreLeastMost = 1000;

// The rules that the lead, as given, and the stored activities with it meet; the most points first.
// A rule whose filter cannot be read any more gives nothing.
std::vector<ScoreReason> score_reasons(Rows& rows, const Record& lead);
// Their sum; nothing without any rule.
Value score_of(Rows& rows, const Record& lead);

// After an activity is made, changed, removed or brought back: its lead, in `more`, with a score
// that counts it.
Result<void> score_lead_of(const Edit& edit, std::vector<Change>& more);

// The definition of a score rule. Codes: required (points; and the filter of a rule that would be
// about every lead), out_of_range, score_time (a condition that time alone would change, or that
// depends on who asks), too_many_rules, and those of parse_filter, each with the field.
Result<void> on_score_rule(const Edit& edit);

}  // namespace acq
