#include "import/duplicates.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "base/utf8.h"
#include "model/check.h"
#include "store/search.h"

namespace acq {
namespace {

constexpr int kScoreLeast = 50, kScoreMost = 100;
constexpr int kScoreNear = 40;  // for one that is just being entered: a look costs little
// How much each likeness says by itself; what adds up to 50 is worth a look.
constexpr int kSameEmail = 60, kSamePhone = 40, kSamePerson = 40, kSameCompany = 60,
              kSameWebsite = 40, kSameAddress = 20;

// Legal forms as the last words of a name, folded and without dots.
constexpr std::array<std::string_view, 45> kForms = {
    "gmbh", "ag",  "kg",   "kgaa", "ohg",  "ug",   "ek",   "ev",   "eg",   "se",   "mbh",  "co",
    "inc",  "llc", "llp",  "lp",   "ltd",  "plc",  "corp", "pty",  "sa",   "sl",   "slu",  "sas",
    "sarl", "srl", "spa",  "bv",   "nv",   "oy",   "oyj",  "ab",   "as",   "asa",  "aps",  "cv",
    "limited", "company", "corporation", "incorporated", "and", "und", "y", "haftungsbeschrankt",
    "cia"};
constexpr std::array<std::string_view, 6> kHanForms = {"股份有限公司", "有限责任公司",
                                                       "有限責任公司", "有限公司", "集团", "集團"};

// FNV-1a, 64 bits: two different texts with the same would be a pair that somebody looks at.
std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : text) hash = (hash ^ static_cast<std::uint8_t>(c)) * 0x100000001b3;
  return hash;
}

// Letters and digits of each word; a dot joins ("G.m.b.H."), everything else parts.
std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words(1);
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    const bool kept = byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (kept) words.back().push_back(c);
    else if (c != '.' && c != '-' && c != '\'' && !words.back().empty()) words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

// The words of a company's name without its legal form.
std::vector<std::string> without_form(std::string folded) {
  for (const std::string_view form : kHanForms) {
    if (folded.ends_with(form)) folded.resize(folded.size() - form.size());
  }
  std::vector<std::string> words = words_of(folded);
  while (!words.empty() && std::ranges::find(kForms, words.back()) != kForms.end()) {
    words.pop_back();
  }
  return words;
}

// "https://www.example.org/de" and "example.org" are the same place.
std::string website_core(std::string_view website) {
  std::string text = fold(trim(website));
  if (const auto scheme = text.find("://"); scheme != text.npos) text.erase(0, scheme + 3);
  if (text.starts_with("www.")) text.erase(0, 4);
  return text.substr(0, text.find_first_of("/?#:"));
}

std::string text_in(const Record& record, std::string_view field) {
  return fold(trim(text_of(record.get(field))));
}

// Something a record is recognised by.
struct Likeness {
  std::string_view field;
  int weight = 0;
  std::string text;  // two records that have the same are alike in this
};

class Likenesses {
 public:
  explicit Likenesses(const Record& record) : record_(record) {}
  std::vector<Likeness> take() {
    put("email", kSameEmail, text_in(record_, "email"));
    put_phone("phone");
    if (record_.kind == EntityKind::account) company();
    else person();
    return std::move(found_);
  }

 private:
  void put(std::string_view field, int weight, std::string text) {
    if (!text.empty()) found_.push_back({field, weight, std::move(text)});
  }
  void put_phone(std::string_view field) {
    if (std::string key = phone_key(text_of(record_.get(field))); key.size() >= 6) {
      put(field, kSamePhone, std::move(key));
    }
  }
  void company() {
    put("name", kSameCompany, company_core(text_of(record_.get("name"))));
    put("website", kSameWebsite, website_core(text_of(record_.get("website"))));
    const std::string street = text_in(record_, "street"), city = text_in(record_, "city");
    if (!street.empty() && !city.empty()) put("street", kSameAddress, street + "|" + city);
  }
  void person() {
    put_phone("mobile");
    const std::string last = text_in(record_, "last_name"), first = text_in(record_, "first_name");
    if (last.empty() || first.empty()) return;
    const std::string name = first + "|" + last;
    put("last_name", kSamePerson, name);
    if (const std::string city = text_in(record_, "city"); !city.empty()) {
      put("city", kSameAddress, name + "|" + city);
    }
    if (record_.kind == EntityKind::lead) {
      const std::string core = company_core(text_of(record_.get("company")));
      if (!core.empty()) put("company", kSameAddress, name + "|" + core);
    } else if (const Id account = id_of(record_.get("account")); !account.is_nil()) {
      put("account", kSameAddress, name + "|" + account.text());
    }
  }

  const Record& record_;
  std::vector<Likeness> found_;
};

std::vector<Likeness> likenesses(const Record& record) { return Likenesses(record).take(); }

// A company's name as the index has it: "Zoom-Tec" is two words there.
std::string searched_name(std::string folded) {
  std::ranges::replace(folded, '-', ' ');
  std::string searched;
  for (const std::string& word : without_form(std::move(folded))) {
    searched += (searched.empty() ? "" : " ") + word;
  }
  return searched;
}

// Words by which the search index finds records that may be alike.
std::vector<std::string> searches_for(const Record& draft) {
  std::vector<std::string> searches;
  const auto add = [&](std::string words) {
    if (!trim(words).empty()) searches.push_back(std::move(words));
  };
  for (const std::string_view field : {"email", "phone", "mobile"}) {
    add(std::string(text_of(draft.get(field))));
  }
  if (draft.kind == EntityKind::account) {
    add(searched_name(fold(trim(text_of(draft.get("name"))))));
    add(website_core(text_of(draft.get("website"))));
  } else if (!is_empty(draft.get("first_name")) && !is_empty(draft.get("last_name"))) {
    add(title_of(draft));
  }
  return searches;
}

}  // namespace

std::string company_core(std::string_view name) {
  std::string core;
  for (const std::string& word : without_form(fold(trim(name)))) core += word;
  return core;
}

void DuplicateSearch::add(const Record& record) {
  for (const Likeness& likeness : likenesses(record)) {
    const auto index = static_cast<std::uint8_t>(*entity(kind_).index_of(likeness.field));
    marks_.push_back({hash_of(std::string(likeness.field) + "|" + likeness.text), record.rowid,
                      index, static_cast<std::uint8_t>(likeness.weight)});
  }
}

Result<bool> DuplicateSearch::step(Rows& rows, std::int64_t rows_max) {
  auto select = rows.cached("SELECT rid FROM \"" + std::string(entity(kind_).name) +
                            "\" WHERE rid>?1 AND deleted=0 ORDER BY rid LIMIT ?2");
  if (!select) return forward(select);
  std::vector<std::int64_t> rids;
  (*select)->bind(1, last_rid_).bind(2, rows_max);
  for (;;) {
    auto row = (*select)->step();
    if (!row) return forward(row);
    if (!*row) break;
    rids.push_back((*select)->integer(0));
  }
  for (const std::int64_t rid : rids) {
    auto record = rows.at(kind_, rid);
    if (!record) return forward(record);
    if (*record) add(**record);
    last_rid_ = rid;
  }
  return static_cast<std::int64_t>(rids.size()) == rows_max;
}

Result<std::vector<DuplicatePair>> DuplicateSearch::pairs(Rows& rows) {
  std::ranges::sort(marks_, {}, [](const Mark& mark) { return std::pair(mark.hash, mark.rid); });
  struct Pair {
    int score = 0;
    std::vector<std::uint8_t> fields;
  };
  std::map<std::pair<std::int64_t, std::int64_t>, Pair> found;
  for (std::size_t first = 0, i = 0; i < marks_.size(); ++i) {
    if (marks_[i].hash != marks_[first].hash) first = i;
    if (marks_[i].rid == marks_[first].rid) continue;
    Pair& alike = found[{marks_[first].rid, marks_[i].rid}];
    alike.score += marks_[i].weight;
    alike.fields.push_back(marks_[i].field);
  }
  std::vector<DuplicatePair> pairs;
  for (auto& [rids, alike] : found) {
    if (alike.score < kScoreLeast) continue;
    auto first = rows.at(kind_, rids.first);
    auto second = rows.at(kind_, rids.second);
    if (!first) return forward(first);
    if (!second) return forward(second);
    if (!*first || !*second || (*first)->deleted || (*second)->deleted) continue;
    // An id tells when it was made; a rowid only when it came to this device.
    const auto [older, newer] = std::minmax((*first)->id, (*second)->id);
    DuplicatePair pair{older, newer, std::min(alike.score, kScoreMost), {}};
    std::ranges::sort(alike.fields);
    for (const std::uint8_t field : alike.fields) {
      pair.fields.push_back(entity(kind_).fields[field].name);
    }
    pairs.push_back(std::move(pair));
  }
  std::ranges::stable_sort(pairs, std::greater{}, &DuplicatePair::score);
  return pairs;
}

Result<std::vector<Alike>> find_alike(Rows& rows, const Record& draft, std::size_t most) {
  constexpr std::size_t kCandidates = 50;
  const std::vector<Likeness> wanted = likenesses(draft);
  std::set<std::int64_t> candidates;
  for (const std::string& words : searches_for(draft)) {
    auto found = search_rowids(rows, draft.kind, words, kCandidates);
    if (!found) return forward(found);
    candidates.insert(found->begin(), found->end());
  }
  std::vector<Alike> alike;
  for (const std::int64_t rowid : candidates) {
    auto record = rows.at(draft.kind, rowid);
    if (!record) return forward(record);
    if (!*record || (*record)->deleted || (*record)->id == draft.id) continue;
    Alike one{(*record)->id, 0, {}};
    for (const Likeness& likeness : likenesses(**record)) {
      const auto same = [&](const Likeness& other) {
        return other.field == likeness.field && other.text == likeness.text;
      };
      if (std::ranges::none_of(wanted, same)) continue;
      one.score += likeness.weight;
      one.fields.push_back(likeness.field);
    }
    one.score = std::min(one.score, kScoreMost);
    if (one.score >= kScoreNear) alike.push_back(std::move(one));
  }
  std::ranges::stable_sort(alike, std::greater{}, &Alike::score);
  if (alike.size() > most) alike.resize(most);
  return alike;
}

}  // namespace acq
