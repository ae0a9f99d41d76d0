#include "rules.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "source.h"

namespace tidy {
namespace {

constexpr int line_columns_max = 100;
constexpr int function_lines_max = 70;
constexpr int file_lines_max = 400;

void report(const File& file, int line, std::string message, std::vector<Finding>& findings) {
  findings.push_back({file.path, line, std::move(message)});
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

int columns_of(std::string_view line) {
  return static_cast<int>(std::count_if(line.begin(), line.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

// Is the rule lifted, with a reason, on this 1-based line or the one above it?
bool allowed(const std::vector<std::string_view>& lines, int line, std::string_view rule) {
  const std::string mark = "// tidy: allow " + std::string(rule) + ": ";
  for (int at = std::max(1, line - 1); at <= line && at <= static_cast<int>(lines.size()); ++at) {
    const std::string_view text = lines[static_cast<std::size_t>(at - 1)];
    const std::size_t found = text.find(mark);
    if (found != text.npos && found + mark.size() < text.size()) return true;
  }
  return false;
}

// The catalogues are one raw string each: data, not code.
bool is_catalogue(const File& file) { return file.path.starts_with("shared/i18n/catalogue_"); }

void check_lengths(const File& file, std::vector<Finding>& findings) {
  const auto lines = lines_of(file.text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const int columns = columns_of(lines[i]);
    if (columns <= line_columns_max) continue;
    report(file, static_cast<int>(i + 1), "line of " + std::to_string(columns) + " columns",
           findings);
  }
  if (lines.size() > file_lines_max && !is_catalogue(file)) {
    report(file, file_lines_max + 1, "file of " + std::to_string(lines.size()) + " lines",
           findings);
  }
}

struct Room {
  std::string_view header;  // what the include's name starts with
  std::string_view rooms[3];  // the folders that may name it; empty ones do not count
};

constexpr Room header_rooms[] = {
    {"emscripten", {"client/platform/", "", ""}},
    {"GLES", {"client/platform/", "", ""}},
    {"httplib.h", {"server/http/", "tests/", ""}},
    {"imgui", {"client/", "tests/screens/", "tests/unit/client_"}},
};

void check_include(const File& file, int line, std::string_view name,
                   std::vector<Finding>& findings) {
  if (name.find("../") != name.npos) report(file, line, "an include with ../", findings);
  if (name == "format" || name == "print") {
    report(file, line, "g++ 12 has no <" + std::string(name) + ">", findings);
  }
  for (const Room& room : header_rooms) {
    if (!name.starts_with(room.header)) continue;
    const bool at_home = std::any_of(std::begin(room.rooms), std::end(room.rooms), [&](auto home) {
      return !home.empty() && file.path.starts_with(home);
    });
    if (!at_home) report(file, line, std::string(name) + " outside its room", findings);
  }
}

void check_includes(const File& file, std::vector<Finding>& findings) {
  const std::string text = without_comments(file.text);
  const auto lines = lines_of(text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::string_view line = lines[i];
    if (!line.starts_with("#include")) continue;
    const std::size_t open = line.find_first_of("<\"");
    if (open == line.npos) continue;
    const std::size_t close = line.find_first_of(">\"", open + 1);
    check_include(file, static_cast<int>(i + 1), line.substr(open + 1, close - open - 1), findings);
  }
}

void check_functions(const File& file, std::string_view code, std::vector<Finding>& findings) {
  if (is_catalogue(file)) return;
  const auto lines = lines_of(file.text);
  for (const Function& function : functions_of(code)) {
    if (function.line_count <= function_lines_max) continue;
    if (allowed(lines, function.line, "long-function")) continue;
    report(file, function.line, "function of " + std::to_string(function.line_count) + " lines",
           findings);
  }
}

// `static`, `inline` or `constinit` at `at`: does it begin a variable that can change?
bool is_mutable_variable(std::string_view code, std::size_t at, bool in_function) {
  const std::size_t end = std::min(code.find_first_of(";{", at), code.size());
  const std::string_view statement = code.substr(at, end - at);
  for (const std::string_view word : {"const", "constexpr", "consteval", "using", "namespace",
                                      "struct", "class"}) {
    if (find_word(statement, word) != statement.npos) return false;
  }
  return in_function || statement.find('(') == statement.npos;
}

void check_statics(const File& file, std::string_view code, std::vector<Finding>& findings) {
  const auto lines = lines_of(file.text);
  const auto look = [&](std::string_view part, std::size_t offset, bool in_function) {
    for (const std::string_view word : {"static", "constinit", "thread_local", "inline"}) {
      std::size_t at = find_word(part, word);
      for (; at != part.npos; at = find_word(part, word, at + 1)) {
        if (!is_mutable_variable(part, at, in_function)) continue;
        const int line = line_of(code, offset + at);
        if (allowed(lines, line, "mutable-static")) continue;
        report(file, line, "a static that can change", findings);
      }
    }
  };
  for (const Function& function : functions_of(code)) {
    look(function.body, static_cast<std::size_t>(function.body.data() - code.data()), true);
  }
  look(outside_functions(code), 0, false);
}

void check_banned_words(const File& file, std::string_view code, std::vector<Finding>& findings) {
  for (const std::string_view word : {"shared_ptr", "make_shared", "throw", "goto", "sleep_for",
                                      "usleep"}) {
    for (std::size_t at = find_word(code, word); at != code.npos;
         at = find_word(code, word, at + 1)) {
      const bool pause = word == "sleep_for" || word == "usleep";
      if (pause && !file.path.starts_with("tests/")) continue;
      report(file, line_of(code, at), "banned word: " + std::string(word), findings);
    }
  }
}

// Calls `use(argument, line)` for each `call("argument"`, unless the text goes on after it.
template <class Use>
void for_each_literal(std::string_view code, std::string_view call, std::string_view ends,
                      Use&& use) {
  std::size_t at = find_word(code, call);
  for (; at != code.npos; at = find_word(code, call, at + 1)) {
    std::size_t open = at + call.size();
    if (!code.substr(open).starts_with("(\"")) continue;
    open += 2;
    const std::size_t close = code.find('"', open);
    if (close == code.npos || close + 1 >= code.size()) return;
    if (ends.find(code[close + 1]) == ends.npos) continue;
    use(code.substr(open, close - open), line_of(code, at));
  }
}

}  // namespace

void check_text(const File& file, std::vector<Finding>& findings) {
  // Written in halves, so that this file does not find itself.
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 13> banned = {{
      {"TO", "DO"}, {"FIX", "ME"}, {"XX", "X"}, {"/wo", "rk/"}, {"/ro", "ot/"},
      {"/tmp/", "acq"}, {"deb.", "debian.org"}, {"registry.", "npmjs"}, {"archive.", "ubuntu"},
      {"security.", "debian.org"}, {"snapshot.", "debian.org"}, {"storage.", "googleapis"},
      {"/ho", "me/"},
  }};
  for (const auto& [first, second] : banned) {
    const std::string word = std::string(first) + std::string(second);
    const bool name = std::isalpha(static_cast<unsigned char>(word[0])) != 0 &&
                      word.find('.') == word.npos;
    const std::string_view text = file.text;
    const std::size_t at = name ? find_word(text, word) : text.find(word);
    if (at != text.npos) report(file, line_of(text, at), "banned text: " + word, findings);
  }
}

void check_cpp(const File& file, std::vector<Finding>& findings) {
  const std::string code = code_only(file.text);
  check_lengths(file, findings);
  check_includes(file, findings);
  check_functions(file, code, findings);
  check_banned_words(file, code, findings);
  if (!file.path.starts_with("tests/")) check_statics(file, code, findings);
}

void check_script(const File& file, std::vector<Finding>& findings) {
  check_lengths(file, findings);
}

void check_words(const File& file, const acq::Translator& tr, std::vector<Finding>& findings) {
  if (file.path.starts_with("tests/")) return;
  const std::string code = without_comments(file.text);
  for_each_literal(code, "tr", "),", [&](std::string_view key, int line) {
    if (!tr.has(key)) report(file, line, "no text for the key " + std::string(key), findings);
  });
  for_each_literal(code, "fail", "),", [&](std::string_view error, int line) {
    if (error.find(' ') != error.npos || tr.has("error." + std::string(error))) return;
    report(file, line, "no sentence for the error " + std::string(error), findings);
  });
}

}  // namespace tidy
