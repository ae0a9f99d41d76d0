#include "base/money.h"
#include "server/store/server_store.h"

namespace acq::server {
namespace {

struct Position {
  std::string epoch;
  std::int64_t seq = 0;
};

// "EPOCH.SEQ"; "" is the beginning.
std::optional<Position> parse_cursor(std::string_view cursor) {
  if (cursor.empty()) return Position{};
  const std::size_t dot = cursor.rfind('.');
  if (dot == cursor.npos) return std::nullopt;
  Position position{std::string(cursor.substr(0, dot)), 0};
  const auto seq = parse_decimal(cursor.substr(dot + 1), 0);
  if (!seq || *seq < 0) return std::nullopt;
  position.seq = *seq;
  return position;
}

std::string row_sql(const Entity& described) {
  std::string sql = "SELECT id, version, deleted";
  for (const Field& field : described.fields) sql += ",\"" + std::string(field.name) + '"';
  return sql + " FROM \"" + std::string(described.name) + "\" WHERE rid=?1";
}

// A page under construction: one table for each entity that occurs.
class PageBuilder {
 public:
  explicit PageBuilder(Rows& rows) : rows_(rows) {}

  // `skip_deleted`: a device that starts from nothing has no use for tombstones.
  Result<void> add(EntityKind kind, std::int64_t rid, bool skip_deleted) {
    Part& part = part_of(kind);
    if (part.sql.empty()) part.sql = row_sql(entity(kind));
    auto statement = rows_.cached(part.sql);
    if (!statement) return forward(statement);
    Statement& row = **statement;
    auto found = row.bind(1, rid).step();
    if (!found) return forward(found);
    if (*found && !(skip_deleted && row.integer(2) != 0)) write(part, row);
    return {};
  }

  std::size_t bytes() const { return bytes_; }

  std::vector<PageTable> take() {
    std::vector<PageTable> tables;
    for (Part& part : parts_) {
      if (part.count > 0) tables.push_back({part.kind, part.count, part.out.take()});
    }
    return tables;
  }

 private:
  struct Part {
    EntityKind kind = EntityKind::none;
    std::string sql;
    std::size_t count = 0;
    CborWriter out;
  };

  Part& part_of(EntityKind kind) {
    for (Part& part : parts_) {
      if (part.kind == kind) return part;
    }
    parts_.push_back({kind, {}, 0, {}});
    return parts_.back();
  }

  void write(Part& part, const Statement& row) {
    const std::size_t before = part.out.data().size();
    const int columns = row.column_count();
    part.out.array(static_cast<std::size_t>(columns));
    part.out.bytes(row.blob(0)).integer(row.integer(1)).boolean(row.integer(2) != 0);
    for (int i = 3; i < columns; ++i) write_column(part.out, row, i);
    ++part.count;
    bytes_ += part.out.data().size() - before;
  }

  // Straight from SQLite's buffers: this loop is the first sync.
  static void write_column(CborWriter& out, const Statement& row, int column) {
    switch (row.type(column)) {
      case ColumnType::integer: out.integer(row.integer(column)); return;
      case ColumnType::text: out.text(row.text(column)); return;
      case ColumnType::blob: out.bytes(row.blob(column)); return;
      case ColumnType::null: out.null(); return;
    }
  }

  Rows& rows_;
  std::vector<Part> parts_;
  std::size_t bytes_ = 0;
};

}  // namespace

Result<Bytes> ServerStore::pull(std::string_view cursor) {
  const auto from = parse_cursor(cursor);
  if (!from) return fail("bad_cursor");
  const std::scoped_lock lock(mutex_);
  const bool first = cursor.empty();
  if (!first && from->epoch != epoch_) return fail("epoch_changed");
  Rows& rows = store_->rows();
  PageHeader header{.epoch = epoch_, .cursor = {}, .more = false, .seq = from->seq, .total = 0};
  if (first) {
    auto total = db_->integer("SELECT count(*) FROM row_version");
    if (!total) return forward(total);
    header.total = total->value_or(0);
  }
  auto statement = rows.cached(
      "SELECT seq, entity, rid FROM row_version WHERE seq>?1 ORDER BY seq LIMIT ?2");
  if (!statement) return forward(statement);
  Statement& versions = **statement;
  versions.bind(1, from->seq).bind(2, static_cast<std::int64_t>(kPageRows + 1));
  PageBuilder page(rows);
  for (std::size_t count = 0;; ++count) {
    auto row = versions.step();
    if (!row) return forward(row);
    if (!*row) break;
    if (count == kPageRows || page.bytes() > kPageBytes) {
      header.more = true;
      break;
    }
    const auto kind = static_cast<EntityKind>(versions.integer(1));
    if (auto done = page.add(kind, versions.integer(2), first); !done) return forward(done);
    header.seq = versions.integer(0);
  }
  header.cursor = epoch_ + "." + std::to_string(header.seq);
  const auto tables = page.take();
  return encode_page(header, tables);
}

}  // namespace acq::server
