// The rows of a page, written as they come: one table for each entity that occurs.
#pragma once

#include <string>
#include <vector>

#include "server/store/view.h"
#include "store/rows.h"
#include "sync/wire.h"

namespace acq::server {

class PageBuilder {
 public:
  // Both outlive it.
  PageBuilder(Rows& rows, const View& view) : rows_(rows), view_(view) {}

  // The row as the view shows it. `skip_deleted`: a device that starts from nothing has no use
  // for tombstones. Codes: the database's, here and below.
  Result<void> add(EntityKind kind, std::int64_t rid, bool skip_deleted);
  // The id of a row that left.
  Result<void> add_gone(EntityKind kind, std::int64_t rid);

  std::size_t bytes() const { return bytes_; }
  std::vector<GoneRow> take_gone() { return std::move(gone_); }
  std::vector<PageTable> take();

 private:
  struct Part {
    EntityKind kind = EntityKind::none;
    Statement select;
    std::size_t count = 0;
    CborWriter out;
  };
  Result<Part*> part_of(EntityKind kind);
  void write(Part& part);

  Rows& rows_;
  const View& view_;
  std::vector<Part> parts_;
  std::vector<GoneRow> gone_;
  std::size_t bytes_ = 0;
};

}  // namespace acq::server
