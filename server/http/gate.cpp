#include "server/http/gate.h"

#include <sys/resource.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <thread>
#include <utility>

#include "server/http/backend.h"
#include "server/http/loop.h"
#include "server/http/workers.h"

namespace acq::http {
namespace {

// Files, databases and the program's own sockets need some of them too.
constexpr rlim_t kDescriptorsKept = 200;

std::size_t descriptors_left() {
  rlimit limit{};
  if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return 0;
  limit.rlim_cur = limit.rlim_max;
  ::setrlimit(RLIMIT_NOFILE, &limit);
  return limit.rlim_cur > kDescriptorsKept
             ? static_cast<std::size_t>(limit.rlim_cur - kDescriptorsKept)
             : 1;
}

// Sends as much as the client takes without waiting. Returns how much, or -1.
ssize_t send_some(int socket, std::string_view bytes, bool more) {
  const int flags = MSG_NOSIGNAL | MSG_DONTWAIT | (more ? MSG_MORE : 0);
  const ssize_t sent = ::send(socket, bytes.data(), bytes.size(), flags);
  if (sent < 0 && (errno == EAGAIN || errno == EINTR)) return 0;
  return sent;
}

// The worker writes first: most replies fit the socket, and nobody waits for another thread.
Done send_reply(int socket, Reply reply) {
  Done done;
  done.socket = socket;
  done.keep_alive = reply.keep_alive;
  if (reply.stream) {
    done.stream = std::move(reply.stream);
    return done;
  }
  constexpr std::size_t kJoinBytesMax = 64 * 1024;
  if (reply.body.size() <= kJoinBytesMax) {
    reply.bytes += std::exchange(reply.body, {});
  }
  const bool more = !reply.body.empty() || !reply.fixed.empty();
  const ssize_t sent = send_some(socket, reply.bytes, more);
  done.failed = sent < 0;
  if (done.failed) return done;
  reply.bytes.erase(0, static_cast<std::size_t>(sent));
  done.out = reply.bytes.empty() ? std::move(reply.body) : reply.bytes + reply.body;
  done.out_fixed = reply.fixed;
  return done;
}

}  // namespace

struct Gate::Parts {
  GateOptions options;
  const Router& router;
  std::function<void(const RequestLog&)> log;
  // Destroyed from the last to the first: workers finish before what they use goes away.
  std::unique_ptr<Backend> backend;
  std::unique_ptr<Loop> loop;
  std::unique_ptr<EventHub> hub;
  std::unique_ptr<Workers> workers;

  Parts(GateOptions options_, const Router& router_, std::function<void(const RequestLog&)> log_)
      : options(std::move(options_)), router(router_), log(std::move(log_)) {}

  void work(std::size_t worker, Job job) {
    const auto start = std::chrono::steady_clock::now();
    Reply reply = backend->answer(worker, job);
    const auto took = std::chrono::steady_clock::now() - start;
    if (log) {
      RequestLog entry{job.request.method, job.request.path, reply.status};
      entry.microseconds = std::chrono::duration_cast<std::chrono::microseconds>(took).count();
      entry.bytes = reply.body.size() + reply.fixed.size();
      log(entry);
    }
    loop->finish(send_reply(job.socket, std::move(reply)));
  }

  LoopHooks hooks() {
    LoopHooks hooks;
    hooks.dispatch = [this](Job job) { workers->add(std::move(job)); };
    hooks.to_stream = [this](int socket, const StreamTag& tag) { hub->adopt(socket, tag); };
    hooks.body_bytes_max = [this](const Head& head) {
      return router.body_bytes_max(head.method, head.path);
    };
    return hooks;
  }
};

Gate::Gate(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Gate::~Gate() = default;

Result<std::unique_ptr<Gate>> Gate::open(GateOptions options, const Router& router,
                                         std::function<void(const RequestLog&)> log) {
  options.connections_max = std::min(options.connections_max, descriptors_left());
  auto parts = std::make_unique<Parts>(std::move(options), router, std::move(log));
  Parts* raw = parts.get();
  auto loop = Loop::make(raw->options, raw->hooks());
  if (!loop) return forward(loop);
  parts->loop = std::move(*loop);
  auto hub = EventHub::start([raw](int socket) { raw->loop->stream_closed(socket); });
  if (!hub) return forward(hub);
  parts->hub = std::move(*hub);
  auto backend = Backend::open(raw->options.host, raw->options.port, raw->options.workers, router,
                               [raw](int socket) { raw->loop->accept(socket); });
  if (!backend) return forward(backend);
  parts->backend = std::move(*backend);
  parts->workers = std::make_unique<Workers>(
      raw->options.workers,
      [raw](std::size_t worker, Job job) { raw->work(worker, std::move(job)); });
  return std::unique_ptr<Gate>(new Gate(std::move(parts)));
}

int Gate::port() const { return parts_->backend->port(); }
EventHub& Gate::events() { return *parts_->hub; }
std::size_t Gate::connections() const { return parts_->loop->connections(); }

void Gate::run() {
  std::thread accepting([this] { parts_->backend->accept_until_stopped(); });
  parts_->loop->run();
  parts_->backend->stop_accepting();
  accepting.join();
}

void Gate::stop() {
  parts_->backend->stop_accepting();
  parts_->loop->stop();
}

}  // namespace acq::http
