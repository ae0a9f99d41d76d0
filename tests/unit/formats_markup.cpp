// What people write in an article, and the page that becomes of it.
#include "formats/markup.h"

#include <doctest/doctest.h>

using namespace acq;

namespace {

std::string html(std::string_view text) {
  return markup_html(text, [](std::string_view file) { return "/p/" + std::string(file); });
}

}  // namespace

TEST_CASE("markup: headings, lists, links, strong words and pictures") {
  CHECK(html("# Title\nOne\ntwo\n\n- a\n- b\n\nEnd") ==
        "<h2>Title</h2><p>One<br>two</p><ul><li>a</li><li>b</li></ul><p>End</p>");
  CHECK(html("**very** good") == "<p><strong>very</strong> good</p>");
  CHECK(html("[us](https://example.org)") ==
        "<p><a href=\"https://example.org\" rel=\"noopener noreferrer\">us</a></p>");
  CHECK(html("![The valve](a.png)") ==
        "<p><img src=\"/p/a.png\" alt=\"The valve\" loading=\"lazy\"></p>");
}

TEST_CASE("markup: what is no markup stays as it was typed") {
  CHECK(html("#hashtag and 2 * 3") == "<p>#hashtag and 2 * 3</p>");
  CHECK(html("**open") == "<p>**open</p>");
  CHECK(html("[a](b") == "<p>[a](b</p>");
  CHECK(html("") == "");
}

TEST_CASE("markup: nothing that was typed becomes a tag, an attribute or a script") {
  CHECK(html("<script>alert(1)</script>") == "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>");
  CHECK(html("[x](javascript:alert(1))").find("<a") == std::string::npos);
  CHECK(html("[x](JaVaScRiPt:alert)").find("<a") == std::string::npos);
  CHECK(html("[x](//evil.example)").find("<a") == std::string::npos);
  CHECK(html("[x](/\\evil.example)").find("<a") == std::string::npos);
  CHECK(html("[x](https://a\"onclick=b)").find("\"onclick") == std::string::npos);
  CHECK(html("![\" onerror=\"x](a.png)").find("\" onerror") == std::string::npos);
  CHECK(html("![x](\"><b>.png)").find("<b>") == std::string::npos);
}
