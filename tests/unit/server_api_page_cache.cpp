#include "server/api/page_cache.h"

#include <doctest/doctest.h>

using acq::server::PageCache;

TEST_CASE("pages: what was kept is found under its name and no other") {
  PageCache pages(1000);
  pages.keep("here", "rows");
  CHECK(pages.find("here") == "rows");
  CHECK_FALSE(pages.find("there").has_value());
}

TEST_CASE("pages: the first that was kept stays, and counts once") {
  PageCache pages(20);
  for (int i = 0; i < 10; ++i) pages.keep("a", "123456789");
  CHECK(pages.find("a") == "123456789");
}

TEST_CASE("pages: the oldest make room, and one that is too large is not kept at all") {
  PageCache pages(30);
  pages.keep("a", "123456789");
  pages.keep("b", "123456789");
  pages.keep("c", "123456789");
  pages.keep("d", "123456789");
  CHECK_FALSE(pages.find("a").has_value());
  CHECK(pages.find("b").has_value());
  CHECK(pages.find("d").has_value());
  pages.keep("e", std::string(100, 'x'));
  CHECK_FALSE(pages.find("e").has_value());
}
