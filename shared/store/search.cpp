#include "store/search.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "model/check.h"
#include "store/word_tokens.h"

namespace acq {
namespace {

// An index rowid is entity << 40 | rid: a trillion records of each entity.
constexpr int kKindShift = 40;

std::int64_t index_rowid(EntityKind kind, std::int64_t rowid) {
  return static_cast<std::int64_t>(kind) << kKindShift | rowid;
}

std::int64_t first_of(EntityKind kind) { return index_range(kind).first; }
std::int64_t last_of(EntityKind kind) { return index_range(kind).last; }

bool is_word_byte(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

// Appends `text` with a space on both sides of every Han character.
void append_cut(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const CodePoint point = decode_utf8(text);
    const bool cjk = point.size >= 3 && is_cjk(point.value);
    if (cjk && !out.empty() && out.back() != ' ') out.push_back(' ');
    out += text.substr(0, point.size);
    if (cjk) out.push_back(' ');
    text.remove_prefix(point.size);
  }
}

void append_field(std::string& words, const Field& field, std::string_view text) {
  if (text.empty()) return;
  if (!words.empty() && words.back() != ' ') words.push_back(' ');
  append_cut(words, text);
  if (field.type != FieldType::phone) return;
  words.push_back(' ');
  words += phone_key(text);
}

// The words of a query: runs of word bytes; the rest separates.
std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> parts;
  std::size_t start = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && is_word_byte(text[i])) continue;
    if (i > start) parts.push_back(text.substr(start, i - start));
    start = i + 1;
  }
  return parts;
}

Result<void> write_entry(Rows& rows, std::int64_t rowid, const std::string& words,
                         bool replaces) {
  const char* sql = replaces ? "INSERT OR REPLACE INTO search(rowid, words) VALUES(?1, ?2)"
                             : "INSERT INTO search(rowid, words) VALUES(?1, ?2)";
  auto statement = rows.cached(sql);
  if (!statement) return forward(statement);
  (*statement)->bind(1, rowid).bind(2, words);
  return (*statement)->run();
}

Result<void> remove_entry(Rows& rows, std::int64_t rowid) {
  auto statement = rows.cached("DELETE FROM search WHERE rowid=?1");
  if (!statement) return forward(statement);
  return (*statement)->bind(1, rowid).run();
}

Result<void> write_note(Rows& rows, const IndexNote& note) {
  if (!note.words.empty()) return write_entry(rows, note.rowid, note.words, note.replaces);
  return note.replaces ? remove_entry(rows, note.rowid) : Result<void>{};
}

// The last indexed rid of an entity with a bulk load under way; nothing when there is none.
Result<std::optional<std::int64_t>> mark_of(Rows& rows, EntityKind kind) {
  auto statement = rows.cached("SELECT rid FROM index_mark WHERE entity=?1");
  if (!statement) return forward(statement);
  (*statement)->bind(1, static_cast<std::int64_t>(kind));
  auto row = (*statement)->step();
  if (!row) return forward(row);
  std::optional<std::int64_t> mark;
  if (*row) mark = (*statement)->integer(0);
  return mark;
}

Result<std::int64_t> last_rowid(Rows& rows, EntityKind kind) {
  auto last = rows.db().integer("SELECT max(rid) FROM \"" + std::string(entity(kind).name) + "\"");
  if (!last) return forward(last);
  return last->value_or(0);
}

Result<void> set_mark(Rows& rows, EntityKind kind, std::int64_t rid) {
  auto statement = rows.cached("INSERT OR REPLACE INTO index_mark(entity, rid) VALUES(?1, ?2)");
  if (!statement) return forward(statement);
  (*statement)->bind(1, static_cast<std::int64_t>(kind)).bind(2, rid);
  return (*statement)->run();
}

Result<void> clear_mark(Rows& rows, EntityKind kind) {
  auto statement = rows.cached("DELETE FROM index_mark WHERE entity=?1");
  if (!statement) return forward(statement);
  return (*statement)->bind(1, static_cast<std::int64_t>(kind)).run();
}

// Indexes at most `rows_max` rows of one entity behind its mark; `left` gets what remains.
Result<std::int64_t> index_some(Rows& rows, EntityKind kind, std::int64_t mark,
                                std::int64_t rows_max, std::int64_t& left) {
  auto last = last_rowid(rows, kind);
  if (!last) return forward(last);
  std::int64_t done = 0;
  std::int64_t rid = mark;
  while (rid < *last && done < rows_max) {
    auto record = rows.at(kind, ++rid);
    if (!record) return forward(record);
    if (!*record || (*record)->deleted) continue;
    const std::string words = search_words(**record);
    if (!words.empty()) {
      if (auto ok = write_entry(rows, index_rowid(kind, rid), words, true); !ok) return forward(ok);
    }
    ++done;
  }
  left += *last - rid;
  auto moved = rid < *last ? set_mark(rows, kind, rid) : clear_mark(rows, kind);
  if (!moved) return forward(moved);
  return done;
}

// What is asked of the index. FTS5 answers a prefix at once when it has an index of prefixes of
// that length; for a longer one it first gathers every record under it, however few are wanted.
// So the first few are looked for under the indexed length (`wide`), and their words compared.
struct Asked {
  std::string expression;
  std::string wide{};    // "" when the expression is answered at once
  std::string prefix{};  // what a word of the record must start with, as a token
};

constexpr std::size_t kIndexedPrefix = 3;       // the longest of schema.cpp
constexpr std::int64_t kCandidatesMax = 500;    // compared before FTS5 gathers after all

Asked ask(const WordTokens& tokens, std::string_view words) {
  Asked asked{search_expression(words)};
  const std::vector<std::string_view> parts = split_words(words);
  if (parts.empty() || words.ends_with(' ')) return asked;
  std::string cut;
  append_cut(cut, parts.back());
  std::string prefix = tokens.only_token(cut);
  const std::string_view indexed = utf8_prefix(prefix, kIndexedPrefix);
  if (indexed.size() == prefix.size()) return asked;
  const auto before = static_cast<std::size_t>(parts.back().data() - words.data());
  asked.wide = search_expression(std::string(words.substr(0, before)) + std::string(indexed));
  asked.prefix = std::move(prefix);
  return asked;
}

// Runs `take` with the rowids of `kind` that match, ascending, until it returns false.
template <class Take>
Result<void> each_match(Rows& rows, EntityKind kind, const std::string& expression,
                        std::int64_t limit, Take take) {
  auto prepared = rows.cached(
      "SELECT rowid FROM search WHERE search MATCH ?1 AND rowid BETWEEN ?2 AND ?3"
      " ORDER BY rowid LIMIT ?4");
  if (!prepared) return forward(prepared);
  Statement& statement = **prepared;
  statement.bind(1, expression).bind(2, first_of(kind)).bind(3, last_of(kind)).bind(4, limit);
  for (;;) {
    auto row = statement.step();
    if (!row) return forward(row);
    if (!*row) return {};
    auto more = take(statement.integer(0) - first_of(kind));
    if (!more) return forward(more);
    if (!*more) return {};
  }
}

Result<std::vector<std::int64_t>> all_matches(Rows& rows, EntityKind kind,
                                              const std::string& expression, std::int64_t limit) {
  std::vector<std::int64_t> found;
  auto done = each_match(rows, kind, expression, limit, [&](std::int64_t rowid) -> Result<bool> {
    found.push_back(rowid);
    return true;
  });
  if (!done) return forward(done);
  return found;
}

Result<std::vector<std::int64_t>> first_matches(Rows& rows, const WordTokens& tokens,
                                                EntityKind kind, const Asked& asked,
                                                std::size_t limit) {
  const auto wanted = static_cast<std::int64_t>(limit);
  if (asked.wide.empty()) return all_matches(rows, kind, asked.expression, wanted);
  std::vector<std::int64_t> found;
  std::int64_t seen = 0;
  auto done = each_match(rows, kind, asked.wide, kCandidatesMax,
                         [&](std::int64_t rowid) -> Result<bool> {
    ++seen;
    auto record = rows.at(kind, rowid);
    if (!record) return forward(record);
    if (*record && tokens.any_starts_with(search_words(**record), asked.prefix)) {
      found.push_back(rowid);
    }
    return found.size() < limit;
  });
  if (!done) return forward(done);
  if (found.size() == limit || seen < kCandidatesMax) return found;
  return all_matches(rows, kind, asked.expression, wanted);
}

Result<void> collect_hits(Rows& rows, EntityKind kind, std::span<const std::int64_t> rowids,
                          std::vector<Hit>& hits) {
  for (const std::int64_t rowid : rowids) {
    auto record = rows.at(kind, rowid);
    if (!record) return forward(record);
    if (!*record) continue;
    hits.push_back({kind, (*record)->id, rowid, title_of(**record)});
  }
  return {};
}

}  // namespace

IndexRange index_range(EntityKind kind) {
  return {index_rowid(kind, 0), index_rowid(kind, (std::int64_t{1} << kKindShift) - 1)};
}

std::string search_words(const Record& record) {
  const Entity& described = entity(record.kind);
  std::string words;
  for (std::size_t i = 0; i < described.fields.size(); ++i) {
    const Field& field = described.fields[i];
    if (field.has(kSearchable)) append_field(words, field, text_of(record.values[i]));
  }
  return words;
}

std::string search_expression(std::string_view words) {
  std::string cut;
  std::string expression;
  for (const std::string_view word : split_words(words)) {
    cut.clear();
    append_cut(cut, word);
    if (!expression.empty()) expression += " AND ";
    expression += '"' + std::string(trim(cut)) + '"';
  }
  // The last word is still being typed, unless a space follows it.
  if (!expression.empty() && !words.ends_with(' ')) expression += " *";
  return expression;
}

Result<std::vector<std::int64_t>> search_rowids(Rows& rows, EntityKind kind,
                                                std::string_view words, std::size_t limit) {
  const std::string expression = search_expression(words);
  if (expression.empty()) return std::vector<std::int64_t>();
  if (limit == 0) return all_matches(rows, kind, expression, -1);
  auto tokens = WordTokens::open(rows.db());
  if (!tokens) return forward(tokens);
  return first_matches(rows, *tokens, kind, ask(*tokens, words), limit);
}

Result<std::vector<Hit>> search_everything(Rows& rows, std::string_view words,
                                           std::size_t limit_each) {
  std::vector<Hit> hits;
  if (search_expression(words).empty()) return hits;
  auto tokens = WordTokens::open(rows.db());
  if (!tokens) return forward(tokens);
  const Asked asked = ask(*tokens, words);
  for (const Entity& described : entities()) {
    const bool searchable = std::ranges::any_of(
        described.fields, [](const Field& field) { return field.has(kSearchable); });
    if (!searchable) continue;
    auto rowids = first_matches(rows, *tokens, described.kind, asked, limit_each);
    if (!rowids) return forward(rowids);
    auto done = collect_hits(rows, described.kind, *rowids, hits);
    if (!done) return forward(done);
  }
  return hits;
}

Result<void> drop_search(Rows& rows) {
  rows.index_notes().off = true;
  return rows.db().run("DROP TABLE IF EXISTS search");
}

Result<void> index_record(Rows& rows, const Record& record, const Record* before) {
  if (rows.index_notes().off) return {};
  const bool was_there = before && !before->deleted;
  const std::string words = record.deleted ? std::string() : search_words(record);
  if (was_there && !record.deleted && search_words(*before) == words) return {};
  IndexNote note{index_rowid(record.kind, record.rowid), before != nullptr, words};
  IndexNotes& batch = rows.index_notes();
  if (!batch.open) return write_note(rows, note);
  batch.notes.push_back(std::move(note));
  return {};
}

IndexBatch::IndexBatch(Rows& rows)
    : rows_(rows), outermost_(!rows.index_notes().open), begin_(rows.index_notes().notes.size()) {
  rows_.index_notes().open = true;
}

IndexBatch::~IndexBatch() {
  if (committed_) return;
  IndexNotes& batch = rows_.index_notes();
  batch.notes.resize(begin_);
  if (outermost_) batch.open = false;
}

Result<void> IndexBatch::commit() {
  committed_ = true;
  if (!outermost_) return {};
  rows_.index_notes().open = false;
  std::vector<IndexNote> notes = std::exchange(rows_.index_notes().notes, {});
  std::ranges::stable_sort(notes, {}, &IndexNote::rowid);
  for (std::size_t i = 0; i < notes.size(); ++i) {
    const bool again = i + 1 < notes.size() && notes[i + 1].rowid == notes[i].rowid;
    if (again) {  // the last words count, and whether the first found an entry
      notes[i + 1].replaces = notes[i].replaces;
      continue;
    }
    if (auto done = write_note(rows_, notes[i]); !done) return done;
  }
  return {};
}

Result<std::int64_t> index_pending(Rows& rows, std::int64_t rows_max) {
  const UnhurriedCommits unhurried(rows.db());
  auto transaction = Transaction::begin(rows.db());
  if (!transaction) return forward(transaction);
  std::int64_t left = 0;
  for (const Entity& described : entities()) {
    auto mark = mark_of(rows, described.kind);
    if (!mark) return forward(mark);
    if (!*mark) continue;
    auto done = index_some(rows, described.kind, **mark, rows_max, left);
    if (!done) return forward(done);
    rows_max -= *done;
  }
  if (auto done = transaction->commit(); !done) return forward(done);
  return left;
}

Result<void> begin_bulk(Rows& rows, EntityKind kind) {
  auto mark = mark_of(rows, kind);
  if (!mark) return forward(mark);
  if (*mark) return {};  // an earlier load is still being indexed
  auto last = last_rowid(rows, kind);
  if (!last) return forward(last);
  return set_mark(rows, kind, *last);
}

}  // namespace acq
