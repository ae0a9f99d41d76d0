#include <doctest/doctest.h>

#include <string>

#include "server/http/byte_range.h"

using namespace acq::http;

TEST_CASE("range: from a byte to the end, or to another byte") {
  const auto open = parse_range("bytes=10-");
  REQUIRE(open);
  CHECK(open->first == 10);
  CHECK(open->count(100) == 90);
  CHECK(open->content_range(100) == "bytes 10-99/100");
  const auto closed = parse_range("bytes=10-19");
  REQUIRE(closed);
  CHECK(*closed == ByteRange{10, 19});
  CHECK(closed->count(100) == 10);
  CHECK(closed->count(15) == 5);
  CHECK(closed->content_range(15) == "bytes 10-14/15");
  CHECK(parse_range("bytes=0-0")->count(1) == 1);
}

TEST_CASE("range: one that begins at the end or behind it holds nothing, however far") {
  CHECK(parse_range("bytes=10-")->count(10) == 0);
  CHECK(parse_range("bytes=99999999999999999999999999-")->count(10) == 0);
  CHECK(parse_range("bytes=9-99999999999999999999999999")->count(10) == 1);
}

TEST_CASE("range: what is no single range is none") {
  for (const std::string odd :
       {"", "bytes", "bytes=", "bytes=-", "bytes=-5", "bytes=5", "bytes=5-4", "bytes=0-1,3-4",
        "bytes= 0-1", "bytes=0 -1", "bytes=a-b", "bytes=+1-2", "bytes=0x1-2", "items=0-1",
        "bytes=0-1-2", "bytes=0--1"}) {
    INFO(odd);
    CHECK_FALSE(parse_range(odd));
  }
}
