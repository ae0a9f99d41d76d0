// The server's database of one organisation: the shared write path, the sequence behind it and
// the server's half of replication. May be used from several threads.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <string>

#include "server/store/history.h"
#include "server/store/server_journal.h"
#include "server/store/server_rules.h"
#include "server/store/view.h"
#include "store/rows.h"
#include "store/store.h"
#include "sync/device_list.h"
#include "sync/wire.h"

namespace acq::server {

inline constexpr std::size_t kPageRows = 5000;
inline constexpr std::size_t kPageBytes = 2 * 1024 * 1024;
inline constexpr std::size_t kOperationsPerPushMax = 2000;

class ServerStore {
 public:
  // Opens or makes DIRECTORY/acquaint.db and DIRECTORY/epoch. Clock and random outlive the
  // store. A missing or different epoch file means the database was restored: a new epoch makes
  // every device check what it has.
  static Result<std::unique_ptr<ServerStore>> open(const std::string& directory, Clock& clock,
                                                   Random& random);

  // Runs `use(Store&)` with the store to itself. What it returns is returned. Do not call back
  // into the ServerStore from inside.
  template <class Use>
  auto with(Use use) {
    const std::scoped_lock lock(mutex_);
    return use(*store_);
  }

  // Decides the operations of one device, in one transaction. Codes: epoch_changed,
  // other_user (the device belongs to someone else), operation_gap (detail: the last n decided),
  // malformed_message, too_many_operations, and the database's. Refused operations are results,
  // not errors: they are decided, and the device goes on.
  Result<PushResponse> push(const Actor& actor, const PushRequest& request);

  // A page of the rows the actor may see after the cursor, as CBOR. Codes: epoch_changed,
  // view_changed (other rights than the cursor's), cursor_expired (what was removed since is no
  // longer known), bad_cursor, other_user, device_wiped, program_too_old, and the database's.
  Result<Bytes> pull(const Actor& actor, const PullRequest& request);
  // Names the page a device asks for: until the name changes, it is the same for all who may see
  // the same. "": it is nobody else's, or pull will refuse it. The device is checked as in pull.
  // Codes: other_user, device_wiped, program_too_old, and the database's.
  Result<std::string> page_key(const Actor& actor, const PullRequest& request);
  // The devices that have been here: the actor's own, for administrators everybody's; the one
  // seen last first.
  Result<std::vector<ListedDevice>> devices(const Actor& actor);
  // Its data are to go. Code: not_found (also for one that is not the actor's to say).
  Result<void> wipe_device(const Actor& actor, const Id& device);

  // The proof of one entity bucket by bucket, and the rows of a bucket as a page.
  Result<Bytes> buckets(const Actor& actor, EntityKind kind);
  Result<Bytes> bucket(const Actor& actor, EntityKind kind, std::size_t number);

  // A record's changes, the newest first, with the fields the actor may see. Codes: not_found
  // (also for one that is not the actor's to see), and the database's.
  Result<std::vector<PastChange>> history(const Actor& actor, EntityKind kind, const Id& row,
                                          std::int64_t before_seq, std::size_t limit);

  // Does a live `file` record name this stored file, in a field the actor may see of a record
  // that is the actor's to see?
  Result<bool> may_read_file(const Actor& actor, std::string_view sha256);
  // Those of `names` that no `file` record names; removed records count.
  Result<std::vector<std::string>> unnamed_files(std::vector<std::string> names);

  // Forgets what was removed before `before_ms`, in at most `rows_max` rows; devices that have
  // been away for longer start over. Returns how many rows went.
  Result<std::int64_t> forget_removed(TimeMs before_ms, std::size_t rows_max);

  // What the organisation has reached, and the database's epoch.
  std::int64_t seq();
  const std::string& epoch() const { return epoch_; }

  // Called after every commit with the new seq, while the store is held: only pass it on.
  void on_seq(std::function<void(std::int64_t)> listener);

  // A consistent copy at `path`, while the server works.
  Result<void> backup_to(const std::string& path);

 private:
  ServerStore() = default;
  Result<void> open_epoch(const std::string& directory, Random& random);
  Result<PushResponse> decide(const Actor& actor, const PushRequest& request);
  Result<void> meet_device(const Actor& actor, const PullRequest& request);
  Result<void> prove(const View& view, PageHeader& header);
  template <class Use>
  Result<void> each_row(const View& view, EntityKind kind, Use use);
  Result<void> decide_groups(const Actor& actor, const PushRequest& request,
                             PushResponse& response);
  Result<std::vector<OperationResult>> decide_group(const Actor& actor, const Id& client,
                                                    std::span<const Operation> group);
  Result<std::int64_t> apply(const Actor& actor, const Id& client, const Operation& operation);
  void announce();

  std::mutex mutex_;
  std::unique_ptr<Database> db_;
  std::unique_ptr<ServerJournal> journal_;
  std::unique_ptr<ServerRules> rules_;
  std::unique_ptr<Store> store_;
  std::string epoch_;
  std::function<void(std::int64_t)> listener_;
  std::vector<Touched> pushed_;  // by the push at work; listeners hear of it after the commit
};

}  // namespace acq::server
