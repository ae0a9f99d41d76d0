// The main() of every doctest executable.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

// What the libraries that draw PDFs keep until the process ends is theirs (tests draw without a
// child process). Asked by LeakSanitizer, where it is part of the build.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libcairo.so\nleak:libfontconfig.so\nleak:libpango\nleak:libglib\n"
         "leak:libgobject\n";
}
