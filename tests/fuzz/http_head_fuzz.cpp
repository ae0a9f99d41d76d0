// Any bytes at the gate: the head parser neither crashes nor lets something twofold through.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "server/http/head.h"
#include "server/http/message.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace acq::http;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const HeadResult whole = parse_head(bytes);
  if (whole.state == HeadState::complete) {
    require(whole.size <= size && whole.size <= kHeadBytesMax);
    require(bytes.substr(0, whole.size).ends_with("\r\n\r\n"));
    require(whole.head.path.starts_with('/'));
    std::size_t lengths = 0;
    for (const Header& header : whole.head.headers) {
      require(header.value.find_first_of(std::string_view("\r\n\0", 3)) == header.value.npos);
      require(header.name != "transfer-encoding");
      lengths += header.name == "content-length" ? 1 : 0;
    }
    require(lengths <= 1);
    // What follows a head never changes how it is read.
    require(parse_head(bytes.substr(0, whole.size)).state == HeadState::complete);
  }
  (void)decode_percent(bytes, true);
  return 0;
}
