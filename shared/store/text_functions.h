// What SQL asks of texts beyond SQLite's own: without regard to case and diacritics.
#pragma once

struct sqlite3;

namespace acq {

// acq_has(text, words): text holds words. acq_has_tag(tags, tag): one of the tags is this one.
// The second arguments are folded already (base/utf8.h). NULL holds nothing. The SQLite code.
int add_text_functions(sqlite3* db);

}  // namespace acq
