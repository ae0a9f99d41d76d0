#include "store/colour_rules.h"

#include <nlohmann/json.hpp>

#include "model/dictionary.h"

namespace acq {
namespace {

using nlohmann::json;

std::string_view text_at(const json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_string()) return {};
  return found->get_ref<const std::string&>();
}

}  // namespace

std::string colour_rules_text(std::span<const ColourRule> rules) {
  if (rules.empty()) return {};
  json all = json::array();
  for (const ColourRule& rule : rules) {
    all.push_back({{"tone", tone_name(rule.tone)}, {"filter", filter_text(rule.filter)}});
  }
  return all.dump(-1, ' ', false, json::error_handler_t::replace);
}

Result<std::vector<ColourRule>> parse_colour_rules(const Entity& entity, std::string_view text) {
  std::vector<ColourRule> rules;
  if (text.empty()) return rules;
  const json all = json::parse(text, nullptr, false);
  if (!all.is_array() || all.size() > kColourRulesMost) return fail("bad_colours");
  for (const json& each : all) {
    const auto tone = each.is_object() ? tone_from_name(text_at(each, "tone")) : std::nullopt;
    if (!tone) return fail("bad_colours");
    auto filter = parse_filter(entity, text_at(each, "filter"));
    if (!filter) return forward(filter);
    rules.push_back({*tone, std::move(*filter)});
  }
  return rules;
}

}  // namespace acq
