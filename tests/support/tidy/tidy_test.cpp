// The tidy check checked: each rule finds its breach and lets good code pass.
#include <doctest/doctest.h>

#include <string>

#include "rules.h"
#include "source.h"

namespace {

std::vector<tidy::Finding> findings_in(std::string path, std::string text) {
  std::vector<tidy::Finding> findings;
  const tidy::File file{std::move(path), std::move(text)};
  tidy::check_text(file, findings);
  tidy::check_cpp(file, findings);
  tidy::check_words(file, acq::Translator(acq::Language::en), findings);
  return findings;
}

std::string function_of(int lines) {
  std::string text = "int f(int a) {\n";
  for (int i = 0; i < lines - 2; ++i) text += "  ++a;\n";
  return text + "}\n";
}

}  // namespace

TEST_CASE("tidy: comments, strings and raw strings are not code") {
  const std::string text = "a(\"x;{\"); // y{\nb(R\"q(z{)q\", '{', 1'000); /* { */ c";
  const std::string code = tidy::code_only(text);
  CHECK(code.size() == text.size());
  CHECK(code.find('{') == code.npos);
  CHECK(code.find("000") != code.npos);
  CHECK(code.ends_with("c"));
}

TEST_CASE("tidy: a function of 70 lines passes, of 71 does not") {
  CHECK(findings_in("shared/base/a.cpp", function_of(70)).empty());
  const auto findings = findings_in("shared/base/a.cpp", function_of(71));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].line == 1);
  CHECK(findings[0].message == "function of 71 lines");
}

TEST_CASE("tidy: member functions in classes in namespaces are measured one by one") {
  const std::string text = "namespace a {\nclass B : C {\n  int d_{1};\n  void e() const {\n    if "
                           "(x) { y(); }\n  }\n  B() : d_(2) {}\n};\n}\n";
  const auto functions = tidy::functions_of(text);
  REQUIRE(functions.size() == 3);  // the braces of d_ count as a body, too short to matter
  CHECK(functions[1].line == 4);
  CHECK(functions[1].line_count == 3);
  CHECK(functions[2].line_count == 1);
}

TEST_CASE("tidy: a line is measured in characters, not in bytes") {
  std::string han = "// ";
  for (int i = 0; i < 97; ++i) han += "\xe6\x96\xb0";
  CHECK(findings_in("shared/base/a.cpp", han + "\n").empty());
  CHECK(findings_in("shared/base/a.cpp", han + "x\n").size() == 1);
}

TEST_CASE("tidy: statics that can change are found, constants are not") {
  CHECK(findings_in("client/app/a.cpp", "int f() {\n  static int n = 0;\n  return ++n;\n}\n")
            .size() == 1);
  CHECK(findings_in("client/app/a.cpp", "namespace {\nstatic int n = 0;\n}\n").size() == 1);
  CHECK(findings_in("client/app/a.cpp",
                    "static constexpr int n = 0;\nstatic int g(int a);\n"
                    "inline int h() { return 1; }\n")
            .empty());
  CHECK(findings_in("client/app/a.cpp",
                    "// tidy: allow mutable-static: C calls back\nstatic int n = 0;\n")
            .empty());
}

TEST_CASE("tidy: headers with a home are refused elsewhere") {
  CHECK(findings_in("server/api/a.cpp", "#include <httplib.h>\n").size() == 1);
  CHECK(findings_in("server/http/a.cpp", "#include <httplib.h>\n").empty());
  CHECK(findings_in("shared/store/a.cpp", "#include \"imgui.h\"\n").size() == 1);
  CHECK(findings_in("client/app/a.cpp", "#include <emscripten.h>\n").size() == 1);
  CHECK(findings_in("client/app/a.cpp", "#include \"../b.h\"\n").size() == 1);
}

TEST_CASE("tidy: banned words count in code, not inside longer names") {
  CHECK(findings_in("shared/base/a.cpp", "void f() { throw 1; }\n").size() == 1);
  CHECK(findings_in("shared/base/a.cpp", "void rethrow();\n// we never throw\n").empty());
}

TEST_CASE("tidy: a key or an error without a text is found") {
  CHECK(findings_in("client/app/a.cpp", "void f() { g(tr(\"no.such.key\")); }\n").size() == 1);
  CHECK(findings_in("client/app/a.cpp", "void f() { fail(\"no_such_error\"); }\n").size() == 1);
  CHECK(findings_in("client/app/a.cpp", "void f() { g(tr(\"error.\" + code)); }\n").empty());
}
