#include "import/plan.h"

#include <algorithm>

#include "base/money.h"
#include "base/utf8.h"
#include "import/plan_parts.h"

namespace acq {
namespace {

// Reading a record for a look-up is far cheaper than checking or writing a row.
constexpr std::size_t kLoadsPerRow = 20;

int organisation_digits(Store& store) {
  auto statement = store.rows().cached("SELECT currency FROM organisation WHERE deleted=0 LIMIT 1");
  if (!statement) return 2;
  const auto row = (*statement)->step();
  return row && *row ? currency_digits((*statement)->text(0)) : 2;
}

}  // namespace

ImportPlan::Parts::Parts(Store& a_store, Actor an_actor, const CsvTable& a_table,
                         const ImportWords& some_words, Mapping a_mapping)
    : store(a_store),
      actor(an_actor),
      table(a_table),
      words(some_words),
      mapping(std::move(a_mapping)),
      described(a_store.rows().entity(mapping.kind)),
      money_digits(organisation_digits(a_store)) {
  for (std::size_t column = 0; column < mapping.columns.size(); ++column) {
    const std::string& name = mapping.columns[column].field;
    if (name == kIdTarget) id_column = column;
    if (name == kFullNameTarget) full_name_column = column;
    const auto index = described.index_of(name);
    if (!index) continue;
    const Field& field = described.fields[*index];
    columns.push_back({column, static_cast<std::uint16_t>(*index), &field});
    if (field.type == FieldType::reference) lookup(field.target);
  }
  // The currency decides how many decimals an amount has, so it is read first.
  std::ranges::stable_partition(columns, [](const MappedColumn& mapped) {
    return mapped.described->type == FieldType::currency;
  });
  identities.emplace(mapping.kind);
  rows.resize(table.row_count());
}

Lookup& ImportPlan::Parts::lookup(EntityKind kind) {
  for (const auto& known : lookups) {
    if (known->kind() == kind) return *known;
  }
  lookups.push_back(std::make_unique<Lookup>(kind));
  return *lookups.back();
}

bool ImportPlan::Parts::refers_to_own_rows() const {
  return std::ranges::any_of(columns, [this](const MappedColumn& mapped) {
    return mapped.described->type == FieldType::reference &&
           mapped.described->target == mapping.kind;
  });
}

void ImportPlan::Parts::stop(Error reason) {
  failure = std::move(reason);
  work = Work::failed;
}

// Loads the look-ups one after the other, then what is known of the entity itself.
void ImportPlan::Parts::step_load(std::size_t rows_max) {
  const auto limit = static_cast<std::int64_t>(rows_max * kLoadsPerRow);
  if (work == Work::load_lookups) {
    if (next == lookups.size()) {
      work = Work::load_identities;
      next = 0;
      return;
    }
    auto complete_now = lookups[next]->load(store.rows(), limit);
    if (!complete_now) return stop(complete_now.error());
    next += *complete_now ? 1 : 0;
    return;
  }
  auto complete_now = identities->load(store.rows(), limit);
  if (!complete_now) return stop(complete_now.error());
  if (!*complete_now) return;
  next = 0;
  work = refers_to_own_rows() ? Work::name_rows : Work::check;
}

// The title the row's record will have.
std::string ImportPlan::Parts::row_title(std::size_t row) const {
  std::string title;
  for (const std::string_view part : described.title) {
    for (const MappedColumn& mapped : columns) {
      const std::string_view cell = trim(table.cell(row, mapped.column));
      if (mapped.described->name != part || cell.empty()) continue;
      if (!title.empty()) title.push_back(' ');
      title += cell;
    }
  }
  if (title.empty() && full_name_column) title = trim(table.cell(row, *full_name_column));
  return title;
}

std::string_view ImportPlan::Parts::row_key(std::size_t row) const {
  for (const MappedColumn& mapped : columns) {
    if (mapped.described->name == "external_id") return trim(table.cell(row, mapped.column));
  }
  return {};
}

// Rows may name each other, whichever comes first: their titles and keys join the look-up
// beforehand.
void ImportPlan::Parts::step_name_rows(std::size_t rows_max) {
  Lookup& own = lookup(mapping.kind);
  for (; rows_max > 0 && next < rows.size(); --rows_max, ++next) {
    if (table.error(next)) continue;
    const auto fresh = [&own](std::string_view text) {
      return !text.empty() && own.find(text).kind == Lookup::Match::none;
    };
    std::string name = row_title(next);
    std::string_view key = row_key(next);
    if (!fresh(name)) name.clear();
    if (!fresh(key)) key = {};
    if (name.empty() && key.empty()) continue;
    own.add({.title = name, .row = static_cast<std::int64_t>(next)}, key);
  }
  if (next < rows.size()) return;
  next = 0;
  work = Work::check;
}

void ImportPlan::Parts::step_check(std::size_t rows_max) {
  for (; rows_max > 0 && next < rows.size() && work == Work::check; --rows_max, ++next) {
    check_row(next);
  }
  if (next < rows.size() || work == Work::failed) return;
  settle();
  next = 0;
  work = Work::ready;
}

// A row that names a refused row of the file cannot go in either.
void ImportPlan::Parts::settle() {
  for (bool again = true; again;) {
    again = false;
    for (const auto& [row, target] : own_links) {
      const bool refused_target = rows[target].verdict == RowVerdict::refused;
      if (!refused_target || rows[row].verdict == RowVerdict::refused) continue;
      refuse(row, {"refused_group", std::to_string(table.line(target)),
                   {.entity = std::string(described.name), .line = table.line(row)}});
      again = true;
    }
  }
}

// Forgets what the check of the rows found, but neither what was loaded nor what was decided.
void ImportPlan::Parts::restart_check() {
  rows.assign(table.row_count(), {});
  reasons.clear();
  resolved.clear();
  creations.clear();
  creation_numbers.clear();
  own_links.clear();
  for (Proposal& proposal : proposals) proposal.rows = 0;
  for (auto& known : lookups) known = std::make_unique<Lookup>(known->kind());
  identities.emplace(mapping.kind);
  next = 0;
  work = Work::load_lookups;
}

ImportPlan::ImportPlan(Store& store, Actor actor, const CsvTable& table, const ImportWords& words,
                       Mapping mapping)
    : parts_(std::make_unique<Parts>(store, actor, table, words, std::move(mapping))) {}
ImportPlan::~ImportPlan() = default;

ImportStage ImportPlan::stage() const {
  switch (parts_->work) {
    case Work::ready: return ImportStage::ready;
    case Work::write:
    case Work::link: return ImportStage::writing;
    case Work::done: return ImportStage::done;
    case Work::failed: return ImportStage::failed;
    default: return ImportStage::checking;
  }
}

void ImportPlan::step(std::size_t rows_max) {
  rows_max = std::max<std::size_t>(rows_max, 1);
  switch (parts_->work) {
    case Work::load_lookups:
    case Work::load_identities: parts_->step_load(rows_max); break;
    case Work::name_rows: parts_->step_name_rows(rows_max); break;
    case Work::check: parts_->step_check(rows_max); break;
    case Work::write: parts_->step_write(rows_max); break;
    case Work::link: parts_->step_link(rows_max); break;
    default: break;
  }
}

std::size_t ImportPlan::rows_done() const {
  switch (parts_->work) {
    case Work::check:
    case Work::write: return parts_->next;
    case Work::ready:
    case Work::link:
    case Work::done: return parts_->rows.size();
    default: return 0;
  }
}

std::size_t ImportPlan::rows_total() const { return parts_->rows.size(); }
const std::optional<Error>& ImportPlan::error() const { return parts_->failure; }
const std::vector<Proposal>& ImportPlan::proposals() const { return parts_->proposals; }
const Mapping& ImportPlan::mapping() const { return parts_->mapping; }
const Entity& ImportPlan::described() const {
  return parts_->described;
}
const CsvTable& ImportPlan::table() const { return parts_->table; }
const RowReport& ImportPlan::row(std::size_t index) const { return parts_->rows[index]; }
const std::vector<Creation>& ImportPlan::creations() const { return parts_->creations; }
Id ImportPlan::transaction() const { return parts_->transaction; }

void ImportPlan::accept(std::size_t proposal) {
  if (parts_->work != Work::ready) return;
  parts_->proposals[proposal].accepted = true;
  parts_->restart_check();
}

void ImportPlan::accept_all() {
  if (parts_->work != Work::ready || parts_->proposals.empty()) return;
  for (Proposal& proposal : parts_->proposals) proposal.accepted = true;
  parts_->restart_check();
}

void ImportPlan::start() {
  if (parts_->work != Work::ready) return;
  parts_->transaction = parts_->store.ids().make();
  parts_->written.assign(parts_->rows.size(), false);
  parts_->next = 0;
  parts_->work = Work::write;
}

const Error* ImportPlan::reason(std::size_t index) const {
  const std::int32_t number = parts_->rows[index].reason;
  return number < 0 ? nullptr : &parts_->reasons[static_cast<std::size_t>(number)];
}

ImportCounts ImportPlan::counts() const {
  ImportCounts counts;
  for (const RowReport& report : parts_->rows) {
    counts.fresh += report.verdict == RowVerdict::fresh;
    counts.changed += report.verdict == RowVerdict::changed;
    counts.duplicate += report.verdict == RowVerdict::duplicate;
    counts.refused += report.verdict == RowVerdict::refused;
  }
  return counts;
}

}  // namespace acq
