#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <map>

#include "base/utf8.h"
#include "client/files/file_keeper.h"
#include "client/files/picture_cache.h"
#include "client/platform/headless.h"

using namespace acq;
using namespace acq::files;

namespace {

const std::string kPng = "\x89PNG\r\n\x1a\n and more";

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

std::string large() {
  std::string bytes = "%PDF-";
  while (bytes.size() < 1'400'000) bytes += std::to_string(bytes.size()) + " ";
  return bytes;
}

}  // namespace

TEST_CASE("file_keeper: a file is named by its content and typed by its beginning") {
  Place place;
  const auto text = place.take("notes.exe", "only words");
  REQUIRE(text);
  CHECK(text->mime == "text/plain; charset=utf-8");
  CHECK(text->sha256 == sha256_hex("only words"));
  CHECK(text->size == 10);
  CHECK(text->preview.empty());
  CHECK(place.keeper->state(text->sha256).here);
  CHECK(place.keeper->state(text->sha256).to_send);
}

TEST_CASE("file_keeper: a name is made fit for a record and keeps its ending") {
  Place place;
  std::string long_name;
  for (int i = 0; i < 300; ++i) long_name += "ä";
  const auto cut = place.take(long_name + ".pdf", "%PDF-1");
  REQUIRE(cut);
  CHECK(utf8_length(cut->name) == 200);
  CHECK(cut->name.ends_with("ä.pdf"));
  CHECK(place.take(" a\nb\tc.txt ", "words")->name == "a b c.txt");
  CHECK(place.take("\n", "words")->name == "file");
}

TEST_CASE("file_keeper: a picture comes with a small one; damaged, it comes without") {
  Place place;
  const auto picture = place.take("a.png", kPng);
  REQUIRE(picture);
  CHECK(picture->mime == "image/png");
  CHECK(place.keeper->bytes(picture->preview) ==
        "\xff\xd8\xff" "320 of " + std::to_string(kPng.size()));
  CHECK(place.keeper->waiting() == 1);  // a preview is no file of its own
  const auto damaged = place.take("b.jpg", "\xff\xd8\xff damaged");
  REQUIRE(damaged);
  CHECK(damaged->preview.empty());
}

TEST_CASE("file_keeper: what cannot be kept is refused and leaves nothing") {
  Place place;
  CHECK(place.take("empty", "").error().code == "file_empty");
  CHECK(place.take("program", std::string("\x7f" "ELF\0", 5)).error().code == "type_not_allowed");
  platform::PickedFile huge = place.headless.add_file("huge", "x");
  huge.size_bytes = std::int64_t{1} << 40;
  const int ticket = place.keeper->take(huge);
  CHECK(place.keeper->taken(ticket)->error().code == "file_too_large");
  platform::PickedFile shrunk = place.headless.add_file("shrunk", "words");
  shrunk.size_bytes = 50;
  const int other = place.keeper->take(shrunk);
  place.headless.settle(place, 10);
  CHECK(place.keeper->taken(other)->error().code == "file_read");
  CHECK(place.keeper->kept_bytes() == 0);
}

TEST_CASE("file_keeper: a file goes up in pieces and is then known to be there") {
  Place place;
  const std::string bytes = large();
  const auto file = place.take("plan.pdf", bytes);
  REQUIRE(file);
  place.run();
  CHECK(place.server.log == std::vector<std::string>{"ASK", "PUT 0", "PUT 524288", "PUT 1048576"});
  CHECK(place.server.stored[file->sha256] == bytes);
  CHECK(place.keeper->unsent() == 0);
  CHECK_FALSE(place.keeper->state(file->sha256).to_send);
}

TEST_CASE("file_keeper: an upload that was cut goes on where the server stands") {
  Place place;
  const std::string bytes = large();
  const auto file = place.take("plan.pdf", bytes);
  REQUIRE(file);
  place.run(2);
  place.fail_open_request(0);
  CHECK(place.keeper->state(file->sha256).to_send);
  place.on_net(false);
  place.run();
  CHECK(place.server.log.size() == 2);  // nothing is asked for without a network
  place.on_net(true);
  place.run();
  CHECK(place.server.log == std::vector<std::string>{"ASK", "PUT 0", "ASK", "PUT 524288",
                                                     "PUT 1048576"});
  CHECK(place.server.stored[file->sha256] == bytes);
}

TEST_CASE("file_keeper: a piece that the server has already is asked about, not sent for ever") {
  Place place;
  const auto file = place.take("plan.pdf", large());
  REQUIRE(file);
  place.run(2);
  place.server.partial[file->sha256] += large().substr(524'288, 524'288);  // its answer was lost
  place.run();
  CHECK(place.server.log == std::vector<std::string>{"ASK", "PUT 0", "PUT 524288", "ASK",
                                                     "PUT 1048576"});
  CHECK(place.keeper->unsent() == 0);
}

TEST_CASE("file_keeper: a file that the server refuses is named so and not sent again") {
  Place place;
  const auto file = place.take("words.txt", "words");
  REQUIRE(file);
  place.run(1);
  place.fail_open_request(403, R"({"error":{"code":"not_allowed"}})");
  CHECK(place.keeper->state(file->sha256).refused == "not_allowed");
  CHECK(place.keeper->state(file->sha256).here);
  CHECK(place.keeper->waiting() == 0);
  CHECK(place.keeper->unsent() == 1);  // nobody else has it
  place.run();
  CHECK(place.server.log.size() == 1);
}

TEST_CASE("file_keeper: what records name comes in pieces, the newest first, as room allows") {
  Place place;
  const std::string bytes = large();
  const std::string newest = sha256_hex(bytes), small = sha256_hex("small"),
                    older = sha256_hex("older");
  place.server.stored = {{newest, bytes}, {small, "small"}, {older, "older"}};
  place.keeper->keep({{newest, small, 1'400'000}, {older, "", 2'000'000}}, 2'000'000);
  place.run();
  CHECK(place.server.log == std::vector<std::string>{"GET 0", "GET 0", "GET 524288",
                                                     "GET 1048576"});
  CHECK(place.keeper->bytes(newest) == bytes);
  CHECK(place.keeper->bytes(small) == "small");
  CHECK_FALSE(place.keeper->state(older).here);
  place.keeper->keep({{older, "", 2'000'000}, {newest, small, 1'400'000}}, 2'000'000);
  place.run();
  CHECK(place.keeper->state(older).here);
  CHECK_FALSE(place.keeper->state(newest).here);
}

TEST_CASE("file_keeper: a download that was cut goes on after a restart; a wrong one is dropped") {
  const std::string path = (std::filesystem::temp_directory_path() /
                            ("acq-keeper-" + std::to_string(::getpid()) + ".db")).string();
  const std::string bytes = large(), name = sha256_hex(bytes);
  {
    Place place(path);
    place.server.stored = {{name, bytes}};
    place.keeper->keep({{name, "", 1'400'000}}, 9'000'000);
    place.run(1);
    CHECK(place.server.log == std::vector<std::string>{"GET 0"});
  }
  Place place(path);
  place.server.stored = {{name, bytes}};
  place.keeper->keep({{name, "", 1'400'000}}, 9'000'000);
  place.run();
  CHECK(place.server.log == std::vector<std::string>{"GET 524288", "GET 1048576"});
  CHECK(place.keeper->bytes(name) == bytes);
  const std::string other = sha256_hex("what was meant");
  place.server.stored[other] = "something else";
  place.keeper->keep({{other, "", 14}}, 9'000'000);
  place.run();
  CHECK_FALSE(place.keeper->state(other).here);
  CHECK(place.keeper->state(other).missing);
  for (const char* more : {"", "-wal", "-shm"}) std::filesystem::remove(path + more);
}

TEST_CASE("file_keeper: what the server does not have yet is asked for again later") {
  Place place;
  const std::string name = sha256_hex("late");
  place.keeper->keep({{name, "", 4}}, 1000);
  place.run();
  CHECK(place.server.log == std::vector<std::string>{"GET 0"});
  CHECK(place.keeper->state(name).missing);
  place.server.stored[name] = "late";
  place.headless.clock().now += 1000;
  place.run();
  CHECK(place.server.log.size() == 1);
  place.headless.clock().now += 1500;
  place.run();
  CHECK(place.keeper->bytes(name) == "late");
}

TEST_CASE("file_keeper: saving fetches first, and says so when it cannot") {
  Place place;
  const std::string name = sha256_hex("words");
  place.server.stored[name] = "words";
  place.keeper->save(name, "a.txt", "text/plain");
  CHECK(place.headless.log().saved.empty());
  place.run();
  REQUIRE(place.headless.log().saved.size() == 1);
  CHECK(place.headless.log().saved[0].bytes == "words");
  const std::string nowhere = sha256_hex("nowhere");
  place.keeper->save(nowhere, "b.txt", "text/plain");
  place.run();
  CHECK(place.keeper->problem()->code == "file_not_there");
  CHECK_FALSE(place.keeper->problem());
  place.on_net(false);
  place.keeper->save(nowhere, "b.txt", "text/plain");
  CHECK(place.keeper->problem()->code == "file_not_here");
}

TEST_CASE("file_keeper: an answer that may be another tomorrow refuses nothing for good") {
  for (const int status : {401, 404, 408, 413, 429, 503, 507}) {
    CAPTURE(status);
    Place place;
    const auto file = place.take("words.txt", "words");
    REQUIRE(file);
    place.run(1);
    place.fail_open_request(status, "<html>not ours</html>");
    CHECK(place.keeper->state(file->sha256).refused.empty());
    CHECK(place.keeper->waiting() == 1);
    place.headless.clock().now += 3000;
    place.run();
    CHECK(place.server.stored[file->sha256] == "words");
  }
}

TEST_CASE("file_keeper: bytes that are damaged twice are not sent for ever") {
  Place place;
  const auto file = place.take("words.txt", "words");
  REQUIRE(file);
  const std::string damaged = R"({"error":{"code":"file_damaged"}})";
  place.run(1);
  place.fail_open_request(422, damaged);
  place.run(1);
  place.fail_open_request(422, damaged);
  CHECK(place.keeper->state(file->sha256).refused == "file_damaged");
}

TEST_CASE("file_keeper: without progress it waits longer each time, and not for a day when the clock "
          "is set back") {
  Place place;
  REQUIRE(place.take("words.txt", "words"));
  place.headless.settle(place, 10);
  for (const TimeMs wait : {1000, 2000, 4000, 8000}) {
    CAPTURE(wait);
    place.fail_open_request(200, "<html>a captive portal</html>");
    for (int i = 0; i < 4 && !place.headless.log().sent.empty(); ++i) {
      place.fail_open_request(200, "<html>a captive portal</html>");
      place.headless.settle(place, 10);
    }
    place.headless.clock().now += wait / 2;
    place.headless.settle(place, 10);
    CHECK(place.headless.log().sent.empty());
    place.headless.clock().now += 2 * wait;
    place.headless.settle(place, 10);
    REQUIRE(place.headless.log().sent.size() == 1);
  }
  place.fail_open_request(503);
  place.headless.clock().now -= 86'400'000;
  place.headless.settle(place, 10);
  CHECK(place.headless.log().sent.size() == 1);
}

TEST_CASE("file_keeper: a file that cannot go up holds back no other") {
  Place place;
  const auto stuck = place.take("stuck.txt", "stuck"), other = place.take("other.txt", "other");
  REQUIRE(stuck);
  REQUIRE(other);
  place.run(1);
  place.fail_open_request(507);
  place.headless.clock().now += 1500;
  place.run();
  CHECK(place.server.stored.contains(other->sha256));
  CHECK_FALSE(place.server.stored.contains(stuck->sha256));
  place.headless.clock().now += 60'000;
  place.run();
  CHECK(place.server.stored.contains(stuck->sha256));
}

TEST_CASE("file_keeper: what the user asks for goes before what is under way") {
  Place place;
  const auto film = place.take("film.pdf", large());
  REQUIRE(film);
  const std::string name = sha256_hex("asked for");
  place.server.stored[name] = "asked for";
  place.run(2);
  place.keeper->save(name, "a.txt", "text/plain");
  place.run();
  CHECK(place.server.log == std::vector<std::string>{"ASK", "PUT 0", "PUT 524288", "GET 0", "ASK",
                                                     "PUT 1048576"});
  CHECK(place.headless.log().saved.size() == 1);
  CHECK(place.server.stored[film->sha256] == large());
}

TEST_CASE("file_keeper: an answer that does not fit what was asked spoils nothing") {
  Place place;
  const std::string bytes = large(), name = sha256_hex(bytes);
  place.server.stored[name] = bytes;
  place.keeper->keep({{name, "", 1'400'000}}, 9'000'000);
  place.run(1);
  // The user gives the same file while a piece of it is on its way.
  auto& sent = place.headless.log().sent;
  REQUIRE(sent.size() == 1);
  const auto asked = std::move(sent.front());
  sent.clear();
  REQUIRE(place.take("same.pdf", bytes));
  asked.done(place.server.answer(asked.request));
  CHECK(place.keeper->bytes(name) == bytes);
  // More than there is.
  const std::string other = sha256_hex("short");
  place.keeper->keep({{other, "", 5}, {name, "", 1'400'000}}, 9'000'000);
  place.run(0);
  for (int i = 0; i < 3 && !sent.empty(); ++i) {
    const auto next = std::move(sent.front());
    sent.clear();
    if (next.request.path.find(other) == std::string::npos) next.done(place.server.answer(next.request));
    else next.done({.status = 206, .headers = {{"content-range", "bytes 0-9/5"}}, .body = "too much "});
    place.run(0);
  }
  CHECK_FALSE(place.keeper->state(other).here);
  CHECK(place.keeper->problem()->code == "bad_answer");
}

TEST_CASE("pictures: one whose bytes are nowhere is asked for once, however often it is drawn") {
  Place place;
  PictureCache pictures(place.headless.host(), *place.keeper);
  const std::string missing = sha256_hex("nowhere"), photo = sha256_hex(kPng),
                    broken = sha256_hex("\xff\xd8\xff broken");
  place.server.stored = {{photo, kPng}, {broken, "\xff\xd8\xff broken"}};
  place.draw = [&] {
    for (const std::string& name : {missing, photo, broken}) (void)pictures.find(name, 64);
  };
  for (int i = 0; i < 60; ++i) place.run(1);
  CHECK(std::ranges::count(place.server.log, "GET 0") == 3);
  CHECK(pictures.find(photo, 64));
  CHECK_FALSE(pictures.unreadable(photo, 64));
  CHECK(pictures.unreadable(broken, 64));
  CHECK_FALSE(pictures.find(missing, 64));
  place.headless.clock().now += 5000;
  place.server.stored[missing] = kPng;
  for (int i = 0; i < 10; ++i) place.run(1);
  CHECK(std::ranges::count(place.server.log, "GET 0") == 4);
  pictures.stop();
  CHECK_FALSE(pictures.find(photo, 64));
}

TEST_CASE("file_keeper: a restored server gets back what it has lost, and nothing twice") {
  Place place;
  const auto lost = place.take("lost.txt", "lost"), kept = place.take("kept.txt", "kept");
  REQUIRE(lost);
  REQUIRE(kept);
  place.keeper->keep({{lost->sha256, "", 4}, {kept->sha256, "", 4}}, 1000);
  place.run();
  CHECK(place.keeper->unsent() == 0);
  place.server.stored.erase(lost->sha256);
  place.server.partial.clear();
  place.server.log.clear();
  place.keeper->server_restored();
  place.run();
  CHECK(place.server.log == std::vector<std::string>{"ASK", "PUT 0", "ASK"});
  CHECK(place.server.stored[lost->sha256] == "lost");
  CHECK(place.keeper->unsent() == 0);
}

TEST_CASE("file_keeper: stopped, it hears no answer") {
  Place place;
  const auto file = place.take("words.txt", "words");
  REQUIRE(file);
  place.headless.settle(place, 5);
  auto& sent = place.headless.log().sent;
  REQUIRE(sent.size() == 1);
  const auto done = sent.front().done;
  place.keeper->stop();
  done({.status = 200, .body = "{}"});
  place.keeper->run();
  place.keeper->on_net(true);
  CHECK(sent.empty());
}
