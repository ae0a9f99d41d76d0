// An operation: one edit of one record, as a device logs it, sends it and replays it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/record.h"
#include "sync/cbor.h"
#include "sync/hlc.h"

namespace acq {

struct Operation {
  std::int64_t n = 0;      // counts a device's operations from 1, without gaps
  std::int64_t group = 0;  // n of the first operation of its write: a group stands or falls whole
  Id transaction;          // what undo takes back together
  Hlc hlc = 0;
  int schema = kSchemaVersion;
  std::int64_t base_version = 0;  // the version its writer saw; 0 for none
  Change change;                  // values are differences (sync/difference.h)
};

// Tells an operation from another one with the same number, which a copied database would send.
// Never 0.
std::int64_t mark_of(const Operation& operation);

// Applies an operation's change to a record.
void apply_change(const Change& change, Record& record);

// Field values by name, so that they survive fields being added to the model.
void write_fields(CborWriter& out, const Change& change);
// Into change.fields. Names this program does not know are skipped, so that an older device can
// talk to a newer one; `unknown` (may be null) counts them.
void read_fields(CborReader& in, Change& change, int* unknown);

// A record's values by name, the empty ones left out; a name nobody knows is skipped.
Bytes encode_values(const Record& record);
void decode_values(ByteSpan bytes, Record& record);

void write_operation(CborWriter& out, const Operation& operation);
// Marks `in` as failed when the item is not an operation; unknown keys are skipped. An unknown
// entity gives change.entity == none, which is written as "": an operation the server could not
// read stands in its place so (client_sync.h).
Operation read_operation(CborReader& in);

}  // namespace acq
