// The server's rows as this device holds them: what is visible is always the server's image with
// the device's own live operations folded over it. Keeps the sums that prove both sides equal.
//
// Tables: image_sum(entity, count, sum); seen(entity, rid), which exists for the time of a second
// snapshot and tells which rows it brought.
#pragma once

#include <array>
#include <memory>

#include "store/rows.h"
#include "store/store.h"
#include "sync/base_images.h"
#include "sync/outbox.h"
#include "sync/proof.h"

namespace acq {

// Everything that writes is called inside a transaction; when that fails, call reload().
class Images {
 public:
  // All three outlive it.
  static Result<std::unique_ptr<Images>> open(Rows& rows, BaseImages& base, Outbox& outbox);

  // Writes the server's image of a row. With `bulk`, a new row gets no search entry (begin_bulk).
  Result<void> apply(Record image, bool bulk);
  // The row is no longer the device's to see: it goes, with its image. Own operations on it stay
  // in the outbox and get their answer.
  Result<void> forget(EntityKind kind, const Id& id);

  // Records made here whose last edit the server has decided as seq `from` < seq <= `to`, and
  // which it should have sent by now but did not: they are not the device's to see. They go;
  // `gone` gets them. What waits to be sent stays.
  Result<void> forget_unseen(std::int64_t from, std::int64_t to, std::vector<Touched>& gone);
  // The same for one row, whatever its edits were decided as up to `to`.
  Result<void> forget_unseen_row(EntityKind kind, const Id& id, std::int64_t to,
                                 std::vector<Touched>& gone);

  // The server has decided operation `n`, as version `seq` of its row: an image that is already
  // here with that version or a later one says what came of it (another writer may have won).
  Result<void> acknowledge(std::int64_t n, std::int64_t seq);
  // The server will not have it; the row returns to the server's image and the later edits.
  Result<void> refuse(std::int64_t n, const Error& error);

  // A snapshot over rows that are there: begin, apply rows (each is noted), then sweep what the
  // server did not send. Survives a restart in between.
  Result<void> begin_sweep();
  bool sweeping() const { return sweeping_; }
  // Forgets at most `rows_max` rows; true when none is left, and the sweep has ended.
  Result<bool> sweep(std::size_t rows_max);

  RowSum sum(EntityKind kind) const { return sums_[static_cast<std::size_t>(kind)]; }
  // Is any image here?
  bool any() const;
  // Writes the sums; before the transaction commits.
  Result<void> save();
  // Reads them again, after one was rolled back.
  Result<void> reload();
  // Adds them up anew from the rows.
  Result<void> recount();
  // The sums of one entity bucket by bucket, from its rows.
  Result<BucketSums> buckets(EntityKind kind);
  // The ids of the images in a bucket.
  Result<std::vector<Id>> ids_in(EntityKind kind, std::size_t bucket);

 private:
  Images(Rows& rows, BaseImages& base, Outbox& outbox)
      : rows_(rows), base_(base), outbox_(outbox) {}
  Result<std::int64_t> show(Record image, bool bulk);
  Result<void> show_again(Record image);
  Result<std::int64_t> replace(const Record& current, Record image);
  Result<void> take(const Record& current);
  Result<void> note_seen(EntityKind kind, std::int64_t rid);
  template <class Use>
  Result<void> each_image(EntityKind kind, Use use);

  Rows& rows_;
  BaseImages& base_;
  Outbox& outbox_;
  std::array<RowSum, kEntityKinds> sums_{};
  std::array<bool, kEntityKinds> changed_{};
  bool sweeping_ = false;
};

}  // namespace acq
