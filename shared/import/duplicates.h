// Which records of an entity may stand for the same customer, and why.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/rows.h"

namespace acq {

// A company's name without its legal form, case, diacritics and punctuation: "Zoom-Tec GmbH & Co.
// KG" and "zoomtec" have the same. "" for a name that is nothing but a form.
std::string company_core(std::string_view name);

struct DuplicatePair {
  Id first, second;  // the first was made earlier
  int score = 0;     // 0..100: how likely they are the same
  std::vector<std::string_view> fields;  // in which they are alike, as the model names them
};

// Looks through a whole entity in steps. Holds 24 bytes for each thing a record is recognised by;
// of many records that are alike (a shared address) each is paired with the earliest only.
class DuplicateSearch {
 public:
  explicit DuplicateSearch(EntityKind kind) : kind_(kind) {}
  // Reads at most so many more records; false: all were read. Codes: the database's.
  Result<bool> step(Rows& rows, std::int64_t rows_max);
  // The pairs of what was read, the likeliest first. Those under 50 are left out.
  Result<std::vector<DuplicatePair>> pairs(Rows& rows);

 private:
  struct Mark {
    std::uint64_t hash;  // of what they are alike in
    std::int64_t rid;
    std::uint8_t field;  // index in the entity
    std::uint8_t weight;
  };
  void add(const Record& record);
  void mark(std::string_view field, int weight, const std::string& text, std::int64_t rid);

  EntityKind kind_;
  std::int64_t last_rid_ = 0;
  std::vector<Mark> marks_;
};

}  // namespace acq
