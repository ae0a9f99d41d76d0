// A part of a reply's body, as the Range header asks for it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace acq::http {

struct ByteRange {
  std::int64_t first = 0;
  std::int64_t last = 0;  // included; may be behind the end
  bool operator==(const ByteRange&) const = default;

  // How many bytes that is of `size`; 0 when it begins behind the end.
  std::int64_t count(std::int64_t size) const;
  // "bytes 0-99/1000"
  std::string content_range(std::int64_t size) const;
};

// "bytes=N-" and "bytes=N-M". Nothing for anything else, which a server may ignore.
std::optional<ByteRange> parse_range(std::string_view header);

}  // namespace acq::http
