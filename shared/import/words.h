// The words by which files name our fields and choices: names, labels in all languages, and
// what other programs call them.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "i18n/translator.h"
#include "model/dictionary.h"

namespace acq {

// A column that is no field of its own: the record's id, a person's name in one piece.
inline constexpr std::string_view kIdTarget = "id";
inline constexpr std::string_view kFullNameTarget = "full_name";

// Entities that can come in from a file.
bool is_importable(EntityKind kind);
// May a column be mapped to this field? Not to what the system or the server sets.
bool is_importable(const Field& field);
// Does the entity have first and last names?
bool is_person(EntityKind kind);

// Building it takes some milliseconds: keep one. Immutable.
class ImportWords {
 public:
  // With the labels of these languages, and with what `dictionary` (which lives as long) adds to
  // the model; null: nothing.
  explicit ImportWords(std::span<const Translator> languages,
                       const Dictionary* dictionary = nullptr);
  // With all of the catalogue, which is part of every program that calls this.
  explicit ImportWords(const Dictionary* dictionary = nullptr);

  const Entity& entity(EntityKind kind) const;
  // Is it an entity that this organisation uses?
  bool knows(EntityKind kind) const { return !dictionary_ || dictionary_->uses(kind); }

  // What a column of this header may hold, best guess first; empty when nothing fits.
  std::vector<std::string_view> fields_for(EntityKind kind, std::string_view header) const;

  struct ChoiceMatch {
    std::string_view name;
    bool exact = false;  // else a misspelling away
  };
  // A choice by its name or its label in any language.
  std::optional<ChoiceMatch> choice(const ChoiceSet& set, std::string_view text) const;

 private:
  void add_labels(const Translator& tr, const Entity& described);
  void add_names(const Entity& described);
  void add_own(const Entity& described);

  std::map<std::string, std::vector<std::string_view>, std::less<>> fields_;
  std::map<std::string, std::vector<EntityKind>, std::less<>> entities_;
  std::map<std::string, std::map<std::string, std::string_view, std::less<>>, std::less<>> choices_;
  const Dictionary* dictionary_;
  // By the entity's name: what is called alike elsewhere is another field.
  std::map<std::string, std::map<std::string, std::string_view, std::less<>>, std::less<>>
      own_fields_;
};

// Other programs' words for a field of this entity (kind none: of any), in bare form.
struct Synonyms {
  EntityKind kind;
  std::string_view field;
  std::string_view words;  // separated by spaces
};
std::span<const Synonyms> own_synonyms();      // of one entity each
std::span<const Synonyms> general_synonyms();  // of kind none

}  // namespace acq
