#include "sync/cbor.h"

#include "base/utf8.h"

namespace acq {
namespace {

// RFC 8949 section 3.1.
enum Major : std::uint8_t { kUnsigned = 0, kNegative = 1, kBytes = 2, kText = 3, kArray = 4,
                            kMap = 5, kTag = 6, kSimple = 7 };
constexpr std::uint8_t kFalse = 20, kTrue = 21, kNull = 22;

}  // namespace

void CborWriter::head(std::uint8_t major, std::uint64_t argument) {
  const auto first = static_cast<std::uint8_t>(major << 5);
  if (argument < 24) {
    out_.push_back(static_cast<std::uint8_t>(first | argument));
    return;
  }
  const int bytes = argument < 0x100 ? 1 : argument < 0x10000 ? 2 : argument < 0x100000000 ? 4 : 8;
  const int info = bytes == 1 ? 24 : bytes == 2 ? 25 : bytes == 4 ? 26 : 27;
  out_.push_back(static_cast<std::uint8_t>(first | info));
  for (int i = bytes - 1; i >= 0; --i) {
    out_.push_back(static_cast<std::uint8_t>(argument >> (8 * i)));
  }
}

CborWriter& CborWriter::integer(std::int64_t value) {
  if (value >= 0) {
    head(kUnsigned, static_cast<std::uint64_t>(value));
  } else {
    head(kNegative, ~static_cast<std::uint64_t>(value));
  }
  return *this;
}

CborWriter& CborWriter::text(std::string_view value) {
  head(kText, value.size());
  out_.insert(out_.end(), value.begin(), value.end());
  return *this;
}

CborWriter& CborWriter::bytes(ByteSpan value) {
  head(kBytes, value.size());
  out_.insert(out_.end(), value.begin(), value.end());
  return *this;
}

CborWriter& CborWriter::boolean(bool value) {
  head(kSimple, value ? kTrue : kFalse);
  return *this;
}

CborWriter& CborWriter::null() {
  head(kSimple, kNull);
  return *this;
}

CborWriter& CborWriter::value(const Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return integer(*number);
  if (const auto* words = std::get_if<std::string>(&value)) return text(*words);
  if (const auto* record = std::get_if<Id>(&value)) return id(*record);
  return null();
}

CborWriter& CborWriter::array(std::size_t count) {
  head(kArray, count);
  return *this;
}

CborWriter& CborWriter::map(std::size_t count) {
  head(kMap, count);
  return *this;
}

CborWriter& CborWriter::raw(ByteSpan items) {
  out_.insert(out_.end(), items.begin(), items.end());
  return *this;
}

CborType CborReader::peek() const {
  if (failed_) return CborType::bad;
  if (at_end()) return CborType::end;
  const std::uint8_t info = input_[at_] & 31;
  switch (input_[at_] >> 5) {
    case kUnsigned:
    case kNegative: return CborType::integer;
    case kBytes: return CborType::bytes;
    case kText: return CborType::text;
    case kArray: return CborType::array;
    case kMap: return CborType::map;
    case kSimple:
      if (info == kFalse || info == kTrue) return CborType::boolean;
      return info == kNull ? CborType::null : CborType::bad;
    default: return CborType::bad;
  }
}

CborReader::Head CborReader::head() {
  if (failed_ || at_end()) {
    failed_ = true;
    return {};
  }
  const std::uint8_t first = input_[at_++];
  Head head{static_cast<std::uint8_t>(first >> 5), static_cast<std::uint8_t>(first & 31), 0};
  if (head.info < 24) {
    head.argument = head.info;
    return head;
  }
  if (head.info > 27) {  // indefinite lengths and reserved values are not part of the wire
    failed_ = true;
    return {};
  }
  for (const std::uint8_t byte : take(std::uint64_t{1} << (head.info - 24))) {
    head.argument = head.argument << 8 | byte;
  }
  return head;
}

ByteSpan CborReader::take(std::uint64_t count) {
  if (failed_ || count > input_.size() - at_) {
    failed_ = true;
    return {};
  }
  const ByteSpan taken = input_.subspan(at_, count);
  at_ += count;
  return taken;
}

std::int64_t CborReader::integer() {
  const Head found = head();
  constexpr std::uint64_t kMax = 0x7fffffffffffffff;
  if (found.major > kNegative || found.argument > kMax) failed_ = true;
  if (failed_) return 0;
  const auto number = static_cast<std::int64_t>(found.argument);
  return found.major == kNegative ? -1 - number : number;
}

std::string_view CborReader::text() {
  const Head found = head();
  if (found.major != kText) failed_ = true;
  const ByteSpan taken = take(found.argument);
  const std::string_view words{reinterpret_cast<const char*>(taken.data()), taken.size()};
  if (!failed_ && !is_valid_utf8(words)) failed_ = true;
  return failed_ ? std::string_view{} : words;
}

ByteSpan CborReader::bytes() {
  const Head found = head();
  if (found.major != kBytes) failed_ = true;
  return take(found.argument);
}

Id CborReader::id() {
  const auto found = peek() == CborType::text ? Id::parse(text()) : Id::from_bytes(bytes());
  if (!found) failed_ = true;
  return failed_ ? Id{} : *found;
}

bool CborReader::boolean() {
  const Head found = head();
  if (found.major != kSimple || (found.info != kTrue && found.info != kFalse)) failed_ = true;
  return !failed_ && found.info == kTrue;
}

Value CborReader::value() {
  switch (peek()) {
    case CborType::integer: return integer();
    case CborType::text: return std::string(text());
    case CborType::bytes: return id();
    case CborType::boolean: return std::int64_t{boolean()};
    case CborType::null: ++at_; return {};
    default: failed_ = true; return {};
  }
}

std::size_t CborReader::count(std::uint8_t major, std::size_t bytes_each) {
  const Head found = head();
  if (found.major != major || found.argument > (input_.size() - at_) / bytes_each) failed_ = true;
  return failed_ ? 0 : static_cast<std::size_t>(found.argument);
}

std::size_t CborReader::array() { return count(kArray, 1); }
std::size_t CborReader::map() { return count(kMap, 2); }
void CborReader::skip() { skip(0); }

void CborReader::skip(int depth) {
  if (depth > kCborDepthMax) failed_ = true;
  switch (peek()) {
    case CborType::integer: integer(); return;
    case CborType::text: text(); return;
    case CborType::bytes: bytes(); return;
    case CborType::boolean:
    case CborType::null: ++at_; return;
    case CborType::array:
      for (std::size_t left = array(); left > 0 && !failed_; --left) skip(depth + 1);
      return;
    case CborType::map:
      for (std::size_t left = 2 * map(); left > 0 && !failed_; --left) skip(depth + 1);
      return;
    default: failed_ = true;
  }
}

}  // namespace acq
