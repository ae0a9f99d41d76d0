#include "store/rows.h"

#include <map>
#include <utility>

#include "base/utf8.h"
#include "model/check.h"
#include "model/grants.h"
#include "store/search.h"
#include "store/sql_text.h"

namespace acq {
namespace {

constexpr int kFixedColumns = 4;  // rid, id, version, deleted
constexpr std::size_t kTitleMax = 200;
// Kept for each entity: what is edited again and again sets few different columns.
constexpr std::size_t kUpdatesMax = 64;

std::string select_sql(const Entity& entity) {
  std::string sql = "SELECT rid, id, version, deleted";
  for (const Field& field : entity.fields) sql += "," + sql_name(field.name);
  return sql + " FROM " + sql_name(entity.name);
}

// Parameters: 1 id, 2 version, 3 deleted, 4 title, 5... fields.
std::string insert_sql(const Entity& entity, std::string_view verb) {
  std::string names = "id, version, deleted, title";
  std::string marks = "?1,?2,?3,?4";
  for (std::size_t i = 0; i < entity.fields.size(); ++i) {
    names += "," + sql_name(entity.fields[i].name);
    marks += ",?" + std::to_string(i + 5);
  }
  return std::string(verb) + " INTO " + sql_name(entity.name) + "(" + names + ") VALUES(" + marks +
         ")";
}

// What an update has to write. Columns that stay are left out, or SQLite would write every index
// they are in anew.
struct Changed {
  FieldSet fields = 0;
  bool title = false;
  bool deleted = false;
  auto operator<=>(const Changed&) const = default;
};

std::string stored_title(const Record& record) {
  return std::string(utf8_prefix(title_of(record), kTitleMax));
}

Changed changed_between(const Record& before, const Record& after) {
  Changed changed{.fields = 0, .title = stored_title(before) != stored_title(after),
                  .deleted = before.deleted != after.deleted};
  for (std::size_t i = 0; i < after.values.size(); ++i) {
    if (before.values[i] != after.values[i]) changed.fields |= field_bit(i);
  }
  return changed;
}

// Parameters: 1 rid, the others as those of insert_sql.
std::string update_sql(const Entity& entity, const Changed& changed) {
  std::string sql = "UPDATE " + sql_name(entity.name) + " SET version=?2";
  if (changed.deleted) sql += ", deleted=?3";
  if (changed.title) sql += ", title=?4";
  for (std::size_t i = 0; i < entity.fields.size(); ++i) {
    if ((changed.fields & field_bit(i)) == 0) continue;
    sql += "," + sql_name(entity.fields[i].name) + "=?" + std::to_string(i + 5);
  }
  return sql + " WHERE rid=?1";
}

Record read_record(const Entity& entity, const Statement& row) {
  Record record{.kind = entity.kind, .id = row.id(1), .version = row.integer(2),
                .rowid = row.integer(0), .deleted = row.integer(3) != 0, .values = {}};
  record.values.reserve(entity.fields.size());
  for (std::size_t i = 0; i < entity.fields.size(); ++i) {
    record.values.push_back(row.value(kFixedColumns + static_cast<int>(i)));
  }
  return record;
}

void bind_record(Statement& statement, const Record& record) {
  statement.bind(1, record.id).bind(2, record.version);
  statement.bind(3, std::int64_t{record.deleted});
  statement.bind(4, stored_title(record));
  for (std::size_t i = 0; i < record.values.size(); ++i) {
    statement.bind_value(static_cast<int>(i) + 5, record.values[i]);
  }
}

void bind_changed(Statement& statement, const Record& record, const Changed& changed) {
  statement.bind(1, record.rowid).bind(2, record.version);
  if (changed.deleted) statement.bind(3, std::int64_t{record.deleted});
  if (changed.title) statement.bind(4, stored_title(record));
  for (std::size_t i = 0; i < record.values.size(); ++i) {
    if ((changed.fields & field_bit(i)) == 0) continue;
    statement.bind_value(static_cast<int>(i) + 5, record.values[i]);
  }
}

}  // namespace

// Prepared on first use, kept for the life of the Rows.
struct Rows::Statements {
  Statement by_id, by_rowid, title, insert, insert_new;
  std::map<Changed, Statement> updates;
};

Rows::Rows(Database& db) : db_(db), cache_(db) {}
Rows::~Rows() = default;

Result<Rows::Statements*> Rows::statements(EntityKind kind) {
  const auto index = static_cast<std::size_t>(kind);
  if (index >= statements_.size()) statements_.resize(index + 1);
  if (statements_[index]) return statements_[index].get();
  const Entity& described = acq::entity(kind);
  auto made = std::make_unique<Statements>();
  const auto prepare = [&](Statement& into, const std::string& sql) -> Result<void> {
    auto statement = db_.prepare(sql);
    if (!statement) return forward(statement);
    into = std::move(*statement);
    return {};
  };
  const std::string select = select_sql(described);
  const std::string table = sql_name(described.name);
  if (auto ok = prepare(made->by_id, select + " WHERE id=?1"); !ok) return forward(ok);
  if (auto ok = prepare(made->by_rowid, select + " WHERE rid=?1"); !ok) return forward(ok);
  if (auto ok = prepare(made->title, "SELECT title FROM " + table + " WHERE id=?1"); !ok) {
    return forward(ok);
  }
  if (auto ok = prepare(made->insert, insert_sql(described, "INSERT")); !ok) return forward(ok);
  auto fresh = prepare(made->insert_new, insert_sql(described, "INSERT OR IGNORE"));
  if (!fresh) return forward(fresh);
  statements_[index] = std::move(made);
  return statements_[index].get();
}

Result<std::optional<Record>> Rows::one(EntityKind kind, Statement& statement) {
  auto row = statement.step();
  if (!row) return forward(row);
  std::optional<Record> record;
  if (*row) record = read_record(acq::entity(kind), statement);
  statement.reset();
  return record;
}

Result<std::optional<Record>> Rows::find(EntityKind kind, const Id& id) {
  auto prepared = statements(kind);
  if (!prepared) return forward(prepared);
  return one(kind, (*prepared)->by_id.bind(1, id));
}

Result<std::optional<Record>> Rows::at(EntityKind kind, std::int64_t rowid) {
  auto prepared = statements(kind);
  if (!prepared) return forward(prepared);
  return one(kind, (*prepared)->by_rowid.bind(1, rowid));
}

Result<std::optional<Record>> Rows::find_by(EntityKind kind, std::string_view field,
                                            const Value& value) {
  const Entity& described = acq::entity(kind);
  if (!described.find(field)) return fail("unknown_field", std::string(field));
  auto statement = db_.prepare(select_sql(described) + " WHERE deleted=0 AND " + sql_name(field) +
                               "=?1 ORDER BY rid LIMIT 1");
  if (!statement) return forward(statement);
  return one(kind, statement->bind_value(1, value));
}

Result<bool> Rows::exists(EntityKind kind, const Id& id) {
  auto prepared = statements(kind);
  if (!prepared) return forward(prepared);
  Statement& statement = (*prepared)->title.bind(1, id);
  auto row = statement.step();
  statement.reset();
  return row;
}

std::string Rows::title(EntityKind kind, const Id& id) {
  if (id.is_nil()) return {};
  auto prepared = statements(kind);
  if (!prepared) return {};
  Statement& statement = (*prepared)->title.bind(1, id);
  const auto row = statement.step();
  std::string title;
  if (row && *row) title = statement.text(0);
  statement.reset();
  return title;
}

Result<std::int64_t> Rows::count(EntityKind kind) {
  auto number =
      db_.integer("SELECT count(*) FROM " + sql_name(acq::entity(kind).name) + " WHERE deleted=0");
  if (!number) return forward(number);
  return number->value_or(0);
}

Result<void> Rows::put_unindexed(Record& record) {
  auto prepared = statements(record.kind);
  if (!prepared) return forward(prepared);
  Statement& statement = (*prepared)->insert;
  bind_record(statement, record);
  if (auto done = statement.run(); !done) return done;
  record.rowid = db_.last_rowid();
  return {};
}

Result<void> Rows::update(const Record& record, const Record& before) {
  auto prepared = statements(record.kind);
  if (!prepared) return forward(prepared);
  const Changed changed = changed_between(before, record);
  auto& updates = (*prepared)->updates;
  auto known = updates.find(changed);
  if (known == updates.end()) {
    auto made = db_.prepare(update_sql(acq::entity(record.kind), changed));
    if (!made) return forward(made);
    if (updates.size() >= kUpdatesMax) updates.clear();
    known = updates.emplace(changed, std::move(*made)).first;
  }
  bind_changed(known->second, record, changed);
  return known->second.run();
}

Result<bool> Rows::insert_unindexed(Record& record) {
  auto prepared = statements(record.kind);
  if (!prepared) return forward(prepared);
  Statement& statement = (*prepared)->insert_new;
  bind_record(statement, record);
  if (auto done = statement.run(); !done) return forward(done);
  if (db_.changes() == 0) return false;
  record.rowid = db_.last_rowid();
  return true;
}

Result<void> Rows::erase(const Record& record) {
  auto remove = cached("DELETE FROM " + sql_name(acq::entity(record.kind).name) + " WHERE rid=?1");
  if (!remove) return forward(remove);
  if (auto done = (*remove)->bind(1, record.rowid).run(); !done) return done;
  Record gone = record;
  gone.deleted = true;
  return index_record(*this, gone, &record);
}

Result<void> Rows::put(Record& record, const Record* before) {
  auto done = before ? update(record, *before) : put_unindexed(record);
  if (!done) return done;
  return index_record(*this, record, before);
}

}  // namespace acq
