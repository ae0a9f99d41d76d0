// A list's rows put together by one field: by its value, days by their months.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "base/period.h"
#include "base/result.h"
#include "model/entity.h"
#include "model/value.h"

namespace acq {

// More groups than this say nothing any more, and each has a heading.
inline constexpr std::size_t kRowGroupsMost = 2000;

// Which group each row belongs to, in the order in which the rows were added.
class RowGroups {
 public:
  // Of a field that can_group, tags excepted; a moment counts for the day it is in `zone`.
  explicit RowGroups(const Field& field, Zone zone = {});

  // The next row, by what stands in its field. Codes: too_many_groups; nothing was added then.
  Result<void> add(Value raw);
  std::size_t rows() const { return of_row_.size(); }
  // What the groups have in common: a month by its first day, empty where nothing is said.
  const std::vector<Value>& keys() const { return keys_; }
  // How many rows each group has.
  std::vector<std::size_t> counts() const;
  // The rows (parallel to what was added) group by group; `order` names each group once. Within a
  // group they stay in the order they have.
  std::vector<std::int64_t> together(std::span<const std::int64_t> rowids,
                                     std::span<const std::size_t> order) const;

 private:
  Value key_of(Value raw) const;

  bool moment_, day_, boolean_;
  Zone zone_;
  std::vector<Value> keys_;
  std::map<Value, std::uint32_t> places_;
  std::vector<std::uint32_t> of_row_;
};

// Can a list be put together by it? Several tags would put one row into several groups.
bool can_group_rows(const Field& field);

}  // namespace acq
