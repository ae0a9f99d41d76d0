#include "server/store/scope_index.h"

#include <algorithm>

#include "store/query.h"
#include "store/scopes.h"

namespace acq::server {
namespace {

constexpr std::string_view kScopeTables =
    "CREATE TABLE IF NOT EXISTS scope(id INTEGER PRIMARY KEY, kind INTEGER NOT NULL,"
    " ref BLOB NOT NULL, UNIQUE(kind, ref));"
    "CREATE TABLE IF NOT EXISTS row_scope(scope INTEGER NOT NULL, seq INTEGER NOT NULL,"
    " entity INTEGER NOT NULL, rid INTEGER NOT NULL, gone INTEGER NOT NULL,"
    " PRIMARY KEY(scope, seq, entity, rid)) WITHOUT ROWID;"
    "CREATE INDEX IF NOT EXISTS row_scope_by_row ON row_scope(entity, rid);"
    "CREATE TABLE IF NOT EXISTS scope_sum(scope INTEGER NOT NULL, entity INTEGER NOT NULL,"
    " count INTEGER NOT NULL, sum INTEGER NOT NULL, PRIMARY KEY(scope, entity)) WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS scope_state(one INTEGER PRIMARY KEY CHECK(one=1),"
    " active INTEGER NOT NULL);";

constexpr std::int64_t kEverybody = 0;
// File, message, ticket, contact, company: no chain of the model is longer.
constexpr int kDepthMax = 6;

RowSum sum_of(const Record& record) {
  RowSum sum;
  if (!record.deleted) sum.add(record.id, record.version);
  return sum;
}

RowSum minus(const RowSum& sum) { return {-sum.count, -sum.sum}; }

// Is some right limited to the own or the team's records?
Result<bool> rights_are_limited(Rows& rows) {
  auto found = rows.db().integer(
      "SELECT 1 FROM role_right WHERE deleted=0 AND may_read IN ('own','team') LIMIT 1");
  if (!found) return forward(found);
  return found->has_value();
}

// Does a change between these two move the records that follow them?
bool moves_others(const Record& before, const Record& after) {
  if (after.kind == EntityKind::user || after.kind == EntityKind::territory) {
    return before.get("team") != after.get("team");
  }
  return true;
}

}  // namespace

Result<ScopeIndex> ScopeIndex::open(Rows& rows,
                                    std::function<Result<std::int64_t>(Rows&)> next_seq) {
  if (auto done = rows.db().run(kScopeTables); !done) return forward(done);
  auto limited = rights_are_limited(rows);
  if (!limited) return forward(limited);
  auto first = rows.cached("INSERT OR IGNORE INTO scope_state(one, active) VALUES(1, ?1)");
  if (!first) return forward(first);
  if (auto done = (*first)->bind(1, std::int64_t{*limited}).run(); !done) return forward(done);
  return ScopeIndex(std::move(next_seq));
}

Result<bool> ScopeIndex::active(Rows& rows) {
  auto select = rows.cached("SELECT active FROM scope_state");
  if (!select) return forward(select);
  auto there = (*select)->step();
  if (!there) return forward(there);
  return *there && (*select)->integer(0) != 0;
}

Result<void> ScopeIndex::note(Rows& rows, const Record* before, const Record& after) {
  RowSum by = sum_of(after);
  if (before) {
    const RowSum old = sum_of(*before);
    by.count -= old.count;
    by.sum -= old.sum;
  }
  if (auto done = change_sum(rows, kEverybody, after.kind, by); !done) return done;
  if (after.kind == EntityKind::role_right) return refresh(rows);
  auto kept = active(rows);
  if (!kept) return forward(kept);
  if (!*kept) return {};
  if (is_common(after.kind)) {
    const bool leads = after.kind == EntityKind::user || after.kind == EntityKind::territory;
    if (!leads || !before || !moves_others(*before, after)) return {};
    return follow(rows, after, kDepthMax);
  }
  auto old_scopes = present(rows, after);
  if (!old_scopes) return forward(old_scopes);
  if (auto done = place(rows, before, after, after.version); !done) return done;
  auto new_scopes = present(rows, after);
  if (!new_scopes) return forward(new_scopes);
  if (!before || *old_scopes == *new_scopes) return {};
  return follow(rows, after, kDepthMax);
}

Result<void> ScopeIndex::forgotten(Rows& rows, const Record& record) {
  auto kept = active(rows);
  if (!kept) return forward(kept);
  return *kept ? follow(rows, record, kDepthMax) : Result<void>{};
}

Result<void> ScopeIndex::refresh(Rows& rows) {
  auto limited = rights_are_limited(rows);
  auto kept = active(rows);
  if (!limited) return forward(limited);
  if (!kept) return forward(kept);
  if (*limited == *kept) return {};
  auto turn = rows.cached("UPDATE scope_state SET active=?1");
  if (!turn) return forward(turn);
  if (auto done = (*turn)->bind(1, std::int64_t{*limited}).run(); !done) return done;
  auto cleared = rows.db().run("DELETE FROM row_scope; DELETE FROM scope_sum WHERE scope<>0;");
  if (!cleared || !*limited) return cleared;
  return build(rows);
}

Result<void> ScopeIndex::build(Rows& rows) {
  for (const Entity& described : entities()) {
    if (is_common(described.kind)) continue;
    auto rowids = list_rowids(rows, {.kind = described.kind, .sort = ""});
    if (!rowids) return forward(rowids);
    for (const std::int64_t rowid : *rowids) {
      auto record = rows.at(described.kind, rowid);
      if (!record) return forward(record);
      if (!*record) continue;
      auto placed = place(rows, nullptr, **record, (*record)->version);
      if (!placed) return placed;
    }
  }
  return {};
}

Result<std::optional<std::int64_t>> ScopeIndex::find(Rows& rows, ScopeKind kind, const Id& ref) {
  auto select = rows.cached("SELECT id FROM scope WHERE kind=?1 AND ref=?2");
  if (!select) return forward(select);
  auto there = (*select)->bind(1, static_cast<std::int64_t>(kind)).bind(2, ref).step();
  if (!there) return forward(there);
  if (!*there) return std::nullopt;
  return (*select)->integer(0);
}

Result<std::int64_t> ScopeIndex::intern(Rows& rows, ScopeKind kind, const Id& ref) {
  auto known = find(rows, kind, ref);
  if (!known) return forward(known);
  if (*known) return **known;
  auto insert = rows.cached("INSERT INTO scope(kind, ref) VALUES(?1, ?2)");
  if (!insert) return forward(insert);
  auto done = (*insert)->bind(1, static_cast<std::int64_t>(kind)).bind(2, ref).run();
  if (!done) return forward(done);
  return rows.db().last_rowid();
}

// The scopes a record belongs to, ascending.
Result<std::vector<std::int64_t>> ScopeIndex::wanted(Rows& rows, const Record& record) {
  auto near = near_by(rows, record);
  if (!near) return forward(near);
  std::vector<std::int64_t> scopes;
  const auto add = [&](ScopeKind kind, const std::vector<Id>& ids) -> Result<void> {
    for (const Id& id : ids) {
      auto scope = intern(rows, kind, id);
      if (!scope) return forward(scope);
      scopes.push_back(*scope);
    }
    return {};
  };
  if (auto done = add(ScopeKind::user, near->users); !done) return forward(done);
  if (auto done = add(ScopeKind::team, near->teams); !done) return forward(done);
  std::ranges::sort(scopes);
  return scopes;
}

// The scopes it is in now, ascending.
Result<std::vector<std::int64_t>> ScopeIndex::present(Rows& rows, const Record& record) {
  auto select = rows.cached(
      "SELECT scope FROM row_scope WHERE entity=?1 AND rid=?2 AND gone=0 ORDER BY scope");
  if (!select) return forward(select);
  (*select)->bind(1, static_cast<std::int64_t>(record.kind)).bind(2, record.rowid);
  std::vector<std::int64_t> scopes;
  for (;;) {
    auto there = (*select)->step();
    if (!there) return forward(there);
    if (!*there) return scopes;
    scopes.push_back((*select)->integer(0));
  }
}

// Entries at `seq` for where the record belongs, marks for where it no longer does.
Result<void> ScopeIndex::place(Rows& rows, const Record* before, const Record& after,
                               std::int64_t seq) {
  auto now = wanted(rows, after);
  auto then = present(rows, after);
  if (!now) return forward(now);
  if (!then) return forward(then);
  auto drop = rows.cached("DELETE FROM row_scope WHERE entity=?1 AND rid=?2 AND gone=0");
  if (!drop) return forward(drop);
  (*drop)->bind(1, static_cast<std::int64_t>(after.kind)).bind(2, after.rowid);
  if (auto done = (*drop)->run(); !done) return done;
  for (const std::int64_t scope : *then) {
    // `before` is what the sums hold; without one the record itself is.
    auto left = change_sum(rows, scope, after.kind, minus(sum_of(before ? *before : after)));
    if (!left) return left;
    if (std::ranges::binary_search(*now, scope)) continue;
    if (auto done = enter(rows, scope, after, seq, true); !done) return done;
    ++departures_;
  }
  for (const std::int64_t scope : *now) {
    if (auto done = enter(rows, scope, after, seq, false); !done) return done;
    if (auto done = change_sum(rows, scope, after.kind, sum_of(after)); !done) return done;
  }
  return {};
}

Result<void> ScopeIndex::enter(Rows& rows, std::int64_t scope, const Record& record,
                               std::int64_t seq, bool gone) {
  auto insert = rows.cached(
      "INSERT OR REPLACE INTO row_scope(scope, seq, entity, rid, gone) VALUES(?1,?2,?3,?4,?5)");
  if (!insert) return forward(insert);
  (*insert)->bind(1, scope).bind(2, seq).bind(3, static_cast<std::int64_t>(record.kind));
  return (*insert)->bind(4, record.rowid).bind(5, std::int64_t{gone}).run();
}

Result<void> ScopeIndex::change_sum(Rows& rows, std::int64_t scope, EntityKind kind,
                                    const RowSum& by) {
  auto add = rows.cached(
      "INSERT INTO scope_sum(scope, entity, count, sum) VALUES(?1,?2,?3,?4) ON CONFLICT(scope,"
      " entity) DO UPDATE SET count=count+excluded.count, sum=sum+excluded.sum");
  if (!add) return forward(add);
  (*add)->bind(1, scope).bind(2, static_cast<std::int64_t>(kind));
  return (*add)->bind(3, by.count).bind(4, by.sum).run();
}

Result<RowSum> ScopeIndex::sum(Rows& rows, std::int64_t scope, EntityKind kind) {
  auto select = rows.cached("SELECT count, sum FROM scope_sum WHERE scope=?1 AND entity=?2");
  if (!select) return forward(select);
  auto there = (*select)->bind(1, scope).bind(2, static_cast<std::int64_t>(kind)).step();
  if (!there) return forward(there);
  if (!*there) return RowSum{};
  return RowSum{(*select)->integer(0), (*select)->integer(1)};
}

// The records that are near whoever `moved` is near: moved again, each at a seq of its own.
Result<void> ScopeIndex::follow(Rows& rows, const Record& moved, int depth) {
  if (depth == 0) return {};
  for (const Entity& described : entities()) {
    if (is_common(described.kind)) continue;
    const bool owned = described.find("owner") != nullptr;
    for (const Field& field : described.fields) {
      const bool scope = field.has(kScope) && field.target == moved.kind;
      const bool owner = owned && moved.kind == EntityKind::user &&
                         (field.name == "owner" || field.name == "created_by");
      const bool territory = moved.kind == EntityKind::territory && field.name == "territory";
      if (!scope && !owner && !territory) continue;
      auto done = follow_by(rows, described.kind, field.name, moved.id, depth);
      if (!done) return done;
    }
    if (!described.find("subject_id")) continue;
    auto done = follow_by(rows, described.kind, "subject_id", moved.id, depth);
    if (!done) return done;
  }
  return {};
}

Result<void> ScopeIndex::follow_by(Rows& rows, EntityKind kind, std::string_view field,
                                   const Id& id, int depth) {
  auto select = rows.db().prepare("SELECT rid FROM \"" + std::string(entity(kind).name) +
                                  "\" WHERE deleted=0 AND \"" + std::string(field) + "\"=?1");
  if (!select) return forward(select);
  select->bind(1, id);
  std::vector<std::int64_t> rowids;
  for (;;) {
    auto there = select->step();
    if (!there) return forward(there);
    if (!*there) break;
    rowids.push_back(select->integer(0));
  }
  for (const std::int64_t rowid : rowids) {
    auto record = rows.at(kind, rowid);
    if (!record) return forward(record);
    if (!*record) continue;
    if (auto done = move_again(rows, **record, depth); !done) return done;
  }
  return {};
}

Result<void> ScopeIndex::move_again(Rows& rows, const Record& record, int depth) {
  auto then = present(rows, record);
  auto now = wanted(rows, record);
  if (!then) return forward(then);
  if (!now) return forward(now);
  if (*then == *now) return {};
  auto seq = next_seq_(rows);
  if (!seq) return forward(seq);
  if (auto done = place(rows, nullptr, record, *seq); !done) return done;
  return follow(rows, record, depth - 1);
}

}  // namespace acq::server
