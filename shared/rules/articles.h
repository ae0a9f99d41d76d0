// The knowledge base: what readers see of an article, and which articles fit a question.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "store/rows.h"

namespace acq {

// The newest published text of an article that is published: in this language, else in English,
// else in any. Nothing when there is none. Codes: the database's.
Result<std::optional<Record>> published_text(Rows& rows, const Id& article,
                                             std::string_view language);

struct ArticleHit {
  Id article;
  std::string heading;
  std::string body;
  int votes = 0;  // words that occur in it
  bool for_customers = false;  // they may read it in the portal
};

// Published articles that share words with `question`, those that share most first, at most
// `limit`. Needs the search index. Codes: the database's.
Result<std::vector<ArticleHit>> suggest_articles(Rows& rows, std::string_view question,
                                                 std::string_view language, std::size_t limit);

// The words of a question that are worth a search: no short ones, none twice, at most 16; of Han
// text every two characters that follow one another.
std::vector<std::string> telling_words(std::string_view question);

}  // namespace acq
