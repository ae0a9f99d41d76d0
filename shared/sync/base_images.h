// The server's image of each row that has operations the server has not answered, or has answered
// with a later version than the image's. All other rows are their own image.
// Table: base(entity, row, version, deleted, body).
#pragma once

#include <optional>

#include "base/result.h"
#include "model/record.h"
#include "store/sqlite.h"

namespace acq {

class BaseImages {
 public:
  // `db` outlives it.
  static Result<BaseImages> open(Database& db);

  Result<void> keep(const Record& record);
  Result<std::optional<Record>> find(EntityKind kind, const Id& row);
  Result<void> drop(EntityKind kind, const Id& row);

 private:
  explicit BaseImages(Database& db) : cache_(db) {}
  StatementCache cache_;
};

}  // namespace acq
