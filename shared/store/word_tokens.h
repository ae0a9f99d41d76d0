// Words as the search index sees them: cut and folded by FTS5's own tokenizer, so that a comparison
// here and a look-up there always agree.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "store/sqlite.h"

namespace acq {

class WordTokens {
 public:
  // The database outlives it.
  static Result<WordTokens> open(Database& db);
  WordTokens(WordTokens&& other) noexcept;
  WordTokens& operator=(WordTokens&&) = delete;
  ~WordTokens();

  // The token that `text` consists of; "" when it is none or several.
  std::string only_token(std::string_view text) const;
  // Does one of the tokens of `text` start with `token`?
  bool any_starts_with(std::string_view text, std::string_view token) const;

 private:
  struct Api;
  explicit WordTokens(std::unique_ptr<Api> api);
  std::unique_ptr<Api> api_;
};

}  // namespace acq
