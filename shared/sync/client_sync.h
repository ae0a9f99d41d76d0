// A device's half of replication (docs/protocol.md). Does no I/O: it says what to send and is
// told what came back, so that a browser, a test and a simulation can carry the bytes.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "store/store.h"
#include "sync/outbox.h"

namespace acq {

inline constexpr std::size_t kPushOperationsMax = 500;
inline constexpr std::size_t kPushBytesMax = 256 * 1024;

struct SyncRequest {
  std::string method;  // "GET" or "POST"
  std::string path;    // "/v1/sync/pull?..."
  Bytes body;          // CBOR; empty for GET
};

// What the status pill shows.
struct SyncState {
  bool online = false;          // the last request was answered
  bool signed_out = false;      // the server wants a new sign-in; nothing is lost meanwhile
  bool first_sync_done = false;
  std::int64_t pending = 0;     // own edits not yet sent
  std::int64_t refused = 0;     // own edits that need attention
  std::int64_t rows_received = 0;
  std::int64_t rows_expected = 0;  // of the first sync, 0 when not known
  TimeMs last_contact_ms = 0;
};

class ClientSync {
 public:
  // Everything given outlives the engine. A new database gets a client id and remembers it.
  static Result<std::unique_ptr<ClientSync>> open(Store& store, Outbox& outbox, Random& random);

  // What to send now; nothing while one of its kind is under way, while backing off, or when
  // there is nothing to do. A push and a pull may be under way at once.
  std::optional<SyncRequest> next_push();
  std::optional<SyncRequest> next_pull();

  // What came back; status 0 means no answer. An error leaves everything to be sent again.
  Result<void> on_push(int status, ByteSpan body);
  Result<void> on_pull(int status, ByteSpan body);

  // The server has reached this seq.
  void wake(std::int64_t seq);
  // The network came back, or the user asks: forget the back-off, pull once.
  void retry_now();
  // When something will be to do without outside help; nothing when only an event can bring it.
  std::optional<TimeMs> wake_at();

  const SyncState& state();
  // The store was written: the counts of state() are looked up when someone asks.
  void outbox_changed() { counts_stale_ = true; }
  const Id& client_id() const { return client_id_; }

 private:
  ClientSync(Store& store, Outbox& outbox, Random& random);
  Result<void> load();
  Result<void> apply_page(ByteSpan body);
  Result<void> on_refusal(int status, ByteSpan body);
  bool resting() const;
  void count_again();
  void answered();
  void back_off();

  Store& store_;
  Outbox& outbox_;
  Random& random_;
  SyncState state_;
  Id client_id_;
  std::string epoch_;
  std::string cursor_;
  std::int64_t seq_ = 0;       // what the last page reached
  bool counts_stale_ = true;
  bool want_pull_ = true;
  bool pushing_ = false;
  bool pulling_ = false;
  int failures_ = 0;
  TimeMs rest_until_ = 0;
};

}  // namespace acq
