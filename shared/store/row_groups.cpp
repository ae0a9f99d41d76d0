#include "store/row_groups.h"

#include <utility>

namespace acq {

bool can_group_rows(const Field& field) {
  return field.can_group() && field.type != FieldType::tags && !field.has(kHidden) &&
         !field.has(kHash);
}

RowGroups::RowGroups(const Field& field, Zone zone)
    : moment_(field.type == FieldType::time),
      day_(field.is_day()),
      boolean_(field.type == FieldType::boolean),
      zone_(std::move(zone)) {}

Value RowGroups::key_of(Value raw) const {
  if (boolean_) return std::int64_t{number_of(raw) != 0};  // never set is off
  if (is_empty(raw) || raw == Value{std::string()}) return {};
  if (!day_) return raw;
  const std::int64_t at = number_of(raw);
  const DateDays day = moment_ ? day_of(at, offset_at(zone_, at)) : at;
  return bucket_start(day, Bucket::month);
}

Result<void> RowGroups::add(Value raw) {
  Value key = key_of(std::move(raw));
  // Neighbours often have the same.
  if (!of_row_.empty() && keys_[of_row_.back()] == key) {
    of_row_.push_back(of_row_.back());
    return {};
  }
  const auto found = places_.find(key);
  if (found != places_.end()) {
    of_row_.push_back(found->second);
    return {};
  }
  if (keys_.size() == kRowGroupsMost) {
    return fail("too_many_groups", std::to_string(kRowGroupsMost));
  }
  of_row_.push_back(static_cast<std::uint32_t>(keys_.size()));
  places_.emplace(key, of_row_.back());
  keys_.push_back(std::move(key));
  return {};
}

std::vector<std::size_t> RowGroups::counts() const {
  std::vector<std::size_t> counts(keys_.size());
  for (const std::uint32_t group : of_row_) ++counts[group];
  return counts;
}

std::vector<std::int64_t> RowGroups::together(std::span<const std::int64_t> rowids,
                                              std::span<const std::size_t> order) const {
  const std::vector<std::size_t> sizes = counts();
  std::vector<std::size_t> next(sizes.size());
  std::size_t begin = 0;
  for (const std::size_t group : order) {
    next[group] = begin;
    begin += sizes[group];
  }
  std::vector<std::int64_t> together(rowids.size());
  for (std::size_t i = 0; i < rowids.size(); ++i) together[next[of_row_[i]]++] = rowids[i];
  return together;
}

}  // namespace acq
