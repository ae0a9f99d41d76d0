#include "store/store.h"

#include <algorithm>
#include <deque>
#include <utility>

#include "base/utf8.h"
#include "model/check.h"
#include "store/rows.h"
#include "store/schema.h"
#include "store/scopes.h"
#include "store/search.h"

namespace acq {
namespace {

// A rule that keeps adding changes would never end; no sound rule comes near this.
constexpr std::size_t kChangesPerChangeMax = 64;

struct Job {
  Change change;
  bool derived = false;  // added by a rule: written as the system
};

Where place(const Change& change, std::string_view field = {}) {
  return {.entity = std::string(entity(change.entity).name), .field = std::string(field)};
}

void apply(const Change& change, Record& record) {
  for (const FieldChange& part : change.fields) record.values[part.field] = part.value;
  if (change.kind == ChangeKind::remove) record.deleted = true;
  if (change.kind == ChangeKind::restore) record.deleted = false;
}

void stamp(Change& change, const Actor& actor, TimeMs now) {
  if (change.kind == ChangeKind::insert) {
    change.set("created_at", now);
    if (!actor.user.is_nil()) change.set("created_by", actor.user);
  }
  if (change.kind == ChangeKind::insert || change.kind == ChangeKind::update) {
    change.set("updated_at", now);
  }
}

// Forms and imports fill in blanks: white space around text goes, an empty text is no value.
void tidy(Change& change) {
  const Entity& described = entity(change.entity);
  for (FieldChange& part : change.fields) {
    auto* text = std::get_if<std::string>(&part.value);
    if (!text || part.field >= described.fields.size()) continue;
    const std::string_view trimmed = trim(*text);
    if (trimmed.empty()) {
      part.value = Value{};
    } else if (trimmed.size() != text->size()) {
      part.value = std::string(trimmed);
    }
  }
}

}  // namespace

struct Store::Parts {
  Parts(Database& opened, Clock& a_clock, Random& random, Rules* the_rules, Journal* a_journal)
      : db(opened), rows(db), clock(a_clock), ids(a_clock, random), rules(the_rules),
        journal(a_journal) {}

  Result<void> write_one(const Actor& actor, Job job, const WriteOptions& options,
                         std::deque<Job>& queue, std::vector<Touched>& touched);
  Result<std::optional<Record>> current_of(const Change& change, bool replicated);
  Result<void> run_rules(const Actor& actor, Job& job, const Record* current, bool replicated,
                         std::deque<Job>& queue);
  Result<void> check_right(const Actor& actor, const Change& change, const Record* current);
  Result<void> check_unique(const Change& change);
  Result<void> check_references(const Change& change);
  // Returns the row's new version.
  Result<std::int64_t> put(const Actor& actor, const Change& change, const Record* current,
                           const WriteOptions& options, bool first);

  Database& db;
  Rows rows;
  Clock& clock;
  IdMaker ids;
  Rules* rules;
  Journal* journal;
  bool defined = false;  // definitions were written in this write, which may yet be taken back
  std::vector<std::function<void(std::span<const Touched>)>> listeners;
};

Result<std::optional<Record>> Store::Parts::current_of(const Change& change, bool replicated) {
  auto found = rows.find(change.entity, change.row);
  if (!found) return found;
  if (change.kind == ChangeKind::insert) {
    if (*found) return fail("already_exists", change.row.text(), place(change));
    return found;
  }
  // An edit may arrive after a removal made elsewhere; the row stays removed and keeps the edit.
  const bool gone = *found && (*found)->deleted && change.kind == ChangeKind::update;
  if (!*found || (gone && !replicated)) return fail("not_found", change.row.text(), place(change));
  return found;
}

Result<void> Store::Parts::run_rules(const Actor& actor, Job& job, const Record* current,
                                     bool replicated, std::deque<Job>& queue) {
  if (!rules) return {};
  std::vector<Change> more;
  RuleContext context{rows, actor, clock.now_ms(), ids, replicated};
  if (auto done = rules->before_write(context, job.change, current, more); !done) return done;
  for (Change& change : more) queue.push_back({std::move(change), true});
  return {};
}

Result<void> Store::Parts::check_right(const Actor& actor, const Change& change,
                                       const Record* current) {
  if (!depends_on_reach(actor, change.entity)) return authorize(actor, change, current);
  Record after = current ? *current : blank(change.entity, change.row);
  if (!current) {
    apply(change, after);
    // As stamp() will say: what nobody owns is its maker's.
    if (is_empty(after.get("created_by"))) after.set("created_by", actor.user);
  }
  auto away = distance(rows, actor, after);
  if (!away) return forward(away);
  return authorize(actor, change, current, *away);
}

// A status moves along its choices' `next`.
Result<void> check_transitions(const Change& change, const Record* current) {
  if (!current) return {};
  const Entity& described = entity(change.entity);
  for (const FieldChange& part : change.fields) {
    const Field& field = described.fields[part.field];
    if (field.merge != MergeRule::transition) continue;
    const std::string_view from = text_of(current->values[part.field]);
    const Choice* state = field.choices->find(from);
    if (!state || state->may_become(text_of(part.value))) continue;
    return fail("illegal_transition", std::string(from), place(change, field.name));
  }
  return {};
}

Result<void> Store::Parts::check_unique(const Change& change) {
  const Entity& described = rows.entity(change.entity);
  for (const FieldChange& part : change.fields) {
    const Field& field = described.fields[part.field];
    if (!field.has(kUnique) || is_empty(part.value)) continue;
    auto other = rows.find_by(change.entity, field.name, part.value);
    if (!other) return forward(other);
    if (*other && (*other)->id != change.row) {
      return fail("not_unique", std::string(text_of(part.value)), place(change, field.name));
    }
  }
  return {};
}

Result<void> Store::Parts::check_references(const Change& change) {
  const Entity& described = rows.entity(change.entity);
  for (const FieldChange& part : change.fields) {
    const Field& field = described.fields[part.field];
    if (field.type != FieldType::reference || field.has(kSystem)) continue;
    if (field.target == EntityKind::none) continue;  // a subject, of any kind
    const Id target = id_of(part.value);
    if (target.is_nil() || target == change.row) continue;
    auto exists = rows.exists(field.target, target);
    if (!exists) return forward(exists);
    if (!*exists) return fail("unknown_reference", target.text(), place(change, field.name));
  }
  return {};
}

Result<std::int64_t> Store::Parts::put(const Actor& actor, const Change& change,
                                       const Record* current, const WriteOptions& options,
                                       bool first) {
  Record after = current ? *current : blank(change.entity, change.row);
  apply(change, after);
  if (journal) {
    auto version = journal->next_version(rows, current);
    if (!version) return forward(version);
    after.version = *version;
  }
  if (auto done = rows.put(after, current); !done) return forward(done);
  if (!journal) return after.version;
  auto logged = journal->record(rows, {change, current, after, options.transaction, options.hlc,
                                       first, actor.user});
  if (!logged) return forward(logged);
  return after.version;
}

Result<void> Store::Parts::write_one(const Actor& actor, Job job, const WriteOptions& options,
                                     std::deque<Job>& queue, std::vector<Touched>& touched) {
  // Two changes of one write may bring the same about.
  if (job.derived && job.change.kind == ChangeKind::insert) {
    auto there = rows.exists(job.change.entity, job.change.row);
    if (!there) return forward(there);
    if (*there) return {};
  }
  auto current = current_of(job.change, options.replicated);
  if (!current) return forward(current);
  const Record* before = *current ? &**current : nullptr;
  tidy(job.change);
  if (!job.derived) {
    if (auto may = check_right(actor, job.change, before); !may) return may;
  }
  if (auto done = run_rules(actor, job, before, options.replicated, queue); !done) return done;
  if (!options.replicated) stamp(job.change, actor, clock.now_ms());
  if (auto fits = check_change(rows.entity(job.change.entity), job.change); !fits) return fits;
  if (auto legal = check_transitions(job.change, before); !legal) return legal;
  if (auto unique = check_unique(job.change); !unique) return unique;
  if (auto known = check_references(job.change); !known) return known;
  touched.push_back({job.change.entity, job.change.row});
  const bool first = options.apart ? !job.derived : touched.size() == 1;
  auto version = put(actor, job.change, before, options, first);
  if (!version) return forward(version);
  touched.back().version = *version;
  if (!is_customisation(job.change.entity)) return {};
  defined = true;
  return rows.define();
}

Store::Store(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::open(Database& db, Clock& clock, Random& random,
                                           Rules* rules, Journal* journal) {
  if (auto done = migrate(db); !done) return forward(done);
  auto parts = std::make_unique<Parts>(db, clock, random, rules, journal);
  if (auto done = parts->rows.define(); !done) return forward(done);
  return std::unique_ptr<Store>(new Store(std::move(parts)));
}

Result<Written> Store::write(const Actor& actor, std::span<const Change> changes,
                             const WriteOptions& options) {
  auto written = write_all(actor, changes, options);
  // What was defined and not written, is not defined.
  if (!written && std::exchange(parts_->defined, false)) {
    if (auto done = parts_->rows.define(); !done) return forward(done);
  }
  parts_->defined = false;
  return written;
}

Result<Written> Store::write_all(const Actor& actor, std::span<const Change> changes,
                                 const WriteOptions& options) {
  WriteOptions chosen = options;
  if (chosen.transaction.is_nil()) chosen.transaction = parts_->ids.make();
  auto transaction = Transaction::begin(parts_->db);
  if (!transaction) return forward(transaction);
  IndexBatch index(parts_->rows);
  std::deque<Job> queue;
  Written written{chosen.transaction, {}};
  const std::size_t written_max = (changes.size() + 1) * kChangesPerChangeMax;
  const auto work_off = [&]() -> Result<void> {
    while (!queue.empty()) {
      if (written.rows.size() >= written_max) return fail("rules_without_end");
      Job job = std::move(queue.front());
      queue.pop_front();
      auto done = parts_->write_one(actor, std::move(job), chosen, queue, written.rows);
      if (!done) return done;
    }
    return {};
  };
  for (const Change& change : changes) {
    queue.push_back({change, false});
    if (!chosen.apart) continue;
    if (auto done = work_off(); !done) return forward(done);
  }
  if (auto done = work_off(); !done) return forward(done);
  if (auto done = index.commit(); !done) return forward(done);
  if (auto done = transaction->commit(); !done) return forward(done);
  if (chosen.tell) notify(written.rows);
  return written;
}

Rows& Store::rows() { return parts_->rows; }
Database& Store::db() { return parts_->db; }
IdMaker& Store::ids() { return parts_->ids; }
Clock& Store::clock() { return parts_->clock; }

void Store::on_commit(std::function<void(std::span<const Touched>)> listener) {
  parts_->listeners.push_back(std::move(listener));
}

void Store::notify(std::span<const Touched> rows) {
  const auto defines = [](const Touched& row) { return is_customisation(row.kind); };
  // A dictionary that cannot be read stays as it was: who asks the database next is told why.
  if (std::ranges::any_of(rows, defines)) (void)parts_->rows.define();
  for (const auto& listener : parts_->listeners) listener(rows);
}

}  // namespace acq
