#include "client/screens/form/form_deal.h"

#include <algorithm>

#include "client/screens/form/form.h"
#include "rules/pipelines.h"

namespace acq::ui {

Value usual_beginning(Env& env, const Field& field) {
  const Dictionary& dictionary = env.rows.dictionary();
  const Id pipeline = standard_pipeline(dictionary);
  if (field.name == "stage") return first_stage(dictionary, pipeline);
  return pipeline.is_nil() ? Value{} : Value{pipeline};
}

void offer_stages(Env& env, FormState& state, const Record& draft, bool begins) {
  FormField* stage = field_named(state, "stage");
  const Dictionary& dictionary = env.rows.dictionary();
  if (!stage || dictionary.pipelines().empty()) return;
  offer_choices(env, *stage, stages_of(dictionary, id_of(draft.get("pipeline"))));
  if (stage->choice >= 0 || !begins) return;
  stage->choice = 0;
  stage->touched = true;
}

void add_pipeline(Env& env, std::vector<Preset>& presets) {
  const auto stage = std::ranges::find(presets, "stage", &Preset::field);
  const bool given = std::ranges::find(presets, "pipeline", &Preset::field) != presets.end();
  if (stage == presets.end() || given) return;
  const auto pipeline = pipeline_of(env.rows.dictionary(), text_of(stage->value));
  if (!pipeline) return;
  presets.push_back({"pipeline", pipeline->is_nil() ? Value{} : Value{*pipeline}});
}

void need_for_stage(Env& env, FormState& state, const Record& draft) {
  for (const std::string& name : required_in(env.rows.dictionary(), draft)) {
    if (FormField* f = field_named(state, name)) f->needed = true;
  }
}

}  // namespace acq::ui
