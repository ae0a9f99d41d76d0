// The one way to fail: Result<T> holds a value or an Error. Our code never throws.
#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace acq {

// Where a refusal belongs. Empty members mean "does not apply".
struct Where {
  std::string entity{};   // model name, e.g. "contact"
  std::string field{};    // field name, e.g. "email"
  long long line = 0;    // 1-based line of an input file, 0 = none
  long long column = 0;  // 1-based column of an input file, 0 = none
  bool operator==(const Where&) const = default;
};

// A refusal. `code` is stable, English and snake_case; the sentence a person reads is
// tr("error." + code) with `detail` as its {detail} placeholder. `detail` never holds secrets.
struct Error {
  std::string code;
  std::string detail;
  Where where;
  bool operator==(const Error&) const = default;
};

template <class T>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> fail(std::string_view code, std::string detail = {},
                                   Where where = {}) {
  return std::unexpected(Error{std::string(code), std::move(detail), std::move(where)});
}

inline std::unexpected<Error> fail(Error error) { return std::unexpected(std::move(error)); }

// Values computed from an Error travel up unchanged: `if (!r) return forward(r);`
template <class T>
std::unexpected<Error> forward(Result<T>& result) {
  return std::unexpected(std::move(result.error()));
}

}  // namespace acq
