#include "server/app/commands.h"

#include <algorithm>
#include <cstdio>
#include <string>

#include "i18n/translator.h"
#include "server/print/printer.h"

namespace acq::server {
namespace {

constexpr std::string_view kUsage =
    R"(Acquaint, a CRM that works without a network. One program, one folder of data.

  acquaint serve             answer browsers and devices
  acquaint user add|reset    make staff accounts, let people choose a new password
  acquaint import FILE       bring in a CSV file or an Excel workbook
  acquaint backup FILE       copy everything into one file, also while the server runs
  acquaint restore FILE      bring such a copy back
  acquaint version           print the version

Every command explains itself: acquaint COMMAND --help
)";

}  // namespace

int tell(const Error& error) {
  const Translator tr(Language::en);
  const std::string sentence = tr.error(error);
  std::fprintf(stderr, "acquaint: %s (%s%s%s)\n", sentence.c_str(), error.code.c_str(),
               error.detail.empty() ? "" : ": ", error.detail.c_str());
  return 1;
}

int usage(std::string_view text, bool asked_for) {
  std::FILE* out = asked_for ? stdout : stderr;
  std::fwrite(text.data(), 1, text.size(), out);
  return asked_for ? 0 : 2;
}

bool wants_help(Words words) {
  return std::ranges::any_of(words, [](auto word) { return word == "--help" || word == "-h"; });
}

int run_program(Words words, std::string_view version) {
  if (words.empty()) return usage(kUsage, false);
  const std::string_view command = words.front();
  const Words rest = words.subspan(1);
  if (command == "serve") return serve_command(rest, version);
  if (command == "user") return user_command(rest);
  if (command == "import") return import_command(rest);
  if (command == "backup") return backup_command(rest);
  if (command == "restore") return restore_command(rest);
  // Not for people: the server starts it for each document.
  if (command == "print") return print_from_stdin();
  if (command == "version" || command == "--version") {
    if (wants_help(rest)) return usage("acquaint version\n\nPrints the version.\n", true);
    std::printf("acquaint %s\n", std::string(version).c_str());
    return 0;
  }
  return usage(kUsage, command == "help" || wants_help(words));
}

}  // namespace acq::server
