// What the tidy check has to know of C++: where code is, where words are, where functions are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tidy {

// The same text, of the same length and with the same line breaks, with the contents of
// comments, strings and character literals turned into spaces.
std::string code_only(std::string_view text);

// The same, with comments alone turned into spaces.
std::string without_comments(std::string_view text);

struct Function {
  int line = 0;      // 1-based line where the statement starts
  int line_count = 0;
  std::string_view body;  // into the text that functions_of was given
};

// Every function body in `code` (made by code_only), in the order of their ends. Lambdas count
// as part of the function around them.
std::vector<Function> functions_of(std::string_view code);

// `code` (made by code_only) with every function body turned into spaces.
std::string outside_functions(std::string_view code);

// Does `code` hold `word` with no letter, digit or underscore beside it, at or after `from`?
std::size_t find_word(std::string_view code, std::string_view word, std::size_t from = 0);

int line_of(std::string_view text, std::size_t at);

}  // namespace tidy
