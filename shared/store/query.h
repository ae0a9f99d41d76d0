// Lists: which records, in which order, and a window of them.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "store/filter.h"
#include "store/row_groups.h"
#include "store/rows.h"

namespace acq {

struct ListQuery {
  EntityKind kind = EntityKind::none;
  std::vector<Condition> where{};  // all of them
  Filter filter{};                 // and this; resolved
  std::string search{};       // words; "" for all
  std::string sort = "title";  // a field's name, or "title"
  bool descending = false;
  std::size_t limit = 0;      // 0 = all
};

// The rowids of the live records of a list, in order: 8 bytes a record, so that a list of a
// million scrolls by index. A reference column sorts by the title it shows.
// Codes: unknown_field, and the database's.
Result<std::vector<std::int64_t>> list_rowids(Rows& rows, const ListQuery& query);

// The rowids of removed records that this database still holds: those the server does not know of
// yet, then the others, the last removed first. Codes: the database's.
Result<std::vector<std::int64_t>> removed_rowids(Rows& rows, EntityKind kind, std::size_t limit);

// How many records list_rowids would give, whatever query.sort and query.limit say.
// Codes: as list_rowids.
Result<std::int64_t> count_rows(Rows& rows, const ListQuery& query);

// The same list, read in steps between which others may use the database, also to write: what is
// written meanwhile may or may not be in it. Ends before the database does. The first rows come
// with the first step when the order is an index's or a reference's; else the first step sorts.
class ListWalk {
 public:
  // With `group`, a field that can_group_rows, each row's group is read with it.
  // Codes: as list_rowids; unknown_field for such a field that there is not.
  static Result<ListWalk> begin(Rows& rows, const ListQuery& query, std::string_view group = {},
                                Zone zone = {});
  // Looks at no more than so many more records; false: that was all. Codes: the database's, and
  // too_many_groups.
  Result<bool> step(std::size_t rows_max);
  // What was read so far, in order.
  std::span<const std::int64_t> found() const { return found_; }
  // What was read so far; the walk is over.
  std::vector<std::int64_t> take() { return std::move(found_); }
  // The groups of take(), after the last step; null without a field to group by.
  const RowGroups* groups() const { return groups_ ? &*groups_ : nullptr; }

 private:
  explicit ListWalk(std::vector<std::int64_t> found) : found_(std::move(found)) {}
  Result<bool> step_groups(std::size_t rows_max);

  std::vector<Statement> statements_;  // one after the other; none: all is read, as a search is
  std::optional<RowGroups> groups_;
  Statement group_of_;                 // of a row that a search found
  std::size_t now_ = 0;                // the one that is read
  std::size_t limit_ = SIZE_MAX;
  std::vector<std::int64_t> found_;
};

// How many, and what their `money_field` adds up to (0 when the field is empty): one row per
// distinct value of `by`, in no order.
struct GroupSum {
  Value key;
  std::int64_t count = 0;
  std::int64_t sum = 0;
};
Result<std::vector<GroupSum>> group_sums(Rows& rows, const ListQuery& query, std::string_view by,
                                         std::string_view money_field = {});

}  // namespace acq
