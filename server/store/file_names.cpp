// Which records name a stored file: by what it is read, and by what it is kept.
#include <algorithm>
#include <array>
#include <set>

#include "server/store/server_store.h"
#include "store/scopes.h"

namespace acq::server {
namespace {

struct Naming {
  std::string_view field;
  std::string_view rows;  // live ones, by the field's index
};

constexpr std::array kNamings = {
    Naming{"sha256", "SELECT rid FROM file WHERE deleted=0 AND sha256=?1"},
    Naming{"preview", "SELECT rid FROM file WHERE deleted=0 AND preview=?1"},
};

Result<std::vector<std::int64_t>> naming_rows(Rows& rows, const Naming& naming,
                                              std::string_view sha256) {
  auto select = rows.cached(naming.rows);
  if (!select) return forward(select);
  (*select)->bind(1, sha256);
  std::vector<std::int64_t> found;
  for (;;) {
    auto there = (*select)->step();
    if (!there) return forward(there);
    if (!*there) return found;
    found.push_back((*select)->integer(0));
  }
}

Result<bool> is_near(Rows& rows, const Actor& actor, Reach reach, std::int64_t rid) {
  auto record = rows.at(EntityKind::file, rid);
  if (!record) return forward(record);
  if (!*record) return false;
  auto away = distance(rows, actor, **record);
  if (!away) return forward(away);
  return reach >= *away;
}

Result<bool> is_named_live(Rows& rows, std::string_view sha256) {
  for (const Naming& naming : kNamings) {
    auto found = naming_rows(rows, naming, sha256);
    if (!found) return forward(found);
    if (!found->empty()) return true;
  }
  return false;
}

Result<std::set<std::string>> names_of_removed(Rows& rows) {
  auto select = rows.cached("SELECT sha256, preview FROM file WHERE deleted<>0");
  if (!select) return forward(select);
  std::set<std::string> names;
  for (;;) {
    auto there = (*select)->step();
    if (!there) return forward(there);
    if (!*there) return names;
    names.emplace((*select)->text(0));
    names.emplace((*select)->text(1));
  }
}

}  // namespace

Result<bool> ServerStore::may_read_file(const Actor& actor, std::string_view sha256) {
  const std::scoped_lock lock(mutex_);
  Rows& rows = store_->rows();
  const Grant grant = grant_of(actor, EntityKind::file);
  if (grant.read == Reach::none) return false;
  for (const Naming& naming : kNamings) {
    const auto field = entity(EntityKind::file).index_of(naming.field);
    if (!field || (grant.hidden & field_bit(*field)) != 0) continue;
    auto found = naming_rows(rows, naming, sha256);
    if (!found) return forward(found);
    for (const std::int64_t rid : *found) {
      auto near = is_near(rows, actor, grant.read, rid);
      if (!near || *near) return near;
    }
  }
  return false;
}

Result<std::vector<std::string>> ServerStore::unnamed_files(std::vector<std::string> names) {
  const std::scoped_lock lock(mutex_);
  Rows& rows = store_->rows();
  std::vector<std::string> unnamed;
  for (std::string& name : names) {
    auto named = is_named_live(rows, name);
    if (!named) return forward(named);
    if (!*named) unnamed.push_back(std::move(name));
  }
  if (unnamed.empty()) return unnamed;
  auto removed = names_of_removed(rows);
  if (!removed) return forward(removed);
  std::erase_if(unnamed, [&](const std::string& name) { return removed->contains(name); });
  return unnamed;
}

}  // namespace acq::server
