// The inside of ImportPlan, shared by its source files only.
#pragma once

#include <deque>

#include "import/plan.h"

namespace acq {

// What a cell of a reference column stands for, found once per distinct text.
struct Resolution {
  enum Kind : std::uint8_t { item, proposal, refused } kind = refused;
  std::uint32_t number = 0;     // item of the lookup, or proposal
  std::string_view code{};      // refused
  std::int32_t asked = -1;      // the proposal behind it, accepted or not
};

// A link to a row of the same file that is written later.
struct LateLink {
  std::size_t row = 0, target_row = 0;
  std::uint16_t field = 0;
};

struct MappedColumn {
  std::size_t column = 0;
  std::uint16_t field = 0;  // index into the entity's fields
  const Field* described = nullptr;
};

struct PlannedChange {
  std::size_t row = 0;
  Change change;
};

enum class Work : std::uint8_t { load_lookups, load_identities, name_rows, check, settle, ready,
                                 write, link, done, failed };

struct ImportPlan::Parts {
  Parts(Store& a_store, Actor an_actor, const CsvTable& a_table, const ImportWords& some_words,
        Mapping a_mapping);

  // plan.cpp: the stages
  void restart_check();
  void step_load(std::size_t rows_max);
  void step_name_rows(std::size_t rows_max);
  void step_check(std::size_t rows_max);
  void settle();
  void stop(Error reason);
  Lookup& lookup(EntityKind kind);
  bool refers_to_own_rows() const;
  std::string row_title(std::size_t row) const;
  std::string_view row_key(std::size_t row) const;

  // plan_check.cpp: one row
  void check_row(std::size_t row);
  Result<void> read_row(std::size_t row, std::vector<Value>& values);
  Result<void> read_cell(std::size_t row, const MappedColumn& mapped, Value& into);
  void read_full_name(std::size_t row, std::vector<Value>& values);
  void complete(std::size_t row, std::vector<Value>& values);
  void compose_name(std::size_t row, std::vector<Value>& values);
  Result<void> check_required(std::size_t row, const std::vector<Value>& values) const;
  Result<void> check_right(const Id& record, const Record* current) const;
  void judge(std::size_t row, const std::vector<Value>& values);
  void settle_verdict(std::size_t row, const std::vector<Value>& values);
  bool differs(const Record& current, const std::vector<Value>& values) const;
  void refuse(std::size_t row, Error reason, RowVerdict verdict = RowVerdict::refused);
  Where place(std::size_t row, std::size_t column, std::string_view field) const;

  // plan_references.cpp: names of other records
  Result<Value> reference(std::size_t row, const MappedColumn& mapped, std::string_view text);
  Resolution resolve(const MappedColumn& mapped, std::string_view text);
  std::uint32_t create(const MappedColumn& mapped, std::string_view text);
  std::uint32_t propose(std::size_t column, std::string_view from, std::string_view to);
  Result<Value> choice(std::size_t row, const MappedColumn& mapped, const Error& miss,
                       std::string_view text);
  bool creates(const MappedColumn& mapped) const;

  // plan_write.cpp: doing it
  void step_write(std::size_t rows_max);
  void step_link(std::size_t rows_max);
  std::optional<Change> change_of(std::size_t row);
  void begin_pipeline(std::vector<Value>& values);
  std::optional<Change> insert_of(std::size_t row, std::vector<Value> values);
  std::optional<Change> update_of(std::size_t row, const std::vector<Value>& values);
  Result<void> write_creations(const Change& change, std::vector<std::uint32_t>& made);
  Result<void> write_row(const Change& change);
  Result<bool> write_together(const std::vector<PlannedChange>& batch);
  void write_singly(const std::vector<PlannedChange>& batch);
  void write_link(const LateLink& link);
  Change creation_change(const Creation& creation);
  bool is_present(std::size_t row) const;

  Store& store;
  Actor actor;
  const CsvTable& table;
  const ImportWords& words;
  Mapping mapping;
  const Entity& described;
  std::vector<MappedColumn> columns;
  std::optional<std::size_t> id_column, full_name_column;
  int money_digits = 2;

  Work work = Work::load_lookups;
  std::size_t next = 0;  // row, or lookup while loading
  std::optional<Error> failure;
  std::vector<std::unique_ptr<Lookup>> lookups;  // one for each entity referred to
  std::optional<Identities> identities;
  std::size_t identities_loaded = 0;
  std::unordered_map<std::string, Resolution> resolved;  // "column|text"
  std::vector<Proposal> proposals;
  std::map<std::pair<std::size_t, std::string>, std::uint32_t> proposal_numbers;
  std::vector<Creation> creations;
  std::unordered_map<Id, std::uint32_t> creation_numbers;
  std::vector<RowReport> rows;
  std::vector<Error> reasons;
  std::vector<std::pair<std::size_t, std::size_t>> own_links;  // row -> row it names
  std::vector<LateLink> late_links;
  std::vector<bool> written;
  Id transaction{};
};

}  // namespace acq
