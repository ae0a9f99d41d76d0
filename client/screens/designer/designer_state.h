// What an organisation makes of the program without a programmer: fields, entities, forms, rules.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "client/screens/filter/filter_state.h"
#include "i18n/language.h"
#include "model/dictionary.h"

namespace acq::ui {

// A line of the form: a field, or the heading of what follows it.
struct DesignerLine {
  bool heading = false;
  std::string name;     // the field's; of a heading its words, as typed
  std::string label;
  std::string below;    // type, and what holds for it
  Id definition{};      // nil: a field of the program
  bool required = false;
};

struct DesignerRule {
  Id row{};
  std::string name, message;
  bool active = false;
};

// The same words in other languages, by place in kLanguages.
using OtherWords = std::array<std::string, kLanguages.size()>;

struct EditedChoice {
  std::string name;  // stored; "" until it is saved
  std::string label;
  int tone = 0;
  std::vector<std::pair<std::string, std::string>> others;  // kept as they are
  std::string probability;            // of a stage, as typed
  std::vector<std::string> required;  // of a stage: names of fields
};

// What is wrong, at a field of the definition ("" = of the whole).
struct EditorError {
  std::string field, words;
};

struct FieldEditor {
  bool open = false, filtering = false;
  Id row{};  // nil: a new one
  std::string name, help, formula;
  OtherWords others;
  int type = 0, target = -1;
  std::vector<std::string> type_names, target_names, tone_names;
  std::vector<EntityKind> targets;
  std::vector<EditedChoice> choices;
  bool required = false, listed = false, computed = false;
  std::string preview;          // what the formula comes to for a record that is there
  std::string names;            // of the fields it may use
  FilterState shown_if;
  EditorError error;
};

struct EntityEditor {
  bool open = false;
  Id row{};
  std::string name, plural;
  OtherWords others, other_plurals;
  EditorError error;
};

struct RuleEditor {
  bool open = false, filtering = false;
  Id row{};
  std::string name, message;
  int field = -1;
  std::vector<std::string> field_keys, field_names;
  bool active = true;
  FilterState filter;
  EditorError error;
};

// Where deals go through stages of their own.
struct DesignerPipeline {
  Id row{};
  std::string name;
  std::string below;  // its stages
};

struct PipelineEditor {
  bool open = false;
  Id row{};
  std::string name;
  OtherWords others;
  bool usual = false;
  std::vector<EditedChoice> stages;  // the last two are how it ends: only what they require
  std::vector<std::string> tone_names, field_keys, field_names;
  EditorError error;
};

struct ScoreEditor {
  bool open = false, filtering = false;
  Id row{};
  std::string name, points, least;  // numbers as typed
  int channel = -1;
  std::vector<std::string> channel_keys, channel_names;
  bool active = true;
  FilterState filter;
  EditorError error;
};

struct DesignerState {
  bool stale = true;
  bool may_manage = false;
  std::vector<EntityKind> kinds;
  std::vector<std::string> kind_names;
  int kind = 0;
  Id own_entity{};  // the definition of an entity of the organisation's own
  std::vector<std::string> roles, role_names;  // the first: everybody
  int role = 0;
  Id layout{};      // the record that says so; nil: the program's order
  bool bad_layout = false;
  std::vector<DesignerLine> lines, hidden;
  std::vector<DesignerLine> own;  // fields of the organisation's
  std::vector<DesignerRule> rules;
  std::vector<DesignerRule> scores;  // of leads; the message says what for and how much
  std::vector<DesignerPipeline> pipelines;
  FieldEditor field;
  EntityEditor entity;
  RuleEditor rule;
  PipelineEditor pipeline;
  ScoreEditor score;
  // Computing formulas and scores for the records that are there, one kind after the other.
  EntityKind computing = EntityKind::none;
  std::vector<EntityKind> computed_next;
  std::int64_t computed_to = 0, to_compute = 0;
};

enum class DesignerAsk : std::uint8_t {
  kind, role,                           // index
  up, down, hide, heading_left, remove_heading,  // index into lines
  show,                                 // index into hidden
  add_heading, reset_layout,
  new_field, edit_field, remove_field,  // index into own
  new_entity, edit_entity, remove_entity,
  new_rule, edit_rule, toggle_rule, remove_rule,  // index
  new_pipeline, edit_pipeline, remove_pipeline,  // index
  new_score, edit_score, toggle_score, remove_score,  // index
  require, need_not,                    // index of a stage; number: of a field, or of its list
  type, target, tone,                   // of the field's editor: index; tone: a choice's, by number
  add_choice, remove_choice, choice_up,  // index
  edited,                               // something else of it was typed
  rule_field,                           // index
  channel,                              // of the score's editor: index
  open_filter, save, cancel,            // of the editor that is open
  download, upload,
};

struct DesignerIntent {
  DesignerAsk ask;
  int index = 0;
  int number = 0;
};

}  // namespace acq::ui
