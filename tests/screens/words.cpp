// Every word a view asks for exists.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>
#include <string>

#include "i18n/catalogue.h"
#include "i18n/translator.h"

namespace {

std::string read(const std::filesystem::path& path) {
  std::ifstream in(path);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

}  // namespace

TEST_CASE("words: every key the client names has a text") {
  // Of the words that the browser gets.
  const auto words = acq::Translator::from_file(
      acq::catalogue_file(acq::Language::en, acq::WordsOf::staff_program));
  REQUIRE(words.has_value());
  const acq::Translator& tr = *words;
  const std::regex named(
      "(?:tr|tr\\.view|\\(\\*tr_\\))\\(\\s*\"([a-z_]+\\.[a-zA-Z_.\\-]+)\"\\s*[,)]");
  const std::regex counted("tr\\.count\\(\\s*\"([a-z_.]+)\"");
  int checked = 0;
  for (const auto& file :
       std::filesystem::recursive_directory_iterator(ACQ_SOURCE_DIR "/client")) {
    if (file.path().extension() != ".cpp") continue;
    const std::string text = read(file.path());
    for (std::sregex_iterator it(text.begin(), text.end(), named), end; it != end; ++it) {
      const std::string key = (*it)[1];
      INFO(file.path().filename().string() << " " << key);
      CHECK(tr.has(key));
      ++checked;
    }
    for (std::sregex_iterator it(text.begin(), text.end(), counted), end; it != end; ++it) {
      const std::string key = (*it)[1];
      INFO(file.path().filename().string() << " " << key);
      CHECK(tr.has(key + ".one"));
      CHECK(tr.has(key + ".many"));
      ++checked;
    }
  }
  CHECK(checked > 150);
}
