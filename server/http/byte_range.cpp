#include "server/http/byte_range.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace acq::http {
namespace {

constexpr std::int64_t kEnd = std::numeric_limits<std::int64_t>::max();

// A number too large to hold is behind every end.
std::optional<std::int64_t> parse_position(std::string_view text) {
  const bool digits = !text.empty() && std::ranges::all_of(text, [](char c) {
    return c >= '0' && c <= '9';
  });
  if (!digits) return std::nullopt;
  std::int64_t number = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
  return parsed.ec == std::errc{} ? number : kEnd;
}

}  // namespace

std::int64_t ByteRange::count(std::int64_t size) const {
  return first >= size ? 0 : std::min(last, size - 1) - first + 1;
}

std::string ByteRange::content_range(std::int64_t size) const {
  const std::int64_t end = first + count(size) - 1;
  return "bytes " + std::to_string(first) + "-" + std::to_string(end) + "/" +
         std::to_string(size);
}

std::optional<ByteRange> parse_range(std::string_view header) {
  constexpr std::string_view kUnit = "bytes=";
  if (!header.starts_with(kUnit)) return std::nullopt;
  header.remove_prefix(kUnit.size());
  const std::size_t dash = header.find('-');
  if (dash == header.npos) return std::nullopt;
  const auto first = parse_position(header.substr(0, dash));
  const std::string_view rest = header.substr(dash + 1);
  const auto last = rest.empty() ? std::optional(kEnd) : parse_position(rest);
  if (!first || !last || *last < *first) return std::nullopt;
  return ByteRange{*first, *last};
}

}  // namespace acq::http
