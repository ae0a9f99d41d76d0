#include "server/store/row_walk.h"

#include <algorithm>

namespace acq::server {
namespace {

constexpr std::string_view kAll =
    "SELECT seq, entity, rid, grp, 0 FROM row_version WHERE seq>?1 ORDER BY seq";
constexpr std::string_view kScope =
    "SELECT s.seq, s.entity, s.rid, coalesce(v.grp, 0), s.gone FROM row_scope AS s"
    " LEFT JOIN row_version AS v ON v.seq=s.seq WHERE s.scope=?2 AND s.seq>?1 ORDER BY s.seq";

}  // namespace

Result<std::optional<std::int64_t>> scope_of(Rows& rows, ScopeIndex& scopes, const View& view,
                                             EntityKind kind) {
  switch (view.of(kind)) {
    case Reach::none: return std::nullopt;
    case Reach::own: return scopes.find(rows, ScopeKind::user, view.user);
    case Reach::team: return scopes.find(rows, ScopeKind::team, view.team);
    case Reach::all: break;
  }
  return std::int64_t{0};
}

Result<RowWalk> RowWalk::open(Rows& rows, ScopeIndex& scopes, const View& view,
                              std::int64_t after) {
  RowWalk walk(view);
  for (const Reach reach : {Reach::all, Reach::team, Reach::own}) {
    const auto seen = std::ranges::find_if(entities(), [&](const Entity& described) {
      return view.of(described.kind) == reach;
    });
    if (seen == entities().end()) continue;
    auto scope = scope_of(rows, scopes, view, seen->kind);
    if (!scope) return forward(scope);
    if (!*scope) continue;
    if (auto done = walk.add(rows, reach, **scope, after); !done) return forward(done);
  }
  return walk;
}

Result<void> RowWalk::add(Rows& rows, Reach reach, std::int64_t scope, std::int64_t after) {
  auto select = rows.db().prepare(reach == Reach::all ? kAll : kScope);
  if (!select) return forward(select);
  select->bind(1, after);
  if (reach != Reach::all) select->bind(2, scope);
  streams_.push_back({reach, std::move(*select), std::nullopt});
  return advance(streams_.back());
}

Result<void> RowWalk::advance(Stream& stream) {
  stream.ahead.reset();
  for (;;) {
    auto row = stream.select.step();
    if (!row) return forward(row);
    if (!*row) return {};
    const std::int64_t kind = stream.select.integer(1);
    if (kind <= 0 || kind >= static_cast<std::int64_t>(kEntityKinds)) continue;
    if (view_->reach[static_cast<std::size_t>(kind)] != stream.reach) continue;
    stream.ahead = WalkedRow{stream.select.integer(0), static_cast<EntityKind>(kind),
                             stream.select.integer(2), stream.select.integer(3),
                             stream.select.integer(4) != 0};
    return {};
  }
}

Result<std::optional<WalkedRow>> RowWalk::next() {
  Stream* first = nullptr;
  for (Stream& stream : streams_) {
    if (!stream.ahead) continue;
    if (!first || stream.ahead->seq < first->ahead->seq) first = &stream;
  }
  if (!first) return std::nullopt;
  const WalkedRow row = *first->ahead;
  if (auto done = advance(*first); !done) return forward(done);
  return row;
}

}  // namespace acq::server
