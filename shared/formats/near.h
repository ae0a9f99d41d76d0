// Names that are nearly the same: "GTXPro" and "GTX Pro", "technolgy" and "technology".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace acq {

// Folded, letters and digits only: two names with the same result differ by case, accents,
// spaces and punctuation at most.
std::string bare_name(std::string_view name);

// How many letters must be added, dropped, changed or swapped with their neighbour to get from
// `a` to `b` (optimal string alignment), in bytes; more than `max` is returned as max + 1.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t max);

// Looks for the one name among many that a value was probably meant to be.
class NearNames {
 public:
  // `number` is what find returns for this name.
  void add(std::string_view name, std::uint32_t number);

  // A name with the same bare form; else, when `misspelt`, one a misspelling away: one edit from
  // 4 letters on, two from 9 on (two only while there are at most 2,000 names). The same digits
  // must be in both: "GTX 500" is not "GTX 600". Nothing when two names are equally near.
  std::optional<std::uint32_t> find(std::string_view value, bool misspelt) const;

 private:
  std::optional<std::uint32_t> one_edit(std::string_view bare) const;
  std::optional<std::uint32_t> two_edits(std::string_view bare) const;
  void build_deletes() const;

  static constexpr std::uint32_t kSeveral = UINT32_MAX;
  std::vector<std::string> bare_;
  std::vector<std::uint32_t> numbers_;
  std::unordered_map<std::string, std::uint32_t> by_bare_;  // value: number, or kSeveral
  // Hash of each name with one letter left out -> indexes into bare_; made when first needed.
  mutable std::unordered_multimap<std::uint64_t, std::uint32_t> deletes_;
  mutable std::size_t deletes_made_ = 0;
};

}  // namespace acq
