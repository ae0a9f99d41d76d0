// The server's database of one organisation: the shared write path, the sequence behind it and
// the server's half of replication. May be used from several threads.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <string>

#include "server/store/server_journal.h"
#include "server/store/server_rules.h"
#include "store/rows.h"
#include "store/store.h"
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

  // A page of rows after `cursor` ("" from the beginning), as CBOR. Codes: epoch_changed,
  // bad_cursor, and the database's.
  Result<Bytes> pull(std::string_view cursor);

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
  Result<void> decide_groups(const Actor& actor, const PushRequest& request,
                             PushResponse& response);
  Result<std::vector<OperationResult>> decide_group(const Actor& actor,
                                                    std::span<const Operation> group);
  Result<std::int64_t> apply(const Actor& actor, const Operation& operation);
  void announce();

  std::mutex mutex_;
  std::unique_ptr<Database> db_;
  std::unique_ptr<ServerJournal> journal_;
  std::unique_ptr<ServerRules> rules_;
  std::unique_ptr<Store> store_;
  std::string epoch_;
  std::function<void(std::int64_t)> listener_;
};

}  // namespace acq::server
