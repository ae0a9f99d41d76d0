// The database of one organisation, and the one write path.
//
// Every change to a synced record goes through Store::write: check the values, check the right,
// run the rules, write the rows, their search entries and the journal in one transaction, then
// tell the listeners. Nothing else writes synced tables, except the sync engine, which applies
// what the server has already decided.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "model/rights.h"
#include "store/sqlite.h"

namespace acq {

class Rows;

// What a rule may look at while a change is being written.
struct RuleContext {
  Rows& rows;
  const Actor& actor;
  TimeMs now = 0;
  IdMaker& ids;
  // True for a change that another device made: its own rules have already run there.
  bool replicated = false;
};

// What happens when a record changes. Called inside the transaction, before the row is written.
struct Rules {
  virtual ~Rules() = default;
  // May complete `change` and add further changes, which are then written the same way, as the
  // system. `current` is the record before, null for an insert. An error refuses the whole write.
  virtual Result<void> before_write(RuleContext& context, Change& change, const Record* current,
                                    std::vector<Change>& more) = 0;
};

struct JournalEntry {
  const Change& change;
  const Record* before;  // null for an insert
  const Record& after;
  Id transaction;
  std::int64_t hlc = 0;  // 0 = the journal's own clock
  bool first = true;     // of its write: the rows of one write stand or fall together
  Id user{};             // who wrote it, nil for customers and the program
};

// The log behind the rows: the outbox on a device, the sequence on the server. Called inside
// the transaction.
struct Journal {
  virtual ~Journal() = default;
  // The version the row will carry.
  virtual Result<std::int64_t> next_version(Rows& rows, const Record* before) = 0;
  // After the row was written.
  virtual Result<void> record(Rows& rows, const JournalEntry& entry) = 0;
};

struct Touched {
  EntityKind kind = EntityKind::none;
  Id row;
  std::int64_t version = 0;  // what Store::write gave it
};

struct WriteOptions {
  Id transaction{};         // groups several writes for undo (an import); nil makes a new one
  bool replicated = false;  // made elsewhere: rules have run, system fields are given
  std::int64_t hlc = 0;     // the change's own stamp; 0 = now
  // One local transaction, but each change, with what the rules add to it, is a write of its own
  // for the server, which may refuse one and take the others (the rows of an import).
  bool apart = false;
  // False: inside a caller's transaction that may yet be taken back; the caller tells listeners
  // with notify() after its commit.
  bool tell = true;
};

struct Written {
  Id transaction;               // for undo
  std::vector<Touched> rows;    // every row written, derived ones included
};

class Store {
 public:
  // Creates the schema in `db` or migrates an older one. Everything given outlives the store;
  // rules and journal may be null (tests).
  static Result<std::unique_ptr<Store>> open(Database& db, Clock& clock, Random& random,
                                             Rules* rules, Journal* journal);
  ~Store();
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;

  // Writes all of `changes` or nothing. Codes: those of check_change and authorize, not_found
  // (a record that is not there), already_exists, not_unique, unknown_reference, and the
  // database's. Inside a caller's transaction it takes a savepoint, and listeners are told at
  // once: such a caller commits or the process ends, or it says `tell = false`.
  Result<Written> write(const Actor& actor, std::span<const Change> changes,
                        const WriteOptions& options = {});

  Rows& rows();  // reading
  Database& db();
  IdMaker& ids();
  Clock& clock();

  // Told after each commit, with all rows it touched. Listeners must not write.
  void on_commit(std::function<void(std::span<const Touched>)> listener);
  // For the sync engine, after it has committed rows itself; and after writes with tell = false.
  void notify(std::span<const Touched> rows);

 private:
  struct Parts;
  explicit Store(std::unique_ptr<Parts> parts);
  Result<Written> write_all(const Actor& actor, std::span<const Change> changes,
                            const WriteOptions& options);
  std::unique_ptr<Parts> parts_;
};

}  // namespace acq
