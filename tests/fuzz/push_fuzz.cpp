// Whatever a device sends as a push: refused whole, or decided once and for good, and afterwards
// every device can still be brought to hold what the server says. The input's first byte says
// who sends it.
#include <cstdint>

#include "office.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace acq::fuzz;
  if (size == 0) return 0;
  const auto request = acq::decode_push_request(acq::ByteSpan(data + 1, size - 1));
  if (!request) return 0;
  const auto user = static_cast<std::uint8_t>(1 + data[0] % kUsers);
  the_office().undone([&] { check_push(the_office(), user, *request); });
  return 0;
}
