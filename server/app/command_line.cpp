#include "server/app/command_line.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>

namespace acq::server {

std::string CommandLine::value(std::string_view name, const char* variable,
                               std::string_view fallback) const {
  const auto given = options.find(name);
  if (given != options.end()) return given->second;
  const char* set = variable ? std::getenv(variable) : nullptr;
  return set && *set ? std::string(set) : std::string(fallback);
}

Result<CommandLine> parse_command_line(std::span<const std::string_view> words,
                                       std::span<const OptionSpec> known) {
  CommandLine line;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = words[i];
    if (!word.starts_with("--")) {
      line.plain.emplace_back(word);
      continue;
    }
    const std::size_t equals = word.find('=');
    const std::string_view name = word.substr(2, equals == word.npos ? equals : equals - 2);
    const auto spec = std::ranges::find(known, name, &OptionSpec::name);
    if (spec == known.end()) return fail("unknown_option", std::string(word));
    std::string value = "1";
    if (equals != word.npos) {
      value = word.substr(equals + 1);
    } else if (spec->takes_value) {
      if (++i == words.size()) return fail("missing_value", std::string(word));
      value = words[i];
    }
    if (!line.options.emplace(name, std::move(value)).second) {
      return fail("option_twice", std::string(word));
    }
  }
  return line;
}

Result<int> parse_number(std::string_view text, int low, int high) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number < low || number > high) {
    return fail("bad_number", std::string(text));
  }
  return number;
}

}  // namespace acq::server
