// What came from the server is applied: pages of rows, the proof, the repair of what differs.
#include <algorithm>
#include <utility>

#include "store/rows.h"
#include "store/schema.h"
#include "store/search.h"
#include "sync/client_sync.h"

namespace acq {
namespace {

// After so many proofs in a row that did not fit, repair gives way to a new snapshot.
constexpr int kRepairsMax = 3;

Bytes copied(ByteSpan body) { return Bytes(body.begin(), body.end()); }

}  // namespace

Result<void> ClientSync::on_pull(int status, ByteSpan body) {
  pulling_ = false;
  if (status != 200) {
    want_pull_ = true;
    return on_refusal(status, body, false);
  }
  switch (asked_) {
    case Ask::buckets: return take_buckets(body);
    case Ask::bucket: return take_bucket(body);
    case Ask::rows: break;
  }
  return take_page(body);
}

Result<void> ClientSync::take_page(ByteSpan body) {
  auto page = PageReader::open(copied(body));
  if (!page) {
    want_pull_ = true;
    back_off();
    return forward(page);
  }
  answered();
  if (hello_ || sent_cursor_ != asked_cursor_) {  // asked before everything began anew
    want_pull_ = true;
    return {};
  }
  const PageHeader& header = page->header();
  // A snapshot names no epoch when it begins: the server may be a restored one.
  if (!epoch_.empty() && header.epoch != epoch_) return start_hello();
  asked_cursor_ = header.cursor;
  contact_ms_ = sent_ms_;
  if (header.more) want_pull_ = true;
  if (header.total > 0) state_.rows_expected = header.total;
  const bool nothing = header.rows == 0 && header.gone.empty() && header.results.empty() &&
                       header.cursor == cursor_ && inbox_.empty();
  if (nothing && state_.first_sync_done && !state_.renewing) {
    proof_ = header.proof;
    return prove();
  }
  const bool at_once = inbox_.empty() && header.rows <= paging_.apply_at_once;
  inbox_.push_back(std::move(*page));
  if (!at_once) return {};
  auto applied = apply(static_cast<std::size_t>(paging_.apply_at_once) + 1);
  return applied ? Result<void>{} : forward(applied);
}

Result<bool> ClientSync::apply(std::size_t rows_max) {
  if (!has_work()) return false;
  if (!has_rows()) return make_index();
  std::vector<Touched> touched;
  const bool sweeping = sweep_due_;
  auto finished = apply_durably(rows_max, touched);
  if (!finished) {  // nothing of it was written; a sweep is due again after the next page
    inbox_.clear();
    page_begun_ = sweep_due_ = false;
    asked_cursor_ = cursor_;
    want_pull_ = true;
    not_written();
    return forward(finished);
  }
  auto ended = !*finished ? Result<void>{} : sweeping ? end_sweep() : end_page();
  if (!ended) return forward(ended);
  store_.notify(touched);
  return has_work();
}

// Without one everything is right, and slower: what fails is left for the next start.
Result<bool> ClientSync::make_index() {
  indexes_due_ = false;
  const UnhurriedCommits unhurried(store_.db());
  auto made = make_missing_index(store_.db());
  if (!made) return forward(made);
  indexes_due_ = *made;
  return has_work();
}

Result<bool> ClientSync::apply_durably(std::size_t rows_max, std::vector<Touched>& touched) {
  // More is to come: what is lost before it is on the disk is fetched again from there.
  std::optional<UnhurriedCommits> unhurried;
  if (in_first_sync() && !sweep_due_ && inbox_.front().header().more) {
    unhurried.emplace(store_.db());
  }
  auto transaction = Transaction::begin(store_.db());
  if (!transaction) return forward(transaction);
  IndexBatch index(store_.rows());
  auto finished = sweep_due_ ? images_.sweep(rows_max) : apply_slice(rows_max, touched);
  if (!finished) return finished;
  if (auto done = index.commit(); !done) return forward(done);
  if (auto done = images_.save(); !done) return forward(done);
  if (auto done = transaction->commit(); !done) return forward(done);
  return finished;
}

// Answers, then what left, then rows; true when the page has been applied to its end.
Result<bool> ClientSync::apply_slice(std::size_t rows_max, std::vector<Touched>& touched) {
  PageReader& page = inbox_.front();
  if (!page_begun_) {
    if (auto done = begin_page(page, touched); !done) return forward(done);
  }
  page_begun_ = true;
  const bool bulk = in_first_sync();
  for (std::size_t i = 0; i < rows_max; ++i) {
    auto row = page.next();
    if (!row) return forward(row);
    if (!*row) {
      auto kept = keep_position(page.header(), touched);
      if (!kept) return forward(kept);
      return true;
    }
    const bool new_kind = touched.empty() || touched.back().kind != (*row)->kind;
    touched.push_back({(*row)->kind, (*row)->id});
    if (bulk && new_kind) {
      if (auto done = begin_bulk(store_.rows(), (*row)->kind); !done) return forward(done);
    }
    if (auto done = images_.apply(std::move(**row), bulk); !done) return forward(done);
  }
  return false;
}

Result<void> ClientSync::begin_page(const PageReader& page, std::vector<Touched>& touched) {
  const PageHeader& header = page.header();
  // A first page that was begun before, and not finished, has brought nothing.
  if (cursor_.empty() && images_.sweeping()) {
    if (auto done = images_.begin_sweep(); !done) return done;
  }
  if (in_first_sync() && cursor_.empty() && header.total >= paging_.unindexed_from) {
    if (auto done = drop_side_indexes(store_.db()); !done) return done;
    indexes_due_ = true;
  }
  outbox_.follow_clock(header.hlc);
  if (auto done = take_results(header.results, touched); !done) return done;
  if (!header.results.empty()) outbox_changed();
  for (const GoneRow& row : header.gone) {
    if (auto done = images_.forget(row.kind, row.id); !done) return done;
    touched.push_back({row.kind, row.id});
  }
  return {};
}

// In the same transaction as the page's last row.
Result<void> ClientSync::keep_position(const PageHeader& header, std::vector<Touched>& touched) {
  Database& db = store_.db();
  for (const auto& [key, value] : {std::pair<std::string_view, std::string>{"epoch", header.epoch},
                                   {"cursor", header.cursor},
                                   {"seq", std::to_string(header.seq)},
                                   {"contact", std::to_string(contact_ms_)}}) {
    if (auto done = set_meta(db, key, value); !done) return done;
  }
  if (header.more) return {};
  if (auto done = images_.forget_unseen(caught_up_, header.seq, touched); !done) return done;
  if (auto done = set_meta(db, "caught_up", std::to_string(header.seq)); !done) return done;
  if (state_.first_sync_done && !state_.renewing) return {};
  if (auto done = set_meta(db, "first_sync_done", "1"); !done) return done;
  return set_meta(db, "schema", std::to_string(kSchemaVersion));
}

Result<void> ClientSync::end_page() {
  const PageHeader header = inbox_.front().header();
  inbox_.pop_front();
  page_begun_ = false;
  epoch_ = header.epoch;
  cursor_ = header.cursor;
  seq_ = header.seq;
  if (state_.renewing || !state_.first_sync_done) state_.rows_received += header.rows;
  if (header.more) return {};
  caught_up_ = seq_;
  state_.first_sync_done = true;
  proof_ = header.proof;
  sweep_due_ = images_.sweeping();
  return sweep_due_ ? Result<void>{} : prove();
}

Result<void> ClientSync::end_sweep() {
  sweep_due_ = false;
  state_.renewing = false;
  return prove();
}

// Does this device hold what the server says it must? What differs is asked for again.
Result<void> ClientSync::prove() {
  repairs_.clear();
  for (const ProofEntry& entry : proof_) {
    if (images_.sum(entry.kind) == entry.sum) continue;
    repairs_.push_back({entry.kind, -1});
  }
  if (repairs_.empty()) {
    state_.proven_ms = store_.clock().now_ms();
    repairs_failed_ = 0;
    return {};
  }
  // What repair cannot mend, a new snapshot does; and should that fail too, nothing goes round
  // in circles: the state stays unproven.
  if (++repairs_failed_ <= kRepairsMax) return {};
  repairs_.clear();
  return repairs_failed_ == kRepairsMax + 1 ? start_snapshot() : Result<void>{};
}

Result<void> ClientSync::take_buckets(ByteSpan body) {
  auto theirs = decode_buckets(body);
  if (!theirs) return forward(theirs);
  answered();
  if (repairs_.empty()) return {};
  const EntityKind kind = repairs_.front().kind;
  repairs_.pop_front();
  auto own = images_.buckets(kind);
  if (!own) return forward(own);
  RowSum sum;
  for (std::size_t i = 0; i < kBuckets; ++i) {
    sum.count += (*own)[i].count;
    sum.sum += (*own)[i].sum;
    if ((*own)[i] != (*theirs)[i]) repairs_.push_front({kind, static_cast<int>(i)});
  }
  // The rows may be right and only their running sum wrong.
  if (sum != images_.sum(kind)) {
    if (auto done = images_.recount(); !done) return done;
  }
  want_pull_ = true;
  return {};
}

Result<void> ClientSync::take_bucket(ByteSpan body) {
  auto page = PageReader::open(copied(body));
  if (!page) return forward(page);
  answered();
  if (repairs_.empty()) return {};
  const Repair repair = repairs_.front();
  repairs_.pop_front();
  want_pull_ = true;
  std::vector<Touched> touched;
  auto done = durably([&] { return apply_bucket(*page, repair, touched); });
  if (!done) return done;
  state_.rows_repaired += static_cast<std::int64_t>(touched.size());
  store_.notify(touched);
  return {};
}

Result<void> ClientSync::apply_bucket(PageReader& page, const Repair& repair,
                                      std::vector<Touched>& touched) {
  auto extra = images_.ids_in(repair.kind, static_cast<std::size_t>(repair.bucket));
  if (!extra) return forward(extra);
  for (;;) {
    auto row = page.next();
    if (!row) return forward(row);
    if (!*row) break;
    std::erase(*extra, (*row)->id);
    auto current = store_.rows().find((*row)->kind, (*row)->id);
    if (!current) return forward(current);
    if (*current && (*current)->version == (*row)->version) continue;
    touched.push_back({(*row)->kind, (*row)->id});
    if (auto done = images_.apply(std::move(**row), false); !done) return done;
  }
  for (const Id& id : *extra) {
    touched.push_back({repair.kind, id});
    if (auto done = images_.forget(repair.kind, id); !done) return done;
  }
  return {};
}

}  // namespace acq
