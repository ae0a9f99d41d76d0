// The model as one organisation has made it: the built-in descriptions, in which the slots it has
// given a meaning (custom_field and custom_entity records) are fields like all others.
//
// A field stands at the same index as in acq::entity(kind), whatever is defined, so records, wire
// and journal need no dictionary; what shows, checks, sorts or filters values does.
#pragma once

#include <deque>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/record.h"

namespace acq {

// A validation_rule record in force.
struct Validation {
  std::string filter;  // of the wrong ones
  std::string message;
  std::string field;  // beside which the message stands, or ""
};

// A pipeline record: the stages that its deals go through until they are won or lost. Deals without
// a pipeline go through the stages of choices::stage.
struct Pipeline {
  struct Stage {
    std::string name;                   // stored in deals; "won" and "lost" come last
    std::vector<std::string> required;  // fields that a deal must have to get there
  };
  Id id{};
  Labels labels;
  bool standard = false;
  std::vector<Stage> stages{};

  const Stage* find(std::string_view stage) const;
};

// A score_rule record in force.
struct ScoreRule {
  std::string name;
  std::string filter;   // of leads; "" = all
  std::string channel;  // of activities; "" = all
  std::int64_t least = 0;  // so many of them; 0: it is about the lead alone
  std::int64_t points = 0;
};

class Dictionary {
 public:
  Dictionary() = default;
  Dictionary(const Dictionary&) = delete;
  Dictionary& operator=(const Dictionary&) = delete;

  // Takes live custom_entity, custom_field, validation_rule, pipeline and score_rule records, in
  // any order; what cannot be read is left out. Fields and entities that were handed out before
  // stay where they are and mean what is defined now; texts and choices of earlier definitions live
  // on, so what a screen holds is never gone. That costs a few hundred bytes for each time somebody
  // changes a definition.
  void define(std::span<const Record> definitions);

  // As acq::entity. Lives as long as the dictionary.
  const Entity& entity(EntityKind kind) const;
  // As acq::find_entity.
  const Entity* find(std::string_view name) const;
  // What records of this kind must not be.
  std::span<const Validation> validations(EntityKind kind) const;
  // The standard one first. Until the next define().
  std::span<const Pipeline> pipelines() const { return pipelines_; }
  // How leads are scored. Until the next define().
  std::span<const ScoreRule> scores() const { return scores_; }
  // Does this organisation use the entity? False for own entities that nobody has defined.
  bool uses(EntityKind kind) const;
  // Grows with every define().
  int edition() const { return edition_; }

 private:
  struct Described {
    std::vector<Field> fields;
    Entity entity;
    std::vector<Validation> validations{};
  };
  // A function of its own: most organisations start without definitions, and without this code.
  [[gnu::noinline]] void read_definitions(std::span<const Record> definitions);
  void copy_model();
  void reset();
  void define_entity(const Record& definition);
  void define_field(const Record& definition);
  void define_validation(const Record& definition);
  void define_pipeline(const Record& definition, std::vector<Choice>& stages);
  void define_score(const Record& definition);
  void describe_deals(std::vector<Choice> stages);
  const Labels* keep(std::string_view text, std::string_view others);
  const ChoiceSet* keep_choices(const Record& definition);

  std::vector<std::unique_ptr<Described>> described_;  // by kind; empty: nothing was ever defined
  std::deque<Labels> labels_;
  std::deque<FieldRules> rules_;
  std::deque<std::string> names_;
  std::deque<std::vector<Choice>> choices_;
  std::deque<ChoiceSet> sets_;
  std::vector<Pipeline> pipelines_;
  std::vector<ScoreRule> scores_;
  int edition_ = 0;
};

// own_1 ...: kinds whose meaning an organisation gives.
bool is_own(EntityKind kind);
// May an organisation add fields to it?
bool has_slots(EntityKind kind);
// The records a dictionary, and what belongs to it, is made of.
bool is_customisation(EntityKind kind);

// Choices as a definition stores them, and back; those without a name or a label are left out.
struct CustomChoice {
  std::string name;
  Labels label;
  Tone tone = Tone::neutral;
  int probability = 0;                   // of a stage, in percent
  std::vector<std::string> required{};  // of a stage
};
std::vector<CustomChoice> choices_from_json(std::string_view text);
std::string choices_to_json(std::span<const CustomChoice> choices);
// Labels by language as a definition stores them, and back; "" when there are none.
std::vector<std::pair<std::string, std::string>> labels_from_json(std::string_view text);
std::string labels_to_json(std::span<const std::pair<std::string, std::string>> labels);
// "good" and so on, and back; nothing for what is none.
std::string_view tone_name(Tone tone);
std::optional<Tone> tone_from_name(std::string_view name);

// The field type that a custom_type names; text for what is none.
FieldType type_from_name(std::string_view name);

}  // namespace acq
