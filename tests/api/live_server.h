// A whole server on a free loopback port, in this process, and a client that speaks plain HTTP.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "server/app/server.h"
#include "server/auth/secrets.h"

namespace live {

using namespace acq;
using namespace acq::server;
using nlohmann::json;

struct Reply {
  int status = 0;
  std::string head;
  std::string body;
  json parsed() const { return json::parse(body, nullptr, false); }
  std::string code() const {
    const json value = parsed();
    return value.is_object() && value.contains("error") ? value["error"]["code"].get<std::string>()
                                                        : std::string();
  }
  // The value of a header as the server writes it, "" when absent.
  std::string header(const std::string& name) const {
    const std::size_t at = head.find("\r\n" + name + ": ");
    if (at == head.npos) return {};
    const std::size_t start = at + name.size() + 4;
    return head.substr(start, head.find("\r\n", start) - start);
  }
};

inline std::string send_raw(int port, std::string_view bytes) {
  const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  std::string all;
  if (::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0) {
    while (!bytes.empty()) {
      const auto sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) break;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    std::array<char, 16384> buffer;
    for (;;) {
      const auto got = ::recv(socket, buffer.data(), buffer.size(), 0);
      if (got <= 0) break;
      all.append(buffer.data(), static_cast<std::size_t>(got));
    }
  }
  ::close(socket);
  return all;
}

inline Reply parse_reply(const std::string& all) {
  Reply reply;
  const std::size_t end = all.find("\r\n\r\n");
  if (end == all.npos || all.size() < 12) return reply;
  reply.status = std::atoi(all.c_str() + 9);
  reply.head = all.substr(0, end + 2);
  reply.body = all.substr(end + 4);
  return reply;
}

struct TestClock final : Clock {
  TimeMs now_ms() override { return now.load(); }
  std::atomic<TimeMs> now{1'790'000'000'000};
};

// The data folder outlives the servers opened on it.
struct Folder {
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "acquaint-XXXXXX").string();
    path = ::mkdtemp(name.data());
  }
  ~Folder() { std::filesystem::remove_all(path); }
  std::string path;
};

class Live {
 public:
  explicit Live(const Folder& folder) : log_(clock, nullptr) {
    ServeOptions options;
    options.data = folder.path;
    options.version = "test";
    options.gate.port = 0;
    options.gate.workers = 4;
    auto opened = Server::open(std::move(options), [](std::string_view) { return std::string(); },
                               clock, random_, log_);
    REQUIRE(opened.has_value());
    server_ = std::move(*opened);
    thread_ = std::thread([this] { server_->run(); });
  }
  ~Live() {
    server_->stop();
    thread_.join();
  }

  Server& server() { return *server_; }
  std::string origin() const { return "http://127.0.0.1:" + std::to_string(server_->port()); }

  // One request on a connection of its own. Keeps the staff cookie.
  Reply ask(const std::string& method, const std::string& path, const std::string& body = {},
            std::vector<std::pair<std::string, std::string>> headers = {}) {
    std::string head = method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" +
                       std::to_string(server_->port()) + "\r\nConnection: close\r\n";
    bool typed = false;
    for (const auto& [name, value] : headers) {
      head += name + ": " + value + "\r\n";
      typed = typed || name == "Content-Type";
    }
    if (!cookie.empty()) head += "Cookie: " + cookie + "\r\n";
    if (own_pages && method != "GET") head += "Origin: " + origin() + "\r\nX-Acquaint: 1\r\n";
    if (!body.empty()) {
      if (!typed) head += "Content-Type: application/json\r\n";
      head += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    }
    Reply reply = parse_reply(send_raw(server_->port(), head + "\r\n" + body));
    const std::string set = reply.header("Set-Cookie");
    if (set.starts_with("acquaint_session")) cookie = set.substr(0, set.find(';'));
    return reply;
  }
  Reply post(const std::string& path, const json& body) { return ask("POST", path, body.dump()); }

  // Makes the organisation and its first administrator; afterwards she is signed in.
  Reply set_up() {
    const auto link = server_->setup_link();
    REQUIRE(link.has_value());
    return post("/v1/setup", {{"token", link->substr(link->find("token=") + 6)},
                              {"organisation", "Example & Co"},
                              {"name", "Ada"},
                              {"email", "Ada@Example.org"},
                              {"password", kPassword},
                              {"language", "en"},
                              {"currency", "EUR"}});
  }
  Reply sign_in(const std::string& email, const std::string& password) {
    return post("/v1/session", {{"email", email}, {"password", password}});
  }

  static constexpr const char* kPassword = "a quiet harbour";
  TestClock clock;
  std::string cookie;
  bool own_pages = true;  // whether writing requests carry our Origin and X-Acquaint

 private:
  SystemRandom random_;
  Log log_;
  std::unique_ptr<Server> server_;
  std::thread thread_;
};

inline std::string token_in(const std::string& link) {
  return link.substr(link.find('=', link.find('#')) + 1);
}
inline std::string token_in(const json& link) { return token_in(link.get<std::string>()); }

}  // namespace live
