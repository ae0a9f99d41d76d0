#include <doctest/doctest.h>

#include <filesystem>

#include "base/utf8.h"
#include "files_place.h"

using namespace acq;
using namespace acq::files;

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
