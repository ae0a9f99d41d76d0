#include "client/app/commit_news.h"

#include <doctest/doctest.h>

using namespace acq;

namespace {

const std::vector<Touched> kOne = {{EntityKind::contact, Id{}}};

}  // namespace

TEST_CASE("commit news: the first are told at once, later ones after a rest, none is lost") {
  app::CommitNews news;
  CHECK_FALSE(news.due(1000));
  news.add(kOne);
  REQUIRE(news.due(1000));
  CHECK(news.take(1000).size() == 1);
  news.add(kOne);
  news.add(kOne);
  CHECK_FALSE(news.due(1100));
  CHECK(news.due_in_ms(1100) == 400);
  REQUIRE(news.due(1500));
  CHECK(news.take(1500).size() == 2);
  CHECK(news.empty());
}

TEST_CASE("commit news: what takes long to read again is read again after ten times as long") {
  app::CommitNews news;
  news.add(kOne);
  news.take(0);
  news.frame_took(200, 200);
  news.add(kOne);
  CHECK_FALSE(news.due(2100));
  CHECK(news.due(2200));
}

TEST_CASE("commit news: a frame in which nothing was told does not count") {
  app::CommitNews news;
  news.frame_took(900, 900);
  news.add(kOne);
  CHECK(news.due(900));
}
