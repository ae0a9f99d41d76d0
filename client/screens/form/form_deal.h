// Deals in forms: the stages on offer are those of the deal's pipeline.
#pragma once

#include <vector>

#include "client/screens/form/form_state.h"
#include "client/screens/screen.h"

namespace acq::ui {

// Of a new deal's `stage` or `pipeline`, when nobody says.
Value usual_beginning(Env& env, const Field& field);
// A stage that was given says which pipeline it is of.
void add_pipeline(Env& env, std::vector<Preset>& presets);
// `draft`: the deal as entered so far. A deal that `begins`, because it is new or was put into
// another pipeline, gets the first stage; what a deal had stays otherwise, also when it is unknown.
void offer_stages(Env& env, FormState& state, const Record& draft, bool begins);
// What the deal's stage requires is needed here, too.
void need_for_stage(Env& env, FormState& state, const Record& draft);

}  // namespace acq::ui
