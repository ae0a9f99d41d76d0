#include "sync/images.h"

#include <algorithm>

#include "store/schema.h"

namespace acq {
namespace {

constexpr std::string_view kImageTables =
    "CREATE TABLE IF NOT EXISTS image_sum(entity INTEGER PRIMARY KEY, count INTEGER NOT NULL,"
    " sum INTEGER NOT NULL);"
    "CREATE TABLE IF NOT EXISTS seen(entity INTEGER NOT NULL, rid INTEGER NOT NULL,"
    " PRIMARY KEY(entity, rid)) WITHOUT ROWID;";
constexpr std::string_view kSweeping = "sweeping";

std::size_t index_of(EntityKind kind) { return static_cast<std::size_t>(kind); }

}  // namespace

Result<std::unique_ptr<Images>> Images::open(Rows& rows, BaseImages& base, Outbox& outbox) {
  if (auto done = rows.db().run(kImageTables); !done) return forward(done);
  std::unique_ptr<Images> images(new Images(rows, base, outbox));
  if (auto done = images->reload(); !done) return forward(done);
  return images;
}

Result<void> Images::apply(Record image, bool bulk) {
  const EntityKind kind = image.kind;
  auto rowid = show(std::move(image), bulk);
  if (!rowid) return forward(rowid);
  return note_seen(kind, *rowid);
}

// The row with its image and live operations, as the user sees it; its rowid.
Result<std::int64_t> Images::show(Record image, bool bulk) {
  const std::size_t kind = index_of(image.kind);
  changed_[kind] = true;
  if (!image.deleted) sums_[kind].add(image.id, image.version);
  // The rows of a first sync are new, but for those of a page that was begun before.
  if (bulk && !outbox_.maybe_live()) {
    auto inserted = rows_.insert_unindexed(image);
    if (!inserted) return forward(inserted);
    if (*inserted) return image.rowid;
  }
  auto current = rows_.find(image.kind, image.id);
  if (!current) return forward(current);
  if (*current) return replace(**current, std::move(image));
  Record visible = image;
  auto live = outbox_.fold_live(visible);
  if (!live) return forward(live);
  if (*live > 0) {
    if (auto kept = base_.keep(image); !kept) return forward(kept);
  }
  auto put = bulk ? rows_.put_unindexed(visible) : rows_.put(visible, nullptr);
  if (!put) return forward(put);
  return visible.rowid;
}

Result<std::int64_t> Images::replace(const Record& current, Record image) {
  if (auto done = take(current); !done) return forward(done);
  Record visible = image;
  visible.rowid = current.rowid;
  auto live = outbox_.fold_live(visible);
  if (!live) return forward(live);
  auto based = *live > 0 ? base_.keep(image) : base_.drop(image.kind, image.id);
  if (!based) return forward(based);
  if (auto put = rows_.put(visible, &current); !put) return forward(put);
  return visible.rowid;
}

// Takes the image behind a visible row off the sums.
Result<void> Images::take(const Record& current) {
  if (current.version == 0) return {};  // never sent: no image
  auto base = base_.find(current.kind, current.id);
  if (!base) return forward(base);
  const bool deleted = *base ? (*base)->deleted : current.deleted;
  const std::size_t kind = index_of(current.kind);
  changed_[kind] = true;
  if (!deleted) sums_[kind].take(current.id, current.version);
  return {};
}

// An image that was here before: a snapshot under way has not brought it by that.
Result<void> Images::show_again(Record image) {
  auto rowid = show(std::move(image), false);
  return rowid ? Result<void>{} : forward(rowid);
}

Result<void> Images::forget(EntityKind kind, const Id& id) {
  auto current = rows_.find(kind, id);
  if (!current) return forward(current);
  if (!*current) return {};
  if (auto done = take(**current); !done) return done;
  if (auto done = base_.drop(kind, id); !done) return done;
  return rows_.erase(**current);
}

Result<void> Images::forget_unseen(std::int64_t from, std::int64_t to,
                                   std::vector<Touched>& gone) {
  auto select = rows_.cached(
      "SELECT DISTINCT entity, row FROM op WHERE state=1 AND seq<=?2 AND"
      " (seq>?1 OR (seq<0 AND ?1<0))");
  if (!select) return forward(select);
  (*select)->bind(1, from).bind(2, to);
  std::vector<Touched> made;
  for (;;) {
    auto row = (*select)->step();
    if (!row) return forward(row);
    if (!*row) break;
    made.push_back({static_cast<EntityKind>((*select)->integer(0)), (*select)->id(1)});
  }
  for (const Touched& each : made) {
    if (auto done = forget_unseen_row(each.kind, each.row, to, gone); !done) return done;
  }
  return {};
}

Result<void> Images::forget_unseen_row(EntityKind kind, const Id& id, std::int64_t to,
                                       std::vector<Touched>& gone) {
  auto later = rows_.cached(
      "SELECT 1 FROM op WHERE entity=?1 AND row=?2 AND (state=0 OR (state=1 AND seq>?3)) LIMIT 1");
  if (!later) return forward(later);
  auto more = (*later)->bind(1, static_cast<std::int64_t>(kind)).bind(2, id).bind(3, to).step();
  if (!more) return forward(more);
  if (*more) return {};
  auto current = rows_.find(kind, id);
  if (!current) return forward(current);
  if (!*current || (*current)->version != 0) return {};
  if (auto done = rows_.erase(**current); !done) return done;
  gone.push_back({kind, id});
  return {};
}

Result<void> Images::acknowledge(std::int64_t n, std::int64_t seq) {
  auto row = outbox_.mark_acknowledged(n, seq);
  if (!row) return forward(row);
  if (!*row) return {};
  auto base = base_.find((*row)->kind, (*row)->id);
  if (!base) return forward(base);
  if (!*base || (*base)->version < seq) return {};
  return show_again(std::move(**base));
}

Result<void> Images::refuse(std::int64_t n, const Error& error) {
  auto op = outbox_.pending_one(n);
  if (!op) return forward(op);
  if (!*op) return {};
  if (auto done = outbox_.mark_refused(n, error); !done) return done;
  const Change& change = (*op)->change;
  auto base = base_.find(change.entity, change.row);
  if (!base) return forward(base);
  if (*base) return show_again(std::move(**base));
  // The server never had this row: it goes. Its values live on in the log.
  auto current = rows_.find(change.entity, change.row);
  if (!current) return forward(current);
  if (!*current || (*current)->version != 0) return {};
  return rows_.erase(**current);
}

Result<void> Images::begin_sweep() {
  if (auto done = rows_.db().run("DELETE FROM seen"); !done) return done;
  sweeping_ = true;
  return set_meta(rows_.db(), kSweeping, "1");
}

Result<void> Images::note_seen(EntityKind kind, std::int64_t rid) {
  if (!sweeping_) return {};
  auto insert = rows_.cached("INSERT OR IGNORE INTO seen(entity, rid) VALUES(?1, ?2)");
  if (!insert) return forward(insert);
  return (*insert)->bind(1, static_cast<std::int64_t>(kind)).bind(2, rid).run();
}

Result<bool> Images::sweep(std::size_t rows_max) {
  if (!sweeping_) return true;
  std::size_t left = rows_max;
  for (const Entity& described : entities()) {
    const std::string table(described.name);
    auto select = rows_.cached("SELECT id FROM \"" + table + "\" AS own WHERE version>0 AND NOT"
                               " EXISTS(SELECT 1 FROM seen WHERE entity=?1 AND rid=own.rid)"
                               " LIMIT ?2");
    if (!select) return forward(select);
    std::vector<Id> unseen;
    (*select)->bind(1, static_cast<std::int64_t>(described.kind));
    (*select)->bind(2, static_cast<std::int64_t>(left));
    for (;;) {
      auto row = (*select)->step();
      if (!row) return forward(row);
      if (!*row) break;
      unseen.push_back((*select)->id(0));
    }
    for (const Id& id : unseen) {
      if (auto done = forget(described.kind, id); !done) return forward(done);
    }
    left -= unseen.size();
    if (left == 0) return false;
  }
  sweeping_ = false;
  if (auto done = set_meta(rows_.db(), kSweeping, ""); !done) return forward(done);
  if (auto done = rows_.db().run("DELETE FROM seen"); !done) return forward(done);
  return true;
}

bool Images::any() const {
  return std::ranges::any_of(sums_, [](const RowSum& sum) { return sum.count > 0; });
}

Result<void> Images::save() {
  for (std::size_t kind = 0; kind < kEntityKinds; ++kind) {
    if (!changed_[kind]) continue;
    auto write = rows_.cached("INSERT OR REPLACE INTO image_sum(entity, count, sum)"
                              " VALUES(?1, ?2, ?3)");
    if (!write) return forward(write);
    (*write)->bind(1, static_cast<std::int64_t>(kind)).bind(2, sums_[kind].count);
    if (auto done = (*write)->bind(3, sums_[kind].sum).run(); !done) return done;
    changed_[kind] = false;
  }
  return {};
}

Result<void> Images::reload() {
  sums_ = {};
  changed_ = {};
  auto sweeping = get_meta(rows_.db(), kSweeping);
  if (!sweeping) return forward(sweeping);
  sweeping_ = sweeping->value_or("") == "1";
  auto read = rows_.cached("SELECT entity, count, sum FROM image_sum");
  if (!read) return forward(read);
  for (;;) {
    auto row = (*read)->step();
    if (!row) return forward(row);
    if (!*row) return {};
    const auto kind = static_cast<std::size_t>((*read)->integer(0));
    if (kind < kEntityKinds) sums_[kind] = {(*read)->integer(1), (*read)->integer(2)};
  }
}

// Calls use(id, version) for every image the server counts: rows that it sent and that are not
// removed there.
template <class Use>
Result<void> Images::each_image(EntityKind kind, Use use) {
  auto select = rows_.db().prepare(
      "SELECT own.id, own.version FROM \"" + std::string(entity(kind).name) +
      "\" AS own LEFT JOIN base ON base.entity=?1 AND base.row=own.id"
      " WHERE own.version>0 AND coalesce(base.deleted, own.deleted)=0");
  if (!select) return forward(select);
  select->bind(1, static_cast<std::int64_t>(kind));
  for (;;) {
    auto row = select->step();
    if (!row) return forward(row);
    if (!*row) return {};
    use(select->id(0), select->integer(1));
  }
}

Result<void> Images::recount() {
  for (const Entity& described : entities()) {
    RowSum sum;
    auto done = each_image(described.kind, [&](const Id& id, std::int64_t version) {
      sum.add(id, version);
    });
    if (!done) return done;
    sums_[index_of(described.kind)] = sum;
    changed_[index_of(described.kind)] = true;
  }
  return {};
}

Result<BucketSums> Images::buckets(EntityKind kind) {
  BucketSums sums{};
  auto done = each_image(kind, [&](const Id& id, std::int64_t version) {
    sums[bucket_of(id)].add(id, version);
  });
  if (!done) return forward(done);
  return sums;
}

Result<std::vector<Id>> Images::ids_in(EntityKind kind, std::size_t bucket) {
  std::vector<Id> ids;
  auto done = each_image(kind, [&](const Id& id, std::int64_t) {
    if (bucket_of(id) == bucket) ids.push_back(id);
  });
  if (!done) return forward(done);
  return ids;
}

}  // namespace acq
