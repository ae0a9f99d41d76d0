#include "store/where.h"

#include "base/utf8.h"
#include "store/sql_text.h"

namespace acq {
namespace {

std::string_view compare_sql(Compare compare) {
  switch (compare) {
    case Compare::not_equal: return " IS NOT ";
    case Compare::less: return "<";
    case Compare::at_most: return "<=";
    case Compare::more: return ">";
    case Compare::at_least: return ">=";
    case Compare::empty: return " IS NULL";
    case Compare::not_empty: return " IS NOT NULL";
    default: return "=";
  }
}

// Writes conditions, and counts the parameters they take.
class Writer {
 public:
  explicit Writer(const Entity& entity) : entity_(entity) {}

  Result<void> add(const Condition& condition) {
    const bool fixed = condition.field == "id";
    const Field* field = fixed ? nullptr : field_of(entity_, condition.field);
    if (!fixed && !field) {
      return fail("unknown_field", condition.field, {.entity = std::string(entity_.name)});
    }
    const std::string column = column_sql(entity_, condition.field);
    const Compare compare = condition.compare;
    if (compare == Compare::contains || compare == Compare::lacks) {
      const bool tag = field && field->type == FieldType::tags;
      sql += std::string(compare == Compare::lacks ? "NOT " : "") +
             (tag ? "acq_has_tag(" : "acq_has(") + column + "," + next() + ")";
    } else if (field && field->type == FieldType::boolean && compare == Compare::equal) {
      sql += "coalesce(" + column + ",0)=" + next();  // never set is off
    } else {
      sql += column + std::string(compare_sql(compare));
      if (takes_value(compare)) sql += next();
    }
    return {};
  }

  // In brackets; what asks for nothing is true.
  Result<void> add(const Filter& filter) {
    sql += "(";
    bool first = true;
    const auto join = [&] {
      if (!first) sql += filter.any ? " OR " : " AND ";
      first = false;
    };
    for (const Condition& condition : filter.conditions) {
      join();
      if (auto done = add(condition); !done) return done;
    }
    for (const Filter& group : filter.groups) {
      join();
      if (auto done = add(group); !done) return done;
    }
    sql += first ? "1)" : ")";
    return {};
  }

  std::string sql;

 private:
  std::string next() { return "?" + std::to_string(++parameter_); }

  const Entity& entity_;
  int parameter_ = 0;
};

// In the order in which Writer numbers them.
template <class Visit>
void each_value(const Filter& filter, Visit visit) {
  for (const Condition& condition : filter.conditions) {
    if (takes_value(condition.compare)) visit(condition);
  }
  for (const Filter& group : filter.groups) each_value(group, visit);
}

template <class Visit>
void each_value(const ListQuery& query, Visit visit) {
  for (const Condition& condition : query.where) {
    if (takes_value(condition.compare)) visit(condition);
  }
  each_value(query.filter, visit);
}

}  // namespace

std::string column_sql(const Entity& entity, std::string_view path) {
  const auto dot = path.find('.');
  if (dot == std::string_view::npos) return "t." + sql_name(path);
  const std::string_view reference = path.substr(0, dot);
  const Entity& target = acq::entity(entity.find(reference)->target);
  return "(SELECT r." + sql_name(path.substr(dot + 1)) + " FROM " + sql_name(target.name) +
         " r WHERE r.id=t." + sql_name(reference) + ")";
}

Result<std::string> conditions_sql(const Entity& entity, const ListQuery& query) {
  Writer writer(entity);
  const auto join = [&] {
    if (!writer.sql.empty()) writer.sql += " AND ";
  };
  for (const Condition& condition : query.where) {
    join();
    if (auto done = writer.add(condition); !done) return forward(done);
  }
  if (query.filter.empty()) return writer.sql;
  join();
  if (auto done = writer.add(query.filter); !done) return forward(done);
  return writer.sql;
}

std::string live_and(const std::string& conditions) {
  return " WHERE t.deleted=0" + (conditions.empty() ? "" : " AND " + conditions);
}

Result<std::string> where_sql(const Entity& entity, const ListQuery& query) {
  auto conditions = conditions_sql(entity, query);
  if (!conditions) return conditions;
  return live_and(*conditions);
}

int bind_where(Statement& statement, const ListQuery& query) {
  int parameter = 0;
  each_value(query, [&](const Condition& condition) {
    const bool folded =
        condition.compare == Compare::contains || condition.compare == Compare::lacks;
    if (folded) statement.bind(++parameter, fold(text_of(condition.value)));
    else statement.bind_value(++parameter, condition.value);
  });
  return parameter + 1;
}

int after_where(const ListQuery& query) {
  int parameter = 1;
  each_value(query, [&](const Condition&) { ++parameter; });
  return parameter;
}

}  // namespace acq
