#include "model/value.h"

#include <algorithm>

namespace acq {
namespace {
constexpr char kTagSeparator = '\x1f';
}

std::string_view text_of(const Value& value) {
  const auto* text = std::get_if<std::string>(&value);
  return text ? std::string_view(*text) : std::string_view();
}

std::int64_t number_of(const Value& value, std::int64_t fallback) {
  const auto* number = std::get_if<std::int64_t>(&value);
  return number ? *number : fallback;
}

Id id_of(const Value& value) {
  const auto* id = std::get_if<Id>(&value);
  return id ? *id : Id{};
}

std::vector<std::string> tags_of(std::string_view joined) {
  std::vector<std::string> tags;
  while (!joined.empty()) {
    const std::size_t end = std::min(joined.find(kTagSeparator), joined.size());
    if (end > 0) tags.emplace_back(joined.substr(0, end));
    joined.remove_prefix(std::min(end + 1, joined.size()));
  }
  return tags;
}

std::string join_tags(std::vector<std::string> tags) {
  std::ranges::sort(tags);
  const auto repeated = std::ranges::unique(tags);
  tags.erase(repeated.begin(), repeated.end());
  std::string joined;
  for (const std::string& tag : tags) {
    if (tag.empty()) continue;
    if (!joined.empty()) joined.push_back(kTagSeparator);
    joined += tag;
  }
  return joined;
}

}  // namespace acq
