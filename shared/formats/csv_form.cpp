// Guessing how a CSV file is written.
#include <algorithm>
#include <array>

#include "formats/csv.h"

namespace acq {
namespace {

constexpr std::array<char, 4> kDelimiters = {',', ';', '\t', '|'};
constexpr std::size_t kSampleBytes = 64 * 1024;
constexpr std::size_t kSampleLines = 50;

using Counts = std::array<std::size_t, kDelimiters.size()>;

// How often each mark stands outside quotes, for each of the first lines that are not empty.
std::vector<Counts> count_marks(std::string_view text) {
  std::vector<Counts> lines;
  Counts counts{};
  bool quoted = false, any = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (!quoted && (c == '\n' || c == '\r')) {
      if (any) lines.push_back(counts);
      if (lines.size() == kSampleLines) return lines;
      counts = {};
      any = false;
      continue;
    }
    any = true;
    if (quoted) continue;
    const auto it = std::ranges::find(kDelimiters, c);
    if (it != kDelimiters.end()) ++counts[static_cast<std::size_t>(it - kDelimiters.begin())];
  }
  if (any && lines.empty()) lines.push_back(counts);
  return lines;
}

}  // namespace

char guess_delimiter(std::string_view text) {
  const std::vector<Counts> lines = count_marks(text.substr(0, kSampleBytes));
  if (lines.empty()) return ',';
  char best = ',';
  std::size_t best_even = 0, best_count = 0;
  for (std::size_t mark = 0; mark < kDelimiters.size(); ++mark) {
    const std::size_t in_header = lines.front()[mark];
    if (in_header == 0) continue;
    const auto even = static_cast<std::size_t>(std::ranges::count_if(
        lines, [&](const Counts& line) { return line[mark] == in_header; }));
    if (even > best_even || (even == best_even && in_header > best_count)) {
      best = kDelimiters[mark];
      best_even = even;
      best_count = in_header;
    }
  }
  return best;
}

CsvForm guess_csv_form(std::string_view bytes) {
  CsvForm form{guess_encoding(bytes), ','};
  Decoder decoder(form.encoding);
  std::string text;
  decoder.feed(bytes.substr(0, kSampleBytes), text);
  form.delimiter = guess_delimiter(text);
  return form;
}

}  // namespace acq
