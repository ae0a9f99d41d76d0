// How definitions write down choices and labels. What somebody else's program wrote is read as far
// as it makes sense.
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "model/dictionary.h"

namespace acq {
namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 5> kTones = {"neutral", "accent", "good", "warning", "bad"};

json read_json(std::string_view text) {
  return json::parse(text, nullptr, false);
}

std::string string_in(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::vector<std::string> strings_in(const json& object, const char* key) {
  std::vector<std::string> strings;
  const auto found = object.find(key);
  if (found == object.end() || !found->is_array()) return strings;
  for (const json& each : *found) {
    if (each.is_string()) strings.push_back(each.get<std::string>());
  }
  return strings;
}

std::vector<std::pair<std::string, std::string>> labels_in(const json& object) {
  std::vector<std::pair<std::string, std::string>> labels;
  if (!object.is_object()) return labels;
  for (const auto& [code, words] : object.items()) {
    if (words.is_string() && !words.get_ref<const std::string&>().empty()) {
      labels.emplace_back(code, words.get<std::string>());
    }
  }
  return labels;
}

json labels_object(std::span<const std::pair<std::string, std::string>> labels) {
  json object = json::object();
  for (const auto& [code, words] : labels) {
    if (!words.empty()) object[code] = words;
  }
  return object;
}

std::string dumped(const json& object) {
  if (object.empty()) return {};
  return object.dump(-1, ' ', false, json::error_handler_t::replace);
}

}  // namespace

std::string_view tone_name(Tone tone) {
  return kTones[static_cast<std::size_t>(tone)];
}

std::optional<Tone> tone_from_name(std::string_view name) {
  const auto found = std::ranges::find(kTones, name);
  if (found == kTones.end()) return std::nullopt;
  return static_cast<Tone>(found - kTones.begin());
}

std::vector<std::pair<std::string, std::string>> labels_from_json(std::string_view text) {
  return labels_in(read_json(text));
}

std::string labels_to_json(std::span<const std::pair<std::string, std::string>> labels) {
  return dumped(labels_object(labels));
}

std::vector<CustomChoice> choices_from_json(std::string_view text) {
  std::vector<CustomChoice> choices;
  const json all = read_json(text);
  if (!all.is_array()) return choices;
  for (const json& each : all) {
    if (!each.is_object()) continue;
    CustomChoice choice{.name = string_in(each, "name"), .label = {string_in(each, "label"), {}}};
    const bool twice =
        std::ranges::find(choices, choice.name, &CustomChoice::name) != choices.end();
    if (choice.name.empty() || choice.label.text.empty() || twice) continue;
    if (const auto others = each.find("labels"); others != each.end()) {
      choice.label.others = labels_in(*others);
    }
    choice.tone = tone_from_name(string_in(each, "tone")).value_or(Tone::neutral);
    const auto probability = each.find("probability");
    if (probability != each.end() && probability->is_number_integer()) {
      choice.probability =
          static_cast<int>(std::clamp<std::int64_t>(probability->get<std::int64_t>(), 0, 100));
    }
    choice.required = strings_in(each, "required");
    choices.push_back(std::move(choice));
  }
  return choices;
}

std::string choices_to_json(std::span<const CustomChoice> choices) {
  json all = json::array();
  for (const CustomChoice& choice : choices) {
    json each = {
        {"name", choice.name}, {"label", choice.label.text}, {"tone", tone_name(choice.tone)}};
    json others = labels_object(choice.label.others);
    if (!others.empty()) each["labels"] = std::move(others);
    if (choice.probability != 0) each["probability"] = choice.probability;
    if (!choice.required.empty()) each["required"] = choice.required;
    all.push_back(std::move(each));
  }
  return dumped(all);
}

}  // namespace acq
