#include <doctest/doctest.h>

#include <string>

#include "formats/near.h"

using namespace acq;

namespace {

NearNames products() {
  NearNames names;
  std::uint32_t number = 0;
  for (const auto* name : {"GTX Basic", "GTX Pro", "MG Special", "MG Advanced", "GTX Plus Pro",
                           "GTX Plus Basic", "GTK 500"}) {
    names.add(name, number++);
  }
  return names;
}

}  // namespace

TEST_CASE("near: names that differ by case, accents, spaces and marks have one bare form") {
  CHECK(bare_name("GTX Pro") == bare_name("gtxpro"));
  CHECK(bare_name("Müller & Söhne") == bare_name("MULLER-SOHNE"));
  CHECK(bare_name("客户 公司") == "客户公司");
  CHECK(bare_name(" .-& ").empty());
}

TEST_CASE("near: edit distance counts additions, drops, changes and swaps") {
  CHECK(edit_distance("technolgy", "technology", 2) == 1);
  CHECK(edit_distance("abcd", "abdc", 2) == 1);
  CHECK(edit_distance("", "ab", 2) == 2);
  CHECK(edit_distance("same", "same", 2) == 0);
  CHECK(edit_distance("kitten", "sitting", 5) == 3);
  CHECK(edit_distance("kitten", "sitting", 2) == 3);
  CHECK(edit_distance("a", "abcdef", 2) == 3);
}

TEST_CASE("near: a written-together product name finds its product") {
  CHECK(products().find("GTXPro", false) == 1u);
  CHECK(products().find("gtx  plus-pro", false) == 4u);
}

TEST_CASE("near: a misspelling is found only when it is asked for") {
  CHECK(products().find("MG Specal", true) == 2u);
  CHECK_FALSE(products().find("MG Specal", false).has_value());
  CHECK(products().find("MG Advancde", true) == 3u);
}

TEST_CASE("near: other digits are another name, and far names are not near") {
  CHECK_FALSE(products().find("GTK 600", true).has_value());
  CHECK_FALSE(products().find("Something else", true).has_value());
  CHECK_FALSE(products().find("", true).has_value());
  CHECK_FALSE(products().find("GT", true).has_value());
}

TEST_CASE("near: two names equally near are no answer") {
  NearNames names;
  names.add("Hanson", 1);
  names.add("Hansen", 2);
  CHECK_FALSE(names.find("Hansan", true).has_value());
  CHECK(names.find("Hansonn", true) == 1u);
  names.add("han-son", 3);
  CHECK_FALSE(names.find("HANSON", true).has_value());
}

TEST_CASE("near: among many names one edit is still found") {
  NearNames names;
  for (std::uint32_t i = 0; i < 3'000; ++i) {
    std::string name = "Company ";
    for (std::uint32_t n = i, k = 0; k < 6; ++k, n /= 4) name.push_back("bdfk"[n % 4]);
    names.add(name + name.substr(8), i);
  }
  names.add("Umbrella Corporation", 9'999);
  CHECK(names.find("Umbrela Corporation", true) == 9'999u);
  CHECK(names.find("Umbrella Corporatino", true) == 9'999u);
  CHECK(names.find("Umbrella Corporatien", true) == 9'999u);
}
