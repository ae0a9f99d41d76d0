// Doing what the dry run promised.
#include "import/plan_parts.h"
#include "store/search.h"
#include "store/sqlite.h"

namespace acq {
namespace {

// The database itself gives up: going on row by row would only repeat it.
bool is_fatal(const Error& error) { return error.code.starts_with("database_"); }

}  // namespace

// Only what differs; nothing when somebody has made it so in the meantime.
std::optional<Change> ImportPlan::Parts::update_of(std::size_t row,
                                                   const std::vector<Value>& values) {
  auto current = store.rows().find(mapping.kind, rows[row].record);
  if (!current) {
    stop(current.error());
    return std::nullopt;
  }
  Change change = update_change(mapping.kind, rows[row].record);
  for (std::size_t i = 0; i < values.size(); ++i) {
    const bool fixed = described.fields[i].merge == MergeRule::insert_only;
    const bool same = *current && (*current)->values[i] == values[i];
    if (is_empty(values[i]) || same || fixed) continue;
    change.fields.push_back({static_cast<std::uint16_t>(i), values[i]});
  }
  if (change.fields.empty()) return std::nullopt;
  return change;
}

std::optional<Change> ImportPlan::Parts::change_of(std::size_t row) {
  const RowVerdict verdict = rows[row].verdict;
  if (verdict != RowVerdict::fresh && verdict != RowVerdict::changed) return std::nullopt;
  std::vector<Value> values;
  if (auto read = read_row(row, values); !read) {
    refuse(row, read.error());
    return std::nullopt;
  }
  if (verdict == RowVerdict::changed) return update_of(row, values);
  return insert_of(row, std::move(values));
}

// A company and the like that this change names and that is still to be made.
Result<void> ImportPlan::Parts::write_creations(const Change& change,
                                                std::vector<std::uint32_t>& made) {
  for (const FieldChange& part : change.fields) {
    const auto it = creation_numbers.find(id_of(part.value));
    if (it == creation_numbers.end() || creations[it->second].written) continue;
    const Change creation = creation_change(creations[it->second]);
    auto done = store.write(actor, {&creation, 1}, {.transaction = transaction});
    if (!done) return forward(done);
    creations[it->second].written = true;
    made.push_back(it->second);
  }
  return {};
}

// Each row is a write of its own, so that one refused later by the server takes no others with
// it; what is made for a row goes back with it when the row itself does not go in.
Result<void> ImportPlan::Parts::write_row(const Change& change) {
  auto together = Transaction::begin(store.db());
  if (!together) return forward(together);
  IndexBatch index(store.rows());
  std::vector<std::uint32_t> made;
  auto outcome = write_creations(change, made);
  if (outcome) {
    auto done = store.write(actor, {&change, 1}, {.transaction = transaction});
    if (!done) outcome = forward(done);
  }
  if (outcome) outcome = index.commit();
  if (outcome) outcome = together->commit();
  if (outcome) return outcome;
  for (const std::uint32_t number : made) creations[number].written = false;
  return outcome;
}

// All rows of a slice in one local transaction, what is made for them in front: the search index
// flushes at each savepoint and whenever it goes back to an earlier table. False when a row spoils
// the batch; nothing is written then.
Result<bool> ImportPlan::Parts::write_together(const std::vector<PlannedChange>& batch) {
  std::vector<Change> all;
  std::vector<std::uint32_t> made;
  for (const PlannedChange& planned : batch) {
    for (const FieldChange& part : planned.change.fields) {
      const auto it = creation_numbers.find(id_of(part.value));
      if (it == creation_numbers.end() || creations[it->second].written) continue;
      creations[it->second].written = true;
      made.push_back(it->second);
      all.push_back(creation_change(creations[it->second]));
    }
  }
  for (const PlannedChange& planned : batch) all.push_back(planned.change);
  if (all.empty()) return true;
  const auto done = store.write(actor, all, {.transaction = transaction, .apart = true});
  for (const PlannedChange& planned : batch) written[planned.row] = done.has_value();
  if (done) return true;
  for (const std::uint32_t number : made) creations[number].written = false;
  if (is_fatal(done.error())) return fail(done.error());
  return false;
}

void ImportPlan::Parts::write_singly(const std::vector<PlannedChange>& batch) {
  auto together = Transaction::begin(store.db());
  if (!together) return stop(together.error());
  IndexBatch index(store.rows());
  for (const PlannedChange& planned : batch) {
    const auto done = write_row(planned.change);
    written[planned.row] = done.has_value();
    if (done) continue;
    if (is_fatal(done.error())) return stop(done.error());
    Error why = done.error();
    why.where.line = table.line(planned.row);
    refuse(planned.row, std::move(why));
  }
  if (auto done = index.commit(); !done) return stop(done.error());
  if (auto done = together->commit(); !done) stop(done.error());
}

void ImportPlan::Parts::step_write(std::size_t rows_max) {
  std::vector<PlannedChange> batch;
  for (; rows_max > 0 && next < rows.size(); --rows_max, ++next) {
    auto change = change_of(next);
    if (work == Work::failed) return;
    if (change) batch.push_back({next, std::move(*change)});
  }
  const auto all = write_together(batch);
  if (!all) return stop(all.error());
  if (!*all) write_singly(batch);
  if (work == Work::failed || next < rows.size()) return;
  next = 0;
  work = Work::link;
}

// In the database by now, be it by this import or from before.
bool ImportPlan::Parts::is_present(std::size_t row) const {
  const RowReport& report = rows[row];
  const bool was_there = report.verdict == RowVerdict::changed ||
                         (report.verdict == RowVerdict::duplicate && report.reason < 0);
  return !report.record.is_nil() && (written[row] || was_there);
}

// One reference to a row that came later in the file.
void ImportPlan::Parts::write_link(const LateLink& link) {
  if (!is_present(link.row)) return;
  const Where where{.entity = std::string(described.name),
                    .field = std::string(described.fields[link.field].name),
                    .line = table.line(link.row)};
  const auto note = [&](std::string code, std::string detail) {
    // The record itself is in: the verdict stays, the reason tells what is missing.
    refuse(link.row, {std::move(code), std::move(detail), where}, rows[link.row].verdict);
  };
  if (!is_present(link.target_row)) {
    return note("refused_group", std::to_string(table.line(link.target_row)));
  }
  Change change = update_change(mapping.kind, rows[link.row].record);
  change.fields.push_back({link.field, rows[link.target_row].record});
  const auto done = store.write(actor, {&change, 1}, {.transaction = transaction});
  if (done) return;
  if (is_fatal(done.error())) return stop(done.error());
  note(done.error().code, done.error().detail);
}

void ImportPlan::Parts::step_link(std::size_t rows_max) {
  auto batch = Transaction::begin(store.db());
  if (!batch) return stop(batch.error());
  IndexBatch index(store.rows());
  for (; rows_max > 0 && next < late_links.size(); --rows_max, ++next) {
    write_link(late_links[next]);
    if (work == Work::failed) return;
  }
  if (auto done = index.commit(); !done) return stop(done.error());
  if (auto done = batch->commit(); !done) return stop(done.error());
  if (next == late_links.size()) work = Work::done;
}

}  // namespace acq
