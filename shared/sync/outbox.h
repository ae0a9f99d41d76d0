// A device's own edits: logged with the rows they change, sent in order, kept for undo and
// replay. Table op (see docs/architecture.md, "Sync").
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "store/store.h"
#include "sync/base_images.h"
#include "sync/operation.h"

namespace acq {

enum class OpState : std::uint8_t { pending = 0, acknowledged = 1, refused = 2 };

// Acknowledged operations are kept this long before the last contact, for undo and for a server
// restored from a backup: one that nobody has spoken to since may lack what came before.
inline constexpr TimeMs kKeepAcknowledgedMs = 14 * kMsPerDay;

// A refused edit, for the list of what needs attention. Nothing of it is lost until the user
// discards it.
struct RefusedOperation {
  Operation operation;
  Error error;
  TimeMs at = 0;
};

// A group travels in one push. A larger write is cut into several groups, each of which stands or
// falls on its own: the alternative is a push that the server cannot take, for ever.
inline constexpr std::size_t kGroupRowsMax = 500;
inline constexpr std::size_t kGroupBytesMax = 256 * 1024;

struct LoggedOperation {
  Operation operation;
  std::vector<FieldChange> before;  // what the changed fields held
  bool pending = false;             // the server has not answered it
};

// One write of this device: what undo takes back together.
struct OwnWrite {
  LoggedOperation first;  // what the user did; rules add what follows
  std::int64_t newest = 0;  // its last operation's n
  std::int64_t count = 0;   // operations
};

class Outbox final : public Journal {
 public:
  // Creates its tables. `db` is the store's database and outlives the outbox, as do `base` and
  // `clock`.
  static Result<std::unique_ptr<Outbox>> open(Database& db, BaseImages& base, Clock& clock);

  Result<std::int64_t> next_version(Rows& rows, const Record* before) override;
  Result<void> record(Rows& rows, const JournalEntry& entry) override;

  // Forgets operations acknowledged longer than kKeepAcknowledgedMs before `contact`, when the
  // last pull that the server answered was sent, but those whose rows' images have not come yet:
  // decided after `caught_up`, or still folded over one.
  Result<void> purge(TimeMs contact, std::int64_t caught_up);

  Result<std::int64_t> count(OpState state);
  // The largest n below `n` that was not refused, 0 when none is kept.
  Result<std::int64_t> previous(std::int64_t n);
  // The largest n ever given, and the largest that is decided; 0 for none.
  Result<std::int64_t> newest();
  Result<std::int64_t> newest_decided();
  // Pending operations in order, whole groups, until `count_max` or `bytes_max` is reached.
  Result<std::vector<Operation>> pending(std::size_t count_max, std::size_t bytes_max);
  // A single pending operation, or nothing.
  Result<std::optional<Operation>> pending_one(std::int64_t n);

  // The server has decided it, as version `seq` of its row. The row; nothing when the operation
  // was not pending.
  struct Row {
    EntityKind kind = EntityKind::none;
    Id id;
  };
  Result<std::optional<Row>> mark_acknowledged(std::int64_t n, std::int64_t seq);
  Result<void> mark_refused(std::int64_t n, const Error& error);
  // The server cannot read this group: from now on an empty operation is sent in the place of
  // each, and `error` stays what the user is told.
  Result<void> hollow_out(std::int64_t group, const Error& error);
  // Operations after `n` are to be sent again: the server does not know them under this name (any
  // more). Images that hold them still do.
  Result<void> send_again_after(std::int64_t n);
  // The server was restored and has decided up to `last_n`: everything is sent again; what came
  // before is taken to be in the rows it has until it answers.
  Result<void> settle_restored(std::int64_t last_n);

  // Operations that an image of `version` does not hold yet: pending, or decided later.
  Result<bool> has_live(EntityKind kind, const Id& row, std::int64_t version);
  // Folds the live operations over `record` and returns how many there were.
  Result<int> fold_live(Record& record);
  // May there be any live operation at all? Cheap.
  bool maybe_live() const { return maybe_live_; }

  Result<std::vector<RefusedOperation>> refused();
  Result<void> discard_refused(std::int64_t n);

  // The newest operation of a transaction below `before_n`; nothing when there is none. Refused
  // ones are left out: they changed nothing.
  Result<std::optional<LoggedOperation>> newest_of(const Id& transaction, std::int64_t before_n);
  // This device's last writes that end before operation `before_n`, the newest first. What was
  // acknowledged long ago is no longer kept (purge).
  Result<std::vector<OwnWrite>> writes(std::int64_t before_n, std::size_t limit);
  // This device's own operations on a row, the newest first.
  Result<std::vector<LoggedOperation>> of_row(EntityKind kind, const Id& row, std::size_t limit);

  // The server's clock has reached this: own stamps go on from there, so that whoever saw a value
  // writes later than it.
  void follow_clock(Hlc hlc) { hlc_.follow(hlc); }

 private:
  Outbox(Database& db, BaseImages& base, Clock& clock)
      : db_(db), cache_(db), base_(base), clock_(clock) {}
  Result<void> prepare();
  Result<std::int64_t> number(std::string_view sql);
  Result<void> insert(Rows& rows, const JournalEntry& entry, const Bytes& body, bool starts);

  Database& db_;
  StatementCache cache_;
  BaseImages& base_;
  Clock& clock_;
  HlcClock hlc_;
  bool maybe_live_ = false;
  std::int64_t group_ = 0;      // n of the first operation of the write under way
  std::size_t group_rows_ = 0;  // and what it has come to
  std::size_t group_bytes_ = 0;
};

}  // namespace acq
