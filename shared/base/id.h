// Record ids: UUID version 7 (RFC 9562) in 16 bytes, made where the record is made.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <cstring>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/random.h"

namespace acq {

struct Id {
  std::array<std::uint8_t, 16> bytes{};

  auto operator<=>(const Id&) const = default;
  // The nil id means "no record".
  bool is_nil() const { return *this == Id{}; }
  std::span<const std::uint8_t> span() const { return bytes; }
  // 8-4-4-4-12 lower case hexadecimal.
  std::string text() const;
  // Accepts the 36-character form in either case; nothing else.
  static std::optional<Id> parse(std::string_view text);
  // Exactly 16 bytes, otherwise nothing.
  static std::optional<Id> from_bytes(std::span<const std::uint8_t> bytes);
};

// The same for the same words, on whatever device: of version 8, which no clock makes. Of two
// records with such an id the server keeps the one that came first (docs/protocol.md, "Merge").
Id derived_id(std::string_view words);
bool is_derived(const Id& id);

// Makes UUIDv7s that ascend within one maker, even in the same millisecond or when the
// clock steps back (RFC 9562 section 6.2, method 1: a 12-bit counter in rand_a).
class IdMaker {
 public:
  IdMaker(Clock& clock, Random& random) : clock_(clock), random_(random) {}
  Id make();

 private:
  Clock& clock_;
  Random& random_;
  TimeMs last_ms_ = 0;
  std::uint32_t counter_ = 0;
};

}  // namespace acq

template <>
struct std::hash<acq::Id> {
  std::size_t operator()(const acq::Id& id) const noexcept {
    std::uint64_t low = 0;
    std::memcpy(&low, id.bytes.data() + 8, 8);  // the random half
    std::uint64_t high = 0;
    std::memcpy(&high, id.bytes.data(), 8);
    return static_cast<std::size_t>(low ^ (high * 0x9e3779b97f4a7c15ull));
  }
};
