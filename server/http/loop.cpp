#include "server/http/loop.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <utility>

#include "server/http/address.h"
#include "server/http/gate.h"

namespace acq::http {
namespace {

constexpr int kSweepMs = 500;
constexpr std::int64_t kDrainMsMax = 2'000;
constexpr std::size_t kReceiveBytes = 64 * 1024;
// A body may take body_ms_max plus the time this pace needs: phones on slow networks send
// photos, but nobody may hold memory by sending a byte a second.
constexpr std::int64_t kBodyBytesPerMsMin = 32;

std::int64_t steady_ms() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

// An assignment would keep the memory, for as long as the client keeps the connection.
void give_back(std::string& text) { std::string().swap(text); }

}  // namespace

Loop::Loop(const GateOptions& options, LoopHooks hooks)
    : options_(options), hooks_(std::move(hooks)) {}

Result<std::unique_ptr<Loop>> Loop::make(const GateOptions& options, LoopHooks hooks) {
  std::unique_ptr<Loop> loop(new Loop(options, std::move(hooks)));
  loop->epoll_ = ::epoll_create1(EPOLL_CLOEXEC);
  loop->wake_ = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  epoll_event event{};
  event.events = EPOLLIN;
  event.data.fd = loop->wake_;
  if (loop->epoll_ < 0 || loop->wake_ < 0 ||
      ::epoll_ctl(loop->epoll_, EPOLL_CTL_ADD, loop->wake_, &event) != 0) {
    return fail("out_of_resources");
  }
  return loop;
}

Loop::~Loop() {
  for (auto& [socket, connection] : held_) ::close(socket);
  if (epoll_ >= 0) ::close(epoll_);
  if (wake_ >= 0) ::close(wake_);
}

void Loop::ring() {
  const std::uint64_t one = 1;
  [[maybe_unused]] const auto written = ::write(wake_, &one, sizeof one);
}

void Loop::accept(int socket) {
  {
    const std::lock_guard lock(mutex_);
    accepted_.push_back(socket);
  }
  ring();
}

void Loop::finish(Done done) {
  bool first = false;
  {
    const std::lock_guard lock(mutex_);
    first = done_.empty();
    done_.push_back(std::move(done));
  }
  if (first) ring();
}

void Loop::stream_closed(int socket) {
  {
    const std::lock_guard lock(mutex_);
    ended_streams_.push_back(socket);
  }
  ring();
}

void Loop::stop() {
  {
    const std::lock_guard lock(mutex_);
    stop_asked_ = true;
  }
  ring();
}

void Loop::run() {
  std::array<epoll_event, 256> events;
  now_ms_ = steady_ms();
  std::int64_t next_sweep_ms = now_ms_ + kSweepMs;
  while (true) {
    const int wait_ms = held_.empty() && !stopping_ ? -1 : kSweepMs;
    const int count =
        ::epoll_wait(epoll_, events.data(), static_cast<int>(events.size()), wait_ms);
    now_ms_ = steady_ms();
    for (int i = 0; i < count; ++i) {
      const int socket = events[static_cast<std::size_t>(i)].data.fd;
      if (socket == wake_) {
        take_messages();
      } else {
        handle_event(socket);
      }
    }
    if (now_ms_ >= next_sweep_ms) {
      sweep();
      next_sweep_ms = now_ms_ + kSweepMs;
    }
    if (stopping_ && (held_.empty() || now_ms_ >= stop_deadline_ms_)) return;
  }
}

void Loop::take_messages() {
  std::uint64_t count = 0;
  [[maybe_unused]] const auto taken = ::read(wake_, &count, sizeof count);
  decltype(accepted_) accepted;
  decltype(done_) done;
  decltype(ended_streams_) ended;
  bool stop = false;
  {
    const std::lock_guard lock(mutex_);
    accepted.swap(accepted_);
    done.swap(done_);
    ended.swap(ended_streams_);
    stop = stop_asked_;
  }
  // A stream's number may already have been given to one of the accepted sockets.
  for (const int socket : ended) {
    const auto at = streams_.find(socket);
    if (at == streams_.end()) continue;
    forget_address(at->second);
    streams_.erase(at);
  }
  for (const int socket : accepted) admit(socket);
  for (Done& one : done) take_back(std::move(one));
  if (stop && !stopping_) {
    stopping_ = true;
    stop_deadline_ms_ = now_ms_ + options_.stop_ms_max;
    close_idle();
  }
}

void Loop::admit(int socket) {
  ::fcntl(socket, F_SETFL, ::fcntl(socket, F_GETFL) | O_NONBLOCK);
  std::string address = peer_address(socket);
  const std::size_t limit =
      is_loopback(address) ? options_.connections_max : options_.connections_per_address_max;
  const std::size_t total = held_.size() + streams_.size();
  if (stopping_ || total >= options_.connections_max || per_address_[address] >= limit) {
    ::close(socket);
    return;
  }
  ++per_address_[address];
  Connection& c = held_[socket];
  c.socket = socket;
  c.address = std::move(address);
  c.deadline_ms = now_ms_ + options_.head_ms_max;
  open_.store(held_.size() + streams_.size(), std::memory_order_relaxed);
  epoll_event event{};
  event.events = EPOLLIN | EPOLLRDHUP | EPOLLONESHOT;
  event.data.fd = socket;
  if (::epoll_ctl(epoll_, EPOLL_CTL_ADD, socket, &event) != 0) close(c);
}

bool Loop::arm(Connection& c, std::uint32_t events) {
  epoll_event event{};
  event.events = events | EPOLLONESHOT;
  event.data.fd = c.socket;
  return ::epoll_ctl(epoll_, EPOLL_CTL_MOD, c.socket, &event) == 0;
}

void Loop::handle_event(int socket) {
  const auto at = held_.find(socket);
  if (at == held_.end()) return;
  Connection& c = at->second;
  switch (c.state) {
    case ConnectionState::head:
    case ConnectionState::body:
    case ConnectionState::draining: receive(c); break;
    case ConnectionState::writing: write_out(c); break;
    case ConnectionState::working: break;
  }
}

void Loop::receive(Connection& c) {
  std::array<char, kReceiveBytes> buffer;
  const auto got = ::recv(c.socket, buffer.data(), buffer.size(), 0);
  if (got < 0 && (errno == EAGAIN || errno == EINTR)) {
    if (!arm(c, EPOLLIN)) close(c);
    return;
  }
  if (got <= 0) return close(c);
  if (c.state == ConnectionState::draining) {
    if (!arm(c, EPOLLIN)) close(c);
    return;
  }
  const auto count = static_cast<std::size_t>(got);
  if (c.state == ConnectionState::body) body_bytes_ += count;
  // An idle connection starts its next request: from now on the head's own deadline counts.
  if (c.state == ConnectionState::head && c.in.empty()) {
    c.deadline_ms = now_ms_ + options_.head_ms_max;
  }
  c.in.append(buffer.data(), count);
  consume(c);
}

// Goes as far as the received bytes allow.
void Loop::consume(Connection& c) {
  if (c.state == ConnectionState::head) {
    if (!c.in.empty()) {
      HeadResult result = parse_head(c.in);
      if (result.state == HeadState::refused) return refuse(c, result.refusal);
      if (result.state == HeadState::complete) {
        c.head = std::move(result.head);
        c.head_size = result.size;
        return start_body(c);
      }
    }
  } else if (c.in.size() >= c.head_size + c.head.content_length) {
    return dispatch(c);
  } else if (body_bytes_ > options_.bodies_bytes_max) {
    return refuse(c, {503, "busy"});
  } else {
    const auto received = static_cast<std::int64_t>(c.in.size() - c.head_size);
    c.deadline_ms = c.body_started_ms + options_.body_ms_max + received / kBodyBytesPerMsMin;
  }
  if (!arm(c, EPOLLIN | EPOLLRDHUP)) close(c);
}

void Loop::start_body(Connection& c) {
  const std::size_t limit = hooks_.body_bytes_max(c.head);
  if (limit == 0 && c.head.content_length > 0) {
    // No route takes this body: the router refuses by name, and the body is never read.
    c.head.content_length = 0;
    c.head.keep_alive = false;
    c.in.resize(c.head_size);
  }
  if (c.head.content_length > limit) return refuse(c, {413, "body_too_large"});
  c.state = ConnectionState::body;
  c.body_started_ms = now_ms_;
  body_bytes_ += c.in.size();
  if (c.head.expects_continue && c.in.size() < c.head_size + c.head.content_length) {
    constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
    ::send(c.socket, kContinue.data(), kContinue.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
  }
  c.deadline_ms = now_ms_ + options_.body_ms_max;
  consume(c);
}

void Loop::dispatch(Connection& c) {
  body_bytes_ -= c.in.size();
  const std::size_t end = c.head_size + c.head.content_length;
  Job job;
  job.socket = c.socket;
  job.keep_alive = c.head.keep_alive && !stopping_;
  job.request.method = std::move(c.head.method);
  job.request.path = std::move(c.head.path);
  job.request.query = std::move(c.head.query);
  job.request.headers = std::move(c.head.headers);
  job.request.address = client_address(c.address, job.request, options_.trust_proxy);
  if (c.in.size() == end) {
    c.in.erase(0, c.head_size);
    job.request.body.swap(c.in);
  } else {
    job.request.body = c.in.substr(c.head_size, c.head.content_length);
    c.in.erase(0, end);  // the client has already sent more requests
  }
  c.state = ConnectionState::working;
  hooks_.dispatch(std::move(job));
}

void Loop::take_back(Done done) {
  const auto at = held_.find(done.socket);
  if (at == held_.end()) return;
  Connection& c = at->second;
  if (done.failed) return close(c);
  if (done.stream) {
    ::epoll_ctl(epoll_, EPOLL_CTL_DEL, c.socket, nullptr);
    streams_.emplace(c.socket, std::move(c.address));
    held_.erase(at);
    return hooks_.to_stream(done.socket, std::move(*done.stream));
  }
  c.keep_alive = done.keep_alive && !stopping_;
  c.out = std::move(done.out);
  c.out_fixed = done.out_fixed;
  c.out_at = 0;
  c.state = ConnectionState::writing;
  write_out(c);
}

void Loop::write_out(Connection& c) {
  while (c.out_at < c.out.size() + c.out_fixed.size()) {
    const std::string_view rest = c.out_at < c.out.size()
                                      ? std::string_view(c.out).substr(c.out_at)
                                      : c.out_fixed.substr(c.out_at - c.out.size());
    const auto sent = ::send(c.socket, rest.data(), rest.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent < 0 && errno == EAGAIN) {
      if (!arm(c, EPOLLOUT)) close(c);
      return;
    }
    if (sent <= 0) return close(c);
    c.out_at += static_cast<std::size_t>(sent);
    c.deadline_ms = now_ms_ + options_.write_ms_max;
  }
  give_back(c.out);
  c.out_fixed = {};
  after_reply(c);
}

void Loop::after_reply(Connection& c) {
  if (!c.keep_alive || stopping_) return shut_down(c);
  c.state = ConnectionState::head;
  c.deadline_ms = now_ms_ + (c.in.empty() ? options_.idle_ms_max : options_.head_ms_max);
  consume(c);
}

void Loop::refuse(Connection& c, Refusal refusal) {
  if (c.state == ConnectionState::body) body_bytes_ -= c.in.size();
  give_back(c.in);
  c.keep_alive = false;
  c.out = refusal_bytes(refusal.status, refusal.code);
  c.out_fixed = {};
  c.out_at = 0;
  c.state = ConnectionState::writing;
  c.deadline_ms = now_ms_ + options_.write_ms_max;
  write_out(c);
}

// Closing with unread bytes would reset the connection and tear the reply from the client's
// hands: shut our side, read what is still coming for a moment, then close.
void Loop::shut_down(Connection& c) {
  ::shutdown(c.socket, SHUT_WR);
  c.state = ConnectionState::draining;
  give_back(c.in);
  c.deadline_ms = now_ms_ + kDrainMsMax;
  if (!arm(c, EPOLLIN)) close(c);
}

void Loop::close(Connection& c) {
  if (c.state == ConnectionState::body) body_bytes_ -= c.in.size();
  forget_address(c.address);
  ::close(c.socket);
  held_.erase(c.socket);
  open_.store(held_.size() + streams_.size(), std::memory_order_relaxed);
}

void Loop::forget_address(const std::string& address) {
  const auto at = per_address_.find(address);
  if (at != per_address_.end() && --at->second == 0) per_address_.erase(at);
}

void Loop::sweep() {
  std::vector<int> late;
  for (const auto& [socket, c] : held_) {
    if (c.state != ConnectionState::working && now_ms_ >= c.deadline_ms) late.push_back(socket);
  }
  for (const int socket : late) {
    Connection& c = held_.at(socket);
    const bool mid_request = c.state == ConnectionState::body ||
                             (c.state == ConnectionState::head && !c.in.empty());
    if (mid_request) {
      refuse(c, {408, "request_timeout"});
    } else {
      close(c);
    }
  }
}

void Loop::close_idle() {
  std::vector<int> idle;
  for (const auto& [socket, c] : held_) {
    if (c.state == ConnectionState::head) idle.push_back(socket);
  }
  for (const int socket : idle) close(held_.at(socket));
}

}  // namespace acq::http
