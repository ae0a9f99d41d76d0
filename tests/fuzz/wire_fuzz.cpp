// Whatever a peer sends as CBOR: decoded or refused, and what was decoded survives a round trip.
#include <cstdint>
#include <cstdlib>
#include <span>
#include <tuple>

#include "sync/wire.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const acq::ByteSpan input(data, size);
  if (const auto request = acq::decode_push_request(input)) {
    if (!acq::decode_push_request(acq::encode(*request))) std::abort();
  }
  if (const auto response = acq::decode_push_response(input)) {
    if (!acq::decode_push_response(acq::encode(*response))) std::abort();
  }
  if (auto page = acq::PageReader::open(acq::Bytes(input.begin(), input.end()))) {
    for (auto row = page->next(); row && *row; row = page->next()) {
      if ((*row)->values.size() != acq::entity((*row)->kind).fields.size()) std::abort();
    }
  }
  std::ignore = acq::decode_buckets(input);
  return 0;
}
