// The devices that hold data, as the server tells those who may remove them from afar.
#pragma once

#include <span>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "sync/cbor.h"

namespace acq {

struct ListedDevice {
  Id id;    // the client id of its database
  Id user;  // whose it is
  TimeMs seen_ms = 0;
  bool wiped = false;  // its data go at the next contact
};

Bytes encode_devices(std::span<const ListedDevice> devices);
// Code: malformed_message.
Result<std::vector<ListedDevice>> decode_devices(ByteSpan bytes);

}  // namespace acq
