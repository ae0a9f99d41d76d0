#include "sync/undo.h"

#include <limits>

#include "store/rows.h"
#include "store/search.h"
#include "sync/difference.h"

namespace acq {
namespace {

// The fields that still hold what `logged` wrote, with their earlier values.
void restore_fields(const LoggedOperation& logged, const Record& current, Change& change) {
  const Entity& described = entity(current.kind);
  for (std::size_t i = 0; i < logged.before.size(); ++i) {
    const FieldChange& written = logged.operation.change.fields[i];
    const Field& field = described.fields[written.field];
    const Value& now = current.values[written.field];
    if (field.has(kSystem) || field.merge == MergeRule::insert_only) continue;
    auto value = reverse_difference(field, now, written.value, logged.before[i].value);
    if (value && *value != now) change.fields.push_back({written.field, std::move(*value)});
  }
}

// What takes `logged` back; nothing when there is nothing left of it.
std::optional<Change> inverse(const LoggedOperation& logged, const Record& current) {
  const Change& done = logged.operation.change;
  Change change{done.entity, done.row, ChangeKind::remove, {}};
  if (done.kind == ChangeKind::insert || done.kind == ChangeKind::restore) {
    if (current.deleted) return std::nullopt;
    return change;
  }
  if (done.kind == ChangeKind::remove) {
    if (!current.deleted) return std::nullopt;
    change.kind = ChangeKind::restore;
    return change;
  }
  change.kind = ChangeKind::update;
  restore_fields(logged, current, change);
  if (current.deleted || change.fields.empty()) return std::nullopt;
  return change;
}

}  // namespace

Undo::Undo(Store& store, Outbox& outbox, const Actor& actor, const Id& transaction)
    : store_(store), outbox_(outbox), actor_(actor), undone_(transaction),
      own_(store.ids().make()), before_n_(std::numeric_limits<std::int64_t>::max()) {}

Result<bool> Undo::step(std::size_t rows_max) {
  auto transaction = Transaction::begin(store_.db());
  if (!transaction) return forward(transaction);
  IndexBatch index(store_.rows());
  std::int64_t before_n = before_n_;
  bool more = true;
  for (std::size_t done = 0; more && done < rows_max; ++done) {
    auto logged = outbox_.newest_of(undone_, before_n);
    if (!logged) return forward(logged);
    more = logged->has_value();
    if (!more) break;
    before_n = (*logged)->operation.n;
    const Change& written = (*logged)->operation.change;
    auto current = store_.rows().find(written.entity, written.row);
    if (!current) return forward(current);
    const auto change = *current ? inverse(**logged, **current) : std::nullopt;
    if (!change) continue;
    auto undone = store_.write(actor_, {{*change}}, {.transaction = own_});
    if (!undone) return forward(undone);
    ++rows_done_;
  }
  if (auto done = index.commit(); !done) return forward(done);
  if (auto done = transaction->commit(); !done) return forward(done);
  before_n_ = before_n;
  return !more;
}

Result<Id> undo(Store& store, Outbox& outbox, const Actor& actor, const Id& transaction) {
  constexpr std::size_t kRowsAtOnce = 1000;
  Undo run(store, outbox, actor, transaction);
  for (;;) {
    auto finished = run.step(kRowsAtOnce);
    if (!finished) return forward(finished);
    if (*finished) return run.transaction();
  }
}

}  // namespace acq
