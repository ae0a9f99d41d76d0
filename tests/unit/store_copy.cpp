#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "store/copy.h"

using namespace acq;

namespace {

Database filled(int rows) {
  auto db = Database::open({.path = ":memory:"});
  REQUIRE(db);
  REQUIRE(db->run("CREATE TABLE note(id INTEGER PRIMARY KEY, words TEXT);"
                  "CREATE INDEX by_words ON note(words) WHERE words IS NOT NULL;"
                  "CREATE TABLE fact(key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;"
                  "INSERT INTO fact VALUES('a', 'b');"));
  auto add = db->prepare("INSERT INTO note(words) VALUES(?1)");
  REQUIRE(add);
  for (int i = 0; i < rows; ++i) {
    add->bind(1, std::string(static_cast<std::size_t>(20 + i * 37 % 20000), 'x'));
    REQUIRE(add->run());
  }
  return std::move(*db);
}

}  // namespace

TEST_CASE("walk: a healthy database is read to its end in slices") {
  Database db = filled(100);
  auto walk = DatabaseWalk::begin(db);
  REQUIRE(walk);
  int slices = 0;
  for (;; ++slices) {
    const auto more = walk->step(10);
    REQUIRE(more);
    if (!*more) break;
  }
  CHECK(slices >= 10);
}

#ifndef __EMSCRIPTEN__  // there are no files under node
namespace {

std::int64_t rows_of(const OpenOptions& options, std::string_view words) {
  auto db = Database::open(options);
  REQUIRE(db);
  auto count = db->prepare("SELECT count(*) FROM note WHERE words=?1");
  REQUIRE(count);
  REQUIRE(count->bind(1, words).step());
  return count->integer(0);
}

}  // namespace

TEST_CASE("copy: what is written while it goes on is in it, and nothing of it before its end") {
  const auto folder = std::filesystem::temp_directory_path();
  const OpenOptions options{.path = (folder / "acquaint_copy_test.db").string()};
  REQUIRE(remove_database(options));
  {
    auto old = Database::open(options);
    REQUIRE(old);
    REQUIRE(old->run("CREATE TABLE note(words TEXT); INSERT INTO note VALUES('old')"));
  }
  Database db = filled(200);
  {
    auto given_up = DatabaseCopy::begin(db, options);
    REQUIRE(given_up);
    const auto more = given_up->step(3);
    REQUIRE(more);
    CHECK(*more);
  }
  CHECK(rows_of(options, "old") == 1);
  {
    auto copy = DatabaseCopy::begin(db, options);
    REQUIRE(copy);
    REQUIRE(copy->step(3));
    REQUIRE(db.run("INSERT INTO note(words) VALUES('late')"));
    for (auto more = copy->step(3);; more = copy->step(3)) {
      REQUIRE(more);
      if (!*more) break;
    }
  }
  CHECK(rows_of(options, "late") == 1);
  CHECK(rows_of(options, "old") == 0);
  REQUIRE(remove_database(options));
}

TEST_CASE("walk: a page that is no page any more is found; a removed database begins anew") {
  const auto folder = std::filesystem::temp_directory_path();
  const OpenOptions options{.path = (folder / "acquaint_walk_test.db").string()};
  REQUIRE(remove_database(options));
  {
    Database memory = filled(100);
    auto copy = DatabaseCopy::begin(memory, options);
    REQUIRE(copy);
    REQUIRE(copy->step(-1));
  }
  {
    std::fstream file(options.path, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(8192 * 20);
    file << std::string(8192 * 10, '\x7f');
  }
  {
    auto db = Database::open(options);
    REQUIRE(db);
    auto walk = DatabaseWalk::begin(*db);
    REQUIRE(walk);
    std::string code;
    for (;;) {
      const auto more = walk->step(10);
      if (!more) code = more.error().code;
      if (!more || !*more) break;
    }
    CHECK(code == "database_corrupt");
  }
  REQUIRE(remove_database(options));
  auto db = Database::open(options);
  REQUIRE(db);
  CHECK(db->integer("SELECT count(*) FROM sqlite_schema")->value_or(-1) == 0);
  db = Database::open({.path = ":memory:"});
  REQUIRE(remove_database(options));
}
#endif
