#include "import/lookup.h"

#include "base/utf8.h"

namespace acq {
namespace {

constexpr std::uint32_t kSeveral = UINT32_MAX;

// Columns besides the title by which a record may be named.
std::vector<std::string> name_columns(const Entity& described) {
  std::vector<std::string> columns;
  for (const Field& field : described.fields) {
    const bool mail = field.type == FieldType::email && field.name == "email";
    if (field.has(kKey) || mail) columns.emplace_back(field.name);
  }
  return columns;
}

}  // namespace

Lookup::Lookup(EntityKind kind) : kind_(kind) {}

Result<bool> Lookup::load(Rows& rows, std::int64_t rows_max) {
  const Entity& described = entity(kind_);
  std::string sql = "SELECT rid, id, title";
  const auto columns = name_columns(described);
  for (const std::string& column : columns) sql += ", \"" + column + "\"";
  sql += " FROM \"" + std::string(described.name) +
         "\" WHERE rid > ?1 AND deleted = 0 ORDER BY rid LIMIT ?2";
  auto prepared = rows.cached(sql);
  if (!prepared) return forward(prepared);
  Statement& statement = **prepared;
  statement.bind(1, last_rid_).bind(2, rows_max);
  std::int64_t seen = 0;
  for (;; ++seen) {
    auto row = statement.step();
    if (!row) return forward(row);
    if (!*row) break;
    last_rid_ = statement.integer(0);
    const std::uint32_t number =
        add({.id = statement.id(1), .title = std::string(statement.text(2))});
    ids_.emplace(items_[number].id, number);
    for (int i = 0; i < static_cast<int>(columns.size()); ++i) {
      if (!statement.is_null(3 + i)) name(statement.text(3 + i), number);
    }
  }
  return seen < rows_max;
}

void Lookup::name(std::string_view text, std::uint32_t number) {
  text = trim(text);
  if (text.empty()) return;
  const auto [it, added] = names_.emplace(fold(text), number);
  if (!added && it->second != number) it->second = kSeveral;
}

std::uint32_t Lookup::add(Item item, std::string_view key) {
  const auto number = static_cast<std::uint32_t>(items_.size());
  items_.push_back(std::move(item));
  name(items_.back().title, number);
  name(key, number);
  near_.add(items_.back().title, number);
  return number;
}

Lookup::Match Lookup::find(std::string_view text) const {
  text = trim(text);
  if (const auto id = Id::parse(text)) {
    const auto it = ids_.find(*id);
    if (it != ids_.end()) return {Match::one, it->second};
  }
  const auto it = names_.find(fold(text));
  if (it == names_.end()) return {};
  if (it->second == kSeveral) return {Match::several, 0};
  return {Match::one, it->second};
}

std::optional<std::uint32_t> Lookup::near(std::string_view text, bool misspelt) const {
  return near_.find(text, misspelt);
}

}  // namespace acq
