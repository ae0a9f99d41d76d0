// The server's log behind the rows: every write takes the next seq of the organisation, every
// column remembers its last writer, every change is kept as history, and the scopes follow.
//
// Tables: org_seq(seq, hlc, floor): one row. row_version(seq, entity, rid, stamps, grp): one row
// for each record at its latest seq, so that a pull is a walk along the primary key. grp: the
// first seq of the writes that were decided as one.
#pragma once

#include <memory>
#include <optional>

#include "server/store/scope_index.h"
#include "server/store/stamps.h"
#include "store/store.h"
#include "sync/hlc.h"

namespace acq::server {

class ServerJournal final : public Journal {
 public:
  // Creates its tables. `db` and `clock` outlive the journal; the schema is there already.
  static Result<std::unique_ptr<ServerJournal>> open(Database& db, Clock& clock);

  Result<std::int64_t> next_version(Rows& rows, const Record* before) override;
  Result<void> record(Rows& rows, const JournalEntry& entry) override;

  // The writes until end_group belong together (the operations of a group), and come from this
  // device.
  void begin_group(const Id& client);
  void end_group();

  // Of a record that was removed for good: its version, history and scope entries.
  Result<void> forget(Rows& rows, const Record& record);
  // A cursor below this has missed removals that nobody remembers. Never lowered; takes the
  // marks of rows that left a scope below it.
  Result<void> raise_floor(Rows& rows, std::int64_t seq);

  // Empty stamps for a record that has no version.
  Result<Stamps> stamps_of(Rows& rows, std::int64_t version);
  Result<std::int64_t> seq(Rows& rows);
  // The latest stamp given to anything: what devices set their clocks by.
  Hlc hlc() const { return hlc_.last(); }
  ScopeIndex& scopes() { return *scopes_; }

 private:
  explicit ServerJournal(Clock& clock) : clock_(clock) {}
  Clock& clock_;
  HlcClock hlc_;
  std::optional<ScopeIndex> scopes_;
  bool in_group_ = false;
  std::int64_t group_ = 0;
  Id client_;
};

}  // namespace acq::server
