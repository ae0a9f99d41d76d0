// The commands of the `acquaint` program. Each returns the process's exit code: 0, 1 for a
// failure that was told on stderr, 2 for words it does not understand.
#pragma once

#include <span>
#include <string_view>

#include "base/result.h"

namespace acq::server {

using Words = std::span<const std::string_view>;

// `version` is the program's. Dispatches to the commands below.
int run_program(Words words, std::string_view version);

int serve_command(Words words, std::string_view version);
int user_command(Words words);
int import_command(Words words);
int backup_command(Words words);
int restore_command(Words words);

// Tells a failure in one sentence on stderr; returns 1.
int tell(const Error& error);
// Tells what the command takes, on stdout for --help (0), on stderr otherwise (2).
int usage(std::string_view text, bool asked_for);
bool wants_help(Words words);

inline constexpr std::string_view kDefaultData = "acquaint-data";

}  // namespace acq::server
