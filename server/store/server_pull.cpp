// The server's half of receiving: pages of rows, and the proof bucket by bucket.
#include <tuple>

#include "base/money.h"
#include "server/store/devices.h"
#include "server/store/page_builder.h"
#include "server/store/row_walk.h"
#include "server/store/server_store.h"

namespace acq::server {
namespace {

// A device whose program knows an older model than this cannot receive any more.
constexpr int kOldestSchema = 1;
// A page that brings the rows of a push whose answer was lost brings all of its answers, too.
constexpr std::size_t kResultsMax = kOperationsPerPushMax;
// How exact the time is that a device was seen last: a pull does not write each time.
constexpr TimeMs kSeenAgainMs = 600'000;

// "EPOCH.VIEW.SEQ"; during a snapshot "EPOCH.VIEW.SEQ.TARGET", where TARGET is what the
// organisation had reached when it began. "" is the beginning.
struct Position {
  std::string_view epoch;
  std::string_view view;
  std::int64_t seq = 0;
  std::int64_t target = 0;  // 0: not in a snapshot

  std::string text() const {
    std::string text = std::string(epoch) + "." + std::string(view) + "." + std::to_string(seq);
    if (target > seq) text += "." + std::to_string(target);
    return text;
  }
};

std::optional<Position> parse_cursor(std::string_view cursor) {
  std::array<std::string_view, 4> parts{};
  std::size_t count = 0;
  for (;;) {
    const std::size_t dot = std::min(cursor.find('.'), cursor.size());
    if (count == parts.size()) return std::nullopt;
    parts[count++] = cursor.substr(0, dot);
    if (dot == cursor.size()) break;
    cursor.remove_prefix(dot + 1);
  }
  if (count < 3) return std::nullopt;
  const auto seq = parse_decimal(parts[2], 0);
  const auto target = count == 4 ? parse_decimal(parts[3], 0) : std::int64_t{0};
  if (!seq || !target || *seq < 0 || *target < 0) return std::nullopt;
  return Position{parts[0], parts[1], *seq, *target};
}

}  // namespace

// Where to begin. Codes: bad_cursor, epoch_changed, view_changed, cursor_expired.
static Result<Position> start_of(std::string_view cursor, std::string_view epoch,
                                 std::string_view view, std::int64_t seq, std::int64_t floor) {
  if (cursor.empty()) return Position{epoch, view, 0, seq};
  const auto from = parse_cursor(cursor);
  if (!from) return fail("bad_cursor");
  if (from->epoch != epoch) return fail("epoch_changed");
  // Ahead of everything here: an older database was put in place unnoticed.
  if (std::max(from->seq, from->target) > seq) return fail("epoch_changed");
  if (from->view != view) return fail("view_changed");
  if (std::max(from->seq, from->target) < floor) return fail("cursor_expired");
  return *from;
}

// Removals up to this number are no longer known.
static Result<std::int64_t> floor_of(Rows& rows) {
  auto select = rows.cached("SELECT floor FROM org_seq");
  if (!select) return forward(select);
  auto row = (*select)->step();
  if (!row) return forward(row);
  return *row ? (*select)->integer(0) : 0;
}

// Fills a page from the walk; returns what it reaches, and whether there is more.
static Result<bool> fill_page(RowWalk& walk, PageBuilder& page, Position& at,
                              std::size_t rows_max) {
  std::int64_t group = -1;
  for (std::size_t count = 0;; ++count) {
    auto row = walk.next();
    if (!row) return forward(row);
    if (!*row) return false;
    const bool full = count >= rows_max || page.bytes() > kPageBytes;
    // What was written together travels together.
    if (full && ((*row)->group == 0 || (*row)->group != group)) return true;
    // What left or was removed before the snapshot began was never sent; what did since, was.
    const bool snapshot = (*row)->seq <= at.target;
    group = (*row)->group;
    at.seq = (*row)->seq;
    auto done = !(*row)->gone ? page.add((*row)->kind, (*row)->rid, snapshot)
                : snapshot    ? Result<void>{}
                              : page.add_gone((*row)->kind, (*row)->rid);
    if (!done) return forward(done);
  }
}

Result<Bytes> ServerStore::pull(const Actor& actor, const PullRequest& request) {
  if (request.schema < kOldestSchema) return fail("program_too_old");
  const View view = view_of(actor);
  const std::string view_key = view.key();
  const std::scoped_lock lock(mutex_);
  Rows& rows = store_->rows();
  if (auto known = meet_device(actor, request); !known) return forward(known);
  auto reached = journal_->seq(rows);
  auto floor = floor_of(rows);
  if (!reached) return forward(reached);
  if (!floor) return forward(floor);
  auto at = start_of(request.cursor, epoch_, view_key, *reached, *floor);
  if (!at) return forward(at);

  PageHeader header{.epoch = epoch_, .cursor = {}, .hlc = journal_->hlc()};
  if (request.cursor.empty()) {
    auto total = prove(view, header);
    if (!total) return forward(total);
    for (const ProofEntry& entry : header.proof) header.total += entry.sum.count;
    header.proof.clear();
  }
  auto walk = RowWalk::open(rows, journal_->scopes(), view, at->seq);
  if (!walk) return forward(walk);
  PageBuilder page(rows, view);
  const auto wanted = static_cast<std::size_t>(request.rows);
  auto more = fill_page(*walk, page, *at, wanted == 0 ? kPageRows : std::min(wanted, kPageRows));
  if (!more) return forward(more);
  header.more = *more;
  if (!*more) {
    at->seq = *reached;
    if (auto proven = prove(view, header); !proven) return forward(proven);
  }
  if (request.after >= 0) {
    auto results = results_after(rows, request.client_id, request.after, kResultsMax);
    if (!results) return forward(results);
    header.results = std::move(*results);
  }
  header.seq = at->seq;
  header.cursor = at->text();
  header.gone = page.take_gone();
  return encode_page(header, page.take());
}

Result<std::string> ServerStore::page_key(const Actor& actor, const PullRequest& request) {
  if (request.schema < kOldestSchema) return fail("program_too_old");
  const View view = view_of(actor);
  const std::string view_key = view.key();
  const std::scoped_lock lock(mutex_);
  if (auto known = meet_device(actor, request); !known) return forward(known);
  if (request.after >= 0) return std::string();  // brings the device's own answers
  auto reached = journal_->seq(store_->rows());
  auto floor = floor_of(store_->rows());
  if (!reached) return forward(reached);
  if (!floor) return forward(floor);
  const auto from = start_of(request.cursor, epoch_, view_key, *reached, *floor);
  if (!from) return std::string();  // pull says why
  // A page kept for others must not bring a row that has left a scope since.
  std::string key = epoch_ + " " + view.name() + " " + request.cursor + " " +
                    std::to_string(request.rows) + " " +
                    std::to_string(journal_->scopes().departures());
  // What comes after a snapshot goes on to what was written last.
  if (from->target <= from->seq) key += " " + std::to_string(*reached);
  return key;
}

// A device that begins is noted, so that an administrator sees it; who only reads is not turned
// away because that cannot be written (a full disk). Codes: other_user, device_wiped.
Result<void> ServerStore::meet_device(const Actor& actor, const PullRequest& request) {
  if (request.client_id.is_nil()) return {};
  Rows& rows = store_->rows();
  auto device = find_device(rows, request.client_id);
  if (!device) return forward(device);
  if (*device && (*device)->user != actor.user) return fail("other_user");
  if (*device && (*device)->wiped) return fail("device_wiped");
  const TimeMs now = store_->clock().now_ms();
  if (*device ? now - (*device)->seen_ms < kSeenAgainMs : !request.cursor.empty()) return {};
  const std::int64_t last_n = *device ? (*device)->last_n : 0;
  std::ignore = save_device(rows, request.client_id, actor.user, last_n, now);
  return {};
}

Result<void> ServerStore::prove(const View& view, PageHeader& header) {
  Rows& rows = store_->rows();
  for (const Entity& described : entities()) {
    auto scope = scope_of(rows, journal_->scopes(), view, described.kind);
    if (!scope) return forward(scope);
    RowSum sum;
    if (*scope) {
      auto found = journal_->scopes().sum(rows, **scope, described.kind);
      if (!found) return forward(found);
      sum = *found;
    }
    header.proof.push_back({described.kind, sum});
  }
  return {};
}

// Calls use(rid, id, version) for the live rows of an entity that the view shows.
template <class Use>
Result<void> ServerStore::each_row(const View& view, EntityKind kind, Use use) {
  Rows& rows = store_->rows();
  auto scope = scope_of(rows, journal_->scopes(), view, kind);
  if (!scope) return forward(scope);
  if (!*scope) return {};
  std::string sql = "SELECT rid, id, version FROM \"" + std::string(entity(kind).name) +
                    "\" WHERE deleted=0";
  if (**scope != 0) {
    sql += " AND rid IN (SELECT rid FROM row_scope WHERE scope=?1 AND entity=?2 AND gone=0)";
  }
  auto select = db_->prepare(sql);
  if (!select) return forward(select);
  if (**scope != 0) select->bind(1, **scope).bind(2, static_cast<std::int64_t>(kind));
  for (;;) {
    auto row = select->step();
    if (!row) return forward(row);
    if (!*row) return {};
    use(select->integer(0), select->id(1), select->integer(2));
  }
}

Result<Bytes> ServerStore::buckets(const Actor& actor, EntityKind kind) {
  const std::scoped_lock lock(mutex_);
  BucketSums sums{};
  auto done = each_row(view_of(actor), kind, [&](std::int64_t, const Id& id, std::int64_t version) {
    sums[bucket_of(id)].add(id, version);
  });
  if (!done) return forward(done);
  return encode_buckets(sums);
}

Result<Bytes> ServerStore::bucket(const Actor& actor, EntityKind kind, std::size_t number) {
  const View view = view_of(actor);
  const std::scoped_lock lock(mutex_);
  std::vector<std::int64_t> rids;
  auto done = each_row(view, kind, [&](std::int64_t rid, const Id& id, std::int64_t) {
    if (bucket_of(id) == number) rids.push_back(rid);
  });
  if (!done) return forward(done);
  PageBuilder page(store_->rows(), view);
  for (const std::int64_t rid : rids) {
    if (auto added = page.add(kind, rid, true); !added) return forward(added);
  }
  const PageHeader header{.epoch = epoch_, .cursor = "bucket", .hlc = journal_->hlc()};
  return encode_page(header, page.take());
}

}  // namespace acq::server
