#include "rules/articles.h"

#include <algorithm>
#include <map>

#include "base/utf8.h"
#include "store/query.h"
#include "store/search.h"

namespace acq {
namespace {

constexpr std::size_t kWordsMost = 16;
constexpr std::size_t kShortWord = 3;  // letters: "the", "und", "los"
constexpr std::size_t kHitsMost = 200;  // of one word: one that is everywhere tells nothing

bool is_letter(char32_t c) {
  return c > 0x7f ? c != 0xa0 && !(c >= 0x2000 && c <= 0x206f) && !(c >= 0x3000 && c <= 0x303f)
                  : (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

class Words {
 public:
  void add(std::string word) {
    word = fold(word);
    if (words.size() < kWordsMost && std::ranges::find(words, word) == words.end()) {
      words.push_back(std::move(word));
    }
  }
  // A run of letters ends.
  void finish() {
    if (utf8_length(run_) > kShortWord) add(run_);
    run_.clear();
  }
  void letter(std::string_view bytes) { run_ += bytes; }

  std::vector<std::string> words;

 private:
  std::string run_;
};

int rank(std::string_view of, std::string_view wanted) {
  if (of == wanted) return 2;
  return of == "en" ? 1 : 0;
}

}  // namespace

std::vector<std::string> telling_words(std::string_view question) {
  Words words;
  std::string before;  // the Han character before this one
  while (!question.empty()) {
    const CodePoint point = decode_utf8(question);
    const std::string_view bytes = question.substr(0, point.size);
    question.remove_prefix(point.size);
    if (is_cjk(point.value)) {
      words.finish();
      if (!before.empty()) words.add(before + std::string(bytes));
      before = bytes;
      continue;
    }
    before.clear();
    if (is_letter(point.value)) words.letter(bytes);
    else words.finish();
  }
  words.finish();
  return std::move(words.words);
}

Result<std::optional<Record>> published_text(Rows& rows, const Id& article,
                                             std::string_view language) {
  auto whole = rows.find(EntityKind::article, article);
  if (!whole) return forward(whole);
  const bool shown = *whole && !(*whole)->deleted &&
                     text_of((*whole)->get("article_state")) == "published";
  if (!shown) return std::nullopt;
  auto rowids = list_rowids(rows, {.kind = EntityKind::article_text,
                                   .where = {{"article", Compare::equal, article},
                                             {"published_at", Compare::not_empty}},
                                   .sort = "published_at",
                                   .descending = true});
  if (!rowids) return forward(rowids);
  std::optional<Record> best;
  for (const std::int64_t rowid : *rowids) {
    auto text = rows.at(EntityKind::article_text, rowid);
    if (!text) return forward(text);
    if (!*text) continue;
    const bool better = !best || rank(text_of((*text)->get("language")), language) >
                                     rank(text_of(best->get("language")), language);
    if (better) best = std::move(*text);
  }
  return best;
}

Result<std::vector<ArticleHit>> suggest_articles(Rows& rows, std::string_view question,
                                                 std::string_view language, std::size_t limit) {
  std::map<Id, int> votes;
  for (const std::string& word : telling_words(question)) {
    auto rowids = search_rowids(rows, EntityKind::article_text, word, kHitsMost);
    if (!rowids) return forward(rowids);
    std::map<Id, bool> voted;  // its versions and languages have one vote
    for (const std::int64_t rowid : *rowids) {
      auto text = rows.at(EntityKind::article_text, rowid);
      if (!text) return forward(text);
      if (*text) voted[id_of((*text)->get("article"))] = true;
    }
    for (const auto& [article, voice] : voted) votes[article] += 1;
  }
  std::vector<std::pair<int, Id>> order;
  for (const auto& [article, count] : votes) order.emplace_back(-count, article);
  std::ranges::sort(order);
  std::vector<ArticleHit> hits;
  for (const auto& [count, article] : order) {
    if (hits.size() == limit) break;
    auto text = published_text(rows, article, language);
    if (!text) return forward(text);
    if (!*text) continue;
    auto whole = rows.find(EntityKind::article, article);
    if (!whole) return forward(whole);
    const bool shown = *whole && text_of((*whole)->get("visible_to")) == "portal";
    hits.push_back({article, std::string(text_of((*text)->get("heading"))),
                    std::string(text_of((*text)->get("body"))), -count, shown});
  }
  return hits;
}

}  // namespace acq
