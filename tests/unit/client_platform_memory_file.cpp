#include <doctest/doctest.h>

#include <string>

#include "client/platform/memory_file.h"

using acq::platform::MemoryFile;

namespace {

std::string contents(const MemoryFile& file, int size, std::int64_t at) {
  std::string bytes(static_cast<std::size_t>(size), '?');
  bytes.resize(static_cast<std::size_t>(file.read(bytes.data(), size, at)));
  return bytes;
}

}  // namespace

TEST_CASE("memory file: what is written is read, over the edges of its pieces, not past its end") {
  MemoryFile file;
  const std::string words(100'000, 'a');
  REQUIRE(file.write(words.data(), 100'000, 0));
  REQUIRE(file.write("edge", 4, 65'534));
  CHECK(file.size() == 100'000);
  CHECK(contents(file, 8, 65'532) == "aaedgeaa");
  CHECK(contents(file, 10, 99'995) == "aaaaa");
  CHECK(contents(file, 10, 200'000).empty());
}

TEST_CASE("memory file: a gap and what was cut off read as zeros") {
  MemoryFile file;
  REQUIRE(file.write("end", 3, 70'000));
  CHECK(contents(file, 3, 10) == std::string(3, '\0'));
  file.truncate(70'001);
  CHECK(file.size() == 70'001);
  file.truncate(80'000);
  CHECK(file.size() == 70'001);
  REQUIRE(file.write("x", 1, 70'004));
  CHECK(contents(file, 5, 70'000) == std::string("e\0\0\0x", 5));
}
