#include "import/duplicates.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "base/utf8.h"
#include "model/check.h"

namespace acq {
namespace {

constexpr int kScoreLeast = 50, kScoreMost = 100;
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

}  // namespace

std::string company_core(std::string_view name) {
  std::string folded = fold(trim(name));
  for (const std::string_view form : kHanForms) {
    if (folded.ends_with(form)) folded.resize(folded.size() - form.size());
  }
  std::vector<std::string> words = words_of(folded);
  while (!words.empty() && std::ranges::find(kForms, words.back()) != kForms.end()) {
    words.pop_back();
  }
  std::string core;
  for (const std::string& word : words) core += word;
  return core;
}

void DuplicateSearch::mark(std::string_view field, int weight, const std::string& text,
                           std::int64_t rid) {
  const auto index = static_cast<std::uint8_t>(*entity(kind_).index_of(field));
  marks_.push_back({hash_of(std::string(field) + "|" + text), rid, index,
                    static_cast<std::uint8_t>(weight)});
}

void DuplicateSearch::add(const Record& record) {
  const auto put = [&](std::string_view field, int weight, const std::string& text) {
    if (!text.empty()) mark(field, weight, text, record.rowid);
  };
  put("email", kSameEmail, text_in(record, "email"));
  if (const std::string key = phone_key(text_of(record.get("phone"))); key.size() >= 6) {
    put("phone", kSamePhone, key);
  }
  const std::string city = text_in(record, "city");
  if (kind_ == EntityKind::account) {
    put("name", kSameCompany, company_core(text_of(record.get("name"))));
    put("website", kSameWebsite, website_core(text_of(record.get("website"))));
    const std::string street = text_in(record, "street");
    if (!street.empty() && !city.empty()) put("street", kSameAddress, street + "|" + city);
    return;
  }
  const std::string last = text_in(record, "last_name");
  if (const std::string key = phone_key(text_of(record.get("mobile"))); key.size() >= 6) {
    put("mobile", kSamePhone, key);
  }
  const std::string first = text_in(record, "first_name");
  if (last.empty() || first.empty()) return;
  put("last_name", kSamePerson, first + "|" + last);
  if (!city.empty()) put("city", kSameAddress, first + "|" + last + "|" + city);
  const std::string company = kind_ == EntityKind::lead
                                  ? company_core(text_of(record.get("company")))
                              : id_of(record.get("account")).is_nil()
                                  ? std::string()
                                  : id_of(record.get("account")).text();
  const std::string_view field = kind_ == EntityKind::lead ? "company" : "account";
  if (!company.empty()) put(field, kSameAddress, first + "|" + last + "|" + company);
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
  struct Likeness {
    int score = 0;
    std::vector<std::uint8_t> fields;
  };
  std::map<std::pair<std::int64_t, std::int64_t>, Likeness> found;
  for (std::size_t first = 0, i = 0; i < marks_.size(); ++i) {
    if (marks_[i].hash != marks_[first].hash) first = i;
    if (marks_[i].rid == marks_[first].rid) continue;
    Likeness& likeness = found[{marks_[first].rid, marks_[i].rid}];
    likeness.score += marks_[i].weight;
    likeness.fields.push_back(marks_[i].field);
  }
  std::vector<DuplicatePair> pairs;
  for (auto& [rids, likeness] : found) {
    if (likeness.score < kScoreLeast) continue;
    auto first = rows.at(kind_, rids.first);
    auto second = rows.at(kind_, rids.second);
    if (!first) return forward(first);
    if (!second) return forward(second);
    if (!*first || !*second || (*first)->deleted || (*second)->deleted) continue;
    // An id tells when it was made; a rowid only when it came to this device.
    const auto [older, newer] = std::minmax((*first)->id, (*second)->id);
    DuplicatePair pair{older, newer, std::min(likeness.score, kScoreMost), {}};
    std::ranges::sort(likeness.fields);
    for (const std::uint8_t field : likeness.fields) {
      pair.fields.push_back(entity(kind_).fields[field].name);
    }
    pairs.push_back(std::move(pair));
  }
  std::ranges::stable_sort(pairs, std::greater{}, &DuplicatePair::score);
  return pairs;
}

}  // namespace acq
