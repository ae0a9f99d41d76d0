#include "sync/outbox.h"

#include <algorithm>

#include "store/rows.h"
#include "store/search.h"

namespace acq {
namespace {

// op: grp is the n of the write's first operation, 0 for that one itself. body: fields as on
// the wire. before: the changed fields' earlier values. seq: the row's version that holds it.
// base: the server's image of rows that have operations it has not (yet) answered with.
constexpr std::string_view kTables =
    "CREATE TABLE IF NOT EXISTS op(n INTEGER PRIMARY KEY AUTOINCREMENT, grp INTEGER NOT NULL,"
    " tx BLOB NOT NULL, hlc INTEGER NOT NULL, schema INTEGER NOT NULL, entity INTEGER NOT NULL,"
    " row BLOB NOT NULL, kind INTEGER NOT NULL, body BLOB NOT NULL, before BLOB NOT NULL,"
    " base_version INTEGER NOT NULL, state INTEGER NOT NULL DEFAULT 0,"
    " seq INTEGER NOT NULL DEFAULT 0, code TEXT, detail TEXT, field TEXT, at INTEGER NOT NULL);"
    "CREATE INDEX IF NOT EXISTS op_by_row ON op(entity, row, n);"
    "CREATE INDEX IF NOT EXISTS op_pending ON op(n) WHERE state=0;"
    "CREATE INDEX IF NOT EXISTS op_refused ON op(n) WHERE state=2;"
    "CREATE INDEX IF NOT EXISTS op_by_tx ON op(tx, n);"
    "CREATE TABLE IF NOT EXISTS base(entity INTEGER NOT NULL, row BLOB NOT NULL,"
    " version INTEGER NOT NULL, deleted INTEGER NOT NULL, body BLOB NOT NULL,"
    " PRIMARY KEY(entity, row)) WITHOUT ROWID;";

constexpr std::string_view kColumns =
    "SELECT n, grp, tx, hlc, schema, entity, row, kind, body, base_version FROM op";

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

// A whole record as field values by name.
Bytes image_of(const Record& record) {
  const Entity& described = entity(record.kind);
  CborWriter out;
  out.map(described.fields.size());
  for (std::size_t i = 0; i < described.fields.size(); ++i) {
    out.text(described.fields[i].name).value(record.values[i]);
  }
  return out.take();
}

void read_image(CborReader in, Record& record) {
  for (std::size_t left = in.map(); left > 0 && !in.failed(); --left) {
    const std::string_view name = in.text();
    record.set(name, in.value());
  }
}

// The fields as logged: a set by its difference.
Change logged_change(const JournalEntry& entry) {
  const Entity& described = entity(entry.change.entity);
  Change logged = entry.change;
  for (FieldChange& part : logged.fields) {
    if (described.fields[part.field].merge != MergeRule::set) continue;
    const auto before =
        entry.before ? text_of(entry.before->values[part.field]) : std::string_view{};
    part.value = set_difference(before, text_of(part.value));
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

Result<std::unique_ptr<Outbox>> Outbox::open(Database& db, Clock& clock) {
  std::unique_ptr<Outbox> outbox(new Outbox(db, clock));
  if (auto done = outbox->prepare(); !done) return forward(done);
  return outbox;
}

Result<void> Outbox::prepare() {
  if (auto done = db_.run(kTables); !done) return done;
  auto purge = db_.prepare("DELETE FROM op WHERE state=1 AND at<?1");
  if (!purge) return forward(purge);
  auto purged = purge->bind(1, clock_.now_ms() - kKeepAcknowledgedMs).run();
  if (!purged) return purged;
  auto last = db_.integer("SELECT max(hlc) FROM op");
  if (!last) return forward(last);
  hlc_ = HlcClock(last->value_or(0));
  return {};
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
      if (auto kept = keep_base(*entry.before); !kept) return kept;
    }
  }
  CborWriter body;
  write_fields(body, logged_change(entry));
  auto prepared = rows.cached(
      "INSERT INTO op(grp, tx, hlc, schema, entity, row, kind, body, before, base_version, at)"
      " VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11)");
  if (!prepared) return forward(prepared);
  const TimeMs now = clock_.now_ms();
  const bool starts = entry.first || group_rows_ >= kGroupRowsMax ||
                      group_bytes_ + body.data().size() > kGroupBytesMax;
  Statement& insert = **prepared;
  insert.bind(1, starts ? std::int64_t{0} : group_).bind(2, entry.transaction);
  insert.bind(3, hlc_.tick(now)).bind(4, std::int64_t{kSchemaVersion});
  insert.bind(5, static_cast<std::int64_t>(kind)).bind(6, entry.change.row);
  insert.bind(7, static_cast<std::int64_t>(entry.change.kind)).bind_blob(8, body.data());
  insert.bind_blob(9, values_before(entry));
  insert.bind(10, entry.before ? entry.before->version : 0).bind(11, now);
  if (auto done = insert.run(); !done) return done;
  if (starts) {
    group_ = db_.last_rowid();
    group_rows_ = 0;
    group_bytes_ = 0;
  }
  ++group_rows_;
  group_bytes_ += body.data().size();
  return {};
}

Result<std::int64_t> Outbox::count(OpState state) {
  auto number = db_.integer("SELECT count(*) FROM op WHERE state=" +
                            std::to_string(static_cast<int>(state)));
  if (!number) return forward(number);
  return number->value_or(0);
}

Result<std::int64_t> Outbox::oldest() {
  auto number = db_.integer("SELECT min(n) FROM op WHERE state<>2");
  if (!number) return forward(number);
  return number->value_or(0);
}

Result<std::vector<Operation>> Outbox::pending(std::size_t count_max, std::size_t bytes_max) {
  auto statement = db_.prepare(std::string(kColumns) + " WHERE state=0 ORDER BY n");
  if (!statement) return forward(statement);
  std::vector<Operation> found;
  std::size_t bytes = 0;
  for (;;) {
    auto row = statement->step();
    if (!row) return forward(row);
    if (!*row) return found;
    Operation op = read_row(*statement);
    bytes += statement->blob(8).size() + 120;  // the envelope around the fields
    const bool starts_group = op.group == op.n;
    const bool full = found.size() >= count_max || (bytes > bytes_max && !found.empty());
    if (full && starts_group) return found;
    found.push_back(std::move(op));
  }
}

Result<void> Outbox::acknowledge(Rows& rows, std::int64_t n, std::int64_t seq) {
  auto mark = rows.cached(
      "UPDATE op SET state=1, seq=?2 WHERE n=?1 AND state=0 RETURNING entity, row");
  if (!mark) return forward(mark);
  auto found = (*mark)->bind(1, n).bind(2, seq).step();
  if (!found) return forward(found);
  const auto kind = static_cast<EntityKind>(*found ? (*mark)->integer(0) : 0);
  const Id row = *found ? (*mark)->id(1) : Id{};
  if (row.is_nil()) return {};
  auto base = base_of(kind, row);
  if (!base) return forward(base);
  if (!*base || (*base)->version < seq) return {};
  return apply_image(rows, std::move(**base), false);
}

Result<void> Outbox::refuse(Rows& rows, std::int64_t n, const Error& error) {
  auto statement = db_.prepare(std::string(kColumns) + " WHERE n=?1 AND state=0");
  if (!statement) return forward(statement);
  auto row = statement->bind(1, n).step();
  if (!row) return forward(row);
  if (!*row) return {};
  const Operation op = read_row(*statement);
  auto mark = db_.prepare("UPDATE op SET state=2, code=?2, detail=?3, field=?4 WHERE n=?1");
  if (!mark) return forward(mark);
  mark->bind(1, n).bind(2, error.code).bind(3, error.detail).bind(4, error.where.field);
  if (auto done = mark->run(); !done) return done;

  auto base = base_of(op.change.entity, op.change.row);
  if (!base) return forward(base);
  if (*base) return apply_image(rows, std::move(**base), false);
  // The server never had this row: take it off the screens. Its values live on in the log.
  auto current = rows.find(op.change.entity, op.change.row);
  if (!current) return forward(current);
  if (!*current || op.change.kind != ChangeKind::insert) return {};
  Record gone = **current;
  gone.deleted = true;
  return rows.put(gone, &**current);
}

Result<void> Outbox::send_again_after(std::int64_t n) {
  auto statement = db_.prepare("UPDATE op SET state=0, seq=0 WHERE n>?1 AND state=1");
  if (!statement) return forward(statement);
  return statement->bind(1, n).run();
}

Result<bool> Outbox::has_live(EntityKind kind, const Id& row, std::int64_t version) {
  auto statement = cache_.get(
      "SELECT 1 FROM op WHERE entity=?1 AND row=?2 AND (state=0 OR (state=1 AND seq>?3)) LIMIT 1");
  if (!statement) return forward(statement);
  (*statement)->bind(1, static_cast<std::int64_t>(kind)).bind(2, row).bind(3, version);
  return (*statement)->step();
}

Result<void> Outbox::keep_base(const Record& record) {
  auto statement = cache_.get(
      "INSERT OR REPLACE INTO base(entity, row, version, deleted, body) VALUES(?1,?2,?3,?4,?5)");
  if (!statement) return forward(statement);
  (*statement)->bind(1, static_cast<std::int64_t>(record.kind)).bind(2, record.id);
  (*statement)->bind(3, record.version).bind(4, std::int64_t{record.deleted});
  return (*statement)->bind_blob(5, image_of(record)).run();
}

Result<std::optional<Record>> Outbox::base_of(EntityKind kind, const Id& row) {
  auto statement = cache_.get("SELECT version, deleted, body FROM base WHERE entity=?1 AND row=?2");
  if (!statement) return forward(statement);
  (*statement)->bind(1, static_cast<std::int64_t>(kind)).bind(2, row);
  auto found = (*statement)->step();
  if (!found) return forward(found);
  if (!*found) return std::nullopt;
  Record record = blank(kind, row);
  record.version = (*statement)->integer(0);
  record.deleted = (*statement)->integer(1) != 0;
  read_image(CborReader((*statement)->blob(2)), record);
  return record;
}

Result<void> Outbox::drop_base(EntityKind kind, const Id& row) {
  auto statement = cache_.get("DELETE FROM base WHERE entity=?1 AND row=?2");
  if (!statement) return forward(statement);
  return (*statement)->bind(1, static_cast<std::int64_t>(kind)).bind(2, row).run();
}

Result<int> Outbox::fold_live(Record& record) {
  auto statement = cache_.get(std::string(kColumns) +
                               " WHERE entity=?1 AND row=?2 AND"
                               " (state=0 OR (state=1 AND seq>?3)) ORDER BY n");
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

Result<void> Outbox::apply_image(Rows& rows, Record image, bool bulk) {
  auto current = rows.find(image.kind, image.id);
  if (!current) return forward(current);
  if (!*current) return bulk ? rows.put_unindexed(image) : rows.put(image, nullptr);
  image.rowid = (*current)->rowid;
  Record visible = image;
  auto live = fold_live(visible);
  if (!live) return forward(live);
  auto based = *live > 0 ? keep_base(image) : drop_base(image.kind, image.id);
  if (!based) return based;
  return rows.put(visible, &**current);
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
  auto statement = db_.prepare(
      "SELECT n, grp, tx, hlc, schema, entity, row, kind, body, base_version, before FROM op"
      " WHERE tx=?1 AND n<?2 AND state<>2 ORDER BY n DESC LIMIT 1");
  if (!statement) return forward(statement);
  auto row = statement->bind(1, transaction).bind(2, before_n).step();
  if (!row) return forward(row);
  if (!*row) return std::nullopt;
  LoggedOperation logged{read_row(*statement), {}};
  Record before = blank(logged.operation.change.entity, {});
  read_image(CborReader(statement->blob(10)), before);
  for (const FieldChange& part : logged.operation.change.fields) {
    logged.before.push_back({part.field, before.values[part.field]});
  }
  return logged;
}

}  // namespace acq
