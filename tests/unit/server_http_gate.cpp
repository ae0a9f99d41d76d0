// The gate as clients meet it: raw bytes over loopback.
#include <arpa/inet.h>
#include <malloc.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <doctest/doctest.h>

#include <array>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

#include "server/http/gate.h"
#ifdef __SANITIZE_ADDRESS__
extern "C" std::size_t __sanitizer_get_current_allocated_bytes();
#endif

namespace {

using namespace acq;
using namespace acq::http;

// A client that writes and reads plain bytes.
class Wire {
 public:
  explicit Wire(int port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    connected_ = ::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
  }
  Wire(Wire&& other) noexcept
      : socket_(std::exchange(other.socket_, -1)), connected_(other.connected_) {}
  ~Wire() {
    if (socket_ >= 0) ::close(socket_);
  }

  bool connected() const { return connected_; }
  bool send(std::string_view bytes) {
    return ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL) ==
           static_cast<ssize_t>(bytes.size());
  }
  // Reads until `end` was seen, the server closed, or five seconds passed.
  std::string read_until(std::string_view end) {
    std::array<char, 4096> buffer;
    while (received_.find(end) == received_.npos) {
      pollfd wait{socket_, POLLIN, 0};
      if (::poll(&wait, 1, 5000) <= 0) break;
      const auto got = ::recv(socket_, buffer.data(), buffer.size(), 0);
      if (got <= 0) {
        closed_ = true;
        break;
      }
      received_.append(buffer.data(), static_cast<std::size_t>(got));
    }
    return received_;
  }
  std::string read_to_close() { return read_until(std::string_view("\0never\0", 7)); }
  bool closed() const { return closed_; }
  void forget() { std::string().swap(received_); }

 private:
  int socket_ = -1;
  bool connected_ = false;
  bool closed_ = false;
  std::string received_;
};

// A gate with a few routes, serving until it goes out of scope.
class Served {
 public:
  explicit Served(GateOptions options = {}) {
    router_.add({"GET", "/hello", [](const Request&) { return json_response(200, "\"hi\""); }});
    router_.add({"POST", "/echo",
                 [](const Request& request) { return json_response(200, request.body); }, 1000});
    router_.add({"GET", "/big", [](const Request&) {
                   return json_response(200, std::string(8 << 20, 'x'));
                 }});
    router_.add({"GET", "/events", [](const Request&) {
                   Response response;
                   response.stream = StreamTag{"news", "anna"};
                   return response;
                 }});
    router_.add({"GET", "/show", [](const Request& request) {
                   return json_response(200, std::string(request.header("x-show")));
                 }});
    options.port = 0;
    auto opened = Gate::open(options, router_, nullptr);
    REQUIRE(opened.has_value());
    gate_ = std::move(*opened);
    thread_ = std::thread([this] { gate_->run(); });
  }
  ~Served() { stop(); }
  void stop() {
    if (!thread_.joinable()) return;
    gate_->stop();
    thread_.join();
  }

  Gate& gate() { return *gate_; }
  Wire wire() { return Wire(gate_->port()); }
  // Sends one request and returns everything until the server closes.
  std::string ask(std::string_view bytes) {
    Wire client = wire();
    client.send(bytes);
    return client.read_to_close();
  }

 private:
  Router router_;
  std::unique_ptr<Gate> gate_;
  std::thread thread_;
};

std::size_t live_bytes() {
#ifdef __SANITIZE_ADDRESS__
  return __sanitizer_get_current_allocated_bytes();
#else
  return ::mallinfo2().uordblks + ::mallinfo2().hblkhd;
#endif
}

std::string get(std::string_view path) {
  return "GET " + std::string(path) + " HTTP/1.1\r\nHost: a\r\n\r\n";
}

bool starts(const std::string& text, std::string_view with) { return text.starts_with(with); }

}  // namespace

TEST_CASE("gate: one connection carries several requests") {
  Served served;
  Wire client = served.wire();
  for (int i = 0; i < 3; ++i) {
    client.forget();
    REQUIRE(client.send(get("/hello")));
    const std::string reply = client.read_until("\"hi\"");
    CHECK(starts(reply, "HTTP/1.1 200 OK\r\n"));
    CHECK(reply.find("Content-Length: 4\r\n") != reply.npos);
    CHECK(reply.find("Content-Type: application/json\r\n") != reply.npos);
    CHECK(reply.find("Content-Type", reply.find("Content-Type") + 1) == reply.npos);
  }
  CHECK_FALSE(client.closed());
}

TEST_CASE("gate: requests sent ahead are answered in order") {
  Served served;
  Wire client = served.wire();
  client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\none" +
              get("/hello") +
              "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\ntwo");
  const std::string all = client.read_until("two");
  const auto one = all.find("one");
  const auto hi = all.find("\"hi\"");
  REQUIRE(one != all.npos);
  REQUIRE(hi != all.npos);
  CHECK(one < hi);
  CHECK(hi < all.find("two"));
}

TEST_CASE("gate: a request may arrive byte by byte") {
  Served served;
  Wire client = served.wire();
  const std::string request = "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello";
  for (const char c : request) REQUIRE(client.send(std::string_view(&c, 1)));
  CHECK(client.read_until("hello").find("hello") != std::string::npos);
}

TEST_CASE("gate: what is refused closes the connection, and what follows is never run") {
  Served served;
  struct Row {
    std::string_view what;
    std::string head;
    int status;
    std::string_view code;
  };
  const std::string post = "POST /echo HTTP/1.1\r\nHost: a\r\n";
  const std::vector<Row> rows = {
      {"chunked", post + "Transfer-Encoding: chunked\r\n\r\n", 411, "length_required"},
      {"chunked and length", post + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n", 411,
       "length_required"},
      {"two lengths", post + "Content-Length: 3\r\nContent-Length: 4\r\n\r\n", 400,
       "repeated_header"},
      {"equal lengths", post + "Content-Length: 3\r\nContent-Length: 3\r\n\r\n", 400,
       "repeated_header"},
      {"length list", post + "Content-Length: 3, 3\r\n\r\n", 400, "bad_content_length"},
      {"negative length", post + "Content-Length: -2\r\n\r\n", 400, "bad_content_length"},
      {"hex length", post + "Content-Length: 0x3\r\n\r\n", 400, "bad_content_length"},
      {"huge length", post + "Content-Length: 99999999999999999999\r\n\r\n", 400,
       "bad_content_length"},
      {"too long a body", post + "Content-Length: 1001\r\n\r\n", 413, "body_too_large"},
      {"bare line feed", "GET /hello HTTP/1.1\nHost: a\n\n", 400, "bare_line_feed"},
      {"bare return", "GET /hello HTTP/1.1\r\nHost: a\rX: b\r\n\r\n", 400, "bare_line_feed"},
      {"folded", "GET /hello HTTP/1.1\r\nHost: a\r\nX: b\r\n c\r\n\r\n", 400, "folded_header"},
      {"space before colon", post + "Content-Length : 3\r\n\r\n", 400, "bad_header"},
      {"escaped line break", "GET /show HTTP/1.1\r\nHost: a\r\nX-Show: a%0D%0ab\r\n\r\n", 400,
       "escaped_control"},
      {"escaped NUL", "GET /show HTTP/1.1\r\nHost: a\r\nX-Show: a%00\r\n\r\n", 400,
       "escaped_control"},
      {"NUL", std::string("GET /hello HTTP/1.1\r\nHost: a\r\nX: \0\r\n\r\n", 39), 400,
       "bad_header"},
      {"no host", "GET /hello HTTP/1.1\r\n\r\n", 400, "host_missing"},
      {"two hosts", "GET /hello HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400, "repeated_header"},
      {"absolute target", "GET http://b/hello HTTP/1.1\r\nHost: a\r\n\r\n", 400, "bad_target"},
      {"version", "GET /hello HTTP/2.0\r\nHost: a\r\n\r\n", 505, "version_not_supported"},
      {"method", "BREW /hello HTTP/1.1\r\nHost: a\r\n\r\n", 501, "method_not_allowed"},
      {"compressed body", post + "Content-Encoding: gzip\r\nContent-Length: 3\r\n\r\n", 415,
       "encoding_not_supported"},
      {"expectation", post + "Expect: tea\r\n\r\n", 417, "expectation_failed"},
      {"long target", "GET /" + std::string(8001, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n", 414,
       "target_too_long"},
      {"long head", "GET /hello HTTP/1.1\r\nHost: a\r\nX: " + std::string(17000, 'a'), 431,
       "head_too_large"},
      {"garbage", "\x16\x03\x01\x02\r\n\r\n", 400, "bad_request_line"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    // The body of a refused request must not become the next request.
    const std::string reply = served.ask(row.head + get("/hello"));
    CHECK(starts(reply, "HTTP/1.1 " + std::to_string(row.status) + " "));
    CHECK(reply.find("\"code\":\"" + std::string(row.code) + "\"") != reply.npos);
    CHECK(reply.find("\"hi\"") == reply.npos);
  }
}

TEST_CASE("gate: a hundred and one headers are refused") {
  Served served;
  std::string head = "GET /hello HTTP/1.1\r\nHost: a\r\n";
  for (int i = 0; i < 100; ++i) head += "X-" + std::to_string(i) + ": 1\r\n";
  const std::string reply = served.ask(head + "\r\n" + get("/hello"));
  CHECK(starts(reply, "HTTP/1.1 431 "));
  CHECK(reply.find("\"hi\"") == reply.npos);
}

TEST_CASE("gate: header values reach the handler as they were sent") {
  Served served;
  const std::string reply = served.ask(
      "GET /show HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX-Show: a%41%20b\r\n\r\n");
  CHECK(reply.ends_with("\r\n\r\na%41%20b"));
}

TEST_CASE("gate: a body nobody takes is not read and not run") {
  Served served;
  const std::string reply = served.ask("POST /nowhere HTTP/1.1\r\nHost: a\r\nContent-Length: " +
                                       std::to_string(get("/hello").size()) + "\r\n\r\n" +
                                       get("/hello"));
  CHECK(starts(reply, "HTTP/1.1 404 "));
  CHECK(reply.find("\"hi\"") == reply.npos);
}

TEST_CASE("gate: a wrong method names the right ones") {
  Served served;
  const std::string reply = served.ask("DELETE /hello HTTP/1.1\r\nHost: a\r\n\r\n");
  CHECK(starts(reply, "HTTP/1.1 405 "));
  CHECK(reply.find("Allow: GET\r\n") != reply.npos);
}

TEST_CASE("gate: HEAD says how long the body would be and sends none") {
  Served served;
  Wire client = served.wire();
  client.send("HEAD /hello HTTP/1.1\r\nHost: a\r\n\r\n" + get("/hello"));
  const std::string all = client.read_until("\"hi\"");
  CHECK(all.find("Content-Length: 4\r\n") != all.npos);
  CHECK(all.find("HTTP/1.1 200", 10) == all.find("\r\n\r\n") + 4);
}

TEST_CASE("gate: HTTP/1.0 is answered and closed") {
  Served served;
  const std::string reply = served.ask("GET /hello HTTP/1.0\r\n\r\n");
  CHECK(reply.ends_with("\"hi\""));
}

TEST_CASE("gate: a large reply arrives whole although the client reads slowly") {
  Served served;
  Wire client = served.wire();
  client.send("GET /big HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
  CHECK(client.read_to_close().size() > (8u << 20));
}

TEST_CASE("gate: 100-continue is answered before the body is sent") {
  Served served;
  Wire client = served.wire();
  client.send(
      "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n");
  CHECK(client.read_until("\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n");
  client.send("body");
  CHECK(client.read_until("body").find("HTTP/1.1 200 OK") != std::string::npos);
}

TEST_CASE("gate: slow heads and slow bodies are ended, and never hold a worker") {
  GateOptions options;
  options.workers = 2;
  options.head_ms_max = 300;
  options.body_ms_max = 300;
  Served served(options);
  std::vector<Wire> slow;
  for (int i = 0; i < 50; ++i) {
    slow.push_back(served.wire());
    slow.back().send(i % 2 == 0 ? "GET /hello HTTP/1.1\r\nHost: a\r\nX-"
                                : "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nx");
  }
  Wire client = served.wire();
  client.send(get("/hello"));
  CHECK(client.read_until("\"hi\"").ends_with("\"hi\""));
  for (Wire& one : slow) {
    const std::string reply = one.read_to_close();
    CHECK(starts(reply, "HTTP/1.1 408 "));
    CHECK(one.closed());
  }
}

TEST_CASE("gate: a thousand idle connections leave the server quick") {
  Served served;
  std::vector<Wire> idle;
  for (int i = 0; i < 1000; ++i) {
    idle.push_back(served.wire());
    REQUIRE(idle.back().connected());
  }
  Wire client = served.wire();
  client.send(get("/hello"));
  CHECK(client.read_until("\"hi\"").ends_with("\"hi\""));
  idle.front().send(get("/hello"));
  CHECK(idle.front().read_until("\"hi\"").ends_with("\"hi\""));
}

// Found by the bench: a thousand devices held their first sync's pages in the server's memory.
TEST_CASE("gate: an idle connection does not hold the memory of what it was sent") {
  Served served;
  std::vector<Wire> clients;
  const std::size_t before = live_bytes();
  for (int i = 0; i < 8; ++i) {
    REQUIRE(clients.emplace_back(served.wire()).send(get("/big") + get("/hello")));
    clients.back().read_until("\"hi\"");
    clients.back().forget();
  }
  CHECK(live_bytes() < before + (20u << 20));  // of eight times eight megabytes
}

TEST_CASE("gate: beyond its number of connections the gate closes new ones at once") {
  GateOptions options;
  options.connections_max = 3;
  Served served(options);
  std::vector<Wire> held;
  for (int i = 0; i < 3; ++i) {
    held.push_back(served.wire());
    held.back().send(get("/hello"));
    held.back().read_until("\"hi\"");
  }
  Wire extra = served.wire();
  extra.read_to_close();
  CHECK(extra.closed());
}

TEST_CASE("events: every stream of a topic gets the news, and the latest when it starts") {
  Served served;
  Wire early = served.wire();
  early.send(get("/events"));
  early.read_until("retry: 2000\n\n");
  served.gate().events().publish("news", "{\"seq\":7}");
  CHECK(early.read_until("7}\n\n").ends_with("data: {\"seq\":7}\n\n"));
  Wire late = served.wire();
  late.send(get("/events"));
  CHECK(late.read_until("7}\n\n").ends_with("data: {\"seq\":7}\n\n"));
  CHECK(served.gate().events().count() == 2);
}

TEST_CASE("events: the streams of an owner end when they are told to") {
  Served served;
  Wire client = served.wire();
  client.send(get("/events"));
  client.read_until("retry: 2000\n\n");
  served.gate().events().close_owner("somebody else");
  served.gate().events().publish("news", "1");
  client.read_until("data: 1");
  CHECK_FALSE(client.closed());
  served.gate().events().close_owner("anna");
  client.read_to_close();
  CHECK(client.closed());
}

TEST_CASE("gate: stopping finishes what is under way and ends what is idle") {
  GateOptions options;
  Served served(options);
  Wire idle = served.wire();
  idle.send(get("/hello"));
  idle.read_until("\"hi\"");
  Wire busy = served.wire();
  busy.send("GET /big HTTP/1.1\r\nHost: a\r\n\r\n");
  busy.read_until("Content-Length");
  std::thread stopping([&] { served.stop(); });
  CHECK(busy.read_to_close().size() > (8u << 20));
  idle.read_to_close();
  CHECK(idle.closed());
  stopping.join();
}
