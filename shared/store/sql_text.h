// Names within SQL.
#pragma once

#include <string>
#include <string_view>

namespace acq {

// A table's or column's name of the model, as SQL takes any: those hold no quotes themselves.
inline std::string sql_name(std::string_view name) { return '"' + std::string(name) + '"'; }

}  // namespace acq
