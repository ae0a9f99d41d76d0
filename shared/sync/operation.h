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
  Change change;                  // a set field (tags) carries its difference, see below
};

// A set field's difference: "+name" for each element added, "-name" for each removed, joined as
// tags are. Applying it to any state adds and removes just these.
std::string set_difference(std::string_view before, std::string_view after);
std::string apply_set_difference(std::string_view current, std::string_view difference);

// Applies an operation to a record: the one fold that devices and server share.
void apply_change(const Change& change, Record& record);

// Field values by name, so that they survive fields being added to the model.
void write_fields(CborWriter& out, const Change& change);
// Into change.fields. Names this program does not know are skipped, so that an older device can
// talk to a newer one; `unknown` (may be null) counts them.
void read_fields(CborReader& in, Change& change, int* unknown);

void write_operation(CborWriter& out, const Operation& operation);
// Marks `in` as failed when the item is not an operation; unknown keys are skipped. An unknown
// entity gives change.entity == none.
Operation read_operation(CborReader& in);

}  // namespace acq
