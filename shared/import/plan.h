// An import, from a parsed file to records: what would happen to each row (the dry run), then
// doing it, in slices small enough to draw between them.
//
//   ImportPlan plan(store, actor, table, words, mapping);
//   while (plan.stage() == ImportStage::checking) plan.step(200);   // the dry run
//   plan.accept_all();  ... look at rows(), proposals(), creations() ...
//   plan.start();
//   while (plan.stage() == ImportStage::writing) plan.step(200);
//
// Everything written carries one transaction id, so one undo takes all of it back. A row that
// cannot go in is refused with its line, column and reason; the others go in.
#pragma once

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "formats/csv_table.h"
#include "import/identity.h"
#include "import/lookup.h"
#include "import/mapping.h"
#include "store/store.h"

namespace acq {

enum class ImportStage : std::uint8_t { checking, ready, writing, done, failed };

enum class RowVerdict : std::uint8_t {
  pending,
  fresh,      // a new record
  changed,    // a record that is here gets other values
  duplicate,  // it is here already just so, or stands in the file twice (then with a reason)
  refused,    // with a reason
};

struct RowReport {
  RowVerdict verdict = RowVerdict::pending;
  std::string_view matched_by{};   // the field an existing record was recognised by
  Id record{};                     // the record it becomes or changes
  std::int32_t reason = -1;        // index for ImportPlan::reason, -1 = none
};

// A value that is nearly one we know. Until somebody decides, its rows are refused.
struct Proposal {
  std::size_t column = 0;
  std::string from;  // as it stands in the file
  std::string to;    // what was probably meant
  std::size_t rows = 0;  // that hold this value, accepted or not
  bool accepted = false;
};

// A record that is made because rows name it: the company of a list of people.
struct Creation {
  EntityKind kind = EntityKind::none;
  std::string_view field;  // the first field that named it
  Id id{};
  std::string title;
  bool written = false;
};

struct ImportCounts {
  std::size_t fresh = 0, changed = 0, duplicate = 0, refused = 0;
};

class ImportPlan {
 public:
  // Store, table and words outlive the plan. The mapping must have passed check_mapping.
  ImportPlan(Store& store, Actor actor, const CsvTable& table, const ImportWords& words,
             Mapping mapping);
  ~ImportPlan();
  ImportPlan(const ImportPlan&) = delete;
  ImportPlan& operator=(const ImportPlan&) = delete;

  ImportStage stage() const;
  // Does about `rows_max` rows' worth of work. Afterwards stage() may have changed; failed means
  // that the database gave up: error() says why, and what was written before stays (undo it).
  void step(std::size_t rows_max);
  // Rows done of rows in all, of the stage at work.
  std::size_t rows_done() const;
  std::size_t rows_total() const;
  const std::optional<Error>& error() const;

  // Proposals may be accepted while ready; the rows are then checked again.
  const std::vector<Proposal>& proposals() const;
  void accept(std::size_t proposal);
  void accept_all();

  // From ready to writing.
  void start();

  const Mapping& mapping() const;
  const Entity& described() const;  // what it imports, as the organisation has it
  const CsvTable& table() const;
  const RowReport& row(std::size_t index) const;
  // Why a row is refused or left out; nullptr when there is nothing to say. `where` holds line,
  // column and field.
  const Error* reason(std::size_t index) const;
  ImportCounts counts() const;
  const std::vector<Creation>& creations() const;
  // Of everything that was written; nil before start().
  Id transaction() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace acq
