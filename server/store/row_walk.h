// The rows a view shows, in the order of their seq: of entities it sees as a whole from
// row_version, of the others from their scope's entries (scope_index.h).
#pragma once

#include <optional>
#include <vector>

#include "server/store/scope_index.h"
#include "server/store/view.h"

namespace acq::server {

struct WalkedRow {
  std::int64_t seq = 0;
  EntityKind kind = EntityKind::none;
  std::int64_t rid = 0;
  std::int64_t group = 0;  // first seq of what was decided with it; 0: moved, not written
  bool gone = false;       // it left the scope
};

class RowWalk {
 public:
  // From the first seq above `after`. Codes: the database's.
  static Result<RowWalk> open(Rows& rows, ScopeIndex& scopes, const View& view,
                              std::int64_t after);
  // The next row; nothing at the end.
  Result<std::optional<WalkedRow>> next();

 private:
  struct Stream {
    Reach reach;  // entities with this one come from here
    Statement select;
    std::optional<WalkedRow> ahead;
  };
  explicit RowWalk(const View& view) : view_(&view) {}
  Result<void> add(Rows& rows, Reach reach, std::int64_t scope, std::int64_t after);
  Result<void> advance(Stream& stream);

  const View* view_;
  std::vector<Stream> streams_;
};

// The scope that holds the view's rows of an entity: 0 for the organisation, nothing for a scope
// that no row was ever in.
Result<std::optional<std::int64_t>> scope_of(Rows& rows, ScopeIndex& scopes, const View& view,
                                             EntityKind kind);

}  // namespace acq::server
