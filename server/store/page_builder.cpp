#include "server/store/page_builder.h"

namespace acq::server {
namespace {

std::string row_sql(const Entity& described, FieldSet hidden) {
  std::string sql = "SELECT id, version, deleted";
  for (std::size_t i = 0; i < described.fields.size(); ++i) {
    if ((hidden & field_bit(i)) != 0) continue;
    sql += ",\"" + std::string(described.fields[i].name) + '"';
  }
  return sql + " FROM \"" + std::string(described.name) + "\" WHERE rid=?1";
}

// Straight from SQLite's buffers: this loop is the first sync.
void write_column(CborWriter& out, const Statement& row, int column) {
  switch (row.type(column)) {
    case ColumnType::integer: out.integer(row.integer(column)); return;
    case ColumnType::text: out.text(row.text(column)); return;
    case ColumnType::blob: out.bytes(row.blob(column)); return;
    case ColumnType::null: out.null(); return;
  }
}

}  // namespace

Result<PageBuilder::Part*> PageBuilder::part_of(EntityKind kind) {
  for (Part& part : parts_) {
    if (part.kind == kind) return &part;
  }
  auto select = rows_.db().prepare(row_sql(entity(kind), view_.hidden_of(kind)));
  if (!select) return forward(select);
  parts_.push_back({kind, std::move(*select), 0, {}});
  return &parts_.back();
}

Result<void> PageBuilder::add(EntityKind kind, std::int64_t rid, bool skip_deleted) {
  auto part = part_of(kind);
  if (!part) return forward(part);
  Statement& row = (*part)->select;
  row.reset();
  auto found = row.bind(1, rid).step();
  if (!found) return forward(found);
  if (*found && !(skip_deleted && row.integer(2) != 0)) write(**part);
  return {};
}

Result<void> PageBuilder::add_gone(EntityKind kind, std::int64_t rid) {
  auto statement = rows_.cached("SELECT id FROM \"" + std::string(entity(kind).name) +
                                "\" WHERE rid=?1");
  if (!statement) return forward(statement);
  auto found = (*statement)->bind(1, rid).step();
  if (!found) return forward(found);
  if (*found) gone_.push_back({kind, (*statement)->id(0)});
  return {};
}

void PageBuilder::write(Part& part) {
  const Statement& row = part.select;
  const std::size_t before = part.out.data().size();
  const int columns = row.column_count();
  part.out.array(static_cast<std::size_t>(columns));
  part.out.bytes(row.blob(0)).integer(row.integer(1)).boolean(row.integer(2) != 0);
  for (int i = 3; i < columns; ++i) write_column(part.out, row, i);
  ++part.count;
  bytes_ += part.out.data().size() - before;
}

std::vector<PageTable> PageBuilder::take() {
  std::vector<PageTable> tables;
  for (Part& part : parts_) {
    if (part.count == 0) continue;
    tables.push_back({part.kind, view_.hidden_of(part.kind), part.count, part.out.take()});
  }
  return tables;
}

}  // namespace acq::server
