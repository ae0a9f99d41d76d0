#include "model/dictionary.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "model/choices.h"

namespace acq {
namespace {

constexpr std::array<std::pair<FieldType, std::string_view>, 15> kTypes = {{
    {FieldType::text, "text"},
    {FieldType::long_text, "long_text"},
    {FieldType::email, "email"},
    {FieldType::phone, "phone"},
    {FieldType::url, "url"},
    {FieldType::integer, "integer"},
    {FieldType::percent, "percent"},
    {FieldType::decimal, "decimal"},
    {FieldType::money, "money"},
    {FieldType::date, "date"},
    {FieldType::time, "time"},
    {FieldType::boolean, "boolean"},
    {FieldType::choice, "choice"},
    {FieldType::reference, "reference"},
    {FieldType::tags, "tags"},
}};

std::size_t most_letters(FieldType type) {
  switch (type) {
    case FieldType::long_text:
      return 20'000;
    case FieldType::tags:
      return 1000;
    case FieldType::email:
      return 254;
    default:
      return 200;
  }
}

void show(Field& field) { field.flags &= ~static_cast<std::uint32_t>(kHidden); }

}  // namespace

bool is_own(EntityKind kind) {
  return kind >= EntityKind::own_1 && kind <= EntityKind::own_6;
}

bool has_slots(EntityKind kind) {
  return acq::entity(kind).fields.back().has(kSlot);
}

bool is_customisation(EntityKind kind) {
  return kind == EntityKind::custom_field || kind == EntityKind::custom_entity ||
         kind == EntityKind::form_layout || kind == EntityKind::validation_rule ||
         kind == EntityKind::pipeline || kind == EntityKind::score_rule;
}

FieldType type_from_name(std::string_view name) {
  const auto it = std::ranges::find(kTypes, name, &std::pair<FieldType, std::string_view>::second);
  return it == kTypes.end() ? FieldType::text : it->first;
}

const Pipeline::Stage* Pipeline::find(std::string_view stage) const {
  const auto found = std::ranges::find(stages, stage, &Stage::name);
  return found == stages.end() ? nullptr : &*found;
}

const Entity& Dictionary::entity(EntityKind kind) const {
  const auto index = static_cast<std::size_t>(kind);
  if (index >= described_.size() || !described_[index]) return acq::entity(kind);
  return described_[index]->entity;
}

const Entity* Dictionary::find(std::string_view name) const {
  const Entity* found = find_entity(name);
  return found ? &entity(found->kind) : nullptr;
}

std::span<const Validation> Dictionary::validations(EntityKind kind) const {
  const auto index = static_cast<std::size_t>(kind);
  if (index >= described_.size() || !described_[index]) return {};
  return described_[index]->validations;
}

bool Dictionary::uses(EntityKind kind) const {
  return !is_own(kind) || entity(kind).one;
}

void Dictionary::define(std::span<const Record> definitions) {
  ++edition_;
  if (!described_.empty() || !definitions.empty()) read_definitions(definitions);
}

void Dictionary::read_definitions(std::span<const Record> definitions) {
  if (described_.empty()) copy_model();
  reset();
  std::vector<Choice> stages;
  for (const Record& definition : definitions) {
    if (definition.kind == EntityKind::custom_entity) define_entity(definition);
    if (definition.kind == EntityKind::custom_field) define_field(definition);
    if (definition.kind == EntityKind::validation_rule) define_validation(definition);
    if (definition.kind == EntityKind::pipeline) define_pipeline(definition, stages);
    if (definition.kind == EntityKind::score_rule) define_score(definition);
  }
  if (!pipelines_.empty()) describe_deals(std::move(stages));
}

void Dictionary::copy_model() {
  described_.resize(kEntityKinds);
  for (const Entity& built_in : entities()) {
    auto made = std::make_unique<Described>();
    made->fields.assign(built_in.fields.begin(), built_in.fields.end());
    made->entity = built_in;
    made->entity.fields = made->fields;
    described_[static_cast<std::size_t>(built_in.kind)] = std::move(made);
  }
}

// As the program describes it, with references that lead into this dictionary.
void Dictionary::reset() {
  pipelines_.clear();
  scores_.clear();
  for (const Entity& built_in : entities()) {
    Described& own = *described_[static_cast<std::size_t>(built_in.kind)];
    std::ranges::copy(built_in.fields, own.fields.begin());
    own.entity.one = own.entity.many = nullptr;
    own.validations.clear();
    for (Field& field : own.fields) {
      if (field.target != EntityKind::none) field.of = &entity(field.target);
    }
  }
}

void Dictionary::define_validation(const Record& definition) {
  const Entity* named = find_entity(text_of(definition.get("entity_name")));
  if (!named || number_of(definition.get("active"), 1) == 0) return;
  described_[static_cast<std::size_t>(named->kind)]->validations.push_back(
      {std::string(text_of(definition.get("filter"))),
       std::string(text_of(definition.get("message"))),
       std::string(text_of(definition.get("field_name")))});
}

void Dictionary::define_pipeline(const Record& definition, std::vector<Choice>& stages) {
  Pipeline made{.id = definition.id,
                .labels = {std::string(text_of(definition.get("name"))),
                           labels_from_json(text_of(definition.get("labels")))},
                .standard = number_of(definition.get("usual")) != 0};
  for (CustomChoice& read : choices_from_json(text_of(definition.get("stages")))) {
    if (!choices::stage.find(read.name)) {
      const std::string& name = names_.emplace_back(read.name);
      const Labels& label = labels_.emplace_back(std::move(read.label));
      stages.push_back({.name = name, .tone = read.tone, .weight = read.probability,
                        .labels = &label});
    }
    made.stages.push_back({std::move(read.name), std::move(read.required)});
  }
  std::ranges::stable_partition(made.stages, [](const Pipeline::Stage& stage) {
    return !choices::stage.find(stage.name);
  });
  const auto at = made.standard ? pipelines_.begin() : pipelines_.end();
  pipelines_.insert(at, std::move(made));
}

// Deals may have the stages of all pipelines: the program's, these, and last how it ends.
void Dictionary::describe_deals(std::vector<Choice> stages) {
  Described& deal = *described_[static_cast<std::size_t>(EntityKind::deal)];
  std::vector<Choice>& all = choices_.emplace_back();
  for (const Choice& stage : choices::stage.choices) {
    if (!choices::is_closed(stage.name)) all.push_back(stage);
  }
  all.insert(all.end(), stages.begin(), stages.end());
  for (const Choice& stage : choices::stage.choices) {
    if (choices::is_closed(stage.name)) all.push_back(stage);
  }
  deal.fields[*deal.entity.index_of("stage")].choices =
      &sets_.emplace_back(ChoiceSet{choices::stage.name, all});
  show(deal.fields[*deal.entity.index_of("pipeline")]);
}

void Dictionary::define_score(const Record& definition) {
  if (number_of(definition.get("active"), 1) == 0) return;
  scores_.push_back({std::string(text_of(definition.get("name"))),
                     std::string(text_of(definition.get("filter"))),
                     std::string(text_of(definition.get("channel"))),
                     number_of(definition.get("least")), number_of(definition.get("points"))});
  Described& lead = *described_[static_cast<std::size_t>(EntityKind::lead)];
  show(lead.fields[*lead.entity.index_of("score")]);
}

const Labels* Dictionary::keep(std::string_view text, std::string_view others) {
  if (text.empty()) return nullptr;
  return &labels_.emplace_back(Labels{std::string(text), labels_from_json(others)});
}

void Dictionary::define_entity(const Record& definition) {
  const Entity* named = find_entity(text_of(definition.get("entity_name")));
  if (!named || !is_own(named->kind)) return;
  Entity& own = described_[static_cast<std::size_t>(named->kind)]->entity;
  own.one = keep(text_of(definition.get("name")), text_of(definition.get("labels")));
  own.many = keep(text_of(definition.get("plural")), text_of(definition.get("plural_labels")));
}

const ChoiceSet* Dictionary::keep_choices(const Record& definition) {
  auto& choices = choices_.emplace_back();
  for (CustomChoice& read : choices_from_json(text_of(definition.get("options")))) {
    const std::string& name = names_.emplace_back(std::move(read.name));
    const Labels& label = labels_.emplace_back(std::move(read.label));
    choices.push_back({.name = name, .tone = read.tone, .labels = &label});
  }
  const std::string& name =
      names_.emplace_back(std::string(text_of(definition.get("entity_name"))) + "." +
                          std::string(text_of(definition.get("slot_name"))));
  return &sets_.emplace_back(ChoiceSet{name, choices});
}

void Dictionary::define_field(const Record& definition) {
  const Entity* named = find_entity(text_of(definition.get("entity_name")));
  const auto index = named ? named->index_of(text_of(definition.get("slot_name"))) : std::nullopt;
  if (!index || !named->fields[*index].has(kSlot)) return;
  Field& field = described_[static_cast<std::size_t>(named->kind)]->fields[*index];
  const FieldType type = type_from_name(text_of(definition.get("custom_type")));
  const Entity* target = find_entity(text_of(definition.get("target_name")));
  if (type == FieldType::reference && !target) return;
  field.type = type;
  field.flags = kSlot | kSearchable;
  const FieldRules& rules =
      rules_.emplace_back(FieldRules{std::string(text_of(definition.get("formula"))),
                                     std::string(text_of(definition.get("shown_if"))),
                                     number_of(definition.get("required")) != 0});
  field.rules = &rules;
  if (!rules.formula.empty())
    field.flags |= kSystem;
  else if (rules.required && rules.shown_if.empty())
    field.flags |= kRequired;
  if (number_of(definition.get("listed")) != 0) field.flags |= kListed;
  field.max_length = most_letters(type);
  field.labels = keep(text_of(definition.get("name")), text_of(definition.get("labels")));
  field.help = keep(text_of(definition.get("help")), {});
  field.target = EntityKind::none;
  field.of = nullptr;
  if (type == FieldType::reference) {
    field.target = target->kind;
    field.of = &entity(target->kind);
  }
  field.choices = type == FieldType::choice ? keep_choices(definition) : nullptr;
}

}  // namespace acq
