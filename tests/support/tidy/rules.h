// The rules of this repository that a program can check.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "i18n/translator.h"

namespace tidy {

struct File {
  std::string path;  // from the root of the repository, with '/'
  std::string text;
};

struct Finding {
  std::string path;
  int line = 0;
  std::string message;
};

// A line that has to break a rule ends in "// tidy: allow RULE: REASON"; the rules that may be
// lifted so are mutable-static and long-function.

// Rules for every text file: no addresses of registries, no paths of one machine, no marks of
// unfinished work.
void check_text(const File& file, std::vector<Finding>& findings);

// Rules for C++: line, function and file length, banned words, includes, mutable statics.
void check_cpp(const File& file, std::vector<Finding>& findings);

// Rules for scripts (JavaScript and shell): line and file length.
void check_script(const File& file, std::vector<Finding>& findings);

// Every key in tr("...") and every code in fail("...") has a text in the catalogue
// (`tr`, of any language: another test compares them).
void check_words(const File& file, const acq::Translator& tr, std::vector<Finding>& findings);

}  // namespace tidy
