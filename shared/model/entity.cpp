#include "model/entity.h"

#include <algorithm>

namespace acq {

std::string_view Labels::in(std::string_view language) const {
  for (const auto& [code, words] : others) {
    if (code == language && !words.empty()) return words;
  }
  return text;
}

bool Choice::may_become(std::string_view other) const {
  return next.empty() || other == name || std::ranges::find(next, other) != next.end();
}

const Choice* ChoiceSet::find(std::string_view choice_name) const {
  const auto it = std::ranges::find(choices, choice_name, &Choice::name);
  return it == choices.end() ? nullptr : &*it;
}

std::optional<std::size_t> Entity::index_of(std::string_view field_name) const {
  const auto it = std::ranges::find(fields, field_name, &Field::name);
  if (it == fields.end()) return std::nullopt;
  return static_cast<std::size_t>(it - fields.begin());
}

const Field* Entity::find(std::string_view field_name) const {
  const auto index = index_of(field_name);
  return index ? &fields[*index] : nullptr;
}

const Entity* find_entity(std::string_view name) {
  const auto all = entities();
  const auto it = std::ranges::find(all, name, &Entity::name);
  return it == all.end() ? nullptr : &*it;
}

}  // namespace acq
