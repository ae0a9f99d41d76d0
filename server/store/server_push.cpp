#include <algorithm>

#include "server/store/conflicts.h"
#include "server/store/devices.h"
#include "server/store/merge.h"
#include "server/store/server_store.h"
#include "store/search.h"

namespace acq::server {
namespace {

// n ascends (what was refused before is not sent again), and a group's operations stand together.
bool in_order(std::span<const Operation> operations) {
  for (std::size_t i = 1; i < operations.size(); ++i) {
    const Operation& op = operations[i];
    if (op.n <= operations[i - 1].n) return false;
    if (op.group != op.n && op.group != operations[i - 1].group) return false;
  }
  return operations.empty() || operations[0].group == operations[0].n;
}

// The answers to a group that a copy of this device has sent before; nothing when it is new.
Result<std::vector<OperationResult>> known_results(Rows& rows, std::span<const Operation> group,
                                                   const Id& user) {
  std::vector<OperationResult> results;
  for (const Operation& op : group) {
    auto known = result_of_mark(rows, mark_of(op), user);
    if (!known) return forward(known);
    if (!*known) return std::vector<OperationResult>{};
    results.push_back(std::move(**known));
    results.back().n = op.n;
  }
  return results;
}

bool defines(std::span<const Operation> operations) {
  return std::ranges::any_of(
      operations, [](const Operation& op) { return is_customisation(op.change.entity); });
}

// The journal knows of the group while this lives.
class GroupMark {
 public:
  GroupMark(ServerJournal& journal, const Id& client) : journal_(journal) {
    journal_.begin_group(client);
  }
  ~GroupMark() { journal_.end_group(); }
  GroupMark(const GroupMark&) = delete;
  GroupMark& operator=(const GroupMark&) = delete;

 private:
  ServerJournal& journal_;
};

}  // namespace

Result<PushResponse> ServerStore::push(const Actor& actor, const PushRequest& request) {
  if (request.operations.size() > kOperationsPerPushMax) {
    return fail("too_many_operations", std::to_string(kOperationsPerPushMax));
  }
  if (!in_order(request.operations)) return fail("malformed_message", "order of n");
  for (const Operation& op : request.operations) {
    if (op.schema > kSchemaVersion) return fail("schema_newer", std::to_string(op.schema));
  }
  const std::scoped_lock lock(mutex_);
  if (!request.epoch.empty() && request.epoch != epoch_) return fail("epoch_changed");
  auto response = decide(actor, request);
  // Trouble took the whole push back. What cannot be read now is read with the next definition.
  if (!response && defines(request.operations)) (void)store_->rows().define();
  return response;
}

Result<PushResponse> ServerStore::decide(const Actor& actor, const PushRequest& request) {
  Rows& rows = store_->rows();
  pushed_.clear();
  auto transaction = Transaction::begin(*db_);
  if (!transaction) return forward(transaction);
  IndexBatch index(rows);
  auto device = find_device(rows, request.client_id);
  if (!device) return forward(device);
  if (*device && (*device)->user != actor.user) return fail("other_user");
  if (*device && (*device)->wiped) return fail("device_wiped");
  PushResponse response;
  response.epoch = epoch_;
  response.last_n = *device ? (*device)->last_n : 0;
  if (request.previous > response.last_n) {
    return fail("operation_gap", std::to_string(response.last_n));
  }
  if (auto done = decide_groups(actor, request, response); !done) return forward(done);
  const TimeMs now = store_->clock().now_ms();
  auto saved = save_device(rows, request.client_id, actor.user, response.last_n, now);
  if (!saved) return forward(saved);
  if (auto done = forget_results(rows, request.client_id, response.last_n); !done) {
    return forward(done);
  }
  auto reached = journal_->seq(rows);
  if (!reached) return forward(reached);
  response.seq = *reached;
  response.hlc = journal_->hlc();
  if (auto done = index.commit(); !done) return forward(done);
  if (auto done = transaction->commit(); !done) return forward(done);
  if (!pushed_.empty()) store_->notify(pushed_);
  return response;
}

Result<void> ServerStore::decide_groups(const Actor& actor, const PushRequest& request,
                                        PushResponse& response) {
  Rows& rows = store_->rows();
  const std::span<const Operation> all = request.operations;
  for (std::size_t i = 0; i < all.size();) {
    if (all[i].n <= response.last_n) {  // decided before: the answer was lost on its way
      auto known = stored_result(rows, request.client_id, all[i].n);
      if (!known) return forward(known);
      if (known->mark != 0 && known->mark != mark_of(all[i])) return fail("client_copied");
      response.results.push_back(std::move(*known));
      ++i;
      continue;
    }
    std::size_t end = i + 1;
    while (end < all.size() && all[end].group == all[i].group) ++end;
    const std::span<const Operation> group = all.subspan(i, end - i);
    auto results = known_results(rows, group, actor.user);
    if (results && results->empty()) results = decide_group(actor, request.client_id, group);
    if (!results) return forward(results);
    // A refused group was taken back, and with it what it defined.
    if (defines(group)) {
      if (auto done = rows.define(); !done) return done;
    }
    for (std::size_t k = 0; k < results->size(); ++k) {
      OperationResult& result = (*results)[k];
      result.mark = mark_of(all[i + k]);
      auto saved = save_result(rows, request.client_id, result);
      if (!saved) return saved;
      response.last_n = result.n;
      response.results.push_back(std::move(result));
    }
    i = end;
  }
  return {};
}

// Database trouble is an error of the whole push, to be sent again; anything else is a refusal.
Result<std::vector<OperationResult>> ServerStore::decide_group(const Actor& actor,
                                                               const Id& client,
                                                               std::span<const Operation> group) {
  auto savepoint = Transaction::begin(*db_);
  if (!savepoint) return forward(savepoint);
  IndexBatch index(store_->rows());
  const GroupMark mark(*journal_, client);
  const std::size_t pushed_before = pushed_.size();
  std::vector<OperationResult> results;
  std::optional<Error> refusal;
  for (const Operation& op : group) {
    auto seq = apply(actor, client, op);
    if (!seq && seq.error().code.starts_with("database_")) return forward(seq);
    if (!seq) refusal = seq.error();
    results.push_back({op.n, seq.value_or(0), 0, refusal});
    if (refusal) break;
  }
  if (!refusal) {
    if (auto done = index.commit(); !done) return forward(done);
    if (auto done = savepoint->commit(); !done) return forward(done);
    return results;
  }
  pushed_.resize(pushed_before);
  const std::int64_t culprit = results.back().n;
  results.clear();
  for (const Operation& op : group) {
    const bool own = op.n == culprit;
    results.push_back({op.n, 0, 0, own ? *refusal : Error{"group_refused", refusal->code, {}}});
  }
  return results;
}

Result<std::int64_t> ServerStore::apply(const Actor& actor, const Id& client,
                                        const Operation& op) {
  if (op.change.entity == EntityKind::none) return fail("unknown_entity");
  Rows& rows = store_->rows();
  auto current = rows.find(op.change.entity, op.change.row);
  if (!current) return forward(current);
  const Record* before = *current ? &**current : nullptr;
  auto stamps = journal_->stamps_of(rows, before ? before->version : 0);
  if (!stamps) return forward(stamps);
  const Hlc hlc = std::min(op.hlc, HlcClock::limit(store_->clock().now_ms()));
  const Decision decision = merge(rows.entity(op.change.entity), op, hlc, before, *stamps);
  std::int64_t version = before ? before->version : 0;
  if (decision.change) {
    auto written = store_->write(actor, {{*decision.change}},
                                 {.transaction = op.transaction, .replicated = true, .hlc = hlc,
                                  .tell = false});
    if (!written) return forward(written);
    pushed_.insert(pushed_.end(), written->rows.begin(), written->rows.end());
    // A rule may have written the row once more: its last version holds the operation.
    for (const Touched& touched : written->rows) {
      if (touched.row == op.change.row) version = touched.version;
    }
  }
  if (!before || decision.clashes.empty()) return version;
  const Sender sender{actor, client, hlc};
  auto conflicts = conflict_changes(*store_, *before, *stamps, sender, decision.clashes);
  if (!conflicts) return forward(conflicts);
  if (conflicts->empty()) return version;
  auto kept = store_->write({.role = Role::system}, *conflicts, {.tell = false});
  if (!kept) return forward(kept);
  pushed_.insert(pushed_.end(), kept->rows.begin(), kept->rows.end());
  return version;
}

}  // namespace acq::server
