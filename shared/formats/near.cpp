#include "formats/near.h"

#include <algorithm>

#include "base/utf8.h"

namespace acq {
namespace {

constexpr std::size_t kOneEditLetters = 4;
constexpr std::size_t kTwoEditLetters = 9;
constexpr std::size_t kTwoEditNames = 2'000;

// FNV-1a over `text` without the byte at `gap`.
std::uint64_t hash_without(std::string_view text, std::size_t gap) {
  std::uint64_t hash = 0xcbf29ce484222325ull;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == gap) continue;
    hash = (hash ^ static_cast<unsigned char>(text[i])) * 0x100000001b3ull;
  }
  return hash;
}

bool same_digits(std::string_view a, std::string_view b) {
  const auto digits = [](std::string_view text) {
    std::string found;
    for (const char c : text) {
      if (c >= '0' && c <= '9') found.push_back(c);
    }
    return found;
  };
  return digits(a) == digits(b);
}

// Keeps the one candidate that is nearest; two different ones equally near cancel out.
struct Nearest {
  std::size_t distance = SIZE_MAX;
  std::optional<std::uint32_t> number;
  void offer(std::size_t how_far, std::uint32_t candidate) {
    if (how_far > distance || (how_far == distance && number == candidate)) return;
    number = how_far == distance ? std::nullopt : std::optional(candidate);
    distance = how_far;
  }
};

}  // namespace

std::string bare_name(std::string_view name) {
  const std::string folded = fold(name);
  std::string bare;
  bare.reserve(folded.size());
  for (const char c : folded) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (letter || (static_cast<unsigned char>(c) & 0x80) != 0) bare.push_back(c);
  }
  return bare;
}

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t max) {
  const std::size_t gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (gap > max) return max + 1;
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    std::size_t best = row[0];
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = last[j - 1] + (a[i - 1] != b[j - 1]);
      row[j] = std::min({change, last[j] + 1, row[j - 1] + 1});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
      best = std::min(best, row[j]);
    }
    if (best > max) return max + 1;
    std::swap(before, last);
    std::swap(last, row);
  }
  return std::min(last[b.size()], max + 1);
}

void NearNames::add(std::string_view name, std::uint32_t number) {
  std::string bare = bare_name(name);
  if (bare.empty()) return;
  const auto [it, added] = by_bare_.emplace(bare, number);
  if (!added && it->second != number) it->second = kSeveral;
  bare_.push_back(std::move(bare));
  numbers_.push_back(number);
}

std::optional<std::uint32_t> NearNames::find(std::string_view value, bool misspelt) const {
  const std::string bare = bare_name(value);
  if (const auto it = by_bare_.find(bare); it != by_bare_.end()) {
    if (it->second == kSeveral) return std::nullopt;
    return it->second;
  }
  if (!misspelt || bare.size() < kOneEditLetters) return std::nullopt;
  const bool two = bare.size() >= kTwoEditLetters && bare_.size() <= kTwoEditNames;
  return two ? two_edits(bare) : one_edit(bare);
}

void NearNames::build_deletes() const {
  for (; deletes_made_ < bare_.size(); ++deletes_made_) {
    const std::string& name = bare_[deletes_made_];
    for (std::size_t gap = 0; gap <= name.size(); ++gap) {
      deletes_.emplace(hash_without(name, gap), static_cast<std::uint32_t>(deletes_made_));
    }
  }
}

// Two texts one edit apart share a form with at most one letter left out of each.
std::optional<std::uint32_t> NearNames::one_edit(std::string_view bare) const {
  build_deletes();
  Nearest nearest;
  for (std::size_t gap = 0; gap <= bare.size(); ++gap) {
    const auto [first, end] = deletes_.equal_range(hash_without(bare, gap));
    for (auto it = first; it != end; ++it) {
      const std::string& name = bare_[it->second];
      if (!same_digits(name, bare)) continue;
      const std::size_t distance = edit_distance(name, bare, 1);
      if (distance <= 1) nearest.offer(distance, numbers_[it->second]);
    }
  }
  return nearest.number;
}

std::optional<std::uint32_t> NearNames::two_edits(std::string_view bare) const {
  Nearest nearest;
  for (std::size_t i = 0; i < bare_.size(); ++i) {
    if (!same_digits(bare_[i], bare)) continue;
    const std::size_t distance = edit_distance(bare_[i], bare, 2);
    if (distance <= 2) nearest.offer(distance, numbers_[i]);
  }
  return nearest.number;
}

}  // namespace acq
