// The head of one request, checked strictly: what the gate lets through to the rest.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/http/message.h"

namespace acq::http {

inline constexpr std::size_t kHeadBytesMax = 16 * 1024;
inline constexpr std::size_t kTargetBytesMax = 8000;
inline constexpr std::size_t kHeadersMax = 100;

// Why a request is refused before any handler sees it. The connection closes afterwards.
struct Refusal {
  int status = 400;
  std::string_view code;  // stable, snake_case
  bool operator==(const Refusal&) const = default;
};

struct Head {
  std::string method;
  std::string path;   // starts with '/'
  std::string query;  // without '?'
  std::vector<Header> headers;  // names in lower case, values trimmed
  std::uint64_t content_length = 0;
  bool keep_alive = true;
  bool expects_continue = false;
};

enum class HeadState : std::uint8_t { incomplete, complete, refused };

struct HeadResult {
  HeadState state = HeadState::incomplete;
  std::size_t size = 0;  // bytes of the head with its empty line, when complete
  Head head;             // when complete
  Refusal refusal;       // when refused
};

// Looks at the bytes received so far, which start at a request line. Refuses as soon as it can.
//
// Refused: anything but HTTP/1.0 and 1.1 (version_not_supported 505); a head over 16 KB
// (head_too_large 431) or with over 100 headers (too_many_headers 431); a target over 8,000
// bytes (target_too_long 414) or not of the form /path?query (bad_target); an unknown method
// (method_not_allowed 501); a line feed without carriage return or a lone carriage return
// (bare_line_feed); folded header lines (folded_header); a bad header name or a control
// character (bad_header); %0d, %0a or %00 in a value (escaped_control); Transfer-Encoding
// (length_required 411); more than one Content-Length, Host or another header that must be
// single (repeated_header); a Content-Length that is no plain number (bad_content_length);
// a missing Host in 1.1 (host_missing); Upgrade is ignored; Expect other than 100-continue
// (expectation_failed 417); Content-Encoding (encoding_not_supported 415).
HeadResult parse_head(std::string_view bytes);

}  // namespace acq::http
