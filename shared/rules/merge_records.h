// Two records that stand for the same customer become one.
#pragma once

#include <vector>

#include "base/result.h"
#include "model/grants.h"
#include "store/rows.h"

namespace acq {

// Companies, people and leads.
bool can_be_merged(EntityKind kind);

// The fields in which the two differ and of which somebody has to choose one. Tags are not among
// them (all are kept), nor what the program sets, nor a state that only moves along its own ways.
std::vector<std::size_t> merge_fields(const Rows& rows, const Record& keep, const Record& gone);

struct MergedRecords {
  std::vector<Change> changes;  // for one Store::write: all of it or nothing
  std::int64_t moved = 0;       // records that pointed to the one and point to the other now
};

// `keep` stays, with the values of `gone` in the fields `taken`; what points to `gone` points to
// `keep` afterwards, files included, and `gone` is removed. What was said by `gone` stays said by
// it: a message's author is part of the message.
// Codes: not_found, merge_impossible (the same record, or a kind that is not merged).
Result<MergedRecords> merge_records(Rows& rows, IdMaker& ids, EntityKind kind, const Id& keep,
                                    const Id& gone, FieldSet taken);

// Only this part of it: what points to `gone`, of the same kind, points to `keep` afterwards.
Result<std::vector<Change>> move_to(Rows& rows, IdMaker& ids, const Record& keep,
                                    const Record& gone);

}  // namespace acq
