#include "server/app/server.h"

#include <algorithm>
#include <mutex>
#include <optional>
#include <utility>

#include "server/api/portal.h"
#include "server/api/staff.h"
#include "base/date.h"
#include "rules/follow_up.h"
#include "server/app/data_directory.h"
#include "server/app/embedded.h"
#include "server/auth/audit.h"
#include "server/auth/passwords.h"
#include "server/channels/mailer.h"
#include "server/http/static_files.h"
#include "server/jobs/periodic.h"

namespace acq::server {
namespace {

constexpr std::int64_t kCleanEveryMs = kMsPerHour;
constexpr std::int64_t kFollowEveryMs = kMsPerHour;
constexpr std::size_t kFollowUpsAtOnce = 500;
// How long the mark of a removed record is kept; a device away for longer starts over.
constexpr TimeMs kKeepRemovedMs = 180 * kMsPerDay;
constexpr std::size_t kForgetAtOnce = 500;
constexpr std::int64_t kSlowMicroseconds = 1'000'000;

std::optional<http::StaticFile> find_page(std::string_view path) {
  const EmbeddedFile* file = find_embedded(path);
  if (!file) return std::nullopt;
  return http::StaticFile{file->mime,     file->etag,     file->bytes,
                          file->br_bytes, file->gz_bytes, file->immutable};
}

// Both counts in every event: of those that come too fast only the last is sent.
std::string event_text(std::int64_t seq, std::int64_t presence) {
  return "{\"seq\":" + std::to_string(seq) + ",\"presence\":" + std::to_string(presence) + "}";
}

}  // namespace

// Members are destroyed from the last to the first: the gate stops before what it calls.
struct Server::Parts {
  Parts(ServeOptions given, DataLock held, Clock& clock_, Random& random_, Log& log_)
      : options(std::move(given)), lock(std::move(held)), clock(clock_), random(random_),
        log(log_) {}

  ServeOptions options;
  DataLock lock;
  Clock& clock;
  Random& random;
  Log& log;
  bool over_https = false;
  std::unique_ptr<ServerStore> store;
  std::unique_ptr<AuthDatabase> auth;
  std::unique_ptr<Passwords> passwords;
  std::unique_ptr<Mailer> mailer;
  std::optional<FileStore> files;
  std::optional<Printer> printer;
  http::Router router;
  std::unique_ptr<Staff> staff;
  std::unique_ptr<Portal> portal;
  std::unique_ptr<http::Gate> gate;
  http::EventHub* events = nullptr;  // the gate's; lives until its last worker has ended
  std::unique_ptr<Periodic> cleaning, following;
  std::mutex told_mutex;
  std::int64_t told_seq = 0, told_presence = 0;  // what the event streams were told

  Result<void> open_data();
  Result<void> open_mail(const Settings& settings);
  Result<void> check_audit();
  Result<void> open_gate();
  Result<void> add_routes();
  void forget_removed();
  void tell(std::int64_t reached, std::int64_t came);
  void follow_up();
  void log_request(const http::RequestLog& entry);
};

Result<void> Server::Parts::open_data() {
  auto opened = ServerStore::open(options.data, clock, random);
  if (!opened) return forward(opened);
  store = std::move(*opened);
  auto doors = AuthDatabase::open(options.data + "/auth.db");
  if (!doors) return forward(doors);
  auth = std::move(*doors);
  auto hashing = Passwords::make();
  if (!hashing) return forward(hashing);
  passwords = std::move(*hashing);
  auto kept = FileStore::open(options.data + "/files", random);
  if (!kept) return forward(kept);
  files = std::move(*kept);
  printer.emplace(options.program);
  return {};
}

Result<void> Server::Parts::open_mail(const Settings& settings) {
  auto found = mail_settings(settings, options.data + "/outbox");
  if (!found) return forward(found);
  auto started = Mailer::start(std::move(*found), clock, random,
                               [this](std::string_view event, std::string_view detail) {
                                 log.event(event, detail);
                               });
  if (!started) return forward(started);
  mailer = std::move(*started);
  return {};
}

void Server::Parts::log_request(const http::RequestLog& entry) {
  const bool remarkable = entry.status >= 500 || entry.microseconds > kSlowMicroseconds;
  if (!remarkable && !options.log_requests) return;
  // What a stranger typed as an address that does not exist may be anything.
  const std::string_view path = entry.status == 404 ? std::string_view("-") : entry.path;
  log.request(entry.method, path, entry.status, entry.microseconds, entry.bytes);
}

// A broken chain is told, not healed: someone with the file has changed what happened.
Result<void> Server::Parts::check_audit() {
  auto broken = Audit(*auth, clock).first_broken();
  if (!broken) return forward(broken);
  if (*broken > 0) log.event("audit_chain_broken", std::to_string(*broken));
  return {};
}

// One after the other, so that the last event holds the highest of both counts.
void Server::Parts::tell(std::int64_t reached, std::int64_t came) {
  const std::scoped_lock one_at_a_time(told_mutex);
  told_seq = std::max(told_seq, reached);
  told_presence += came;
  events->publish(kSeqTopic, event_text(told_seq, told_presence));
}

// In small steps, so that nobody waits for it.
void Server::Parts::forget_removed() {
  for (;;) {
    auto gone = store->forget_removed(clock.now_ms() - kKeepRemovedMs, kForgetAtOnce);
    if (!gone) log.event("forget_failed", gone.error().code);
    if (!gone || *gone == 0) return;
  }
}

// Tasks that time brings about. One that cannot be written does not keep the others waiting.
void Server::Parts::follow_up() {
  const auto done = store->with([this](Store& all) -> Result<void> {
    auto due = follow_ups_due(all.rows(), clock.now_ms(), kFollowUpsAtOnce);
    if (!due) return forward(due);
    for (const Change& change : *due) {
      auto written = all.write({.role = Role::system}, {&change, 1});
      if (!written) log.event("follow_up_failed", written.error().code);
    }
    return {};
  });
  if (!done) log.event("follow_up_failed", done.error().code);
}

Result<void> Server::Parts::open_gate() {
  auto opened = http::Gate::open(options.gate, router,
                                 [this](const http::RequestLog& entry) { log_request(entry); });
  if (!opened) return forward(opened);
  gate = std::move(*opened);
  events = &gate->events();
  if (options.public_url.empty()) {
    options.public_url =
        "http://" + options.gate.host + ":" + std::to_string(gate->port());
  }
  over_https = options.public_url.starts_with("https://");
  return {};
}

Result<void> Server::Parts::add_routes() {
  router.set_fallback(
      [](const http::Request& request) { return http::static_response(find_page, request); });
  router.set_finish([https = over_https](const http::Request&, http::Response& response) {
    http::add_security_headers(response, https);
  });
  auto close_streams = [this](std::string_view owner) { events->close_owner(owner); };
  auto started = Staff::start({*store, *auth, *passwords, *mailer, *files, *printer, clock, random,
                               options.public_url, over_https, options.version, close_streams,
                               [this] { tell(0, 1); }},
                              router);
  if (!started) return forward(started);
  staff = std::move(*started);

  PortalContext context{*store, *auth, *mailer, *files, clock, random};
  context.public_url = options.public_url;
  context.over_https = over_https;
  context.publish = [this](std::string_view topic, std::string_view text) {
    events->publish(topic, text);
  };
  context.close_streams = close_streams;
  auto customers = Portal::start(std::move(context), router);
  if (!customers) return forward(customers);
  portal = std::move(*customers);

  store->on_seq([this](std::int64_t seq) { tell(seq, 0); });
  tell(store->seq(), 0);
  return {};
}

Server::Server(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}

Server::~Server() {
  // Nobody is told any more: the gate goes first.
  parts_->cleaning.reset();
  parts_->following.reset();
  parts_->store->on_seq(nullptr);
  parts_->gate.reset();
}

Result<std::unique_ptr<Server>> Server::open(ServeOptions options, const Settings& settings,
                                             Clock& clock, Random& random, Log& log) {
  if (!options.public_url.empty()) {
    auto url = check_public_url(options.public_url);
    if (!url) return forward(url);
    options.public_url = std::move(*url);
  }
  if (auto made = make_data_directory(options.data); !made) return forward(made);
  auto lock = DataLock::take(options.data);
  if (!lock) return forward(lock);
  auto parts = std::make_unique<Parts>(std::move(options), std::move(*lock), clock, random, log);
  if (auto done = parts->open_data(); !done) return forward(done);
  if (auto done = parts->check_audit(); !done) return forward(done);
  if (auto done = parts->open_mail(settings); !done) return forward(done);
  if (auto done = parts->open_gate(); !done) return forward(done);
  std::unique_ptr<Server> server(new Server(std::move(parts)));
  Parts* raw = server->parts_.get();
  if (auto done = raw->add_routes(); !done) return forward(done);
  raw->cleaning = std::make_unique<Periodic>(kCleanEveryMs, [raw] {
    if (auto done = raw->staff->clean(); !done) raw->log.event("clean_failed", done.error().code);
    raw->forget_removed();
  });
  raw->following = std::make_unique<Periodic>(kFollowEveryMs, [raw] { raw->follow_up(); });
  return server;
}

int Server::port() const { return parts_->gate->port(); }
const std::string& Server::public_url() const { return parts_->options.public_url; }
Result<std::string> Server::setup_link() { return parts_->staff->setup_link(); }
ServerStore& Server::store() { return *parts_->store; }
http::Gate& Server::gate() { return *parts_->gate; }

Result<void> Server::set_password(std::string_view email, std::string_view password) {
  return parts_->staff->set_password(email, password);
}

void Server::run() { parts_->gate->run(); }
void Server::stop() { parts_->gate->stop(); }

Result<std::string> check_public_url(std::string_view url) {
  while (url.ends_with('/')) url.remove_suffix(1);
  const std::size_t scheme = url.starts_with("https://") ? 8 : url.starts_with("http://") ? 7 : 0;
  const std::string_view host = url.substr(scheme);
  constexpr std::string_view kHost =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:[]";
  if (scheme == 0 || host.empty() || host.find_first_not_of(kHost) != host.npos) {
    return fail("bad_url", std::string(url));
  }
  return std::string(url);
}

}  // namespace acq::server
