#include "sync/device_list.h"

#include <string>

namespace acq {

Bytes encode_devices(std::span<const ListedDevice> devices) {
  CborWriter out;
  out.array(devices.size());
  for (const ListedDevice& device : devices) {
    out.array(4).id(device.id).id(device.user).integer(device.seen_ms).boolean(device.wiped);
  }
  return out.take();
}

Result<std::vector<ListedDevice>> decode_devices(ByteSpan bytes) {
  CborReader in(bytes);
  std::vector<ListedDevice> devices;
  for (std::size_t left = in.array(); left > 0 && !in.failed(); --left) {
    ListedDevice device;
    if (in.array() != 4) in.fail();
    device.id = in.id();
    device.user = in.id();
    device.seen_ms = in.integer();
    device.wiped = in.boolean();
    devices.push_back(device);
  }
  if (in.failed() || !in.at_end()) {
    return fail("malformed_message", "byte " + std::to_string(in.position()));
  }
  return devices;
}

}  // namespace acq
