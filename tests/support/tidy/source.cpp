#include "source.h"

#include <algorithm>
#include <cctype>

namespace tidy {
namespace {

bool is_name(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

// Walks over a text piece by piece and blanks what it is told to.
class Blanker {
 public:
  Blanker(std::string_view text, bool strings) : out_(text), strings_(strings) {}

  std::string run() {
    while (at_ < out_.size()) step();
    return std::move(out_);
  }

 private:
  bool next_is(std::string_view word) const {
    return std::string_view(out_).substr(at_).starts_with(word);
  }

  void step() {
    const char c = out_[at_];
    if (next_is("//")) return blank_until(out_.find('\n', at_), true);
    if (next_is("/*")) return blank_until(end_after("*/", at_ + 2), true);
    if (next_is("R\"") && (at_ == 0 || !is_name(out_[at_ - 1]))) return raw_string();
    const bool separator = c == '\'' && at_ > 0 && is_name(out_[at_ - 1]);
    if (c == '"' || (c == '\'' && !separator)) return quoted(c);
    ++at_;
  }

  std::size_t end_after(std::string_view word, std::size_t from) const {
    const std::size_t found = out_.find(word, from);
    return found == out_.npos ? out_.size() : found + word.size();
  }

  void blank_until(std::size_t end, bool wanted) {
    end = std::min(end, out_.size());
    for (; at_ < end; ++at_) {
      if (wanted && out_[at_] != '\n') out_[at_] = ' ';
    }
  }

  void raw_string() {
    const std::size_t open = out_.find('(', at_);
    if (open == out_.npos) {
      ++at_;
      return;
    }
    const std::string close = ")" + out_.substr(at_ + 2, open - at_ - 2) + "\"";
    const std::size_t end = end_after(close, open);
    at_ += 2;
    blank_until(end - 1, strings_);
    at_ = end;
  }

  void quoted(char quote) {
    std::size_t end = at_ + 1;
    while (end < out_.size() && out_[end] != quote && out_[end] != '\n') {
      end += out_[end] == '\\' ? 2 : 1;
    }
    ++at_;
    blank_until(end, strings_);
    at_ = std::min(end + 1, out_.size());
  }

  std::string out_;
  bool strings_;
  std::size_t at_ = 0;
};

enum class Brace { scope, function, other };

// What kind of brace follows `head`, the text since the last ; { or } in an outer scope.
Brace brace_kind(std::string_view head) {
  const auto has = [&](std::string_view word) { return find_word(head, word) != head.npos; };
  if (has("namespace") || has("enum")) return Brace::scope;
  const std::size_t paren = head.find('(');
  const bool type = has("class") || has("struct") || has("union");
  if (type && (paren == head.npos || head.find("alignas") < paren)) return Brace::scope;
  if (head.find("extern") != head.npos && paren == head.npos) return Brace::scope;
  if (paren == head.npos) return Brace::other;
  const std::size_t assign = head.find(" = ");
  if (assign != head.npos && assign < paren && !has("operator")) return Brace::other;
  return Brace::function;
}

struct Open {
  Brace kind;
  std::size_t start;  // of the statement
  std::size_t brace;
};

}  // namespace

std::string code_only(std::string_view text) { return Blanker(text, true).run(); }
std::string without_comments(std::string_view text) { return Blanker(text, false).run(); }

std::vector<Function> functions_of(std::string_view code) {
  std::vector<Function> found;
  std::vector<Open> open;
  int inside = 0;  // braces that are open within a function
  std::size_t start = 0;
  for (std::size_t at = 0; at < code.size(); ++at) {
    const char c = code[at];
    if (inside > 0) {
      inside += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (inside > 0) continue;
      const int line = line_of(code, open.back().start);
      found.push_back({line, line_of(code, at) - line + 1,
                       code.substr(open.back().brace, at + 1 - open.back().brace)});
      open.pop_back();
      start = at + 1;
    } else if (c == '{') {
      while (start < at && std::isspace(static_cast<unsigned char>(code[start])) != 0) ++start;
      open.push_back({brace_kind(code.substr(start, at - start)), start, at});
      if (open.back().kind != Brace::scope) inside = 1;
      if (open.back().kind == Brace::scope) start = at + 1;
    } else if (c == '}') {
      if (!open.empty()) open.pop_back();
      start = at + 1;
    } else if (c == ';' || (c == '#' && (at == 0 || code[at - 1] == '\n'))) {
      if (c == '#') at = std::min(code.find('\n', at), code.size() - 1);
      start = at + 1;
    }
  }
  return found;
}

std::string outside_functions(std::string_view code) {
  std::string out(code);
  for (const Function& function : functions_of(code)) {
    const auto at = static_cast<std::size_t>(function.body.data() - code.data());
    for (std::size_t i = at; i < at + function.body.size(); ++i) {
      if (out[i] != '\n') out[i] = ' ';
    }
  }
  return out;
}

std::size_t find_word(std::string_view code, std::string_view word, std::size_t from) {
  for (std::size_t at = code.find(word, from); at != code.npos; at = code.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool left = at == 0 || !is_name(code[at - 1]);
    const bool right = end == code.size() || !is_name(code[end]);
    if (left && right) return at;
  }
  return code.npos;
}

int line_of(std::string_view text, std::size_t at) {
  return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<long>(at), '\n'));
}

}  // namespace tidy
