// The server said no to a whole request: what that means, and how to go on without losing
// anything and without asking the same for ever.
#include <algorithm>

#include "store/schema.h"
#include "sync/client_sync.h"

namespace acq {
namespace {

// {"error":{"code","last_n"}} as CBOR.
struct Refusal {
  std::string code;
  std::int64_t last_n = -1;
};

Refusal read_refusal(ByteSpan body) {
  CborReader in(body);
  Refusal refusal;
  if (in.map() != 1 || in.text() != "error") return refusal;
  for (std::size_t left = in.map(); left > 0 && !in.failed(); --left) {
    const std::string_view key = in.text();
    if (key == "code") {
      refusal.code = in.text();
    } else if (key == "last_n") {
      refusal.last_n = in.integer();
    } else {
      in.skip();
    }
  }
  return in.failed() ? Refusal{} : refusal;
}

// What the user must know; the rest passes by itself.
SyncTrouble trouble_of(int status, std::string_view code) {
  if (status == 401) return SyncTrouble::signed_out;
  if (code == "other_user") return SyncTrouble::other_user;
  if (code == "device_wiped") return SyncTrouble::wiped;
  if (code == "program_too_old") return SyncTrouble::program_old;
  if (code == "schema_newer") return SyncTrouble::server_old;
  return SyncTrouble::none;
}

}  // namespace

Result<void> ClientSync::on_refusal(int status, ByteSpan body, bool pushed) {
  const Refusal refusal = read_refusal(body);
  const std::string& code = refusal.code;
  state_.trouble = trouble_of(status, code);
  // A server that answers is there, whatever it says.
  state_.online = status != 0 && status < 500;
  if (state_.trouble == SyncTrouble::signed_out || state_.trouble == SyncTrouble::wiped ||
      state_.trouble == SyncTrouble::other_user || state_.trouble == SyncTrouble::program_old) {
    return {};
  }
  if (code == "operation_gap" && refusal.last_n >= 0) {
    // The server lost an answer, or was set back: it says where it stands.
    outbox_changed();
    return outbox_.send_again_after(refusal.last_n);
  }
  if (code == "epoch_changed") return start_hello();
  if (code == "view_changed" || code == "cursor_expired" || code == "bad_cursor") {
    return start_snapshot();
  }
  if (code == "client_copied") {
    // Another device goes on under this database's name; this one takes a name of its own and
    // sends what it has. Edits that both have are decided once: the server knows their marks.
    return new_client_id();
  }
  if (pushed && status >= 400 && status < 500 && status != 429) {
    return on_unreadable_push({code, {}, {}});
  }
  back_off();
  want_pull_ = true;
  return {};
}

// A defect, here or there. Group by group finds the one that is to blame; from then on something
// empty is sent in its place, so that it wedges nobody, and the user finds it among the refused.
Result<void> ClientSync::on_unreadable_push(const Error& error) {
  if (!one_group_ && sent_groups_.size() > 1) {
    one_group_ = true;
    return {};
  }
  if (sent_groups_.empty()) {
    back_off();
    return {};
  }
  const Error reason{error.code.empty() ? std::string("push_unreadable") : error.code, {}, {}};
  outbox_changed();
  return outbox_.hollow_out(sent_groups_.front(), reason);
}

}  // namespace acq
