#include "rules/pipelines.h"

#include <algorithm>

#include "model/choices.h"
#include "store/query.h"

namespace acq {
namespace {

const Pipeline* find_pipeline(const Dictionary& dictionary, const Id& id) {
  const auto all = dictionary.pipelines();
  const auto found = std::ranges::find(all, id, &Pipeline::id);
  return found == all.end() ? nullptr : &*found;
}

const ChoiceSet& all_stages(const Dictionary& dictionary) {
  return *dictionary.entity(EntityKind::deal).find("stage")->choices;
}

Result<std::int64_t> deals_in(Rows& rows, std::vector<Condition> where) {
  return count_rows(rows, {.kind = EntityKind::deal, .where = std::move(where)});
}

// A stage that deals are in stays: nobody would see them on a board any more.
Result<void> check_left_out(const Edit& edit, const std::vector<CustomChoice>& stages) {
  if (!edit.current || edit.context.replicated) return {};
  for (const CustomChoice& before : choices_from_json(text_of(edit.current->get("stages")))) {
    const bool stays = std::ranges::find(stages, before.name, &CustomChoice::name) != stages.end();
    if (stays || choices::is_closed(before.name)) continue;
    auto count = deals_in(edit.context.rows, {{"stage", Compare::equal, before.name}});
    if (!count) return forward(count);
    if (*count > 0) return fail("stage_in_use", before.label.text, edit.at("stages"));
  }
  return {};
}

Result<void> check_stage(const Edit& edit, const CustomChoice& stage) {
  const Entity& deal = edit.context.rows.entity(EntityKind::deal);
  for (const std::string& name : stage.required) {
    const Field* field = deal.find(name);
    const bool typed = field && !field->has(kSystem) && !field->has(kHidden);
    if (!typed) return fail("unknown_field", name, edit.at("stages"));
  }
  if (choices::is_closed(stage.name)) return {};
  const auto owner = pipeline_of(edit.context.rows.dictionary(), stage.name);
  const bool elsewhere = owner && *owner != edit.change.row;
  return elsewhere ? fail("stage_taken", stage.label.text, edit.at("stages")) : Result<void>{};
}

}  // namespace

std::vector<Choice> stages_of(const Dictionary& dictionary, const Id& pipeline) {
  std::vector<Choice> stages;
  for (const Choice& stage : all_stages(dictionary).choices) {
    const auto owner = pipeline_of(dictionary, stage.name);
    if (!owner || *owner == pipeline) stages.push_back(stage);
  }
  return stages;
}

Condition in_pipeline(const Id& pipeline) {
  if (pipeline.is_nil()) return {"pipeline", Compare::empty, {}};
  return {"pipeline", Compare::equal, pipeline};
}

std::optional<Id> pipeline_of(const Dictionary& dictionary, std::string_view stage) {
  if (choices::is_closed(stage)) return std::nullopt;
  if (choices::stage.find(stage)) return Id{};
  for (const Pipeline& pipeline : dictionary.pipelines()) {
    if (pipeline.find(stage)) return pipeline.id;
  }
  return std::nullopt;
}

Id standard_pipeline(const Dictionary& dictionary) {
  const auto all = dictionary.pipelines();
  return all.empty() || !all.front().standard ? Id{} : all.front().id;
}

std::string first_stage(const Dictionary& dictionary, const Id& pipeline) {
  const bool there = pipeline.is_nil() || find_pipeline(dictionary, pipeline);
  const std::vector<Choice> stages = stages_of(dictionary, there ? pipeline : Id{});
  return std::string(stages.front().name);
}

void settle_pipeline(Edit& edit) {
  const Dictionary& dictionary = edit.context.rows.dictionary();
  if (dictionary.pipelines().empty()) return;
  const auto owner = pipeline_of(dictionary, edit.text("stage"));
  const Id chosen = id_of(edit.get("pipeline"));
  const bool there = chosen.is_nil() || find_pipeline(dictionary, chosen);
  if (edit.sets("pipeline") && !edit.sets("stage") && there && owner && *owner != chosen) {
    edit.change.set("stage", first_stage(dictionary, chosen));
  } else if (owner && (edit.sets("stage") || *owner != chosen)) {
    // Also when it stays: of two devices' moves the later one counts for both fields.
    edit.change.set("pipeline", owner->is_nil() ? Value{} : Value{*owner});
  }
}

std::span<const std::string> required_in(const Dictionary& dictionary, const Record& deal) {
  const Pipeline* pipeline = find_pipeline(dictionary, id_of(deal.get("pipeline")));
  const Pipeline::Stage* stage = pipeline ? pipeline->find(text_of(deal.get("stage"))) : nullptr;
  if (!stage) return {};
  return stage->required;
}

Result<void> check_stage_requires(const Edit& edit) {
  const Dictionary& dictionary = edit.context.rows.dictionary();
  if (dictionary.pipelines().empty()) return {};
  const Entity& deal = edit.context.rows.entity(EntityKind::deal);
  for (const std::string& name : required_in(dictionary, edit.after())) {
    const bool comes = edit.inserts() || edit.sets("stage") || edit.sets(name);
    if (deal.find(name) && comes && is_empty(edit.get(name))) {
      return fail("stage_requires", {}, edit.at(name));
    }
  }
  return {};
}

Result<void> on_pipeline(const Edit& edit) {
  const std::vector<CustomChoice> stages = choices_from_json(edit.text("stages"));
  const auto open = std::ranges::count_if(
      stages, [](const CustomChoice& stage) { return !choices::is_closed(stage.name); });
  if (open == 0) return fail("required", {}, edit.at("stages"));
  if (stages.size() > kStagesMost) {
    return fail("too_many_choices", std::to_string(kStagesMost), edit.at("stages"));
  }
  for (const CustomChoice& stage : stages) {
    if (auto fits = check_stage(edit, stage); !fits) return fits;
  }
  return check_left_out(edit, stages);
}

Result<void> on_remove_pipeline(const Edit& edit) {
  if (edit.context.replicated) return {};
  auto count = deals_in(edit.context.rows, {in_pipeline(edit.change.row),
                                            {"stage", Compare::not_equal, std::string("won")},
                                            {"stage", Compare::not_equal, std::string("lost")}});
  if (!count) return forward(count);
  if (*count == 0) return {};
  return fail("pipeline_in_use", std::to_string(*count), edit.at("name"));
}

}  // namespace acq
