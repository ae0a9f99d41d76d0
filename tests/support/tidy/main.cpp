// The tidy check: tidy ROOT. Prints each finding as path:line: message, and how many there are.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "rules.h"

namespace {

namespace fs = std::filesystem;

bool skipped_folder(const fs::path& path) {
  const std::string name = path.filename().string();
  return name == "node_modules" || name == "build" || name == "corpus" || name == "data" ||
         (name.starts_with(".") && name != ".ci");
}

bool is_cpp(const std::string& ending) { return ending == ".cpp" || ending == ".h"; }

bool is_text(const std::string& ending) {
  static constexpr const char* endings[] = {".cpp", ".h",   ".mjs", ".js",  ".css", ".html",
                                            ".md",  ".txt", ".sh",  ".json", "",    ".cmake",
                                            ".webmanifest"};
  return std::find(std::begin(endings), std::end(endings), ending) != std::end(endings);
}

std::vector<tidy::File> read_tree(const fs::path& root) {
  std::vector<tidy::File> files;
  auto at = fs::recursive_directory_iterator(root);
  for (; at != fs::recursive_directory_iterator(); ++at) {
    if (at->is_directory() && skipped_folder(at->path())) at.disable_recursion_pending();
    const std::string ending = at->path().extension().string();
    if (!at->is_regular_file() || !is_text(ending)) continue;
    if (at->path().filename() == "package-lock.json") continue;
    std::ifstream in(at->path(), std::ios::binary);
    files.push_back({fs::relative(at->path(), root).generic_string(),
                     std::string(std::istreambuf_iterator<char>(in), {})});
  }
  std::sort(files.begin(), files.end(), [](auto& a, auto& b) { return a.path < b.path; });
  return files;
}

void check(const tidy::File& file, const acq::Translator& tr,
           std::vector<tidy::Finding>& findings) {
  const std::string ending = fs::path(file.path).extension().string();
  tidy::check_text(file, findings);
  if (is_cpp(ending)) {
    tidy::check_cpp(file, findings);
    tidy::check_words(file, tr, findings);
  } else if (ending == ".js" || ending == ".mjs" || file.path == "crm") {
    tidy::check_script(file, findings);
  }
}

}  // namespace

int main(int count, char** words) {
  if (count != 2) {
    std::fputs("usage: tidy ROOT\n", stderr);
    return 2;
  }
  const auto files = read_tree(words[1]);
  std::vector<tidy::Finding> findings;
  const acq::Translator tr(acq::Language::en);
  for (const tidy::File& file : files) check(file, tr, findings);
  for (const tidy::Finding& finding : findings) {
    std::printf("%s:%d: %s\n", finding.path.c_str(), finding.line, finding.message.c_str());
  }
  std::printf("%zu files, %zu findings\n", files.size(), findings.size());
  return files.empty() || !findings.empty() ? 1 : 0;
}
