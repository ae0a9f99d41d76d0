#include "store/schema.h"

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

// What names and makes an index. Only told from the model: many are looked at, few are made.
struct Index {
  enum class Of { id, bin, column, reference };
  std::string_view table;
  std::string_view column;  // title or a field's; of id and bin: the name's end
  Of of = Of::column;
  bool side = false;  // see drop_side_indexes

  std::string name() const {
    const bool by = of == Of::column || of == Of::reference;
    return std::string(table) + (by ? "_by_" : "_") + std::string(column);
  }

  std::string sql() const {
    const std::string on = " INDEX IF NOT EXISTS " + sql_name(name()) + " ON " + sql_name(table);
    switch (of) {
      case Of::id: return "CREATE UNIQUE" + on + "(id);";
      // The recycle bin, the last first; nothing for rows that are there.
      case Of::bin: return "CREATE" + on + "(version) WHERE deleted=1;";
      case Of::column: break;
      case Of::reference:
        // Only ever looked for by a value: rows without one need no entry.
        return "CREATE" + on + "(" + sql_name(column) + ") WHERE deleted=0 AND " +
               sql_name(column) + " IS NOT NULL;";
    }
    return "CREATE" + on + "(" + sql_name(column) + ") WHERE deleted=0;";
  }
};

std::vector<Index> indexes_of(const Entity& entity) {
  std::vector<Index> all = {{entity.name, "id", Index::Of::id},
                            {entity.name, "title", Index::Of::column},
                            {entity.name, "deleted", Index::Of::bin}};
  for (const Field& field : entity.fields) {
    if (!field.has(kIndexed) && !field.has(kUnique)) continue;
    const bool reference = field.type == FieldType::reference;
    // Rows with few different values come to few places of an index: it costs a first sync little,
    // and the start page counts by it meanwhile.
    const bool few = field.type == FieldType::choice;
    all.push_back({entity.name, field.name,
                   reference ? Index::Of::reference : Index::Of::column, !few});
  }
  return all;
}

Result<void> create_indexes(Database& db, const Entity& entity) {
  for (const Index& index : indexes_of(entity)) {
    if (auto done = db.run(index.sql()); !done) return done;
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

// Those that should be there and are not.
Result<std::vector<Index>> missing_indexes(Database& db) {
  auto statement = db.prepare("SELECT name FROM sqlite_master WHERE type='index'");
  if (!statement) return forward(statement);
  auto present = names_in(*statement);
  if (!present) return forward(present);
  std::vector<Index> missing;
  for (const Entity& entity : entities()) {
    for (const Index& index : indexes_of(entity)) {
      if (!present->contains(index.name())) missing.push_back(index);
    }
  }
  return missing;
}

Result<bool> has_rows(Database& db, std::string_view table) {
  auto row = db.integer("SELECT 1 FROM " + sql_name(table) + " LIMIT 1");
  if (!row) return forward(row);
  return row->has_value();
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
      if (auto done = db.run("DROP INDEX IF EXISTS " + sql_name(index.name())); !done) return done;
    }
  }
  return {};
}

Result<bool> lacks_indexes(Database& db) {
  auto missing = missing_indexes(db);
  if (!missing) return forward(missing);
  return !missing->empty();
}

Result<bool> make_missing_index(Database& db) {
  auto missing = missing_indexes(db);
  if (!missing) return forward(missing);
  if (missing->empty()) return false;
  auto transaction = Transaction::begin(db);
  if (!transaction) return forward(transaction);
  for (const Index& index : *missing) {
    if (auto done = db.run(index.sql()); !done) return forward(done);
    auto sorted = has_rows(db, index.table);
    if (!sorted) return forward(sorted);
    if (*sorted) break;
  }
  if (auto done = transaction->commit(); !done) return forward(done);
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
