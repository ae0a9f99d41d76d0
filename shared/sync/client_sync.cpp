#include "sync/client_sync.h"

#include <algorithm>
#include <utility>

#include "base/money.h"
#include "store/rows.h"
#include "store/schema.h"
#include "store/search.h"
#include "sync/wire.h"

namespace acq {
namespace {

constexpr TimeMs kBackOffFirstMs = 500;
constexpr TimeMs kBackOffMaxMs = 60'000;

// {"error":{"code","last_n"}} of a refused push, as CBOR.
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

}  // namespace

ClientSync::ClientSync(Store& store, Outbox& outbox, Random& random)
    : store_(store), outbox_(outbox), random_(random) {}

Result<std::unique_ptr<ClientSync>> ClientSync::open(Store& store, Outbox& outbox,
                                                     Random& random) {
  std::unique_ptr<ClientSync> sync(new ClientSync(store, outbox, random));
  if (auto done = sync->load(); !done) return forward(done);
  return sync;
}

Result<void> ClientSync::load() {
  Database& db = store_.db();
  auto client = get_meta(db, "client_id");
  auto epoch = get_meta(db, "epoch");
  auto cursor = get_meta(db, "cursor");
  auto seq = get_meta(db, "seq");
  auto first = get_meta(db, "first_sync_done");
  for (auto* fact : {&client, &epoch, &cursor, &seq, &first}) {
    if (!*fact) return forward(*fact);
  }
  client_id_ = Id::parse(client->value_or("")).value_or(Id{});
  epoch_ = epoch->value_or("");
  cursor_ = cursor->value_or("");
  seq_ = parse_decimal(seq->value_or("0"), 0).value_or(0);
  state_.first_sync_done = first->has_value();
  if (!client_id_.is_nil()) return {};
  client_id_ = store_.ids().make();
  return set_meta(db, "client_id", client_id_.text());
}

const SyncState& ClientSync::state() {
  count_again();
  return state_;
}

void ClientSync::count_again() {
  if (!std::exchange(counts_stale_, false)) return;
  state_.pending = outbox_.count(OpState::pending).value_or(state_.pending);
  state_.refused = outbox_.count(OpState::refused).value_or(state_.refused);
}

bool ClientSync::resting() const {
  return state_.signed_out || store_.clock().now_ms() < rest_until_;
}

std::optional<SyncRequest> ClientSync::next_push() {
  count_again();
  if (pushing_ || resting() || state_.pending == 0) return std::nullopt;
  auto operations = outbox_.pending(kPushOperationsMax, kPushBytesMax);
  if (!operations || operations->empty()) return std::nullopt;
  pushing_ = true;
  PushRequest request{client_id_, epoch_, outbox_.oldest().value_or(0), std::move(*operations)};
  return SyncRequest{"POST", "/v1/sync/push", encode(request)};
}

std::optional<SyncRequest> ClientSync::next_pull() {
  if (pulling_ || resting() || !want_pull_) return std::nullopt;
  pulling_ = true;
  want_pull_ = false;
  return SyncRequest{"GET", "/v1/sync/pull?cursor=" + cursor_, {}};
}

void ClientSync::answered() {
  failures_ = 0;
  rest_until_ = 0;
  state_.online = true;
  state_.last_contact_ms = store_.clock().now_ms();
}

// Doubles from half a second to a minute, then takes a random half to full share of it, so that
// devices that lost one server together do not come back together.
void ClientSync::back_off() {
  state_.online = false;
  const TimeMs longest = std::min(kBackOffMaxMs, kBackOffFirstMs << std::min(failures_, 10));
  ++failures_;
  std::uint8_t dice[2];
  random_.fill(dice);
  const TimeMs share = longest / 2 + longest * (dice[0] << 8 | dice[1]) / (2 * 65536);
  rest_until_ = store_.clock().now_ms() + share;
}

Result<void> ClientSync::on_push(int status, ByteSpan body) {
  pushing_ = false;
  if (status != 200) return on_refusal(status, body);
  answered();
  auto response = decode_push_response(body);
  if (!response) return forward(response);
  auto transaction = Transaction::begin(store_.db());
  if (!transaction) return forward(transaction);
  IndexBatch index(store_.rows());
  for (const OperationResult& result : response->results) {
    auto done = result.error ? outbox_.refuse(store_.rows(), result.n, *result.error)
                             : outbox_.acknowledge(store_.rows(), result.n, result.seq);
    if (!done) return done;
  }
  if (auto done = index.commit(); !done) return done;
  if (auto done = transaction->commit(); !done) return done;
  outbox_changed();
  if (response->seq > seq_) want_pull_ = true;
  const bool refused = std::ranges::any_of(
      response->results, [](const OperationResult& result) { return result.error.has_value(); });
  if (refused) store_.notify({});
  return {};
}

Result<void> ClientSync::on_pull(int status, ByteSpan body) {
  pulling_ = false;
  if (status != 200) {
    want_pull_ = true;
    return on_refusal(status, body);
  }
  answered();
  return apply_page(body);
}

Result<void> ClientSync::apply_page(ByteSpan body) {
  auto transaction = Transaction::begin(store_.db());
  if (!transaction) return forward(transaction);
  IndexBatch index(store_.rows());
  std::vector<Touched> touched;
  const bool first = !state_.first_sync_done;
  auto header = decode_page(body, [&](Record&& image) -> Result<void> {
    const bool bulk_begins = touched.empty() || touched.back().kind != image.kind;
    touched.push_back({image.kind, image.id});
    if (first && bulk_begins) {
      if (auto done = begin_bulk(store_.rows(), image.kind); !done) return done;
    }
    return outbox_.apply_image(store_.rows(), std::move(image), first);
  });
  if (!header) return forward(header);
  Database& db = store_.db();
  for (const auto& [key, value] : {std::pair<std::string_view, std::string>{"epoch", header->epoch},
                                   {"cursor", header->cursor},
                                   {"seq", std::to_string(header->seq)}}) {
    if (auto done = set_meta(db, key, value); !done) return done;
  }
  if (first && !header->more) {
    if (auto done = set_meta(db, "first_sync_done", "1"); !done) return done;
  }
  if (auto done = index.commit(); !done) return done;
  if (auto done = transaction->commit(); !done) return done;
  epoch_ = header->epoch;
  cursor_ = header->cursor;
  seq_ = header->seq;
  state_.first_sync_done = !first || !header->more;
  state_.rows_received += static_cast<std::int64_t>(touched.size());
  if (header->total > 0) state_.rows_expected = header->total;
  if (header->more) want_pull_ = true;
  store_.notify(touched);
  return {};
}

Result<void> ClientSync::on_refusal(int status, ByteSpan body) {
  if (status == 401) {
    state_.signed_out = true;
    return {};
  }
  const Refusal refusal = read_refusal(body);
  if (refusal.code == "operation_gap" && refusal.last_n >= 0) {
    // The server was restored from a backup, or lost an answer: it says where it stands.
    auto done = outbox_.send_again_after(refusal.last_n);
    outbox_changed();
    return done;
  }
  if (refusal.code == "epoch_changed") {
    cursor_.clear();
    epoch_.clear();
    want_pull_ = true;
    return set_meta(store_.db(), "cursor", "");
  }
  back_off();
  want_pull_ = true;
  return {};
}

void ClientSync::wake(std::int64_t seq) {
  if (seq > seq_) want_pull_ = true;
}

void ClientSync::retry_now() {
  failures_ = 0;
  rest_until_ = 0;
  state_.signed_out = false;
  want_pull_ = true;
}

std::optional<TimeMs> ClientSync::wake_at() {
  count_again();
  if (state_.signed_out) return std::nullopt;
  const bool push = !pushing_ && state_.pending > 0;
  const bool pull = !pulling_ && want_pull_;
  if (!push && !pull) return std::nullopt;
  return std::max(rest_until_, store_.clock().now_ms());
}

}  // namespace acq
