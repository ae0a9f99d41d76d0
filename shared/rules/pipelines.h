// The pipelines of an organisation, and which stages deals of each go through. A nil id is the
// program's own pipeline, with the stages of choices::stage.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/dictionary.h"
#include "rules/edit.h"
#include "store/filter.h"

namespace acq {

// The open stages of a pipeline in order, and last won and lost. Lives as the dictionary's choices.
// A pipeline that is not there has none but won and lost.
std::vector<Choice> stages_of(const Dictionary& dictionary, const Id& pipeline);
// The deals of a pipeline, as a list's condition.
Condition in_pipeline(const Id& pipeline);
// Where a deal with this stage is. Nothing when the stage says nothing about it: won and lost are
// the end of every pipeline.
std::optional<Id> pipeline_of(const Dictionary& dictionary, std::string_view stage);
// Where new deals begin.
Id standard_pipeline(const Dictionary& dictionary);
// Of one that is not there: the program's own first one.
std::string first_stage(const Dictionary& dictionary, const Id& pipeline);

// A deal's stage and pipeline agree: the stage decides, and who names a pipeline alone begins at
// its first stage.
void settle_pipeline(Edit& edit);
// The fields that a deal must have for the stage it is in.
std::span<const std::string> required_in(const Dictionary& dictionary, const Record& deal);
// What the deal's stage requires is there, at the latest when the deal comes to it. Code:
// stage_requires, with the field.
Result<void> check_stage_requires(const Edit& edit);

// The definition of a pipeline. Codes: required, too_many_choices, unknown_field, stage_taken and
// stage_in_use (detail: the stage's label), with the field.
Result<void> on_pipeline(const Edit& edit);
// Before one is removed. Code: pipeline_in_use (detail: how many open deals are in it).
Result<void> on_remove_pipeline(const Edit& edit);

inline constexpr std::size_t kStagesMost = 30;

}  // namespace acq
