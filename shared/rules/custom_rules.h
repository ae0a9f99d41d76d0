// What an organisation has made of the model, judged when it is defined and when records change.
#pragma once

#include <optional>

#include "rules/edit.h"

namespace acq {

// Definitions. A new field takes a slot that is free, of a new entity one of own_1 ...; a choice
// has choices, a formula and a filter can be read. Codes: unknown_entity, not_unique, no_slot_left,
// slot_taken, required, too_many_choices, bad_layout, and those of Formula::parse and parse_filter,
// each with the field.
Result<void> on_custom_field(Edit& edit);
Result<void> on_custom_entity(Edit& edit);
Result<void> on_form_layout(const Edit& edit);
Result<void> on_validation_rule(const Edit& edit);

// Any record, after all other rules: own fields hold what their types say, computed ones are
// computed; where the change is made, required ones are there and no validation rule describes the
// record. A device that does not know a rule yet is not refused for it. Codes: unknown_field,
// required, rule_broken (detail: the rule's message), and those of check_value.
Result<void> on_customised(Edit& edit);

// Is the field to be shown of this record? By its shown_if; a filter that cannot be read shows.
bool is_shown(Rows& rows, const Record& record, const Field& field, TimeMs now);

// The change that brings computed fields of `record` up to their formulas, and a lead's score to
// its rules; nothing when they are.
std::optional<Change> recalculated(Rows& rows, const Record& record);

inline constexpr std::size_t kCustomChoicesMost = 200;

}  // namespace acq
