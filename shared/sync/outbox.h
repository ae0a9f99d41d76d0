// A device's own edits: logged with the rows they change, sent in order, kept for undo and
// replay. Tables op, base (see docs/architecture.md, "Sync").
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "store/store.h"
#include "sync/operation.h"

namespace acq {

enum class OpState : std::uint8_t { pending = 0, acknowledged = 1, refused = 2 };

// Acknowledged operations are kept this long, for undo and for a server restored from a backup.
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
};

class Outbox final : public Journal {
 public:
  // Creates its tables. `db` is the store's database and outlives the outbox. Purges
  // acknowledged operations older than kKeepAcknowledgedMs.
  static Result<std::unique_ptr<Outbox>> open(Database& db, Clock& clock);

  Result<std::int64_t> next_version(Rows& rows, const Record* before) override;
  Result<void> record(Rows& rows, const JournalEntry& entry) override;

  Result<std::int64_t> count(OpState state);
  // The smallest n still kept, 0 when there is none.
  Result<std::int64_t> oldest();
  // Pending operations in order, whole groups, until `count_max` or `bytes_max` is reached.
  Result<std::vector<Operation>> pending(std::size_t count_max, std::size_t bytes_max);
  // The server has decided it, as version `seq` of its row: an image that is already here with
  // that version or a later one says what came of it (another writer may have won).
  Result<void> acknowledge(Rows& rows, std::int64_t n, std::int64_t seq);
  // The server will not have it; the row returns to the server's image and the later edits.
  Result<void> refuse(Rows& rows, std::int64_t n, const Error& error);
  // Operations after `n` are to be sent again: the server does not have them (any more).
  Result<void> send_again_after(std::int64_t n);
  // Writes the server's image of a row, with this device's newer edits folded over it.
  // Only inside a transaction. With `bulk`, a new row gets no search entry (begin_bulk).
  Result<void> apply_image(Rows& rows, Record image, bool bulk);

  Result<std::vector<RefusedOperation>> refused();
  Result<void> discard_refused(std::int64_t n);

  // The newest operation of a transaction below `before_n`; nothing when there is none. Refused
  // ones are left out: they changed nothing.
  Result<std::optional<LoggedOperation>> newest_of(const Id& transaction, std::int64_t before_n);

 private:
  Outbox(Database& db, Clock& clock) : db_(db), cache_(db), clock_(clock) {}
  Result<void> prepare();
  Result<bool> has_live(EntityKind kind, const Id& row, std::int64_t version);
  Result<void> keep_base(const Record& record);
  Result<std::optional<Record>> base_of(EntityKind kind, const Id& row);
  Result<void> drop_base(EntityKind kind, const Id& row);
  // Folds the live operations over `record` and returns how many there were.
  Result<int> fold_live(Record& record);

  Database& db_;
  StatementCache cache_;
  Clock& clock_;
  HlcClock hlc_;
  std::int64_t group_ = 0;      // n of the first operation of the write under way
  std::size_t group_rows_ = 0;  // and what it has come to
  std::size_t group_bytes_ = 0;
};

}  // namespace acq
