#include "store/schema.h"

#include <optional>
#include <set>
#include <vector>

#include "store/sql_text.h"

namespace acq {
namespace {

// Every entity table: rid (the rowid lists hold), id, the server's version, the tombstone flag,
// the derived title, and a column for each field.
constexpr std::string_view kOwnColumns =
    "rid INTEGER PRIMARY KEY, id BLOB NOT NULL, version INTEGER NOT NULL DEFAULT 0,"
    " deleted INTEGER NOT NULL DEFAULT 0, title TEXT NOT NULL DEFAULT '' COLLATE NOCASE";

// words: the folded text of a record. Contentless: the text itself is not kept a second time.
// Rowids are entity << 40 | rid. index_mark: rows up to `rid` of an entity are indexed.
constexpr std::string_view kSearch =
    "CREATE VIRTUAL TABLE IF NOT EXISTS search USING fts5(words, content='',"
    " contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='1 2 3');"
    "CREATE TABLE IF NOT EXISTS index_mark(entity INTEGER PRIMARY KEY, rid INTEGER NOT NULL);"
    "CREATE TABLE IF NOT EXISTS meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;";

std::string_view column_type(FieldType type) {
  switch (type) {
    case FieldType::integer:
    case FieldType::percent:
    case FieldType::decimal:
    case FieldType::money:
    case FieldType::date:
    case FieldType::time:
    case FieldType::boolean: return "INTEGER";
    case FieldType::reference:
    case FieldType::slot:
      return "BLOB";  // keeps each value as it is
    default: return "TEXT";
  }
}

std::string column(const Field& field) {
  std::string sql = sql_name(field.name) + " " + std::string(column_type(field.type));
  const bool text = column_type(field.type) == "TEXT";
  const bool sorted = text && (field.has(kIndexed) || field.has(kUnique));
  if (sorted || field.type == FieldType::slot) sql += " COLLATE NOCASE";
  return sql;
}

std::string create_table(const Entity& entity) {
  std::string sql = "CREATE TABLE IF NOT EXISTS " + sql_name(entity.name) + "(";
  sql += kOwnColumns;
  for (const Field& field : entity.fields) sql += ", " + column(field);
  return sql + ");";
}

struct Index {
  std::string name;
  std::string sql;
  bool side = true;  // see drop_side_indexes
};

std::vector<Index> indexes_of(const Entity& entity) {
  const std::string table(entity.name);
  std::vector<Index> all = {{table + "_id", "CREATE UNIQUE INDEX IF NOT EXISTS " +
                             sql_name(table + "_id") + " ON " + sql_name(table) + "(id);", false}};
  // References are only ever looked for by a value: rows without one need no entry.
  const auto add = [&](std::string_view column, bool reference, bool side) {
    const std::string name = table + "_by_" + std::string(column);
    std::string sql = "CREATE INDEX IF NOT EXISTS " + sql_name(name) + " ON " + sql_name(table) +
                      "(" + sql_name(column) + ") WHERE deleted=0";
    sql += reference ? " AND " + sql_name(column) + " IS NOT NULL;" : ";";
    all.push_back({name, sql, side});
  };
  add("title", false, false);
  // The recycle bin, the last first; nothing for rows that are there.
  all.push_back({table + "_deleted", "CREATE INDEX IF NOT EXISTS " + sql_name(table + "_deleted") +
                 " ON " + sql_name(table) + "(version) WHERE deleted=1;", false});
  for (const Field& field : entity.fields) {
    const bool reference = field.type == FieldType::reference;
    // Rows with few different values come to few places of an index: it costs a first sync little,
    // and the start page counts by it meanwhile.
    const bool few = field.type == FieldType::choice;
    if (field.has(kIndexed) || field.has(kUnique)) add(field.name, reference, !few);
  }
  return all;
}

Result<void> create_indexes(Database& db, const Entity& entity) {
  for (const Index& index : indexes_of(entity)) {
    if (auto done = db.run(index.sql); !done) return done;
  }
  return {};
}

using Names = std::set<std::string, std::less<>>;

// The first column of every row.
Result<Names> names_in(Statement& statement) {
  Names names;
  for (;;) {
    auto row = statement.step();
    if (!row) return forward(row);
    if (!*row) return names;
    names.emplace(statement.text(0));
  }
}

Result<Names> columns_of(Database& db, std::string_view table) {
  auto statement = db.prepare("SELECT name FROM pragma_table_info(?1)");
  if (!statement) return forward(statement);
  return names_in(statement->bind(1, table));
}

// One that should be there and is not.
Result<std::optional<Index>> missing_index(Database& db) {
  auto statement = db.prepare("SELECT name FROM sqlite_master WHERE type='index'");
  if (!statement) return forward(statement);
  auto present = names_in(*statement);
  if (!present) return forward(present);
  for (const Entity& entity : entities()) {
    for (Index& index : indexes_of(entity)) {
      if (!present->contains(index.name)) return std::move(index);
    }
  }
  return std::nullopt;
}

Result<void> add_new_columns(Database& db, const Entity& entity) {
  auto present = columns_of(db, entity.name);
  if (!present) return forward(present);
  for (const Field& field : entity.fields) {
    if (present->contains(field.name)) continue;
    auto added = db.run("ALTER TABLE " + sql_name(entity.name) + " ADD COLUMN " + column(field));
    if (!added) return added;
  }
  return {};
}

}  // namespace

Result<void> migrate(Database& db) {
  auto version = db.integer("PRAGMA user_version");
  if (!version) return forward(version);
  const std::int64_t found = version->value_or(0);
  if (found > kSchemaVersion) return fail("database_newer", std::to_string(found));
  if (found == kSchemaVersion) return {};

  auto transaction = Transaction::begin(db);
  if (!transaction) return forward(transaction);
  if (auto done = db.run(kSearch); !done) return done;
  for (const Entity& entity : entities()) {
    if (auto done = db.run(create_table(entity)); !done) return done;
    if (auto done = add_new_columns(db, entity); !done) return done;
    if (auto done = create_indexes(db, entity); !done) return done;
  }
  auto marked = db.run("PRAGMA user_version=" + std::to_string(kSchemaVersion));
  if (!marked) return marked;
  return transaction->commit();
}

Result<void> drop_side_indexes(Database& db) {
  for (const Entity& entity : entities()) {
    for (const Index& index : indexes_of(entity)) {
      if (!index.side) continue;
      if (auto done = db.run("DROP INDEX IF EXISTS " + sql_name(index.name)); !done) return done;
    }
  }
  return {};
}

Result<bool> lacks_indexes(Database& db) {
  auto missing = missing_index(db);
  if (!missing) return forward(missing);
  return missing->has_value();
}

Result<bool> make_missing_index(Database& db) {
  auto missing = missing_index(db);
  if (!missing) return forward(missing);
  if (!*missing) return false;
  if (auto done = db.run((*missing)->sql); !done) return forward(done);
  return true;
}

Result<void> ensure_column(Database& db, std::string_view table, std::string_view column,
                           std::string_view declaration) {
  auto present = columns_of(db, table);
  if (!present) return forward(present);
  if (present->contains(std::string(column))) return {};
  return db.run("ALTER TABLE " + sql_name(table) + " ADD COLUMN " + sql_name(column) + " " +
                std::string(declaration));
}

Result<std::optional<std::string>> get_meta(Database& db, std::string_view key) {
  auto statement = db.prepare("SELECT value FROM meta WHERE key=?1");
  if (!statement) return forward(statement);
  statement->bind(1, key);
  auto row = statement->step();
  if (!row) return forward(row);
  if (!*row) return std::nullopt;
  return std::string(statement->text(0));
}

Result<void> set_meta(Database& db, std::string_view key, std::string_view value) {
  auto statement = db.prepare("INSERT OR REPLACE INTO meta(key, value) VALUES(?1, ?2)");
  if (!statement) return forward(statement);
  return statement->bind(1, key).bind(2, value).run();
}

}  // namespace acq
