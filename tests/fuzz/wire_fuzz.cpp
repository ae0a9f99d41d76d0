// Whatever a peer sends as CBOR: decoded or refused, and what was decoded survives a round trip.
#include <cstdint>
#include <cstdlib>
#include <span>
#include <tuple>

#include "sync/wire.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const acq::ByteSpan input(data, size);
  if (const auto request = acq::decode_push_request(input)) {
    for (const acq::Operation& op : request->operations) {
      if (op.change.entity == acq::EntityKind::none) return 0;  // cannot be written again
    }
    if (!acq::decode_push_request(acq::encode(*request))) std::abort();
  }
  if (const auto response = acq::decode_push_response(input)) {
    if (!acq::decode_push_response(acq::encode(*response))) std::abort();
  }
  std::ignore = acq::decode_page(input, [](acq::Record&& record) -> acq::Result<void> {
    if (record.values.size() != acq::entity(record.kind).fields.size()) std::abort();
    return {};
  });
  return 0;
}
