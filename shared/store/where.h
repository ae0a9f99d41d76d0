// The WHERE clause of a list: what query.h asks, as SQL with numbered parameters.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "store/query.h"
#include "store/sqlite.h"

namespace acq {

// What a live record must meet over the table alias t, "" for nothing; parameters from 1 on.
// Code: unknown_field.
Result<std::string> conditions_sql(const Entity& entity, const ListQuery& query);

// " WHERE ..." of those and that the record is there.
std::string live_and(const std::string& conditions);

// " WHERE ..." over the table alias t, with parameters from 1 on. Code: unknown_field.
Result<std::string> where_sql(const Entity& entity, const ListQuery& query);

// The column that a path names, or that of the record a reference points to: "account.sector" as
// a subquery. `path` must be one of the entity's (field_of).
std::string column_sql(const Entity& entity, std::string_view path);

// Binds them; returns the number of the next parameter.
int bind_where(Statement& statement, const ListQuery& query);
// The same number, without binding.
int after_where(const ListQuery& query);

}  // namespace acq
