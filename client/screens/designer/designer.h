// The screen "Fields and forms", and its parts.
#pragma once

#include "client/screens/designer/designer_state.h"
#include "client/screens/screen.h"

namespace acq::ui {

std::unique_ptr<Screen> make_designer_screen();

void load_designer(Env& env, DesignerState& state);
void view_designer(const Ui& ui, const Box& area, DesignerState& state,
                   std::vector<DesignerIntent>& intents);
void update_designer(Env& env, DesignerState& state, const DesignerIntent& intent);
EntityKind designed_kind(const DesignerState& state);

// designer_layout.cpp: the lines of a form, and keeping them.
void load_layout_lines(Env& env, DesignerState& state);
void update_layout(Env& env, DesignerState& state, const DesignerIntent& intent);

// designer_field.cpp, designer_entity.cpp: what is defined, as a drawer shows it, and back.
void open_field_editor(Env& env, DesignerState& state, const Record& definition);
void update_field_editor(Env& env, DesignerState& state, const DesignerIntent& intent);
void preview_formula(Env& env, DesignerState& state);
void open_entity_editor(EntityEditor& editor, const Record& definition);
void save_entity(Env& env, DesignerState& state);
void open_rule_editor(Env& env, DesignerState& state, const Record& rule);
void save_rule(Env& env, DesignerState& state);

// designer_pipeline.cpp: the stages that deals go through.
void load_pipelines(Env& env, DesignerState& state);
void open_pipeline_editor(Env& env, PipelineEditor& editor, const Record& pipeline);
void update_pipeline_editor(Env& env, DesignerState& state, const DesignerIntent& intent);

// designer_score.cpp: what makes leads worth more.
void load_scores(Env& env, DesignerState& state);
void open_score_editor(Env& env, ScoreEditor& editor, const Record& rule);
void update_score_editor(Env& env, DesignerState& state, const DesignerIntent& intent);

// designer_computing.cpp: what a formula or the score comes to is stored with each record. Begins
// to bring all of a kind up to it, after what is being computed already.
void begin_computing(Env& env, DesignerState& state, EntityKind kind);
// Brings the next records up to it; true while there are more.
bool compute_some(Env& env, DesignerState& state);

// designer_editors_view.cpp: the drawer that is open.
void view_designer_editors(const Ui& ui, DesignerState& state,
                           std::vector<DesignerIntent>& intents);

// Words in other languages as a definition stores them.
OtherWords other_words(std::string_view stored);
std::string stored_words(const OtherWords& others);
// What a refusal says, at the field of the definition it is about.
EditorError error_of(Env& env, EntityKind definition, const Error& error);
Value words_or_nothing(std::string_view words);
// "Saved" or "created", of a definition.
std::string said_of(Env& env, EntityKind definition, bool is_new);

}  // namespace acq::ui
