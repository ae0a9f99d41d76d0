// The full-text index over the searchable fields of every entity.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/rows.h"

namespace acq {

// A hit of the search over everything.
struct Hit {
  EntityKind kind = EntityKind::none;
  Id id;
  std::int64_t rowid = 0;
  std::string title;
};

// Live records whose searchable text holds every word of `words`, the last one as a prefix. At
// most `limit_each` of each entity, in the order of entities(). Empty when nothing was typed.
Result<std::vector<Hit>> search_everything(Rows& rows, std::string_view words,
                                           std::size_t limit_each);

// The rowids of one entity that match, ascending; all of them when limit is 0.
Result<std::vector<std::int64_t>> search_rowids(Rows& rows, EntityKind kind,
                                                std::string_view words, std::size_t limit = 0);

// A database in which nobody searches (the server's): from now on nothing is indexed, and the
// index goes.
Result<void> drop_search(Rows& rows);

// Brings the record's entry up to date. `before` is null for an insert. Called by Rows::put.
Result<void> index_record(Rows& rows, const Record& record, const Record* before);

// While one lives, Rows::put only notes what is to be indexed; commit() writes the entries, each
// once and in the index's order: FTS5 flushes at every savepoint and whenever a rowid steps back.
// Begin one right after its Transaction, commit it right before: one that ends without commit()
// forgets its notes, as the transaction forgets its rows. One inside another leaves its notes to
// the outer one.
class IndexBatch {
 public:
  explicit IndexBatch(Rows& rows);
  ~IndexBatch();
  IndexBatch(const IndexBatch&) = delete;
  IndexBatch& operator=(const IndexBatch&) = delete;
  Result<void> commit();

 private:
  Rows& rows_;
  bool outermost_;
  bool committed_ = false;
  std::size_t begin_;  // the notes in front of it are those of outer batches
};

// What bulk loads wrote gets its search entries: at most `rows_max` records a call, in one
// transaction. Returns how many are still to do, so that a progress bar can tell.
Result<std::int64_t> index_pending(Rows& rows, std::int64_t rows_max);

// Where the index of an entity ends: call before the first put_unindexed of a bulk load, in its
// transaction, so that index_pending knows where to begin.
Result<void> begin_bulk(Rows& rows, EntityKind kind);

// The rowids of an entity's entries in the index: the record's rowid is added to `first`.
struct IndexRange {
  std::int64_t first, last;
};
IndexRange index_range(EntityKind kind);

// A record's text as it stands in the index: searchable fields, Han cut into single characters,
// phone numbers also as plain digits.
std::string search_words(const Record& record);
// The FTS5 query for what a person typed; "" when there is nothing to search for.
std::string search_expression(std::string_view words);

}  // namespace acq
