#include "portal_fixture.h"
#include "server/app/embedded.h"

using namespace portal_test;

TEST_CASE("portal: pages, words and data of the first view stay under 60 KB in every language") {
  Bench bench;
  std::size_t pages = 0;
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.path.starts_with("portal/")) pages += file.bytes.size();
  }
  CHECK(pages > 20'000);
  for (const std::string language : {"en", "de", "es", "zh-Hans", "zh-Hant"}) {
    const std::size_t words = bench.get("words?lang=" + language).response.body.size();
    const std::size_t data = bench.get("about").response.body.size() +
                             bench.get("me").response.body.size();
    MESSAGE(language << ": " << pages + words + data << " bytes uncompressed");
    CHECK(pages + words + data < 60 * 1024);
  }
}
