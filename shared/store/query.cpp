#include "store/query.h"

#include <algorithm>

#include "store/search.h"
#include "store/sql_text.h"
#include "store/where.h"

namespace acq {
namespace {

// Order by what the list shows: a reference by its title, everything else by its value; equal
// ones by age, so that an order is stable.
Result<std::string> order_sql(const Entity& entity, const ListQuery& query) {
  const std::string direction = query.descending ? " DESC" : "";
  if (query.sort.empty()) return std::string();
  const std::string tail = direction + ", t.rid" + direction;
  if (query.sort == "title") return " ORDER BY t.title" + tail;
  const Field* field = entity.find(query.sort);
  if (!field) return fail("unknown_field", query.sort, {.entity = std::string(entity.name)});
  if (field->type == FieldType::reference) {
    return " ORDER BY (SELECT title FROM " + sql_name(acq::entity(field->target).name) +
           " r WHERE r.id=t." + sql_name(field->name) + " AND r.deleted=0) COLLATE NOCASE" + tail;
  }
  return " ORDER BY t." + sql_name(field->name) + tail;
}

Result<std::vector<std::int64_t>> run_list(Rows& rows, const std::string& sql,
                                           const ListQuery& query, bool by_index = false) {
  auto prepared = rows.cached(sql);
  if (!prepared) return forward(prepared);
  Statement& statement = **prepared;
  const int next = bind_where(statement, query);
  if (by_index) {
    const IndexRange range = index_range(query.kind);
    statement.bind(next, search_expression(query.search));
    statement.bind(next + 1, range.first).bind(next + 2, range.last);
  }
  std::vector<std::int64_t> found;
  for (;;) {
    auto row = statement.step();
    if (!row) return forward(row);
    if (!*row) break;
    found.push_back(statement.integer(0));
  }
  return found;
}

std::string list_sql(EntityKind kind, const std::string& where, const std::string& order,
                     const std::string& group = {}) {
  return "SELECT t.rid, 1" + group + " FROM " + sql_name(entity(kind).name) + " t" + where + order;
}

// Of a search that leaves more of a list than this share, the list is walked in its order.
constexpr std::size_t kWalkShare = 8;

// The index names the records, and they are put in order: the cost is that of the hits.
Result<std::vector<std::int64_t>> sort_hits(Rows& rows, const ListQuery& query,
                                            const std::string& where, const std::string& order) {
  const int next = after_where(query);
  const std::string words = "?" + std::to_string(next);
  const std::string first = "?" + std::to_string(next + 1);
  const std::string last = "?" + std::to_string(next + 2);
  return run_list(rows, "SELECT t.rid FROM search CROSS JOIN " + sql_name(entity(query.kind).name) +
                            " t" + where + " AND search MATCH " + words +
                            " AND search.rowid BETWEEN " + first + " AND " + last +
                            " AND t.rid=search.rowid-" + first + order,
                  query, true);
}

Result<std::int64_t> last_rowid(Rows& rows, EntityKind kind) {
  auto last = rows.db().integer("SELECT max(rid) FROM " + sql_name(entity(kind).name));
  if (!last) return forward(last);
  return last->value_or(0);
}

Result<std::vector<std::int64_t>> searched_list(Rows& rows, const ListQuery& query,
                                                const std::string& where,
                                                const std::string& order) {
  auto hits = search_rowids(rows, query.kind, query.search);
  if (!hits || hits->empty()) return hits;
  auto last = last_rowid(rows, query.kind);
  if (!last) return forward(last);
  if (hits->size() < static_cast<std::size_t>(*last) / kWalkShare) {
    return sort_hits(rows, query, where, order);
  }
  auto found = run_list(rows, list_sql(query.kind, where, order), query);
  if (!found) return found;
  std::erase_if(*found, [&](std::int64_t rowid) {
    return !std::ranges::binary_search(*hits, rowid);
  });
  return found;
}

}  // namespace

Result<std::vector<std::int64_t>> list_rowids(Rows& rows, const ListQuery& query) {
  const Entity& described = rows.entity(query.kind);
  auto where = where_sql(described, query);
  if (!where) return forward(where);
  auto order = order_sql(described, query);
  if (!order) return forward(order);
  if (!search_expression(query.search).empty()) {
    auto found = searched_list(rows, query, *where, *order);
    if (found && query.limit > 0 && found->size() > query.limit) found->resize(query.limit);
    return found;
  }
  std::string sql = list_sql(query.kind, *where, *order);
  if (query.limit > 0) sql += " LIMIT " + std::to_string(query.limit);
  return run_list(rows, sql, query);
}

Result<std::int64_t> count_rows(Rows& rows, const ListQuery& query) {
  if (!search_expression(query.search).empty()) {
    ListQuery unordered = query;
    unordered.sort.clear();
    unordered.limit = 0;
    auto found = list_rowids(rows, unordered);
    if (!found) return forward(found);
    return static_cast<std::int64_t>(found->size());
  }
  auto where = where_sql(rows.entity(query.kind), query);
  if (!where) return forward(where);
  auto prepared = rows.cached("SELECT count(*) FROM " + sql_name(entity(query.kind).name) + " t" +
                              *where);
  if (!prepared) return forward(prepared);
  Statement& statement = **prepared;
  bind_where(statement, query);
  if (auto row = statement.step(); !row) return forward(row);
  const std::int64_t number = statement.integer(0);
  statement.reset();
  return number;
}

namespace {

// Can the list be walked in its order, looking at each record? Not worth it where a reference says
// whose records are wanted: the database finds those few, and sorts them.
bool streams(const Entity& described, const ListQuery& query) {
  const auto narrows = [&](const Condition& condition) {
    const Field* field = described.find(condition.field);
    return field && field->type == FieldType::reference && condition.compare == Compare::equal;
  };
  if (std::ranges::any_of(query.where, narrows)) return false;
  if (!query.filter.any && std::ranges::any_of(query.filter.conditions, narrows)) return false;
  if (query.sort.empty() || query.sort == "title") return true;
  const Field* field = described.find(query.sort);
  return field && (field->has(kIndexed) || field->type == FieldType::reference);
}

// Each record of the entity in the list's order, and whether it belongs to the list: so a step
// takes as long as it looks at records, however few of them are found. One after the other.
std::vector<std::string> streamed_sql(const Entity& described, const ListQuery& query,
                                      const std::string& conditions, const std::string& order,
                                      const std::string& group) {
  const std::string table = sql_name(described.name) + " t";
  const std::string select =
      "SELECT t.rid, " + (conditions.empty() ? std::string("1") : "(" + conditions + ")") + group;
  const Field* field = described.find(query.sort);
  if (!field || field->type != FieldType::reference) {
    return {select + " FROM " + table + " WHERE t.deleted=0" + order};
  }
  // By the title of what a reference points to: the order of those records leads. What points to
  // none that is there has no title and comes first, or last.
  const std::string column = "t." + sql_name(field->name);
  const std::string target = sql_name(entity(field->target).name) + " r";
  const std::string direction = query.descending ? " DESC" : "";
  std::vector<std::string> both = {
      select + " FROM " + table + " WHERE t.deleted=0 AND NOT EXISTS(SELECT 1 FROM " + target +
          " WHERE r.id=" + column + " AND r.deleted=0) ORDER BY t.rid" + direction,
      select + " FROM " + target + " CROSS JOIN " + table + " ON " + column +
          "=r.id WHERE r.deleted=0 AND t.deleted=0 ORDER BY r.title" + direction + ", t.rid" +
          direction};
  if (query.descending) std::swap(both[0], both[1]);
  return both;
}

}  // namespace

Result<ListWalk> ListWalk::begin(Rows& rows, const ListQuery& query, std::string_view group,
                                 Zone zone) {
  const Entity& described = rows.entity(query.kind);
  ListWalk walk({});
  if (query.limit > 0) walk.limit_ = query.limit;
  std::string group_sql;
  if (!group.empty()) {
    const Field* field = described.find(group);
    if (!field) return fail("unknown_field", std::string(group));
    walk.groups_.emplace(*field, std::move(zone));
    group_sql = ", t." + sql_name(field->name);
  }
  if (!search_expression(query.search).empty()) {
    auto found = list_rowids(rows, query);
    if (!found) return forward(found);
    walk.found_ = std::move(*found);
    if (!walk.groups_) return walk;
    auto of = rows.db().prepare("SELECT 1, 1" + group_sql + " FROM " +
                                sql_name(described.name) + " t WHERE t.rid=?1");
    if (!of) return forward(of);
    walk.group_of_ = std::move(*of);
    return walk;
  }
  auto conditions = conditions_sql(described, query);
  if (!conditions) return forward(conditions);
  auto order = order_sql(described, query);
  if (!order) return forward(order);
  std::vector<std::string> sql;
  if (streams(described, query)) {
    sql = streamed_sql(described, query, *conditions, *order, group_sql);
  } else {
    sql = {list_sql(query.kind, live_and(*conditions), *order, group_sql)};
  }
  for (const std::string& one : sql) {
    // Its own: one from the cache would be in the way of the same list elsewhere.
    auto statement = rows.db().prepare(one);
    if (!statement) return forward(statement);
    bind_where(*statement, query);
    walk.statements_.push_back(std::move(*statement));
  }
  return walk;
}

// What a search found has no order of reading: each row is looked up.
Result<bool> ListWalk::step_groups(std::size_t rows_max) {
  for (std::size_t n = 0; groups_->rows() < found_.size() && n < rows_max; ++n) {
    group_of_.bind(1, found_[groups_->rows()]);
    auto row = group_of_.step();
    if (!row) return forward(row);
    auto added = groups_->add(*row ? group_of_.value(2) : Value{});
    group_of_.reset();
    if (!added) return forward(added);
  }
  return groups_->rows() < found_.size();
}

Result<bool> ListWalk::step(std::size_t rows_max) {
  for (std::size_t n = 0; now_ < statements_.size() && n < rows_max; ++n) {
    Statement& statement = statements_[now_];
    auto row = found_.size() < limit_ ? statement.step() : Result<bool>(false);
    if (!row) return forward(row);
    if (*row) {
      if (statement.integer(1) != 1) continue;
      if (groups_) {
        if (auto added = groups_->add(statement.value(2)); !added) return forward(added);
      }
      found_.push_back(statement.integer(0));
      continue;
    }
    statement = {};
    ++now_;
  }
  if (groups_ && statements_.empty()) return step_groups(rows_max);
  return now_ < statements_.size();
}

Result<std::vector<std::int64_t>> removed_rowids(Rows& rows, EntityKind kind, std::size_t limit) {
  auto select = rows.cached("SELECT rid FROM " + sql_name(entity(kind).name) +
                            " WHERE deleted=1 ORDER BY version=0 DESC, version DESC LIMIT ?1");
  if (!select) return forward(select);
  (*select)->bind(1, static_cast<std::int64_t>(limit));
  std::vector<std::int64_t> found;
  for (;;) {
    auto row = (*select)->step();
    if (!row) return forward(row);
    if (!*row) return found;
    found.push_back((*select)->integer(0));
  }
}

Result<std::vector<GroupSum>> group_sums(Rows& rows, const ListQuery& query, std::string_view by,
                                         std::string_view money_field) {
  const Entity& described = rows.entity(query.kind);
  auto where = where_sql(described, query);
  if (!where) return forward(where);
  for (const std::string_view name : {by, money_field}) {
    if (!name.empty() && !described.find(name)) return fail("unknown_field", std::string(name));
  }
  const std::string sum =
      money_field.empty() ? "0" : "coalesce(sum(t." + sql_name(money_field) + "),0)";
  auto prepared = rows.cached("SELECT t." + sql_name(by) + ", count(*), " + sum + " FROM " +
                              sql_name(described.name) + " t" + *where + " GROUP BY 1");
  if (!prepared) return forward(prepared);
  Statement& statement = **prepared;
  bind_where(statement, query);
  std::vector<GroupSum> groups;
  for (;;) {
    auto row = statement.step();
    if (!row) return forward(row);
    if (!*row) break;
    groups.push_back({statement.value(0), statement.integer(1), statement.integer(2)});
  }
  return groups;
}

}  // namespace acq
