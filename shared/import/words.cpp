#include "import/words.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "formats/near.h"
#include "import/known_exports.h"

namespace acq {
namespace {

constexpr std::array kImportable = {
    EntityKind::team, EntityKind::user,      EntityKind::tag,    EntityKind::account,
    EntityKind::contact, EntityKind::lead,   EntityKind::product, EntityKind::deal,
    EntityKind::deal_line, EntityKind::ticket, EntityKind::activity, EntityKind::task};

bool has_word(std::string_view words, std::string_view word) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    if (words.substr(0, end) == word) return true;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return false;
}

// Is this a target of columns in this entity?
bool fits(const Entity& described, std::string_view field) {
  if (field == kIdTarget) return true;
  if (field == kFullNameTarget) return is_person(described.kind);
  const Field* found = described.find(field);
  return found && is_importable(*found);
}

// All that an organisation calls it.
void add_own_labels(const Labels& labels, std::map<std::string, std::string_view, std::less<>>& to,
                    std::string_view name) {
  to.emplace(bare_name(labels.text), name);
  for (const auto& [code, words] : labels.others) to.emplace(bare_name(words), name);
}

std::string_view title_target(const Entity& described) {
  return is_person(described.kind) ? kFullNameTarget : described.title.front();
}

// Many entities have fields of the same name.
void note(std::vector<std::string_view>& fields, std::string_view field) {
  if (std::ranges::find(fields, field) == fields.end()) fields.push_back(field);
}

}  // namespace

bool is_importable(EntityKind kind) {
  return is_own(kind) || std::ranges::find(kImportable, kind) != kImportable.end();
}

bool is_importable(const Field& field) {
  return !field.has(kSystem) && !field.has(kHidden) && field.merge != MergeRule::server_number;
}

bool is_person(EntityKind kind) {
  return kind == EntityKind::contact || kind == EntityKind::lead;
}

const Entity& ImportWords::entity(EntityKind kind) const {
  return dictionary_ ? dictionary_->entity(kind) : acq::entity(kind);
}

void ImportWords::add_own(const Entity& described) {
  if (described.one) {
    entities_[bare_name(described.one->text)].push_back(described.kind);
    entities_[bare_name(described.many->text)].push_back(described.kind);
  }
  for (const Field& field : described.fields) {
    if (!field.labels) continue;
    add_own_labels(*field.labels, own_fields_[std::string(described.name)], field.name);
    if (!field.choices) continue;
    auto& known = choices_[std::string(field.choices->name)];
    for (const Choice& choice : field.choices->choices) {
      add_own_labels(*choice.labels, known, choice.name);
      known.emplace(bare_name(choice.name), choice.name);
    }
  }
}

ImportWords::ImportWords(std::span<const Translator> languages, const Dictionary* dictionary)
    : dictionary_(dictionary) {
  for (const Translator& tr : languages) {
    for (const Entity& described : entities()) add_labels(tr, described);
  }
  for (const Entity& described : entities()) add_names(described);
  // Labels come first: what they say already stays.
  for (const ChoiceWords& known : known_choice_words()) {
    for (std::string_view left = known.words; !left.empty();) {
      const std::size_t end = std::min(left.find(' '), left.size());
      choices_[std::string(known.set)].emplace(std::string(left.substr(0, end)), known.choice);
      left.remove_prefix(std::min(end + 1, left.size()));
    }
  }
  for (const Entity& each : entities()) {
    if (dictionary) add_own(dictionary->entity(each.kind));
  }
}

void ImportWords::add_labels(const Translator& tr, const Entity& described) {
  const auto label = [&tr](std::string_view kind, std::string_view name) {
    const std::string key = std::string(kind) + std::string(name);
    return tr.has(key) ? bare_name(tr.view(key)) : std::string();
  };
  for (const std::string_view kind : {"entity.", "entities."}) {
    const std::string bare = label(kind, described.name);
    if (!bare.empty()) entities_[bare].push_back(described.kind);
  }
  for (const Field& field : described.fields) {
    const std::string bare = label("field.", field.name);
    if (!bare.empty()) note(fields_[bare], field.name);
    if (!field.choices) continue;
    const std::string set(field.choices->name);
    for (const Choice& choice : field.choices->choices) {
      const std::string chosen = label("choice." + set + ".", choice.name);
      if (!chosen.empty()) choices_[set].emplace(chosen, choice.name);
    }
  }
}

void ImportWords::add_names(const Entity& described) {
  entities_[bare_name(described.name)].push_back(described.kind);
  for (const Field& field : described.fields) {
    note(fields_[bare_name(field.name)], field.name);
    if (!field.choices) continue;
    auto& known = choices_[std::string(field.choices->name)];
    for (const Choice& choice : field.choices->choices) {
      known.insert_or_assign(bare_name(choice.name), choice.name);
    }
  }
}

std::vector<std::string_view> ImportWords::fields_for(EntityKind kind,
                                                      std::string_view header) const {
  const Entity& described = this->entity(kind);
  const std::string bare = bare_name(header);
  std::vector<std::string_view> found;
  const auto offer = [&](std::string_view field) {
    if (fits(described, field) && std::ranges::find(found, field) == found.end()) {
      found.push_back(field);
    }
  };
  if (bare.empty()) return found;
  // What the organisation calls so itself comes first.
  if (const auto own = own_fields_.find(described.name); own != own_fields_.end()) {
    if (const auto it = own->second.find(bare); it != own->second.end()) offer(it->second);
  }
  if (fold(trim(header)) == kIdTarget) offer(kIdTarget);
  for (const Synonyms& rule : own_synonyms()) {
    if (rule.kind == kind && has_word(rule.words, bare)) offer(rule.field);
  }
  // The exact name of a field is a better guess than a general synonym.
  if (const Field* exact = described.find(header)) offer(exact->name);
  for (const Synonyms& rule : general_synonyms()) {
    if (has_word(rule.words, bare)) offer(rule.field);
  }
  if (const auto it = fields_.find(bare); it != fields_.end()) {
    for (const std::string_view field : it->second) offer(field);
  }
  if (const auto it = entities_.find(bare); it != entities_.end()) {
    if (std::ranges::find(it->second, kind) != it->second.end()) offer(title_target(described));
  }
  return found;
}

std::optional<ImportWords::ChoiceMatch> ImportWords::choice(const ChoiceSet& set,
                                                            std::string_view text) const {
  const auto known = choices_.find(set.name);
  if (known == choices_.end()) return std::nullopt;
  const auto exact = known->second.find(bare_name(text));
  if (exact != known->second.end()) return ChoiceMatch{exact->second, true};
  NearNames near;
  std::uint32_t number = 0;
  std::vector<std::string_view> names;
  for (const auto& [bare, name] : known->second) {
    const auto at = std::ranges::find(names, name);
    number = static_cast<std::uint32_t>(at - names.begin());
    if (at == names.end()) names.push_back(name);
    near.add(bare, number);
  }
  const auto found = near.find(text, true);
  if (!found) return std::nullopt;
  return ChoiceMatch{names[*found], false};
}

}  // namespace acq
