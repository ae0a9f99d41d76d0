// Keeps the values that did not stay, as conflict records beside the record they belong to.
#pragma once

#include "server/store/history.h"
#include "server/store/merge.h"
#include "server/store/server_journal.h"
#include "store/store.h"

namespace acq::server {

// One push's operation: who sent it, when it was written, from which device.
struct Sender {
  const Actor& actor;
  Id client;
  Hlc hlc = 0;
};

// The changes that record `clashes` of `current`; a clash with what the same device wrote itself
// is none. `stamps` are those before the operation.
Result<std::vector<Change>> conflict_changes(Store& store, const Record& current,
                                             const Stamps& stamps, const Sender& sender,
                                             std::span<const Clash> clashes);

}  // namespace acq::server
