// Which rows are whose, for those whose rights say "own" or "team", and the proof of every scope.
//
// A scope is a user's or a team's. Each row that is near a scope (store/scopes.h) has one entry
// in it, at the seq at which it entered or changed last; a row that left has an entry that says
// so, until retention. A device pulls by walking its scope's entries.
//
// Tables: scope(id, kind, ref); row_scope(scope, seq, entity, rid, gone); scope_sum(scope,
// entity, count, sum), where scope 0 is the whole organisation; scope_state(active). While no right
// says "own" or "team", row_scope is empty and costs nothing.
#pragma once

#include <functional>
#include <optional>

#include "base/result.h"
#include "store/rows.h"
#include "sync/proof.h"

namespace acq::server {

enum class ScopeKind : std::uint8_t { user = 1, team = 2 };

class ScopeIndex {
 public:
  // Creates its tables. `next_seq` takes the organisation's next number; it is asked for rows
  // that change hands without being written.
  static Result<ScopeIndex> open(Rows& rows, std::function<Result<std::int64_t>(Rows&)> next_seq);

  // After a row was written, in its transaction: moves it to where it belongs now, and those
  // that follow it. `before` is null for an insert.
  Result<void> note(Rows& rows, const Record* before, const Record& after);

  // A removed record was forgotten for good: what followed it is near nobody through it any more.
  Result<void> forgotten(Rows& rows, const Record& record);

  // Is anything kept by user and team? Follows from the role_right records; after one changes,
  // refresh() builds the entries or drops them. Kept in the database, so that a write that is
  // taken back takes this along.
  Result<bool> active(Rows& rows);
  Result<void> refresh(Rows& rows);

  // The number of a scope; nothing when no row was ever in it.
  Result<std::optional<std::int64_t>> find(Rows& rows, ScopeKind kind, const Id& ref);
  // scope 0: the organisation.
  Result<RowSum> sum(Rows& rows, std::int64_t scope, EntityKind kind);

  // Grows whenever a row leaves a scope: what was cached for others may hold it.
  std::int64_t departures() const { return departures_; }

 private:
  explicit ScopeIndex(std::function<Result<std::int64_t>(Rows&)> next_seq)
      : next_seq_(std::move(next_seq)) {}
  Result<std::int64_t> intern(Rows& rows, ScopeKind kind, const Id& ref);
  Result<std::vector<std::int64_t>> wanted(Rows& rows, const Record& record);
  Result<std::vector<std::int64_t>> present(Rows& rows, const Record& record);
  Result<void> place(Rows& rows, const Record* before, const Record& after, std::int64_t seq);
  Result<void> enter(Rows& rows, std::int64_t scope, const Record& record, std::int64_t seq,
                     bool gone);
  Result<void> change_sum(Rows& rows, std::int64_t scope, EntityKind kind, const RowSum& by);
  Result<void> follow(Rows& rows, const Record& moved, int depth);
  Result<void> follow_by(Rows& rows, EntityKind kind, std::string_view field, const Id& id,
                         int depth);
  Result<void> move_again(Rows& rows, const Record& record, int depth);
  Result<void> build(Rows& rows);

  std::function<Result<std::int64_t>(Rows&)> next_seq_;
  std::int64_t departures_ = 0;
};

}  // namespace acq::server
