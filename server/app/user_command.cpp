#include <array>
#include <cstdio>
#include <string>

#include "base/date.h"
#include "server/api/accounts.h"
#include "server/app/command_line.h"
#include "server/app/commands.h"
#include "server/app/data_directory.h"
#include "server/app/system_clock.h"
#include "server/auth/links.h"
#include "server/auth/secrets.h"
#include "server/store/server_store.h"

namespace acq::server {
namespace {

constexpr std::string_view kUsage =
    R"(acquaint user add EMAIL --name NAME [--role ROLE] [options]
acquaint user reset EMAIL [options]

add    makes a staff account and prints the link at which its owner chooses a password.
reset  prints a link at which an account's owner chooses a new password.
Both work while the server runs. Links last two days and work once.

  --name NAME        the person's name
  --role ROLE        administrator, manager, sales, service, marketing or read_only (sales)
  --data DIR         the server's folder (acquaint-data, or ACQ_DATA)
  --public-url URL   how people reach the server (http://127.0.0.1:8080, or ACQ_PUBLIC_URL)
)";

constexpr TimeMs kLinkMs = 2 * kMsPerDay;
constexpr std::array kOptions = {OptionSpec{"data"}, OptionSpec{"name"}, OptionSpec{"role"},
                                 OptionSpec{"public-url"}};

Result<Id> find_or_add(ServerStore& store, const CommandLine& line, bool add) {
  const std::string& email = line.plain[1];
  return store.with([&](Store& records) -> Result<Id> {
    auto known = find_account_by_email(records, email);
    if (!known) return forward(known);
    if (add && *known) return fail("already_exists", {}, {.entity = "user", .field = "email"});
    if (*known) return (*known)->id;
    if (!add) return fail("not_found", {}, {.entity = "user", .field = "email"});
    const NewStaff staff{line.value("name", nullptr, ""), email,
                         line.value("role", nullptr, "sales")};
    return add_account(records, system_actor(), staff);
  });
}

Result<std::string> make_link(const CommandLine& line, bool add) {
  SystemClock clock;
  SystemRandom random;
  const std::string data = line.value("data", "ACQ_DATA", kDefaultData);
  if (auto made = make_data_directory(data); !made) return forward(made);
  auto store = ServerStore::open(data, clock, random);
  if (!store) return forward(store);
  auto user = find_or_add(**store, line, add);
  if (!user) return forward(user);
  auto doors = AuthDatabase::open(data + "/auth.db");
  if (!doors) return forward(doors);
  Links links(**doors, clock, random);
  const LinkKind kind = add ? LinkKind::invitation : LinkKind::reset;
  auto token = links.issue(kind, *user, "", kLinkMs);
  if (!token) return forward(token);
  const std::string url = line.value("public-url", "ACQ_PUBLIC_URL", "http://127.0.0.1:8080");
  return url + "/staff/account/invite.html#" + (add ? "token=" : "reset=") + *token;
}

}  // namespace

int user_command(Words words) {
  if (wants_help(words)) return usage(kUsage, true);
  auto line = parse_command_line(words, kOptions);
  if (!line) return tell(line.error());
  if (line->plain.size() != 2) return usage(kUsage, false);
  const bool add = line->plain[0] == "add";
  if (!add && line->plain[0] != "reset") return usage(kUsage, false);
  if (add && !line->has("name")) return usage(kUsage, false);
  auto link = make_link(*line, add);
  if (!link) return tell(link.error());
  std::printf("%s\n", link->c_str());
  return 0;
}

}  // namespace acq::server
