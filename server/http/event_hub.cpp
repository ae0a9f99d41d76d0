#include "server/http/event_hub.h"

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <map>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <utility>
#include <vector>

namespace acq::http {
namespace {

constexpr int kHeartbeatMs = 25'000;  // below the minute after which proxies give up

constexpr std::string_view kStreamHead =
    "HTTP/1.1 200 OK\r\n"
    "Content-Type: text/event-stream\r\n"
    "Cache-Control: no-store\r\n"
    "X-Content-Type-Options: nosniff\r\n"
    "X-Accel-Buffering: no\r\n"
    "Connection: close\r\n\r\n"
    "retry: 2000\n\n";

std::string as_event(std::string_view text) { return "data: " + std::string(text) + "\n\n"; }

}  // namespace

struct EventHub::Parts {
  std::function<void(int)> closed;
  int epoll = -1;
  int wake = -1;
  std::atomic<std::size_t> open{0};
  std::thread thread;

  std::mutex mutex;  // guards what follows
  std::vector<std::pair<int, StreamTag>> incoming;
  std::map<std::string, std::string> news;  // topic -> text
  std::vector<std::string> owners_to_close;
  bool stopping = false;

  // The thread's own.
  std::unordered_map<int, StreamTag> streams;
  std::map<std::string, std::string> latest;

  ~Parts() {
    if (epoll >= 0) ::close(epoll);
    if (wake >= 0) ::close(wake);
  }

  void ring() {
    const std::uint64_t one = 1;
    // A full counter means that the thread is going to wake up anyway.
    [[maybe_unused]] const auto written = ::write(wake, &one, sizeof one);
  }

  void close_stream(int socket) {
    streams.erase(socket);
    open.store(streams.size(), std::memory_order_relaxed);
    ::epoll_ctl(epoll, EPOLL_CTL_DEL, socket, nullptr);
    // Told first: afterwards the number may belong to a new connection.
    closed(socket);
    ::close(socket);
  }

  // False when the peer does not keep up; it will come back and ask for what it missed.
  static bool send_all(int socket, std::string_view bytes) {
    const auto sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    return sent == static_cast<ssize_t>(bytes.size());
  }

  void admit(int socket, StreamTag tag) {
    const auto known = latest.find(tag.topic);
    std::string bytes(kStreamHead);
    if (known != latest.end()) bytes += as_event(known->second);
    streams.emplace(socket, std::move(tag));
    open.store(streams.size(), std::memory_order_relaxed);
    epoll_event event{};
    event.events = EPOLLIN | EPOLLRDHUP;
    event.data.fd = socket;
    const bool watched = ::epoll_ctl(epoll, EPOLL_CTL_ADD, socket, &event) == 0;
    if (!watched || !send_all(socket, bytes)) close_stream(socket);
  }

  template <class Choose>
  void send_to(const std::string& bytes, Choose choose) {
    std::vector<int> lost;
    for (const auto& [socket, tag] : streams) {
      if (choose(tag) && !send_all(socket, bytes)) lost.push_back(socket);
    }
    for (const int socket : lost) close_stream(socket);
  }

  void close_owned(const std::string& owner) {
    std::vector<int> ending;
    for (const auto& [socket, tag] : streams) {
      if (tag.owner == owner) ending.push_back(socket);
    }
    for (const int socket : ending) close_stream(socket);
  }

  // Takes over what other threads left; false when it is time to end.
  bool work_off() {
    std::uint64_t count = 0;
    [[maybe_unused]] const auto taken = ::read(wake, &count, sizeof count);
    decltype(incoming) arrived;
    decltype(news) fresh;
    decltype(owners_to_close) ending;
    bool stop = false;
    {
      const std::lock_guard lock(mutex);
      arrived.swap(incoming);
      fresh.swap(news);
      ending.swap(owners_to_close);
      stop = stopping;
    }
    for (auto& [socket, tag] : arrived) admit(socket, std::move(tag));
    for (const std::string& owner : ending) close_owned(owner);
    for (auto& [topic, text] : fresh) {
      send_to(as_event(text), [&](const StreamTag& tag) { return tag.topic == topic; });
      latest[topic] = std::move(text);
    }
    return !stop;
  }

  void run() {
    std::array<epoll_event, 64> events;
    bool go_on = true;
    while (go_on) {
      const int count = ::epoll_wait(epoll, events.data(), static_cast<int>(events.size()),
                                     streams.empty() ? -1 : kHeartbeatMs);
      if (count == 0) send_to(": \n\n", [](const StreamTag&) { return true; });
      bool woken = false;
      for (int i = 0; i < count; ++i) {
        const int socket = events[static_cast<std::size_t>(i)].data.fd;
        // The client of a stream has nothing to say: it left, or it breaks the rules.
        if (socket == wake) {
          woken = true;
        } else {
          close_stream(socket);
        }
      }
      if (woken) go_on = work_off();
    }
    while (!streams.empty()) close_stream(streams.begin()->first);
  }
};

EventHub::EventHub(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}

Result<std::unique_ptr<EventHub>> EventHub::start(std::function<void(int)> closed) {
  auto parts = std::make_unique<Parts>();
  parts->closed = std::move(closed);
  parts->epoll = ::epoll_create1(EPOLL_CLOEXEC);
  parts->wake = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  epoll_event event{};
  event.events = EPOLLIN;
  event.data.fd = parts->wake;
  if (parts->epoll < 0 || parts->wake < 0 ||
      ::epoll_ctl(parts->epoll, EPOLL_CTL_ADD, parts->wake, &event) != 0) {
    return fail("out_of_resources");
  }
  parts->thread = std::thread([raw = parts.get()] { raw->run(); });
  return std::unique_ptr<EventHub>(new EventHub(std::move(parts)));
}

EventHub::~EventHub() {
  {
    const std::lock_guard lock(parts_->mutex);
    parts_->stopping = true;
  }
  parts_->ring();
  parts_->thread.join();
}

void EventHub::adopt(int socket, const StreamTag& tag) {
  {
    const std::lock_guard lock(parts_->mutex);
    parts_->incoming.emplace_back(socket, tag);
  }
  parts_->ring();
}

void EventHub::publish(std::string_view topic, std::string_view text) {
  {
    const std::lock_guard lock(parts_->mutex);
    parts_->news[std::string(topic)] = text;
  }
  parts_->ring();
}

void EventHub::close_owner(std::string_view owner) {
  {
    const std::lock_guard lock(parts_->mutex);
    parts_->owners_to_close.emplace_back(owner);
  }
  parts_->ring();
}

std::size_t EventHub::count() const { return parts_->open.load(std::memory_order_relaxed); }

}  // namespace acq::http
