// The server's decision about one operation: what of it still counts against what is there.
#pragma once

#include <optional>
#include <vector>

#include "model/record.h"
#include "server/store/stamps.h"
#include "sync/operation.h"

namespace acq::server {

// A value that did not stay although its writer, or the writer of the one that stayed, had not
// seen the other.
struct Clash {
  std::size_t field = 0;
  Value lost;
  Value kept;
  bool incoming_lost = false;
};

struct Decision {
  // To be written, with full values; nothing when every field of it lost to a later writer.
  std::optional<Change> change;
  std::vector<Clash> clashes;
};

// `described` is the entity as the organisation has it: what it computes is no clash. `current` is
// the record as it stands (null when there is none) and `stamps` its columns'. An insert of a
// record that is there becomes an update, so that a replay is harmless; with an id that was derived
// (base/id.h) it does nothing. Fields that only the server may set are left out. Fields of one
// group win or lose together.
Decision merge(const Entity& described, const Operation& operation, Hlc hlc,
               const Record* current, const Stamps& stamps);

}  // namespace acq::server
