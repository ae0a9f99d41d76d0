// Words after a command: "--name value", "--name=value", "--flag", and plain ones.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace acq::server {

struct OptionSpec {
  std::string_view name;  // without the dashes
  bool takes_value = true;
};

struct CommandLine {
  std::vector<std::string> plain;
  std::map<std::string, std::string, std::less<>> options;  // flags hold "1"

  bool has(std::string_view name) const { return options.find(name) != options.end(); }
  // The option, else the environment's `variable`, else `fallback`.
  std::string value(std::string_view name, const char* variable, std::string_view fallback) const;
};

// Codes: unknown_option, missing_value, option_twice (detail: the option).
Result<CommandLine> parse_command_line(std::span<const std::string_view> words,
                                       std::span<const OptionSpec> known);

// A whole number in [low, high]. Code: bad_number.
Result<int> parse_number(std::string_view text, int low, int high);

}  // namespace acq::server
