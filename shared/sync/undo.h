// Taking back what this device wrote: one edit, or a whole import, in slices.
#pragma once

#include "store/store.h"
#include "sync/outbox.h"

namespace acq {

// Takes a transaction back from its newest operation to its oldest. Fields that someone has
// changed since keep the newer value. What the undo writes is itself a transaction, so that
// undoing it is a redo.
class Undo {
 public:
  // All three outlive the undo.
  Undo(Store& store, Outbox& outbox, const Actor& actor, const Id& transaction);

  // Takes back at most `rows_max` rows in one database transaction; true when there is nothing
  // left. After an error nothing of this call has been written; earlier calls stay.
  Result<bool> step(std::size_t rows_max);

  // The undo's own transaction.
  const Id& transaction() const { return own_; }
  std::int64_t rows_done() const { return rows_done_; }

 private:
  Store& store_;
  Outbox& outbox_;
  Actor actor_;
  Id undone_;
  Id own_;
  std::int64_t before_n_;
  std::int64_t rows_done_ = 0;
};

// The whole of it at once; returns the undo's own transaction.
Result<Id> undo(Store& store, Outbox& outbox, const Actor& actor, const Id& transaction);

}  // namespace acq
