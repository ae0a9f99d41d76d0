// The part of CBOR (RFC 8949) the wire uses: integers, text, bytes, arrays and maps of known
// length, booleans and null. Written and read without building a tree, because a first sync
// moves millions of values.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "model/value.h"

namespace acq {

using Bytes = std::vector<std::uint8_t>;
using ByteSpan = std::span<const std::uint8_t>;

class CborWriter {
 public:
  CborWriter& integer(std::int64_t value);
  CborWriter& text(std::string_view value);
  CborWriter& bytes(ByteSpan value);
  CborWriter& id(const Id& value) { return bytes(value.bytes); }
  CborWriter& boolean(bool value);
  CborWriter& null();
  CborWriter& value(const Value& value);
  // Followed by exactly `count` items, or `count` pairs of key and value.
  CborWriter& array(std::size_t count);
  CborWriter& map(std::size_t count);
  // Items written elsewhere, as they stand.
  CborWriter& raw(ByteSpan items);

  const Bytes& data() const { return out_; }
  Bytes take() { return std::move(out_); }

 private:
  void head(std::uint8_t major, std::uint64_t argument);
  Bytes out_;
};

enum class CborType : std::uint8_t { integer, text, bytes, array, map, boolean, null, end, bad };

// Reads items in order. The first item that is not what was asked for marks the reader as
// failed; from then on every read gives an empty value, so callers check failed() once at the
// end of a message, and before they trust a count. Views live as long as the input.
class CborReader {
 public:
  explicit CborReader(ByteSpan input) : input_(input) {}

  CborType peek() const;
  std::int64_t integer();
  std::string_view text();  // valid UTF-8, checked
  ByteSpan bytes();
  // 16 bytes, or the 36-character text form.
  Id id();
  bool boolean();
  // Any scalar; an Id when it is 16 bytes.
  Value value();
  // Number of items. Never more than the bytes that are left, so that a count from a hostile
  // peer cannot make anyone reserve memory for it.
  std::size_t array();
  std::size_t map();
  // Skips one whole item, at most kCborDepthMax deep.
  void skip();

  bool failed() const { return failed_; }
  bool at_end() const { return at_ == input_.size(); }
  std::size_t position() const { return at_; }
  void fail() { failed_ = true; }

 private:
  struct Head {
    std::uint8_t major = 0;
    std::uint8_t info = 0;
    std::uint64_t argument = 0;
  };
  Head head();
  ByteSpan take(std::uint64_t count);
  std::size_t count(std::uint8_t major, std::size_t bytes_each);
  void skip(int depth);

  ByteSpan input_;
  std::size_t at_ = 0;
  bool failed_ = false;
};

inline constexpr int kCborDepthMax = 16;

}  // namespace acq
