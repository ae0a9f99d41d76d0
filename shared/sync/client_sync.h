// A device's half of replication (docs/protocol.md). Does no I/O: it says what to send and is
// told what came back, so that a browser, a test and a simulation can carry the bytes.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "store/store.h"
#include "sync/images.h"
#include "sync/outbox.h"
#include "sync/wire.h"

namespace acq {

inline constexpr std::size_t kPushOperationsMax = 1500;
inline constexpr std::size_t kPushBytesMax = 256 * 1024;
// A page of up to this many rows is applied at once, in one transaction: what was written
// together is seen together. Longer ones (a first sync, a long absence) go in slices.
inline constexpr std::int64_t kApplyAtOnce = 600;
inline constexpr std::int64_t kUnindexedFrom = 20'000;

// How much at a time; the defaults suit a desktop on a network of today.
struct Paging {
  int page_rows = 0;  // 0 = as the server likes
  std::int64_t apply_at_once = kApplyAtOnce;
  // A first sync of this many rows drops the side indexes (schema.h) and makes them at its end.
  std::int64_t unindexed_from = kUnindexedFrom;
};

struct SyncRequest {
  std::string method;  // "GET" or "POST"
  std::string path;    // "/v1/sync/pull?..."
  Bytes body;          // CBOR; empty for GET
};

// Why the server takes or gives nothing although it answers.
enum class SyncTrouble : std::uint8_t {
  none,
  signed_out,      // it wants a new sign-in
  other_user,      // this database belongs to somebody else
  program_old,     // this program is too old to receive; what it sends is still taken
  server_old,      // the server is older than this program; everything waits
  wiped,           // an administrator wants the data on this device removed
  storage,         // what came could not be written here (disk full)
};

// What the status pill shows. Nothing is lost in any of these states.
struct SyncState {
  bool online = false;          // the last request was answered
  SyncTrouble trouble = SyncTrouble::none;
  bool first_sync_done = false;
  bool renewing = false;           // a snapshot over what is there: rights or server changed
  std::int64_t pending = 0;        // own edits not yet sent
  std::int64_t refused = 0;        // own edits that need attention
  std::int64_t rows_received = 0;  // of a snapshot
  std::int64_t rows_expected = 0;  // 0 when not known
  std::int64_t rows_repaired = 0;  // fetched again because the proof did not fit
  TimeMs last_contact_ms = 0;
  TimeMs proven_ms = 0;  // when this device was last proven equal to the server; 0 = never
};

class ClientSync {
 public:
  // Everything given outlives the engine. A new database gets a client id and remembers it; one
  // whose model has grown since it was filled asks for a new snapshot.
  static Result<std::unique_ptr<ClientSync>> open(Store& store, Outbox& outbox, Images& images,
                                                  Random& random);

  // What to send now; nothing while one of its kind is under way, while backing off, or when
  // there is nothing to do. A push and a pull may be under way at once.
  std::optional<SyncRequest> next_push();
  std::optional<SyncRequest> next_pull();

  // What came back; status 0 means no answer. An error leaves everything to be sent again.
  Result<void> on_push(int status, ByteSpan body);
  // Applies a short page at once, keeps a long one for apply().
  Result<void> on_pull(int status, ByteSpan body);

  // Applies at most `rows_max` of the rows that have come, or makes one index that a first sync
  // did without; true while there is more to do. Each call is a transaction of its own; the cursor
  // moves with the last row of a page.
  Result<bool> apply(std::size_t rows_max);
  bool has_work() const { return has_rows() || (indexes_due_ && !in_first_sync()); }
  // The database is being filled: rows come by the ten thousand, and nobody waits for one of them.
  bool in_first_sync() const { return !state_.first_sync_done; }

  // The server has reached this seq.
  void wake(std::int64_t seq);
  // The network came back, or the user asks: forget the back-off, pull once.
  void retry_now();
  // When something will be to do without outside help; nothing when only an event can bring it.
  std::optional<TimeMs> wake_at();
  // Starts over with a new snapshot: a restored local backup, or the user asks.
  Result<void> renew();

  void set_paging(const Paging& paging) { paging_ = paging; }

  const SyncState& state();
  // The store was written: the counts of state() are looked up when someone asks.
  void outbox_changed() { counts_stale_ = true; }
  const Id& client_id() const { return client_id_; }
  // The server's life this device speaks with; "" before the first contact, and while it is asked
  // anew.
  const std::string& epoch() const { return epoch_; }

 private:
  // What the next pull asks for.
  enum class Ask : std::uint8_t { rows, buckets, bucket };
  // A bucket that did not fit the proof.
  struct Repair {
    EntityKind kind = EntityKind::none;
    int bucket = -1;  // -1: which buckets differ is still to be asked
  };

  ClientSync(Store& store, Outbox& outbox, Images& images, Random& random);
  Result<void> load();
  Result<void> set_cursor(const std::string& cursor);
  Result<void> start_snapshot();
  Result<void> take_page(ByteSpan body);
  bool has_rows() const { return !inbox_.empty() || sweep_due_; }
  Result<bool> make_index();
  Result<bool> apply_durably(std::size_t rows_max, std::vector<Touched>& touched);
  Result<bool> apply_slice(std::size_t rows_max, std::vector<Touched>& touched);
  Result<void> begin_page(const PageReader& page, std::vector<Touched>& touched);
  Result<void> keep_position(const PageHeader& header, std::vector<Touched>& touched);
  Result<void> end_page();
  Result<void> end_sweep();
  Result<void> take_results(const std::vector<OperationResult>& results,
                            std::vector<Touched>& touched);
  Result<void> prove();
  Result<void> take_buckets(ByteSpan body);
  Result<void> take_bucket(ByteSpan body);
  Result<void> apply_bucket(PageReader& page, const Repair& repair,
                            std::vector<Touched>& touched);
  Result<void> on_refusal(int status, ByteSpan body, bool pushed);
  Result<void> on_unreadable_push(const Error& error);
  Result<void> start_hello();
  Result<void> end_hello(const PushResponse& response);
  Result<void> new_client_id();
  Result<void> durably(const std::function<Result<void>()>& work);
  void not_written();
  bool resting() const;
  void count_again();
  void answered();
  void back_off();

  Store& store_;
  Outbox& outbox_;
  Images& images_;
  Random& random_;
  SyncState state_;
  Paging paging_;
  Id client_id_;
  std::string epoch_;
  std::string cursor_;        // of what has been applied
  std::string asked_cursor_;  // of what has been received
  std::string sent_cursor_;   // what the pull under way asked with
  TimeMs sent_ms_ = 0;        // and when
  TimeMs contact_ms_ = 0;     // when the server was this one: the last pull it answered was sent
  std::int64_t seq_ = 0;      // what the last page reached
  std::int64_t caught_up_ = -1;  // what a last page reached: all up to there is here
  std::deque<PageReader> inbox_;
  bool page_begun_ = false;  // the first page of the inbox is half applied
  bool sweep_due_ = false;
  bool indexes_due_ = false;  // some are missing, since a first sync
  std::vector<ProofEntry> proof_;  // what the last page said
  std::deque<Repair> repairs_;
  int repairs_failed_ = 0;
  Ask asked_ = Ask::rows;
  std::int64_t sent_n_ = 0;  // the newest operation ever handed out
  bool hello_ = false;       // first of all, ask where the restored server stands
  bool asked_hello_ = false;  // the last push did
  bool one_group_ = false;   // the last push could not be read: find the group that is to blame
  std::vector<std::int64_t> sent_groups_;
  bool counts_stale_ = true;
  bool want_pull_ = true;
  bool pushing_ = false;
  bool pulling_ = false;
  int failures_ = 0;
  TimeMs rest_until_ = 0;
};

}  // namespace acq
