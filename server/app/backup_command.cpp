#include <array>
#include <cstdio>
#include <string>

#include "server/app/backup.h"
#include "server/app/command_line.h"
#include "server/app/commands.h"

namespace acq::server {
namespace {

constexpr std::string_view kBackupUsage = R"(acquaint backup FILE [--data DIR]

Copies everything (records, sign-in, attachments) into one new file, also while the server runs.

  --data DIR   the server's folder (acquaint-data, or ACQ_DATA)
)";

constexpr std::string_view kRestoreUsage = R"(acquaint restore FILE [--data DIR]

Brings a backup back. What is in the folder now is moved aside inside it, not deleted. Stop the
server first; when it starts again, every device compares what it has and sends what is newer.

  --data DIR   the server's folder (acquaint-data, or ACQ_DATA)
)";

constexpr std::array kOptions = {OptionSpec{"data"}};

template <class Work>
int run(Words words, std::string_view text, std::string_view done_text, Work work) {
  if (wants_help(words)) return usage(text, true);
  auto line = parse_command_line(words, kOptions);
  if (!line) return tell(line.error());
  if (line->plain.size() != 1) return usage(text, false);
  auto done = work(line->plain[0], line->value("data", "ACQ_DATA", kDefaultData));
  if (!done) return tell(done.error());
  std::printf("%s %s\n", std::string(done_text).c_str(), line->plain[0].c_str());
  return 0;
}

}  // namespace

int backup_command(Words words) {
  return run(words, kBackupUsage, "Copied everything to",
             [](const std::string& file, const std::string& data) {
               return write_backup(data, file);
             });
}

int restore_command(Words words) {
  return run(words, kRestoreUsage, "Brought everything back from",
             [](const std::string& file, const std::string& data) {
               return read_backup(file, data);
             });
}

}  // namespace acq::server
