// The server's log behind the rows: every write takes the next seq of the organisation, and
// every column remembers the stamp of its last writer.
//
// Tables: org_seq(seq, epoch): one row. row_version(seq, entity, rid, stamps): one row for each
// record at its latest seq, so that a pull is a walk along the primary key.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "store/store.h"
#include "sync/hlc.h"

namespace acq::server {

// Column stamps of one record. A column without an entry of its own has the stamp of "".
// "deleted" stands for the record's removal or return.
class Stamps {
 public:
  Hlc of(std::string_view column) const;
  void set(std::string_view column, Hlc hlc);
  std::vector<std::uint8_t> encode() const;
  static Stamps decode(std::span<const std::uint8_t> bytes);

 private:
  std::map<std::string, Hlc, std::less<>> by_column_;
};

class ServerJournal final : public Journal {
 public:
  // Creates its tables. `db` and `clock` outlive the journal.
  static Result<std::unique_ptr<ServerJournal>> open(Database& db, Clock& clock);

  Result<std::int64_t> next_version(Rows& rows, const Record* before) override;
  Result<void> record(Rows& rows, const JournalEntry& entry) override;

  // Empty stamps for a record that has no version.
  Result<Stamps> stamps_of(Rows& rows, std::int64_t version);
  Result<std::int64_t> seq(Rows& rows);

 private:
  explicit ServerJournal(Clock& clock) : clock_(clock) {}
  Clock& clock_;
  HlcClock hlc_;
};

}  // namespace acq::server
