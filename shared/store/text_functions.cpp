#include "store/text_functions.h"

#include <sqlite3.h>

#include <algorithm>
#include <string_view>

#include "base/utf8.h"
#include "model/value.h"

namespace acq {
namespace {

std::string_view text_of(sqlite3_value* value) {
  const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
  if (!text) return {};
  return {text, static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

void has(sqlite3_context* context, int, sqlite3_value** values) {
  const std::string_view text = text_of(values[0]), words = text_of(values[1]);
  sqlite3_result_int(context, fold(text).find(words) != std::string::npos);
}

void has_tag(sqlite3_context* context, int, sqlite3_value** values) {
  const std::vector<std::string> tags = tags_of(text_of(values[0]));
  const std::string_view wanted = text_of(values[1]);
  const bool found = std::ranges::any_of(
      tags, [&](const std::string& tag) { return fold(tag) == wanted; });
  sqlite3_result_int(context, found);
}

}  // namespace

int add_text_functions(sqlite3* db) {
  constexpr int kKind = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
  const int code = sqlite3_create_function_v2(db, "acq_has", 2, kKind, nullptr, has, nullptr,
                                              nullptr, nullptr);
  if (code != SQLITE_OK) return code;
  return sqlite3_create_function_v2(db, "acq_has_tag", 2, kKind, nullptr, has_tag, nullptr,
                                    nullptr, nullptr);
}

}  // namespace acq
