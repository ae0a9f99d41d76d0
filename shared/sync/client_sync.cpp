#include "sync/client_sync.h"

#include <algorithm>
#include <utility>

#include "base/money.h"
#include "store/rows.h"
#include "store/schema.h"
#include "store/search.h"

namespace acq {
namespace {

constexpr TimeMs kBackOffFirstMs = 500;
constexpr TimeMs kBackOffMaxMs = 60'000;
// Received and not yet applied; more would only fill the memory.
constexpr std::size_t kInboxMax = 3;

}  // namespace

ClientSync::ClientSync(Store& store, Outbox& outbox, Images& images, Random& random)
    : store_(store), outbox_(outbox), images_(images), random_(random) {}

Result<std::unique_ptr<ClientSync>> ClientSync::open(Store& store, Outbox& outbox,
                                                     Images& images, Random& random) {
  std::unique_ptr<ClientSync> sync(new ClientSync(store, outbox, images, random));
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
  auto schema = get_meta(db, "schema");
  auto caught_up = get_meta(db, "caught_up");
  auto contact = get_meta(db, "contact");
  auto sent = outbox_.newest();
  auto decided = outbox_.newest_decided();
  auto lacking = lacks_indexes(db);
  for (auto* fact : {&client, &epoch, &cursor, &seq, &first, &schema, &caught_up, &contact}) {
    if (!*fact) return forward(*fact);
  }
  if (!sent) return forward(sent);
  if (!decided) return forward(decided);
  if (!lacking) return forward(lacking);
  indexes_due_ = *lacking;
  client_id_ = Id::parse(client->value_or("")).value_or(Id{});
  epoch_ = epoch->value_or("");
  cursor_ = asked_cursor_ = cursor->value_or("");
  seq_ = parse_decimal(seq->value_or("0"), 0).value_or(0);
  caught_up_ = parse_decimal(caught_up->value_or("-1"), 0).value_or(-1);
  contact_ms_ = parse_decimal(contact->value_or("0"), 0).value_or(0);
  if (auto done = outbox_.purge(contact_ms_, caught_up_); !done) return done;
  state_.first_sync_done = first->has_value();
  state_.renewing = images_.sweeping();
  hello_ = epoch_.empty() && *decided > 0;  // cut off in the middle of one
  sent_n_ = *sent;  // whether they were sent is not known any more
  if (client_id_.is_nil()) {
    if (auto done = new_client_id(); !done) return done;
  }
  const bool grown = parse_decimal(schema->value_or("1"), 0).value_or(1) < kSchemaVersion;
  // Rows of a first page that was not finished may not be the device's any more.
  const bool begun = !state_.first_sync_done && cursor_.empty() && images_.any();
  return (state_.first_sync_done && grown) || begun ? start_snapshot() : Result<void>{};
}

Result<void> ClientSync::new_client_id() {
  client_id_ = store_.ids().make();
  return set_meta(store_.db(), "client_id", client_id_.text());
}

Result<void> ClientSync::set_cursor(const std::string& cursor) {
  cursor_ = cursor;
  return set_meta(store_.db(), "cursor", cursor);
}

// Everything anew: a first sync into an empty database; over rows that are there, what does not
// come again goes at the end. Own operations stay as they are.
Result<void> ClientSync::start_snapshot() {
  auto transaction = Transaction::begin(store_.db());
  if (!transaction) return forward(transaction);
  if (auto done = set_cursor(""); !done) return done;
  if (auto done = set_meta(store_.db(), "caught_up", "-1"); !done) return done;
  if (auto done = images_.recount(); !done) return done;
  if (auto done = images_.begin_sweep(); !done) return done;
  if (auto done = images_.save(); !done) return done;
  if (auto done = transaction->commit(); !done) return done;
  asked_cursor_.clear();
  inbox_.clear();
  repairs_.clear();
  caught_up_ = -1;
  page_begun_ = sweep_due_ = false;
  state_.renewing = true;
  state_.rows_received = state_.rows_expected = 0;
  want_pull_ = true;
  return {};
}

Result<void> ClientSync::renew() { return start_snapshot(); }

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
  const bool useless = state_.trouble == SyncTrouble::signed_out ||
                       state_.trouble == SyncTrouble::other_user ||
                       state_.trouble == SyncTrouble::wiped;
  // A clock that was set back must not make a short rest a long one.
  const TimeMs left = rest_until_ - store_.clock().now_ms();
  return useless || (left > 0 && left <= kBackOffMaxMs);
}

std::optional<SyncRequest> ClientSync::next_push() {
  count_again();
  if (pushing_ || resting() || (state_.pending == 0 && !hello_)) return std::nullopt;
  PushRequest request{client_id_, epoch_, 0, {}};
  if (!hello_) {
    auto operations = outbox_.pending(one_group_ ? 1 : kPushOperationsMax, kPushBytesMax);
    if (!operations || operations->empty()) return std::nullopt;
    auto previous = outbox_.previous(operations->front().n);
    if (!previous) return std::nullopt;
    request.previous = *previous;
    request.operations = std::move(*operations);
    sent_n_ = std::max(sent_n_, request.operations.back().n);
    sent_groups_.clear();
    for (const Operation& op : request.operations) {
      if (op.group == op.n) sent_groups_.push_back(op.n);
    }
  }
  pushing_ = true;
  asked_hello_ = hello_;
  return SyncRequest{"POST", "/v1/sync/push", encode(request)};
}

std::optional<SyncRequest> ClientSync::next_pull() {
  if (pulling_ || resting() || hello_ || inbox_.size() >= kInboxMax) return std::nullopt;
  if (state_.trouble == SyncTrouble::program_old) return std::nullopt;
  if (!repairs_.empty() && inbox_.empty()) {
    const Repair& repair = repairs_.front();
    const std::string name(entity(repair.kind).name);
    pulling_ = true;
    asked_ = repair.bucket < 0 ? Ask::buckets : Ask::bucket;
    if (asked_ == Ask::buckets) return SyncRequest{"GET", "/v1/sync/buckets?entity=" + name, {}};
    return SyncRequest{"GET", "/v1/sync/bucket?entity=" + name + "&n=" +
                                  std::to_string(repair.bucket), {}};
  }
  if (!want_pull_ || sweep_due_) return std::nullopt;
  pulling_ = true;
  want_pull_ = false;
  asked_ = Ask::rows;
  const std::int64_t decided = outbox_.newest_decided().value_or(0);
  // The answer to a push may have been lost: its rows would come, and be folded over once more.
  const std::int64_t after = sent_n_ > decided ? decided : -1;
  sent_cursor_ = asked_cursor_;
  sent_ms_ = store_.clock().now_ms();
  const PullRequest request{asked_cursor_, client_id_, kSchemaVersion, after,
                            paging_.page_rows};
  return SyncRequest{"GET", "/v1/sync/pull?" + pull_query(request), {}};
}

void ClientSync::answered() {
  failures_ = 0;
  rest_until_ = 0;
  state_.online = true;
  state_.trouble = SyncTrouble::none;
  state_.last_contact_ms = store_.clock().now_ms();
}

// Doubles from half a second to a minute, then takes a random half to full share of it, so that
// devices that lost one server together do not come back together.
void ClientSync::back_off() {
  const TimeMs longest = std::min(kBackOffMaxMs, kBackOffFirstMs << std::min(failures_, 10));
  ++failures_;
  std::uint8_t dice[2];
  random_.fill(dice);
  const TimeMs share = longest / 2 + longest * (dice[0] << 8 | dice[1]) / (2 * 65536);
  rest_until_ = store_.clock().now_ms() + share;
}

Result<void> ClientSync::on_push(int status, ByteSpan body) {
  pushing_ = false;
  if (status != 200) return on_refusal(status, body, true);
  auto response = decode_push_response(body);
  if (!response) return forward(response);
  answered();
  one_group_ = false;
  outbox_.follow_clock(response->hlc);
  // What the server said to a push before it was restored does not count any more.
  if (hello_) return asked_hello_ ? end_hello(*response) : Result<void>{};
  if (!epoch_.empty() && response->epoch != epoch_) return start_hello();
  std::vector<Touched> touched;
  auto taken = durably([&]() -> Result<void> {
    if (auto done = take_results(response->results, touched); !done) return done;
    // Whoever has acknowledged something must be told apart from a restored server, which has not.
    return epoch_.empty() ? set_meta(store_.db(), "epoch", response->epoch) : Result<void>{};
  });
  if (!taken) return taken;
  epoch_ = response->epoch;
  outbox_changed();
  if (response->seq > seq_) want_pull_ = true;
  const bool refused = std::ranges::any_of(
      response->results, [](const OperationResult& result) { return result.error.has_value(); });
  // A definition that was refused no longer defines anything.
  if (refused) {
    if (auto done = store_.rows().define(); !done) return done;
  }
  if (refused || !touched.empty()) store_.notify(touched);
  return {};
}

// An answer to another operation of the same number was meant for a copy of this database.
Result<void> ClientSync::take_results(const std::vector<OperationResult>& results,
                                      std::vector<Touched>& touched) {
  bool others = false;
  for (const OperationResult& result : results) {
    auto own = outbox_.pending_one(result.n);
    if (!own) return forward(own);
    if (!*own) continue;
    if (result.mark != 0 && result.mark != mark_of(**own)) {
      others = true;
      continue;
    }
    auto done = result.error ? images_.refuse(result.n, *result.error)
                             : images_.acknowledge(result.n, result.seq);
    if (done && !result.error && result.seq <= caught_up_) {
      const Change& change = (*own)->change;
      done = images_.forget_unseen_row(change.entity, change.row, caught_up_, touched);
    }
    if (!done) return done;
  }
  return others ? new_client_id() : Result<void>{};
}

// A restored server may not have what it acknowledged, and its versions begin anew.
Result<void> ClientSync::start_hello() {
  hello_ = true;
  epoch_.clear();
  return set_meta(store_.db(), "epoch", "");
}

// All at once: edits taken to be in the rows, and rows of the server's earlier life, do not go
// together.
Result<void> ClientSync::end_hello(const PushResponse& response) {
  auto settled = durably([&]() -> Result<void> {
    if (auto done = outbox_.settle_restored(response.last_n); !done) return done;
    return start_snapshot();
  });
  if (!settled) return settled;
  hello_ = false;
  outbox_changed();
  return {};
}

// Does `work` in one transaction, with the search entries and the sums of what it writes.
Result<void> ClientSync::durably(const std::function<Result<void>()>& work) {
  const auto write = [&]() -> Result<void> {
    auto transaction = Transaction::begin(store_.db());
    if (!transaction) return forward(transaction);
    IndexBatch index(store_.rows());
    auto done = work();
    if (done) done = index.commit();
    if (done) done = images_.save();
    return done ? transaction->commit() : done;
  };
  auto written = write();
  if (!written) not_written();
  return written;
}

// This database did not take what came, which is asked for again after a while. Call it when the
// transaction has ended.
void ClientSync::not_written() {
  (void)images_.reload();
  state_.trouble = SyncTrouble::storage;
  back_off();
}

void ClientSync::wake(std::int64_t seq) {
  if (seq > seq_) want_pull_ = true;
}

void ClientSync::retry_now() {
  failures_ = 0;
  rest_until_ = 0;
  if (state_.trouble != SyncTrouble::wiped) state_.trouble = SyncTrouble::none;
  want_pull_ = true;
}

std::optional<TimeMs> ClientSync::wake_at() {
  count_again();
  if (state_.trouble != SyncTrouble::none && state_.trouble != SyncTrouble::server_old &&
      state_.trouble != SyncTrouble::storage && state_.trouble != SyncTrouble::program_old) {
    return std::nullopt;
  }
  const bool push = !pushing_ && (state_.pending > 0 || hello_);
  const bool may_pull = !pulling_ && !hello_ && state_.trouble != SyncTrouble::program_old;
  const bool pull = may_pull && (want_pull_ || !repairs_.empty());
  if (!push && !pull && !has_work()) return std::nullopt;
  return resting() ? rest_until_ : store_.clock().now_ms();
}

}  // namespace acq
