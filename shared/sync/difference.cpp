#include "sync/difference.h"

#include <algorithm>

#include "base/clamped.h"
#include "sync/text_merge.h"

namespace acq {
namespace {

constexpr char kBetween = '\x1e';

bool holds(const std::vector<std::string>& tags, const std::string& tag) {
  return std::ranges::find(tags, tag) != tags.end();
}

Value text_value(std::string text) {
  return text.empty() ? Value{} : Value{std::move(text)};
}

std::string set_difference(std::string_view before, std::string_view after) {
  const auto old_tags = tags_of(before);
  const auto new_tags = tags_of(after);
  std::vector<std::string> parts;
  for (const auto& tag : new_tags) {
    if (!holds(old_tags, tag)) parts.push_back("+" + tag);
  }
  for (const auto& tag : old_tags) {
    if (!holds(new_tags, tag)) parts.push_back("-" + tag);
  }
  return join_tags(std::move(parts));
}

std::string apply_set(std::string_view current, std::string_view difference, bool backwards) {
  auto tags = tags_of(current);
  for (const std::string& part : tags_of(difference)) {
    const std::string tag = part.substr(1);
    std::erase(tags, tag);
    if ((part[0] == '+') != backwards) tags.push_back(tag);
  }
  return join_tags(std::move(tags));
}

Value apply_texts(std::string_view current, std::string_view difference) {
  const auto [before, after] = three_way_texts(difference);
  if (!before) return text_value(std::string(after));
  return text_value(merge_texts(*before, current, after));
}

}  // namespace

std::string three_way_difference(std::string_view before, std::string_view after) {
  std::string joined(before);
  joined.push_back(kBetween);
  return joined.append(after);
}

std::pair<std::optional<std::string_view>, std::string_view> three_way_texts(
    std::string_view difference) {
  const std::size_t at = difference.find(kBetween);
  if (at == difference.npos) return {std::nullopt, difference};
  return {difference.substr(0, at), difference.substr(at + 1)};
}

Value difference(const Field& field, const Value& before, const Value& after) {
  switch (field.merge) {
    case MergeRule::set: return set_difference(text_of(before), text_of(after));
    case MergeRule::increment: return subtract_clamped(number_of(after), number_of(before));
    case MergeRule::three_way: return three_way_difference(text_of(before), text_of(after));
    default: return after;
  }
}

Value apply_difference(const Field& field, const Value& current, const Value& difference) {
  switch (field.merge) {
    case MergeRule::set:
      return text_value(apply_set(text_of(current), text_of(difference), false));
    case MergeRule::increment: return add_clamped(number_of(current), number_of(difference));
    case MergeRule::three_way: return apply_texts(text_of(current), text_of(difference));
    default: return difference;
  }
}

std::optional<Value> reverse_difference(const Field& field, const Value& current,
                                        const Value& difference, const Value& before) {
  switch (field.merge) {
    case MergeRule::set: return text_value(apply_set(text_of(current), text_of(difference), true));
    case MergeRule::increment:
      return Value{subtract_clamped(number_of(current), number_of(difference))};
    case MergeRule::three_way: {
      const auto [was, became] = three_way_texts(text_of(difference));
      // What others wrote since stays: their text is the third one.
      return text_value(merge_texts(became, text_of(current), text_of(before)));
    }
    default: break;
  }
  if (current != difference || current == before) return std::nullopt;
  return before;
}

}  // namespace acq
