// The portal's files as they are inside the server: small, complete, and with all their words.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "i18n/catalogue.h"
#include "server/app/embedded.h"

using namespace acq;
using namespace acq::server;

namespace {

std::vector<const EmbeddedFile*> portal_files() {
  std::vector<const EmbeddedFile*> found;
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.path.starts_with("portal/")) found.push_back(&file);
  }
  return found;
}

// What stands between `before` and `after`, everywhere in `text`.
std::set<std::string> between(std::string_view text, std::string_view before,
                              std::string_view after) {
  std::set<std::string> found;
  for (std::size_t at = text.find(before); at != text.npos; at = text.find(before, at + 1)) {
    const std::size_t start = at + before.size();
    found.emplace(text.substr(start, text.find(after, start) - start));
  }
  return found;
}

// Keys without "portal." that the pages get, in one language.
std::set<std::string> words_of(Language language) {
  std::set<std::string> keys;
  for (const std::string_view area : {catalogue::portal(), catalogue::portal_account()}) {
    const auto texts = parse_catalogue(area);
    REQUIRE(texts.has_value());
    for (const CatalogueText& text : *texts) {
      if (text.language != language || !text.key.starts_with("portal.")) continue;
      if (!text.key.starts_with("portal.mail.")) keys.emplace(text.key.substr(7));
    }
  }
  return keys;
}

std::set<std::string> keys_used() {
  std::set<std::string> used;
  for (const EmbeddedFile* file : portal_files()) {
    if (file->path.ends_with(".js")) used.merge(between(file->bytes, "tr('", "'"));
  }
  return used;
}

}  // namespace

TEST_CASE("portal: everything for the first view weighs less than 60 KB, even uncompressed") {
  std::size_t plain = 0;
  std::size_t travels = 0;
  for (const EmbeddedFile* file : portal_files()) {
    plain += file->bytes.size();
    travels += file->br_bytes.empty() ? file->bytes.size() : file->br_bytes.size();
  }
  MESSAGE("portal files: " << plain << " bytes, " << travels << " as brotli");
  CHECK(plain > 20'000);  // they are really there
  CHECK(plain < 60 * 1024);
  CHECK(travels < 20 * 1024);
}

TEST_CASE("portal: every file the first page asks for is there") {
  const EmbeddedFile* page = find_embedded("portal/index.html");
  REQUIRE(page != nullptr);
  std::set<std::string> wanted = between(page->bytes, "href=\"", "\"");
  wanted.merge(between(page->bytes, "src=\"", "\""));
  std::erase_if(wanted, [](const std::string& name) { return name.starts_with("#"); });
  CHECK(wanted.size() > 10);
  for (const std::string& name : wanted) {
    INFO(name);
    CHECK(find_embedded("portal/" + name) != nullptr);
  }
}

TEST_CASE("portal: the service worker keeps every file of the portal, and only those") {
  const EmbeddedFile* worker = find_embedded("portal/sw.js");
  REQUIRE(worker != nullptr);
  const std::size_t start = worker->bytes.find("kShell = [");
  const std::string_view list =
      worker->bytes.substr(start, worker->bytes.find("]", start) - start);
  for (const EmbeddedFile* file : portal_files()) {
    if (file->path == "portal/sw.js") continue;
    std::string name(file->path.substr(7));
    if (name == "index.html") name = "./";
    INFO(name);
    CHECK(list.find("'" + name + "'") != list.npos);
  }
  CHECK(std::ranges::count(list, ',') + 1 == static_cast<long>(portal_files().size()) - 1);
}

TEST_CASE("portal: every word the pages use is in the catalogue") {
  const auto words = words_of(Language::en);
  for (const std::string& key : keys_used()) {
    INFO(key);
    const bool prefix = key.ends_with(".");  // tr('state.' + state)
    CHECK((prefix ? std::ranges::any_of(words, [&](const std::string& word) {
      return word.starts_with(key);
    }) : words.contains(key)));
  }
}

TEST_CASE("portal: every word of the catalogue is used by a page") {
  const auto used = keys_used();
  for (const std::string& word : words_of(Language::en)) {
    INFO(word);
    CHECK(std::ranges::any_of(used, [&](const std::string& key) {
      return key == word || (key.ends_with(".") && word.starts_with(key));
    }));
  }
}

TEST_CASE("portal: pages hold no inline script and no inline style") {
  const EmbeddedFile* page = find_embedded("portal/index.html");
  REQUIRE(page != nullptr);
  CHECK(page->bytes.find("<style") == page->bytes.npos);
  CHECK(page->bytes.find("style=") == page->bytes.npos);
  CHECK(page->bytes.find("onclick=") == page->bytes.npos);
  CHECK(between(page->bytes, "<script", ">").size() == 1);
  for (const EmbeddedFile* file : portal_files()) {
    INFO(std::string(file->path));
    CHECK(file->bytes.find("innerHTML") == file->bytes.npos);
    CHECK(file->bytes.find("eval(") == file->bytes.npos);
  }
}
