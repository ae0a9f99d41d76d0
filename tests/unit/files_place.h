// A keeper of files between a headless machine and a made-up server.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "client/files/file_keeper.h"
#include "client/platform/headless.h"

namespace acq::files {

inline const std::string kPng = "\x89PNG\r\n\x1a\n and more";

// The server's side of docs/protocol.md, "Files".
struct FakeServer {
  std::map<std::string, std::string> stored, partial;
  std::vector<std::string> log;  // "PUT 0", "GET 524288"

  platform::HttpResponse answer(const platform::HttpRequest& request) {
    const std::string sha256 = request.path.substr(10, 64);
    if (request.path.ends_with("/received")) {
      log.push_back("ASK");
      return say(sha256);
    }
    return request.method == "PUT" ? put(sha256, request) : get(sha256, request);
  }
  platform::HttpResponse say(const std::string& sha256) {
    const bool complete = stored.contains(sha256);
    const std::size_t received = complete ? stored[sha256].size() : partial[sha256].size();
    return {.status = 200, .body = R"({"received":)" + std::to_string(received) +
                                   R"(,"complete":)" + (complete ? "true}" : "false}")};
  }
  platform::HttpResponse put(const std::string& sha256, const platform::HttpRequest& request) {
    const auto number = [&](const std::string& name) {
      return std::stoull(request.path.substr(request.path.find(name) + name.size()));
    };
    log.push_back("PUT " + std::to_string(number("offset=")));
    if (number("offset=") != partial[sha256].size()) return {.status = 409};
    partial[sha256] += request.body;
    if (partial[sha256].size() == number("size=")) stored[sha256] = partial[sha256];
    return say(sha256);
  }
  platform::HttpResponse get(const std::string& sha256, const platform::HttpRequest& request) {
    std::string range;
    for (const auto& [name, value] : request.headers) {
      if (name == "range") range = value;
    }
    REQUIRE(range.starts_with("bytes="));
    const std::size_t from = std::stoull(range.substr(6));
    const std::size_t to = std::stoull(range.substr(range.find('-') + 1));
    log.push_back("GET " + std::to_string(from));
    if (!stored.contains(sha256)) return {.status = 404};
    const std::string& bytes = stored[sha256];
    return {.status = 206,
            .headers = {{"content-range", "bytes " + std::to_string(from) + "-x/" +
                                              std::to_string(bytes.size())}},
            .body = bytes.substr(from, to - from + 1)};
  }
};

// A keeper between a headless machine and the fake server.
struct Place final : platform::App {
  explicit Place(std::string path = ":memory:") {
    auto opened = FileKeeper::open(headless.host(), {.path = std::move(path)});
    REQUIRE(opened);
    keeper = std::move(*opened);
  }
  ~Place() override { keeper->stop(); }

  void frame() override {
    if (draw) draw();
    keeper->run();
  }
  bool work(int) override { return false; }
  void on_route(std::string_view) override {}
  void on_net(bool online) override {
    headless.set_online(online);
    keeper->on_net(online);
  }
  void on_visible(bool) override {}
  void on_locale() override {}
  void on_file(platform::PickedFile) override {}
  void on_update_ready() override {}
  void close() override {}

  // Answers at most `most` requests, one after another.
  void run(int most = 100) {
    auto& sent = headless.log().sent;
    for (int i = 0; i <= most; ++i) {
      headless.settle(*this, 30);
      if (sent.empty() || i == most) return;
      const auto asked = std::move(sent.front());
      sent.erase(sent.begin());
      asked.done(server.answer(asked.request));
    }
  }
  // Answers the open request with no answer, or a refusal.
  void fail_open_request(int status, std::string body = {}) {
    auto& sent = headless.log().sent;
    REQUIRE(sent.size() == 1);
    const auto asked = std::move(sent.front());
    sent.clear();
    asked.done({.status = status, .body = std::move(body)});
  }
  Result<TakenFile> take(const std::string& name, const std::string& bytes) {
    const int ticket = keeper->take(headless.add_file(name, bytes));
    for (int i = 0; i < 400 && keeper->taking(); ++i) headless.frame(*this);
    auto taken = keeper->taken(ticket);
    REQUIRE(taken);
    CHECK_FALSE(keeper->taken(ticket));
    return std::move(*taken);
  }

  std::function<void()> draw;
  platform::Headless headless;
  FakeServer server;
  std::unique_ptr<FileKeeper> keeper;
};

inline std::string large() {
  std::string bytes = "%PDF-";
  while (bytes.size() < 1'400'000) bytes += std::to_string(bytes.size()) + " ";
  return bytes;
}

}  // namespace acq::files
