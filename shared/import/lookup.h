// The records of one entity by what files call them: id, key, e-mail or title.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "formats/near.h"
#include "store/rows.h"

namespace acq {

class Lookup {
 public:
  explicit Lookup(EntityKind kind);

  // Reads up to `rows_max` live records more; true when all are there.
  Result<bool> load(Rows& rows, std::int64_t rows_max);

  struct Item {
    Id id{};  // nil for a row of the file whose id is not given yet
    std::string title;
    std::int64_t row = -1;     // index of the file's row that brings it in
    bool created = false;      // made for this import because a row names it
  };
  struct Match {
    enum Kind : std::uint8_t { none, one, several } kind = none;
    std::uint32_t item = 0;
  };

  // By id, key, e-mail or title, case and accents aside.
  Match find(std::string_view text) const;
  // The record that was probably meant; see NearNames::find.
  std::optional<std::uint32_t> near(std::string_view text, bool misspelt) const;
  // Something this import brings in, under its title, and under its key when it has one.
  std::uint32_t add(Item item, std::string_view key = {});

  const Item& item(std::uint32_t number) const { return items_[number]; }
  std::size_t size() const { return items_.size(); }
  EntityKind kind() const { return kind_; }

 private:
  void name(std::string_view text, std::uint32_t number);

  EntityKind kind_;
  std::int64_t last_rid_ = 0;
  std::vector<Item> items_;
  std::unordered_map<std::string, std::uint32_t> names_;  // folded; kSeveral when shared
  std::unordered_map<Id, std::uint32_t> ids_;
  NearNames near_;
};

}  // namespace acq
