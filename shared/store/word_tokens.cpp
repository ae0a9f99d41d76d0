#include "store/word_tokens.h"

#include <sqlite3.h>

#include <iterator>
#include <utility>

namespace acq {

namespace {

// As the search table is made with (schema.cpp).
constexpr const char* kTokenizer = "unicode61";
constexpr const char* kOptions[] = {"remove_diacritics", "2"};

}  // namespace

struct WordTokens::Api {
  fts5_tokenizer calls{};
  Fts5Tokenizer* tokenizer = nullptr;

  ~Api() {
    if (tokenizer) calls.xDelete(tokenizer);
  }

  // Runs `take` with every token until it returns false.
  template <class Take>
  void each(std::string_view text, Take take) const {
    const auto token = [](void* context, int, const char* at, int size, int, int) {
      Take& asked = *static_cast<Take*>(context);
      return asked(std::string_view(at, static_cast<std::size_t>(size))) ? SQLITE_OK : SQLITE_DONE;
    };
    calls.xTokenize(tokenizer, &take, FTS5_TOKENIZE_DOCUMENT, text.data(),
                    static_cast<int>(text.size()), token);
  }
};

namespace {

// SELECT fts5(?1) is how FTS5 hands out its functions.
fts5_api* find_api(sqlite3* db) {
  fts5_api* api = nullptr;
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
    sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
  }
  sqlite3_finalize(statement);
  return api;
}

}  // namespace

WordTokens::WordTokens(std::unique_ptr<Api> api) : api_(std::move(api)) {}
WordTokens::WordTokens(WordTokens&& other) noexcept = default;
WordTokens::~WordTokens() = default;

Result<WordTokens> WordTokens::open(Database& db) {
  fts5_api* const fts5 = find_api(db.handle());
  if (!fts5) return fail("database_error", "fts5");
  auto api = std::make_unique<Api>();
  void* data = nullptr;
  if (fts5->xFindTokenizer(fts5, kTokenizer, &data, &api->calls) != SQLITE_OK ||
      api->calls.xCreate(data, const_cast<const char**>(kOptions),
                         static_cast<int>(std::size(kOptions)), &api->tokenizer) != SQLITE_OK) {
    return fail("database_error", kTokenizer);
  }
  return WordTokens(std::move(api));
}

std::string WordTokens::only_token(std::string_view text) const {
  std::string only;
  int count = 0;
  api_->each(text, [&](std::string_view token) {
    only = token;
    return ++count < 2;
  });
  return count == 1 ? only : std::string();
}

bool WordTokens::any_starts_with(std::string_view text, std::string_view token) const {
  bool found = false;
  api_->each(text, [&](std::string_view each) {
    found = each.starts_with(token);
    return !found;
  });
  return found;
}

}  // namespace acq
