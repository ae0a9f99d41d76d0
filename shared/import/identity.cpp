#include "import/identity.h"

#include <algorithm>

#include "base/utf8.h"
#include "model/check.h"

namespace acq {
namespace {

std::string folded(const FieldReader& read, std::string_view field) {
  return fold(text_of(read(field)));
}

void add_person_keys(EntityKind kind, const FieldReader& read, std::vector<IdentityKey>& keys) {
  const std::string last = folded(read, "last_name");
  if (const std::string email = folded(read, "email"); !email.empty()) {
    keys.push_back({"e|" + email, "email"});
  }
  if (last.empty()) return;
  for (const std::string_view field : {"phone", "mobile"}) {
    const std::string key = phone_key(text_of(read(field)));
    if (key.size() >= 5) keys.push_back({"p|" + key + "|" + last, field});
  }
  const std::string company = kind == EntityKind::lead ? folded(read, "company")
                              : id_of(read("account")).is_nil()
                                  ? std::string()
                                  : id_of(read("account")).text();
  if (company.empty()) return;
  keys.push_back({"n|" + folded(read, "first_name") + "|" + last + "|" + company, "last_name"});
}

// The fields the keys are made of: what has to be read of every record.
std::vector<std::string_view> fields_needed(EntityKind kind) {
  std::vector<std::string_view> needed;
  for (const Field& field : entity(kind).fields) {
    if (field.has(kKey) || field.has(kUnique)) needed.push_back(field.name);
  }
  const auto add = [&](std::string_view field) {
    if (std::ranges::find(needed, field) == needed.end()) needed.push_back(field);
  };
  if (kind == EntityKind::contact || kind == EntityKind::lead) {
    for (const auto* field : {"first_name", "last_name", "email", "phone", "mobile"}) add(field);
    add(kind == EntityKind::lead ? "company" : "account");
  }
  if (kind == EntityKind::account || kind == EntityKind::user) add("name");
  return needed;
}

}  // namespace

bool has_outside_key(EntityKind kind, const FieldReader& read) {
  return std::ranges::any_of(entity(kind).fields, [&](const Field& field) {
    return field.has(kKey) && !is_empty(read(field.name));
  });
}

std::vector<IdentityKey> identity_keys(EntityKind kind, const FieldReader& read) {
  std::vector<IdentityKey> keys;
  for (const Field& field : entity(kind).fields) {
    if (!field.has(kKey) && !field.has(kUnique)) continue;
    std::string text = folded(read, field.name);
    if (text.empty()) continue;
    keys.push_back({std::string(field.name) + "|" + std::move(text), field.name, true});
  }
  if (kind == EntityKind::contact || kind == EntityKind::lead) add_person_keys(kind, read, keys);
  if (kind == EntityKind::account || kind == EntityKind::user) {
    if (const std::string name = folded(read, "name"); !name.empty()) {
      keys.push_back({"n|" + name, "name"});
    }
  }
  return keys;
}

Identities::Identities(EntityKind kind) : kind_(kind) {}

Result<bool> Identities::load(Rows& rows, std::int64_t rows_max) {
  const auto needed = fields_needed(kind_);
  if (needed.empty()) return true;
  std::string sql = "SELECT rid, id";
  for (const std::string_view field : needed) sql += ", \"" + std::string(field) + "\"";
  sql += " FROM \"" + std::string(entity(kind_).name) +
         "\" WHERE rid > ?1 AND deleted = 0 ORDER BY rid LIMIT ?2";
  auto prepared = rows.cached(sql);
  if (!prepared) return forward(prepared);
  Statement& statement = **prepared;
  statement.bind(1, last_rid_).bind(2, rows_max);
  const FieldReader read = [&](std::string_view field) -> Value {
    const auto at = std::ranges::find(needed, field);
    const int column = 2 + static_cast<int>(at - needed.begin());
    if (at == needed.end() || statement.is_null(column)) return {};
    const Field* described = entity(kind_).find(field);
    if (described->type == FieldType::reference) return statement.id(column);
    return std::string(statement.text(column));
  };
  std::int64_t seen = 0;
  for (;; ++seen) {
    auto row = statement.step();
    if (!row) return forward(row);
    if (!*row) break;
    last_rid_ = statement.integer(0);
    add(identity_keys(kind_, read),
        {.id = statement.id(1), .line = 0, .keyed = has_outside_key(kind_, read)});
  }
  return seen < rows_max;
}

Identities::Found Identities::find(const std::vector<IdentityKey>& keys, bool keyed) const {
  for (const IdentityKey& key : keys) {
    const auto it = by_key_.find(key.text);
    if (it == by_key_.end()) continue;
    const Known& known = known_[it->second];
    if (key.strong || !keyed || !known.keyed) return {&known, key.field};
  }
  return {};
}

void Identities::add(const std::vector<IdentityKey>& keys, Known known) {
  const auto number = static_cast<std::uint32_t>(known_.size());
  known_.push_back(known);
  for (const IdentityKey& key : keys) by_key_.emplace(key.text, number);
}

}  // namespace acq
