// crowd PORT COOKIE CLIENTS EDITS: that many live clients of a server on loopback, each with an
// event stream of its own, which fetch every edit. Prints how long each edit took to reach each of
// them, from before its push to its page read, in ms, as one JSON array.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/clock.h"
#include "base/id.h"
#include "base/random.h"
#include "sync/wire.h"

namespace {

using namespace acq;
using Time = std::chrono::steady_clock::time_point;

[[noreturn]] void fail_with(const char* what) {
  std::fprintf(stderr, "crowd: %s\n", what);
  std::exit(1);
}

TimeMs wall_ms() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

struct Place {
  int port = 0;
  std::string cookie;
};

// A connection that is kept, and what has come of its answers.
class Line {
 public:
  explicit Line(const Place& place) : place_(&place) {
    socket_ = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(place.port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
      fail_with("cannot connect");
    }
    const int on = 1;
    ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  }
  Line(Line&& other) noexcept
      : place_(other.place_), socket_(std::exchange(other.socket_, -1)) {}
  ~Line() {
    if (socket_ >= 0) ::close(socket_);
  }

  void ask(std::string_view method, std::string_view path, ByteSpan body = {}) {
    const std::string host = "127.0.0.1:" + std::to_string(place_->port);
    std::string head = std::string(method) + " " + std::string(path) + " HTTP/1.1\r\nHost: " +
                       host + "\r\nAccept: application/cbor\r\nCookie: " + place_->cookie + "\r\n";
    if (method == "POST") {
      head += "Origin: http://" + host + "\r\nX-Acquaint: 1\r\nContent-Type: application/cbor\r\n" +
              "Content-Length: " + std::to_string(body.size()) + "\r\n";
    }
    head += "\r\n";
    head.append(reinterpret_cast<const char*>(body.data()), body.size());
    for (std::string_view left = head; !left.empty();) {
      const ssize_t sent = ::send(socket_, left.data(), left.size(), MSG_NOSIGNAL);
      if (sent <= 0) fail_with("cannot send");
      left.remove_prefix(static_cast<std::size_t>(sent));
    }
  }

  // Takes what has come; blocks when nothing has.
  void receive() {
    std::array<char, 65536> some;
    const ssize_t got = ::recv(socket_, some.data(), some.size(), 0);
    if (got <= 0) fail_with("the server hung up");
    in_.append(some.data(), static_cast<std::size_t>(got));
  }

  // The body of a whole answer of status 200, once it is here.
  std::optional<Bytes> answer() {
    const std::size_t head = in_.find("\r\n\r\n");
    if (head == std::string::npos) return std::nullopt;
    if (!in_.starts_with("HTTP/1.1 200")) fail_with(in_.substr(0, 300).c_str());
    const std::size_t length_at = in_.find("Content-Length: ");
    if (length_at > head) fail_with("an answer without its length");
    const std::size_t length = std::strtoull(in_.c_str() + length_at + 16, nullptr, 10);
    if (in_.size() < head + 4 + length) return std::nullopt;
    Bytes body(in_.begin() + static_cast<std::ptrdiff_t>(head + 4),
               in_.begin() + static_cast<std::ptrdiff_t>(head + 4 + length));
    in_.erase(0, head + 4 + length);
    return body;
  }

  Bytes wait() {
    for (;;) {
      if (auto body = answer()) return std::move(*body);
      receive();
    }
  }

  // The last {"seq": N} of an event stream so far; 0 for none. What was read is forgotten.
  std::int64_t woken() {
    const std::size_t at = in_.rfind("\"seq\":");
    if (at == std::string::npos || in_.find('}', at) == std::string::npos) return 0;
    const std::int64_t seq = std::strtoll(in_.c_str() + at + 6, nullptr, 10);
    in_.clear();
    return seq;
  }

  int socket() const { return socket_; }

 private:
  const Place* place_;
  int socket_ = -1;
  std::string in_;
};

struct Client {
  Client(const Place& place, Id own_id) : id(own_id), pulls(place), events(place) {}
  Id id;
  Line pulls, events;
  std::string cursor, epoch;
  std::int64_t reached = 0, wanted = 0;
  bool fetching = false;
  Time at;  // when it had reached what it wanted

  void fetch() {
    pulls.ask("GET", "/v1/sync/pull?" + pull_query({.cursor = cursor, .client_id = id,
                                                    .schema = kSchemaVersion}));
    fetching = true;
  }
  // True while there is more.
  bool take(Bytes body) {
    const auto page = PageReader::open(std::move(body));
    if (!page) fail_with("a page cannot be read");
    cursor = page->header().cursor;
    epoch = page->header().epoch;
    reached = page->header().seq;
    fetching = false;
    return page->header().more;
  }
};

class Crowd {
 public:
  Crowd(const Place& place, int count) : place_(place), poll_(::epoll_create1(0)) {
    for (int i = 0; i < count + 1; ++i) clients_.emplace_back(place_, ids_.make());
    for (Client& each : clients_) {
      for (bool more = true; more;) {
        each.fetch();
        more = each.take(each.pulls.wait());
      }
      each.events.ask("GET", "/v1/events");
    }
    for (std::size_t i = 0; i < clients_.size(); ++i) {
      watch(clients_[i].events.socket(), i * 2);
      watch(clients_[i].pulls.socket(), i * 2 + 1);
    }
  }
  ~Crowd() { ::close(poll_); }

  // The times of everybody else for one more edit.
  void edit(std::vector<double>& times) {
    const Time begun = std::chrono::steady_clock::now();
    const std::int64_t seq = push();
    std::size_t left = clients_.size() - 1;
    for (std::size_t i = 1; i < clients_.size(); ++i) {
      if (clients_[i].reached >= seq) --left;  // woken before the answer was read
    }
    while (left > 0) left -= step(seq);
    for (std::size_t i = 1; i < clients_.size(); ++i) {
      times.push_back(std::chrono::duration<double, std::milli>(clients_[i].at - begun).count());
    }
  }

 private:
  void watch(int socket, std::size_t what) {
    epoll_event event{.events = EPOLLIN, .data = {.u64 = what}};
    ::epoll_ctl(poll_, EPOLL_CTL_ADD, socket, &event);
  }

  // The first client writes.
  std::int64_t push() {
    Client& writer = clients_.front();
    Operation op;
    op.n = op.group = ++n_;
    op.transaction = ids_.make();
    op.hlc = hlc_.tick(wall_ms());
    op.change = insert_change(EntityKind::contact, ids_.make());
    op.change.set("last_name", "Edit " + std::to_string(n_));
    const PushRequest request{writer.id, writer.epoch, n_ - 1, {op}};
    Line line(place_);
    line.ask("POST", "/v1/sync/push", encode(request));
    const auto response = decode_push_response(line.wait());
    if (!response || response->results.size() != 1 || response->results[0].error) {
      fail_with("the edit was refused");
    }
    return response->seq;
  }

  // What has come on some lines; how many clients it brought to `seq`.
  std::size_t step(std::int64_t seq) {
    std::array<epoll_event, 256> events;
    const int count = ::epoll_wait(poll_, events.data(), events.size(), 10'000);
    if (count <= 0) fail_with("ten seconds without an answer");
    std::size_t arrived = 0;
    for (const epoll_event& event : std::span(events).first(static_cast<std::size_t>(count))) {
      Client& client = clients_[event.data.u64 / 2];
      if (event.data.u64 % 2 == 0) {
        client.events.receive();
        client.wanted = std::max(client.wanted, client.events.woken());
      } else {
        client.pulls.receive();
        auto body = client.pulls.answer();
        if (!body) continue;
        const bool was_before = client.reached < seq;
        client.take(std::move(*body));
        client.at = std::chrono::steady_clock::now();
        if (was_before && client.reached >= seq && &client != &clients_.front()) ++arrived;
      }
      if (!client.fetching && client.reached < client.wanted) client.fetch();
    }
    return arrived;
  }

  Place place_;
  int poll_;
  FixedClock clock_{wall_ms()};
  SeededRandom random_{static_cast<std::uint64_t>(wall_ms())};
  IdMaker ids_{clock_, random_};
  HlcClock hlc_;
  std::int64_t n_ = 0;
  std::vector<Client> clients_;
};

}  // namespace

int main(int count, char** words) {
  if (count != 5) fail_with("usage: crowd PORT COOKIE CLIENTS EDITS");
  Crowd crowd({std::atoi(words[1]), words[2]}, std::atoi(words[3]));
  std::vector<double> times;
  for (int i = 0; i < std::atoi(words[4]); ++i) crowd.edit(times);
  std::printf("[");
  for (std::size_t i = 0; i < times.size(); ++i) std::printf(i == 0 ? "%.2f" : ",%.2f", times[i]);
  std::printf("]\n");
}
