// What became of a record, change by change, as the server tells it.
#pragma once

#include <span>
#include <vector>

#include "base/result.h"
#include "model/record.h"
#include "sync/cbor.h"
#include "sync/hlc.h"

namespace acq {

struct PastValue {
  std::size_t field = 0;  // index into entity(kind).fields
  Value before;
  Value after;
};

struct PastChange {
  std::int64_t seq = 0;
  Id user;  // nil for customers and the program
  Hlc hlc = 0;
  ChangeKind kind = ChangeKind::update;
  std::vector<PastValue> values;
};

struct History {
  std::vector<PastChange> changes;  // the newest first
  bool more = false;                // there are older ones
};

Bytes encode_history(EntityKind kind, const History& history);
// Fields this program does not know are left out. Code: malformed_message.
Result<History> decode_history(EntityKind kind, ByteSpan bytes);

// {"field": [before, after], ...}: how a change's values are written, here and in the journal.
void write_past_values(CborWriter& out, EntityKind kind, std::span<const PastValue> values);
std::vector<PastValue> read_past_values(CborReader& in, EntityKind kind);

}  // namespace acq
