#include "sync/text_merge.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace acq {
namespace {

using Tokens = std::vector<std::string_view>;
using Chunk = std::span<const std::string_view>;

// The table of the subsequence has this many cells at most: 8 MB for a moment.
constexpr std::size_t kCellsMax = 4'000'000;
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

Tokens lines_of(std::string_view text) {
  Tokens lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

// A word with the white space behind it.
Tokens words_of(std::string_view text) {
  const auto space = [](char c) { return c == ' ' || c == '\n' || c == '\t'; };
  Tokens words;
  std::size_t start = 0;
  for (std::size_t i = 1; i <= text.size(); ++i) {
    if (i < text.size() && !(space(text[i - 1]) && !space(text[i]))) continue;
    words.push_back(text.substr(start, i - start));
    start = i;
  }
  return words;
}

// Fills match[i]: where base[i] stands in `side`. False when that is too much to compute.
bool match_middle(Chunk base, Chunk side, std::size_t base_at, std::size_t side_at,
                  std::vector<std::size_t>& match) {
  const std::size_t rows = base.size(), columns = side.size();
  if (rows == 0 || columns == 0) return true;
  if (rows * columns > kCellsMax) return false;
  std::vector<std::uint16_t> longest((rows + 1) * (columns + 1), 0);
  const auto cell = [&](std::size_t r, std::size_t c) -> std::uint16_t& {
    return longest[r * (columns + 1) + c];
  };
  for (std::size_t r = rows; r-- > 0;) {
    for (std::size_t c = columns; c-- > 0;) {
      cell(r, c) = base[r] == side[c] ? static_cast<std::uint16_t>(cell(r + 1, c + 1) + 1)
                                      : std::max(cell(r + 1, c), cell(r, c + 1));
    }
  }
  for (std::size_t r = 0, c = 0; r < rows && c < columns;) {
    if (base[r] == side[c]) {
      match[base_at + r++] = side_at + c++;
    } else if (cell(r + 1, c) >= cell(r, c + 1)) {
      ++r;
    } else {
      ++c;
    }
  }
  return true;
}

std::optional<std::vector<std::size_t>> match_tokens(const Tokens& base, const Tokens& side) {
  std::vector<std::size_t> match(base.size(), kNone);
  const std::size_t shorter = std::min(base.size(), side.size());
  std::size_t head = 0;
  while (head < shorter && base[head] == side[head]) {
    match[head] = head;
    ++head;
  }
  std::size_t tail = 0;
  while (tail < shorter - head && base[base.size() - 1 - tail] == side[side.size() - 1 - tail]) {
    match[base.size() - 1 - tail] = side.size() - 1 - tail;
    ++tail;
  }
  const Chunk left = Chunk(base).subspan(head, base.size() - head - tail);
  const Chunk right = Chunk(side).subspan(head, side.size() - head - tail);
  if (!match_middle(left, right, head, head, match)) return std::nullopt;
  return match;
}

std::string joined(Chunk tokens) {
  std::string text;
  for (const std::string_view token : tokens) text += token;
  return text;
}

// Both passages, on lines of their own.
std::string both(std::string one, std::string other) {
  if (other < one) std::swap(one, other);
  if (!one.empty() && !other.empty() && one.back() != '\n') one.push_back('\n');
  return one + other;
}

using Split = Tokens (*)(std::string_view);
std::optional<std::string> merge(std::string_view base, std::string_view one,
                                 std::string_view other, Split split, bool overlap_fails);

std::string merge_chunk(Chunk base, Chunk one, Chunk other, bool overlap_fails, bool& failed) {
  if (std::ranges::equal(one, base) || std::ranges::equal(one, other)) return joined(other);
  if (std::ranges::equal(other, base)) return joined(one);
  failed = true;
  if (overlap_fails) return {};
  const auto words = base.empty() ? std::nullopt
                                  : merge(joined(base), joined(one), joined(other), words_of, true);
  return words ? *words : both(joined(one), joined(other));
}

// Nothing when two changes overlap and `overlap_fails`, or when it is too much to compute.
std::optional<std::string> merge(std::string_view base, std::string_view one,
                                 std::string_view other, Split split, bool overlap_fails) {
  const Tokens from = split(base), left = split(one), right = split(other);
  const auto in_left = match_tokens(from, left);
  const auto in_right = match_tokens(from, right);
  if (!in_left || !in_right) return std::nullopt;
  std::string merged;
  std::size_t base_at = 0, left_at = 0, right_at = 0;
  for (std::size_t i = 0; i <= from.size(); ++i) {
    const bool end = i == from.size();
    if (!end && ((*in_left)[i] == kNone || (*in_right)[i] == kNone)) continue;
    const std::size_t left_to = end ? left.size() : (*in_left)[i];
    const std::size_t right_to = end ? right.size() : (*in_right)[i];
    bool failed = false;
    merged += merge_chunk(Chunk(from).subspan(base_at, i - base_at),
                          Chunk(left).subspan(left_at, left_to - left_at),
                          Chunk(right).subspan(right_at, right_to - right_at), overlap_fails,
                          failed);
    if (failed && overlap_fails) return std::nullopt;
    if (end) break;
    merged += from[i];
    base_at = i + 1;
    left_at = left_to + 1;
    right_at = right_to + 1;
  }
  return merged;
}

}  // namespace

std::string merge_texts(std::string_view base, std::string_view one, std::string_view other) {
  if (one == other || one == base) return std::string(other);
  if (other == base) return std::string(one);
  // The last line is a line like the others, whether or not it ends with a line feed.
  const auto ended = [](std::string_view text) {
    std::string line(text);
    if (!line.empty() && line.back() != '\n') line.push_back('\n');
    return line;
  };
  const std::string start = ended(base), left = ended(one), right = ended(other);
  auto merged = merge(start, left, right, lines_of, false);
  std::string text = merged ? std::move(*merged) : both(left, right);
  if (!one.ends_with('\n') && !other.ends_with('\n') && text.ends_with('\n')) text.pop_back();
  return text;
}

}  // namespace acq
