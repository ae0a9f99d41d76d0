// Servers, networks and clocks that misbehave, and what a keeper of files makes of them.
#include <doctest/doctest.h>

#include "client/files/picture_cache.h"
#include "files_place.h"

using namespace acq;
using namespace acq::files;

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

TEST_CASE("file_keeper: without progress it waits longer; a clock that is set back adds nothing") {
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
    const bool own = next.request.path.find(other) != std::string::npos;
    next.done(own ? platform::HttpResponse{.status = 206,
                                           .headers = {{"content-range", "bytes 0-9/5"}},
                                           .body = "too much "}
                  : place.server.answer(next.request));
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
