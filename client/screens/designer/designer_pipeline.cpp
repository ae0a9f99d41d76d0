// A pipeline of the organisation's own: its definition as the drawer shows it, and back.
#include <algorithm>

#include "base/utf8.h"
#include "client/screens/designer/designer.h"
#include "client/screens/shown/shown.h"
#include "i18n/locale.h"
#include "model/choices.h"

namespace acq::ui {
namespace {

constexpr std::size_t kEnds = 2;  // won and lost

EditedChoice edited(CustomChoice choice) {
  return {.name = std::move(choice.name),
          .label = choice.label.text,
          .tone = static_cast<int>(choice.tone),
          .others = choice.label.others,
          .probability = std::to_string(choice.probability),
          .required = std::move(choice.required)};
}

void load_stages(Env& env, PipelineEditor& editor, std::string_view stored) {
  std::vector<EditedChoice> ends;
  for (const Choice& stage : choices::stage.choices) {
    if (!choices::is_closed(stage.name)) continue;
    ends.push_back({.name = std::string(stage.name),
                    .label = shown_choice(env.tr, choices::stage, stage.name)});
  }
  for (CustomChoice& choice : choices_from_json(stored)) {
    const auto end = std::ranges::find(ends, choice.name, &EditedChoice::name);
    if (end != ends.end())
      end->required = std::move(choice.required);
    else
      editor.stages.push_back(edited(std::move(choice)));
  }
  if (editor.stages.empty()) editor.stages.emplace_back();
  editor.stages.insert(editor.stages.end(), ends.begin(), ends.end());
}

// What a stage may ask for: what people enter.
void load_deal_fields(Env& env, PipelineEditor& editor) {
  for (const Field& field : env.entity(EntityKind::deal).fields) {
    const bool said = field.name == "stage" || field.name == "pipeline" || field.name == "name";
    if (said || field.has(kHidden) || field.has(kSystem)) continue;
    editor.field_keys.emplace_back(field.name);
    editor.field_names.push_back(field_label(env.tr, field));
  }
}

Result<int> probability_of(Env& env, const EditedChoice& stage) {
  if (trim(stage.probability).empty()) return 0;
  const auto number = parse_number(env.tr.language(), stage.probability, 0);
  const Where where{.entity = "deal", .field = "probability"};
  if (!number) return fail("bad_number", stage.probability, where);
  if (*number < 0 || *number > 100) return fail("out_of_range", stage.probability, where);
  return static_cast<int>(*number);
}

Result<std::string> stored_stages(Env& env, const PipelineEditor& editor) {
  std::vector<CustomChoice> all;
  for (const EditedChoice& stage : editor.stages) {
    const bool end = choices::is_closed(stage.name);
    if (trim(stage.label).empty() || (end && stage.required.empty())) continue;
    auto probability = end ? Result<int>(0) : probability_of(env, stage);
    if (!probability) return forward(probability);
    // Deals keep a stage by this name, so that no two stages may ever share one.
    std::string name = stage.name.empty() ? env.store.ids().make().text() : stage.name;
    std::string label = end ? stage.name : std::string(trim(stage.label));
    all.push_back({.name = std::move(name),
                   .label = {std::move(label), stage.others},
                   .tone = static_cast<Tone>(stage.tone),
                   .probability = *probability,
                   .required = stage.required});
  }
  return choices_to_json(all);
}

// New deals begin in one pipeline.
void take_usual_from_others(Env& env, const Id& row, std::vector<Change>& changes) {
  for (const Record& other : fetch_all(env, {.kind = EntityKind::pipeline})) {
    if (other.id == row || number_of(other.get("usual")) == 0) continue;
    changes.push_back(update_change(EntityKind::pipeline, other.id));
    changes.back().set("usual", std::int64_t{0});
  }
}

void save_pipeline(Env& env, DesignerState& state) {
  PipelineEditor& editor = state.pipeline;
  editor.error = {};
  auto stages = stored_stages(env, editor);
  if (!stages) {
    editor.error = {"stages", env.tr.error(stages.error())};
    return;
  }
  const bool is_new = editor.row.is_nil();
  std::vector<Change> changes;
  changes.push_back(is_new ? insert_change(EntityKind::pipeline, env.store.ids().make())
                           : update_change(EntityKind::pipeline, editor.row));
  changes[0].set("name", words_or_nothing(editor.name));
  changes[0].set("labels", words_or_nothing(stored_words(editor.others)));
  changes[0].set("stages", words_or_nothing(*stages));
  changes[0].set("usual", std::int64_t{editor.usual});
  if (editor.usual) take_usual_from_others(env, changes[0].row, changes);
  const auto written = env.shell.try_write(changes, said_of(env, EntityKind::pipeline, is_new));
  if (!written) {
    editor.error = error_of(env, EntityKind::pipeline, written.error());
    return;
  }
  editor.open = false;
  state.stale = true;
}

// Only the stages before the end are moved about.
void update_stages(PipelineEditor& editor, const DesignerIntent& intent) {
  const auto at = static_cast<std::size_t>(intent.index);
  if (at >= editor.stages.size()) return;
  const std::size_t open = editor.stages.size() - kEnds;
  const auto place = editor.stages.begin() + intent.index;
  const auto number = static_cast<std::size_t>(intent.number);
  EditedChoice& stage = *place;
  if (intent.ask == DesignerAsk::require) {
    const std::string& field = editor.field_keys[number];
    if (std::ranges::find(stage.required, field) == stage.required.end()) {
      stage.required.push_back(field);
    }
  } else if (intent.ask == DesignerAsk::need_not) {
    stage.required.erase(stage.required.begin() + intent.number);
  } else if (at < open && intent.ask == DesignerAsk::tone) {
    stage.tone = intent.number;
  } else if (at < open && intent.ask == DesignerAsk::remove_choice) {
    editor.stages.erase(place);
  } else if (at > 0 && at < open && intent.ask == DesignerAsk::choice_up) {
    std::iter_swap(place, place - 1);
  }
}

}  // namespace

void load_pipelines(Env& env, DesignerState& state) {
  state.pipelines.clear();
  if (designed_kind(state) != EntityKind::deal) return;
  for (const Record& pipeline : fetch_all(env, {.kind = EntityKind::pipeline})) {
    DesignerPipeline line{pipeline.id, shown_title(env, pipeline), {}};
    for (const CustomChoice& stage : choices_from_json(text_of(pipeline.get("stages")))) {
      if (choices::is_closed(stage.name)) continue;
      line.below += (line.below.empty() ? "" : " · ") + label_in(env.tr, stage.label);
    }
    state.pipelines.push_back(std::move(line));
  }
}

void open_pipeline_editor(Env& env, PipelineEditor& editor, const Record& pipeline) {
  editor = {};
  editor.open = true;
  editor.row = pipeline.id;
  editor.name = text_of(pipeline.get("name"));
  editor.others = other_words(text_of(pipeline.get("labels")));
  editor.usual = number_of(pipeline.get("usual")) != 0;
  editor.tone_names = tone_names(env.tr);
  load_stages(env, editor, text_of(pipeline.get("stages")));
  load_deal_fields(env, editor);
}

void update_pipeline_editor(Env& env, DesignerState& state, const DesignerIntent& intent) {
  PipelineEditor& editor = state.pipeline;
  switch (intent.ask) {
    case DesignerAsk::save: save_pipeline(env, state); return;
    case DesignerAsk::cancel: editor.open = false; return;
    case DesignerAsk::add_choice:
      editor.stages.insert(editor.stages.end() - kEnds, EditedChoice{});
      break;
    default: update_stages(editor, intent);
  }
  editor.error = {};
}

}  // namespace acq::ui
