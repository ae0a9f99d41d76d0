#include "sync/outbox.h"

#include <algorithm>

#include "store/rows.h"
#include "store/schema.h"
#include "sync/difference.h"

namespace acq {
namespace {

// op: grp is the n of the write's first operation, 0 for that one itself. body: fields as on
// the wire. before: the changed fields' earlier values. seq: the row's version that holds it, -1
// when every one does.
// hollow: sent empty, see hollow_out. at: when it was made; once acknowledged, when that was.
constexpr std::string_view kOutboxTables =
    "CREATE TABLE IF NOT EXISTS op(n INTEGER PRIMARY KEY AUTOINCREMENT, grp INTEGER NOT NULL,"
    " tx BLOB NOT NULL, hlc INTEGER NOT NULL, schema INTEGER NOT NULL, entity INTEGER NOT NULL,"
    " row BLOB NOT NULL, kind INTEGER NOT NULL, body BLOB NOT NULL, before BLOB NOT NULL,"
    " base_version INTEGER NOT NULL, state INTEGER NOT NULL DEFAULT 0,"
    " seq INTEGER NOT NULL DEFAULT 0, code TEXT, detail TEXT, field TEXT, at INTEGER NOT NULL);"
    "CREATE INDEX IF NOT EXISTS op_by_row ON op(entity, row, n);"
    "CREATE INDEX IF NOT EXISTS op_pending ON op(n) WHERE state=0;"
    "CREATE INDEX IF NOT EXISTS op_refused ON op(n) WHERE state=2;"
    "CREATE INDEX IF NOT EXISTS op_decided ON op(seq) WHERE state=1;"
    "CREATE INDEX IF NOT EXISTS op_by_tx ON op(tx, n);";

constexpr std::string_view kColumns =
    "SELECT n, grp, tx, hlc, schema, entity, row, kind, body, base_version, before, state FROM op";
// Not refused, and not in an image of version ?3. One that is sent again keeps the version that
// holds it: until it is answered once more it must not be counted twice.
constexpr std::string_view kLive = " AND ((state=0 AND seq=0) OR (state<>2 AND seq>?3))";

Operation read_row(const Statement& row) {
  Operation op;
  op.n = row.integer(0);
  op.group = row.integer(1) == 0 ? op.n : row.integer(1);
  op.transaction = row.id(2);
  op.hlc = row.integer(3);
  op.schema = static_cast<int>(row.integer(4));
  op.change.entity = static_cast<EntityKind>(row.integer(5));
  op.change.row = row.id(6);
  op.change.kind = static_cast<ChangeKind>(row.integer(7));
  CborReader body(row.blob(8));
  read_fields(body, op.change, nullptr);
  op.base_version = row.integer(9);
  return op;
}

LoggedOperation read_logged(const Statement& row) {
  LoggedOperation logged{read_row(row), {}};
  Record before = blank(logged.operation.change.entity, {});
  decode_values(row.blob(10), before);
  for (const FieldChange& part : logged.operation.change.fields) {
    logged.before.push_back({part.field, before.values[part.field]});
  }
  logged.pending = row.integer(11) == static_cast<int>(OpState::pending);
  return logged;
}

// The fields as logged: by their difference.
Change logged_change(const JournalEntry& entry) {
  const Entity& described = entity(entry.change.entity);
  Change logged = entry.change;
  for (FieldChange& part : logged.fields) {
    const Value before = entry.before ? entry.before->values[part.field] : Value{};
    part.value = difference(described.fields[part.field], before, part.value);
  }
  return logged;
}

Bytes values_before(const JournalEntry& entry) {
  const Entity& described = entity(entry.change.entity);
  CborWriter out;
  out.map(entry.before ? entry.change.fields.size() : 0);
  if (!entry.before) return out.take();
  for (const FieldChange& part : entry.change.fields) {
    out.text(described.fields[part.field].name).value(entry.before->values[part.field]);
  }
  return out.take();
}

}  // namespace

Result<std::unique_ptr<Outbox>> Outbox::open(Database& db, BaseImages& base, Clock& clock) {
  std::unique_ptr<Outbox> outbox(new Outbox(db, base, clock));
  if (auto done = outbox->prepare(); !done) return forward(done);
  return outbox;
}

Result<std::int64_t> Outbox::number(std::string_view sql) {
  auto found = db_.integer(sql);
  if (!found) return forward(found);
  return found->value_or(0);
}

Result<void> Outbox::prepare() {
  if (auto done = db_.run(kOutboxTables); !done) return done;
  if (auto done = ensure_column(db_, "op", "hollow", "INTEGER NOT NULL DEFAULT 0"); !done) {
    return done;
  }
  auto last = number("SELECT max(hlc) FROM op");
  if (!last) return forward(last);
  hlc_ = HlcClock(*last);
  auto live = number("SELECT EXISTS(SELECT 1 FROM op WHERE state IN (0,1))");
  if (!live) return forward(live);
  maybe_live_ = *live != 0;
  return {};
}

Result<void> Outbox::purge(TimeMs contact, std::int64_t caught_up) {
  // A group goes as a whole: a part of one could not be sent again.
  auto purge = db_.prepare(
      "WITH stays AS (SELECT DISTINCT CASE grp WHEN 0 THEN n ELSE grp END FROM op"
      " WHERE state<>1 OR at>=?1 OR seq>?2 OR EXISTS("
      "SELECT 1 FROM base WHERE base.entity=op.entity AND base.row=op.row))"
      " DELETE FROM op WHERE CASE grp WHEN 0 THEN n ELSE grp END NOT IN (SELECT * FROM stays)");
  if (!purge) return forward(purge);
  return purge->bind(1, contact - kKeepAcknowledgedMs).bind(2, caught_up).run();
}

Result<std::int64_t> Outbox::next_version(Rows&, const Record* before) {
  return before ? before->version : 0;
}

Result<void> Outbox::record(Rows& rows, const JournalEntry& entry) {
  const EntityKind kind = entry.change.entity;
  if (entry.before) {
    auto live = has_live(kind, entry.change.row, entry.before->version);
    if (!live) return forward(live);
    if (!*live) {
      if (auto kept = base_.keep(*entry.before); !kept) return kept;
    }
  }
  CborWriter body;
  write_fields(body, logged_change(entry));
  const bool starts = entry.first || group_rows_ >= kGroupRowsMax ||
                      group_bytes_ + body.data().size() > kGroupBytesMax;
  if (auto done = insert(rows, entry, body.data(), starts); !done) return done;
  if (starts) {
    group_ = db_.last_rowid();
    group_rows_ = 0;
    group_bytes_ = 0;
  }
  ++group_rows_;
  group_bytes_ += body.data().size();
  maybe_live_ = true;
  return {};
}

Result<void> Outbox::insert(Rows& rows, const JournalEntry& entry, const Bytes& body,
                            bool starts) {
  auto prepared = rows.cached(
      "INSERT INTO op(grp, tx, hlc, schema, entity, row, kind, body, before, base_version, at)"
      " VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11)");
  if (!prepared) return forward(prepared);
  const TimeMs now = clock_.now_ms();
  Statement& statement = **prepared;
  statement.bind(1, starts ? std::int64_t{0} : group_).bind(2, entry.transaction);
  // One stamp for the whole write: of two writes of the same rows, one wins on all of them.
  const Hlc hlc = entry.first ? hlc_.tick(now) : hlc_.last();
  statement.bind(3, hlc).bind(4, std::int64_t{kSchemaVersion});
  statement.bind(5, static_cast<std::int64_t>(entry.change.entity)).bind(6, entry.change.row);
  statement.bind(7, static_cast<std::int64_t>(entry.change.kind)).bind_blob(8, body);
  statement.bind_blob(9, values_before(entry));
  statement.bind(10, entry.before ? entry.before->version : 0).bind(11, now);
  return statement.run();
}

Result<std::int64_t> Outbox::count(OpState state) {
  return number("SELECT count(*) FROM op WHERE state=" + std::to_string(static_cast<int>(state)));
}

Result<std::int64_t> Outbox::previous(std::int64_t n) {
  return number("SELECT max(n) FROM op WHERE state<>2 AND n<" + std::to_string(n));
}
Result<std::int64_t> Outbox::newest() { return number("SELECT max(n) FROM op"); }
Result<std::int64_t> Outbox::newest_decided() {
  return number("SELECT max(n) FROM op WHERE state<>0");
}

Result<std::vector<Operation>> Outbox::pending(std::size_t count_max, std::size_t bytes_max) {
  auto statement = cache_.get(
      "SELECT n, grp, tx, hlc, schema, entity, row, kind, body, base_version, before, hollow"
      " FROM op WHERE state=0 ORDER BY n");
  if (!statement) return forward(statement);
  std::vector<Operation> found;
  std::size_t bytes = 0;
  for (;;) {
    auto row = (*statement)->step();
    if (!row) return forward(row);
    if (!*row) return found;
    Operation op = read_row(**statement);
    bytes += (*statement)->blob(8).size() + 120;  // the envelope around the fields
    const bool starts_group = op.group == op.n;
    const bool full = found.size() >= count_max || (bytes > bytes_max && !found.empty());
    if (full && starts_group) return found;
    if ((*statement)->integer(11) != 0) {
      op.change.entity = EntityKind::none;
      op.change.fields.clear();
    }
    found.push_back(std::move(op));
  }
}

Result<std::optional<Operation>> Outbox::pending_one(std::int64_t n) {
  auto statement = cache_.get(std::string(kColumns) + " WHERE n=?1 AND state=0");
  if (!statement) return forward(statement);
  auto row = (*statement)->bind(1, n).step();
  if (!row) return forward(row);
  if (!*row) return std::nullopt;
  return read_row(**statement);
}

Result<std::optional<Outbox::Row>> Outbox::mark_acknowledged(std::int64_t n, std::int64_t seq) {
  auto mark = cache_.get(
      "UPDATE op SET state=1, at=?3, seq=CASE WHEN ?2>0 THEN ?2 WHEN seq<>0 THEN seq ELSE -1 END"
      " WHERE n=?1 AND state=0 RETURNING entity, row");
  if (!mark) return forward(mark);
  auto found = (*mark)->bind(1, n).bind(2, seq).bind(3, clock_.now_ms()).step();
  if (!found) return forward(found);
  if (!*found) return std::nullopt;
  return Row{static_cast<EntityKind>((*mark)->integer(0)), (*mark)->id(1)};
}

Result<void> Outbox::mark_refused(std::int64_t n, const Error& error) {
  auto mark = cache_.get(
      "UPDATE op SET state=2, code=CASE hollow WHEN 1 THEN code ELSE ?2 END,"
      " detail=CASE hollow WHEN 1 THEN detail ELSE ?3 END, field=?4 WHERE n=?1");
  if (!mark) return forward(mark);
  (*mark)->bind(1, n).bind(2, error.code).bind(3, error.detail).bind(4, error.where.field);
  return (*mark)->run();
}

Result<void> Outbox::hollow_out(std::int64_t group, const Error& error) {
  auto mark = db_.prepare(
      "UPDATE op SET hollow=1, code=?2, detail=?3 WHERE state=0 AND (n=?1 OR grp=?1)");
  if (!mark) return forward(mark);
  return mark->bind(1, group).bind(2, error.code).bind(3, error.detail).run();
}

Result<void> Outbox::send_again_after(std::int64_t n) {
  // With nothing known of this name it is a new one, and the rows hold what was decided under the
  // old one. Otherwise the server was set back, and gives its versions anew.
  auto statement = db_.prepare(
      "UPDATE op SET state=0, seq=CASE ?1 WHEN 0 THEN seq ELSE 0 END WHERE n>?1 AND state=1");
  if (!statement) return forward(statement);
  return statement->bind(1, n).run();
}

Result<void> Outbox::settle_restored(std::int64_t last_n) {
  // All of it is sent again, also what the server says it has: its number may be that of a copy of
  // this database, which wrote to the server's new life first. It knows the marks. Its versions
  // begin anew; every image of its new life holds what it has decided.
  auto settle = db_.prepare(
      "UPDATE op SET state=0, seq=CASE WHEN state=1 AND n<=?1 THEN -1 ELSE 0 END WHERE state<>2");
  if (!settle) return forward(settle);
  return settle->bind(1, last_n).run();
}

Result<bool> Outbox::has_live(EntityKind kind, const Id& row, std::int64_t version) {
  if (!maybe_live_) return false;
  auto statement = cache_.get("SELECT 1 FROM op WHERE entity=?1 AND row=?2" + std::string(kLive) +
                              " LIMIT 1");
  if (!statement) return forward(statement);
  (*statement)->bind(1, static_cast<std::int64_t>(kind)).bind(2, row).bind(3, version);
  return (*statement)->step();
}

Result<int> Outbox::fold_live(Record& record) {
  if (!maybe_live_) return 0;
  auto statement = cache_.get(std::string(kColumns) + " WHERE entity=?1 AND row=?2" +
                              std::string(kLive) + " ORDER BY n");
  if (!statement) return forward(statement);
  (*statement)->bind(1, static_cast<std::int64_t>(record.kind)).bind(2, record.id);
  (*statement)->bind(3, record.version);
  for (int count = 0;; ++count) {
    auto row = (*statement)->step();
    if (!row) return forward(row);
    if (!*row) return count;
    apply_change(read_row(**statement).change, record);
  }
}

Result<std::vector<RefusedOperation>> Outbox::refused() {
  auto statement = db_.prepare(
      "SELECT n, grp, tx, hlc, schema, entity, row, kind, body, base_version, code, detail,"
      " field, at FROM op WHERE state=2 ORDER BY n");
  if (!statement) return forward(statement);
  std::vector<RefusedOperation> found;
  for (;;) {
    auto row = statement->step();
    if (!row) return forward(row);
    if (!*row) return found;
    RefusedOperation refused{read_row(*statement), {}, statement->integer(13)};
    refused.error.code = statement->text(10);
    refused.error.detail = statement->text(11);
    refused.error.where.entity = entity(refused.operation.change.entity).name;
    refused.error.where.field = statement->text(12);
    found.push_back(std::move(refused));
  }
}

Result<void> Outbox::discard_refused(std::int64_t n) {
  auto statement = db_.prepare("DELETE FROM op WHERE n=?1 AND state=2");
  if (!statement) return forward(statement);
  return statement->bind(1, n).run();
}

Result<std::optional<LoggedOperation>> Outbox::newest_of(const Id& transaction,
                                                         std::int64_t before_n) {
  auto statement = db_.prepare(std::string(kColumns) +
                               " WHERE tx=?1 AND n<?2 AND state<>2 ORDER BY n DESC LIMIT 1");
  if (!statement) return forward(statement);
  auto row = statement->bind(1, transaction).bind(2, before_n).step();
  if (!row) return forward(row);
  if (!*row) return std::nullopt;
  return read_logged(*statement);
}

Result<std::vector<OwnWrite>> Outbox::writes(std::int64_t before_n, std::size_t limit) {
  auto newest = db_.prepare("SELECT n, tx FROM op WHERE n<?1 AND tx<>?2 AND state<>2"
                            " ORDER BY n DESC LIMIT 1");
  auto first = db_.prepare(std::string(kColumns) + " WHERE tx=?1 ORDER BY n LIMIT 1");
  auto count = db_.prepare("SELECT count(*) FROM op WHERE tx=?1");
  if (!newest) return forward(newest);
  if (!first) return forward(first);
  if (!count) return forward(count);
  std::vector<OwnWrite> found;
  Id last{};
  while (found.size() < limit) {
    newest->reset();
    auto there = newest->bind(1, before_n).bind(2, last).step();
    if (!there) return forward(there);
    if (!*there) break;
    before_n = newest->integer(0);
    last = newest->id(1);
    const auto known = [&](const OwnWrite& write) {
      return write.first.operation.transaction == last;
    };
    // The slices of a long import may have other writes between them.
    if (std::ranges::any_of(found, known)) continue;
    first->reset();
    count->reset();
    if (auto row = first->bind(1, last).step(); !row) return forward(row);
    if (auto row = count->bind(1, last).step(); !row) return forward(row);
    found.push_back({read_logged(*first), before_n, count->integer(0)});
  }
  return found;
}

Result<std::vector<LoggedOperation>> Outbox::of_row(EntityKind kind, const Id& row,
                                                    std::size_t limit) {
  auto statement = db_.prepare(std::string(kColumns) +
                               " WHERE entity=?1 AND row=?2 AND state<>2 ORDER BY n DESC LIMIT ?3");
  if (!statement) return forward(statement);
  statement->bind(1, static_cast<std::int64_t>(kind)).bind(2, row);
  statement->bind(3, static_cast<std::int64_t>(limit));
  std::vector<LoggedOperation> found;
  for (;;) {
    auto there = statement->step();
    if (!there) return forward(there);
    if (!*there) return found;
    found.push_back(read_logged(*statement));
  }
}

}  // namespace acq
