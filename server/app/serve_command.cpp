#include <pthread.h>
#include <signal.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>

#include "server/app/command_line.h"
#include "server/app/commands.h"
#include "server/app/demo.h"
#include "server/app/server.h"
#include "server/app/system_clock.h"
#include "server/auth/secrets.h"

namespace acq::server {
namespace {

constexpr std::string_view kUsage = R"(acquaint serve [options]

Answers browsers and devices until it is told to stop (SIGTERM, Ctrl+C).

  --data DIR         where everything is kept; made when it is not there (acquaint-data)
  --host ADDRESS     address to listen at (127.0.0.1; 0.0.0.0 for all)
  --port N           port to listen at (8080; 0 for any free one)
  --public-url URL   how people reach it, e.g. https://crm.example.org behind a TLS proxy
  --trust-proxy      take the client's address from the proxy's X-Forwarded-For
  --workers N        requests answered at once (16)
  --log-requests     log every request, not only those that fail
  --demo             fill an empty folder with a made-up organisation to look around in

Each can be set in the environment too: ACQ_DATA, ACQ_HOST, ACQ_PORT, ACQ_PUBLIC_URL,
ACQ_TRUST_PROXY, ACQ_WORKERS. Mail: ACQ_SMTP_URL, ACQ_SMTP_USER, ACQ_SMTP_PASSWORD,
ACQ_SMTP_FROM; without them mails are written to DATA/outbox. The log goes to stderr.
)";

constexpr std::array kOptions = {
    OptionSpec{"data"},       OptionSpec{"host"},           OptionSpec{"port"},
    OptionSpec{"public-url"}, OptionSpec{"workers"},        OptionSpec{"trust-proxy", false},
    OptionSpec{"demo", false}, OptionSpec{"log-requests", false}};

Result<ServeOptions> read_options(const CommandLine& line, std::string_view version) {
  ServeOptions options;
  options.version = version;
  options.program = "/proc/self/exe";
  options.data = line.value("data", "ACQ_DATA", kDefaultData);
  options.public_url = line.value("public-url", "ACQ_PUBLIC_URL", "");
  options.log_requests = line.has("log-requests");
  options.gate.host = line.value("host", "ACQ_HOST", "127.0.0.1");
  auto port = parse_number(line.value("port", "ACQ_PORT", "8080"), 0, 65535);
  if (!port) return forward(port);
  options.gate.port = *port;
  auto workers = parse_number(line.value("workers", "ACQ_WORKERS", "16"), 1, 256);
  if (!workers) return forward(workers);
  options.gate.workers = static_cast<std::size_t>(*workers);
  options.gate.trust_proxy = line.value("trust-proxy", "ACQ_TRUST_PROXY", "") == "1";
  return options;
}

std::string setting(std::string_view name) {
  const char* value = std::getenv(std::string(name).c_str());
  return value ? value : "";
}

// Signals are taken by one thread; every other is started with them blocked.
sigset_t stop_signals() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGTERM);
  sigaddset(&set, SIGINT);
  return set;
}

Result<void> greet(Server& server, bool demo) {
  std::printf("Acquaint answers at %s/\n", server.public_url().c_str());
  if (demo) {
    auto loaded = load_demo(server);
    if (!loaded) return loaded;
    std::printf("Demo sign-in: %s with the password %s\n", std::string(kDemoEmail).c_str(),
                std::string(kDemoPassword).c_str());
  }
  auto link = server.setup_link();
  if (!link) return forward(link);
  if (!link->empty()) {
    std::printf("Nobody can sign in yet. Open this link once, within a week:\n  %s\n",
                link->c_str());
  }
  std::fflush(stdout);
  return {};
}

void serve_until_signalled(Server& server, Log& log, const sigset_t& signals) {
  std::thread waiting([&] {
    int number = 0;
    sigwait(&signals, &number);
    log.event("stopping");
    server.stop();
  });
  log.event("serving", std::to_string(server.port()));
  server.run();
  waiting.join();
  log.event("stopped");
}

}  // namespace

int serve_command(Words words, std::string_view version) {
  if (wants_help(words)) return usage(kUsage, true);
  auto line = parse_command_line(words, kOptions);
  if (!line) return tell(line.error());
  if (!line->plain.empty()) return usage(kUsage, false);
  auto options = read_options(*line, version);
  if (!options) return tell(options.error());
  const bool all_addresses = options->gate.host != "127.0.0.1" && options->gate.host != "::1" &&
                             options->gate.host != "localhost";
  const sigset_t signals = stop_signals();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  SystemClock clock;
  SystemRandom random;
  Log log(clock, stderr);
  auto server = Server::open(std::move(*options), setting, clock, random, log);
  if (!server) return tell(server.error());
  if (all_addresses && !(*server)->public_url().starts_with("https://")) {
    log.event("plain_http", "put a TLS proxy in front and set --public-url");
  }
  if (auto done = greet(**server, line->has("demo")); !done) return tell(done.error());
  serve_until_signalled(**server, log, signals);
  return 0;
}

}  // namespace acq::server
