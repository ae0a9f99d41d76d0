// Reading records, and the raw row writes that only Store::write and the sync engine use.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/dictionary.h"
#include "model/record.h"
#include "store/sqlite.h"

namespace acq {

// A search entry that an IndexBatch is still to write.
struct IndexNote {
  std::int64_t rowid = 0;  // of the index
  bool replaces = false;   // there may be an entry already
  std::string words;       // "" = no entry
};

struct IndexNotes {
  bool off = false;   // nobody searches here: nothing is indexed
  bool open = false;  // an IndexBatch lives
  std::vector<IndexNote> notes;
};

class Rows {
 public:
  explicit Rows(Database& db);
  ~Rows();
  Rows(const Rows&) = delete;
  Rows& operator=(const Rows&) = delete;

  // What this organisation's entity looks like, its own fields included.
  const Entity& entity(EntityKind kind) const { return dictionary_.entity(kind); }
  const Entity* find_entity(std::string_view name) const { return dictionary_.find(name); }
  const Dictionary& dictionary() const { return dictionary_; }
  // Reads the definitions anew, and makes the indexes that their fields need. Store does so when
  // it opens, and when one of them was written.
  Result<void> define();

  // The record with this id, deleted ones included; nothing when there is none.
  Result<std::optional<Record>> find(EntityKind kind, const Id& id);
  // The live record with exactly this text in `field` (an indexed field); the oldest of several.
  Result<std::optional<Record>> find_by(EntityKind kind, std::string_view field,
                                        const Value& value);
  // Is there such a record, deleted ones included?
  Result<bool> exists(EntityKind kind, const Id& id);
  // Its title, "" when unknown. For showing references.
  std::string title(EntityKind kind, const Id& id);
  // By SQLite's rowid, as lists hold them.
  Result<std::optional<Record>> at(EntityKind kind, std::int64_t rowid);
  // Live records of an entity.
  Result<std::int64_t> count(EntityKind kind);

  // Writes the row, its derived columns and its search entry, only inside a transaction. `before`
  // is the row as it stands, and only what differs from it is written (of the title: should what
  // it is made of change, migrate() must write the old ones anew); null inserts the record, which
  // gets its rowid.
  Result<void> put(Record& record, const Record* before);
  // Inserts without the search entry: bulk loads call index_pending (query.h) afterwards. Lists
  // and look-ups see the row at once, the search when it is indexed.
  Result<void> put_unindexed(Record& record);
  // A new row, without the search entry; false, and nothing written, when its id is there.
  Result<bool> insert_unindexed(Record& record);
  // The row and its search entry go for good: for what this database must no longer hold. What a
  // user removes stays as a mark (Store::write).
  Result<void> erase(const Record& record);

  // See StatementCache.
  Result<CachedStatement> cached(std::string_view sql) { return cache_.get(sql); }

  Database& db() { return db_; }
  IndexNotes& index_notes() { return index_notes_; }  // of store/search

 private:
  struct Statements;
  Result<Statements*> statements(EntityKind kind);
  Result<void> update(const Record& record, const Record& before);
  Result<std::optional<Record>> one(EntityKind kind, Statement& statement);

  Database& db_;
  std::vector<std::unique_ptr<Statements>> statements_;
  StatementCache cache_;
  Dictionary dictionary_;
  IndexNotes index_notes_;
};

}  // namespace acq
