#include "i18n/words_file.h"

#include <algorithm>

namespace acq {
namespace {

constexpr std::size_t kAlikeMost = '~' - ' ';

std::size_t alike(std::string_view a, std::string_view b) {
  const std::size_t most = std::min({a.size(), b.size(), kAlikeMost});
  std::size_t count = 0;
  while (count < most && a[count] == b[count]) ++count;
  return count;
}

std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

}  // namespace

void append_text(std::string& out, std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size() && text[i + 1] == 'n') {
      out.push_back('\n');
      ++i;
    } else {
      out.push_back(text[i]);
    }
  }
}

std::string write_words(Language language, std::span<const Word> words) {
  std::string file(language_code(language));
  file += '\n';
  std::string_view before;
  for (const Word& word : words) {
    const std::size_t same = alike(before, word.key);
    file += static_cast<char>(' ' + same);
    file += word.key.substr(same);
    file += '\t';
    for (const char c : word.text) {
      if (c == '\n')
        file += "\\n";
      else
        file += c;
    }
    file += '\n';
    before = word.key;
  }
  return file;
}

Result<Language> read_words(std::string_view file, const TakeWord& take) {
  const std::string_view code = take_line(file);
  const auto language = language_from_code(code);
  if (!language || language_code(*language) != code) return fail("bad_catalogue", "1");
  std::string key;
  std::string before;
  for (int number = 2; !file.empty(); ++number) {
    const std::string_view line = take_line(file);
    const std::size_t tab = line.find('\t');
    const std::size_t same =
        tab == line.npos || tab == 0 ? line.npos : static_cast<unsigned char>(line[0]) - ' ';
    if (same > key.size()) return fail("bad_catalogue", std::to_string(number));
    key.resize(same);
    key += line.substr(1, tab - 1);
    // They are looked up by halves.
    if (key <= before) return fail("bad_catalogue", std::to_string(number));
    take(key, line.substr(tab + 1));
    before = key;
  }
  return *language;
}

}  // namespace acq
