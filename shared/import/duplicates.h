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

// One that may be the record which is being entered.
struct Alike {
  Id row;
  int score = 0;  // 40..100
  std::vector<std::string_view> fields;
};

// At most so many live records that are like `draft` (an account, contact or lead that need not be
// stored), the likeliest first. Found by the search index, so that it may be asked while somebody
// types; a phone number that is written in other groups is only found beside something else.
// Codes: the database's.
Result<std::vector<Alike>> find_alike(Rows& rows, const Record& draft, std::size_t most);

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

  EntityKind kind_;
  std::int64_t last_rid_ = 0;
  std::vector<Mark> marks_;
};

}  // namespace acq
